"""What went with a visit or a call that was taken out, in words."""

from collections.abc import Sequence

from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.services.questions import QuestionRecord


def with_what_was_told(record: str, answered: Sequence[QuestionRecord], agreed: Sequence[AgreementRecord]) -> str:
    """ "a phone call, with its answers and what was agreed"; the same words where nothing was.

    Args:
        record: What is taken out, in words.
    """
    if answered and agreed:
        said = tr("{record}, with its answers and what was agreed", record=record)
    elif answered:
        said = tr("{record}, with its answers", record=record)
    elif agreed:
        said = tr("{record}, with what was agreed", record=record)
    else:
        said = record
    if any(one.value.regimen for one in agreed):
        said = tr("{record}. The plan that was made of it stays.", record=said)
    return said
