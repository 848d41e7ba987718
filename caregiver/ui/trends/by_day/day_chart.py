"""The chart by day: rows below each other on one axis of days, drawn with pyqtgraph.

It is steered by keys, by the wheel and by presses, never by dragging: each asks for other days, or for other days to be
picked, and whoever shows the chart answers. Its table is the twin for those who do not see it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from caregiver.domain.span import Span
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.ground import Ground
from caregiver.ui.trends.by_day.rows_chart import RowsChart
from caregiver.ui.trends.by_day.steering import Steering


class DayChart(RowsChart):
    """As wide as there is room, as high as its rows.

    Args:
        theme: Colours and text size.
        steering: What keys and the wheel ask for.

    Signals:
        laid_out: The rows have their places.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, steering: Steering) -> None:
        ground = Ground()
        super().__init__(theme, steering, ground)
        self._ground = ground

    # -- showing ------------------------------------------------------------------------------------------------

    def show_picked(self, picked: Span | None) -> None:
        """Outline the days that are picked."""
        self._ground.picked = picked
        self._ground.update()
        for row, _, _ in self.stack.placed if self.stack else ():
            if isinstance(row, DatesRow):
                row.picked = picked
                row.update()

    def _renew(self) -> None:
        super()._renew()
        if self.stack is not None:
            self.show_picked(self._ground.picked)
            self.laid_out.emit()

    # -- steering -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.stack is None or not self._steering.take_key(event, self.stack.canvas.columns):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.stack is None or not self._steering.take_wheel(self, event, self._column_at(event.position().x())):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self.stack is None or event.button() is not Qt.MouseButton.LeftButton or x < self.stack.label_px:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        is_longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._steering.press(self._column_at(x), is_longer=is_longer)

    def _column_at(self, x: float) -> Span | None:
        if self.stack is None:
            return None
        column = self.stack.canvas.column_at(x - self.stack.label_px)
        return Span(column.first, column.last)
