"""Rows that reach from side to side: what is left of a row is shared among its items."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem

from caregiver.ui.widgets.flow_layout import FlowLayout

FILLED_FROM = 0.45
"""A row that needs less than this part of the width stays as wide as it is: the last one, of one or two items."""


class FilledFlow(FlowLayout):
    """Items in reading order, as many in a row as fit; rows that are nearly full are filled."""

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        return [self._filled(row, width) for row in super()._rows(width)]

    def _filled(self, row: list[tuple[QLayoutItem, QSize]], width: int) -> list[tuple[QLayoutItem, QSize]]:
        used = sum(size.width() for _, size in row) + self.spacing() * (len(row) - 1)
        if used < width * FILLED_FROM or used >= width:
            return row
        each, rest = divmod(width - used, len(row))
        return [(item, size + QSize(each + (1 if place < rest else 0), 0)) for place, (item, size) in enumerate(row)]
