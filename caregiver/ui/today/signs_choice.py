"""The signs to press: each as wide as it is when it is chosen, so that nothing moves under the hand."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import words
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.chip import TICK_PX, Chip, Choice
from caregiver.ui.widgets.filled_flow import FilledFlow
from caregiver.ui.widgets.labels import label

GAP_PX = 5
_BESIDE_TICK_PX = 4
_SIDE_PX = 5


class SignChip(Chip):
    """One sign; its tick has its place also while it is not chosen."""

    def sizeHint(self) -> QSize:
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        tick = self._theme.px(TICK_PX) + _BESIDE_TICK_PX if self.isCheckable() else 2 * _SIDE_PX
        width = QFontMetrics(heavy).horizontalAdvance(self.text()) + tick + 2 * _SIDE_PX
        return QSize(width, super().sizeHint().height())


class SignsChoice(QWidget):
    """Signs in rows that reach from side to side.

    Args:
        name: What a screen reader says of all of them.
        keeps_choice: Whether the chosen ones stay pressed in; otherwise a press is an answer.

    Signals:
        pressed: A sign was pressed; carries its code.
    """

    pressed = Signal(str)

    def __init__(
        self, theme: Theme, codes: Sequence[str], *, name: str, beside: str = "", keeps_choice: bool = True
    ) -> None:
        super().__init__()
        self._theme = theme
        self._codes = codes
        self._name = name
        self._beside = beside
        self._keeps_choice = keeps_choice
        self.chips: dict[str, SignChip] = {}
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self._name)
        holder = QWidget()
        flow = FilledFlow(holder, gap=GAP_PX)
        for code in self._codes:
            flow.addWidget(self._made(code))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_PX)
        if self._beside:
            line.addWidget(label(self._beside, "soft", wraps=False), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(holder, 1)

    def _made(self, code: str) -> SignChip:
        chip = SignChip(self._theme, Choice(code, words(word(Kind.SIGN, code))))
        set_role(chip, "sign")
        chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chip.setCheckable(self._keeps_choice)
        chip.setAccessibleDescription(self._name)
        chip.clicked.connect(lambda _checked=False: self.pressed.emit(code))
        self.chips[code] = chip
        return chip

    def show_chosen(self, codes: Iterable[str]) -> None:
        """Press these in and no others; what is on the disk decides, not the press."""
        chosen = set(codes)
        for code, chip in self.chips.items():
            chip.setChecked(code in chosen)

    def say_name(self, name: str) -> None:
        """Another question stands above: "How does she seem?"."""
        self.setAccessibleName(name)
        for chip in self.chips.values():
            chip.setAccessibleDescription(name)

    def set_big(self, pixels: int, *, is_large: bool) -> None:
        """Bigger buttons, at night or for a shaky hand."""
        for chip in self.chips.values():
            set_property(chip, "dose", is_large)
            chip.setMinimumHeight(pixels)
            chip.updateGeometry()
