"""Counts for charts, against entries read one by one; as far as charts go; days on the clock they were lived on."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.care_day import care_day
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Person
from caregiver.domain.ratings import rating
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay, StayKind
from caregiver.services.services import Services

ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata")


@pytest.fixture
def entries(services: Services) -> list[PainEntry]:
    """A hundred days over an autumn's clock change, in three zones, with and without numbers."""
    chance, start = Random(6), datetime(2026, 8, 10, tzinfo=UTC)
    made = []
    for _ in range(400):
        score = chance.choice([None, *range(11)])
        made.append(
            PainEntry(
                start + timedelta(minutes=chance.randrange(100 * 24 * 60)),
                chance.choice(ZONES),
                score,
                chance.choice(list(Voice)),
                could_not_answer=score is None and chance.random() < 0.5,
            )
        )
    with services.vault.transaction():
        for entry in made:
            services.vault.diary.pain.add(entry, "", by=services.people.writer(), at=entry.at)
    return made


def sorted_ratings(entries: list[PainEntry]) -> str:
    return "".join(sorted(rating(e.voice, e.score, could_not_answer=e.could_not_answer) for e in entries))


@pytest.mark.parametrize("start_hour", [6, 0])
def test_each_day_holds_the_entries_of_the_clock_they_were_lived_on(
    services: Services, entries: list[PainEntry], start_hour: int
) -> None:
    services.preferences.set_care_day_start_hour(start_hour)
    by_day: dict[date, list[PainEntry]] = defaultdict(list)
    for entry in entries:
        by_day[care_day(entry.local_at, start_hour)].append(entry)
    span = Span(date(2026, 9, 1), date(2026, 11, 5))
    found = {day.day: "".join(sorted(day.ratings)) for day in services.trends.days(span)}
    assert found == {day: sorted_ratings(held) for day, held in by_day.items() if day in span}


def test_the_hours_of_the_day_hold_the_same_entries(services: Services, entries: list[PainEntry]) -> None:
    span = Span(date(2026, 9, 1), date(2026, 11, 5))
    expected: dict[int, list[PainEntry]] = defaultdict(list)
    for entry in entries:
        if care_day(entry.local_at) in span:
            minutes = (entry.local_at.hour * 60 + entry.local_at.minute - 6 * 60) % (24 * 60)
            expected[minutes // 15 * 15].append(entry)
    found = {minutes: "".join(sorted(ratings)) for minutes, ratings in services.trends.quarters(span)}
    assert found == {minutes: sorted_ratings(held) for minutes, held in expected.items()}


def test_what_was_taken_out_is_not_counted(services: Services) -> None:
    record = services.diary.record_pain(7).value
    today = Span(services.trends.today, services.trends.today)
    assert services.trends.days(today)[0].ratings == rating(Voice.PATIENT_SAID, 7)
    services.diary.remove(record.uuid)
    assert services.trends.days(today) == ()


def test_an_empty_diary_reaches_no_further_than_today(services: Services) -> None:
    reach = services.trends.reach()
    assert (reach.span, reach.before, reach.after) == (Span(services.trends.today, services.trends.today), 0, 0)
    assert services.trends.days(services.trends.fortnight()) == ()
    assert services.trends.quarters(services.trends.fortnight()) == ()


def test_entries_before_the_birth_and_after_now_are_counted_and_not_drawn(services: Services) -> None:
    person = services.people.person() or Person("Robert")
    services.people.save_person(
        Person(person.called, person.pronouns, full_name=person.full_name, birth_date=date(1954, 3, 14))
    )
    now = services.clock.now()
    with services.vault.transaction():
        for at in (datetime(1900, 1, 1, tzinfo=UTC), now, now + timedelta(minutes=1), now + timedelta(days=900)):
            services.vault.diary.pain.add(PainEntry(at, "Europe/London", 5), "", by=services.people.writer(), at=now)
    reach = services.trends.reach()
    assert (reach.span, reach.before, reach.after) == (Span(services.trends.today, services.trends.today), 1, 2)
    for span in (reach.span, Span(date(1899, 12, 1), services.trends.today)):
        assert [(day.day, len(day.ratings)) for day in services.trends.days(span)] == [(services.trends.today, 1)]
        assert sum(len(ratings) for _, ratings in services.trends.quarters(span)) == 1


def test_a_diary_without_a_number_reaches_as_far_as_whatever_is_drawn(services: Services) -> None:
    now, by, diary = services.clock.now(), services.people.writer(), services.vault.diary
    add = {
        3: lambda at: diary.flares.add(Flare(at, "Europe/London", is_over=True), "", by=by, at=now),
        20: lambda at: diary.doses.add(
            Dose(at, "Europe/London", Purpose.ONE_OFF, DoseAnswer.GIVEN, name="Midazolam"), "", by=by, at=now
        ),
        60: lambda at: diary.stays.add(
            Stay(at, "Europe/London", StayKind.HOSPITAL, at + timedelta(days=2)), "", by=by, at=now
        ),
    }
    for days, write in add.items():
        write(now - timedelta(days=days))
        reach = services.trends.reach()
        assert reach.span == Span(services.trends.today - timedelta(days=days), services.trends.today)
        assert reach.begins is None


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Honolulu", 8), ("Europe/London", 9), ("Pacific/Auckland", 9)])
def test_it_begins_on_the_day_of_the_clock_the_first_entries_were_lived_on(
    services: Services, zone: str, day: int
) -> None:
    """By the clock of London the first is of the 9th; what was lived an hour later in Honolulu is of the 8th."""
    first = datetime(2026, 11, 9, 7, tzinfo=UTC)
    for at, lived_in in ((first, "Europe/London"), (first + timedelta(hours=1), zone)):
        services.vault.diary.pain.add(PainEntry(at, lived_in, 7), "", by=services.people.writer(), at=at)
    reach = services.trends.reach()
    assert reach.span.first == reach.begins == date(2026, 11, day)
    assert sum(len(found.ratings) for found in services.trends.days(reach.span)) == 2


def test_spells_stand_on_the_day_they_began(services: Services) -> None:
    at = datetime(2026, 11, 20, 2, 0, tzinfo=ZoneInfo("Europe/London")).astimezone(UTC)
    for hours in (0, 1, 12):
        services.flares.write(Flare(at + timedelta(hours=hours), "Europe/London", is_over=True))
    span = Span(date(2026, 11, 19), date(2026, 11, 19))
    assert services.trends.spells(span) == (date(2026, 11, 19), date(2026, 11, 19))
