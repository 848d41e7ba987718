"""The whole diary as one book: every noun by its uuid, sifted, searched; nobody finds what is only for another."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.errors import BadInput, Gone
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Place, Series, Voice
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.symptom import Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.services.wanted import Topic, Wanted
from tests.medicine_story import tell_medicines

ZONE = "Europe/London"
TODAY = date(2026, 11, 22)


def at(hour: int, day: int = 22) -> datetime:
    return datetime(2026, 11, day, hour, 0, tzinfo=UTC)


@pytest.fixture
def book(services):
    return services.book


@pytest.fixture
def every_noun(services) -> dict[str, str]:
    """One record of each noun on 22 November, by its table."""
    thigh, said = "front-thigh-left", Voice.PATIENT_SAID
    scan = Treatment(at(12), ZONE, "scan.other", state=TreatmentState.DONE, begins_on=TODAY, regions=("back-mid-left",))
    values = {
        "pain_entry": (services.diary, PainEntry(at(8), ZONE, 7, said, places=(Place(thigh),))),
        "call": (services.calls, Call(at(9), ZONE, "Nurse Okafor", told_to="Come in.")),
        "flare": (services.flares, Flare(at(10), ZONE, is_over=True, places=(Place(thigh),))),
        "symptom_note": (
            services.symptoms,
            SymptomNote(at(11), ZONE, (Symptom("nausea"),), voice=Voice.CAREGIVER_SAW),
        ),
        "review": (services.reviews, Review(at(12), ZONE, TODAY, managed="The gate.", worst=8, voice=said)),
        "own_day": (services.own_days, OwnDay(at(12), ZONE, TODAY, note="Worn out.")),
        "comfort": (services.comforts, Comfort(at(13), ZONE, "heat", region=thigh)),
        "care_note": (services.care_notes, CareNote(at(14), ZONE, words="Slept after lunch.")),
        "treatment": (services.treatments, scan),
    }
    return {noun: journal.write(value).value.uuid for noun, (journal, value) in values.items()}


def nouns(services, wanted: Wanted) -> list[str]:
    return sorted(type(record.value).__name__ for record in services.book.newest(wanted, 50))


# -- one record ------------------------------------------------------------------------------------------------


def test_each_noun_is_found_removed_put_back_and_corrected_in_one_way(book, every_noun):
    for uuid in every_noun.values():
        record = book.get(uuid)
        book.remove(uuid)
        assert book.get(uuid).is_removed
        book.put_back(uuid)
        value = record.value
        is_of_days = isinstance(value, Treatment)  # its place in time follows from its days
        other = (
            replace(value, outcome="All well.") if is_of_days else replace(value, at=value.at - timedelta(minutes=5))
        )
        assert book.correct(uuid, other).value.value == other
        assert [step.kind for step in book.steps(book.get(uuid))] == ["saved", "removed", "put back", "changed"]


def test_what_is_not_there_is_gone(book):
    assert book.find("nobody") is None
    with pytest.raises(Gone):
        book.get("nobody")


def test_the_team_is_told_of_symptoms_too(book, every_noun, clock):
    book.tell_team(every_noun["symptom_note"])
    assert book.get(every_noun["symptom_note"]).value.team_told_at == clock.now()


# -- sifting ---------------------------------------------------------------------------------------------------


def test_everything_is_newest_first(book, every_noun):
    times = [record.value.at for record in book.newest(Wanted(), 50)]
    assert len(times) == len(every_noun)
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        (Topic.PAIN, ["PainEntry"]),
        (Topic.DOSES, []),
        (Topic.SYMPTOMS, ["SymptomNote"]),
        (Topic.REVIEWS, ["OwnDay", "Review"]),
        (Topic.NOTES, ["Call", "CareNote", "OwnDay", "Review"]),
        (Topic.SPELLS, ["Flare"]),
        (Topic.EASED, ["Comfort"]),
        (Topic.TREATMENTS, ["Treatment"]),
        (Topic.CALLS, ["Call"]),
    ],
)
def test_each_kind_can_be_listed_alone(services, every_noun, topic, found):
    assert nouns(services, Wanted(topic)) == found


def test_only_kinds_of_which_there_are_any_are_offered(book, services):
    assert book.topics() == {Topic.EVERYTHING}
    services.diary.record_pain(4)
    assert book.topics() == {Topic.EVERYTHING, Topic.PAIN, Topic.NOTES}


def test_a_side_says_numbers_symptoms_and_reviews(services, every_noun):
    assert nouns(services, Wanted(series=Series.PATIENT)) == ["PainEntry", "Review"]
    assert nouns(services, Wanted(series=Series.CAREGIVER)) == ["SymptomNote"]
    assert nouns(services, Wanted(Topic.DOSES, Series.CAREGIVER)) == []


def test_a_place_is_known_by_all_that_have_places(services, book, every_noun):
    assert nouns(services, Wanted(regions=("front-thigh-left",))) == ["Comfort", "Flare", "PainEntry"]
    assert nouns(services, Wanted(regions=("back-mid-left", "all-over"))) == ["Treatment"]
    assert book.regions() == {"front-thigh-left", "back-mid-left"}


def test_days_run_from_morning_to_morning(services):
    night = services.diary.write(PainEntry(at(3), ZONE, 4)).value
    services.diary.write(PainEntry(at(7), ZONE, 5))
    (found,) = services.book.newest(Wanted(first=date(2026, 11, 21), last=date(2026, 11, 21)), 9)
    assert found == night
    assert services.book.newest(Wanted(first=date(2026, 12, 1)), 9) == []


def test_it_is_counted_by_kind_and_by_voice(book, services, every_noun):
    services.diary.write(PainEntry(at(9), ZONE, 5, Voice.CAREGIVER_GUESS))
    counted = book.counted(Wanted())
    assert counted.ratings == {Voice.PATIENT_SAID: 1, Voice.CAREGIVER_GUESS: 1}
    assert counted.records == {**dict.fromkeys(every_noun, 1), "pain_entry": 2}
    assert book.counted(Wanted(Topic.CALLS)).ratings == {}


def test_the_count_follows_every_write(book, services):
    thigh = (Place("front-thigh-left"),)
    wanted, value = Wanted(regions=("front-thigh-left",)), PainEntry(at(9), ZONE, 5, places=thigh)
    first, second = (services.diary.write(value).value.uuid for _ in range(2))
    newer = PainEntry(at(8), ZONE, 2, Voice.PATIENT_SAID, places=thigh)
    steps = (
        lambda: None,
        lambda: services.diary.write(newer).undo(),
        lambda: services.diary.write(newer),
        lambda: services.diary.correct(first, replace(value, score=None, could_not_answer=True)),
        lambda: services.diary.remove(second),
        lambda: services.diary.put_back(second),
        lambda: services.diary.correct(first, replace(value, places=())),
        lambda: services.diary.remove(second),
        lambda: services.past_changes.erasing(services.past_changes.removed(1)[0].place).run(),
        lambda: services.diary.write(newer),
    )
    counts = []
    for step in steps:
        step()
        counted = book.counted(wanted)
        counts.append((counted.records.get("pain_entry", 0), sum(counted.ratings.values())))
    assert counts == [(2, 2), (2, 2), (3, 3), (3, 2), (2, 1), (3, 2), (2, 2), (1, 1), (1, 1), (2, 2)]


def test_what_is_planned_stands_in_no_day_but_is_found(services, book):
    planned = Treatment(at(12, 23), ZONE, "scan.other", name="The big scan", begins_on=date(2026, 11, 23))
    undated = Treatment(at(12), ZONE, "scan.other", name="Some scan")
    for value in (planned, undated):
        services.treatments.write(value)
    assert book.newest(Wanted(), 9) == []
    assert len(book.search("scan", Wanted(), 9)) == 2


# -- only for one ----------------------------------------------------------------------------------------------


@pytest.fixture
def as_jo(services):
    """Jo writes from now on."""

    def write_as_jo() -> None:
        services.people.write_as(services.people.caregivers()[1].uuid)

    return write_as_jo


def test_words_only_for_me_are_found_by_nobody_else(services, book, as_jo):
    entry = PainEntry(
        at(8), ZONE, 7, Voice.PATIENT_SAID, caregiver_words="I cried.", is_only_for_me=True, patient_words="The chair."
    )
    record = services.diary.write(entry).value
    services.symptoms.write(SymptomNote(at(9), ZONE, (Symptom("nausea"),), note="I was scared.", is_only_for_me=True))
    services.care_notes.write(CareNote(at(10), ZONE, words="I shouted.", is_only_for_me=True))
    services.own_days.write(OwnDay(at(12), ZONE, TODAY, note="I am worn out."))
    private = ("cried", "scared", "shouted", "worn")
    assert [len(book.search(word, Wanted(), 9)) for word in private] == [1, 1, 1, 1]
    assert [found.uuid for found in book.search("cried chair", Wanted(), 9)] == [record.uuid]
    assert len(book.search("chair", Wanted(), 9)) == 1
    as_jo()
    assert [len(book.search(word, Wanted(), 9)) for word in private] == [0, 0, 0, 0]
    assert [found.uuid for found in book.search("chair", Wanted(), 9)] == [record.uuid]
    assert len(book.search("feeling sick", Wanted(), 9)) == 1
    assert nouns(services, Wanted()) == ["PainEntry", "SymptomNote"]
    assert nouns(services, Wanted(Topic.NOTES)) == ["PainEntry"]


def test_a_note_that_is_shared_again_is_found_by_all(services, book, as_jo):
    entry = PainEntry(at(8), ZONE, 7, caregiver_words="I cried.", is_only_for_me=True)
    record = services.diary.write(entry).value
    services.diary.correct(record.uuid, replace(entry, is_only_for_me=False))
    as_jo()
    assert len(book.search("cried", Wanted(), 9)) == 1
    services.diary.correct(record.uuid, replace(entry, caregiver_words="I laughed."))
    assert book.search("laughed", Wanted(), 9) == []


def test_words_of_an_earlier_program_are_not_found_by_another_either(services, book, as_jo):
    """Then all words stood in one line of the index, whoever they were for."""
    entry = PainEntry(at(8), ZONE, 7, caregiver_words="I cried.", is_only_for_me=True)
    services.vault.diary.pain.add(entry, "I cried.", by=services.people.writer(), at=at(8))
    assert len(book.search("cried", Wanted(), 9)) == 1
    as_jo()
    assert book.search("cried", Wanted(), 9) == []


def test_a_closed_record_of_another_is_not_opened(services, book, as_jo):
    own = services.own_days.write(OwnDay(at(12), ZONE, TODAY, note="I am worn out.")).value
    assert book.find(own.uuid) == own
    as_jo()
    assert book.find(own.uuid) is None


# -- searching -------------------------------------------------------------------------------------------------


def test_a_dose_is_found_by_the_names_of_its_medicine(services, book, clock):
    story = tell_medicines(services, clock)
    story.give("long", 0, "08:00")
    slot = services.doses.last_given(story["long"])
    quick = services.doses.give_as_needed(story["quick"], amount=Decimal(5), note="spat a little").value
    assert [found.uuid for found in book.search("morph", Wanted(), 99)] == [quick.uuid, slot.uuid]
    assert [found.uuid for found in book.search("quick morphine", Wanted(), 9)] == [quick.uuid]
    assert [found.uuid for found in book.search("morphine spat", Wanted(), 9)] == [quick.uuid]
    assert book.search("morphine zebra", Wanted(), 9) == []
    assert book.search("orphine", Wanted(), 9) == []


def test_a_new_name_and_the_name_on_the_box_are_found_at_once(services, book, clock):
    story = tell_medicines(services, clock)
    quick = services.doses.give_as_needed(story["quick"], amount=Decimal(5)).value
    medicine = next(on_list.medicine for on_list in services.timetable.everything() if on_list.uuid == story["quick"])
    services.medicines.correct(story["quick"], replace(medicine, name="The brown bottle", brand="Oramörph"))
    assert [found.uuid for found in book.search("brown bottle", Wanted(), 9)] == [quick.uuid]
    assert [found.uuid for found in book.search("oramorph", Wanted(), 9)] == [quick.uuid]


def test_a_symptom_is_found_by_the_medicine_it_was_thought_of_with(services, book, clock):
    story = tell_medicines(services, clock)
    value = SymptomNote(at(9), ZONE, (Symptom("nausea"),), medicine=story["paracetamol"])
    record = services.symptoms.write(value).value
    assert [found.uuid for found in book.search("paracetamol", Wanted(), 9)] == [record.uuid]
    assert [found.uuid for found in book.search("paracetamol sick", Wanted(Topic.SYMPTOMS), 9)] == [record.uuid]


def test_a_search_is_sifted_by_kind_place_and_days(services, book):
    old = services.diary.write(PainEntry(at(9, 10), ZONE, 6, patient_words="chair")).value
    new = services.diary.write(PainEntry(at(9), ZONE, 6, places=(Place("all-over"),), patient_words="chair")).value
    services.care_notes.write(CareNote(at(10), ZONE, words="the chair again"))
    assert len(book.search("chair", Wanted(), 9)) == 3
    assert [r.uuid for r in book.search("chair", Wanted(Topic.PAIN), 9)] == [new.uuid, old.uuid]
    assert [r.uuid for r in book.search("chair", Wanted(regions=("all-over",)), 9)] == [new.uuid]
    assert [r.uuid for r in book.search("chair", Wanted(last=date(2026, 11, 12)), 9)] == [old.uuid]
    assert len(book.search("chair", Wanted(), 2)) == 2


def test_an_entry_before_the_birth_is_refused_and_one_that_was_brought_in_is_listed(services, book):
    early = PainEntry(datetime(1950, 1, 1, 12, tzinfo=UTC), ZONE, 3)
    with pytest.raises(BadInput):
        services.diary.write(early)
    services.vault.diary.pain.add(early, "chair", by=services.people.writer(), at=at(8))
    assert [record.value for record in book.newest(Wanted(last=date(1950, 1, 2)), 9)] == [early]
    assert len(book.search("chair", Wanted(first=date(1949, 1, 1), last=date(1950, 1, 1)), 9)) == 1
