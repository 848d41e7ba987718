"""Somebody who answers one due dose after another until the program is killed; see `tests.faults.kill`.

As a person would, it begins with the press FIRST although that dose may have its answer: who is shown an answer that
stands has it saved. With "keeps-no-slots" it records doses that answer no slot, as a program would that does not know
what it has recorded: what the test would have to notice.
"""

import sys
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import AlreadyAnswered
from caregiver.domain.medicine import Medicine
from caregiver.domain.person import Caregiver, Person
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from caregiver.vault.keys import DataKey, KeySlots
from caregiver.vault.vault import Vault

START = datetime(2026, 11, 1, 0, 0, tzinfo=UTC)
"""When the dose of the press number 0 is due; each further one is an hour later."""
ZONE = "Africa/Accra"
EVERY_HOUR = Schedule(
    ScheduleKind.CLOCK_TIMES, times=tuple(DoseTime(time(hour), (Decimal(hour + 1),)) for hour in range(24))
)


def due_at(press: int) -> datetime:
    """When the dose that is answered with this press is due."""
    return START + timedelta(hours=press)


class PressClock:
    """Stands still where one dose is due and goes on with the next."""

    def __init__(self, press: int) -> None:
        self.press = press

    def now(self) -> datetime:
        return due_at(self.press)

    def zone(self) -> ZoneInfo:
        return ZoneInfo(ZONE)


def serve_at(vault: Vault, key: DataKey, clock: PressClock) -> Services:
    """What can be done in an open diary."""
    library, numbers = Library(resources_folder()), numbers_file(vault.folder)
    return serve(vault, key, clock=clock, library=library, numbers_file=numbers)


def begin(vault: Vault, key: DataKey) -> None:
    """Set an empty diary up, with a medicine that is due every hour."""
    services = serve_at(vault, key, PressClock(0))
    services.people.begin(Person("Robert"), Caregiver("Anna"))
    services.medicines.add(Medicine("Paracetamol"), Regimen("", START, ZONE, EVERY_HOUR, unit=Unit.TABLETS))


def answer_doses(folder: Path, secret: str, press: int, mistake: str) -> None:
    """Answer."""
    key = DataKey(KeySlots.read(folder).vault_id, bytes.fromhex(secret))
    clock = PressClock(press)
    services = serve_at(Vault.open(folder, key), key, clock)
    print("ready", flush=True)
    sys.stdin.readline()
    while True:
        (kept,) = services.timetable.slots(due_at(clock.press), due_at(clock.press + 1))
        print(f"pressed {clock.press}", flush=True)
        if mistake == "keeps-no-slots":
            services.doses.give_extra(kept.due.medicine.uuid, amount=kept.due.amounts[0])
        else:
            with suppress(AlreadyAnswered):
                services.doses.answer(kept.due, DoseAnswer.GIVEN)
        print(f"saved {clock.press}", flush=True)
        clock.press += 1
