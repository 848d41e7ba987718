"""Words in a box: on as many lines as they need, upright where the box is narrow, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.ui.trends.by_day.faces import face, width_of


@dataclass(frozen=True)
class FittedWords:
    """Words that have room.

    Attributes:
        lines: What stands on each line.
        box: Around all of them.
        px: Size of the words.
        is_upright: Whether they run upwards.
        bold_lines: How many of the first lines are bold.
    """

    lines: tuple[str, ...]
    box: QRectF
    px: float
    is_upright: bool = False
    bold_lines: int = 0

    def draw(self, painter: QPainter, ink: str) -> None:
        """Draw them."""
        painter.setPen(QColor(ink))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
        if self.is_upright:
            painter.save()
            painter.translate(self.box.center())
            painter.rotate(-90)
            painter.setFont(face(self.px, is_bold=self.bold_lines > 0))
            turned = QRectF(-self.box.height() / 2, -self.box.width() / 2, self.box.height(), self.box.width())
            painter.drawText(turned, flags, self.lines[0])
            painter.restore()
            return
        high = self.box.height() / len(self.lines)
        for number, line in enumerate(self.lines):
            painter.setFont(face(self.px, is_bold=number < self.bold_lines))
            painter.drawText(
                QRectF(self.box.left(), self.box.top() + number * high, self.box.width(), high), flags, line
            )


def fitted(
    parts: Sequence[str], room: QRectF, px: float, *, heads: int = 0, may_be_upright: bool = True
) -> FittedWords | None:
    """Each part on lines of its own in the middle of the room; None where they have none, whichever way.

    Args:
        px: Size of the words, in pixels.
        heads: How many of the first parts are bold.
    """
    lines: list[str] = []
    bold_lines = 0
    high = px * 1.3
    for number, part in enumerate(parts):
        broken = _broken(part, room.width(), px, is_bold=number < heads)
        if broken is None:
            return _upright(parts, room, px, heads) if may_be_upright else None
        lines += broken
        bold_lines += len(broken) if number < heads else 0
    if len(lines) * high > room.height():
        return None
    wide = max(width_of(line, px, is_bold=number < bold_lines) for number, line in enumerate(lines))
    centre = room.center()
    box = QRectF(centre.x() - wide / 2, centre.y() - len(lines) * high / 2, wide, len(lines) * high)
    return FittedWords(tuple(lines), box, px, bold_lines=bold_lines)


def _upright(parts: Sequence[str], room: QRectF, px: float, heads: int) -> FittedWords | None:
    line, high = " ".join(parts), px * 1.2
    wide = width_of(line, px, is_bold=heads > 0)
    if high > room.width() or wide > room.height():
        return None
    centre = room.center()
    box = QRectF(centre.x() - high / 2, centre.y() - wide / 2, high, wide)
    return FittedWords((line,), box, px, is_upright=True, bold_lines=int(heads > 0))


def _broken(part: str, width: float, px: float, *, is_bold: bool) -> list[str] | None:
    """Its words on lines no wider than this, or None where one of them is too wide."""
    lines: list[str] = []
    for word in part.split():
        if width_of(word, px, is_bold=is_bold) > width:
            return None
        if lines and width_of(f"{lines[-1]} {word}", px, is_bold=is_bold) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
