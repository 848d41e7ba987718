from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE, Voice
from caregiver.domain.review import Review, Sleep
from caregiver.domain.stay import StayKind
from caregiver.domain.symptom import Grade, Symptom, SymptomNote

SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)


@pytest.fixture
def reviews(services):
    return services.reviews


@pytest.fixture
def evening(clock):
    """Sunday at nine in the evening."""
    return clock.go_to(2026, 11, 22, 21, 0)


def write(services, day=SUNDAY, **said):
    return services.reviews.write(replace(services.reviews.blank(day), **said)).value


def as_jo(services):
    services.people.write_as(services.people.caregivers()[1].uuid)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ((2026, 11, 22, 21, 0), SUNDAY),
        ((2026, 11, 22, 14, 0), SUNDAY),
        ((2026, 11, 23, 0, 5), SUNDAY),
        ((2026, 11, 23, 5, 59), SUNDAY),
        ((2026, 11, 23, 6, 0), SUNDAY),
        ((2026, 11, 23, 11, 59), SUNDAY),
        ((2026, 11, 23, 12, 0), date(2026, 11, 23)),
    ],
)
def test_until_noon_it_is_about_last_night(reviews, clock, moment, day):
    assert reviews.day_asked(clock.go_to(*moment)) == day


@pytest.mark.parametrize(
    ("start_hour", "moment", "day"),
    [
        (0, (2026, 11, 22, 23, 59), SUNDAY),
        (0, (2026, 11, 23, 0, 5), SUNDAY),
        (0, (2026, 11, 23, 12, 0), date(2026, 11, 23)),
        (12, (2026, 11, 23, 11, 59), SUNDAY),
        (12, (2026, 11, 23, 12, 0), date(2026, 11, 23)),
        (8, (2026, 11, 23, 7, 59), SUNDAY),
    ],
)
def test_the_family_says_when_a_day_begins(services, clock, start_hour, moment, day):
    services.preferences.set_care_day_start_hour(start_hour)
    assert services.reviews.day_asked(clock.go_to(*moment)) == day


def test_on_the_nights_of_a_clock_change_it_is_the_same_day(reviews, clock):
    for spring_or_autumn in ((3, 29), (10, 25)):
        month, sunday = spring_or_autumn
        for hour in (0, 1, 2, 3, 9):
            asked = reviews.day_asked(clock.go_to(2026, month, sunday, hour, 30))
            assert asked == date(2026, month, sunday - 1)
        record = reviews.write(replace(reviews.blank(date(2026, month, sunday - 1)), note="x")).value
        assert reviews.for_day(date(2026, month, sunday - 1)).uuid == record.uuid
        assert reviews.for_day(date(2026, month, sunday)) is None


def test_written_in_the_evening_it_stands_at_its_minute_and_in_the_morning_at_the_end_of_its_date(
    services, reviews, clock, evening
):
    assert reviews.blank(SUNDAY).at == evening
    for hour in (0, 3, 8):
        clock.go_to(2026, 11, 23, hour, 30)
        assert reviews.blank(SUNDAY).at == datetime(2026, 11, 22, 23, 59, tzinfo=UTC)


@pytest.mark.parametrize("hour", [0, 4, 12])
def test_it_stands_in_its_own_day_whenever_a_day_begins(services, clock, hour):
    clock.go_to(2026, 11, 23, 8, 0)
    record = write(services, sleep=Sleep.WELL)
    services.preferences.set_care_day_start_hour(hour)
    assert [found.uuid for found in services.book.of_day(SUNDAY)] == [record.uuid]
    assert services.book.of_day(date(2026, 11, 23)) == []


def test_a_day_to_come_has_no_review(reviews, clock):
    clock.go_to(2026, 11, 22, 3, 0)
    with pytest.raises(BadInput) as bad:
        reviews.blank(SUNDAY)
    assert bad.value.field == "day"
    assert str(bad.value) == "This day is still to come."


def test_a_day_has_one_review_whoever_writes(services, reviews, clock, evening):
    first = write(services, worst=7, voice=Voice.PATIENT_SAID)
    clock.go_on(minutes=10)
    as_jo(services)
    second = write(services, managed="To the gate")
    assert second.uuid == first.uuid
    assert reviews.between(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)) == (second,)
    assert (second.value.worst, second.value.managed) == (7, "To the gate")
    names = [services.people.name_of(step.by) for step in reviews.history(first.uuid)]
    assert names == ["Anna", "Jo"]


