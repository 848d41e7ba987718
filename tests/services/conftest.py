"""A real encrypted diary, empty but for who it is about."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver, Person, Pronouns, UsualVoice
from caregiver.services.agreements import Agreements
from caregiver.services.calls import Calls
from caregiver.services.diary import Diary
from caregiver.services.drafts import Drafts
from caregiver.services.people import People
from caregiver.services.preferences import Preferences
from caregiver.services.questions import Questions
from caregiver.services.services import Services, serve
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.one_library import one_library
from tests.steerable_clock import SteerableClock


class RecordingNumbersFile:
    """Keeps what would lie in the plain file, and can refuse to."""

    def __init__(self) -> None:
        self.content: str | None = None
        self.refusal: Exception | None = None

    def write(self, content: str) -> None:
        self._refuse()
        self.content = content

    def remove(self) -> None:
        self._refuse()
        self.content = None

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


@pytest.fixture
def numbers_file() -> RecordingNumbersFile:
    return RecordingNumbersFile()


@pytest.fixture
def vault(folder: Path, clock: SteerableClock) -> Iterator[Vault]:
    key = DataKey.make()
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=clock.now())
    made = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    yield made
    made.close()


@pytest.fixture
def unknown_people(vault: Vault, clock: SteerableClock, numbers_file: RecordingNumbersFile) -> People:
    """Before set-up was told anything."""
    return People(vault, clock, numbers_file)


@pytest.fixture
def people(unknown_people: People) -> People:
    """Robert, and Anna who writes."""
    robert = Person("Robert", Pronouns.HE, birth_date=date(1954, 3, 14), usual_voice=UsualVoice.PATIENT)
    unknown_people.begin(robert, Caregiver("Anna", initials="AK"))
    return unknown_people


@pytest.fixture
def diary(vault: Vault, people: People, clock: SteerableClock) -> Diary:
    return Diary(vault, people, clock)


@pytest.fixture
def calls(vault: Vault, people: People, clock: SteerableClock) -> Calls:
    return Calls(vault, people, Questions(vault, people, clock), Agreements(vault, people, clock), clock)


@pytest.fixture
def drafts(vault: Vault, people: People, clock: SteerableClock) -> Drafts:
    return Drafts(vault, people, clock)


@pytest.fixture
def preferences(vault: Vault, people: People, clock: SteerableClock) -> Preferences:
    return Preferences(vault, people, clock)


@pytest.fixture
def services(folder: Path, clock: SteerableClock, numbers_file: RecordingNumbersFile) -> Iterator[Services]:
    """Everything over a diary about Robert, written by Anna and Jo, on Sunday 22 November 2026, 14:32."""
    clock.go_to(2026, 11, 22, 14, 32)
    made = make_services(folder, clock, numbers_file)
    yield made
    made.close()


def make_services(folder: Path, clock: SteerableClock, numbers_file: RecordingNumbersFile) -> Services:
    """A new diary and its services."""
    key = DataKey.make()
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=clock.now())
    vault = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    made = serve(vault, key, clock=clock, library=one_library(), numbers_file=numbers_file)
    robert = Person("Robert", Pronouns.HE, birth_date=date(1954, 3, 14), usual_voice=UsualVoice.PATIENT)
    made.people.begin(robert, Caregiver("Anna", initials="AK"))
    made.people.add_caregiver(Caregiver("Jo", initials="JK"))
    return made
