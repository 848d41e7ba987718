"""The map on screen and on paper: plain shapes, fills, fine lines, outline, focus, numbers, in this order."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from caregiver.domain.regions import View
from caregiver.drawing.body_map import FIGURE_HEIGHT, Shape, body_map
from caregiver.drawing.body_map_badges import TICK, Badge, BodyMark, badge_px, badges_for
from caregiver.drawing.body_map_place import CAPTION_FLAGS, BodyMapPlace
from caregiver.drawing.fonts import font
from caregiver.drawing.shade_mark import shade
from caregiver.drawing.tokens import Tokens

_CALLOUT_PX = 15


class BodyMapPainter:
    """Paints a placed map.

    Attributes:
        marks: What is marked, by the code of the place; codes without a shape are left to the list of places.
        hovered, hovered_words: The place under the pointer and its name, which is shown beside it.
        focused: The place the keyboard is at.
        picked: The place that is read out beside the map.
    """

    def __init__(
        self,
        place: BodyMapPlace,
        marks: Mapping[str, BodyMark],
        tokens: Tokens,
        *,
        hovered: str | None = None,
        hovered_words: str = "",
        focused: str | None = None,
        picked: str | None = None,
    ) -> None:
        shapes = body_map().shapes
        self._place = place
        self._tokens = tokens
        self._marks = {code: mark for code, mark in marks.items() if code in shapes}
        self._hovered = shapes.get(hovered or "")
        self._hovered_words = hovered_words
        self._focused = shapes.get(focused or "")
        self._picked = shapes.get(picked or "")

    def paint(self, painter: QPainter) -> None:
        """Draw everything; the painter's state is left as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for view in View:
            self._paint_figure(painter, view)
        self._paint_captions(painter)
        for badge in self.badges():
            self._paint_badge(painter, badge)
        if self._hovered and self._hovered_words:
            self._paint_callout(painter, self._hovered)
        painter.restore()

    def badges(self) -> list[Badge]:
        """Where the numbers stand."""
        return badges_for(self._place, self._marks)

    def _paint_figure(self, painter: QPainter, view: View) -> None:
        figure = body_map().figures[view]
        tokens = self._tokens
        painter.save()
        painter.translate(self._place.origin(view))
        painter.scale(self._place.zoom, self._place.zoom)
        border = self._pen(tokens.line_strong, 0.9)
        if not tokens.is_print:
            painter.setPen(border)
            painter.setBrush(QColor(tokens.surface))
            for shape in figure.shapes:
                painter.drawPath(shape.path)
        for shape in figure.shapes:
            self._paint_fill(painter, shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not tokens.is_print:
            painter.setPen(self._pen(tokens.line, 0.9))
            painter.drawPath(figure.fine)
            painter.setPen(border)
            painter.drawPath(figure.crease)
        painter.setPen(self._pen(tokens.ink_soft, 1.7))
        painter.drawPath(figure.outline)
        if self._picked and self._picked.view is view:
            painter.setPen(self._pen(tokens.accent, 4.0))
            painter.drawPath(self._picked.path)
        if self._focused and self._focused.view is view:
            painter.setPen(self._pen(tokens.focus, 3.2))
            painter.drawPath(self._focused.path)
        painter.restore()

    def _paint_fill(self, painter: QPainter, shape: Shape) -> None:
        tokens, mark = self._tokens, self._marks.get(shape.code)
        is_hovered = shape is self._hovered
        if mark is None and not is_hovered:
            return
        if mark is None:
            fill, line, width = tokens.pain[1], tokens.pain[7], 1.3
        elif mark.tenths is not None:
            fill, line, width = shade(tokens, mark.tenths).name(), tokens.ink_soft, 1.3
        elif mark.score is None:
            fill, line, width = tokens.accent_soft, tokens.accent, 1.3
        else:
            fill, line, width = tokens.pain[mark.score], tokens.pain_line, 1.3
        painter.setPen(self._pen(line, width * (1.8 if is_hovered else 1.0)))
        if tokens.is_print:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._hatch(painter, shape.path)
        else:
            painter.setBrush(QColor(fill))
        painter.drawPath(shape.path)

    def _hatch(self, painter: QPainter, path: QPainterPath) -> None:
        # A pattern brush has the device's dots as its unit and vanishes on paper, so the lines are drawn one by one.
        box = path.boundingRect()
        step = 3.2 / self._place.zoom
        painter.save()
        painter.setClipPath(path)
        painter.setPen(self._pen(self._tokens.ink, 0.8))
        for i in range(math.ceil((box.width() + box.height()) / step)):
            reach = i * step
            painter.drawLine(QLineF(box.left() + reach, box.top(), box.left() + reach - box.height(), box.bottom()))
        painter.restore()

    def _paint_captions(self, painter: QPainter) -> None:
        for caption in self._place.captions:
            is_heading = caption.face.weight() > QFont.Weight.Normal
            painter.setFont(caption.face)
            painter.setPen(QColor(self._tokens.ink if is_heading else self._tokens.ink_soft))
            painter.drawText(caption.box, CAPTION_FLAGS, caption.words)

    def _paint_badge(self, painter: QPainter, badge: Badge) -> None:
        tokens = self._tokens
        ground, ink, ring = (tokens.ink, tokens.paper, tokens.ink)
        if not tokens.is_print:
            is_number = self._marks[badge.code].tenths is None
            ground, ink, ring = tokens.surface, tokens.ink, tokens.pain_line if is_number else tokens.ink_soft
        painter.setPen(QPen(QColor(ring), 1.6))
        if QLineF(badge.anchor, badge.centre).length() > badge.radius:
            painter.drawLine(QLineF(badge.anchor, badge.centre))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(badge.centre, badge.radius - 0.8, badge.radius - 0.8)
        words = self._marks[badge.code].words
        if words == TICK:
            _paint_tick(painter, badge, ink)
            return
        painter.setFont(font(badge_px(self._place), QFont.Weight.DemiBold))
        painter.setPen(QColor(ink))
        painter.drawText(badge.box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_callout(self, painter: QPainter, shape: Shape) -> None:
        tokens, box = self._tokens, self._callout_box(shape)
        painter.setPen(QPen(QColor(tokens.pain[7]), 1.3))
        anchor = self._place.to_rect(shape.view, shape.badge)
        painter.drawLine(QLineF(anchor, QPointF(max(box.left(), min(anchor.x(), box.right())), box.center().y())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(tokens.paper))
        painter.setFont(font(_CALLOUT_PX * self._place.scale, QFont.Weight.DemiBold))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._hovered_words)

    def _callout_box(self, shape: Shape) -> QRectF:
        """Beside the place, where it covers no number if there is such a side."""
        place = self._place
        metrics = QFontMetricsF(font(_CALLOUT_PX * place.scale, QFont.Weight.DemiBold))
        width, height = metrics.horizontalAdvance(self._hovered_words) + 28, _CALLOUT_PX * place.scale * 1.35 + 12
        body = place.boxes[shape.code]
        corners = (
            QPointF(body.right() + 14, body.center().y() - height / 2),
            QPointF(body.left() - 14 - width, body.center().y() - height / 2),
            QPointF(body.center().x() - width / 2, body.bottom() + 10),
            QPointF(body.center().x() - width / 2, body.top() - 10 - height),
        )
        boxes = [_moved_into(QRectF(corner.x(), corner.y(), width, height), place.rect) for corner in corners]
        taken = [badge.box for badge in self.badges()]
        return min(boxes, key=lambda box: sum(box.intersects(other) for other in (*taken, body)))

    def _pen(self, colour: str, width: float) -> QPen:
        """A pen for the drawing's own units: thinner on a small figure, but less so than the figure."""
        height = FIGURE_HEIGHT * self._place.zoom
        share = min(1.15, max(0.5, 0.6 + 0.4 * (height - 200) / (628 - 200)))
        pen = QPen(QColor(colour), width * share / self._place.zoom)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


def _moved_into(box: QRectF, bounds: QRectF) -> QRectF:
    x = max(bounds.left(), min(box.left(), bounds.right() - box.width()))
    y = max(bounds.top(), min(box.top(), bounds.bottom() - box.height()))
    return QRectF(x, y, box.width(), box.height())


def _paint_tick(painter: QPainter, badge: Badge, colour: str) -> None:
    part, centre = badge.radius * 0.45, badge.centre
    painter.setPen(QPen(QColor(colour), max(1.4, badge.radius * 0.18)))
    corner = centre + QPointF(-part * 0.25, part * 0.75)
    painter.drawLine(QLineF(centre + QPointF(-part, 0), corner))
    painter.drawLine(QLineF(corner, centre + QPointF(part, -part * 0.75)))
