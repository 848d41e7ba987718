"""The paper key: four lines in big type, the same as a square code, and what it is for (care-rules 33). No name.

The same page with empty squares is for a home without a printer: it is printed elsewhere, or copied by hand.
"""

from dataclasses import dataclass
from datetime import date

import segno
from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.drawing.tokens import PRINT
from caregiver.summary.layout import Box, Part, beside, frame, rule, spaced, stacked
from caregiver.summary.typeset import Style, natural_width, text

LINES = 4
GROUP_LENGTH = 4

_MARGINS = QMarginsF(56, 44, 56, 40)
_TITLE = Style(30, is_bold=True)
_TEXT = Style(18.7)  # 14 pt
_STRONG = Style(18.7, is_bold=True)
_SMALL = Style(16)
_GROUP = Style(42, is_bold=True, spread_px=3)
_LINE_HEIGHT = 70.0
_NUMBER_WIDTH = 34.0
_SQUARE = 44.0
_CODE_WIDTH = 190.0
_GAP = 24.0
_TO_WRITE_ON = 34.0


@dataclass(frozen=True)
class KeyPage:
    """The finished page.

    Attributes:
        lines: The key as it is read, "7K4M Q9TW" each; empty when squares are to be filled by hand.
        code: What the square code holds; empty for none.
        made_on: When it was made, in words.
        code_label: What stands beneath the square code.
        kept_at: What stands before the line to write on.
        facts: Each a heading and its sentences.
    """

    title: str
    lead: str
    lines: tuple[str, ...]
    code: str
    code_label: str
    made_on: str
    kept_at: str
    facts: tuple[tuple[str, str], ...]


def key_page(lines: tuple[str, ...], code: str, made_on: date, calendar: CalendarWords) -> KeyPage:
    """The page of a key that was just made, or is shown again."""
    made = Text(QT_TRANSLATE_NOOP("caregiver", "Made on {day}."), {"day": calendar.date_long(made_on)})
    return _page(lines, code, calendar.words(made), calendar)


def key_squares_page(made_on: date, calendar: CalendarWords) -> KeyPage:
    """The page with empty squares."""
    printed = Text(
        QT_TRANSLATE_NOOP("caregiver", "Copy the key into the squares. Squares printed on {day}."),
        {"day": calendar.date_long(made_on)},
    )
    return _page((), "", calendar.words(printed), calendar)


def _page(lines: tuple[str, ...], code: str, made_on: str, calendar: CalendarWords) -> KeyPage:
    def say(source: str) -> str:
        return calendar.words(Text(source))

    return KeyPage(
        title=say(QT_TRANSLATE_NOOP("caregiver", "The paper key of a diary")),
        lead=say(
            QT_TRANSLATE_NOOP(
                "caregiver",
                "The diary is locked, so nobody else can read it. This key opens it. "
                "This paper does not hold the diary. It opens the diary, and backups made from today on. "
                "No one can send you a new one.",
            )
        ),
        lines=lines,
        code=code,
        code_label=say(QT_TRANSLATE_NOOP("caregiver", "A phone’s camera shows the same four lines.")),
        made_on=made_on,
        kept_at=say(QT_TRANSLATE_NOOP("caregiver", "Backups are kept:")),
        facts=tuple((say(heading), say(sentences)) for heading, sentences in _FACTS),
    )


_FACTS = (
    (
        QT_TRANSLATE_NOOP("caregiver", "To open the diary"),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Open the program Caregiver Companion. Start with: “Use the paper key”. Type the four lines. "
            "Small letters work. O or 0 is the same; so are I, L and 1.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("caregiver", "Where to keep it"),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Keep the paper with your passports. Give a copy to someone you trust. It carries no name. "
            "Who has this key and the diary’s files can read the diary.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("caregiver", "Paper lost?"),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "While this computer opens the diary, make a new one in Settings. The new key takes the place of this one.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("caregiver", "In ten years"),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "The diary is two files: diary.db and keyslots.json. A backup is a zip file with both. If the program is "
            "no longer to be had, its README file tells how to open them with this key and without the program.",
        ),
    ),
)


