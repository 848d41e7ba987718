"""One visit of the list; a press on it opens it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

_LEAST_HEIGHT = 56
_ABOVE_PX = 6
"""Above a question, so that it stands nearer to its own answer."""


@dataclass(frozen=True)
class Told:
    """A sentence about a past visit, and what belongs to it: a question and its answer."""

    said: str
    answer: str = ""


class VisitRow(QPushButton):
    """When, with whom and where, and what became of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, str, tuple[Told, ...]] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "medicine")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title, self._beneath = label("", "strong"), label("", "soft")
        self._story: list[QLabel] = []
        self._chevron = QLabel()
        self._said = QVBoxLayout()
        self._said.setSpacing(2)
        for part in (self._title, self._beneath):
            self._said.addWidget(part)
        for part in (self._title, self._beneath, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 8, 10)
        line.addLayout(self._said, 1)
        line.addWidget(self._chevron)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_words(self, title: str, beneath: str, story: Sequence[Told] = ()) -> None:
        """Show this visit as it stands now; Qt lays nothing out again where the words are the same."""
        if (title, beneath, tuple(story)) == self._shown:
            return
        self._shown = title, beneath, tuple(story)
        self._title.setText(title)
        self._beneath.setText(beneath)
        for part in self._story:
            self._said.removeWidget(part)
            part.deleteLater()
        lines = [(told.said, "soft" if told.answer else "") for told in story]
        answers = [(told.answer, "dose") for told in story]  # an answer may be about a dose
        both = [line for pair in zip(lines, answers, strict=True) for line in pair if line[0]]
        self._story = [label(text, role) for text, role in both]
        for part, (_, role) in zip(self._story, both, strict=True):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if role == "soft":
                part.setContentsMargins(0, _ABOVE_PX, 0, 0)
            self._said.addWidget(part)
        self.setAccessibleName(". ".join((title, beneath, *(text for text, _ in both))))
        self.updateGeometry()

    def _dress(self) -> None:
        side = self._theme.px(ICON_SIZE)
        self._chevron.setPixmap(icon(self._theme, "chevron-right").pixmap(side, side))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return _LEAST_HEIGHT if layout is None else max(_LEAST_HEIGHT, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LEAST_HEIGHT)
