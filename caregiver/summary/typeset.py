"""Words on paper: wrapped, in two weights, and shortened only with a name for what gave way."""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from caregiver.drawing.fonts import font, with_boxes
from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, nothing
from caregiver.summary.parts import Line, Run

BODY_PX = 13.4
"""10.05 points: nothing on paper is smaller."""

_FINE = 20
"""Words are laid out in parts of a pixel this fine, because a face has a whole number of units."""

_LONGEST = 6_000
"""Characters of one text that are looked at; more never fit on a page."""

_LEADING = 1.2
_CLOSER = 0.955
"""From one line to the next it is so much of a letter's height, or of what its face asks for, if that is more."""

_NARROWEST = 0.22
"""Of a letter's height: no letter takes less of a line."""


_SENTENCE_END = re.compile(r"[.;!?]”?(?= )")
_LEAST_SHARE = 3
"""What is kept to a whole sentence is at least this part of the room."""


@dataclass(frozen=True)
class Style:
    """How words look.

    Attributes:
        size_px: Height of the face.
        is_bold: Whether all of it is bold.
        is_white: White on black instead of black on white.
        align: Where the lines stand in their width.
        spread_px: Room added after each letter.
    """

    size_px: float = BODY_PX
    is_bold: bool = False
    is_white: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    spread_px: float = 0.0


BODY = Style()
BOLD = Style(is_bold=True)
HEADING = Style(14.6, is_bold=True)


def text(
    name: str,
    words: Line | str,
    width: float,
    style: Style = BODY,
    *,
    most_lines: int | None = None,
    rest: str = "",
) -> Part:
    """Words, wrapped to `width`.

    Args:
        most_lines: How many lines it may take; what does not fit gives way at its end.
        rest: What stands in place of the words that gave way, to name them.
    """
    runs = (Run(words),) if isinstance(words, str) else words
    line = tuple(Run(with_boxes(run.words), run.is_bold) for run in runs)
    if not _plain(line):
        return nothing()
    can_fit = _LONGEST if most_lines is None else int(most_lines * width / (style.size_px * _NARROWEST)) + 1
    line = _cut(line, can_fit, rest)
    layout = _laid_out(line, width, style)
    if most_lines is not None and layout.lineCount() > most_lines:
        layout = _shortened(line, width, style, most_lines, rest)
    height = sum(_step(layout.lineAt(i), style) for i in range(layout.lineCount())) / _FINE
    used = max(layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())) / _FINE

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.translate(origin)
        painter.scale(1 / _FINE, 1 / _FINE)
        painter.setPen(QColor(PRINT.paper if style.is_white else PRINT.ink))
        layout.draw(painter, QPointF(0, 0))
        painter.restore()
        left = {Qt.AlignmentFlag.AlignRight: width - used, Qt.AlignmentFlag.AlignHCenter: (width - used) / 2}
        return [Box(name, QRectF(origin.x() + left.get(style.align, 0.0), origin.y(), used, height))]

    return Part(width, height, paint)


def natural_width(words: str, style: Style = BODY) -> float:
    """How wide words are on one line."""
    layout = _laid_out((Run(words),), 100_000.0, style)
    return layout.lineAt(0).naturalTextWidth() / _FINE + 0.5


def _plain(line: Line) -> str:
    return "".join(run.words for run in line)


def _cut(line: Line, count: int, rest: str) -> Line:
    """The first `count` characters, whole words where there are any, then `rest`."""
    plain = _plain(line)
    if len(plain) <= count:
        return line
    blank = plain.rfind(" ", 0, count + 1)
    kept, left = [], blank if blank > count // 2 else count
    for run in line:
        kept.append(Run(run.words[:left], run.is_bold))
        left = max(0, left - len(run.words))
    last = max((n for n, run in enumerate(kept) if run.words), default=0)
    words = kept[last].words.rstrip(" ,;")
    kept[last] = Run(f"{words} " if words.endswith((".", "”")) else words, kept[last].is_bold)
    return (*(run for run in kept if run.words), Run(rest))


def _shortened(line: Line, width: float, style: Style, most_lines: int, rest: str) -> QTextLayout:
    fits, too_long = 0, len(_plain(line))
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if _laid_out(_cut(line, middle, rest), width, style).lineCount() <= most_lines:
            fits = middle
        else:
            too_long = middle
    whole = _laid_out(_cut(line, _whole_sentences(_plain(line), fits), rest), width, style)
    return whole if whole.lineCount() <= most_lines else _laid_out(_cut(line, fits, rest), width, style)


def _whole_sentences(plain: str, count: int) -> int:
    """As many of the first `count` characters as are whole sentences; all of them where that would leave too little.

    A sentence that is cut in its middle may say something else: "moderate 10" of "moderate 10 Nov".
    """
    ends = [found.end() for found in _SENTENCE_END.finditer(plain, count // _LEAST_SHARE, count + 1)]
    return ends[-1] if ends else count


def _laid_out(line: Line, width: float, style: Style) -> QTextLayout:
    layout = QTextLayout(_plain(line), _face(style))
    layout.setTextOption(_option(style.align))
    bold = _bold_ranges(line)
    if bold:
        layout.setFormats(bold)
    layout.beginLayout()
    y = 0.0
    while (laid := layout.createLine()).isValid():
        laid.setLineWidth(width * _FINE)
        laid.setPosition(QPointF(0, y))
        y += _step(laid, style)
    layout.endLayout()
    return layout


def _step(line: QTextLine, style: Style) -> float:
    """From one line to the next."""
    return min(line.height(), max(line.height() * _CLOSER, style.size_px * _FINE * _LEADING))


@cache
def _face(style: Style) -> QFont:
    face = font(style.size_px * _FINE, QFont.Weight.Bold if style.is_bold else QFont.Weight.Normal)
    # Letters that flow together ("ff") are one sign in a file, and nobody searching for the word would find it.
    face.setFeature(QFont.Tag("liga"), 0)
    if style.spread_px:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spread_px * _FINE)
    return face


@cache
def _option(align: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option


def _bold_ranges(line: Line) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for run in line:
        length = len(run.words.encode("utf-16-le")) // 2
        if run.is_bold:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = start, length
            bold.format = QTextCharFormat()
            bold.format.setFontWeight(QFont.Weight.Bold)
            ranges.append(bold)
        start += length
    return ranges
