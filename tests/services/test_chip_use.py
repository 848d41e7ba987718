"""Which words the rows offer, counted in a real diary; and words that are no longer wanted."""

from datetime import timedelta

import pytest

from caregiver.domain.code import Kind
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry
from caregiver.domain.vocabulary import usual
from caregiver.services.chip_use import COUNTED_DAYS, COUNTED_ENTRIES
from caregiver.services.services import Services
from tests.steerable_clock import SteerableClock

WORSE = tuple(code.code for code in usual(Kind.WORSE))


@pytest.fixture
def clock_at(clock: SteerableClock) -> SteerableClock:
    clock.go_to(2026, 11, 20, 12, 0)
    return clock


def write(services: Services, **words: tuple[str, ...]) -> str:
    now = services.clock.now()
    return services.diary.write_entry(PainEntry(now, "Europe/London", 5, **words)).value.uuid


def offered(services: Services, kind: Kind = Kind.WORSE) -> tuple[str, ...]:
    return services.chip_use.offered(kind)[kind].first


def test_the_order_follows_what_was_chosen_from_the_next_day_on(services: Services, clock_at: SteerableClock) -> None:
    write(services, worse=("standing", "own:the stairs"))
    write(services, worse=("own:the stairs",))
    assert offered(services) == (*WORSE, "own:the stairs")
    clock_at.go_to(2026, 11, 21, 5, 59)
    assert offered(services) == (*WORSE, "own:the stairs")
    clock_at.go_to(2026, 11, 21, 6, 1)
    assert offered(services)[:2] == ("own:the stairs", "standing")


def test_a_removed_entry_counts_no_more(services: Services, clock_at: SteerableClock) -> None:
    services.diary.remove(write(services, worse=("own:the stairs",)))
    assert offered(services) == WORSE


def test_spells_and_entries_share_what_made_it_worse(services: Services, clock_at: SteerableClock) -> None:
    now = services.clock.now()
    spell = Flare(now, "Europe/London", is_over=True, triggers=("standing",))
    services.vault.diary.flares.add(spell, "", by=services.people.writer(), at=now)
    clock_at.go_to(2026, 11, 21, 7)
    assert offered(services)[0] == "standing"


def test_only_the_last_entries_are_counted(services: Services, clock_at: SteerableClock) -> None:
    write(services, worse=("own:long ago",))
    clock_at.instant += timedelta(days=COUNTED_DAYS, hours=1)
    assert offered(services) == WORSE
    write(services, worse=("own:crowded out",))
    with services.vault.transaction():
        for _ in range(COUNTED_ENTRIES):
            clock_at.instant += timedelta(minutes=1)
            write(services, worse=("walking",))
    clock_at.instant += timedelta(days=1)
    assert offered(services) == ("walking", *(code for code in WORSE if code != "walking"))


def test_a_forgotten_word_is_offered_no_more_until_it_is_typed_anew(
    services: Services, clock_at: SteerableClock
) -> None:
    uuid = write(services, worse=("own:the stairs",))
    changed = services.chip_use.forget(Kind.WORSE, "own:The Stairs")
    assert offered(services) == WORSE
    assert services.diary.entry(uuid).value.worse == ("own:the stairs",)
    assert changed.undo is not None
    changed.undo()
    assert offered(services) == (*WORSE, "own:the stairs")
    services.chip_use.forget(Kind.WORSE, "own:the stairs")
    services.chip_use.forget(Kind.EASED, "own:his cap")
    clock_at.instant += timedelta(minutes=1)
    write(services, worse=("own:the stairs",))
    assert offered(services) == (*WORSE, "own:the stairs")


def test_every_row_of_words_can_be_asked(services: Services, clock_at: SteerableClock) -> None:
    kinds = (Kind.QUALITY, Kind.TIMING, Kind.WORSE, Kind.EASED, Kind.SIGN, Kind.SYMPTOM, Kind.COMFORT)
    found = services.chip_use.offered(*kinds)
    assert {kind: row.first for kind, row in found.items()} == {
        kind: tuple(code.code for code in usual(kind)) for kind in kinds
    }
