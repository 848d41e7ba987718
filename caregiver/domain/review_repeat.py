"""Same as yesterday: the words of one review in the gaps of the next (care-rules 34).

Never the number, never the bowels, never what was managed: these are of their own day.
"""

from dataclasses import replace

from caregiver.domain.code import Kind
from caregiver.domain.review import Review, Sleep
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import word
from caregiver.domain.wording import listed


def can_repeat(before: Review) -> bool:
    """Whether it has words that another day may take."""
    return bool(before.symptoms or before.areas) or before.sleep is not Sleep.NOT_SAID


def repeated(review: Review, before: Review) -> Review:
    """The review with the words of the day before where nothing is said yet."""
    said = {symptom.code for symptom in review.symptoms}
    scored = {area.area for area in review.areas}
    return replace(
        review,
        sleep=review.sleep or before.sleep,
        symptoms=(*review.symptoms, *(symptom for symptom in before.symptoms if symptom.code not in said)),
        areas=(*review.areas, *(area for area in before.areas if area.area not in scored)),
    )


def filled_text(review: Review, filled: Review) -> Text:
    """What came into a review: "the night, sleepy, feeling sick"; empty where nothing did."""
    symptoms = [word(Kind.SYMPTOM, one.code) for one in filled.symptoms if one not in review.symptoms]
    areas = [word(Kind.AREA, one.area) for one in filled.areas if one not in review.areas]
    night = [Text(QT_TRANSLATE_NOOP("caregiver", "the night"))] if filled.sleep is not review.sleep else []
    return listed([*night, *symptoms, *areas])
