"""A diary in which no rule finds anything, and the small facts that tests put into it. Sunday 22 November 2026."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from caregiver.domain.amounts import Unit
from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release
from caregiver.domain.pain import PainEntry, Place, Series, Voice
from caregiver.domain.person import CallNumber, Person, Pronouns, UrgentContacts
from caregiver.domain.question_rules.facts import Facts, Listed, OnDay
from caregiver.domain.ratings import rating
from caregiver.domain.regimen import Limits, Regimen
from caregiver.domain.relief_pairs import Number, Pair, QuickDose
from caregiver.domain.review import Review
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.trend_days import TrendDay

TODAY = date(2026, 11, 22)
ROBERT = Person("Robert", Pronouns.HE, goal_number=4, goal_words="walk to the gate", illness="cancer of the prostate")
CONTACTS = UrgentContacts(out_of_hours=CallNumber("01632 960177"), fever_figure="38 °C")
QUIET = Facts(TODAY, ROBERT, CONTACTS)
"""No rule has anything to ask of it."""

SAID, GUESS, UNSAID = Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS, Voice.NOT_SAID
_VOICES = {Series.PATIENT: SAID, Series.CAREGIVER: GUESS, Series.NOBODY: UNSAID}


def back(days: int) -> date:
    """So many days before today."""
    return TODAY - timedelta(days=days)


def at(days: int, hour: int = 12) -> datetime:
    """So many days ago at a full hour (UTC)."""
    return datetime.combine(back(days), time(hour), tzinfo=UTC)


def numbers(days: dict[int, list[int]], voice: Voice = SAID) -> tuple[TrendDay, ...]:
    """The numbers of one voice by days ago."""
    return tuple(
        TrendDay(back(ago), "".join(rating(voice, score) for score in days[ago])) for ago in sorted(days, reverse=True)
    )


def joined(*parts: tuple[TrendDay, ...]) -> tuple[TrendDay, ...]:
    """Numbers of several voices as one diary."""
    held: dict[date, str] = {}
    for one in (day for part in parts for day in part):
        held[one.day] = held.get(one.day, "") + one.ratings
    return tuple(TrendDay(day, held[day]) for day in sorted(held))


def entry(days: int, score: int | None = 5, hour: int = 12, voice: Voice = SAID, **told: Any) -> OnDay[PainEntry]:
    """A pain entry."""
    places = tuple(Place(region) for region in told.pop("places", ()))
    day = back(days + 1) if hour < 6 else back(days)
    return OnDay(day, PainEntry(at(days, hour), "UTC", score, voice, places=places, **told))


def spell(days: int, *triggers: str) -> OnDay[Flare]:
    """A sudden bad spell."""
    return OnDay(back(days), Flare(at(days), "UTC", is_over=True, triggers=triggers))


def symptom(days: int, code: str, grade: Grade = Grade.NOT_SAID) -> OnDay[SymptomNote]:
    """A symptom at noon."""
    return OnDay(back(days), SymptomNote(at(days), "UTC", (Symptom(code, grade),)))


def review(days: int, **told: Any) -> Review:
    """An evening review."""
    return Review(at(days, 20), "UTC", back(days), **told)


def comfort(days: int, what: str) -> OnDay[Comfort]:
    """Something done without medicine."""
    return OnDay(back(days), Comfort(at(days), "UTC", what))


def dose(days: int, medicine: str, hour: int = 12, **told: Any) -> OnDay[Dose]:
    """A dose that was given, unless something else is told."""
    plain = {"purpose": Purpose.AS_NEEDED, "answer": DoseAnswer.GIVEN, "medicine": medicine, **told}
    return OnDay(back(days), Dose(at(days, hour), "UTC", **plain))


def pair(
    days: int, before: int, after: int, series: Series = Series.PATIENT, after_series: Series | None = None
) -> Pair:
    """A quick dose with the numbers around it."""
    given = QuickDose(at(days), back(days), "quick")
    last = Number(at(days, 13), after, after_series or series)
    return Pair(given, Number(at(days), before, series), last)


def listed(
    uuid: str,
    kind: MedicineClass = MedicineClass.OTHER,
    schedule: Schedule | None = None,
    *,
    limits: Limits | None = None,
    since: int = 60,
    ingredients: tuple[str, ...] = (),
    **told: Any,
) -> Listed:
    """A medicine of which everything is written: taken once a day, with a rule for a late dose."""
    told = {"form": Form.TABLETS, "late_rule": "Call.", "name": uuid.title(), **told}
    times = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8), (Decimal(1),)),))
    regimen = Regimen(uuid, at(since), "UTC", schedule or times, unit=Unit.TABLETS, limits=limits or Limits(60))
    return Listed(uuid, Medicine(kind=kind, **told), regimen, back(since), back(since), ingredients)


def as_needed(uuid: str, kind: MedicineClass = MedicineClass.OTHER, **told: Any) -> Listed:
    """A medicine given when needed, of which everything is written."""
    return listed(uuid, kind, Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),)), **told)


def rest(uuid: str, kind: ScheduleKind, words: str = "") -> Listed:
    """A medicine with a plan without times."""
    return listed(uuid, schedule=Schedule(kind, words=words))


def treatment(kind: str, state: TreatmentState, begins: int | None = None, ends: int | None = None) -> Treatment:
    """A treatment from and to so many days ago."""
    first, last = (None if ago is None else back(ago) for ago in (begins, ends))
    return Treatment(at(begins or 0), "UTC", kind, state=state, begins_on=first, ends_on=last)


def of_voice(facts: Facts, *series: Series) -> Facts:
    """The same diary with only the numbers of these series."""
    voices = {voice for one, voice in _VOICES.items() if one in series}
    kept = (
        TrendDay(day.day, "".join(mark for mark in day.ratings if any(mark in _marks(voice) for voice in voices)))
        for day in facts.numbers
    )
    return replace(
        facts,
        numbers=tuple(day for day in kept if day.ratings),
        entries=tuple(one for one in facts.entries if one.value.series in series),
        pairs=tuple(
            pair for pair in facts.pairs if pair.is_whole and {pair.before.series, pair.after.series} <= set(series)
        ),
    )


def _marks(voice: Voice) -> set[str]:
    return {rating(voice, score) for score in range(11)}


MORPHINE = listed("morphine", MedicineClass.OPIOID, release=Release.LONG_ACTING)
SENNA = listed("senna", MedicineClass.LAXATIVE)
