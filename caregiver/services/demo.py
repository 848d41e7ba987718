"""Tells a made-up story through the very verbs the family uses, so that the demo diary is a real one.

The stories lie in `resources/demo/`. A story ends today, and is the same at each start.
"""

import random
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import (
    Allergy,
    Answer,
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
from caregiver.domain.wall_clock import first_instant
from caregiver.services.clock import Clock
from caregiver.services.demo_days import DayStory
from caregiver.services.demo_medicines import MedicineStory
from caregiver.services.demo_visits import VisitStory
from caregiver.services.services import Services

WAKING_HOURS = range(7, 23)

Told = Mapping[str, Any]
"""A table of a story file."""
Step = tuple[datetime, Callable[[], object]]
"""When the family did something, and what."""

_SEED = 1954
_JUST_NOW = timedelta(minutes=35)
_VOICES = {"guess": Voice.CAREGIVER_GUESS, "unsaid": Voice.NOT_SAID}
_LISTS = ("qualities", "timing", "worse", "eased", "signs")
_PERSON_KINDS: Mapping[str, Callable[[str], object]] = {
    "pronouns": Pronouns,
    "allergies_known": Known,
    "organs_known": Known,
    "consent": Consent,
    "usual_voice": UsualVoice,
    "takes_strong_medicine": Answer,
}


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
    """A story file, and the day and zone it ends in.

    Args:
        path: The file.
        today: The local day of its end.
        zone: Where it is lived.
        ends_at: When it ends on that day, as "03:10"; empty for the end as written.
    """

    def __init__(self, path: Path, today: date, zone: ZoneInfo, ends_at: str = "") -> None:
        self._told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self._today = today
        self.zone = zone
        self._end = self.at(0, ends_at or self._told["now"])
        self._medicines, self._life = (
            tomllib.loads(path.with_suffix(f".{part}.toml").read_text(encoding="utf-8"))
            for part in ("medicines", "days")
        )

    def tell(self, services: Services, clock: StoryClock) -> None:
        """Write the whole story into an empty diary, all of it or nothing; the clock stands at its end then."""
        medicines = MedicineStory(self._medicines, self, services)
        life = DayStory(self._life, self, services)
        visits = VisitStory(self._life, self, services)
        steps = self._in_order([*self._steps(services), *medicines.steps(), *life.steps(), *visits.steps()])
        with services.vault.transaction():
            for instant, act in [*self._first_steps(services, steps[0][0]), *steps]:
                clock.put(instant)
                act()
            for instant, act in self._in_order(medicines.answers(self._end)):
                clock.put(instant)
                act()
            clock.put(self._end)
            services.people.save_contacts(self._contacts(services))
            self._ring(services)

    def _in_order(self, steps: Iterable[Step]) -> list[Step]:
        return sorted((step for step in steps if step[0] <= self._end), key=lambda step: step[0])

    def _ring(self, services: Services) -> None:
        """Everything due was shown in its time, but for the last half hour."""
        bell = services.reminders.reconcile(self._end - _JUST_NOW)
        services.reminders.mark_shown(bell)
        services.vault.rings.set_checked_at(self._end)

    def _first_steps(self, services: Services, first: datetime) -> Iterator[Step]:
        """Setting up, before the first entry."""
        person = self._person()
        caregivers = [Caregiver(**values) for values in self._told["caregivers"]]
        begun = Person(person.called, person.pronouns, usual_voice=person.usual_voice, consent=person.consent)
        yield first, partial(services.people.begin, begun, caregivers[0])
        for caregiver in caregivers[1:]:
            yield first, partial(services.people.add_caregiver, caregiver)
        yield first, partial(services.preferences.set_set_up_step, "done")

    def _steps(self, services: Services) -> Iterator[Step]:
        for entry in self._short_entries():
            yield entry.at, partial(services.diary.write_entry, entry)
        for told in self._told["told"]:
            yield from self._told_steps(services, told)
        for told in self._told.get("calls", ()):
            call = self._call(told)
            yield call.at, partial(services.calls.write, call)
        for told in self._told.get("writing", ()):
            yield self._told_at(told), partial(self._write_as, services, told["name"])
        yield self._end, partial(services.people.save_person, self._person())

    # -- the entries --------------------------------------------------------------------------------------------

    def _told_steps(self, services: Services, told: Told) -> Iterator[Step]:
        """An entry with more to tell, and what was corrected in it later."""
        written: list[str] = []

        def write(entry: PainEntry) -> None:
            written.append(services.diary.write_entry(entry).value.uuid)

        def correct(entry: PainEntry) -> None:
            services.diary.correct(written[0], entry)

        entry = self._told_entry(told)
        yield entry.at, partial(write, entry)
        for correction in told.get("corrected", ()):
            told = {**told, **correction}
            yield self.at(told["day"], correction["corrected_at"]), partial(correct, self._told_entry(told))

    def _told_entry(self, told: Told) -> PainEntry:
        return self._entry(
            self._told_at(told),
            told.get("score"),
            voice=Voice(told.get("voice", Voice.PATIENT_SAID)),
            could_not_answer=told.get("could_not_answer", False),
            places=tuple(Place(region, score) for region, score in told.get("places", ())),
            patient_words=told.get("patient_words", ""),
            caregiver_words=told.get("caregiver_words", ""),
            **{name: tuple(told.get(name, ())) for name in _LISTS},
        )

    def _short_entries(self) -> Iterator[PainEntry]:
        for weeks in self._told.get("weeks", ()):
            yield from self._weeks(weeks)
        for day in self._told["entries"]:
            for line in day["list"]:
                yield self._line(day["day"], *line.split())

    def _weeks(self, weeks: Told) -> Iterator[PainEntry]:
        """Days told only by how many numbers they hold, and between which."""
        chance = random.Random(_SEED)  # noqa: S311  a story, not a secret
        places = self._usual_places()
        for day in range(weeks["first"], weeks["last"] + 1):
            for hour in sorted(chance.sample(WAKING_HOURS, weeks["a_day"][day % len(weeks["a_day"])])):
                at = self.at(day, f"{hour:02}:{chance.randrange(0, 60, 5):02}")
                worse = (chance.choice(self._told["usual"]["worse"]),) if chance.random() < 0.4 else ()
                score, marked = chance.randint(weeks["low"], weeks["high"]), places[: chance.randint(0, len(places))]
                yield self._entry(at, score, places=marked, worse=worse)

    def _line(self, day: int, clock_words: str, score: str, *rest: str) -> PainEntry:
        """ "22:20 7 turning_in_bed", or "11:30 5 guess": a number and what made it worse, or whose it is."""
        voices = [_VOICES[word] for word in rest if word in _VOICES]
        worse = tuple(word for word in rest if word not in _VOICES)
        places = self._usual_places()[:1] if worse else ()
        voice = voices[0] if voices else Voice.PATIENT_SAID
        return self._entry(self.at(day, clock_words), int(score), voice=voice, worse=worse, places=places)

    def _usual_places(self) -> tuple[Place, ...]:
        return tuple(Place(region) for region in self._told["usual"]["places"])

    def _entry(self, at: datetime, score: int | None, **rest: Any) -> PainEntry:
        return PainEntry(at, str(self.zone), score, **({"voice": Voice.PATIENT_SAID} | rest))

    # -- the people ---------------------------------------------------------------------------------------------

    def _person(self) -> Person:
        told: dict[str, Any] = dict(self._told["person"])
        told |= {name: self.day(value) for name, value in told.items() if name.endswith("_on")}
        told |= {name: kind(told[name]) for name, kind in _PERSON_KINDS.items() if name in told}
        allergies = tuple(Allergy(**values) for values in told.pop("allergies", ()))
        return Person(allergies=allergies, **told)

    def _contacts(self, services: Services) -> UrgentContacts:
        told: dict[str, Any] = dict(self._told["contacts"])
        numbers = {name: CallNumber(**value) for name, value in told.items() if isinstance(value, dict)}
        told |= {name: services.people.checked(number, self._today) for name, number in numbers.items()}
        told["say"] = told["say"].format(age=self._person().age_on(self._today))
        return UrgentContacts(call_first=CallFirst(told.pop("call_first")), **told)

    def _call(self, told: Told) -> Call:
        texts = {name: text for name, text in told.items() if name not in {"day", "time"}}
        return Call(at=self._told_at(told), zone=str(self.zone), **texts)

    def _write_as(self, services: Services, name: str) -> None:
        writer = next(record for record in services.people.caregivers() if record.value.name == name)
        services.people.write_as(writer.uuid)

    # -- the days -----------------------------------------------------------------------------------------------

    def day(self, day: int) -> date:
        """A day of the story: 0 is today, -1 yesterday."""
        return self._today + timedelta(days=day)

    def _told_at(self, told: Told) -> datetime:
        return self.at(told["day"], told["time"])

    def at(self, day: int, clock_words: str) -> datetime:
        """An instant of the story, by its day and the clock on the wall."""
        return first_instant(datetime.combine(self.day(day), time.fromisoformat(clock_words)), self.zone)
