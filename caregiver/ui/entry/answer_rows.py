"""The number, who says it, and that the person could not answer: three things of which one changes the others."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Person
from caregiver.domain.wording import COULD_NOT_ANSWER_CHIP, voice_chip
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.quiet_line import QuietLine

NO_ANSWER = "could_not_answer"
_VOICES = (
    Voice.PATIENT_SAID,
    Voice.PATIENT_ENTERED,
    Voice.TOGETHER,
    Voice.CAREGIVER_SAW,
    Voice.CAREGIVER_GUESS,
)


class AnswerRows(QObject):
    """Holds `number`, the widget of the number row, and `voices`, the chips that say who says it.

    "Could not answer" takes the number out; choosing a number takes "could not answer" out.

    Signals:
        changed: The user chose.
        entered: Enter was pressed in the number row.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._usual = Voice.NOT_SAID
        self._given = Voice.NOT_SAID
        self._build()
        self._connect()

    def _build(self) -> None:
        self.scores = NumberChoice(self._theme)
        self.problem = Problem()
        self.quiet = QuietLine()
        anchors = label(tr("0 is no pain, 10 the worst pain"), "soft")
        anchors.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(0)
        self._foot.addWidget(anchors, 1)
        self._foot.addWidget(self.quiet, 0, Qt.AlignmentFlag.AlignLeft)
        self.number = QWidget()
        column = QVBoxLayout(self.number)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scores)
        column.addLayout(self._foot)
        column.addWidget(self.problem)
        choices = [*(Choice(voice.value, "") for voice in _VOICES), Choice(NO_ANSWER, tr(COULD_NOT_ANSWER_CHIP))]
        self.voices = Chips(self._theme, choices, name=tr("Who says it"), is_single=True)

    def _connect(self) -> None:
        self.scores.changed.connect(self._on_score)
        self.scores.entered.connect(self.entered)
        self.voices.changed.connect(self._on_voice)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def show_names(self, person: Person, caregiver_name: str) -> None:
        """Write the names on the chips."""
        self.voices.reword({voice.value: words(voice_chip(voice, person, caregiver_name)) for voice in _VOICES})

    def show_entry(self, entry: PainEntry, usual: Voice) -> None:
        """Show who said what; `usual` is the voice of a number that comes after "could not answer"."""
        self._usual, self._given = usual, entry.voice
        self.scores.set_value(entry.score)
        self.voices.choose([NO_ANSWER] if entry.could_not_answer else _chip_of(entry.voice))
        self.problem.clear()

    def put_into(self, entry: PainEntry) -> PainEntry:
        """The entry with what stands in these rows."""
        if self.could_not_answer:
            voice = self._given if entry.could_not_answer else Voice.CAREGIVER_SAW
        else:
            voice = Voice(self.voices.chosen()[0]) if self.voices.chosen() else Voice.NOT_SAID
        return replace(entry, score=self.scores.value(), voice=voice, could_not_answer=self.could_not_answer)

    @property
    def could_not_answer(self) -> bool:
        """Whether "could not answer" is chosen."""
        return NO_ANSWER in self.voices.chosen()

    @property
    def was_seen(self) -> bool:
        """Whether signs were seen rather than a number heard."""
        return self.could_not_answer or Voice.CAREGIVER_SAW.value in self.voices.chosen()

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two; the lines beneath side by side while they are short enough."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if self._theme.scale > 1 else across)
        self.scores.set_two_rows(has_two_rows)

    def _on_score(self, score: int | None) -> None:
        if score is not None and self.could_not_answer:
            self.voices.choose(_chip_of(self._usual))
        self.problem.clear()
        self.changed.emit()

    def _on_voice(self) -> None:
        if self.could_not_answer:
            self.scores.set_value(None)
        self.problem.clear()
        self.changed.emit()


def _chip_of(voice: Voice) -> list[str]:
    return [] if voice is Voice.NOT_SAID else [voice.value]
