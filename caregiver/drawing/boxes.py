"""What a painter says it painted, so that tests can look for overlaps and pointers can find what they are over."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF


class BoxKind(Enum):
    """What a box holds."""

    MARK = "mark"
    LABEL = "label"
    BAND = "band"


@dataclass(frozen=True)
class PaintedBox:
    """A painted thing.

    Attributes:
        rect: Where it is, in the units of the drawing.
        kind: What it is.
        words: The words in it, if any.
        keys: The keys of the entries a mark stands for, as handed in.
    """

    rect: QRectF
    kind: BoxKind
    words: str = ""
    keys: tuple[Hashable, ...] = ()

    def moved(self, by: QPointF) -> "PaintedBox":
        """The same, elsewhere."""
        return PaintedBox(self.rect.translated(by), self.kind, self.words, self.keys)
