"""The fields of a note of the day."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.care_note import CareKind
from caregiver.domain.care_note_words import kind_text
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.widgets.caregiver_note import CaregiverNote
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.time_field import TimeField

LONGEST_NAME = 120


class CareNoteForm(QWidget):
    """Takes a value apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        urgent_asked: Show the urgent signs; nothing here leads there.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._zone = "UTC"
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        theme, now = context.theme, context.services.clock.now
        kinds = [Choice(kind.value, words(kind_text(kind))) for kind in CareKind]
        self.kinds = Chips(theme, kinds, name=tr("What?"), is_single=True)
        self.when = TimeField(theme, context.calendar, name=tr("When"), now=now)
        self.names = self._made_names(())
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Who came: name"))
        self.problem = Problem(self.name)
        self.who = QWidget()
        self._column = QVBoxLayout(self.who)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for part in (self.names, self.name, self.problem):
            self._column.addWidget(part)
        self.note = CaregiverNote(theme)
        self.rows = FormRows(theme)
        self.rows.add(tr("What?"), self.kinds)
        self.rows.add(tr("When"), self.when)
        self.rows.add(tr("Who came?"), self.who)
        self._note_label = self.rows.add("", self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _connect(self) -> None:
        self.kinds.changed.connect(self._on_kind)
        self.when.changed.connect(self._tell)
        self.name.textEdited.connect(self._on_name)
        self.note.changed.connect(self._tell)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_names(self, caregiver_name: str, names: Sequence[str], *, is_mine: bool) -> None:
        """Write names; tell times as the family reads them. `names`: who came before."""
        self._note_label.setText(self.note.show_writer(caregiver_name, is_mine=is_mine))
        self.when.set_calendar(self._context.calendar)
        old = self.names
        self.names = self._made_names(names)
        self._column.replaceWidget(old, self.names)
        old.hide()
        old.deleteLater()
        self._show_name_chip()

    def _made_names(self, names: Sequence[str]) -> Chips:
        made = Chips(self._context.theme, [Choice(name, name) for name in names], name=tr("Who came?"), is_single=True)
        made.changed.connect(self._on_name_chip)
        made.setVisible(bool(names))
        return made

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        self._zone = typed["zone"]
        zone, at = ZoneInfo(self._zone), datetime.fromisoformat(typed["at"])
        latest = max(self._context.services.clock.now(), at).astimezone(zone).date()
        self.when.set_moment(at, zone, is_exact=typed["is_exact"], latest=latest)
        self.kinds.choose([typed["kind"]])
        self.name.setText(typed["who"])
        self.note.show_note(typed["words"], is_only_for_me=typed["is_only_for_me"])
        self.problem.clear()
        self._show_name_chip()
        self._show_who()

    def typed(self) -> Typed:
        """What stands in the fields; a time that is none counts as not typed."""
        return {
            "at": self.when.value_or_given().isoformat(),
            "zone": self._zone,
            "is_exact": self.when.is_exact,
            "kind": self._kind().value,
            "who": self.name.text(),
            "words": self.note.text()[:LONGEST_NOTE],
            "is_only_for_me": self.note.only_for_me.isChecked(),
        }

    def finished(self) -> Typed:
        """The same, to be saved. Raises BadInput for what cannot be kept; names the field."""
        return {**self.typed(), "at": self.when.value().isoformat()}

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here."""
        beside = {"at": self.when.problem, "who": self.problem, "words": self.note.problem}
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside

    def take_keyboard(self) -> None:
        """To the words of a note, else to what it is."""
        (self.note.field if self._kind() is CareKind.WORDS else self.kinds.chip(self._kind().value)).setFocus()

    # -- presses ------------------------------------------------------------------------------------------------

    def _kind(self) -> CareKind:
        return CareKind(next(iter(self.kinds.chosen()), CareKind.WORDS.value))

    def _on_kind(self) -> None:
        self._show_who()
        self.changed.emit()

    def _on_name(self) -> None:
        self.problem.clear()
        self._show_name_chip()
        self.changed.emit()

    def _on_name_chip(self, chosen: tuple[str, ...]) -> None:
        self.name.setText(next(iter(chosen), ""))
        self.problem.clear()
        self.changed.emit()

    def _show_name_chip(self) -> None:
        typed, known = self.name.text().strip(), self._context.services.care_notes.names()
        self.names.choose([typed] if typed in known and not self.names.isHidden() else [])

    def _show_who(self) -> None:
        self.rows.set_row_visible(self.who, self._kind() is CareKind.CAME)

    def _tell(self, *_carried: object) -> None:
        self.changed.emit()
