"""Doses: each slot answered once, whoever answers, and everything found without walking through twenty years."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
import sqlcipher3

from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.errors import AlreadyAnswered, Gone
from caregiver.domain.record import Record
from caregiver.vault.connection import Row, Value
from caregiver.vault.history import Ledger
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault
from tests.vault.medicine_things import dose, plan
from tests.vault.things import NOW, ZONE, entry

FIRST, SECOND = "2026-11-22 0", "2026-11-22 1"


def test_a_slot_is_answered_once(vault: Vault, anna: str, morphine: str) -> None:
    doses = vault.diary.doses
    first = doses.add(dose(morphine, slot=FIRST, answer=DoseAnswer.PART), "", by=anna, at=NOW)
    with pytest.raises(AlreadyAnswered) as error:
        doses.add(dose(morphine, slot=FIRST, note="kanarienvogel"), "kanarienvogel", by=anna, at=NOW)
    assert error.value.record == first
    assert "kanarienvogel" not in str(error.value)
    assert (doses.count(), doses.search("kanarienvogel")) == (1, [])
    doses.add(dose(morphine, slot=SECOND), "", by=anna, at=NOW)
    doses.add(dose(morphine, slot=FIRST, regimen="the next plan"), "", by=anna, at=NOW)
    for _ in range(2):
        doses.add(dose(morphine), "", by=anna, at=NOW)
    assert doses.count() == 5


def test_a_transaction_goes_on_after_an_answer_that_came_second(vault: Vault, anna: str, morphine: str) -> None:
    vault.diary.doses.add(dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    with vault.transaction():
        with pytest.raises(AlreadyAnswered):
            vault.diary.doses.add(dose(morphine, slot=FIRST), "", by=anna, at=NOW)
        vault.diary.pain.add(entry(), "", by=anna, at=NOW)
    assert (vault.diary.doses.count(), vault.diary.pain.count()) == (1, 1)


def test_a_removed_answer_makes_room_and_comes_back_only_where_there_is_room(
    vault: Vault, anna: str, morphine: str
) -> None:
    doses = vault.diary.doses
    first = doses.add(dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    doses.remove(first.uuid, by=anna, at=NOW)
    assert doses.answer("the plan", FIRST) is None
    second = doses.add(dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    with pytest.raises(AlreadyAnswered) as error:
        doses.put_back(first.uuid, by=anna, at=NOW)
    assert error.value.record == second
    assert doses.get(first.uuid).is_removed
    doses.remove(second.uuid, by=anna, at=NOW)
    for _ in range(2):
        doses.put_back(first.uuid, by=anna, at=NOW)
    assert doses.answer("the plan", FIRST) == doses.get(first.uuid)


def test_a_correction_keeps_its_own_slot_and_takes_no_other(vault: Vault, anna: str, morphine: str) -> None:
    doses = vault.diary.doses
    first = doses.add(dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    second = doses.add(dose(morphine, slot=SECOND), "", by=anna, at=NOW)
    with pytest.raises(AlreadyAnswered) as error:
        doses.change(second.uuid, dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    assert error.value.record == first
    doses.change(second.uuid, dose(morphine, slot=SECOND, note="late"), "late", by=anna, at=NOW)
    doses.change(first.uuid, dose(morphine, note="on its own"), "", by=anna, at=NOW)
    doses.change(second.uuid, dose(morphine, slot=FIRST), "", by=anna, at=NOW)
    doses.remove(second.uuid, by=anna, at=NOW)
    with pytest.raises(Gone):
        doses.change(second.uuid, dose(morphine, slot=SECOND), "", by=anna, at=NOW)


def test_two_windows_that_answer_at_once_record_one_dose(
    vault: Vault, anna: str, morphine: str, folder: Path, key: DataKey
) -> None:
    slots = [f"2026-11-{day} 0" for day in range(10, 30)]
    together = Barrier(2)

    def answer_all(window: int) -> list[tuple[bool, str]]:
        own = Vault.open(folder, key)
        together.wait()
        told = []
        for slot in slots:
            try:
                told.append((True, own.diary.doses.add(dose(morphine, slot=slot), "", by=anna, at=NOW).uuid))
            except AlreadyAnswered as error:
                told.append((False, error.record.uuid))
        own.close()
        return told

    with ThreadPoolExecutor(2) as windows:
        first, second = windows.map(answer_all, (1, 2))
    for (was_first, uuid), (was_second, shown) in zip(first, second, strict=True):
        assert was_first != was_second
        assert uuid == shown
    assert vault.diary.doses.count() == len(slots)


def test_the_table_itself_takes_no_second_answer(vault: Vault, anna: str, morphine: str) -> None:
    ledger = Ledger(vault._connection, "dose", Dose)
    ledger.add(dose(morphine, slot=FIRST), by=anna, at=NOW)
    with pytest.raises(sqlcipher3.IntegrityError):
        ledger.add(dose(morphine, slot=FIRST), by=anna, at=NOW)


def test_the_last_dose_given_is_neither_removed_nor_one_that_was_not_given(
    vault: Vault, anna: str, morphine: str
) -> None:
    doses = vault.diary.doses
    assert doses.last_given(morphine) is None
    for hours_ago, answer in ((9, DoseAnswer.GIVEN), (6, DoseAnswer.PART), (3, DoseAnswer.GIVEN)):
        doses.add(dose(morphine, hours_ago, answer=answer), "", by=anna, at=NOW)
    doses.add(dose(morphine, 1, answer=DoseAnswer.NOT_GIVEN), "", by=anna, at=NOW)
    doses.add(dose("another", 2), "", by=anna, at=NOW)

    def last_hours_ago(before: float = -1) -> float | None:
        found = doses.last_given(morphine, NOW - timedelta(hours=before))
        return found and (NOW - found.value.at) / timedelta(hours=1)

    assert [last_hours_ago(before) for before in (-1, 3, 6, 9)] == [3, 6, 9, None]
    last = doses.last_given(morphine)
    assert last is not None
    doses.remove(last.uuid, by=anna, at=NOW)
    assert last_hours_ago() == 6


def test_answers_are_those_to_slots_due_in_a_time(vault: Vault, anna: str, morphine: str) -> None:
    doses = vault.diary.doses
    late = replace(dose(morphine, 6, FIRST), at=NOW)
    kept = [doses.add(value, "", by=anna, at=NOW) for value in (late, dose(morphine, 3, SECOND))]
    doses.add(dose(morphine, 4), "", by=anna, at=NOW)
    gone = doses.add(dose(morphine, 5, "2026-11-22 2"), "", by=anna, at=NOW)
    doses.remove(gone.uuid, by=anna, at=NOW)
    found = doses.answers(NOW - timedelta(hours=6), NOW)
    assert found == {("the plan", FIRST): kept[0], ("the plan", SECOND): kept[1]}
    assert list(doses.answers(NOW - timedelta(hours=6), NOW - timedelta(hours=3))) == [("the plan", FIRST)]


def test_an_interval_counts_from_what_was_given_and_from_when_the_rest_was_due(
    vault: Vault, anna: str, morphine: str
) -> None:
    doses = vault.diary.doses

    def add(hours_ago: float, answer: DoseAnswer, due_hours_ago: float | None = None) -> str:
        value = dose(morphine, hours_ago, answer=answer)
        due_at = None if due_hours_ago is None else NOW - timedelta(hours=due_hours_ago)
        return doses.add(replace(value, due_at=due_at), "", by=anna, at=NOW).uuid

    add(400, DoseAnswer.GIVEN)
    late = add(70, DoseAnswer.GIVEN, 72)
    before = add(150, DoseAnswer.GIVEN)
    skipped = add(2, DoseAnswer.NOT_GIVEN, 1)
    doses.add(dose("another", 5), "", by=anna, at=NOW)
    doses.remove(add(3, DoseAnswer.GIVEN), by=anna, at=NOW)
    anchors = doses.anchors(morphine, NOW - timedelta(hours=100))
    assert anchors == [
        (uuid, NOW - timedelta(hours=hours)) for uuid, hours in ((late, 70), (before, 150), (skipped, 1))
    ]
    assert len(doses.anchors(morphine, NOW - timedelta(days=99))) == 4
    assert doses.anchors("nothing", NOW) == []


def test_doses_of_one_medicine_come_oldest_first(vault: Vault, anna: str, morphine: str) -> None:
    for hours_ago in (1, 3, 2, 4):
        vault.diary.doses.add(dose(morphine, hours_ago), "", by=anna, at=NOW)
    vault.diary.doses.add(dose("another", 2), "", by=anna, at=NOW)
    found = vault.diary.doses.of_medicine(morphine, NOW - timedelta(hours=3), NOW - timedelta(hours=1))
    assert [(NOW - record.value.at) / timedelta(hours=1) for record in found] == [3, 2]


def test_a_dose_is_found_by_its_words_among_everything_else(vault: Vault, anna: str, morphine: str) -> None:
    one_off = Dose(NOW, ZONE, Purpose.ONE_OFF, DoseAnswer.GIVEN, name="Midazolam")
    named = vault.diary.doses.add(one_off, "Midazolam injection", by=anna, at=NOW)
    noted = vault.diary.doses.add(dose(morphine, 1, note="with jam"), "with jam", by=anna, at=NOW)
    pain = vault.diary.pain.add(entry(30), "jam in the morning", by=anna, at=NOW)
    vault.diary.stays.search("jam")
    assert vault.diary.search("midaz") == [named]
    assert vault.diary.search("jam") == [pain, noted]
    assert vault.diary.doses.search("jam") == [noted]
    vault.diary.doses.change(noted.uuid, dose(morphine, 1), "", by=anna, at=NOW)
    assert vault.diary.search("jam") == [pain]


def test_a_dose_without_words_is_no_row_of_the_index(vault: Vault, anna: str, morphine: str) -> None:
    record = vault.diary.doses.add(dose(morphine), "", by=anna, at=NOW)
    vault.diary.doses.change(record.uuid, dose(morphine, 1), " ", by=anna, at=NOW)
    vault.diary.doses.remove(record.uuid, by=anna, at=NOW)
    vault.diary.doses.put_back(record.uuid, by=anna, at=NOW)
    assert vault._connection.rows("SELECT * FROM search_text") == []


Question = Callable[[Vault, str], object]
QUESTIONS: dict[str, tuple[Question, str]] = {
    "between": (lambda vault, _: vault.diary.doses.between(NOW, NOW), "dose_standing"),
    "latest": (lambda vault, _: vault.diary.doses.latest(5), "dose_standing"),
    "of a medicine": (lambda vault, uuid: vault.diary.doses.of_medicine(uuid, NOW, NOW), "dose_of_medicine"),
    "last given": (lambda vault, uuid: vault.diary.doses.last_given(uuid), "dose_of_medicine"),
    "anchors": (lambda vault, uuid: vault.diary.doses.anchors(uuid, NOW), "dose_of_medicine"),
    "answers": (lambda vault, _: vault.diary.doses.answers(NOW, NOW), "dose_due"),
    "answer": (lambda vault, _: vault.diary.doses.answer("the plan", FIRST), "dose_of_slot"),
    "removed": (lambda vault, _: vault.diary.doses.removed(NOW), "dose_removed"),
    "stays": (lambda vault, _: vault.diary.stays.latest(1), "stay_standing"),
    "devices": (lambda vault, uuid: vault.diary.devices.of_medicine(uuid, NOW, NOW), "device_note_of_medicine"),
    "rings": (lambda vault, _: vault.rings.all(NOW), "ring_due"),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_nothing_is_found_by_walking_through_twenty_years(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    ask, index = QUESTIONS[name]
    read, asked = vault._connection.rows, []

    def rows(sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        asked.append((sql, parameters))
        return read(sql, parameters)

    monkeypatch.setattr(vault._connection, "rows", rows)
    ask(vault, "uuid")
    ((question, parameters),) = asked
    steps = [row[3] for row in read(f"EXPLAIN QUERY PLAN {question}", parameters)]
    assert any(index in step for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN") and index not in step], steps
    assert name == "anchors" or "TEMP B-TREE" not in " ".join(steps), steps


def test_records_of_one_strength_share_it(vault: Vault, anna: str, morphine: str) -> None:
    for hours_ago in range(3):
        vault.diary.doses.add(dose(morphine, hours_ago), "", by=anna, at=NOW)
    found: list[Record[Dose]] = vault.diary.doses.latest(3)
    assert len({id(record.value.strength) for record in found}) == 1
    version = vault.plans.add(plan(morphine), by=anna, at=NOW)
    assert vault.plans.get(version.uuid).value.strength == found[0].value.strength
