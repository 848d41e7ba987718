from dataclasses import replace
from datetime import timedelta

from caregiver.domain.pain import PainEntry, Place, Voice


def full_entry(clock):
    return PainEntry(
        at=clock.now() - timedelta(hours=3),
        zone="Asia/Kathmandu",
        score=7,
        voice=Voice.TOGETHER,
        is_exact=False,
        places=(Place("back-lower-left", 7), Place("front-thigh-left", None, is_spread=True)),
        qualities=("aching", "own:like a 🔨"),
        timing=("constant",),
        worse=("getting_up",),
        eased=("rest", "heat"),
        signs=("frowning",),
        patient_words="The chair won.",
        caregiver_words="كرسي\tx\n",
        is_only_for_me=True,
        team_told_at=clock.now(),
    )


def test_what_was_begun_comes_back_as_it_stood(drafts, clock):
    entry = full_entry(clock)
    drafts.keep("some-entry", entry)
    draft = drafts.find("some-entry")
    assert (draft.uuid, draft.entry, draft.kept_at) == ("some-entry", entry, clock.now())


def test_an_entry_without_anything_comes_back_too(drafts, clock):
    blank = PainEntry(at=clock.now(), zone="Europe/London", score=None, could_not_answer=True)
    drafts.keep("", blank)
    assert drafts.find("").entry == blank


def test_the_last_kept_stands(drafts, clock):
    drafts.keep("some-entry", full_entry(clock))
    drafts.keep("some-entry", replace(full_entry(clock), score=3))
    assert drafts.find("some-entry").entry.score == 3
    assert len(drafts.open_drafts()) == 1


def test_a_draft_changes_nothing_in_the_diary(drafts, diary, clock):
    record = diary.record_pain(7).value
    drafts.keep(record.uuid, replace(record.value, score=1))
    assert diary.entry(record.uuid).value.score == 7


def test_open_drafts_are_listed_the_last_first(drafts, clock):
    for uuid in ("first", "second"):
        drafts.keep(uuid, full_entry(clock))
        clock.go_on(minutes=1)
    assert [draft.uuid for draft in drafts.open_drafts()] == ["second", "first"]


def test_a_discarded_draft_is_gone(drafts, clock):
    drafts.keep("some-entry", full_entry(clock))
    drafts.discard("some-entry")
    assert drafts.find("some-entry") is None
    assert drafts.open_drafts() == ()
    drafts.discard("some-entry")


def test_drafts_of_other_editors_are_none_of_ours(drafts, vault, people, clock):
    vault.settings.save_draft("visit:1", {"question": ""}, by=people.writer(), at=clock.now())
    assert drafts.open_drafts() == ()
