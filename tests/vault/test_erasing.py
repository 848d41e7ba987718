"""What was erased is nowhere in the file, what stays is whole, and a fault leaves the old or the new."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.comfort import Comfort
from caregiver.domain.errors import Gone
from caregiver.domain.flare import Flare
from caregiver.domain.person import Caregiver
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.symptom import Symptom, SymptomNote
from caregiver.domain.visit import Visit, VisitKind
from caregiver.vault.erasing import Erasing, beside
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from caregiver.vault.vault import Vault
from tests.disk import Disk
from tests.vault.medicine_things import MORPHINE, THE_STAY, confirmation, count, device_note, dose, plan, ring
from tests.vault.raw_pages import raw_pages
from tests.vault.things import NOW, THE_CALL, THE_CHAIR, entry

CANARY = "kanarienvogel"
MONTH = timedelta(days=30)


@pytest.fixture
def erasing(vault: Vault, folder: Path, key: DataKey) -> Iterator[Erasing]:
    """Beside the open diary, as in the program."""
    with beside(folder, key) as connection:
        yield Erasing(connection)


def sing(vault: Vault, anna: str, number: int = 0) -> str:
    """An entry of which the canary stood in each field, and in what is found; removed."""
    told = replace(
        entry(number), patient_words=f"{CANARY}one", caregiver_words=f"{CANARY}two", qualities=("own:kanari",)
    )
    uuid = vault.diary.pain.add(told, f"{CANARY}three", by=anna, at=NOW).uuid
    vault.diary.pain.change(uuid, replace(told, patient_words=f"{CANARY}four"), f"{CANARY}five", by=anna, at=NOW)
    vault.settings.save_draft(f"pain:{uuid}", {"patient_words": f"{CANARY}six"}, by=anna, at=NOW)
    vault.diary.pain.remove(uuid, by=anna, at=NOW)
    return uuid


def look_daily(erasing: Erasing, last: datetime, days: int = 31) -> int:
    """Look on so many days, the last one at an instant; how many records that erased."""
    instants = [last - timedelta(days=before) for before in reversed(range(days))]
    return sum(erasing.look(at.date(), MONTH, at=at) for at in instants)


def songs(folder: Path, key: DataKey) -> int:
    return raw_pages(folder / DIARY_NAME, key).lower().count(b"kanari")


def test_what_was_erased_is_nowhere_in_the_file(vault: Vault, folder: Path, key: DataKey, anna: str, erasing: Erasing):
    for number in range(200):
        vault.diary.pain.add(entry(number, words="a night"), f"a night number {number}", by=anna, at=NOW)
    uuid = sing(vault, anna)
    assert songs(folder, key) > 6
    erasing.erase("pain_entry", uuid, at=NOW)
    assert songs(folder, key) == 0
    assert erasing.make_small()
    assert songs(folder, key) == 0
    vault.read_anew()
    assert vault._connection.row("PRAGMA freelist_count") == (0,)
    with pytest.raises(Gone):
        vault.diary.pain.get(uuid)
    assert vault.feed.steps(10) == []
    assert len(vault.diary.pain.search("night", 1_000)) == 200
    assert vault.settings.drafts() == []
    with vault.transaction():
        vault._connection.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    vault.check_whole()


def test_only_what_is_removed_can_be_erased(vault: Vault, anna: str, erasing: Erasing):
    uuid = vault.diary.pain.add(THE_CHAIR, "", by=anna, at=NOW).uuid
    before = vault.content_hash()
    for wrong in (uuid, "nowhere"):
        with pytest.raises(Gone):
            erasing.erase("pain_entry", wrong, at=NOW)
    assert vault.content_hash() == before


def test_a_dose_forgets_the_number_that_is_gone(vault: Vault, anna: str, morphine: str, erasing: Erasing):
    gone, stays = (vault.diary.pain.add(entry(n), "", by=anna, at=NOW).uuid for n in (1, 2))
    linked = replace(dose(morphine), pain_before=gone, pain_after=stays)
    uuid = vault.diary.doses.add(linked, "", by=anna, at=NOW).uuid
    vault.diary.doses.change(uuid, replace(linked, note="half of it"), "", by=anna, at=NOW)
    vault.diary.pain.remove(gone, by=anna, at=NOW)
    erasing.erase("pain_entry", gone, at=NOW)
    values = [vault.diary.doses.get(uuid).value, *(step.after for step in vault.diary.doses.steps(uuid))]
    assert {(value.pain_before, value.pain_after) for value in values} == {("", stays)}


NUMBERS = ("pain_before", "peak", "pain_after")
FLARE = Flare(NOW, "Europe/London", NOW, True, triggers=("movement",), note="a door that slammed")
COMFORT = Comfort(NOW, "Europe/London", "heat", note="the wheat bag")
SYMPTOMS = SymptomNote(NOW, "Europe/London", (Symptom("nausea"),), note="after the soup")
_LINKED = [
    *(("pain_entry", "comforts", COMFORT, link) for link in ("pain_before", "pain_after")),
    *(("pain_entry", "flares", FLARE, link) for link in NUMBERS),
    ("dose", "flares", FLARE, "dose"),
    ("medicine", "symptoms", SYMPTOMS, "medicine"),
]


@pytest.mark.parametrize(("noun", "timeline", "value", "link"), _LINKED)
def test_whatever_named_it_forgets_it(vault: Vault, anna: str, erasing: Erasing, noun, timeline, value, link):
    """Also what stood before, and what is removed itself; another of its kind stays named."""
    gone, stays = (a_record(vault, noun, anna) for _ in range(2))
    linking = getattr(vault.diary, timeline)
    uuids = [linking.add(replace(value, **{link: named}), "", by=anna, at=NOW).uuid for named in (gone, gone, stays)]
    for uuid in uuids:
        linking.change(uuid, replace(linking.get(uuid).value, note="told anew"), "", by=anna, at=NOW)
    linking.remove(uuids[1], by=anna, at=NOW)
    nouns_of(vault, noun).remove(gone, by=anna, at=NOW)
    erasing.erase(noun, gone, at=NOW)
    named = [{getattr(step.after, link) for step in linking.steps(uuid)} for uuid in uuids]
    assert named == [{""}, {""}, {stays}]
    assert linking.steps(uuids[0])[0].after == value
    assert vault._connection.row("SELECT 1 FROM history WHERE instr(before, ?)", (gone,)) is None


def nouns_of(vault: Vault, noun: str) -> Any:
    return {"pain_entry": vault.diary.pain, "dose": vault.diary.doses, "medicine": vault.medicines}[noun]


def a_record(vault: Vault, noun: str, anna: str) -> str:
    if noun == "medicine":
        return vault.medicines.add(MORPHINE, by=anna, at=NOW).uuid
    value = THE_CHAIR if noun == "pain_entry" else dose("the morphine")
    return nouns_of(vault, noun).add(value, "", by=anna, at=NOW).uuid


@pytest.mark.parametrize("noun", ["review", "own_day"])
def test_what_was_typed_over_an_erased_evening_goes_with_it(
    vault: Vault, folder: Path, key: DataKey, anna: str, erasing: Erasing, noun
):
    other = vault.people.caregivers.add(Caregiver("Jo"), at=NOW).uuid
    day = date(2026, 11, 22)
    if noun == "review":
        timeline, value = vault.diary.reviews, Review(NOW, "Europe/London", day, note=CANARY)
        own, others = f"review:{day}", "review:2026-11-21"
    else:
        timeline, value = vault.diary.own_days, OwnDay(NOW, "Europe/London", day, note=CANARY)
        own, others = f"own_day:{day}:{anna}", f"own_day:{day}:{other}"
    uuid = timeline.add(value, "", by=anna, at=NOW).uuid
    vault.settings.save_draft(own, {"read": CANARY}, by=anna, at=NOW)
    vault.settings.save_draft(others, {"typed": "another evening"}, by=other, at=NOW)
    timeline.remove(uuid, by=anna, at=NOW)
    erasing.erase(noun, uuid, at=NOW)
    assert vault.settings.drafts() == [others]
    assert songs(folder, key) == 0


def test_what_was_begun_beside_an_erased_visit_goes_with_it(vault: Vault, anna: str, erasing: Erasing):
    visit = Visit(NOW, "Europe/London", VisitKind.CLINIC)
    uuid, stays = (vault.diary.visits.add(visit, "", by=anna, at=NOW).uuid for _ in range(2))
    for key in (f"agreement:{uuid}:a-question", f"question:new-at-a-visit:{uuid}", f"agreement:{stays}:a-question"):
        vault.settings.save_draft(key, {"words": CANARY}, by=anna, at=NOW)
    vault.diary.visits.remove(uuid, by=anna, at=NOW)
    erasing.erase("visit", uuid, at=NOW)
    assert vault.settings.drafts() == [f"agreement:{stays}:a-question"]


def test_a_stay_goes_with_the_answers_after_it(vault: Vault, anna: str, morphine: str, erasing: Erasing):
    stay = vault.diary.stays.add(THE_STAY, "", by=anna, at=NOW).uuid
    answer = vault.diary.confirmations.add(confirmation(morphine, stay), "", by=anna, at=NOW).uuid
    vault.diary.stays.remove(stay, by=anna, at=NOW)
    erasing.erase("stay", stay, at=NOW)
    with pytest.raises(Gone):
        vault.diary.confirmations.get(answer)


def test_a_medicine_goes_with_its_plans_and_notes(
    vault: Vault, folder: Path, key: DataKey, anna: str, erasing: Erasing
):
    uuid = vault.medicines.add(replace(MORPHINE, name="Kanarimycin", purpose="kanari"), by=anna, at=NOW).uuid
    stay = vault.diary.stays.add(THE_STAY, "", by=anna, at=NOW).uuid
    version = vault.plans.add(replace(plan(uuid), told_by="Dr Kanari"), by=anna, at=NOW).uuid
    vault.plans.change(version, plan(uuid, days_ago=3), by=anna, at=NOW)
    vault.diary.devices.add(replace(device_note(uuid), note="kanari"), "kanari", by=anna, at=NOW)
    vault.diary.stock.add(replace(count(uuid), witness="kanari"), "", by=anna, at=NOW)
    vault.diary.confirmations.add(confirmation(uuid, stay), "", by=anna, at=NOW)
    vault.rings.put(ring(regimen=version))
    vault.medicines.remove(uuid, by=anna, at=NOW)
    erasing.erase("medicine", uuid, at=NOW)
    assert songs(folder, key) == 0
    assert vault.rings.all(NOW - MONTH) == {}
    assert vault.diary.stays.get(stay).value == THE_STAY
    vault.check_whole()


@pytest.mark.parametrize("is_dose_removed", [False, True])
def test_a_medicine_stays_while_doses_are_of_it(
    vault: Vault, anna: str, morphine: str, erasing: Erasing, is_dose_removed
):
    given = vault.diary.doses.add(dose(morphine), "", by=anna, at=NOW).uuid
    vault.medicines.remove(morphine, by=anna, at=NOW)
    if is_dose_removed:
        vault.diary.doses.remove(given, by=anna, at=NOW + MONTH)
    with pytest.raises(Gone):
        erasing.erase("medicine", morphine, at=NOW)
    assert look_daily(erasing, NOW + MONTH) == 0
    assert vault.medicines.get(morphine).value == MORPHINE


def test_after_its_time_all_that_was_removed_goes_and_nothing_else(
    vault: Vault, folder: Path, key: DataKey, anna: str, morphine: str, erasing: Erasing
):
    sing(vault, anna)
    call = vault.diary.calls.add(replace(THE_CALL, about="kanari"), "kanari", by=anna, at=NOW).uuid
    given = vault.diary.doses.add(dose(morphine, note="kanari"), "kanari", by=anna, at=NOW).uuid
    vault.diary.calls.remove(call, by=anna, at=NOW)
    vault.diary.doses.remove(given, by=anna, at=NOW)
    vault.medicines.remove(morphine, by=anna, at=NOW)
    later = sing(vault, anna, number=5)
    vault.diary.pain.put_back(later, by=anna, at=NOW)
    vault.diary.pain.remove(later, by=anna, at=NOW + timedelta(seconds=1))
    kept = vault.diary.pain.add(THE_CHAIR, "", by=anna, at=NOW)
    held_back = vault.plans.add(plan(vault.medicines.add(MORPHINE, by=anna, at=NOW).uuid), by=anna, at=NOW).uuid
    vault.plans.remove(held_back, by=anna, at=NOW)
    assert look_daily(erasing, NOW + MONTH - timedelta(seconds=1)) == 0
    assert look_daily(erasing, NOW + MONTH, days=1) == 4
    vault.read_anew()
    assert vault.diary.pain.get(later).is_removed
    assert vault.diary.pain.get(kept.uuid) == kept
    assert vault.plans.get(held_back).is_removed
    assert vault.medicines.removed() == []
    assert look_daily(erasing, NOW + MONTH + timedelta(seconds=1), days=1) == 1
    assert songs(folder, key) == 0


def test_many_are_erased_at_once(vault: Vault, anna: str, erasing: Erasing):
    with vault.transaction():
        for number in range(1_001):
            uuid = vault.diary.pain.add(entry(number), "night", by=anna, at=NOW).uuid
            vault.diary.pain.remove(uuid, by=anna, at=NOW)
    size = vault._connection.path.stat().st_size
    assert look_daily(erasing, NOW + MONTH) == 1_001
    assert erasing.make_small()
    assert vault._connection.path.stat().st_size < size / 2
    assert vault.feed.steps(10) == []


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    made = Disk(tmp_path / "disk")
    yield made
    made.remove()


def test_on_a_full_disk_the_erasing_stands_and_the_file_is_made_small_later(disk: Disk, key: DataKey, slots: KeySlots):
    vault = Vault.create(disk.path, key, slots)
    anna = vault.people.caregivers.add(Caregiver("Anna"), at=NOW).uuid
    with vault.transaction():
        for number in range(3_000):
            vault.diary.pain.add(entry(number, words="a long night " * 20), "", by=anna, at=NOW)
    uuid = sing(vault, anna)
    vault.close()
    other = disk.path / "other"
    disk.fill(free_bytes=400_000)
    with beside(disk.path, key) as connection:
        erasing = Erasing(connection)
        erasing.erase("pain_entry", uuid, at=NOW)
        assert not erasing.make_small()
        assert songs(disk.path, key) == 0
        other.unlink()
        assert erasing.make_small()
    opened = Vault.open(disk.path, key)
    opened.check_whole()
    assert opened.diary.pain.count() == 3_000
    opened.close()
