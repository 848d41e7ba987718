"""A diary of every schema that was ever released still opens, whole, in this version."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from caregiver.vault.keys import KeySlots, SlotKind
from caregiver.vault.migration import released_migrations
from caregiver.vault.timeline import Timeline
from caregiver.vault.vault import Vault
from tests.vault.diary_things import ANNAS_DAY, JO_CAME, RADIOTHERAPY, SICK, THE_REVIEW, THE_SPELL, WARMTH
from tests.vault.make_released import RECOVERY_KEY, RELEASED, write_medicines, write_the_whole_diary, write_visits
from tests.vault.medicine_things import MORPHINE, THE_STAY, confirmation, count, device_note, dose, plan, ring
from tests.vault.test_people import CONTACTS, ROBERT
from tests.vault.things import NOW, THE_CALL, THE_CHAIR, entry
from tests.vault.visit_things import AGREED, AT_THE_CLINIC, THE_QUESTION

VERSIONS = sorted(path.name for path in RELEASED.iterdir())


def test_every_schema_has_its_diary() -> None:
    assert [f"{migration.number:04d}" for migration in released_migrations()] == VERSIONS


def _open(version: str, folder: Path) -> Vault:
    shutil.copytree(RELEASED / version, folder, dirs_exist_ok=True)
    key = KeySlots.read(folder).unwrap(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret)
    return Vault.open(folder, key)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_diary_of_a_released_schema_opens_with_all_it_held(folder: Path, version: str) -> None:
    vault = _open(version, folder)
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


@pytest.mark.parametrize("version", [version for version in VERSIONS if version >= "0002"])
def test_it_still_knows_the_medicines(folder: Path, version: str) -> None:
    vault = _open(version, folder)
    (medicine,), (held,), (stay,) = vault.medicines.all(), vault.plans.all(), vault.diary.stays.latest(9)
    assert (medicine.value, stay.value) == (MORPHINE, THE_STAY)
    assert [step.after for step in vault.plans.steps(held.uuid)] == [plan(medicine.uuid, 9), plan(medicine.uuid)]
    slot = "2026-11-22 0"
    (given,) = vault.diary.search("jam")
    assert given == vault.diary.doses.answer(held.uuid, slot)
    assert given.value == dose(medicine.uuid, slot=slot, regimen=held.uuid, note="with jam")
    assert [record.value for record in vault.diary.confirmations.latest(9)] == [confirmation(medicine.uuid, stay.uuid)]
    assert [record.value for record in vault.diary.devices.latest(9)] == [device_note(medicine.uuid)]
    assert [record.value for record in vault.diary.stock.latest(9)] == [count(medicine.uuid)]
    assert vault.rings.all(NOW) == {(held.uuid, slot): ring(regimen=held.uuid)}
    assert vault.rings.checked_at() == NOW
    vault.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_it_knows_the_whole_diary_or_takes_it(folder: Path, version: str) -> None:
    vault = _open(version, folder)
    if version < "0003":
        assert [timeline.count() for timeline in _new_ones(vault)] == [0] * 7
        write_the_whole_diary(vault, vault.diary.pain.latest(1)[0].by)
    kept = [timeline.latest(9) for timeline in _new_ones(vault)]
    things = (THE_SPELL, SICK, THE_REVIEW, ANNAS_DAY, WARMTH, JO_CAME, RADIOTHERAPY)
    assert [[record.value for record in found] for found in kept] == [[thing] for thing in things]
    assert [record.value for record in vault.diary.search("gate")] == [THE_REVIEW]
    vault.check_whole()
    vault.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_it_knows_visits_and_questions_or_takes_them(folder: Path, version: str) -> None:
    vault = _open(version, folder)
    if version < "0004":
        assert (vault.diary.visits.count(), vault.diary.questions.count()) == (0, 0)
        write_visits(vault, vault.diary.pain.latest(1)[0].by)
    (visit,), (question,) = vault.diary.visits.latest(9), vault.diary.questions.latest(9)
    (agreed,) = vault.diary.agreements.latest(9)
    assert (visit.value, question.value, agreed.value) == (AT_THE_CLINIC, THE_QUESTION, AGREED)
    vault.check_whole()
    vault.close()


def _new_ones(vault: Vault) -> tuple[Timeline[Any], ...]:
    diary = vault.diary
    return (
        *(diary.flares, diary.symptoms, diary.reviews, diary.own_days, diary.comforts, diary.care_notes),
        diary.treatments,
    )


def test_a_diary_from_before_medicines_has_none_and_takes_the_first(folder: Path) -> None:
    vault = _open("0001", folder)
    (pain,) = vault.diary.pain.latest(9)
    assert (vault.medicines.all(), vault.plans.all(), vault.diary.doses.count()) == ([], [], 0)
    assert (vault.rings.all(NOW), vault.rings.checked_at()) == ({}, None)
    write_medicines(vault, pain.by)
    assert {record.value for record in vault.diary.search("jam")} == {vault.diary.doses.latest(1)[0].value}
    vault.check_whole()
    vault.close()
