"""A diary of every schema that was ever released still opens, whole, in this version."""

import shutil
from pathlib import Path

import pytest

from caregiver.vault.keys import KeySlots, SlotKind
from caregiver.vault.migration import released_migrations
from caregiver.vault.vault import Vault
from tests.vault.make_released import RECOVERY_KEY, RELEASED
from tests.vault.test_people import CONTACTS, ROBERT
from tests.vault.things import NOW, THE_CALL, THE_CHAIR, entry

VERSIONS = sorted(path.name for path in RELEASED.iterdir())


def test_every_schema_has_its_diary() -> None:
    assert [f"{migration.number:04d}" for migration in released_migrations()] == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_diary_of_a_released_schema_opens_with_all_it_held(folder: Path, version: str) -> None:
    shutil.copytree(RELEASED / version, folder, dirs_exist_ok=True)
    key = KeySlots.read(folder).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)
    vault = Vault.open(folder, key)
    vault.check_whole()
    (pain,) = vault.diary.search("chair")
    (call,) = vault.diary.calls.latest(9)
    person, contacts = vault.people.person.get(), vault.people.contacts.get()
    assert pain.value == THE_CHAIR
    assert call.value == THE_CALL
    assert [person and person.value, contacts and contacts.value] == [ROBERT, CONTACTS]
    story = vault.diary.pain.steps(pain.uuid)
    assert [step.kind for step in story] == ["saved", "changed", "removed", "put back"]
    assert story[1].before == entry(score=6)
    assert vault.settings.get("text_size", 100) == 150
    assert vault.settings.draft("pain:new") == {"score": 4}
    vault.diary.pain.add(entry(), "", by=pain.by, at=NOW)
    vault.close()
