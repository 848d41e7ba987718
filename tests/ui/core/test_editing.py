"""Two hands in one record: field by field, what nobody typed in stands as it was written."""

from datetime import timedelta

from caregiver.ui.core.editing import NEW, begin_new, merged

READ = {"note": "", "told": "", "linked": {"before": "", "after": ""}}


def test_what_was_typed_and_what_was_written_meanwhile_both_stand():
    mine = {**READ, "note": "hello"}
    standing = {**READ, "told": "today", "linked": {"before": "", "after": "a"}}
    assert merged(READ, mine, standing) == {**standing, "note": "hello"}


def test_a_part_of_a_field_is_a_field():
    mine = {**READ, "linked": {"before": "b", "after": ""}}
    standing = {**READ, "linked": {"before": "", "after": "a"}}
    assert merged(READ, mine, standing)["linked"] == {"before": "b", "after": "a"}


def test_of_two_who_wrote_in_one_field_the_one_who_is_at_it_stands():
    assert merged(READ, {**READ, "note": "mine"}, {**READ, "note": "theirs"})["note"] == "mine"


def test_what_was_emptied_stays_empty():
    read = {"note": "old", "told": ""}
    assert merged(read, {"note": "", "told": ""}, {"note": "old", "told": "today"}) == {"note": "", "told": "today"}


def test_a_draft_that_does_not_say_what_was_read_stands_as_it_is():
    assert merged({}, {"note": "hello"}, {"note": "", "told": "today"}) == {"note": "hello", "told": "today"}


def test_what_is_only_for_another_is_neither_gone_on_with_nor_offered_nor_written_over(services):
    anna, jo = (record.uuid for record in services.people.caregivers())
    drafts, now = services.form_drafts("care_note"), services.clock.now()
    kept = {"typed": {"is_only_for_me": True}, "kept_at": now.isoformat()}
    drafts.keep(NEW, kept, by=anna)
    assert begin_new(drafts, now, anna)[0] == NEW
    assert begin_new(drafts, now, jo) == (f"{NEW}-2", None)
    assert begin_new(drafts, now + timedelta(hours=1), jo) == (f"{NEW}-2", None)
