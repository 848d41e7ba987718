"""Painting the urgent sheet: two numbers, the same signs for everyone, what to say (care-rules 36 to 40).

Black on white, 14 points, one page. It prints with an empty diary. With very long family texts the words become
smaller, to 12 points, before the text of "Say:" is shortened, and that is named.
"""

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.urgent import NumberBox, SignList, UrgentSheet
from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, nothing, rule, spaced, stacked
from caregiver.summary.letter_words import letter_words
from caregiver.summary.letters import missing_letters
from caregiver.summary.parts import Line, Run
from caregiver.summary.typeset import Style, natural_width, text

Say = Callable[[Text], str]

_MARGINS = QMarginsF(37, 28, 37, 30)
_SIZES_PX = (18.7, 18.0, 17.3, 16.6, 16.0)
"""14 to 12 points."""
_SAY_LINES = (12, 6, 3, 2)
_TITLE_PX, _NUMBER_PX, _SMALL_PX = 28.0, 36.0, 13.4
_COLUMN_GAP, _PADDING = 14.0, 14.0
_LEFT_SHARES = (0.40, 0.38, 0.37, 0.36, 0.42, 0.44, 0.46)
"""Of the width, for the first list; the one that makes the lists shortest is taken."""
_BULLET = 7.0


def paint_urgent_page(painter: QPainter, page_rect: QRectF, sheet: UrgentSheet, say: Say) -> list[Box]:
    """Paint the sheet into a rectangle of pixels; returns what was drawn where."""
    area = page_rect.marginsRemoved(_MARGINS)
    for say_lines, size in product(_SAY_LINES, _SIZES_PX):
        body = _body(sheet, say, area.width(), size, say_lines)
        if body.height <= area.height():
            break
    lines = _write_down(say, area.width(), size, area.height() - body.height)
    return stacked([body, lines]).paint(painter, area.topLeft())


def _body(sheet: UrgentSheet, say: Say, width: float, size: float, say_lines: int) -> Part:
    boxes = min((_boxes(sheet, say, width, size, share) for share in _LEFT_SHARES), key=lambda part: part.height)
    family = (sheet.say, sheet.allergies, *(box.label for box in sheet.boxes))
    words = tuple(say(part) for part in family if part is not None)
    return stacked(
        [
            text("title", say(sheet.title), width, Style(_TITLE_PX, is_bold=True)),
            text("lead", say(sheet.lead), width, Style(size, is_bold=True)),
            spaced(boxes, 6, 8),
            _say_box(sheet, say, width, size, say_lines),
            spaced(text("review", say(sheet.review), width), 6),
            missing_letters((words, sheet.papers), letter_words(say), width),
        ]
    )


def _boxes(sheet: UrgentSheet, say: Say, width: float, size: float, left_share: float) -> Part:
    left = round((width - _COLUMN_GAP) * left_share)
    widths = (left, width - _COLUMN_GAP - left)
    heads = [_head(box, say, w, size) for box, w in zip(sheet.boxes, widths, strict=True)]
    lists = [_signs(signs, say, w, size) for signs, w in zip(sheet.lists, widths, strict=True)]
    heights = max(part.height for part in heads), max(part.height for part in lists)
    framed = [_framed(head, signs, w, heights) for head, signs, w in zip(heads, lists, widths, strict=True)]
    return beside([(0, framed[0]), (left + _COLUMN_GAP, framed[1])])


def _head(box: NumberBox, say: Say, width: float, size: float) -> Part:
    """The black head of a box: who answers, the number, who checked it, and further numbers."""
    inner = width - 2 * _PADDING
    number_style = Style(_NUMBER_PX if box.has_number else size, is_bold=True, is_white=True)
    small = Style(_SMALL_PX, is_white=True)
    parts = [
        text("number label", say(box.label), inner, Style(size, is_white=True), most_lines=2, rest="…"),
        text("number", say(box.number), inner, number_style),
        text("checked", say(box.checked) if box.checked else "", inner, small),
        *(_number_line(say(line.label), say(line.number), inner, size) for line in box.lines),
    ]
    return spaced(stacked(parts), 4, 6)