def test_both_had_it_open_and_nothing_is_lost(services, reviews, evening):
    read = reviews.blank(SUNDAY)
    reviews.save(replace(read, worst=7, voice=Voice.PATIENT_SAID, note="Chair."), None)
    mine = replace(read, worst=5, voice=Voice.CAREGIVER_GUESS, note="Soup.", bowels_days=0)
    assert reviews.is_clash(mine, read)
    as_jo(services)
    changed = reviews.save(mine, read)
    kept = changed.value.value
    assert (kept.worst, kept.voice, kept.note, kept.bowels_days) == (5, Voice.CAREGIVER_GUESS, "Chair.\nSoup.", 0)
    assert reviews.history(changed.value.uuid)[-1].before.worst == 7
    changed.undo()
    assert (reviews.for_day(SUNDAY).value.worst, reviews.for_day(SUNDAY).value.note) == (7, "Chair.")


def test_put_back_beside_another_the_two_become_one(services, reviews, evening):
    gone = write(services, worst=8, voice=Voice.PATIENT_SAID, note="Anna's")
    reviews.remove(gone.uuid)
    standing = write(services, worst=4, voice=Voice.PATIENT_SAID, sleep=Sleep.BADLY, note="Jo's")
    changed = reviews.put_back(gone.uuid)
    assert changed.value.uuid == standing.uuid
    assert (changed.value.value.worst, changed.value.value.note) == (4, "Anna's\nJo's")
    assert reviews.get(gone.uuid).value.worst == 8
    again = reviews.put_back(gone.uuid)
    assert again.value.value == changed.value.value
    changed.undo()
    assert reviews.for_day(SUNDAY).value == standing.value


def test_removed_and_put_back_alone_it_is_as_it_was(services, reviews, evening):
    written = write(services, sleep=Sleep.WELL)
    reviews.remove(written.uuid).undo()
    assert reviews.for_day(SUNDAY).value == written.value


def test_a_review_keeps_its_day(services, reviews, evening):
    written = write(services, sleep=Sleep.WELL)
    with pytest.raises(BadInput, match="stays with its day"):
        reviews.correct(written.uuid, replace(written.value, day=SATURDAY))


def test_a_voice_without_a_number_says_only_that_he_could_not_say(services, evening):
    assert write(services, note="x", voice=Voice.PATIENT_SAID).value.voice is Voice.NOT_SAID
    kept = write(services, voice=Voice.CAREGIVER_SAW).value
    assert kept.could_not_say


def test_an_endless_note_is_refused_beside_its_field(services, evening):
    for field in ("managed", "note"):
        with pytest.raises(BadInput) as bad:
            write(services, **{field: "x" * (LONGEST_NOTE + 1)})
        assert bad.value.field == field


def test_it_is_found_by_what_was_there(services, evening):
    record = write(services, managed="To the gate", symptoms=(Symptom("nausea", Grade.MILD),))
    for words in ("gate", "feeling sick"):
        assert [found.uuid for found in services.vault.diary.reviews.search(words)] == [record.uuid]


# -- the line on Today ----------------------------------------


def test_it_is_offered_from_six_until_noon_unless_it_is_written(services, reviews, clock):
    assert reviews.asks(clock.go_to(2026, 11, 22, 17, 59)) is None
    for moment in ((22, 18, 0), (23, 3, 0), (23, 11, 59)):
        assert reviews.asks(clock.go_to(2026, 11, *moment)) == SUNDAY
    assert reviews.asks(clock.go_to(2026, 11, 23, 12, 0)) is None
    clock.go_to(2026, 11, 22, 21, 0)
    write(services, sleep=Sleep.WELL)
    assert reviews.asks(clock.now()) is None


def test_skipped_it_is_not_offered_for_that_day_again(reviews, clock, evening):
    changed = reviews.skip(SUNDAY)
    assert reviews.asks(evening) is None
    assert reviews.asks(clock.go_to(2026, 11, 23, 9, 0)) is None
    assert reviews.asks(clock.go_to(2026, 11, 23, 18, 0)) == date(2026, 11, 23)
    changed.undo()
    assert reviews.asks(evening) == SUNDAY


