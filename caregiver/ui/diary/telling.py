"""How the diary tells a record of one noun: in its row, in the panel at the side, in its history."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from caregiver.domain.fact import Reading
from caregiver.domain.record_words import NounWords, Told, words_of_noun
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr, words
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_group import RowRecord

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording

Fact = tuple[str, str]
"""What it is, and what was written."""

LONGEST_IN_A_ROW = 80
LONGEST_LINE = 130
PART = " · "
"""Stands between the parts of a line."""


class WholeReading(Reading):
    """In the panel a note is read whole, with its lines."""

    def note(self, note: str) -> str:
        return quoted(note)


class Telling:
    """A noun as its owner says it in `domain.record_words`.

    Attributes:
        icon: The icon of its row.
        destination: Where it is corrected; None where the panel itself does that.
        argument: What that page is asked about.
        has_urgent_line: Whether the quiet line about urgent signs stands beneath it (care-rules 41).
    """

    def __init__(
        self,
        wording: "Wording",
        icon: str = "",
        *,
        name: Callable[[Any], str] = lambda _: "",
        taken_out: Callable[[], str] = lambda: "",
        destination: Destination | None = None,
        argument: Callable[[DiaryRecord], object] = lambda record: record.uuid,
        has_urgent_line: bool = False,
    ) -> None:
        self.wording = wording
        self.icon = icon
        self.destination = destination
        self.argument = argument
        self.has_urgent_line = has_urgent_line
        self._name = name
        self._taken_out = taken_out

    # -- a row --------------------------------------------------------------------------------------------------

    def mark(self, record: RowRecord) -> Mark | None:
        """The mark of its row; None where it has an icon."""
        return None

    def text(self, record: RowRecord) -> str:
        """The line of its row; a long one is told in part."""
        return first_parts(self._words(record.value).row(record.value, self._told(record)))

    def spoken(self, record: RowRecord) -> str:
        """The same for a screen reader."""
        return self.text(record).replace(" · ", ", ")

    def remarks(self, record: RowRecord) -> list[str]:
        """What stands below the line."""
        return []

    # -- the panel ----------------------------------------------------------------------------------------------

    def heading(self, value: Any) -> str:
        """What it is."""
        return self._name(value)

    def whose(self, record: DiaryRecord) -> str:
        """Who wrote it down."""
        writer = self.wording.names.get(record.by, "")
        return tr("{name} wrote it down", name=writer) if writer else ""

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """All that was written, in the order of the editor; what was not written is left out."""
        reading = self.wording.reading
        whole = WholeReading(**{**vars(reading), "day": record.value.local_at.date()})
        facts = self._words(record.value).facts(record.value, replace(self._told(record), reading=whole))
        told = (fact for fact in facts if fact.said and not fact.is_aside)
        return [(fact.name, "\n".join(map(start_upper, fact.said))) for fact in told]

    def in_short(self, value: Any, record: DiaryRecord) -> str:
        """What was saved first."""
        return first_parts(self._words(value).row(value, self._told(record)))

    def taken_out(self) -> str:
        """What is said when it was taken out of the diary."""
        return self._taken_out()

    # -- inside -------------------------------------------------------------------------------------------------

    def _words(self, value: Any) -> NounWords:
        return words_of_noun(value)

    def _told(self, record: RowRecord) -> Told:
        wording, value = self.wording, record.value
        return Told(
            replace(wording.reading, day=value.local_at.date()),
            wording.names.get(record.by, ""),
            is_mine=wording.is_mine(record),
            is_closed=wording.is_closed(record, value),
            numbers=wording.numbers_of(value),
            doses=wording.doses_of(value),
        )


def first_parts(line: str) -> str:
    """So many whole parts of a line, "this · that", as a row has room for."""
    if len(line) <= LONGEST_LINE:
        return line
    kept = line[:LONGEST_LINE].rpartition(PART)[0] or shortened(line)
    return tr("{parts} …", parts=kept.rstrip("…"))


def quoted(note: str) -> str:
    """A note in quotation marks; nothing stays nothing."""
    return tr("“{words}”", words=note.strip()) if note.strip() else ""


def shortened(note: str) -> str:
    """So much of a note as a row has room for."""
    line = " ".join(note.split())
    return line if len(line) <= LONGEST_IN_A_ROW else line[: LONGEST_IN_A_ROW - 1].rstrip() + "…"


def chip_words(kind: Kind, codes: tuple[str, ...]) -> str:
    """Words of chips as one line."""
    return start_upper(", ".join(words(word(kind, code)) for code in codes))
