"""A real encrypted diary, empty but for who it is about, and a clock that stands until it is moved."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.person import Caregiver, Person, Pronouns, UsualVoice
from caregiver.services.calls import Calls
from caregiver.services.diary import Diary
from caregiver.services.drafts import Drafts
from caregiver.services.people import People
from caregiver.services.preferences import Preferences
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 14, 32, 20, tzinfo=UTC)


class SetClock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.instant = NOW

    def now(self) -> datetime:
        return self.instant

    def zone(self) -> ZoneInfo:
        return ZONE

    def pass_by(self, **span: float) -> None:
        self.instant += timedelta(**span)


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
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def numbers_file() -> RecordingNumbersFile:
    return RecordingNumbersFile()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    key = DataKey.make()
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=NOW)
    made = Vault.create(tmp_path, key, KeySlots.for_key(key).with_slot(slot))
    yield made
    made.close()


@pytest.fixture
def unknown_people(vault: Vault, clock: SetClock, numbers_file: RecordingNumbersFile) -> People:
    """Before set-up was told anything."""
    return People(vault, clock, numbers_file)


@pytest.fixture
def people(unknown_people: People) -> People:
    """Robert, and Anna who writes."""
    robert = Person("Robert", Pronouns.HE, birth_date=date(1954, 3, 14), usual_voice=UsualVoice.PATIENT)
    unknown_people.begin(robert, Caregiver("Anna", initials="AK"))
    return unknown_people


@pytest.fixture
def diary(vault: Vault, people: People, clock: SetClock) -> Diary:
    return Diary(vault, people, clock)


@pytest.fixture
def calls(vault: Vault, people: People, clock: SetClock) -> Calls:
    return Calls(vault, people, clock)


@pytest.fixture
def drafts(vault: Vault, people: People, clock: SetClock) -> Drafts:
    return Drafts(vault, people, clock)


@pytest.fixture
def preferences(vault: Vault, people: People, clock: SetClock) -> Preferences:
    return Preferences(vault, people, clock)
