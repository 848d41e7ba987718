"""A real encrypted diary with one caregiver in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from tests.vault.backups import Written
from tests.vault.medicine_things import MORPHINE
from tests.vault.things import NOW


@pytest.fixture
def key() -> DataKey:
    return DataKey.make()


@pytest.fixture
def recovery_key() -> RecoveryKey:
    return RecoveryKey.generate()


@pytest.fixture
def slots(key: DataKey, recovery_key: RecoveryKey) -> KeySlots:
    """The slots of a vault that was not made yet: the recovery key alone."""
    return KeySlots.for_key(key).with_slot(Slot.make(SlotKind.RECOVERY, recovery_key.wrapping_secret, key, at=NOW))


@pytest.fixture
def vault(folder: Path, key: DataKey, slots: KeySlots) -> Iterator[Vault]:
    made = Vault.create(folder, key, slots)
    yield made
    made.close()


@pytest.fixture
def anna(vault: Vault) -> str:
    """Uuid of the caregiver who writes."""
    return vault.people.caregivers.add(Caregiver("Anna"), at=NOW).uuid


@pytest.fixture
def morphine(vault: Vault, anna: str) -> str:
    """Uuid of a medicine on the list."""
    return vault.medicines.add(MORPHINE, by=anna, at=NOW).uuid


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A closed diary that no test changes."""
    return Written.copy(tmp_path_factory.mktemp("closed"))


@pytest.fixture(scope="module")
def whole(closed: Written, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup of `closed`."""
    path = tmp_path_factory.mktemp("stick") / "backup.zip"
    closed.back_up(path)
    return path.read_bytes()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def target(stick: Path) -> Path:
    return stick / "backup.zip"


@pytest.fixture
def written(folder: Path) -> Written:
    """A closed diary for a test to change."""
    return Written.copy(folder)


@pytest.fixture
def backup(written: Written, tmp_path: Path) -> Path:
    """A backup of `written`."""
    path = tmp_path / "backup.zip"
    written.back_up(path)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Another folder, empty."""
    made = tmp_path / "new computer"
    made.mkdir(mode=0o700)
    return made
