"""Life with the bell, drawn by a seeded die, and what it promised: checked against a book of its own.

The book knows the plans and the answers, which slots a person has really seen, and when nothing was to ring. From that
alone it says after every waking what must be on the screen.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import AlreadyAnswered
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.person import Caregiver, Person
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.slots import Anchor, Slot, slots
from caregiver.domain.stay import ListAnswer, Stay, StayKind
from caregiver.services.reminders import Bell
from caregiver.services.services import Services, serve
from caregiver.services.timetable import DueSlot
from caregiver.vault.keys import DataKey, KeySlots, SlotKind, new_secret
from caregiver.vault.keys import Slot as KeySlot
from caregiver.vault.vault import Vault
from tests.one_library import one_library
from tests.services.conftest import RecordingNumbersFile
from tests.steerable_clock import SteerableClock

ZONES = ["Europe/London", "Australia/Lord_Howe", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu"]
WEEK = timedelta(days=7)
TICK = timedelta(microseconds=1)
EVER, NEVER = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)

Key = tuple[str, str]
Look = Callable[[Services], Bell]


class BrokenPromiseError(AssertionError):
    """The bell did not do what it must."""


class Killed(Exception):
    """The program ended here, in the middle of what it did."""


def ours(services: Services) -> Bell:
    return services.reminders.reconcile()


def plain_cron(services: Services) -> Bell:
    """The control: rings what is due in this second; what came while it slept is a misfire and dropped."""
    bell = ours(services)
    rows = tuple(due for due in bell.rows if bell.now - due.due_at <= timedelta(seconds=1))
    return replace(bell, rows=rows, new=frozenset(due.key for due in rows))


class BellWalk:
    """A family's diary, its clock, and the die that says what happens next.

    Attributes:
        expected: Every slot that had to be shown so far.
        kills: How often the program was killed.
    """

    def __init__(self, folder: Path, seed: int, look: Look = ours) -> None:
        self.expected: set[Key] = set()
        self.kills = 0
        self._die = Random(seed)
        self._look = look
        self._folder, self._key, self._clock = folder, DataKey.make(), SteerableClock()
        self._seen_at: dict[Key, datetime] = {}
        self._answered: dict[Key, str] = {}
        self._window: tuple[DueSlot, ...] = ()
        self._next_at: datetime | None = None
        slot = KeySlot.make(SlotKind.KEYRING, new_secret(), self._key, at=self._clock.now())
        self._serve(Vault.create(folder, self._key, KeySlots.for_key(self._key).with_slot(slot)))
        self._services.people.begin(Person("Robert"), Caregiver("Anna"))
        for number in range(6):
            self._services.medicines.add(Medicine(f"Medicine {number}", Form.TABLETS), self._plan(""))

    def go(self, steps: int) -> None:
        """Let so many things happen, and look at the bell after each."""
        for _ in range(steps):
            self._die.choices(*zip(*_WHAT_HAPPENS, strict=True))[0](self)
            with suppress(Killed):
                self._wake()
        self._check_records()

    def close(self) -> None:
        """End the program."""
        self._services.close()

    # -- waking -------------------------------------------------------------------------------------------------

    def _wake(self) -> None:
        """Reconcile, show, mark: the program may die between any two of them."""
        bell = self._look(self._services)
        self._check(bell)
        self._next_at = bell.next_at
        self._may_die()
        self._window = bell.rows
        self._seen_at |= dict.fromkeys((due.key for due in bell.rows), bell.now)
        self._may_die()
        self._services.reminders.mark_shown(bell)
        self._may_die()

    def _may_die(self) -> None:
        if self._die.random() < 0.03:
            self._reopen()
            raise Killed

    def _reopen(self) -> None:
        self.kills += 1
        self._services.close()
        self._window = ()
        self._serve(Vault.open(self._folder, self._key))

    def _serve(self, vault: Vault) -> None:
        library, numbers_file = one_library(), RecordingNumbersFile()
        self._services = serve(vault, self._key, clock=self._clock, library=library, numbers_file=numbers_file)

    # -- what was promised --------------------------------------------------------------------------------------

    def _check(self, bell: Bell) -> None:
        rows = [due.key for due in bell.rows]
        missing = {key for key in self._must_be_shown() if key not in bell.new or key not in rows}
        _promise(not missing, f"never shown: {missing}")
        _promise(self._look(self._services) == bell, "looking twice says another thing")
        _promise(len(set(rows)) == len(rows), "a row is there twice")
        _promise(not set(rows) & set(self._answered), "an answered slot is asked about again")
        counted = [due.medicine.uuid for due in bell.rows if due.regimen.schedule.kind is ScheduleKind.INTERVAL]
        _promise(len(set(counted)) == len(counted), "the next one of an interval is asked for twice")
        _promise(all(due.due_at <= bell.now for due in bell.rows), "a row is not due")
        _promise(bell.silent is None or not rows, "it rings in a silent time")
        _promise(bell.next_at is None or bell.next_at > bell.now, "it would look again in the past")

    def _check_records(self) -> None:
        """Every answer that was saved is in the diary, once, and no other is."""
        records = self._services.vault.diary.doses.between(EVER, NEVER)
        found = Counter((record.value.regimen, record.value.slot) for record in records)
        _promise(found == Counter(self._answered.keys()), "the answers in the diary are not those that were saved")

    def _must_be_shown(self) -> set[Key]:
        """Due for less than a week, not answered, never seen, and nothing said to be silent."""
        now, stays = self._clock.now(), self._stays()
        if any(stay.ended_at is None and stay.at <= now for stay in stays):
            return set()
        home = self._services.stays.homecoming()
        waiting = {on_list.uuid for on_list in home.medicines} if home else set()
        found = set()
        for version, slot in self._due(now):
            key = (version.uuid, slot.key)
            was_silent = any(_covers(stay, slot.due_at) for stay in stays) or slot.due_at < self._confirmed_at(version)
            is_past = slot.due_at < version.created_at and version.value.schedule.kind is not ScheduleKind.INTERVAL
            is_known = key in self._answered or self._seen_at.get(key, EVER) >= slot.due_at
            if version.value.medicine not in waiting and not was_silent and not is_past and not is_known:
                found.add(key)
        self.expected |= found
        return found

    def _due(self, now: datetime) -> Iterator[tuple[Record[Regimen], Slot]]:
        """What is due by the plans. An interval waits for one dose: the next after the last one given."""
        doses = self._services.vault.diary.doses
        for medicine, plans in groupby(self._services.vault.plans.all(), key=lambda version: version.value.medicine):
            versions = list(plans)
            given = [Anchor(*anchor) for anchor in doses.anchors(medicine, EVER)]
            found = []
            for version, until in zip(versions, [*(later.value.at for later in versions[1:]), NEVER], strict=True):
                start, end = max(version.value.at, now - WEEK + TICK), min(until, now + TICK)
                due = slots(version.value, given, start, end, ZoneInfo(version.value.zone))
                found += [(version, slot) for slot in due]
            counted = [one for one in found if one[0].value.schedule.kind is ScheduleKind.INTERVAL]
            last = max((anchor.at for anchor in given), default=EVER)
            yield from (one for one in found if one not in counted or (one is counted[-1] and one[1].due_at > last))

    def _stays(self) -> list[Stay]:
        """Times that were told to be silent; a closed computer is none of them."""
        stays = [record.value for record in self._services.vault.diary.stays.between(EVER, NEVER)]
        return [stay for stay in stays if stay.kind is not StayKind.CLOSED]

    def _confirmed_at(self, version: Record[Regimen]) -> datetime:
        """The last time a medicine was confirmed after a stay."""
        diary = self._services.vault.diary
        away = {record.uuid for record in diary.stays.between(EVER, NEVER) if record.value.is_away}
        answers = [record.value for record in diary.confirmations.between(EVER, NEVER) if record.value.stay in away]
        return max((answer.at for answer in answers if answer.medicine == version.value.medicine), default=EVER)

    # -- what happens -------------------------------------------------------------------------------------------

    def _stay_awake(self) -> None:
        """Until the bell wants to look again."""
        if self._next_at is not None:
            self._clock.instant = max(self._clock.instant, self._next_at)

    def _plan(self, medicine: str) -> Regimen:
        """A new plan from now on."""
        one = (Decimal(1),)
        minutes = self._die.sample(range(24 * 60), self._die.randint(1, 4))
        times = tuple(DoseTime(time(*divmod(minute, 60)), one) for minute in minutes)
        today = self._clock.now().astimezone(self._clock.zone()).date()
        schedule = self._die.choice(
            [
                Schedule(ScheduleKind.CLOCK_TIMES, times),
                Schedule(ScheduleKind.CLOCK_TIMES, times),
                Schedule(ScheduleKind.WEEKDAYS, times, weekdays=(0, 2, 3, 5)),
                Schedule(ScheduleKind.EVERY_DAYS, times, first=today, every=2),
                Schedule(ScheduleKind.INTERVAL, amounts=one, hours=self._die.choice((4, 8, 24, 72))),
                Schedule(ScheduleKind.INTERVAL, amounts=one, hours=self._die.choice((4, 8, 24, 72))),
                Schedule(ScheduleKind.AS_NEEDED, amounts=one),
            ]
        )
        return Regimen(medicine, self._clock.now(), str(self._clock.zone()), schedule, unit=Unit.TABLETS)

    def _medicine(self) -> str:
        """Half of the time one that waits for its answer."""
        waiting = list(dict.fromkeys(due.medicine.uuid for due in self._window))
        known = [on_list.uuid for on_list in self._services.medicines.list()]
        return self._die.choice(waiting if waiting and self._die.random() < 0.5 else known)

    def _sleep(self) -> None:
        """From a second to three days: as often a moment as a long while."""
        longest = 72 * 3600
        self._clock.go_on(
            seconds=self._die.choice((round(longest ** self._die.random()), self._die.randint(1, longest)))
        )

    def _step_clock(self) -> None:
        """The clock is set, by a second to a year, ahead or back."""
        self._clock.go_on(seconds=self._die.choice((-1, 1)) * round((366 * 86400) ** self._die.random()))
        if self._clock.now().year not in range(2020, 2035):
            self._clock.go_to(2026, 11, 22)

    def _travel(self) -> None:
        self._clock.travel(self._die.choice(ZONES))

    def _edit(self) -> None:
        """Another plan, or other hours for what is counted in hours."""
        medicine = self._medicine()
        plan, former = self._plan(medicine), self._services.medicines.get(medicine).regimen.schedule
        if former.kind is ScheduleKind.INTERVAL and self._die.random() < 0.5:
            plan = replace(plan, schedule=replace(former, hours=self._die.choice((4, 8, 24, 72))))
        self._clock.go_on(seconds=self._die.choice((0, 2, 40)))  # it takes a moment to be saved
        self._services.medicines.plan(plan)

    def _pause(self) -> None:
        self._services.medicines.pause(self._medicine())

    def _answer(self) -> None:
        """Answer rows of the window, which may be older than the diary; the program may die before it is saved."""
        for due in self._die.sample(self._window, min(len(self._window), self._die.randint(1, 6))):
            answer = self._die.choice((DoseAnswer.GIVEN, DoseAnswer.GIVEN, DoseAnswer.NOT_GIVEN))
            with suppress(Killed):
                self._save(due, answer)

    def _save(self, due: DueSlot, answer: DoseAnswer) -> None:
        known = self._answered.get(due.key)
        try:
            with self._services.vault.transaction():
                uuid = self._services.doses.answer(due, answer).value.uuid
                if self._die.random() < 0.05:
                    raise Killed
        except AlreadyAnswered as refused:
            _promise(refused.record.uuid == known, "another answer stands than was saved")
        except Killed:
            self._reopen()
            raise
        else:
            _promise(known is None, "a slot was recorded twice")
            self._answered[due.key] = uuid

    def _answer_again(self) -> None:
        window = self._window
        self._answer()
        self._window = window  # another window has not heard of it
        self._answer()

    def _correct(self) -> None:
        if self._answered:
            uuid = self._die.choice(list(self._answered.values())[-5:])
            dose = self._services.doses.get(uuid).value
            moved = min(dose.at + timedelta(minutes=self._die.randint(-300, 300)), self._clock.now())
            self._services.doses.correct(uuid, replace(dose, at=moved if dose.is_given else dose.at, note="corrected"))

    def _take_back(self) -> None:
        if self._answered:
            key = self._die.choice(list(self._answered))
            self._services.doses.remove(self._answered.pop(key))

    def _not_yet(self) -> None:
        self._services.reminders.not_yet(self._window[:2], self._die.choice((10, 30, 60)))

    def _not_sure(self) -> None:
        for due in self._window[:1]:
            self._services.reminders.not_sure(due)

    def _stay(self) -> None:
        self._services.stays.begin(self._die.choice((StayKind.HOSPITAL, StayKind.RESPITE, StayKind.STOPPED)))

    def _come_home(self) -> None:
        self._services.stays.end()
        home = self._services.stays.homecoming()
        if home is not None:
            answers = [ListAnswer.SAME] * 6 + [ListAnswer.NOT_SURE]
            chosen = {on_list.uuid: self._die.choice(answers) for on_list in home.medicines}
            self._services.stays.confirm(home.stay.uuid, chosen)


_WHAT_HAPPENS: list[tuple[Callable[[BellWalk], None], int]] = [
    (BellWalk._stay_awake, 30),
    (BellWalk._sleep, 40),
    (BellWalk._answer, 20),
    (BellWalk._come_home, 10),
    (BellWalk._step_clock, 5),
    (BellWalk._edit, 6),
    (BellWalk._answer_again, 3),
    (BellWalk._correct, 5),
    (BellWalk._take_back, 2),
    (BellWalk._not_yet, 3),
    (BellWalk._not_sure, 2),
    (BellWalk._travel, 2),
    (BellWalk._pause, 1),
    (BellWalk._stay, 1),
]


def _covers(stay: Stay, at: datetime) -> bool:
    return stay.at <= at and (stay.ended_at is None or at < stay.ended_at)


def _promise(is_kept: bool, otherwise: str) -> None:
    if not is_kept:
        raise BrokenPromiseError(otherwise)
