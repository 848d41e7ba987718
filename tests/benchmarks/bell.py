"""One look of the bell at forty medicines, after a year in which the computer was closed, and on a quiet day."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, rrule

from caregiver.demonstration import NoKeyring
from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.person import Caregiver, Person, Pronouns
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.stay import ListAnswer
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import Services, serve
from tests.benchmarks.table import Line, median_ms

MEDICINES = 40
TIMES = (8, 20)
YEAR = timedelta(days=365)
START = datetime(2025, 11, 22, 7, tzinfo=UTC)


class StandingClock:
    """Stands still."""

    def __init__(self) -> None:
        self.instant = START

    def now(self) -> datetime:
        return self.instant

    def zone(self) -> ZoneInfo:
        return ZoneInfo("Europe/London")


def reconcile(runs: int) -> list[Line]:
    """Looks after a year closed, the first and the next ones, and one when nothing is due; beside dateutil's rules."""
    with forty_medicines() as (services, clock):
        quiet = median_ms(services.reminders.reconcile, runs)
        clock.instant = START + YEAR
        services.reminders.reconcile()
        homecoming = services.stays.homecoming()
        answers = dict.fromkeys((on_list.uuid for on_list in homecoming.medicines), ListAnswer.SAME)
        services.stays.confirm(homecoming.stay.uuid, answers)
        begun = perf_counter()
        bell = services.reminders.reconcile()
        first = (perf_counter() - begun) * 1000
        assert len(bell.rows) == MEDICINES * len(TIMES) * 7
        assert sum(count for _, count in bell.older) == MEDICINES * len(TIMES) * 358
        ours = median_ms(services.reminders.reconcile, runs)
    bare = median_ms(_expand, runs)
    return [
        Line("one reconcile, 40 medicines, one year closed", "rrule", first, bare, 8),
        Line("the next one", "the same", ours, bare),
        Line("one reconcile when nothing is due", "the same", quiet, bare),
    ]


@contextmanager
def forty_medicines() -> Iterator[tuple[Services, StandingClock]]:
    """A diary with forty medicines at two times a day, checked at its start."""
    clock = StandingClock()
    with TemporaryDirectory(prefix="caregiver-benchmark-") as name:
        folder = Path(name)
        access = Access(folder, NoKeyring(), clock)
        created = access.create(access.new_keys(new_paper_key()))
        services = serve(
            created.vault,
            created.data_key,
            clock=clock,
            library=Library(resources_folder()),
            numbers_file=numbers_file(folder),
        )
        services.people.begin(Person("Robert", Pronouns.HE), Caregiver("Anna"))
        fill(services, clock)
        services.reminders.reconcile()
        try:
            yield services, clock
        finally:
            services.close()


def fill(services: Services, clock: Clock) -> None:
    """Put the forty on the list."""
    times = tuple(DoseTime(datetime(2025, 1, 1, hour).time(), (Decimal(1),)) for hour in TIMES)
    plan = Regimen("", clock.now(), str(clock.zone()), Schedule(ScheduleKind.CLOCK_TIMES, times), unit=Unit.TABLETS)
    with services.vault.transaction():
        for number in range(MEDICINES):
            services.medicines.add(Medicine(f"Medicine {number}", Form.TABLETS), replace(plan))


def _expand() -> None:
    zone = ZoneInfo("Europe/London")
    start = START.astimezone(zone)
    for _ in range(MEDICINES):
        rule = rrule(DAILY, dtstart=start.replace(hour=0), byhour=TIMES, byminute=0, bysecond=0)
        rule.between(start, start + YEAR)
