"""Medicines, the versions of their plans, and what is seen, counted and confirmed of them: kept as they were said."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver.domain.errors import Gone, VaultDamaged
from caregiver.domain.medicine import Medicine
from caregiver.vault.medicines import Catalogue
from caregiver.vault.timeline import Timeline
from caregiver.vault.vault import Vault
from tests.vault import medicine_things as things
from tests.vault.things import NOW, ZONE, undone

RANDOM = {
    "medicine": things.medicines,
    "regimen": things.regimens,
    "dose": things.doses,
    "stay": things.stays,
    "confirmation": things.confirmations,
    "device_note": things.device_notes,
    "stock_note": things.stock_notes,
}
STANDING = ["medicine", "regimen", "dose", "stay", "confirmation", "device_note", "stock_note"]


class Shelf:
    """Any noun of this file, written and read in one way."""

    def __init__(self, vault: Vault, noun: str, anna: str, morphine: str, stay: str) -> None:
        diary = vault.diary
        everything: list[Timeline[Any] | Catalogue[Any]] = [vault.medicines, vault.plans, diary.doses, diary.stays]
        everything += [diary.confirmations, diary.devices, diary.stock]
        self.records = dict(zip(STANDING, everything, strict=True))[noun]
        self.named = {"medicine": morphine} if noun not in {"medicine", "stay"} else {}
        self.named |= {"stay": stay} if noun == "confirmation" else {}
        self.words = () if isinstance(self.records, Catalogue) else ("",)
        self.anna = anna

    def add(self, value: Any) -> str:
        return self.records.add(replace(value, **self.named), *self.words, by=self.anna, at=NOW).uuid

    def change(self, uuid: str, value: Any) -> None:
        self.records.change(uuid, replace(value, **self.named), *self.words, by=self.anna, at=NOW)


@pytest.fixture
def stay(vault: Vault, anna: str) -> str:
    return vault.diary.stays.add(things.THE_STAY, "", by=anna, at=NOW).uuid


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("noun", RANDOM)
@given(data=st.data())
def test_any_value_is_read_back_and_so_is_what_it_was_before(
    vault: Vault, anna: str, morphine: str, stay: str, noun: str, data: st.DataObject
) -> None:
    shelf = Shelf(vault, noun, anna, morphine, stay)
    first, second = (replace(data.draw(RANDOM[noun]), **shelf.named) for _ in range(2))
    with undone(vault):
        uuid = shelf.add(first)
        assert shelf.records.get(uuid).value == first
        shelf.change(uuid, second)
        assert shelf.records.get(uuid).value == second
        assert shelf.records.steps(uuid)[0].after == first


def test_numbers_keep_the_digits_that_were_typed(vault: Vault, anna: str, morphine: str) -> None:
    version = vault.plans.add(things.plan(morphine), by=anna, at=NOW)
    dose = vault.diary.doses.add(things.dose(morphine), "", by=anna, at=NOW)
    counted = vault.diary.stock.add(things.count(morphine), "", by=anna, at=NOW)
    kept = vault.plans.get(version.uuid).value
    assert str(kept.schedule.times[0].amounts[0]) == "0.50"
    assert str(kept.limits.dose_amount) == "2.50"
    assert str(vault.diary.doses.get(dose.uuid).value.amount) == "2.50"
    assert str(vault.diary.stock.get(counted.uuid).value.number) == "62.50"


@pytest.mark.parametrize("noun", RANDOM)
def test_every_step_is_told(vault: Vault, anna: str, morphine: str, stay: str, noun: str) -> None:
    shelf = Shelf(vault, noun, anna, morphine, stay)
    first, second = {
        "medicine": (things.MORPHINE, replace(things.MORPHINE, place=3)),
        "regimen": (things.plan(morphine), things.plan(morphine, 9)),
        "dose": (things.dose(morphine), things.dose(morphine, 1)),
        "stay": (things.THE_STAY, replace(things.THE_STAY, ended_at=NOW)),
        "confirmation": (things.confirmation(morphine, stay), things.confirmation(morphine, stay)),
        "device_note": (things.device_note(morphine), replace(things.device_note(morphine), by="self")),
        "stock_note": (things.count(morphine), replace(things.count(morphine), witness="")),
    }[noun]
    second = replace(second, zone="Europe/Paris") if noun == "confirmation" else second
    uuid = shelf.add(first)
    shelf.change(uuid, second)
    for act in (shelf.records.remove, shelf.records.put_back, shelf.records.remove):
        act(uuid, by=anna, at=NOW + timedelta(hours=1))
    story = [(step.kind, step.before, step.after) for step in shelf.records.steps(uuid)]
    assert story == [
        ("saved", None, first),
        ("changed", first, second),
        ("removed", second, second),
        ("put back", second, second),
        ("removed", second, second),
    ]
    with pytest.raises(Gone):
        shelf.change(uuid, first)


def test_medicines_stand_in_their_places(vault: Vault, anna: str) -> None:
    for name, place in (("Senna", 2), ("Morphine", 0), ("Paracetamol", 2), ("Fentanyl", 1)):
        vault.medicines.add(Medicine(name, place=place), by=anna, at=NOW)
    names = ["Morphine", "Fentanyl", "Senna", "Paracetamol"]
    assert [record.value.name for record in vault.medicines.all()] == names
    (fentanyl,) = [record for record in vault.medicines.all() if record.value.name == "Fentanyl"]
    vault.medicines.remove(fentanyl.uuid, by=anna, at=NOW)
    assert [record.value.name for record in vault.medicines.all()] == ["Morphine", "Senna", "Paracetamol"]
    vault.medicines.put_back(fentanyl.uuid, by=anna, at=NOW)
    vault.medicines.change(fentanyl.uuid, Medicine("Fentanyl", place=9), by=anna, at=NOW)
    assert [record.value.name for record in vault.medicines.all()] == ["Morphine", "Senna", "Paracetamol", "Fentanyl"]


def test_the_versions_of_a_plan_stand_in_the_order_in_which_they_hold(vault: Vault, anna: str, morphine: str) -> None:
    senna = vault.medicines.add(Medicine("Senna"), by=anna, at=NOW).uuid
    for medicine, days_ago in ((morphine, 2), (senna, 5), (morphine, 9), (senna, 1), (morphine, 4)):
        vault.plans.add(things.plan(medicine, days_ago), by=anna, at=NOW)
    ages = [(record.value.medicine, (NOW - record.value.at).days) for record in vault.plans.all()]
    assert ages == sorted([(morphine, 9), (morphine, 4), (morphine, 2), (senna, 5), (senna, 1)], key=lambda a: a[0])


def test_what_is_said_of_a_medicine_needs_that_medicine(vault: Vault, anna: str) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        vault.plans.add(things.plan("nowhere"), by=anna, at=NOW)
    assert vault.plans.all() == []


def test_those_of_one_medicine_are_found(vault: Vault, anna: str, morphine: str) -> None:
    senna = vault.medicines.add(Medicine("Senna"), by=anna, at=NOW).uuid
    counts = [replace(things.count(morphine), at=NOW - timedelta(hours=hours)) for hours in range(4)]
    for value in (*counts, things.count(senna)):
        vault.diary.stock.add(value, "", by=anna, at=NOW)
    assert [record.value for record in vault.diary.stock.of_medicine(morphine, counts[3].at, NOW)] == counts[:0:-1]


@pytest.mark.parametrize(
    ("table", "column", "cell"),
    [
        ("medicine", "form", "tincture"),
        ("medicine", "late_rule_on", "soon"),
        ("regimen", "schedule", '{"kind":"whenever"}'),
        ("regimen", "schedule", '{"times":[]}'),
        ("regimen", "schedule", '{"kind":"clock_times","times":[{"at":"25:00"}]}'),
        ("regimen", "schedule", '{"kind":"clock_times","times":[{"at":"08:00","amounts":["-1"]}]}'),
        ("regimen", "schedule", '{"kind":"clock_times","times":7}'),
        ("regimen", "strength", '{"number":"much"}'),
        ("regimen", "strength", '{"number":"NaN"}'),
        ("regimen", "limits", "7"),
        ("regimen", "unit", "spoons"),
        ("dose", "answer", "perhaps"),
        ("dose", "amount", "much"),
        ("dose", "amount", "NaN"),
        ("dose", "due_at", "soon"),
        ("dose", "strength", "{"),
        ("stay", "kind", "holiday"),
        ("confirmation", "answer", "perhaps"),
        ("device_note", "event", "lost"),
        ("stock_note", "number", "-1"),
    ],
)
def test_what_no_version_can_have_written_is_damage(
    vault: Vault, anna: str, morphine: str, stay: str, table: str, column: str, cell: str
) -> None:
    values = {
        "medicine": things.MORPHINE,
        "regimen": things.plan(morphine),
        "dose": things.dose(morphine),
        "stay": things.THE_STAY,
        "confirmation": things.confirmation(morphine, stay),
        "device_note": things.device_note(morphine),
        "stock_note": things.count(morphine),
    }
    shelf = Shelf(vault, table, anna, morphine, stay)
    uuid = shelf.add(values[table])
    with vault.transaction():
        vault._connection.run(f"UPDATE {table} SET {column} = ? WHERE uuid = ?", (cell, uuid))
    with pytest.raises(VaultDamaged):
        shelf.records.get(uuid)


def test_a_note_on_a_patch_says_who_looked_and_who_wrote(vault: Vault, anna: str, morphine: str) -> None:
    record = vault.diary.devices.add(things.device_note(morphine), "", by=anna, at=NOW)
    assert (record.by, vault.diary.devices.get(record.uuid).value.by) == (anna, "nurse:Okafor")
    assert record.value.zone == ZONE