def paint_key_page(painter: QPainter, page_rect: QRectF, page: KeyPage) -> list[Box]:
    """Paint the page into a rectangle of pixels; returns what was drawn where."""
    area = page_rect.marginsRemoved(_MARGINS)
    width = area.width()
    key = _square_lines() if not page.lines else _key_lines(page.lines)
    code = stacked([_code(page.code), text("code label", page.code_label, _CODE_WIDTH, _SMALL)], gap=4)
    body = stacked(
        [
            text("title", page.title, width, _TITLE),
            spaced(text("lead", page.lead, width, _TEXT), 6),
            spaced(beside([(0, key), (width - _CODE_WIDTH, code)] if page.code else [(0, key)]), _GAP, _GAP),
            text("made on", page.made_on, width, _STRONG),
            spaced(rule(width), 10, 4),
            *(_fact(heading, sentences, width) for heading, sentences in page.facts),
            spaced(_to_write_on(page.kept_at, width), 12),
        ]
    )
    return body.paint(painter, area.topLeft())


def _fact(heading: str, sentences: str, width: float) -> Part:
    return spaced(stacked([text("heading", heading, width, _STRONG), text("fact", sentences, width, _TEXT)], gap=1), 12)


def _to_write_on(words: str, width: float) -> Part:
    """Words, and a line beside them for a pen."""
    start = natural_width(words, _STRONG) + 8
    line = spaced(rule(width - start, 0.8), _TO_WRITE_ON)
    return beside([(0, spaced(text("to write on", words, start, _STRONG), _TO_WRITE_ON / 2)), (start, line)])


def _key_lines(lines: tuple[str, ...]) -> Part:
    return stacked([_numbered(number, _groups(line)) for number, line in enumerate(lines, 1)])


def _square_lines() -> Part:
    return stacked([_numbered(number, _squares()) for number in range(1, LINES + 1)])


def _numbered(number: int, line: Part) -> Part:
    label = text("line number", str(number), _NUMBER_WIDTH, _TEXT)
    row = beside([(0, _in_middle(label)), (_NUMBER_WIDTH, _in_middle(line))])
    return row if number == 1 else stacked([rule(_NUMBER_WIDTH + line.width, 0.6), row])


def _in_middle(part: Part) -> Part:
    above = (_LINE_HEIGHT - part.height) / 2
    return spaced(part, above, above)


def _groups(line: str) -> Part:
    """The groups of a line in columns, so that lines of unlike letters stand below each other."""
    groups = (text("key", group, GROUP_LENGTH * _SQUARE, _GROUP) for group in line.split())
    return beside([(n * (GROUP_LENGTH * _SQUARE + _GAP), part) for n, part in enumerate(groups)])


def _squares() -> Part:
    group = GROUP_LENGTH * _SQUARE

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        boxes = []
        for start in (0.0, group + _GAP):
            for n in range(GROUP_LENGTH):
                square = QRectF(origin.x() + start + n * _SQUARE, origin.y(), _SQUARE - 4, _SQUARE)
                frame(painter, square, 1.2)
                boxes.append(Box("square", square))
        return boxes

    return Part(2 * group + _GAP, _SQUARE, paint)


def _code(code: str) -> Part:
    if not code:
        return Part(0.0, 0.0, lambda _painter, _origin: [])
    rows = [bytes(row) for row in segno.make_qr(code, error="m").matrix]
    module = _CODE_WIDTH / len(rows)

    def paint(painter: QPainter, origin: QPointF) -> list[Box]:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, row in enumerate(rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(
                        QRectF(origin.x() + x * module, origin.y() + y * module, module, module), QColor(PRINT.ink)
                    )
        painter.restore()
        return [Box("code", QRectF(origin.x(), origin.y(), _CODE_WIDTH, _CODE_WIDTH))]

    return Part(_CODE_WIDTH, _CODE_WIDTH, paint)
