"""Lines from a table, a letter or a text file, laid into rows of old notes for a look before anything is written.

No line is lost: what cannot be written in stays as it was pasted, with one sentence that says what it needs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.paper_rows import PaperRow, RowReader, TypedRow
from caregiver.domain.pasted_columns import Columns, columns_of, split_of
from caregiver.domain.pasted_words import PastedWords
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

MOST_LINES = 200_000
TOO_MANY = QT_TRANSLATE_NOOP("caregiver", "This is more than 200 000 lines. Please paste it in parts.")
TWO_TIMES = QT_TRANSLATE_NOOP("caregiver", "This may be two times of the day. Type it with am or pm.")
WHOSE = QT_TRANSLATE_NOOP("caregiver", "Who says it? This word is not known.")

_STEP = 200
_MOST_WORDS_OF_A_MOMENT = 8
_EITHER_ORDER = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])")


class Order(Enum):
    """How a date in figures is meant."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@dataclass(frozen=True)
class PastedLine:
    """One line that was pasted.

    Attributes:
        text: As it was pasted.
        typed: What it puts into the fields of a row.
        above: The day of the line above it.
        row: What can be written in, or None.
        problem: What it needs first, or None.
    """

    text: str
    typed: TypedRow
    above: date | None = None
    row: PaperRow | None = None
    problem: Text | None = None


@dataclass(frozen=True)
class PastedRows:
    """What was pasted.

    Attributes:
        lines: Every line that holds anything but a heading.
        open_date: The first date that may be read in two ways, as pasted, while nobody said which; else "".
    """

    lines: tuple[PastedLine, ...] = ()
    open_date: str = ""

    @property
    def good(self) -> tuple[PastedLine, ...]:
        """Those that can be written in."""
        return tuple(line for line in self.lines if line.row is not None)

    @property
    def odd(self) -> tuple[PastedLine, ...]:
        """Those that need a word."""
        return tuple(line for line in self.lines if line.row is None)


