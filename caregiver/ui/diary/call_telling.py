"""A telephone call in words: for its row in a day, for the panel at the side."""

import re
from typing import TYPE_CHECKING, Any

from caregiver.domain.call import Call
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_group import RowRecord
from caregiver.ui.diary.telling import Fact, Telling, quoted, shortened

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording

LONGEST_TOLD = 120
"""Characters of what they said in a row."""


class CallTelling(Telling):
    """Says calls."""

    def __init__(self, wording: "Wording") -> None:
        super().__init__(wording, "phone", taken_out=lambda: tr("The call is taken out."))

    def text(self, record: RowRecord) -> str:
        """ "Left leg numb, heavy. Called Nurse Okafor: “Come in now.”"."""
        return call_text(record.value)

    def heading(self, value: Any) -> str:
        """ "Called Nurse Okafor"."""
        whom = value.called or value.answered_by
        return tr("Called {whom}", whom=whom) if whom else tr("A call")

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """What was wrong, and what was said."""
        call = record.value
        return [
            (tr("What was wrong"), call.about),
            (tr("Answered by"), call.answered_by),
            (tr("They said to"), quoted(call.told_to)),
        ]

    def in_short(self, value: Any, record: DiaryRecord) -> str:
        """ "Left leg numb, heavy. Called Nurse Okafor: “Come in now.”"."""
        return call_text(value)


def call_text(call: Call) -> str:
    """ "Left leg numb, heavy. Called Nurse Okafor: “Come in now.”": what it was about stands first."""
    whom, about = call.answered_by or call.called, shortened(call.about).rstrip(".")
    told = _first_told(call.told_to)
    if whom:
        said = tr("Called {whom}: {told}", whom=whom, told=told) if told else tr("Called {whom}", whom=whom)
    else:
        said = tr("A call: {told}", told=told) if told else tr("A call")
    return tr("{about}. {call}", about=start_upper(about), call=said) if about else said


def _first_told(told: str) -> str:
    """So many whole sentences of what they said as a row has room for, in quotation marks; those set by the family
    stay."""
    line = " ".join(told.split())
    kept = _first_sentences(line)
    said = kept if set('“”"') & set(line) else quoted(kept)
    return said if kept == line else tr("{words} …", words=said)


def _first_sentences(line: str) -> str:
    if len(line) <= LONGEST_TOLD:
        return line
    ends = [match.end() for match in re.finditer(r"[.!?](?= )", line[:LONGEST_TOLD])]
    return line[: ends[-1]] if ends else line[:LONGEST_TOLD].rpartition(" ")[0] or line[:LONGEST_TOLD]
