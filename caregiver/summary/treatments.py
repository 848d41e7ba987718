"""Treatments on the doctor's page, with what the family was told to expect (care-rules 43). No Qt."""

from caregiver.domain.fact import Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment_words import URGENT_LINE, row_text, told_text, went_text
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed


def treatments(held: Covered) -> Listed:
    """Those of these days and of shortly before; beneath what was told of a window, the urgent line."""
    if held.medicines is None or not held.life.treatments:
        return Listed()
    names = {uuid: caregiver.name for uuid, caregiver in held.caregivers.items()}
    reading = Reading(held.medicines.words, held.person, names, {}, held.printed_at)
    found = held.life.treatments
    parts = [(row_text(one, reading), told_text(one, reading), went_text(one, reading)) for one in found]
    return Listed(
        lines=tuple(
            Labelled(held.say(QT_TRANSLATE_NOOP("caregiver", "Treatment")), _sentences(held, words)) for words in parts
        ),
        fact=held.say(URGENT_LINE) if any(told for _, told, _ in parts) else "",
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More treatments in the diary: {count}"), count="{count}"),
        keeps_last=True,
    )


def _sentences(held: Covered, words: tuple[str, ...]) -> str:
    source = QT_TRANSLATE_NOOP("caregiver", "{sentence}.")
    return " ".join(each if each.endswith(".") else held.say(source, sentence=each) for each in words if each)
