"""Tells a made-up story through the very verbs the family uses, so that the demo diary is a real one.

The story lies in `resources/demo/`; it ends today, and is the same at each start.
"""

import random
import tomllib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import (
    Allergy,
    CallFirst,
    CallNumber,
    Caregiver,
    Consent,
    Known,
    Person,
    Pronouns,
    UrgentContacts,
    UsualVoice,
)
from caregiver.services.clock import Clock
from caregiver.services.services import Services

SEED = 1954
WAKING_HOURS = range(7, 23)
_PLACES = (Place("back-lower-left"), Place("front-thigh-left"))


class StoryClock:
    """Stands where the teller puts it; afterwards it runs on from there beside the real clock."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self._stands_at = real.now()
        self._let_go_at: datetime | None = None

    def now(self) -> datetime:
        """The instant of the story."""
        passed = timedelta() if self._let_go_at is None else self._real.now() - self._let_go_at
        return self._stands_at + passed

    def zone(self) -> ZoneInfo:
        """The zone of this computer."""
        return self._real.zone()

    def put(self, instant: datetime) -> None:
        """Stand at an instant."""
        self._stands_at = instant

    def let_go(self) -> None:
        """Run on from here."""
        self._let_go_at = self._real.now()


class Story:
    """A story file, and the day it ends on."""

    def __init__(self, path: Path, today: date, zone: ZoneInfo) -> None:
        self._told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self._today = today
        self._zone = zone

    def tell(self, services: Services, clock: StoryClock) -> None:
        """Write the whole story into an empty diary; the clock stands at its end then."""
        clock.put(self._at(self._first_day(), "09:00"))
        caregivers = [Caregiver(**values) for values in self._told["caregivers"]]
        person = self._person()
        services.people.begin(replace(person, **_NOT_KNOWN_YET), caregivers[0])
        for caregiver in caregivers[1:]:
            services.people.add_caregiver(caregiver)
        services.preferences.set_set_up_step("done")
        entries = [*self._plain_entries(), *self._told_entries()]
        calls = [self._call(values) for values in self._told.get("calls", ())]
        steps: list[tuple[datetime, PainEntry | Call, dict[str, Any]]] = [
            *((entry.at, entry, values) for entry, values in entries),
            *((call.at, call, {}) for call in calls),
        ]
        for at, value, values in sorted(steps, key=lambda step: step[0]):
            clock.put(at)
            if isinstance(value, Call):
                services.calls.log_call(value)
            else:
                self._write(services, clock, value, values)
        clock.put(self._at(0, self._told["now"]))
        services.people.save_person(person)
        services.people.save_contacts(self._contacts())

    def _write(self, services: Services, clock: StoryClock, entry: PainEntry, values: dict[str, Any]) -> None:
        first = entry
        if "first_time" in values:
            first = replace(entry, at=self._at(values["day"], values["first_time"]))
            clock.put(first.at)
        if "added_place" in values:
            first = replace(first, places=tuple(p for p in entry.places if p.region != values["added_place"]))
        record = services.diary.write_entry(first).value
        if first.at != entry.at:
            clock.put(first.at + timedelta(minutes=1))
            services.diary.correct(record.uuid, replace(first, at=entry.at))
        if first.places != entry.places:
            clock.put(self._at(values["day"], values["added_at"]))
            services.diary.correct(record.uuid, entry)

    # -- the entries --------------------------------------------------------------------------------------------

    def _plain_entries(self) -> list[tuple[PainEntry, dict[str, Any]]]:
        chance = random.Random(SEED)  # noqa: S311  a story, not a secret
        made: list[PainEntry] = []
        for weeks in self._told.get("weeks", ()):
            for day in range(weeks["first"], weeks["last"] + 1):
                times = sorted(chance.sample(WAKING_HOURS, weeks["a_day"][day % len(weeks["a_day"])]))
                for hour in times:
                    at = self._at(day, f"{hour:02}:{chance.randrange(0, 60, 5):02}")
                    score = chance.randint(weeks["low"], weeks["high"])
                    places = _PLACES[: chance.randint(0, 2)]
                    made.append(self._entry(at, score, places=places, worse=_worse(chance)))
        for day_entries in self._told.get("entries", ()):
            for line in day_entries["list"]:
                made.append(self._short_entry(day_entries["day"], line.split()))
        return [(entry, {}) for entry in made]

    def _short_entry(self, day: int, words: list[str]) -> PainEntry:
        time_words, score, *rest = words
        voice = Voice.CAREGIVER_GUESS if "guess" in rest else Voice.PATIENT_SAID
        worse = tuple(code for code in rest if code != "guess")
        places = _PLACES[:1] if worse else ()
        return self._entry(self._at(day, time_words), int(score), voice=voice, worse=worse, places=places)

    def _told_entries(self) -> list[tuple[PainEntry, dict[str, Any]]]:
        return [(self._told_entry(values), values) for values in self._told.get("told", ())]

    def _told_entry(self, values: dict[str, Any]) -> PainEntry:
        return self._entry(
            self._at(values["day"], values["time"]),
            values["score"],
            voice=Voice(values.get("voice", Voice.PATIENT_SAID)),
            places=tuple(Place(region, score) for region, score in values.get("places", ())),
            qualities=tuple(values.get("qualities", ())),
            worse=tuple(values.get("worse", ())),
            eased=tuple(values.get("eased", ())),
            signs=tuple(values.get("signs", ())),
            patient_words=values.get("patient_words", ""),
            caregiver_words=values.get("caregiver_words", ""),
        )

    def _entry(self, at: datetime, score: int, *, voice: Voice = Voice.PATIENT_SAID, **rest: Any) -> PainEntry:
        return PainEntry(at=at, zone=str(self._zone), score=score, voice=voice, **rest)

    # -- the people ---------------------------------------------------------------------------------------------

    def _person(self) -> Person:
        told = dict(self._told["person"])
        allergies = tuple(Allergy(**values) for values in told.pop("allergies", ()))
        known = Known(told.pop("allergies_known", Known.YES if allergies else Known.NOT_ASKED))
        asked = {f"{name}_asked_on": self._optional_day(told.pop(f"{name}_asked_day", None)) for name in _ASKED}
        weight_on = self._optional_day(told.pop("weight_day", None))
        enums = {name: kind(told.pop(name)) for name, kind in _ENUMS.items() if name in told}
        return Person(allergies=allergies, allergies_known=known, weight_on=weight_on, **asked, **enums, **told)

    def _contacts(self) -> UrgentContacts:
        told = dict(self._told["contacts"])
        writer = self._told["caregivers"][0]["name"]
        numbers = {}
        for name in ("emergency", "team", "out_of_hours", "helpline", "hospice"):
            number, label = told.pop(name, ""), told.pop(f"{name}_label", "")
            if number:
                numbers[name] = CallNumber(number, label, checked_on=self._today, checked_by=writer)
        return UrgentContacts(call_first=CallFirst(told.pop("call_first")), **numbers, **told)

    def _call(self, values: dict[str, Any]) -> Call:
        at = self._at(values["day"], values["time"])
        rest = {name: text for name, text in values.items() if name not in {"day", "time"}}
        return Call(at=at, zone=str(self._zone), **rest)

    # -- the days -----------------------------------------------------------------------------------------------

    def _first_day(self) -> int:
        return min([weeks["first"] for weeks in self._told.get("weeks", ())] + [-30])

    def _optional_day(self, day: int | None) -> date | None:
        return None if day is None else self._today + timedelta(days=day)

    def _at(self, day: int, clock_words: str) -> datetime:
        local = datetime.combine(self._today + timedelta(days=day), time.fromisoformat(clock_words), self._zone)
        return local.astimezone(ZoneInfo("UTC"))


_NOT_KNOWN_YET: dict[str, Any] = {"allergies_asked_on": None, "organs_asked_on": None, "weight_on": None}
_ASKED = ("allergies", "organs")
_ENUMS = {"pronouns": Pronouns, "organs_known": Known, "consent": Consent, "usual_voice": UsualVoice}


def _worse(chance: random.Random) -> tuple[str, ...]:
    return (chance.choice(("getting_up", "walking", "turning_in_bed")),) if chance.random() < 0.4 else ()
