"""What a step in the history of a record changed, in words: "Time: 16:43 became 16:40", "Where: added left thigh"."""

from typing import Any

from caregiver.domain.past_words import PastWords
from caregiver.domain.record import Change
from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import Wording

Step = Change[Any]


def step_words(step: Step, record: DiaryRecord, wording: Wording) -> list[str]:
    """One sentence for everything the step changed; never empty."""
    if step.kind == "removed":
        return [tr("Taken out")]
    if step.kind == "put back":
        return [tr("Put back")]
    if step.before is None:
        return [tr("Saved: {what}", what=wording.telling(step.after).in_short(step.after, record))]
    is_closed = wording.is_closed(record, step.before, step.after, record.value)
    is_mine = wording.is_mine(record)
    return list(PastWords(wording.reading).differences(step, record, is_closed=is_closed, is_mine=is_mine))
