"""One question beside the open one: its place, its star, its words, and what came of it so far."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from caregiver.domain.question import Question, QuestionState
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, translate
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

STATES = {
    QuestionState.OPEN: QT_TRANSLATE_NOOP("caregiver", "Not yet asked"),
    QuestionState.ASKED: QT_TRANSLATE_NOOP("caregiver", "Asked"),
    QuestionState.NOT_ASKED: QT_TRANSLATE_NOOP("caregiver", "Not asked"),
    QuestionState.WILL_CALL: QT_TRANSLATE_NOOP("caregiver", "They will call"),
    QuestionState.OFF_THE_LIST: QT_TRANSLATE_NOOP("caregiver", "Taken off the list"),
}
_LEAST_HEIGHT = 56
_MARK_PX = 16
_SHOWN_LETTERS = 140


class RailRow(QPushButton):
    """A press on it opens the question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks = (False, False)
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "medicine")
        self.setCheckable(True)
        self._place, self._star = label("", "soft", wraps=False), QLabel()
        self._place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words, self._state = label(""), label("", "small")
        self._tick = QLabel()
        left = QVBoxLayout()
        left.setSpacing(4)
        for part in (self._place, self._star):
            left.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch(1)
        state = QHBoxLayout()
        state.setSpacing(4)
        state.addWidget(self._tick)
        state.addWidget(self._state, 1)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._words)
        right.addLayout(state)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 10, 12, 10)
        line.setSpacing(12)
        line.addLayout(left)
        line.addLayout(right, 1)
        for part in (self._place, self._star, self._words, self._state, self._tick):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_question(self, value: Question, place: int, *, is_open_now: bool, has_begun: bool) -> None:
        """Show it as it stands now; `has_begun` says that a change was begun beside it and is not kept."""
        state = translate(STATES[value.state])
        if is_open_now and value.state is QuestionState.OPEN:
            state = tr("Open now")
        if has_begun:
            state = tr("{state} · a change is not kept yet", state=state)
        self._place.setText(str(place))
        self._words.setText(_shortened(value.words))
        self._state.setText(state)
        self.setChecked(is_open_now)
        star = tr("starred") if value.is_starred else ""
        self.setAccessibleName(". ".join(filter(None, (str(place), value.words, star, state))))
        self._marks = (value.is_starred, value.state is QuestionState.ASKED)
        self._dress()
        self.updateGeometry()

    def _dress(self) -> None:
        side, accent = self._theme.px(_MARK_PX), self._theme.tokens.accent
        self._place.setMinimumWidth(self._theme.px(_MARK_PX))
        for part, name, is_shown in zip((self._star, self._tick), ("star-filled", "check"), self._marks, strict=True):
            part.setVisible(is_shown)
            part.setPixmap(icon(self._theme, name, accent).pixmap(side, side))

    def nextCheckState(self) -> None:
        """Which one is open only the room says."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return _LEAST_HEIGHT if layout is None else max(_LEAST_HEIGHT, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST_HEIGHT)


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN_LETTERS else line[: _SHOWN_LETTERS - 1].rstrip() + "…"
