"""The map laid into a rectangle: where its figures and captions stand, what a press hits, where an arrow key leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from caregiver.domain.regions import View
from caregiver.drawing.body_map import FIGURE_HALF_WIDTH, FIGURE_HEIGHT, body_map
from caregiver.drawing.fonts import font

HEADING_PX = 16
CAPTION_PX = 15
CAPTION_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
REACH_PX = 22
"""A press this far beside the body still means the nearest place (half of a press area of 44)."""

_GAP = 8.0
_HEAD_HALF_WIDTH, _SHOULDER_HALF_WIDTH = 33.0, 90.0
_SHOULDER_TOP = 98.0


class Direction(Enum):
    """Where an arrow key points."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


@dataclass(frozen=True)
class BodyCaptions:
    """Words on the map. "right" and "left" are the person's own: "his right", "his left". Empty ones take no room."""

    front: str
    back: str
    right: str
    left: str

    def heading(self, view: View) -> str:
        """The heading of a figure."""
        return self.front if view is View.FRONT else self.back

    def sides(self, view: View) -> tuple[str, str]:
        """What stands at the left and at the right of the picture."""
        return (self.right, self.left) if view is View.FRONT else (self.left, self.right)


@dataclass(frozen=True)
class Caption:
    """Words in their box; two words may stand on two lines."""

    words: str
    box: QRectF
    face: QFont

    @property
    def words_box(self) -> QRectF:
        """Where the letters stand in the box."""
        return QFontMetricsF(self.face).boundingRect(self.box, CAPTION_FLAGS, self.words)


class BodyMapPlace:
    """Both figures, side by side and as large as they go, in a rectangle.

    Attributes:
        rect: The rectangle, in widget or page units.
        scale: Size of the text, 1.0 is 100 %.
        zoom: Units of the rectangle for one unit of the drawing.
        captions: Headings and sides, in their boxes.
    """

    def __init__(self, rect: QRectF, captions: BodyCaptions, scale: float = 1.0) -> None:
        self.rect = rect
        self.scale = scale
        self.captions: list[Caption] = []
        self._origins: dict[View, QPointF] = {}
        self._words = captions
        self.zoom = 1.0
        self._lay()

    def origin(self, view: View) -> QPointF:
        """The top of a figure's head, on its middle line."""
        return self._origins[view]

    def to_rect(self, view: View, point: QPointF) -> QPointF:
        """A point of the drawing, in the rectangle's units."""
        return self._origins[view] + point * self.zoom

    @property
    def boxes(self) -> Mapping[str, QRectF]:
        """The box around each place, by its code, for whoever cannot see the shapes."""
        boxes = {}
        for code, shape in body_map().shapes.items():
            box = shape.path.boundingRect()
            top_left = self.to_rect(shape.view, box.topLeft())
            boxes[code] = QRectF(top_left, box.size() * self.zoom)
        return boxes

    def region_at(self, point: QPointF, reach_px: float = REACH_PX) -> str | None:
        """The code of the place at `point`, or of the nearest one within `reach_px`, or None.

        The middle between the figures, and each figure's middle line, is never crossed by the reach.
        """
        view = View.FRONT if point.x() < self.rect.center().x() else View.BACK
        inner = (point - self._origins[view]) / self.zoom
        reach = reach_px / self.zoom
        best: tuple[float, str] | None = None
        for shape in body_map().figures[view].shapes:
            bounds = shape.path.boundingRect().adjusted(-reach, -reach, reach, reach)
            if not bounds.contains(inner) or shape.badge.x() * inner.x() < 0:
                continue
            found = (shape.distance_to(inner), shape.code)
            if found[0] <= reach and (best is None or found < best):
                best = found
        return best[1] if best else None

    def next_region(self, current: str | None, direction: Direction) -> str:
        """The place an arrow key leads to: up and down within a figure, left and right also into the other one."""
        shapes = body_map().shapes
        here = shapes.get(current or "")
        if here is None:
            return next(iter(shapes))
        start = self.to_rect(here.view, here.badge)
        across, down = direction.value
        best = (float("inf"), here.code)
        for shape in shapes.values():
            if shape.view is not here.view and across == 0:
                continue
            step = self.to_rect(shape.view, shape.badge) - start
            ahead = step.x() * across + step.y() * down
            aside = abs(step.x() * down) + abs(step.y() * across)
            if ahead > 1 and ahead * 3 >= aside:
                best = min(best, (ahead + 2.5 * aside, shape.code))
        return best[1]

    def _lay(self) -> None:
        heading_height = self._line_height(HEADING_PX) if self._words.front or self._words.back else 0.0
        cell = QRectF(self.rect)
        cell.setWidth((self.rect.width() - _GAP) / 2)
        cell.setTop(cell.top() + heading_height)
        lines_above = self._lay_sides_at(cell)
        for view in View:
            left = self.rect.left() if view is View.FRONT else self.rect.right() - cell.width()
            middle = left + cell.width() / 2
            above = lines_above * self._line_height(CAPTION_PX)
            self._origins[view] = QPointF(middle, cell.top() + above + 1.5)
            box = QRectF(left, self.rect.top(), cell.width(), heading_height)
            if self._words.heading(view):
                face = font(HEADING_PX * self.scale, QFont.Weight.DemiBold)
                self.captions.append(Caption(self._words.heading(view), box, face))
            self._caption_sides(view, QRectF(left, cell.top(), cell.width(), cell.height()), lines_above)

    def _lay_sides_at(self, cell: QRectF) -> int:
        """Choose how large the figures are; returns the lines of captions above their heads (0: beside them)."""
        widest = max(self._width(self._words.right), self._width(self._words.left))
        for lines_above in (0, 1, 2):
            room = cell.height() - lines_above * self._line_height(CAPTION_PX) - 3
            self.zoom = max(0.01, min(room / FIGURE_HEIGHT, cell.width() / 2 / FIGURE_HALF_WIDTH))
            if lines_above == 0 and self._fits_beside_the_head(cell, widest):
                break
            if lines_above == 1 and 2 * widest + _GAP <= cell.width():
                break
        return lines_above

    def _fits_beside_the_head(self, cell: QRectF, widest: float) -> bool:
        is_short = self._line_height(CAPTION_PX) <= _SHOULDER_TOP * self.zoom * 0.8
        return is_short and widest + _GAP + _HEAD_HALF_WIDTH * self.zoom <= cell.width() / 2

    def _caption_sides(self, view: View, cell: QRectF, lines_above: int) -> None:
        face = font(CAPTION_PX * self.scale)
        middle = cell.center().x()
        height = self._line_height(CAPTION_PX) * max(1, lines_above)
        for words, is_left in zip(self._words.sides(view), (True, False), strict=True):
            if not words:
                continue
            if lines_above:
                left = cell.left() if is_left else middle
                box = QRectF(left, cell.top(), cell.width() / 2, height)
            else:
                inner, outer = _HEAD_HALF_WIDTH * self.zoom + 4, cell.width() / 2
                width = min(outer, max(_SHOULDER_HALF_WIDTH * self.zoom * 1.3, inner + self._width(words) + 4)) - inner
                left = middle - inner - width if is_left else middle + inner
                box = QRectF(left, self._origins[view].y() + 45 * self.zoom - height / 2, width, height)
            self.captions.append(Caption(words, box, face))

    def _width(self, words: str) -> float:
        return QFontMetricsF(font(CAPTION_PX * self.scale)).horizontalAdvance(words)

    def _line_height(self, size_px: float) -> float:
        return size_px * self.scale * 1.35
