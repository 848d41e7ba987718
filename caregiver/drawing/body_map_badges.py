"""The numbers on the map: what stands in them, and where they stand so that none covers another."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from caregiver.drawing.body_map import Shape, body_map
from caregiver.drawing.body_map_place import BodyMapPlace
from caregiver.drawing.fonts import font

TICK = "✓"
_LARGEST_SCALE = 1.5
_ROOMY, _LEADER_PX = 4.0, 5.0
"""A place is roomy where so many half badges go into it each way; beside others the badge stands so far off."""


@dataclass(frozen=True)
class BodyMark:
    """What is marked at a place.

    Attributes:
        score: The number of this place, or None when it has none of its own.
        label: What stands in the badge instead of the score (a running number on paper); a tick without either.
        tenths: How deep its grey is, 0 to 10, where it stands for how often and for no number.
        said: What is said of the place to whoever does not see it, where that is something else than a number.
    """

    score: int | None = None
    label: str = ""
    tenths: int | None = None
    said: str = ""

    @property
    def words(self) -> str:
        """What stands in the badge."""
        return self.label or (TICK if self.score is None else str(self.score))


@dataclass(frozen=True)
class Badge:
    """A painted number: its place, its circle and the point of the shape it belongs to."""

    code: str
    centre: QPointF
    radius: float
    anchor: QPointF

    @property
    def box(self) -> QRectF:
        """The circle's box."""
        return QRectF(self.centre.x() - self.radius, self.centre.y() - self.radius, 2 * self.radius, 2 * self.radius)


def badge_px(place: BodyMapPlace) -> float:
    """Size of the numbers; they shrink less than the figure.

    From 150 % text on they grow no more, or they would hide the places; the row of a place repeats its number.
    """
    return min(place.scale, _LARGEST_SCALE) * max(11.0, 9.0 + 5.4 * place.zoom)


def badges_for(place: BodyMapPlace, marks: Mapping[str, BodyMark]) -> list[Badge]:
    """The badges of marks that have a shape: on it, moved aside only as far as they would cover each other."""
    size = badge_px(place)
    metrics = QFontMetricsF(font(size, QFont.Weight.DemiBold))
    badges = []
    for code, mark in marks.items():
        shape = body_map().shapes[code]
        anchor = place.to_rect(shape.view, shape.badge)
        radius = max(size * 0.76, metrics.horizontalAdvance(mark.words) / 2 + size * 0.22)
        centre = _beside(shape, anchor, radius, place) if mark.tenths is not None else anchor
        badges.append(Badge(code, centre, radius, anchor))
    return _parted(badges, place)


def _beside(shape: Shape, anchor: QPointF, radius: float, place: BodyMapPlace) -> QPointF:
    """The middle of a badge that would hide the grey of a small place: beside it, outwards where there is room."""
    box = shape.path.boundingRect()
    wide, high = box.width() * place.zoom, box.height() * place.zoom
    if min(wide, high) >= _ROOMY * radius:
        return anchor
    middle = place.to_rect(shape.view, QPointF(body_map().figures[shape.view].outline.boundingRect().center()))
    outwards = -1 if anchor.x() < middle.x() else 1
    away = wide / 2 + radius + _LEADER_PX
    is_inside = place.rect.left() + radius <= anchor.x() + outwards * away <= place.rect.right() - radius
    return anchor + QPointF(outwards * away * (1 if is_inside else -1), 0)


def _parted(badges: list[Badge], place: BodyMapPlace) -> list[Badge]:
    """The same badges, pushed apart until none covers another or a word (or there is no room left to push)."""
    bounds, words = place.rect, [caption.words_box for caption in place.captions]
    centres = [QPointF(badge.centre) for badge in badges]
    for _ in range(200):
        has_moved = False
        for i, one in enumerate(badges):
            for box in words:
                lacking = one.radius + 1 - QLineF(_nearest(box, centres[i]), centres[i]).length()
                if lacking > 0.01:
                    away = _unit(QLineF(box.center(), centres[i]))
                    centres[i] = _held(centres[i] + away * (lacking + 0.01), one.radius, bounds)
                    has_moved = True
            for j in range(i + 1, len(badges)):
                apart = QLineF(centres[i], centres[j])
                lacking = one.radius + badges[j].radius + 1 - apart.length()
                if lacking > 0.01:
                    push = _unit(apart) * (lacking / 2 + 0.01)
                    centres[i] = _held(centres[i] - push, one.radius, bounds)
                    centres[j] = _held(centres[j] + push, badges[j].radius, bounds)
                    has_moved = True
        if not has_moved:
            break
    return [Badge(b.code, centre, b.radius, b.anchor) for b, centre in zip(badges, centres, strict=True)]


def _nearest(box: QRectF, point: QPointF) -> QPointF:
    """The point of a box that is nearest to a point."""
    x = min(max(point.x(), box.left()), box.right())
    y = min(max(point.y(), box.top()), box.bottom())
    return QPointF(x, y)


def _unit(line: QLineF) -> QPointF:
    length = line.length()
    return QPointF(line.dx() / length, line.dy() / length) if length else QPointF(0, 1)


def _held(centre: QPointF, radius: float, bounds: QRectF) -> QPointF:
    x = min(max(centre.x(), bounds.left() + radius), bounds.right() - radius)
    y = min(max(centre.y(), bounds.top() + radius), bounds.bottom() - radius)
    return QPointF(x, y)