def _signs(signs: SignList, say: Say, width: float, size: float) -> Part:
    inner = width - 2 * _PADDING
    bold = Style(size, is_bold=True)
    listed = stacked(
        [
            text("signs heading", say(signs.heading), inner, Style(size + 1.6, is_bold=True)),
            text("signs lead", say(signs.lead), inner, bold),
            *(spaced(_sign(say(sign), inner, size), 3) for sign in signs.signs),
            spaced(text("closing", say(signs.closing) if signs.closing else "", inner, bold), 6),
        ]
    )
    return spaced(listed, 6, 8)


def _number_line(label: str, number: str, width: float, size: float) -> Part:
    unbroken = number.replace(" ", "\N{NO-BREAK SPACE}")
    words = (Run(f"{label} "), Run(unbroken, is_bold=True))
    return text("number line", words, width, Style(size, is_white=True), most_lines=2, rest="…")


def _sign(words: str, width: float, size: float) -> Part:
    left = 2.2 * _BULLET
    part = text("sign", words, width - left, Style(size))

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        bullet = QRectF(origin.x(), origin.y() + 0.63 * size - _BULLET / 2 + 1, _BULLET, _BULLET)
        painter.fillRect(bullet, QColor(PRINT.ink))
        return part.paint(painter, origin + QPointF(left, 0))

    return Part(width, part.height, paint)


def _framed(head: Part, signs: Part, width: float, heights: tuple[float, float]) -> Part:
    head_height, list_height = heights

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.fillRect(QRectF(origin.x(), origin.y(), width, head_height), QColor(PRINT.ink))
        frame(painter, QRectF(origin.x(), origin.y(), width, head_height + list_height), 2)
        boxes = head.paint(painter, origin + QPointF(_PADDING, 0))
        return boxes + signs.paint(painter, origin + QPointF(_PADDING, head_height))

    return Part(width, head_height + list_height, paint)


def _say_box(sheet: UrgentSheet, say: Say, width: float, size: float, most_lines: int) -> Part:
    inner = width - 2 * _PADDING
    rest = say(Text(QT_TRANSLATE_NOOP("caregiver", "… (more in the diary)")))
    lines: list[Line] = [(Run(f"{say(sheet.say_label)} ", is_bold=True), Run(say(sheet.say)))]
    if sheet.allergies is not None:
        lines.append((Run(say(sheet.allergies), is_bold=True),))
    if sheet.papers_label is not None:
        lines.append((Run(f"{say(sheet.papers_label)} ", is_bold=True), Run(sheet.papers)))
    words = stacked([text("say", line, inner, Style(size), most_lines=most_lines, rest=rest) for line in lines], gap=4)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        frame(painter, QRectF(origin.x(), origin.y(), width, words.height + 16), 2)
        return words.paint(painter, origin + QPointF(_PADDING, 8))

    return Part(width, words.height + 16, paint)


def _write_down(say: Say, width: float, size: float, room: float) -> Part:
    """Lines to write on after the call, where the paper has room for them."""
    answered = say(Text(QT_TRANSLATE_NOOP("caregiver", "After the call: who answered")))
    told = say(Text(QT_TRANSLATE_NOOP("caregiver", "They said to:")))
    left = round(width * 0.52)
    one_row = beside([(0, _line_for(answered, left - _COLUMN_GAP, size)), (left, _line_for(told, width - left, size))])
    part = spaced(stacked([one_row, spaced(rule(width), 26)]), 12)
    return part if part.height <= room else nothing()


def _line_for(words: str, width: float, size: float) -> Part:
    left = natural_width(words, Style(size)) + 8
    label = text("write down", words, left, Style(size))
    return beside([(0, label), (left, spaced(rule(width - left), label.height - 3))])
