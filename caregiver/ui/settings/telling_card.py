"""Whether the person can still tell how it is. Only the family says so, and takes it back (care-rules 28)."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.person_cards import PersonCard
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.labels import label

_SINCE = "cannot_tell_since"


class TellingCard(PersonCard):
    """One box to tick, what it changes, and from which day on."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, tr("When no number can be told"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.is_on = QCheckBox()
        self._on = self.add_field(self.is_on, self._read_box, self._show_box)
        self.changes = label("", "soft")
        self.body.addWidget(self.changes)
        self.since = DateField(self._context.theme, tr("From which day on"), _SINCE)
        self.add_field(self.since, self._read_day, self._show_day, self.since.problem)

    def _connect(self) -> None:
        self.is_on.clicked.connect(self._on_clicked)

    def show_person(self, person: Person) -> None:
        """Show what is known, in the family's word."""
        super().show_person(person)
        said = words(Phrase.CANNOT_TELL.text(person.pronouns))
        self.is_on.setText(said)
        self.changes.setText(words(Phrase.WHAT_CANNOT_TELL_CHANGES.text(person.pronouns)))
        self.is_on.setAccessibleDescription(self.changes.text())
        self.since.setVisible(not person.can_tell)

    def _on_clicked(self) -> None:
        self.keep(self._on)
        person = self._context.person
        self.show_person(person)
        self._show_day(person)
        what = self.is_on.text()
        self._context.act.name(tr("{what}: on", what=what) if self.is_on.isChecked() else tr("{what}: off", what=what))

    def _read_box(self) -> Mapping[str, object]:
        """From today on, until another day is written."""
        today = self._context.local_now().date()
        return {_SINCE: (self._known.cannot_tell_since or today) if self.is_on.isChecked() else None}

    def _show_box(self, person: Person) -> None:
        self.is_on.setChecked(not person.can_tell)

    def _read_day(self) -> Mapping[str, object]:
        if self._known.can_tell:
            return {}
        day = self.since.value()
        if day is None:
            raise BadInput(_SINCE, QT_TRANSLATE_NOOP("caregiver", "Please write the day, or take the tick away above."))
        return {_SINCE: day}

    def _show_day(self, person: Person) -> None:
        self.since.set_value(person.cannot_tell_since)
