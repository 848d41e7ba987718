"""Same as yesterday: the words of one review in the gaps of the next (care-rules 34).

Never a number, never the bowels, never what was managed, never that something was not there: a gap is a gap, and these
are of their own day.
"""

from dataclasses import replace

from caregiver.domain.code import Kind
from caregiver.domain.review import Review, Sleep
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import word
from caregiver.domain.wording import listed


def can_repeat(before: Review) -> bool:
    """Whether it has words that another day may take."""
    return bool(_there(before)) or before.sleep is not Sleep.NOT_SAID


def repeated(review: Review, before: Review) -> Review:
    """The review with the words of the day before where nothing is said yet."""
    said = {symptom.code for symptom in review.symptoms}
    return replace(
        review,
        sleep=review.sleep or before.sleep,
        symptoms=(*review.symptoms, *(symptom for symptom in _there(before) if symptom.code not in said)),
    )


def filled_codes(review: Review, filled: Review) -> tuple[str, ...]:
    """The symptoms that came into a review."""
    return tuple(one.code for one in filled.symptoms if one not in review.symptoms)


def filled_text(review: Review, filled: Review) -> Text:
    """What came into a review: "the night, sleepy, feeling sick"; empty where nothing did."""
    symptoms = [word(Kind.SYMPTOM, code) for code in filled_codes(review, filled)]
    night = [Text(QT_TRANSLATE_NOOP("caregiver", "the night"))] if filled.sleep is not review.sleep else []
    return listed([*night, *symptoms])


def _there(review: Review) -> tuple[Symptom, ...]:
    return tuple(symptom for symptom in review.symptoms if symptom.grade is not Grade.NONE)
