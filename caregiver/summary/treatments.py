"""Treatments on the doctor's page, with what the family was told to expect (care-rules 43). No Qt."""

from caregiver.domain.fact import Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_words import URGENT_LINE, days_text, state_text, told_text, went_text
from caregiver.domain.wording import start_upper
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed
from caregiver.summary.shortened import shortened

LONGEST = 100
"""Characters of a name, and of what was told."""


def treatments(held: Covered) -> Listed:
    """Those of these days and of shortly before; beneath what was told of a window, the urgent line."""
    reading, found = reading_of(held), held.life.treatments
    if reading is None or not found:
        return Listed()
    return Listed(
        lines=tuple(Labelled(treatment_name(one, reading), _told(held, one, reading)) for one in found),
        fact=held.say(URGENT_LINE) if any(one.told for one in found) else "",
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More treatments in the diary: {count}"), count="{count}"),
        keeps_last=True,
    )


def reading_of(held: Covered) -> Reading | None:
    """The words for treatments, or None where the diary was not asked for medicines."""
    if held.medicines is None:
        return None
    names = {uuid: caregiver.name for uuid, caregiver in held.caregivers.items()}
    return Reading(held.medicines.words, held.person, names, {}, held.printed_at)


def treatment_name(one: Treatment, reading: Reading) -> str:
    """As the family calls it; without a name its kind."""
    return shortened(one.name, LONGEST) or start_upper(reading.text(kind_word(one.kind)))


def _told(held: Covered, one: Treatment, reading: Reading) -> str:
    """ "5 sessions, 2 to 6 Nov. Told by Dr Patel, 28 Oct: …"."""
    days, told = days_text(one, reading), told_text(one, reading)
    if one.state is not TreatmentState.DONE:
        days = held.listed([state_text(one.state, reading), days])
    sentences = (
        start_upper(days),
        shortened(told, LONGEST),
        went_text(one, reading),
    )
    source = QT_TRANSLATE_NOOP("caregiver", "{sentence}.")
    return " ".join(each if each.endswith(".") else held.say(source, sentence=each) for each in sentences if each)
