"""Painting the week sheet: a row for each time, a box for each day, room for initials, lines to write on."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, rule, spaced, stacked
from caregiver.summary.sheet import HEADING, MARGINS, STRONG, TEXT, Block, PaintPage, sheet_pages
from caregiver.summary.typeset import BOLD, Style, natural_width, text
from caregiver.summary.unbroken import unbroken
from caregiver.summary.week import DAYS, NeededMedicine, WeekSheet
from caregiver.summary.week_rows import WeekRow
from caregiver.summary.written_lines import more_lines, written_lines

_DAY_WIDTH, _BOX, _INITIALS = 54.0, 17.0, 27.0
_LEAST_ROW = 31.0
_FEWEST_LINES = 3
_TEXT_LINES = 6
_NAME = Style(14.6, is_bold=True)
_SMALL = Style(14.6)
_CENTRED = Style(is_bold=True, align=Qt.AlignmentFlag.AlignHCenter)
_LINE_SHARES = (0.22, 0.40, 0.20, 0.18)


def week_pages(content: WeekSheet, size: QSizeF) -> tuple[PaintPage, ...]:
    """The pages of the sheet."""
    width = size.width() - MARGINS.left() - MARGINS.right()
    rest = content.sheet.rest_of_words
    blocks = [Block(text("allergies", content.allergies, width, TEXT, most_lines=_TEXT_LINES, rest=rest))]
    if content.rows:
        time_width = max(
            natural_width(words, BOLD) for words in (content.heads[0], *(row.time for row in content.rows))
        )
        heading = stacked(
            [text("how to tick", content.how_to_tick, width, TEXT), _head(content, time_width + 10, width)], gap=3
        )
        blocks += [Block(_row(row, time_width + 10, width, rest), heading, gap=0) for row in content.rows]
    if content.needed:
        heading = text("needed heading", content.needed_heading, width, HEADING)
        blocks += [Block(_needed(each, width, rest), heading, gap=5) for each in content.needed]
        blocks.append(Block(written_lines(content.line_heads, _LINE_SHARES, width, _FEWEST_LINES), heading))
    notes = [text("note", unbroken(note), width, TEXT, most_lines=_TEXT_LINES, rest=rest) for note in content.notes]
    return sheet_pages(
        content.sheet,
        content,
        blocks,
        size,
        closing=stacked(notes),
        on_each=text("calls", unbroken(content.calls), width, STRONG, most_lines=_TEXT_LINES, rest=rest),
        filling=(lambda room: more_lines(_LINE_SHARES, width, room)) if content.needed else None,
    )


def _head(content: WeekSheet, time_width: float, width: float) -> Part:
    days = width - DAYS * _DAY_WIDTH
    cells = [
        (0.0, text("head", content.heads[0], time_width, BOLD)),
        (time_width, text("head", content.heads[1], days - time_width - 8, BOLD)),
    ]
    cells += [
        (days + n * _DAY_WIDTH, text("day", name, _DAY_WIDTH, _CENTRED)) for n, name in enumerate(content.day_names)
    ]
    return stacked([beside(cells), rule(width)], gap=2)


def _row(row: WeekRow, time_width: float, width: float, rest: str) -> Part:
    days = width - DAYS * _DAY_WIDTH
    words_width = days - time_width - 8
    words = stacked(
        [
            text("medicine", unbroken(row.medicine), words_width, _NAME, most_lines=_TEXT_LINES, rest=rest),
            text("amount", unbroken(row.amount), words_width, _SMALL, most_lines=_TEXT_LINES, rest=rest),
        ]
    )
    time = text("time", row.time, time_width, _NAME)
    cells = [_cell(words) for words in row.days]
    height = max(words.height + 5, _LEAST_ROW)
    content = beside(
        [
            (0, spaced(time, 3)),
            (time_width, spaced(words, 3)),
            *((days + n * _DAY_WIDTH, spaced(cell, (height - cell.height) / 2)) for n, cell in enumerate(cells)),
        ]
    )

    told = text("told", unbroken(row.told), width - time_width, _SMALL, most_lines=_TEXT_LINES, rest=rest)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y() + height + told.height, width, 0.5), QColor(PRINT.ink))
        for n in range(DAYS):
            painter.fillRect(QRectF(origin.x() + days + n * _DAY_WIDTH, origin.y(), 0.4, height), QColor(PRINT.ink))
        boxes = content.paint(painter, origin)
        return boxes + told.paint(painter, origin + QPointF(time_width, height))

    return Part(width, height + told.height + 1, paint)


def _cell(words: str | None) -> Part:
    """A box with a line for initials; words where it is recorded already; a dash where nothing is due."""
    if words is None:
        return text("none", "–", _DAY_WIDTH, Style(align=Qt.AlignmentFlag.AlignHCenter))
    if words:
        centred = Style(align=Qt.AlignmentFlag.AlignHCenter)
        return text("recorded", words, _DAY_WIDTH, centred, most_lines=2, rest="…")

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        box = QRectF(origin.x() + 5, origin.y(), _BOX, _BOX)
        frame(painter, box, 1.2)
        painter.fillRect(QRectF(box.right() + 3, box.bottom(), _INITIALS, 0.6), QColor(PRINT.ink))
        return [Box("box", box)]

    return Part(_DAY_WIDTH, _BOX, paint)


def _needed(needed: NeededMedicine, width: float, rest: str) -> Part:
    lines = ((needed.medicine, _NAME), (needed.plan, _SMALL))
    return stacked(
        [text("needed", unbroken(words), width, style, most_lines=_TEXT_LINES, rest=rest) for words, style in lines]
    )
