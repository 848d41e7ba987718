"""What the reminders remember."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from caregiver.domain.errors import VaultDamaged
from caregiver.domain.ring import Ring
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault
from tests.vault.medicine_things import ring, rings
from tests.vault.things import NOW, undone

LONG_AGO = NOW - timedelta(days=400 * 365)


def test_a_slot_has_one_ring_and_the_last_one_holds(vault: Vault) -> None:
    first, other = ring(), ring("2026-11-22 1")
    for kept in (first, other, replace(first, times_asked=2, ask_next_at=None, is_unsure=True)):
        vault.rings.put(kept)
    assert vault.rings.all(LONG_AGO) == {
        ("the plan", "2026-11-22 0"): replace(first, times_asked=2, ask_next_at=None, is_unsure=True),
        ("the plan", "2026-11-22 1"): other,
    }


def test_only_rings_of_slots_due_since_then_are_read(vault: Vault) -> None:
    for days_ago in range(4):
        vault.rings.put(replace(ring(f"{days_ago}"), due_at=NOW - timedelta(days=days_ago)))
    assert {slot for _, slot in vault.rings.all(NOW - timedelta(days=2))} == {"0", "1", "2"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=rings)
def test_any_ring_is_read_back(vault: Vault, value: Ring) -> None:
    with undone(vault):
        vault.rings.put(value)
        assert vault.rings.all(LONG_AGO)[value.regimen, value.slot] == value


def test_the_last_check_outlives_the_program(vault: Vault, folder: Path, key: DataKey) -> None:
    assert vault.rings.checked_at() is None
    vault.rings.set_checked_at(NOW)
    vault.rings.set_checked_at(NOW + timedelta(minutes=1))
    vault.close()
    again = Vault.open(folder, key)
    assert again.rings.checked_at() == NOW + timedelta(minutes=1)
    again.close()


def test_a_ring_that_makes_no_sense_is_damage(vault: Vault) -> None:
    vault.rings.put(ring())
    with vault.transaction():
        vault._connection.run("UPDATE ring SET first_shown_at = 'soon'")
    with pytest.raises(VaultDamaged):
        vault.rings.all(LONG_AGO)


def test_rings_are_no_part_of_the_story_but_of_a_whole_copy(vault: Vault, anna: str) -> None:
    whole, nouns = vault.content_hash(), vault.content_hash(with_history=False)
    vault.rings.put(ring())
    vault.rings.set_checked_at(NOW)
    assert vault.content_hash(with_history=False) == nouns
    assert vault.content_hash() != whole
