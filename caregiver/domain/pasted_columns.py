"""Which part of a pasted line is the day, the time, the number, who says it, what was given, and what are words."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.paper_rows import RowReader
from caregiver.domain.pasted_words import Heading, PastedWords

Split = Callable[[str], list[str]]

_SAMPLE = 200
"""So many lines tell what the columns hold."""
_BLANKS = re.compile(r"\s{2,}")
_CLOCK = re.compile(
    r"(?:about\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight"
)


@dataclass(frozen=True)
class Columns:
    """What each column holds.

    Attributes:
        holds: By column.
        titles: The words above the columns that hold something else, or "".
        has_header: Whether the first line only names the columns.
    """

    holds: tuple[Heading, ...]
    titles: tuple[str, ...]
    has_header: bool

    def moment(self, cells: Sequence[str]) -> str:
        """Day and time, as one reads them."""
        parts = [cell.strip() for kind in (Heading.MOMENT, Heading.DAY, Heading.TIME) for cell in self._of(kind, cells)]
        return " ".join(part for part in parts if part)

    def number(self, cells: Sequence[str]) -> str:
        """The number."""
        return self._one(Heading.NUMBER, cells)

    def voice(self, cells: Sequence[str]) -> str:
        """Who says it."""
        return self._one(Heading.VOICE, cells)

    def given(self, cells: Sequence[str]) -> str:
        """What was given."""
        return " ".join(cell.strip() for cell in self._of(Heading.GIVEN, cells) if cell.strip())

    def words(self, cells: Sequence[str]) -> str:
        """All that stands in no other column."""
        found: list[str] = []
        for place, cell in enumerate(cells):
            is_words = place >= len(self.holds) or self.holds[place] is Heading.WORDS
            if is_words and cell.strip():
                title = self.titles[place] if place < len(self.titles) else ""
                found.append(f"{title}: {cell.strip()}" if title else cell.strip())
        return ", ".join(found)

    def _of(self, kind: Heading, cells: Sequence[str]) -> list[str]:
        return [cell for held, cell in zip(self.holds, cells, strict=False) if held is kind]

    def _one(self, kind: Heading, cells: Sequence[str]) -> str:
        return next(iter(self._of(kind, cells)), "").strip()


def split_of(texts: Sequence[str]) -> Split | None:
    """How the lines are parted into cells, or None where they are not."""
    sample = texts[:_SAMPLE]
    for split in (_by("\t"), _by(";"), _by_blanks, _by(",")):
        parted = sum(len(split(text)) > 1 for text in sample)
        if parted * 2 > len(sample) and _is_table(sample, split):
            return split
    return None


def columns_of(cells: Sequence[Sequence[str]], words: PastedWords, reader: RowReader) -> Columns:
    """What the columns hold, by the words above them, and where those say nothing by what stands in them."""
    count = max(len(row) for row in cells[:_SAMPLE])
    first = [words.heading(cell) for cell in cells[0]]
    has_header = sum(heading is not None for heading in first) >= 2 or (
        any(first) and not any(figure.isdigit() for cell in cells[0] for figure in cell)
    )
    sample = cells[1 if has_header else 0 : _SAMPLE]
    holds: list[Heading] = []
    titles: list[str] = []
    for place in range(count):
        named = first[place] if has_header and place < len(first) else None
        column = [row[place].strip() for row in sample if place < len(row) and row[place].strip()]
        heading = named or _guess(column, words, reader)
        if heading in {Heading.NUMBER, Heading.VOICE} and heading in holds:
            heading = Heading.WORDS
        is_other = has_header and named is None and heading is Heading.WORDS and place < len(cells[0])
        holds.append(heading)
        titles.append(cells[0][place].strip() if is_other else "")
    return Columns(tuple(holds), tuple(titles), has_header)


def _by(mark: str) -> Split:
    def split(text: str) -> list[str]:
        if '"' not in text:
            return text.split(mark)
        return next(csv.reader([text], delimiter=mark, skipinitialspace=True), [])

    return split


def _by_blanks(text: str) -> list[str]:
    return _BLANKS.split(text.strip())


def _is_table(sample: Sequence[str], split: Split) -> bool:
    """Commas also stand in sentences, and blanks beside each other also by mistake: most lines must be parted alike."""
    counts = Counter(len(split(text)) for text in sample)
    most = counts.most_common(1)[0]
    return most[0] > 1 and most[1] * 2 > len(sample)


def _guess(column: Sequence[str], words: PastedWords, reader: RowReader) -> Heading:
    votes = Counter(_cell(cell, words, reader) for cell in column)
    heading, count = votes.most_common(1)[0] if votes else (Heading.WORDS, 0)
    return heading if count * 2 > len(column) else Heading.WORDS


def _cell(cell: str, words: PastedWords, reader: RowReader) -> Heading:
    if words.is_number(cell):
        return Heading.NUMBER
    if words.voice(cell, Voice.NOT_SAID) is not None:
        return Heading.VOICE
    if _CLOCK.fullmatch(cell.casefold()):
        return Heading.TIME
    if reader.day(cell) is not None or _is_date_in_figures(cell):
        return Heading.DAY
    return Heading.MOMENT if _is_moment(cell, reader) else _given_or_words(cell, reader)


def _is_date_in_figures(cell: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]?(?:\d{2,4})?", cell))


def _is_moment(cell: str, reader: RowReader) -> bool:
    swapped = re.sub(r"^(\d{1,2})[/-](\d{1,2})(?=[-/\s])", r"\2/\1", cell)
    for text in (cell, swapped):
        try:
            reader.moment(text, None)
        except BadInput:
            continue
        return True
    return False


def _given_or_words(cell: str, reader: RowReader) -> Heading:
    try:
        reader.given(cell, reader.now)
    except BadInput:
        return Heading.WORDS
    return Heading.GIVEN
