"""Our three questions on the doctor's page: the first three stars, in the family's own words (care-rules 47)."""

from collections.abc import Sequence

from caregiver.domain.question import Question
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed

MOST = 3
"""More than these no doctor can take in; a fourth star stays on the family's own sheet."""


def our_questions(held: Covered, starred: Sequence[Question]) -> Listed:
    """One line a question, by its number; without a star nothing."""
    words = [" ".join(question.words.split()) for question in starred[:MOST]]
    if not words:
        return Listed()
    many, one = QT_TRANSLATE_NOOP("caregiver", "Our questions"), QT_TRANSLATE_NOOP("caregiver", "Our question")
    lines = tuple(Labelled(str(number), said) for number, said in enumerate(words, 1))
    return Listed(held.say(one if len(words) == 1 else many), lines)
