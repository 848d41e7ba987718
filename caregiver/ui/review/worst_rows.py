"""The worst number of the day, and who says it or that the person could not say: of which one changes the others."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.pain import Voice
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.wording import voice_chip
from caregiver.drawing.words import tr, words
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.quiet_line import QuietLine

COULD_NOT_SAY = "could_not_say"
_USUAL = (Voice.PATIENT_SAID, Voice.TOGETHER, Voice.CAREGIVER_GUESS)
_RARE = (Voice.PATIENT_ENTERED, Voice.CAREGIVER_SAW)


class WorstRows(QObject):
    """Holds `number`, the widget of the number row, and `voices`, the words that say who says it.

    Nothing is chosen beforehand. A number takes the voice the family told is the usual one, in sight and changed by
    one press (care-rules 24).

    Signals:
        changed: The user chose.
        entered: Enter was pressed in one of them.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._usual = Voice.NOT_SAID
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
        usual = [Choice(voice.value, "") for voice in _USUAL]
        rare = [Choice(voice.value, "", is_usual=False) for voice in _RARE]
        self.voices = OneWord(self._theme, [*usual, Choice(COULD_NOT_SAY, ""), *rare], name=tr("Who says it"))

    def _connect(self) -> None:
        self.scores.changed.connect(self._on_score)
        self.scores.entered.connect(self.entered)
        self.voices.entered.connect(self.entered)
        self.voices.changed.connect(self._on_voice)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def show_names(self, person: Person, caregiver_name: str, usual: Voice) -> None:
        """Write the names on the words; `usual` is the voice a number gets that is given first."""
        self._usual = usual
        said = {voice.value: words(voice_chip(voice, person, caregiver_name)) for voice in (*_USUAL, *_RARE)}
        self.voices.reword(said | {COULD_NOT_SAY: words(Phrase.COULD_NOT_ANSWER.text(person.pronouns))})

    def show_worst(self, worst: int | None, voice: Voice) -> None:
        """Show a number and whose it is, without a signal."""
        self.scores.set_value(worst)
        could_not_say = worst is None and voice is Voice.CAREGIVER_SAW
        self.voices.set_value(COULD_NOT_SAY if could_not_say else _code(voice))
        self.problem.clear()

    def value(self) -> tuple[int | None, Voice]:
        """The number and whose it is; a voice without a number says nothing, unless it is that he could not say."""
        if self.voices.value() == COULD_NOT_SAY:
            return None, Voice.CAREGIVER_SAW
        worst = self.scores.value()
        return worst, Voice(self.voices.value() or Voice.NOT_SAID) if worst is not None else Voice.NOT_SAID

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two; the lines beneath side by side while they are short enough."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if self._theme.scale > 1 else across)
        self.scores.set_two_rows(has_two_rows)

    def _on_score(self, score: int | None) -> None:
        if score is not None and self.voices.value() in {"", COULD_NOT_SAY}:
            self.voices.set_value(_code(self._usual))
        elif score is None and self.voices.value() != COULD_NOT_SAY:
            self.voices.set_value("")
        self.problem.clear()
        self.changed.emit()

    def _on_voice(self) -> None:
        if self.voices.value() == COULD_NOT_SAY:
            self.scores.set_value(None)
        self.problem.clear()
        self.changed.emit()


def _code(voice: Voice) -> str:
    return "" if voice is Voice.NOT_SAID else voice.value
