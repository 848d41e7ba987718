"""The body, front and back: one closed shape for each place that can be pressed.

Lengths are those of the drawing: a figure is 616 high, its middle line is x = 0. Left and right in a code are always
the person's own, so the left hand lies at the right of the picture in front, and at its left behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QXmlStreamReader
from PySide6.QtGui import QPainterPath, QPolygonF

from caregiver.domain.regions import View
from caregiver.drawing.path_data import path_from
from caregiver.drawing.resources import resource_bytes

FIGURE_HEIGHT = 616.0
FIGURE_HALF_WIDTH = 125.0


@dataclass(frozen=True)
class Shape:
    """A place on the map.

    Attributes:
        code: The place's code in the vocabulary.
        view: The figure it belongs to.
        path: Its outline.
        edge: The outline as straight pieces, for measuring.
        badge: Where its number stands.
    """

    code: str
    view: View
    path: QPainterPath
    edge: tuple[tuple[float, float], ...]
    badge: QPointF

    def distance_to(self, point: QPointF) -> float:
        """How far `point` is from the shape; 0 inside it."""
        x, y = point.x(), point.y()
        return 0.0 if _is_inside(self.edge, x, y) else _distance(self.edge, x, y)


@dataclass(frozen=True)
class Figure:
    """One view of the body.

    Attributes:
        shapes: From the head down, and from the left of the picture.
        fine: Lines that only help the eye (collar bones, knee caps).
        crease: Lines between fingers, as strong as the borders of the places.
        outline: Around the whole body.
    """

    shapes: tuple[Shape, ...]
    fine: QPainterPath
    crease: QPainterPath
    outline: QPainterPath


@dataclass(frozen=True)
class BodyMap:
    """Both figures, and every shape by its code."""

    figures: Mapping[View, Figure]
    shapes: Mapping[str, Shape]


@cache
def body_map() -> BodyMap:
    """The map, read once."""
    figures = {view: _Reader(view).figure() for view in View}
    return BodyMap(figures, {shape.code: shape for figure in figures.values() for shape in figure.shapes})


class _Reader:
    """Takes one figure out of the drawing."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._shapes: list[Shape] = []
        self._lines: dict[str, QPainterPath] = {}

    def figure(self) -> Figure:
        group = ""
        xml = QXmlStreamReader(resource_bytes("body_map.svg").decode())
        while not xml.atEnd():
            xml.readNext()
            if not xml.isStartElement():
                continue
            if xml.name() == "g":
                group = xml.attributes().value("id")
            elif xml.name() == "path" and group == self._view:
                self._take(xml)
        if xml.hasError() or not self._shapes:
            raise ValueError(f"body_map.svg: {xml.errorString()}")
        return Figure(tuple(self._shapes), self._lines["fine"], self._lines["crease"], self._lines["outline"])

    def _take(self, xml: QXmlStreamReader) -> None:
        attributes = xml.attributes()
        path = path_from(attributes.value("d"))
        kind = attributes.value("class")
        if kind != "region":
            self._lines[kind] = path
            return
        x, y = (float(number) for number in attributes.value("data-badge").split())
        self._shapes.append(Shape(attributes.value("id"), self._view, path, _edge(path), QPointF(x, y)))


def _edge(path: QPainterPath) -> tuple[tuple[float, float], ...]:
    polygon: QPolygonF = path.toSubpathPolygons()[0]
    return tuple((polygon.at(i).x(), polygon.at(i).y()) for i in range(polygon.size()))


def _is_inside(edge: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    # QPainterPath.contains says yes far outside a shape when y is that of its lowest point, so we count ourselves.
    inside = False
    for (x0, y0), (x1, y1) in zip(edge, edge[1:], strict=False):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside


def _distance(edge: tuple[tuple[float, float], ...], x: float, y: float) -> float:
    nearest = float("inf")
    for (x0, y0), (x1, y1) in zip(edge, edge[1:], strict=False):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        along = 0.0 if length == 0 else min(1.0, max(0.0, ((x - x0) * dx + (y - y0) * dy) / length))
        nearest = min(nearest, (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2)
    return float(nearest**0.5)
