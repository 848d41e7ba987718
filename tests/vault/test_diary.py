"""Entries in the order of time."""

from datetime import UTC, datetime, timedelta

from caregiver.domain.call import Call
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.vault.vault import Vault
from tests.vault.things import NOW, ZONE, entry


def _scores(records: list[Record[PainEntry]]) -> list[int | None]:
    return [record.value.score for record in records]


def _record(vault: Vault, anna: str) -> None:
    for hours_ago, score in ((5, 1), (1, 4), (3, 2), (2, 3)):
        vault.diary.pain.add(entry(hours_ago * 60, score), "", by=anna, at=NOW)


def test_between_takes_its_start_and_leaves_its_end(vault: Vault, anna: str) -> None:
    _record(vault, anna)
    start, end = NOW - timedelta(hours=3), NOW - timedelta(hours=1)
    assert _scores(vault.diary.pain.between(start, end)) == [2, 3]
    assert _scores(vault.diary.pain.between(start, end, newest_first=True)) == [3, 2]
    assert vault.diary.pain.between(end, start) == []


def test_the_newest_come_first(vault: Vault, anna: str) -> None:
    _record(vault, anna)
    assert _scores(vault.diary.pain.latest(3)) == [4, 3, 2]
    assert _scores(vault.diary.pain.latest(9, before=NOW - timedelta(hours=2))) == [2, 1]


def test_moments_are_instants_with_their_zones(vault: Vault, anna: str) -> None:
    _record(vault, anna)
    found = vault.diary.pain.moments(NOW - timedelta(hours=2), NOW)
    assert found == [(NOW - timedelta(hours=2), ZONE), (NOW - timedelta(hours=1), ZONE)]


def test_instants_sort_rightly_over_centuries_and_to_the_microsecond(vault: Vault, anna: str) -> None:
    instants = [datetime(year, 1, 1, tzinfo=UTC) for year in (1000, 1969, 1970, 2026)]
    instants += [instants[-1] + timedelta(microseconds=1), datetime(9998, 12, 31, tzinfo=UTC)]
    for at in reversed(instants):
        vault.diary.calls.add(Call(at, ZONE), "", by=anna, at=NOW)
    assert [record.value.at for record in vault.diary.calls.latest(9)] == instants[::-1]


def test_a_removed_entry_is_nowhere_but_among_the_removed(vault: Vault, anna: str) -> None:
    _record(vault, anna)
    (newest,) = vault.diary.pain.latest(1)
    removed = vault.diary.pain.remove(newest.uuid, by=anna, at=NOW)
    assert removed.deleted_at == NOW
    assert _scores(vault.diary.pain.latest(9)) == [3, 2, 1]
    assert vault.diary.pain.count() == 3
    assert len(vault.diary.pain.moments(NOW - timedelta(days=1), NOW)) == 3
    assert vault.diary.pain.removed(NOW) == [removed]
    assert vault.diary.pain.removed(NOW + timedelta(seconds=1)) == []
    vault.diary.pain.put_back(newest.uuid, by=anna, at=NOW)
    assert _scores(vault.diary.pain.latest(1)) == [4]


def test_days_are_found_without_walking_through_the_diary(vault: Vault) -> None:
    questions = {
        "between": "SELECT * FROM pain_entry WHERE deleted_at IS NULL AND at >= 'a' AND at < 'b' ORDER BY at, zone, id",
        "latest": "SELECT * FROM pain_entry WHERE deleted_at IS NULL ORDER BY at DESC, zone DESC, id DESC LIMIT 5",
        "moments": "SELECT at, zone FROM pain_entry WHERE deleted_at IS NULL AND at >= 'a' ORDER BY at, zone, id",
    }
    for name, question in questions.items():
        plan = " ".join(row[3] for row in vault._connection.rows(f"EXPLAIN QUERY PLAN {question}"))
        assert "INDEX pain_entry_standing" in plan, name
        assert "TEMP B-TREE" not in plan, name
