"""Places on the body over many days, against entries read one by one."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry, Place, Series, Voice
from caregiver.domain.span import Span
from caregiver.domain.statistics import place_counts
from caregiver.services.services import Services

BACK, THIGH = "back-lower-left", "front-thigh-left"
AUTUMN = Span(date(2026, 10, 1), date(2026, 11, 5))


def write(services: Services, at: datetime, *places: Place, voice: Voice = Voice.PATIENT_SAID) -> PainEntry:
    entry = PainEntry(at, "Europe/London", 5, voice, places=places)
    services.vault.diary.pain.add(entry, "", by=services.people.writer(), at=at)
    return entry


def many(services: Services) -> list[PainEntry]:
    """Over the night on which the clocks went back."""
    chance, start = Random(4), datetime(2026, 9, 20, tzinfo=UTC)
    regions = (BACK, THIGH, "front-mouth-throat", "all-over", "own:the old scar")
    made = []
    with services.vault.transaction():
        for _ in range(300):
            marked = chance.sample(regions, chance.randrange(4))
            places = (Place(r, chance.choice([None, *range(11)]), chance.random() < 0.3) for r in marked)
            at = start + timedelta(minutes=chance.randrange(60 * 24 * 60))
            made.append(write(services, at, *places, voice=chance.choice(list(Voice))))
    return made


def test_the_counts_are_those_of_the_entries_read_one_by_one(services: Services) -> None:
    held = [entry for entry in many(services) if care_day(entry.local_at) in AUTUMN]
    marked = services.trend_places.of(AUTUMN)
    assert (marked.entries, marked.with_place) == (len(held), sum(bool(entry.places) for entry in held))
    expected = {place.region: place for place in place_counts(held)}
    assert marked.by_region.keys() == expected.keys()
    for region, place in marked.by_region.items():
        assert place.times == expected[region].times
        assert place.times_spread == expected[region].times_spread
        assert place.by_series.keys() == expected[region].by_series.keys()
        for series, spread in place.by_series.items():
            numbers = expected[region].by_series[series]
            found = (spread.count, spread.least, spread.middle, spread.worst)
            assert found == (numbers.count, numbers.least, numbers.middle, numbers.worst)
    assert [place.times for place in marked.places] == sorted((p.times for p in marked.places), reverse=True)


def test_an_empty_diary_has_no_place(services: Services) -> None:
    marked = services.trend_places.of(services.trends.fortnight())
    assert (marked.entries, marked.with_place, marked.places, marked.tenths(BACK)) == (0, 0, (), 0)


def test_entries_without_any_place_are_counted_all_the_same(services: Services) -> None:
    services.diary.record_pain(7)
    marked = services.trend_places.of(services.trends.fortnight())
    assert (marked.entries, marked.with_place, marked.places) == (1, 0, ())


def test_two_voices_that_differ_by_five_are_never_mixed(services: Services) -> None:
    now = services.clock.now()
    write(services, now, Place(BACK, 8))
    write(services, now, Place(BACK, 3), voice=Voice.CAREGIVER_GUESS)
    place = services.trend_places.of(services.trends.fortnight()).by_region[BACK]
    assert {series: spread.worst for series, spread in place.by_series.items()} == {
        Series.PATIENT: 8,
        Series.CAREGIVER: 3,
    }


def test_the_depth_is_the_share_of_the_entries_with_a_place(services: Services) -> None:
    now = services.clock.now()
    for number in range(20):
        places = (Place(BACK), Place(THIGH)) if number < 3 else (Place(BACK),)
        write(services, now - timedelta(minutes=number), *places)
    marked = services.trend_places.of(services.trends.fortnight())
    assert (marked.tenths(BACK), marked.tenths(THIGH), marked.tenths("all-over")) == (10, 2, 0)


def test_what_was_removed_is_not_counted(services: Services) -> None:
    record = services.diary.write_entry(PainEntry(services.clock.now(), "Europe/London", 5, places=(Place(BACK),)))
    services.diary.remove(record.value.uuid)
    assert services.trend_places.of(services.trends.fortnight()).entries == 0
