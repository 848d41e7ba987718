"""Every word found again, whatever is typed."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver.domain.call import Call
from caregiver.vault.erasing import Erasing
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, ZONE, entry, instants


def _found(vault: Vault, words: str) -> list[int | None]:
    return [record.value.score for record in vault.diary.pain.search(words)]


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("chair", True),
        ("CHAIR", True),
        ("cha", True),
        ("chair won", True),
        ("won chair", True),
        ("air", False),
        ("chair lost", False),
        ("zürich", True),
        ("zurich", True),
        ("half-past", True),
        ('"chair"', True),
        ("chair*", True),
        ("- chair", True),
        ("AND", False),
        ("", False),
        ("   ", False),
        ("***", False),
    ],
)
def test_words_are_found_by_their_beginnings(vault: Vault, anna: str, typed: str, is_found: bool) -> None:
    vault.diary.pain.add(entry(score=7), "The chair won at half-past nine in Zürich", by=anna, at=NOW)
    assert _found(vault, typed) == ([7] if is_found else [])


def test_the_newest_is_found_first_page_by_page(vault: Vault, anna: str) -> None:
    for score in (3, 1, 5, 0, 4, 2):
        vault.diary.pain.add(entry(minutes_ago=score, score=score), "night", by=anna, at=NOW)
    pages = [[record.value.score for record in vault.diary.pain.search("night", 4, offset)] for offset in (0, 4, 8)]
    assert pages == [[0, 1, 2, 3], [4, 5], []]


def test_a_changed_entry_is_found_by_its_new_words_at_its_new_place(vault: Vault, anna: str) -> None:
    first = vault.diary.pain.add(entry(10, 1), "night stairs", by=anna, at=NOW)
    vault.diary.pain.add(entry(5, 2), "night", by=anna, at=NOW)
    vault.diary.pain.change(first.uuid, entry(0, 1), "night garden", by=anna, at=NOW)
    assert _found(vault, "night") == [1, 2]
    assert _found(vault, "garden") == [1]
    assert _found(vault, "stairs") == []


def test_a_removed_entry_is_found_again_when_it_was_put_back(vault: Vault, anna: str) -> None:
    uuid = vault.diary.pain.add(entry(score=7), "chair", by=anna, at=NOW).uuid
    vault.diary.pain.remove(uuid, by=anna, at=NOW)
    assert _found(vault, "chair") == []
    vault.diary.pain.put_back(uuid, by=anna, at=NOW)
    assert _found(vault, "chair") == [7]


def test_everything_of_one_moment_is_found(vault: Vault, anna: str) -> None:
    for score in range(11):
        vault.diary.pain.add(entry(score=score), "night", by=anna, at=NOW)
    call = vault.diary.calls.add(Call(NOW - timedelta(minutes=1), ZONE, about="a bad night"), "night", by=anna, at=NOW)
    assert sorted(_found(vault, "night"), key=str) == sorted(range(11), key=str)
    mixed = vault.diary.search("night")
    assert len(mixed) == 12
    assert mixed[-1] == call
    assert vault.diary.calls.search("night") == [call]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text() | st.text(alphabet='"*()-+^:{}AND OR NOT NEAR\0\ud800', max_size=30))
def test_any_text_may_be_typed(vault: Vault, typed: str) -> None:
    vault.diary.search(typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=instants, words=st.text())
def test_any_text_may_be_kept_at_any_time(vault: Vault, anna: str, at: datetime, words: str) -> None:
    record = vault.diary.calls.add(Call(at, ZONE), words + " kanarienvogel", by=anna, at=NOW)
    assert record.uuid in [found.uuid for found in vault.diary.calls.search("kanarien", limit=10_000)]


def test_the_index_agrees_with_what_it_stands_for(vault: Vault, anna: str) -> None:
    uuids = [vault.diary.pain.add(entry(n), f"night number {n}", by=anna, at=NOW).uuid for n in range(20)]
    for n, uuid in enumerate(uuids[::2]):
        vault.diary.pain.change(uuid, entry(n + 100), f"day number {n}", by=anna, at=NOW)
    with vault.transaction():
        vault._connection.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    vault.check_whole()


def test_erasing_takes_the_line_that_is_only_for_its_writer_too(vault, anna):
    record = vault.diary.pain.add(entry(7), "chair", by=anna, at=NOW, own_words="chair kanarienvogel")
    vault.diary.pain.remove(record.uuid, by=anna, at=NOW)
    assert vault._connection.rows("SELECT DISTINCT is_hidden FROM search_text") == [(1,)]
    Erasing(vault._connection).erase("pain_entry", record.uuid, at=NOW)
    assert vault._connection.rows("SELECT * FROM search_text") == []
