"""The chart through the day: rows below each other on the axis of one care day, drawn with pyqtgraph."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from caregiver.domain.day_hours import BLOCKS
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.rows_chart import RowsChart
from caregiver.ui.trends.by_day.stacked_rows import StackedRows
from caregiver.ui.trends.by_day.steering import Steering
from caregiver.ui.trends.hours.folded_day import FoldedDay
from caregiver.ui.trends.hours.hour_ground import HourGround

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class HourChart(RowsChart):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
        steering: What other keys and the wheel ask for.

    Signals:
        picked: Three hours were picked; carries their place in the day, or None.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, steering: Steering) -> None:
        ground = HourGround()
        super().__init__(theme, steering, ground)
        self._ground = ground

    # -- showing ------------------------------------------------------------------------------------------------

    def show_picked(self, place: int | None) -> None:
        """Outline the three hours that are picked."""
        self._ground.picked = place
        self._ground.update()

    def _days(self, stack: StackedRows) -> tuple[int, int]:
        day = stack.canvas.span.first.toordinal()
        return day, day + 1

    # -- steering -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = Qt.Key(event.key()), event.modifiers() in {_NONE, _KEYPAD}
        if self.stack is None:
            event.ignore()
        elif key in _STEPS and is_plain:
            self._step(_STEPS[key])
        elif key is Qt.Key.Key_Escape and self._ground.picked is not None:
            self.picked.emit(None)
        elif key in _STEPS or not self._steering.take_key(event, ()):
            event.ignore()

    def _step(self, by: int) -> None:
        """The block before or behind; without one, the first or the last of the day."""
        place = self._ground.picked
        following = (0 if by > 0 else BLOCKS - 1) if place is None else place + by
        if 0 <= following < BLOCKS:
            self.picked.emit(following)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.stack is None or not self._steering.take_wheel(self, event, None):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        canvas = self.stack.canvas if self.stack else None
        if self.stack is None or not isinstance(canvas, FoldedDay) or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        x = event.position().x() - self.stack.label_px
        if x >= 0:
            self.picked.emit(canvas.block_at(x))


_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
