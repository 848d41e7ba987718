"""From the open diary to the page: what the diary itself knows about its days."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Caregiver, Person
from caregiver.services.services import Services, serve
from caregiver.summary.pages import Paper
from caregiver.summary.sheets import doctor_sheet
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.one_library import one_library
from tests.steerable_clock import SteerableClock
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")


class NoNumbersFile:
    """Nobody agreed to a plain file."""

    def write(self, content: str) -> None:
        raise AssertionError(content)

    def remove(self) -> None:
        pass


@pytest.fixture
def services(folder: Path, clock: SteerableClock) -> Iterator[Services]:
    clock.go_to(2026, 11, 22, 14, 32)
    key = DataKey.make()
    slots = KeySlots.for_key(key).with_slot(Slot.make(SlotKind.KEYRING, new_secret(), key, at=clock.now()))
    vault = Vault.create(folder, key, slots)
    made = serve(vault, key, clock=clock, library=one_library(), numbers_file=NoNumbersFile())
    made.people.begin(Person("Robert"), Caregiver("Anna"))
    yield made
    made.close()


def write(services: Services, day: int) -> str:
    entry = PainEntry(datetime(2026, 11, day, 3, tzinfo=UTC), "Europe/London", 5, Voice.PATIENT_SAID)
    return services.diary.write_entry(entry).value.uuid


def text(services: Services, first_day: int) -> str:
    days = date(2026, 11, first_day), date(2026, 11, 22)
    return text_of(doctor_sheet(services, *days, Paper.A4, CalendarWords()))


def test_the_days_before_the_first_entry_ever_are_not_called_unrecorded(services: Services) -> None:
    first = write(services, 19)
    write(services, 21)
    assert "Diary begun Wed 18 Nov: 2 of 5 days with entries; " in text(services, 9)
    assert "begun" not in text(services, 18)
    assert "1 of 4 days with entries; 19 Nov, 21 Nov, 22 Nov not recorded." in text(services, 19)
    services.diary.remove(first)
    assert "Diary begun Fri 20 Nov: 1 of 3 days with entries; " in text(services, 9)
