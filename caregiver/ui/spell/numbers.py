"""The numbers of a bad spell: before it, at its worst, after it; each linked with the diary or chosen here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.pain import Voice
from caregiver.domain.person import Person
from caregiver.domain.wording import voice_chip
from caregiver.drawing.words import tr, words
from caregiver.ui.spell.typed_spell import NUMBERS
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.linked_number import LinkedNumber
from caregiver.ui.widgets.quiet_line import QuietLine

_VOICES = (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS, Voice.CAREGIVER_SAW, Voice.TOGETHER, Voice.PATIENT_ENTERED)


class Numbers(QWidget):
    """Three numbers, whose the new ones are, and the quiet line.

    Args:
        say_number: A number of the diary in words; "" for one that does not stand.

    Signals:
        changed: The user chose.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme, say_number: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self._say_number = say_number
        self._build()
        self._connect()

    def _build(self) -> None:
        self.numbers = {field: LinkedNumber(self._theme, is_plain=True) for field in NUMBERS}
        self.more = {field: button(tr("Add a number …"), partial(self._unfold, field), "quiet") for field in NUMBERS}
        self.voices = Chips(
            self._theme, [Choice(voice.value, "") for voice in _VOICES], name=tr("Who says it"), is_single=True
        )
        self._whose = label(tr("Who says it"), "soft")
        self.quiet = QuietLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for field, name in _names().items():
            column.addLayout(self._number_line(field, name))
            column.addWidget(self.numbers[field])
            if field == "peak":
                column.addWidget(label(tr("0 is no pain, 10 the worst pain"), "soft"))
        for part in (self._whose, self.voices, self.quiet):
            column.addWidget(part)

    def _number_line(self, field: str, name: str) -> QHBoxLayout:
        self.more[field].setAccessibleName(tr("{number}: add a number", number=name))
        for radio in self.numbers[field].numbers.radios:
            radio.setAccessibleDescription(name)
        line = QHBoxLayout()
        line.addWidget(label(name, "soft", wraps=False))
        line.addWidget(self.more[field])
        line.addStretch(1)
        return line

    def _connect(self) -> None:
        for number in self.numbers.values():
            number.changed.connect(self._on_changed)
        self.voices.changed.connect(lambda _chosen: self.changed.emit())
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def show_names(self, person: Person, caregiver_name: str) -> None:
        """Write the names on the chips."""
        self.voices.reword({voice.value: words(voice_chip(voice, person, caregiver_name)) for voice in _VOICES})

    def show_numbers(self, linked: dict[str, str], scores: dict[str, int | None], voice: str, usual: Voice) -> None:
        """Show which are linked and which are chosen here, without a signal; `usual` is whose they are most days."""
        for field, number in self.numbers.items():
            said = self._say_number(linked[field])
            number.link(linked[field], said)
            number.set_score(scores[field])
            is_folded = not said and scores[field] is None and field != "peak"
            number.setVisible(not is_folded)
            self.more[field].setVisible(is_folded)
        self._usual = usual
        self.voices.choose([voice] if voice else [usual.value] if usual in _VOICES else [])
        self._show_whose()

    def linked(self) -> dict[str, str]:
        """The linked entry of each, or ""."""
        return {field: number.uuid() for field, number in self.numbers.items()}

    def scores(self) -> dict[str, int | None]:
        """The number that was chosen here, or None."""
        return {field: number.score() for field, number in self.numbers.items()}

    def voice(self) -> str:
        """Whose the new numbers are, where somebody chose another than most days; or ""."""
        chosen = next(iter(self.voices.chosen()), "")
        return "" if chosen == self._usual.value else chosen

    def set_two_rows(self, has_two_rows: bool) -> None:
        """Each in one row or in two."""
        for number in self.numbers.values():
            number.set_two_rows(has_two_rows)

    def _unfold(self, field: str) -> None:
        self.more[field].hide()
        self.numbers[field].show()
        self.numbers[field].numbers.take_keyboard()

    def _on_changed(self) -> None:
        self._show_whose()
        self.changed.emit()

    def _show_whose(self) -> None:
        has_new = any(score is not None for score in self.scores().values())
        for part in (self._whose, self.voices):
            part.setVisible(has_new)


def _names() -> dict[str, str]:
    return {"pain_before": tr("Before it"), "peak": tr("At its worst"), "pain_after": tr("After it")}
