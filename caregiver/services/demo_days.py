"""Tells what else the days of a made-up story held: bad spells, reviews, comforts, notes and treatments."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.flare import Flare
from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.services.demo_medicines import Step, StoryDays, Told
from caregiver.services.services import Services

_EVENING = "21:45"
_AREAS = ("getting_up_walking", "sleep", "mood", "eating")
_GRADED = ("drowsy", "nausea")
_MUDDLED = Symptom("confused", Grade.NONE)
_MINUTE = timedelta(minutes=1)


class DayStory:
    """What else the days of one story held.

    Args:
        told: The content of its file.
        days: Turns days and times of the file into instants.
        services: Of the diary that is written.
    """

    def __init__(self, told: Told, days: StoryDays, services: Services) -> None:
        self._told = told
        self._days = days
        self._services = services
        self._zone = str(days.zone)

    def steps(self) -> Iterator[Step]:
        """Everything, each when it was written down."""
        services = self._services
        for spells in self._told.get("spells", ()):
            for line in spells["list"]:
                yield self._spell(spells["day"], *line.split())
        for told in self._told.get("reviews", ()):
            yield from self._evening(told)
        for told in self._told.get("symptoms", ()):
            note = self._symptoms(told)
            yield note.at, partial(services.symptoms.write, note)
        for told in self._told.get("comforts", ()):
            comfort = Comfort(self._at(told), self._zone, **self._rest(told))
            yield comfort.at, partial(services.comforts.write, comfort)
        for told in self._told.get("notes", ()):
            rest = self._rest(told)
            care = CareNote(self._at(told), self._zone, CareKind(rest.pop("kind", CareKind.WORDS)), **rest)
            yield care.at, partial(services.care_notes.write, care)
        for told in self._told.get("treatments", ()):
            treatment = self._treatment(told)
            yield self._days.at(told["written"], "18:00"), partial(services.treatments.write, treatment)

    def _spell(self, day: int, clock_words: str, minutes: str, trigger: str) -> Step:
        """ "21:30 50 getting_up": its number is the entry of that minute."""
        at = self._days.at(day, clock_words)
        end = at + timedelta(minutes=int(minutes))

        def write() -> None:
            numbers = self._services.diary.between(at, at + _MINUTE)
            peak = numbers[0].uuid if numbers else ""
            self._services.flares.write(Flare(at, self._zone, end, True, peak=peak, triggers=(trigger,)))

        return end, write

    def _evening(self, told: Told) -> Iterator[Step]:
        at, day = self._days.at(told["day"], _EVENING), self._days.day(told["day"])
        worst, sleep, bowels, *grades = told["told"].split()
        graded = (Symptom(code, Grade(grade)) for code, grade in zip(_GRADED, grades, strict=True))
        areas = (AreaScore(area, score) for area, score in zip(_AREAS, told["areas"], strict=True))
        review = Review(
            *(at, self._zone, day, told["managed"], int(worst), Voice.PATIENT_SAID, Sleep(sleep), int(bowels)),
            symptoms=(*graded, _MUDDLED),
            areas=tuple(areas),
        )
        yield at, partial(self._services.reviews.write, review)
        if "own_sleep" in told:
            own = OwnDay(
                *(at, self._zone, day, Sleep(told["own_sleep"]), Load(told["own_load"]), told.get("own_note", ""))
            )
            yield at, partial(self._services.own_days.write, own)

    def _symptoms(self, told: Told) -> SymptomNote:
        found = (line.split() for line in told["list"])
        symptoms = tuple(Symptom(code, Grade(grade[0]) if grade else Grade.NOT_SAID) for code, *grade in found)
        return SymptomNote(self._at(told), self._zone, symptoms, voice=Voice.PATIENT_SAID, note=told.get("note", ""))

    def _treatment(self, told: Told) -> Treatment:
        rest = {name: value for name, value in told.items() if name not in {"written", "sessions", "regions", "state"}}
        rest |= {
            name: self._days.day(value) for name, value in rest.items() if name in {"begins_on", "ends_on", "told_on"}
        }
        sessions = tuple(self._days.day(day) for day in told.get("sessions", ()))
        first = min((told["begins_on"],) if "begins_on" in told else told["sessions"])
        return Treatment(
            *(self._days.at(first, time(12).isoformat()), self._zone),
            state=TreatmentState(told["state"]),
            sessions=sessions,
            regions=tuple(told.get("regions", ())),
            **rest,
        )

    def _at(self, told: Told) -> datetime:
        return self._days.at(told["day"], told["time"])

    def _rest(self, told: Told) -> dict[str, Any]:
        return {name: value for name, value in told.items() if name not in {"day", "time"}}
