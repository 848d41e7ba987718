"""What stands below the as-needed medicines once a dose was recorded: take it back, who gave it, why (all optional)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.around_words import number_text
from caregiver.domain.medicine import Medicine
from caregiver.domain.vocabulary import LONGEST_OWN, Kind, own, usual, word
from caregiver.drawing.words import tr, words
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_words import saved
from caregiver.ui.today.two_doses import TwoDoses
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.given_by import QUESTION_PX, GivenBy
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class DoseBar(Card):
    """One saved as-needed dose.

    Signals:
        undo_asked: Take this dose back.
        giver_said: Who gave it; carries the code.
        because_said: Why it was given; carries a code of the vocabulary, or own words as one.
    """

    undo_asked = Signal()
    giver_said = Signal(str)
    because_said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(12, 6, 12, 6))
        self._context = context
        self._record: DoseRecord | None = None
        self._why: Chips | None = None
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._sentence = label("", "strong")
        self._undo = button(tr("Undo"), self.undo_asked.emit, "quiet", name=tr("Undo: take this dose back"))
        first = QHBoxLayout()
        first.addWidget(self._sentence, 1)
        first.addWidget(self._undo)
        self.twice = TwoDoses(self._context)
        self._before = label("", "soft")
        self.given_by = GivenBy(self._context)
        self._why_place = QVBoxLayout()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        for part in (self.twice, self._before, self.given_by):
            column.addWidget(part)
        column.addLayout(self._why_place)
        self.body.addWidget(inside)

    def _connect(self) -> None:
        self.given_by.chosen.connect(self._on_giver)
        self.given_by.name.editingFinished.connect(self._on_giver_named)

    def sentence(self) -> str:
        """What the bar says now; empty while it says nothing."""
        return self._sentence.text() if self._record is not None else ""

    def show_dose(self, record: DoseRecord, medicine: Medicine | None, twin: DoseRecord | None) -> None:
        """Show what is on the disk now, and another dose just before it if there was one."""
        context = self._context
        is_other = self._record is None or self._record.uuid != record.uuid
        is_new = self._record is None or self._record.value != record.value
        self._record = record
        self._sentence.setText(saved(record, context, context.local_now()))
        if is_new:
            self.given_by.choose(record.value.given_by)
        self.twice.show_doses(record, twin)
        self._show_before()
        if is_other:
            self._ask_why(medicine)
        if self._why is not None and is_new:
            self._why.choose([record.value.because] if record.value.because else [])
        give_icon(context.theme, self._undo, "undo", context.theme.tokens.accent_strong)
        self.show()
        if is_new:
            announce(self, self._sentence.text())

    def take_keyboard(self) -> None:
        """Put the keyboard on "Undo", where what was pressed has gone."""
        self._undo.setFocus()

    def forget(self) -> None:
        """Nothing was recorded just now."""
        self._record = None
        self.hide()

    def _show_before(self) -> None:
        record = self._record
        before = self._context.services.relief.pain_around(record.value)[0] if record else None
        self._before.setVisible(before is not None)
        if before is not None:
            number = words(number_text(before, self._context.person.pronouns))
            self._before.setText(tr("The number before it: {number}", number=number))

    def _ask_why(self, medicine: Medicine | None) -> None:
        """The words of pain for a pain medicine, what it is for on the list, and own words."""
        while (item := self._why_place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._why = None
        if medicine is None:
            return
        choices = [Choice(purpose, medicine.purpose, is_about_dose=True) for purpose in _purpose(medicine)]
        if medicine.is_opioid:
            choices += [
                Choice(each.code, words(word(Kind.TIMING, each.code)), is_about_dose=True)
                for each in usual(Kind.TIMING)
                if each.code in _MOMENTS
            ]
        why = Chips(self._context.theme, choices, name=tr("Why?"), is_single=True, takes_own=True)
        why.changed.connect(lambda chosen: self.because_said.emit(chosen[0] if chosen else ""))
        self._why = why
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        heading = label(tr("Why?"), "soft", wraps=False)
        heading.setMinimumWidth(self._context.theme.px(QUESTION_PX))
        layout.addWidget(heading)
        layout.addWidget(why, 1)
        self._why_place.addWidget(line)
        line.show()

    def _on_giver(self, code: str) -> None:
        """A name that is being typed is kept when it is done, not letter by letter."""
        if not self.given_by.name.isVisible():
            self.giver_said.emit(code)

    def _on_giver_named(self) -> None:
        if self.given_by.name.text().strip():
            self.giver_said.emit(self.given_by.code())


_MOMENTS = frozenset({"sudden_flare", "on_movement", "before_next_dose", "at_night"})
"""When pain comes, as far as it says why a dose was given."""


def _purpose(medicine: Medicine) -> list[str]:
    purpose = medicine.purpose.strip()
    return [own(purpose)] if purpose and len(purpose) <= LONGEST_OWN else []