def test_the_family_sets_the_hour_or_none_at_all(services, reviews, evening):
    services.preferences.set_review_hour(22)
    assert reviews.asks(evening) is None
    services.preferences.set_review_hour(21)
    assert reviews.asks(evening) == SUNDAY
    services.preferences.set_review_hour(0)
    assert reviews.asks(evening) is None
    with pytest.raises(BadInput, match="from 15:00 to 23:00"):
        services.preferences.set_review_hour(9)


@pytest.mark.parametrize("kind", [StayKind.DIED, StayKind.HOSPITAL, StayKind.STOPPED])
def test_nothing_is_offered_after_a_death_in_a_stay_or_while_all_is_stopped(services, reviews, evening, kind):
    services.stays.begin(kind)
    assert reviews.asks(evening) is None


def test_a_day_away_is_not_offered_but_the_evening_of_coming_home_is(services, reviews, clock, evening):
    services.stays.begin(StayKind.HOSPITAL, datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    clock.go_to(2026, 11, 23, 9, 0)
    services.stays.end()
    assert reviews.asks(clock.now()) is None
    assert reviews.away(SUNDAY).is_whole_day
    clock.go_to(2026, 11, 23, 18, 0)
    assert reviews.asks(clock.now()) == date(2026, 11, 23)
    assert not reviews.away(date(2026, 11, 23)).is_whole_day
    assert reviews.away(date(2026, 11, 19)) is None


@pytest.mark.parametrize(("hours_between", "is_asked"), [(0, False), (2, True)])
def test_two_stays_that_follow_each_other_are_one_day_away(services, reviews, clock, hours_between, is_asked):
    services.stays.begin(StayKind.HOSPITAL, clock.go_to(2026, 11, 20, 9, 0))
    clock.go_to(2026, 11, 22, 14, 0)
    services.stays.end()
    clock.go_on(hours=hours_between)
    services.stays.begin(StayKind.HOSPICE)
    clock.go_to(2026, 11, 23, 9, 0)
    services.stays.end()
    assert reviews.away(SUNDAY).stay.kind is StayKind.HOSPICE
    assert (reviews.asks(clock.now()) == SUNDAY) == is_asked


def test_a_review_of_a_day_in_hospital_is_kept(services, evening):
    services.stays.begin(StayKind.HOSPITAL, datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    assert write(services, managed="Sat up for visitors").value.managed == "Sat up for visitors"


# -- bowels ----------------------------------------


def note_bowels(services, *when, grade=Grade.NOT_SAID):
    at = datetime(*when, tzinfo=UTC)
    services.symptoms.write(SymptomNote(at, "Europe/London", (Symptom("bowels_opened", grade),)))


def test_bowels_are_told_by_notes_and_earlier_reviews_the_latest_first(services, reviews, evening):
    assert reviews.bowels_before(SUNDAY) is None
    write(services, SATURDAY, bowels_days=3)
    assert (reviews.bowels_before(SUNDAY).days, reviews.bowels_before(SUNDAY).review) == (4, SATURDAY)
    note_bowels(services, 2026, 11, 21, 3, 0)  # a night belongs to the day before
    opened = reviews.bowels_before(SUNDAY)
    assert (opened.day, opened.days, opened.at) == (date(2026, 11, 20), 2, datetime(2026, 11, 21, 3, 0, tzinfo=UTC))
    note_bowels(services, 2026, 11, 22, 8, 0)
    assert reviews.bowels_before(SUNDAY).days == 0
    assert reviews.bowels_before(SATURDAY).days == 1


def test_bowels_that_were_asked_about_and_did_not_open_tell_nothing(services, reviews, evening):
    note_bowels(services, 2026, 11, 22, 8, 0, grade=Grade.NONE)
    assert reviews.bowels_before(SUNDAY) is None


def test_the_review_of_the_day_itself_tells_nothing_new(services, reviews, evening):
    write(services, bowels_days=2)
    assert reviews.bowels_before(SUNDAY) is None


def test_a_review_written_abroad_is_the_review_of_its_day(services, reviews, clock):
    clock.travel("Pacific/Auckland")
    clock.go_to(2026, 11, 22, 21, 0)
    abroad = write(services, sleep=Sleep.WELL)
    clock.travel("Europe/London")
    clock.go_to(2026, 11, 22, 21, 0)
    assert write(services, note="home").uuid == abroad.uuid
    assert isinstance(abroad.value, Review)
