"""Every change leaves what was before."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver
from caregiver.domain.record import Change
from caregiver.vault.shape import Shape
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, THE_CHAIR, entries, entry

one_vault_for_all = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@one_vault_for_all
@given(value=entries)
def test_any_entry_is_read_back_as_it_was_written(vault: Vault, anna: str, value: PainEntry) -> None:
    written = vault.diary.pain.add(value, "", by=anna, at=NOW)
    assert vault.diary.pain.get(written.uuid) == written
    assert written.value == value


@one_vault_for_all
@given(first=entries, acts=st.lists(st.one_of(entries, st.sampled_from(["remove", "put back"])), max_size=8))
def test_the_story_of_an_entry_is_all_that_was_done_to_it(
    vault: Vault, anna: str, first: PainEntry, acts: list[PainEntry | str]
) -> None:
    pain = vault.diary.pain
    uuid = pain.add(first, "", by=anna, at=NOW).uuid
    story, value, is_removed = [Change(NOW, anna, "saved", None, first)], first, False
    for minute, act in enumerate(acts, 1):
        at = NOW + timedelta(minutes=minute)
        if act == "remove":
            pain.remove(uuid, by=anna, at=at)
            story += [] if is_removed else [Change(at, anna, "removed", value, value)]
            is_removed = True
        elif act == "put back":
            pain.put_back(uuid, by=anna, at=at)
            story += [Change(at, anna, "put back", value, value)] if is_removed else []
            is_removed = False
        elif is_removed:
            with pytest.raises(Gone):
                pain.change(uuid, act, "", by=anna, at=at)
        else:
            pain.change(uuid, act, "", by=anna, at=at)
            story += [Change(at, anna, "changed", value, act)] if act != value else []
            value = act
    assert pain.steps(uuid) == story
    assert pain.get(uuid).value == value
    assert pain.get(uuid).is_removed == is_removed


def test_who_and_when_are_those_of_each_step(vault: Vault, anna: str) -> None:
    ben = vault.people.caregivers.add(Caregiver("Ben"), at=NOW, by=anna).uuid
    uuid = vault.diary.pain.add(THE_CHAIR, "", by=anna, at=NOW).uuid
    later = NOW + timedelta(hours=2)
    changed = vault.diary.pain.change(uuid, entry(score=3), "", by=ben, at=later)
    assert (changed.by, changed.created_at, changed.updated_at) == (anna, NOW, later)
    assert vault.diary.pain.get(uuid) == changed
    assert [(step.by, step.at) for step in vault.diary.pain.steps(uuid)] == [(anna, NOW), (ben, later)]


def test_what_never_was_is_gone(vault: Vault) -> None:
    with pytest.raises(Gone):
        vault.diary.pain.get("nowhere")
    with pytest.raises(Gone):
        vault.diary.pain.steps("nowhere")


def test_a_letter_that_no_encoding_knows_is_said_beside_its_field(vault: Vault, anna: str) -> None:
    with pytest.raises(BadInput) as error:
        vault.diary.pain.add(entry(words="torn \ud83d"), "", by=anna, at=NOW)
    assert error.value.field == "patient_words"
    assert vault.diary.pain.count() == 0


def test_a_snapshot_of_an_earlier_version_has_defaults_for_what_it_did_not_know() -> None:
    shape = Shape(PainEntry)
    early = shape.from_snapshot('{"at":"2026-11-22T14:32:00.000000Z","zone":"Europe/London","score":7,"gone":1}')
    assert early == PainEntry(NOW, "Europe/London", 7)
