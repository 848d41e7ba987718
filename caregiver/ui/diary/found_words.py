"""Where in a record the words stand that were searched for, when its row does not show them."""

from dataclasses import replace

from caregiver.domain.own_words import open_part
from caregiver.drawing.words import tr
from caregiver.services.book import begins_in, folded
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import RowWords, Wording

WORDS_BEFORE, WORDS_AFTER = 5, 8


def found_row(typed: str, record: DiaryRecord, wording: Wording) -> RowWords:
    """The words of a row among what was found."""
    row = wording.row_with_day(record)
    found = found_words(typed, f"{row.text} {row.remark} {row.writer}", record, wording)
    if not found:
        return row
    remark = " · ".join(part for part in (found, row.remark) if part)
    return replace(row, remark=remark, spoken=f"{row.spoken}, {found}")


def found_words(typed: str, shown: str, record: DiaryRecord, wording: Wording) -> str:
    """ "His words: “… walked to the gate …”"; empty where the row shows all that was typed.

    What is only for its writer is never shown: a row is read by whoever stands at the screen (care-rules 31).

    Args:
        typed: What was searched for.
        shown: What the row shows.
    """
    missing = [word for word in folded(typed).split() if not begins_in(word, folded(shown))]
    part = open_part(record.value)
    if not missing or part is None:
        return ""
    for name, text in wording.facts(replace(record, value=part)):
        words = text.split()
        held = (at for at, word in enumerate(words) if any(begins_in(each, folded(word)) for each in missing))
        at = next(held, None)
        if at is not None:
            return tr("{name}: {words}", name=name, words=_around(words, at))
    return ""


def _around(words: list[str], at: int) -> str:
    first, end = max(at - WORDS_BEFORE, 0), at + WORDS_AFTER
    return " ".join((*(("…",) if first else ()), *words[first:end], *(("…",) if end < len(words) else ())))
