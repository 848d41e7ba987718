"""Treatments on the doctor's page, with what the family was told to expect (care-rules 43). No Qt."""

from caregiver.domain.fact import Reading
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_words import URGENT_LINE, days_text, state_text, told_text, went_text
from caregiver.domain.wording import start_upper
from caregiver.summary.covered import Covered
from caregiver.summary.parts import Labelled, Listed

_LONGEST = 100
"""Characters of a name, and of what was told: the urgent line behind them is never cut."""


def treatments(held: Covered) -> Listed:
    """Those of these days and of shortly before; behind what was told of a window, the urgent line."""
    if held.medicines is None or not held.life.treatments:
        return Listed()
    names = {uuid: caregiver.name for uuid, caregiver in held.caregivers.items()}
    reading = Reading(held.medicines.words, held.person, names, {}, held.printed_at)
    found = held.life.treatments
    label = held.say(QT_TRANSLATE_NOOP("caregiver", "Treatment"))
    return Listed(
        lines=tuple(Labelled(label, _told(held, one, reading)) for one in found),
        more=held.say(QT_TRANSLATE_NOOP("caregiver", "More treatments in the diary: {count}"), count="{count}"),
        keeps_last=True,
    )


def _told(held: Covered, one: Treatment, reading: Reading) -> str:
    """ "Radiotherapy to the lower spine: 5 sessions, 2 to 6 Nov. Told by Dr Patel, 28 Oct: …"."""
    name, days = one.name[:_LONGEST] or start_upper(reading.text(kind_word(one.kind))), days_text(one, reading)
    if one.state is not TreatmentState.DONE:
        days = held.listed([state_text(one.state, reading), days])
    source = QT_TRANSLATE_NOOP("caregiver", "{treatment}: {days}")
    told = told_text(one, reading)
    sentences = (
        held.say(source, treatment=name, days=days) if days else name,
        told if len(told) <= _LONGEST else told[: _LONGEST - 1].rstrip() + "…",
        held.say(URGENT_LINE) if told else "",
        went_text(one, reading),  # the only one that may be cut
    )
    source = QT_TRANSLATE_NOOP("caregiver", "{sentence}.")
    return " ".join(each if each.endswith(".") else held.say(source, sentence=each) for each in sentences if each)
