"""What stands on the doctor's page, chosen, worded and put in order (care-rules 47). No Qt: pages.py paints it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.care_day import START_HOUR, care_day
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver, Person
from caregiver.domain.question import Question
from caregiver.domain.record import Record
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary import numbers, places, who
from caregiver.summary.coverage import coverage_line
from caregiver.summary.covered import Covered, standing
from caregiver.summary.evenings import in_the_way, recorded_symptoms, symptoms
from caregiver.summary.held_life import HeldLife
from caregiver.summary.held_medicines import HeldMedicines
from caregiver.summary.letter_words import letter_words
from caregiver.summary.medicine_table import medicine_table
from caregiver.summary.our_questions import our_questions
from caregiver.summary.parts import DoctorPage, Labelled, Listed
from caregiver.summary.plan_changes import plan_changes
from caregiver.summary.relief import relief
from caregiver.summary.spells import spells
from caregiver.summary.treatments import treatments


def doctor_page(
    person: Person,
    caregivers: Mapping[str, Caregiver],
    entries: Sequence[Record[PainEntry]],
    calls: Sequence[Record[Call]],
    *,
    start: date,
    end: date,
    printed_at: datetime,
    zone: ZoneInfo,
    calendar: CalendarWords,
    begun: date | None = None,
    start_hour: int = START_HOUR,
    medicines: HeldMedicines | None = None,
    life: HeldLife | None = None,
    asked: Sequence[Question] = (),
) -> DoctorPage:
    """The doctor's page about the care days from `start` to `end`, both included.

    Records that were taken out, that lie outside the days, or whose words are only for the caregiver stay off it.

    Args:
        caregivers: Who writes in the diary, by uuid.
        printed_at: The present instant (aware).
        zone: The zone the family lives in now.
        medicines: What the diary holds of medicines in these days.
        life: What else it holds of them.
        asked: The starred questions that go to the next visit, in the family's order.
        begun: The care day of the diary's first entry, where it lies in these days; earlier days cannot hold any.
    """
    local = printed_at.astimezone(zone)
    held_end = min(end, care_day(local, start_hour))
    held = Covered(
        person=person,
        caregivers=caregivers,
        records=standing(entries, lambda day: start <= day <= held_end, start_hour),
        calls=standing(calls, lambda day: start <= day <= held_end, start_hour),
        start=max(start, begun or start),
        begun=begun if begun and begun > start else None,
        end=held_end,
        asked_end=end,
        printed_at=local,
        calendar=calendar,
        start_hour=start_hour,
        medicines=medicines,
        life=(life or HeldLife()).within(start, held_end, lambda one: care_day(one.local_at, start_hour)),
    )
    return DoctorPage(
        name=who.name(held),
        beside_name=who.beside_name(held),
        notice=held.say(QT_TRANSLATE_NOOP("caregiver", "Home record, not a medical assessment.")),
        dates=calendar.span(start, end),
        allergies=who.allergies(held),
        health=who.health(held),
        coverage=coverage_line(held),
        said=who.said(held),
        questions=our_questions(held, asked),
        calls=who.calls(held),
        numbers=numbers.rows(held),
        treatments=treatments(held),
        chart=numbers.chart(held),
        medicines=medicine_table(held),
        changes=_changes(held),
        places=places.places(held),
        relief=relief(held),
        spells=spells(held),
        symptoms=symptoms(held),
        in_the_way=in_the_way(held),
        not_recorded=_not_recorded(held),
        foot=held.say(QT_TRANSLATE_NOOP("caregiver", "Page 1, doctor’s page")),
        rest_of_words=held.say(QT_TRANSLATE_NOOP("caregiver", "… (more in the diary)")),
        parts_in_diary=(
            held.say(QT_TRANSLATE_NOOP("caregiver", "the chart")),
            held.say(QT_TRANSLATE_NOOP("caregiver", "where it hurts")),
            held.say(QT_TRANSLATE_NOOP("caregiver", "what it is like")),
            held.say(QT_TRANSLATE_NOOP("caregiver", "numbers before and after quick-acting doses")),
            held.say(QT_TRANSLATE_NOOP("caregiver", "bad spells and evenings")),
        ),
        rest_of_questions=held.say(QT_TRANSLATE_NOOP("caregiver", "… (whole on the family sheet)")),
        letters=letter_words(calendar.words),
        no_room=held.say(QT_TRANSLATE_NOOP("caregiver", "More in the diary: {parts}."), parts="{parts}"),
    )


def _changes(held: Covered) -> Listed:
    """The changes; those of one day beneath that day, and whether it was that of the last visit."""
    if held.medicines is None:
        return Listed()
    found = plan_changes(held, held.medicines.changes, held.medicines.words)
    if len(found.lines) != 1:
        return found
    (line,) = found.lines
    change = held.medicines.changes[-1]
    day = change.at.astimezone(ZoneInfo(change.after.zone)).date()
    heading = line.label
    if any(visit.local_at.date() == day for visit in held.life.visits[-1:]):
        heading = held.say(QT_TRANSLATE_NOOP("caregiver", "{changed}, last visit"), changed=line.label)
    since = held.say(QT_TRANSLATE_NOOP("caregiver", "None recorded since."))
    return replace(found, heading=heading, lines=(Labelled("", line.words),), fact=since)


_ASKED_ABOUT = (
    (QT_TRANSLATE_NOOP("caregiver", "bowels"), {BOWELS_OPENED, "constipation", "black_stool"}),
    (QT_TRANSLATE_NOOP("caregiver", "bladder"), {"passing_more_urine", "trouble_passing_urine", "loss_of_control"}),
    (QT_TRANSLATE_NOOP("caregiver", "legs"), {"leg_weakness", "numb_tingling", "unsteady", "leg_swelling"}),
    (QT_TRANSLATE_NOOP("caregiver", "falls"), {"fall"}),
    (QT_TRANSLATE_NOOP("caregiver", "fever"), {"fever_shivers"}),
)
"""What a doctor looks for, and the symptoms that tell of it."""


def _not_recorded(held: Covered) -> str:
    """What nobody may read as "none" because it is not there; calls may have been about just that."""
    sentences = []
    if held.medicines is None or held.medicines.is_empty:
        sentences.append(held.say(QT_TRANSLATE_NOOP("caregiver", "No medicine is on the list.")))
    recorded = recorded_symptoms(held)
    missing = held.listed([held.say(name) for name, codes in _ASKED_ABOUT if not codes & recorded])
    if missing:
        source = (
            QT_TRANSLATE_NOOP("caregiver", "Not recorded in these days, apart from what calls were about: {what}.")
            if held.calls
            else QT_TRANSLATE_NOOP("caregiver", "Not recorded in these days: {what}.")
        )
        sentences.append(held.say(source, what=missing))
    return " ".join(sentences)
