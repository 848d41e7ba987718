"""The parts of the urgent sheet on the screen: a number under an inked head, and the signs it is for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.urgent import NumberBox, SignList
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

BULLET_PX = 8
NUMBER_LINE_PX = 46
SIDE_PX = 20
GAP_PX = 16


class NumberHead(QFrame):
    """Who answers, the number at 40 pixels, who checked it, and smaller numbers beneath."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()

    def _build(self) -> None:
        set_role(self, "inked")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE_PX, 7, SIDE_PX, 9)
        self._column.setSpacing(0)
        self._who = label("")
        self._number = label("", "phone")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._checked = label("", "small", wraps=False)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0)
        self._line.addWidget(self._number, 1)
        self._line.addWidget(self._checked, 0, Qt.AlignmentFlag.AlignBottom)
        self._smaller = QVBoxLayout()
        self._smaller.setSpacing(0)
        self._column.addWidget(self._who)
        self._column.addLayout(self._line)
        self._column.addLayout(self._smaller)

    def show_box(self, box: NumberBox) -> None:
        """Show a number."""
        self._who.setText(words(box.label))
        set_role(self._number, "phone" if box.has_number else "heading")
        self._number.setText(words(box.number))
        self._checked.setText("" if box.checked is None else words(box.checked))
        self._checked.setVisible(box.checked is not None)
        empty(self._smaller)
        for line in box.lines:
            pair = QHBoxLayout()
            pair.setSpacing(6)
            pair.addWidget(label(words(line.label), "dose", wraps=False))
            pair.addWidget(label(words(line.number), "second_phone"), 1)
            self._smaller.addLayout(pair)
        self._place()

    def _place(self) -> None:
        """Who checked it stands beside the number where there is room, else beneath; a long number breaks."""
        room = self.width() - 2 * SIDE_PX
        self._number.setWordWrap(False)
        number = self._number.sizeHint().width()
        self._number.setWordWrap(number > room)
        self._number.setMinimumHeight(0)
        self._number.setMaximumHeight(self._theme.px(NUMBER_LINE_PX) if number <= room else 10_000)
        fits = self._checked.isHidden() or number + GAP_PX + self._checked.sizeHint().width() <= room
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class Signs(QWidget):
    """One list of signs with its headings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bullets: list[QLabel] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        self._lines.setSpacing(2)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_signs(self, signs: SignList, box: NumberBox, *, with_number: bool) -> None:
        """Show the signs; `with_number` where the number's own head stands elsewhere."""
        empty(self._lines)
        self._bullets = []
        self._lines.addWidget(label(words(signs.heading), "heading"))
        if with_number and box.has_number:
            who, number = words(box.label), words(box.number)
            self._lines.addWidget(label(tr("{who}: {number}", who=who, number=number), "heading"))
        self._lines.addWidget(label(words(signs.lead), "sign_strong"))
        for sign in signs.signs:
            self._lines.addStretch(1)
            self._lines.addLayout(self._sign(words(sign)))
        self._lines.addStretch(1)
        if signs.closing is not None:
            self._lines.addWidget(label(words(signs.closing), "sign_strong"))
        self._dress()

    def _sign(self, text: str) -> QHBoxLayout:
        bullet = QLabel()
        self._bullets.append(bullet)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, "sign"), 1)
        return line

    def _dress(self) -> None:
        side = self._theme.px(BULLET_PX)
        picture = QPixmap(side, side)
        picture.fill(QColor(self._theme.tokens.ink))
        for bullet in self._bullets:
            bullet.setPixmap(picture)
            bullet.setContentsMargins(0, self._theme.px(8), 0, 0)


class SignsBox(QFrame):
    """A number's head over its signs. On a narrow page the head goes up to the other one: numbers first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.head = NumberHead(theme)
        self.signs = Signs(theme)
        self._build()

    def _build(self) -> None:
        set_role(self, "outlined")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.signs, 1)

    def take_head(self) -> None:
        """Bring the head back over the signs."""
        self._column.insertWidget(0, self.head)

    def show_box(self, box: NumberBox, signs: SignList) -> None:
        """Show a number and the signs it is for."""
        self.head.show_box(box)
        self.signs.show_signs(signs, box, with_number=self.head.parentWidget() is not self)


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        part, inner = item.widget(), item.layout()
        if part is not None:
            part.setParent(None)
            part.deleteLater()
        elif isinstance(inner, QBoxLayout):
            empty(inner)
