"""The parts of the urgent sheet on the screen: a number under an inked head, and the signs it is for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.urgent import NumberBox, NumberLine, SignList
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

BULLET_PX = 8
NUMBER_LINE_PX = 46
SIDE_PX = 20
UNBOUNDED_PX = 16_777_215
GAP_PX = 16


class NumberHead(QFrame):
    """Who answers, the number at 40 pixels, who checked it, and smaller numbers beneath."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._smaller: list[SmallerNumber] = []
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
        self._column.addWidget(self._who)
        self._column.addLayout(self._line)

    def show_box(self, box: NumberBox) -> None:
        """Show a number."""
        self._who.setText(words(box.label))
        set_role(self._number, "phone" if box.has_number else "heading")
        self._number.setText(words(box.number))
        self._checked.setText("" if box.checked is None else words(box.checked))
        self._checked.setVisible(box.checked is not None)
        while len(self._smaller) < len(box.lines):
            self._smaller.append(SmallerNumber())
            self._column.addWidget(self._smaller[-1])
        for index, smaller in enumerate(self._smaller):
            smaller.setVisible(index < len(box.lines))
            if index < len(box.lines):
                smaller.show_line(box.lines[index])
        self._place()

    def _place(self) -> None:
        """Who checked it stands beside the number where there is room, else beneath; a long number breaks."""
        room = self.width() - 2 * SIDE_PX
        self._number.setWordWrap(False)
        number = self._number.sizeHint().width()
        self._number.setWordWrap(number > room)
        self._number.setMaximumHeight(self._theme.px(NUMBER_LINE_PX) if number <= room else UNBOUNDED_PX)
        fits = self._checked.isHidden() or number + GAP_PX + self._checked.sizeHint().width() <= room
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class SmallerNumber(QWidget):
    """One more number beneath the first."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._who = label("", "dose", wraps=False)
        self._number = label("", "second_phone")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._who)
        line.addWidget(self._number, 1)

    def show_line(self, line: NumberLine) -> None:
        """Show a number."""
        self._who.setText(words(line.label))
        self._number.setText(words(line.number))


class Signs(QWidget):
    """One list of signs with its headings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bullets: list[QLabel] = []
        self._signs: list[QLabel] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        column.setSpacing(2)
        self._heading = label("", "heading")
        self._number = label("", "heading")
        self._lead = label("", "sign_strong")
        self._closing = label("", "sign_strong")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self._number)
        column.addWidget(self._lead)
        column.addLayout(self._list, 1)
        column.addWidget(self._closing)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_signs(self, signs: SignList, box: NumberBox, *, with_number: bool) -> None:
        """Show the signs; `with_number` where the number's own head stands elsewhere."""
        self._heading.setText(words(signs.heading))
        self._number.setText(tr("{who}: {number}", who=words(box.label), number=words(box.number)))
        self._number.setVisible(with_number and box.has_number)
        self._lead.setText(words(signs.lead))
        while len(self._signs) < len(signs.signs):
            self._add_sign()
        self._closing.raise_()  # nothing changes for the eyes; a screen reader reads it after the signs
        for line, sign in zip(self._signs, signs.signs, strict=True):
            line.setText(words(sign))
        self._closing.setText("" if signs.closing is None else words(signs.closing))
        self._closing.setVisible(signs.closing is not None)
        self._dress()

    def _add_sign(self) -> None:
        bullet, sign = QLabel(), label("", "sign")
        self._bullets.append(bullet)
        self._signs.append(sign)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sign, 1)
        self._list.addStretch(1)
        self._list.addLayout(line)

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
