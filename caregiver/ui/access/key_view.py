"""The four lines of the paper key, as they stand on the paper, or letter by letter in big squares to copy by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.paper_key import RecoveryKey
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import label, rule

SQUARE_PX = 52
LARGEST_SQUARE_PX = 80
LINE_PX = 50


class KeyLines(Card):
    """Four numbered lines of two groups."""

    def __init__(self) -> None:
        super().__init__(margins=(24, 4, 24, 4))
        self.body.setSpacing(0)
        self.groups: list[tuple[QLabel, QLabel]] = []
        self._build()

    def _build(self) -> None:
        for number in range(1, 5):
            if number > 1:
                self.body.addWidget(rule())
            groups = (label("", "key", wraps=False), label("", "key", wraps=False))
            self.groups.append(groups)
            numbered = row(label(str(number), "soft", wraps=False), *groups, None, gap=32)
            numbered.setMinimumHeight(LINE_PX)
            self.body.addWidget(numbered)

    def show_key(self, key: RecoveryKey) -> None:
        """Show a key."""
        for number, (line, groups) in enumerate(zip(key.lines, self.groups, strict=True), 1):
            for part, letters in zip(groups, line.split(), strict=True):
                part.setText(letters)
                part.setAccessibleName(tr("Line {number}: {letters}", number=number, letters=" ".join(letters)))


class KeySquares(QWidget):
    """Each letter of the key in a square of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.letters: list[QLabel] = []
        self._squares: list[Card] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            label(
                tr(
                    "Draw four rows of eight squares and copy each letter into its square. "
                    "The key has no letter O, I, L or U: what looks like one is 0 or 1."
                )
            )
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for line in range(4):
            grid.addWidget(label(str(line + 1), "soft", wraps=False), line, 0)
            for place in range(8):
                grid.addWidget(self._square(), line, place + 1 + place // 4)
        grid.setColumnMinimumWidth(5, 18)
        grid.setColumnStretch(11, 1)
        column.addWidget(holder)
        self._dress()

    def _square(self) -> Card:
        square = Card("outlined", margins=(0, 0, 0, 0))
        letter = label("", "key", wraps=False)
        letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        square.body.addWidget(letter)
        self.letters.append(letter)
        self._squares.append(square)
        return square

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_key(self, key: RecoveryKey) -> None:
        """Show a key."""
        for letter, symbol in zip(self.letters, key.symbols, strict=True):
            letter.setText(symbol)

    def _dress(self) -> None:
        side = min(self._theme.px(SQUARE_PX), LARGEST_SQUARE_PX)
        for square in self._squares:
            square.setFixedSize(side, side)
