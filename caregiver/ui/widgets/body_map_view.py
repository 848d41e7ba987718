"""The body map to press on: by mouse, by keyboard, and for whoever does not see it.

The picture is painted in one piece. Over each place lies a check box that shows nothing: it holds the keyboard, and it
is what a screen reader finds and presses.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.body_map import body_map
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.body_map_painter import BodyMapPainter
from caregiver.drawing.body_map_place import BodyCaptions, BodyMapPlace, Direction
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.steady_press import steady

_WIDTH, _HEIGHT = 374, 472
_SMALLEST_WIDTH, _SMALLEST_HEIGHT = 280, 380
_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class PlaceBox(QAbstractButton):
    """One place, as keyboard and screen reader know it; never painted, never in the way of the mouse.

    Signals:
        arrow_pressed: An arrow key was pressed here; carries the `Direction`.
        focus_changed: The keyboard came or went.
    """

    arrow_pressed = Signal(object)
    focus_changed = Signal()

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self.steady = steady(self)
        self.setCheckable(True)
        self.setUpdatesEnabled(False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None:
            self.arrow_pressed.emit(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


class BodyMapView(QWidget):
    """Shows marks, and asks for a place to be marked or not.

    The tabulator key stops once, at the place last used; arrow keys go from place to place; Space or Enter presses.

    Signals:
        pressed: The user pressed a place; carries its code.
        reached: The keyboard came to a place; carries its box, so that a page can scroll to it.
    """

    pressed = Signal(str)
    reached = Signal(object)

    def __init__(self, theme: Theme, captions: BodyCaptions) -> None:
        super().__init__()
        self._theme = theme
        self._captions = captions
        self._marks: Mapping[str, BodyMark] = {}
        self._hovered: str | None = None
        self._picked: str | None = None
        self._is_double = False
        self._boxes: dict[str, PlaceBox] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("Body map"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for code in body_map().shapes:
            self._boxes[code] = PlaceBox(code, self)
        self._stop_at(next(iter(self._boxes)))
        self._place = BodyMapPlace(QRectF(0, 0, _WIDTH, _HEIGHT), self._captions, self._theme.scale)
        self.show_marks({})

    def _connect(self) -> None:
        for box in self._boxes.values():
            box.clicked.connect(self._presser(box.code))
            box.arrow_pressed.connect(self._go)
            box.focus_changed.connect(self._on_focus_changed)
        self._theme.changed.connect(self._lay_out)

    def _presser(self, code: str) -> Callable[[], None]:
        def press() -> None:
            self._boxes[code].setChecked(code in self._marks)
            self.pressed.emit(code)

        return press

    def show_marks(self, marks: Mapping[str, BodyMark]) -> None:
        """Show these marks, by the code of the place; codes without a shape are left to the list of places."""
        self._marks = dict(marks)
        for code, box in self._boxes.items():
            mark = self._marks.get(code)
            box.setChecked(mark is not None)
            name = words(word(Kind.REGION, code))
            if mark is not None and mark.said:
                name = tr("{place}, {said}", place=name, said=mark.said)
            elif mark is not None and mark.score is not None:
                name = tr("{place}, {score}", place=name, score=mark.score)
            box.setAccessibleName(name)
        self.update()

    def set_picked(self, code: str | None) -> None:
        """Put a line around the place that is read out beside the map."""
        self._picked = code
        self.update()

    def set_captions(self, captions: BodyCaptions) -> None:
        """Name the sides in the family's own word."""
        self._captions = captions
        self._lay_out()

    def box(self, code: str) -> PlaceBox:
        """The check box over a place; raises KeyError for a place without a shape."""
        return self._boxes[code]

    @property
    def codes(self) -> tuple[str, ...]:
        """The places that have a shape."""
        return tuple(self._boxes)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_SMALLEST_WIDTH, _SMALLEST_HEIGHT)

    # -- keyboard -----------------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Put the keyboard on the place last used."""
        self.go_to(next(box for box in self._boxes.values() if box.focusPolicy() is Qt.FocusPolicy.TabFocus))

    def _go(self, direction: Direction) -> None:
        self.go_to(self._boxes[self._place.next_region(self._focused(), direction)])

    def go_to(self, there: PlaceBox) -> None:
        """Put the keyboard on a place."""
        self._stop_at(there.code)
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(there.geometry())

    def _stop_at(self, stop: str) -> None:
        for code, box in self._boxes.items():
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus if code == stop else Qt.FocusPolicy.ClickFocus)

    def _focused(self) -> str | None:
        return next((code for code, box in self._boxes.items() if box.hasFocus()), None)

    def _on_focus_changed(self) -> None:
        focused = self._focused()
        if focused is not None:
            self._stop_at(focused)
        self.update()

    # -- mouse --------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._place.region_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_double, self._is_double = self._is_double, False
        code = self._place.region_at(event.position())
        if is_double or event.button() is not Qt.MouseButton.LeftButton:
            return
        if code is not None and self._is_inside(event.position()) and self._boxes[code].steady.is_meant(event):
            self.pressed.emit(code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._is_double = True  # the map may have moved under the hand: the second press need not be on the same place

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _is_inside(self, position: QPointF) -> bool:
        return QRectF(self.rect()).contains(position)

    def _hover(self, code: str | None) -> None:
        if code != self._hovered:
            self._hovered = code
            self.setCursor(Qt.CursorShape.PointingHandCursor if code else Qt.CursorShape.ArrowCursor)
            self.update()

    # -- picture ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        hovered_words = words(word(Kind.REGION, self._hovered)) if self._hovered else ""
        focused = self._focused()
        painter = QPainter(self)
        BodyMapPainter(
            self._place,
            self._marks,
            self._theme.tokens,
            hovered=self._hovered,
            hovered_words=hovered_words,
            focused=focused,
            picked=self._picked,
        ).paint(painter)
        painter.end()

    def _lay_out(self) -> None:
        self._place = BodyMapPlace(QRectF(self.rect()).adjusted(2, 2, -2, -2), self._captions, self._theme.scale)
        for code, rect in self._place.boxes.items():
            self._boxes[code].setGeometry(rect.toAlignedRect())
        self.update()
