"""Every change and removal as one list, the last one first, read a page at a time."""

from datetime import timedelta

from caregiver.domain.person import Caregiver, Person
from caregiver.vault.erasing import PUT_BACK_NOUNS
from caregiver.vault.feed import NOUNS
from caregiver.vault.vault import Vault
from tests.vault.medicine_things import MORPHINE, dose, plan
from tests.vault.things import NOW, THE_CALL, THE_CHAIR, entry


def _told(steps: list) -> list[tuple[str, str]]:
    return [(step.noun, step.change.kind) for step in steps]


def test_every_table_with_a_history_is_known(vault: Vault) -> None:
    tables = vault._connection.rows(
        "SELECT name FROM sqlite_master AS t WHERE type = 'table'"
        " AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'deleted_at')"
    )
    assert {name for (name,) in tables} == set(NOUNS)


def test_all_nouns_stand_in_one_list_the_last_step_first(vault: Vault, anna: str, morphine: str) -> None:
    pain = vault.diary.pain.add(THE_CHAIR, "", by=anna, at=NOW).uuid
    given = vault.diary.doses.add(dose(morphine), "", by=anna, at=NOW).uuid
    made = vault.plans.add(plan(morphine), by=anna, at=NOW).uuid
    vault.people.person.save(Person("Robert"), by=anna, at=NOW)
    vault.people.person.save(Person("Bob"), by=anna, at=NOW + timedelta(minutes=1))
    vault.diary.pain.change(pain, entry(score=3), "", by=anna, at=NOW + timedelta(minutes=2))
    vault.diary.doses.remove(given, by=anna, at=NOW + timedelta(minutes=3))
    vault.plans.remove(made, by=anna, at=NOW + timedelta(minutes=4))
    vault.people.caregivers.change(anna, Caregiver("Ann"), by=anna, at=NOW + timedelta(minutes=5))
    steps = vault.feed.steps(10)
    assert _told(steps) == [
        ("caregiver", "changed"),
        ("regimen", "removed"),
        ("dose", "removed"),
        ("pain_entry", "changed"),
        ("person", "changed"),
    ]
    assert (steps[4].change.before, steps[4].change.after) == (Person("Robert"), Person("Bob"))
    assert steps[2].record == vault.diary.doses.get(given)


def test_each_step_has_what_stood_before_and_after_it(vault: Vault, anna: str) -> None:
    ben = vault.people.caregivers.add(Caregiver("Ben"), at=NOW, by=anna).uuid
    uuid = vault.diary.pain.add(entry(score=1), "", by=anna, at=NOW).uuid
    vault.diary.pain.change(uuid, entry(score=2), "", by=ben, at=NOW + timedelta(minutes=1))
    vault.diary.pain.change(uuid, entry(score=3), "", by=anna, at=NOW + timedelta(minutes=2))
    vault.diary.pain.remove(uuid, by=ben, at=NOW + timedelta(minutes=3))
    assert [step.change for step in reversed(vault.feed.steps(10))] == vault.diary.pain.steps(uuid)[1:]


def test_pages_follow_each_other_without_a_gap(vault: Vault, anna: str) -> None:
    uuid = vault.diary.pain.add(entry(score=0), "", by=anna, at=NOW).uuid
    for score in range(1, 11):
        vault.diary.pain.change(uuid, entry(score=score), "", by=anna, at=NOW)
    found: list[int] = []
    place = None
    while page := vault.feed.steps(4, place):
        found += [step.change.after.score for step in page]
        place = page[-1].place
    assert found == list(range(10, 0, -1))


def test_what_is_removed_now_is_listed_apart(vault: Vault, anna: str) -> None:
    stays, back = (vault.diary.pain.add(entry(n), "", by=anna, at=NOW).uuid for n in (1, 2))
    call = vault.diary.calls.add(THE_CALL, "", by=anna, at=NOW).uuid
    for minute in (1, 3):
        vault.diary.pain.remove(back, by=anna, at=NOW + timedelta(minutes=minute))
        vault.diary.pain.put_back(back, by=anna, at=NOW + timedelta(minutes=minute + 1))
    vault.diary.pain.remove(stays, by=anna, at=NOW + timedelta(minutes=5))
    vault.diary.pain.put_back(stays, by=anna, at=NOW + timedelta(minutes=6))
    vault.diary.pain.remove(stays, by=anna, at=NOW + timedelta(minutes=7))
    vault.diary.calls.remove(call, by=anna, at=NOW + timedelta(minutes=8))
    steps = vault.feed.removals(PUT_BACK_NOUNS, 10)
    assert [(step.record.uuid, step.change.at) for step in steps] == [
        (call, NOW + timedelta(minutes=8)),
        (stays, NOW + timedelta(minutes=7)),
    ]
    assert vault.feed.removals(PUT_BACK_NOUNS, 10, steps[0].place) == steps[1:]
    assert vault.feed.step(steps[0].place) == steps[0]


def test_a_new_diary_has_no_steps(vault: Vault, anna: str) -> None:
    vault.medicines.add(MORPHINE, by=anna, at=NOW)
    assert vault.feed.steps(10) == []
    assert vault.feed.removals(PUT_BACK_NOUNS, 10) == []
    assert vault.feed.step(1) is None
