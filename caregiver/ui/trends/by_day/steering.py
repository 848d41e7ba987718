"""What keys, the wheel and presses ask of a chart by day: other days to be shown, or other days to be picked."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column
from caregiver.ui.trends.shown_days import ShownDays

_A_NOTCH = 120
_PART_OF_A_TURN = 10
"""A notch sideways moves by such a part of what is shown."""
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_KEYS_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})
_KEYS_MOVE = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_KEYS_NEARER = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
_KEYS_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Steering(QObject):
    """Knows which days are shown, which could be, and which are picked.

    Signals:
        span_asked: Other days shall be shown; carries a `Span`.
        pick_asked: Other days shall be picked; carries a `Span`, or None.
        day_asked: A day shall be opened; carries its date.

    Attributes:
        shown: The days that are shown, and as far as one can go from there; None where nothing is shown.
        picked: Those that are picked, or None.
    """

    span_asked = Signal(object)
    pick_asked = Signal(object)
    day_asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: ShownDays | None = None
        self.picked: Span | None = None
        self._anchor: Span | None = None
        self._head: Span | None = None
        self._turned = 0

    def hold(self, picked: Span | None) -> None:
        """These days are picked now."""
        if picked != self.picked:
            self._anchor = self._head = picked
        self.picked = picked

    # -- presses ------------------------------------------------------------------------------------------------

    def press(self, column: Span | None, *, is_longer: bool) -> None:
        """A column was pressed; `is_longer` picks all from the first one up to it."""
        self._pick(column, is_longer=is_longer)

    def _pick(self, column: Span | None, *, is_longer: bool) -> None:
        if column is None:
            return
        self._anchor = self._anchor if is_longer and self._anchor is not None else column
        self._head = column
        self.picked = Span(min(self._anchor.first, column.first), max(self._anchor.last, column.last))
        self.pick_asked.emit(self.picked)

    # -- keys ---------------------------------------------------------------------------------------------------

    def take_key(self, event: QKeyEvent, columns: Sequence[Column]) -> bool:
        """Do what a key asks for; whether it asks for anything here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        is_page = key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if key in _KEYS_MOVE and (is_page or modifiers & _CONTROL):
            self._ask(ShownDays.earlier if key in _KEYS_BACK else ShownDays.later)
        elif key in _KEYS_MOVE:
            self._step(columns, -1 if key in _KEYS_BACK else 1, is_longer=bool(modifiers & _SHIFT))
        elif key in _KEYS_NEARER:
            self._zoom(-1, self._held_day)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self._zoom(1, self._held_day)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._ask(ShownDays.first_days if key is Qt.Key.Key_Home else ShownDays.last_days)
        elif key in _KEYS_ENTER and self.picked is not None:
            self.day_asked.emit(self.picked.first)
        elif key is Qt.Key.Key_Escape and self.picked is not None:
            self.hold(None)
            self.pick_asked.emit(None)
        else:
            return False
        return True

    def _step(self, columns: Sequence[Column], by: int, *, is_longer: bool) -> None:
        """Pick the column before or behind the one picked last; without one, the last of all."""
        spans = [Span(column.first, column.last) for column in columns]
        head = self._head
        if head is None:
            self._pick(spans[-1], is_longer=False)
            return
        edge = head.first if by < 0 else head.last
        place = next((number for number, span in enumerate(spans) if edge in span), None)
        if place is None:
            self._pick(spans[-1], is_longer=False)
        elif 0 <= place + by < len(spans):
            self._pick(spans[place + by], is_longer=is_longer)
        else:
            self._follow(by)

    def _follow(self, by: int) -> None:
        """The next column lies outside what is shown: move there first."""
        self._ask(lambda shown: shown.moved(by * max(1, shown.span.days // 2)))

    @property
    def _held_day(self) -> date | None:
        return self.picked.last if self.picked is not None else None

    # -- wheel --------------------------------------------------------------------------------------------------

    def take_wheel(self, chart: QWidget, event: QWheelEvent, column: Span | None) -> bool:
        """Zoom or move by a turn of the wheel; False leaves it to the page, which scrolls."""
        turned, modifiers = event.angleDelta(), event.modifiers()
        is_sideways = bool(modifiers & _SHIFT) or abs(turned.x()) > abs(turned.y())
        if not (is_sideways or modifiers & _CONTROL) and _can_scroll(chart):
            return False
        self._turned += turned.x() or turned.y() if is_sideways else turned.y() or turned.x()
        notches = int(self._turned / _A_NOTCH)
        self._turned -= notches * _A_NOTCH
        if notches and is_sideways:
            self._ask(lambda shown: shown.moved(-notches * max(1, shown.span.days // _PART_OF_A_TURN)))
        elif notches:
            self._zoom(-notches, column.first if column is not None else None)
        return True

    # -- spans --------------------------------------------------------------------------------------------------

    def _zoom(self, steps: int, day: date | None) -> None:
        """So many steps wider, or closer; `day` keeps its place."""

        def zoomed(shown: ShownDays) -> ShownDays:
            anchor = day if day is not None and day in shown.span else None
            for _ in range(abs(steps)):
                shown = shown.wider(anchor) if steps > 0 else shown.closer(anchor)
            return shown

        self._ask(zoomed)

    def _ask(self, way: Callable[[ShownDays], ShownDays]) -> None:
        """Ask for the days to which a way leads, if it leads on."""
        if self.shown is not None and (span := way(self.shown).span) != self.shown.span:
            self.span_asked.emit(span)


def _can_scroll(chart: QWidget) -> bool:
    """Whether the page around the chart has more below or above."""
    around = chart.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            return around.verticalScrollBar().maximum() > 0
        around = around.parentWidget()
    return False
