"""What a step in the history of a record changed, in words: "Time: 16:43 became 16:40", "Where: added left thigh"."""

from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry
from caregiver.domain.past_words import PastWords
from caregiver.domain.record import Change
from caregiver.domain.wording import voice_chip, voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import Wording, call_text

Step = Change[PainEntry] | Change[Call] | Change[Dose]


def step_words(step: Step, record: DiaryRecord, wording: Wording) -> list[str]:
    """One sentence for everything the step changed; never empty."""
    if step.kind == "removed":
        return [tr("Taken out")]
    if step.kind == "put back":
        return [tr("Put back")]
    if step.before is None:
        return [tr("Saved: {what}", what=_in_short(step.after, record, wording))]
    entries = [value for value in (step.before, step.after, record.value) if isinstance(value, PainEntry)]
    is_closed, is_mine = wording.is_closed(record, *entries), wording.is_mine(record)
    return list(PastWords(wording.reading).differences(step, record, is_closed=is_closed, is_mine=is_mine))


def _in_short(value: PainEntry | Call | Dose, record: DiaryRecord, wording: Wording) -> str:
    if isinstance(value, Call):
        return call_text(value)
    if isinstance(value, Dose):
        said = wording.doses
        return ", ".join(part for part in (said.what(value), said.answer(value), said.given_by(value)) if part)
    writer = wording.names.get(record.by, "")
    if value.score is None:
        return words(voice_sentence(value, wording.person, writer))
    return tr("{score}, {whose}", score=value.score, whose=words(voice_chip(value.voice, wording.person, writer)))