@dataclass
class PasteReading:
    """Reads a paste; may run beside the window.

    Attributes:
        text: What was pasted.
        reader: Reads rows.
        voice: Who says a number where the line does not tell.
        order: How dates in figures are meant, where somebody said so.
        lines_read, lines_in_all: How far it is.
        is_cancelled: Set to end it early; then it gives no lines.
    """

    text: str
    reader: RowReader
    voice: Voice
    order: Order | None = None
    lines_read: int = 0
    lines_in_all: int = 0
    is_cancelled: bool = False
    _above: date | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._words = PastedWords(self.reader.calendar.translate, self.reader.called)
        self._zone: ZoneInfo = self.reader.zone

    def __call__(self) -> PastedRows:
        """The rows, or only the question which of day and month comes first.

        Raises:
            BadInput: There is too much, or nothing; names "paste".
        """
        texts = [line for line in self.text.splitlines() if line.strip()]
        if len(texts) > MOST_LINES:
            raise BadInput("paste", TOO_MANY)
        self.lines_in_all = len(texts)
        split = split_of(texts)
        cells = [split(text) for text in texts] if split else []
        columns = columns_of(cells, self._words, self.reader) if cells else None
        begins = 1 if columns is not None and columns.has_header else 0
        moments = [columns.moment(each) for each in cells[begins:]] if columns else texts
        order, open_date = self._order_of(moments)
        if order is None and open_date:
            return PastedRows(open_date=open_date)
        self.order = order
        lines = tuple(self._lines(texts[begins:], cells[begins:], columns))
        return PastedRows() if self.is_cancelled else PastedRows(lines)

    def _order_of(self, moments: Sequence[str]) -> tuple[Order | None, str]:
        """Which comes first, by the dates that can be read in one way only; else the first that leaves it open."""
        if self.order is not None:
            return self.order, ""
        found: set[Order] = set()
        open_date = ""
        for moment in moments:
            match = _EITHER_ORDER.search(moment)
            if match is None:
                continue
            first, second = int(match[1]), int(match[3])
            if first > 12:
                found.add(Order.DAY_FIRST)
            elif second > 12:
                found.add(Order.MONTH_FIRST)
            elif first != second:
                open_date = open_date or match[0]
        if len(found) == 1:
            return found.pop(), ""
        return None, open_date

    def _lines(
        self, texts: Sequence[str], cells: Sequence[Sequence[str]], columns: Columns | None
    ) -> Iterator[PastedLine]:
        for number, text in enumerate(texts):
            if number % _STEP == 0:
                self.lines_read = number
                if self.is_cancelled:
                    return
            line = self._table_line(text, cells[number], columns) if columns else self._free_line(text)
            if line is not None:
                yield line
        self.lines_read = len(texts)

    # -- one line -----------------------------------------------------------------------------------------------

    def _table_line(self, text: str, cells: Sequence[str], columns: Columns) -> PastedLine | None:
        voice = self._words.voice(columns.voice(cells), self.voice)
        typed = TypedRow(
            moment=self._in_order(columns.moment(cells)),
            number=self._words.number(columns.number(cells)),
            voice=voice or self.voice,
            words=columns.words(cells),
            given=columns.given(cells),
        )
        return self._line(text, typed, is_voice_known=voice is not None)

    def _free_line(self, text: str) -> PastedLine | None:
        """ "14.11. 22:40 7 could not sleep": a time, perhaps a number, and words."""
        if self._is_heading(TypedRow(moment=self._in_order(text).strip().rstrip(":"))):
            return None
        parts = self._in_order(text).split()
        most = min(len(parts), _MOST_WORDS_OF_A_MOMENT)
        for count in range(most, 0, -1):
            moment = " ".join(parts[:count]).rstrip(",;:-–—")
            if self._is_moment(moment):
                number = next(iter(parts[count:]), "").rstrip(",;:")
                is_number = self._words.is_number(number)
                words = " ".join(parts[count + is_number :])
                typed = TypedRow(moment, self._words.number(number) if is_number else "", self.voice, words)
                return self._line(text, typed)
        return self._line(text, TypedRow(words=text.strip(), voice=self.voice))

    def _is_moment(self, text: str) -> bool:
        if not any(figure.isdigit() for figure in text) and " " not in text:
            return False
        try:
            self.reader.moment(text, self._above)
        except BadInput:
            return False
        return True

    def _line(self, text: str, typed: TypedRow, *, is_voice_known: bool = True) -> PastedLine | None:
        """The line, or None for a heading that only says the day of those below it."""
        if not (typed.number or typed.given) and self._is_heading(typed):
            return None
        above = self._above
        try:
            moment = self.reader.moment(typed.moment, above)
            self._above = moment.at.astimezone(self._zone).date()
            row = self.reader.row_at(typed, moment)
        except BadInput as bad:
            return PastedLine(text, typed, above, problem=bad.sentence)
        if moment.other is not None:
            return PastedLine(text, typed, above, problem=Text(TWO_TIMES))
        if not is_voice_known:
            return PastedLine(text, typed, above, problem=Text(WHOSE))
        return PastedLine(text, typed, above, row)

    def _is_heading(self, typed: TypedRow) -> bool:
        both = (typed.moment.strip(), typed.words.strip())
        said = next((part for part in both if part), "")
        day = self.reader.day(said) if said and not all(both) else None
        if day is not None:
            self._above = day
        return day is not None

    def _in_order(self, moment: str) -> str:
        """Dates in figures with the day first and dots between, as they are read everywhere here."""
        return _EITHER_ORDER.sub(self._dotted, moment)

    def _dotted(self, match: re.Match[str]) -> str:
        first, second, year = int(match[1]), int(match[3]), match[4] or ""
        day, month = (second, first) if self.order is Order.MONTH_FIRST else (first, second)
        return f"{day}.{month}.{year}"
