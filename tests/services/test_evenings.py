from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.errors import BadInput, StorageFailed
from caregiver.domain.pain import Voice
from caregiver.domain.review import Load, Sleep

SUNDAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def evening(clock, services):
    """Sunday at nine in the evening."""
    return clock.go_to(2026, 11, 22, 21, 0)


@pytest.fixture
def evenings(services):
    return services.evenings


def typed(evening, own=None, **said):
    return replace(evening, review=replace(evening.review, **said), own_day=replace(evening.own_day, **(own or {})))


def as_jo(services):
    services.people.write_as(services.people.caregivers()[1].uuid)


def as_anna(services):
    services.people.write_as(services.people.caregivers()[0].uuid)


def test_one_press_keeps_review_and_own_day_and_one_undo_takes_both_back(services, evenings):
    changed = evenings.done(typed(evenings.open(SUNDAY), {"load": Load.HEAVY}, sleep=Sleep.BADLY))
    saved = evenings.open(SUNDAY)
    assert (saved.record.value.sleep, saved.own_record.value.load) == (Sleep.BADLY, Load.HEAVY)
    assert not saved.own_record.value.is_shared
    redo = changed.undo()
    assert (evenings.open(SUNDAY).record, evenings.open(SUNDAY).own_record) == (None, None)
    redo.undo()
    assert evenings.open(SUNDAY).record.value.sleep is Sleep.BADLY


def test_what_was_typed_and_not_done_comes_back_as_it_stood(services, evenings, clock):
    kept = typed(evenings.open(SUNDAY), {"note": "Cried."}, worst=8, voice=Voice.PATIENT_SAID)
    evenings.keep(kept)
    clock.go_on(minutes=30)
    again = evenings.open(SUNDAY)
    assert (again.review.worst, again.review.voice, again.own_day.note) == (8, Voice.PATIENT_SAID, "Cried.")
    assert again.kept_at == clock.now().replace(hour=21, minute=0)
    assert again.is_changed
    assert services.form_drafts("review").open_drafts() == ("2026-11-22",)
    evenings.done(again)
    assert services.form_drafts("review").open_drafts() == ()
    assert evenings.open(SUNDAY).kept_at is None


def test_taken_back_to_what_stands_there_is_no_draft(services, evenings):
    evenings.keep(typed(evenings.open(SUNDAY), worst=8))
    kept = evenings.open(SUNDAY)
    evenings.keep(replace(kept, review=kept.read))
    assert services.form_drafts("review").open_drafts() == ()


def test_a_draft_meets_what_somebody_wrote_since(services, evenings):
    evenings.keep(typed(evenings.open(SUNDAY), note="Chair.", sleep=Sleep.HARDLY))
    as_jo(services)
    services.reviews.write(replace(services.reviews.blank(SUNDAY), note="Soup.", bowels_days=1))
    as_anna(services)
    again = evenings.open(SUNDAY)
    assert (again.review.note, again.review.bowels_days, again.review.sleep) == ("Soup.\nChair.", 1, Sleep.HARDLY)
    evenings.done(again)
    assert evenings.open(SUNDAY).record.value.note == "Soup.\nChair."


def test_an_own_day_is_only_for_who_writes_unless_it_is_shared(services, evenings):
    evenings.done(typed(evenings.open(SUNDAY), {"note": "Too much today.", "load": Load.TOO_MUCH}))
    as_jo(services)
    jos = evenings.open(SUNDAY)
    assert jos.own_record is None
    assert services.own_days.shared(SUNDAY, jos.writer) == ()
    evenings.done(typed(jos, {"sleep": Sleep.WELL, "is_shared": True}))
    assert evenings.open(SUNDAY).own_record.value.sleep is Sleep.WELL
    as_anna(services)
    annas = evenings.open(SUNDAY)
    assert annas.own_record.value.note == "Too much today."
    assert [shared.value.sleep for shared in services.own_days.shared(SUNDAY, annas.writer)] == [Sleep.WELL]


def test_a_draft_of_an_own_day_is_only_for_who_typed_it(services, evenings):
    evenings.keep(typed(evenings.open(SUNDAY), {"note": "Cried."}))
    as_jo(services)
    assert evenings.open(SUNDAY).own_day.note == ""
    assert evenings.open(SUNDAY).kept_at is None


def test_an_own_day_emptied_is_taken_out_and_can_come_back(services, evenings):
    evenings.done(typed(evenings.open(SUNDAY), {"note": "Cried."}))
    changed = evenings.done(typed(evenings.open(SUNDAY), {"note": ""}))
    assert evenings.open(SUNDAY).own_record is None
    changed.undo()
    assert evenings.open(SUNDAY).own_day.note == "Cried."


def test_an_own_day_alone_writes_no_review(services, evenings):
    evenings.done(typed(evenings.open(SUNDAY), {"load": Load.SOME}))
    assert services.reviews.for_day(SUNDAY) is None


def test_an_own_day_put_back_beside_another_is_one(services, evenings):
    first = evenings.done(typed(evenings.open(SUNDAY), {"note": "a"})).value.own_day
    services.own_days.remove(first.uuid)
    second = evenings.done(typed(evenings.open(SUNDAY), {"note": "b"})).value.own_day
    joined = services.own_days.put_back(first.uuid).value
    assert (joined.uuid, joined.value.note) == (second.uuid, "a\nb")


def test_nothing_said_is_nothing_kept(services, evenings):
    with pytest.raises(BadInput, match="nothing to keep"):
        evenings.done(evenings.open(SUNDAY))
    evenings.done(typed(evenings.open(SUNDAY), sleep=Sleep.WELL))
    with pytest.raises(BadInput, match="press “Remove”"):
        evenings.done(typed(evenings.open(SUNDAY), sleep=Sleep.NOT_SAID))
    assert evenings.open(SUNDAY).record.value.sleep is Sleep.WELL


def test_removing_takes_the_review_alone_and_can_be_undone(services, evenings):
    evenings.done(typed(evenings.open(SUNDAY), {"load": Load.SOME}, sleep=Sleep.WELL))
    changed = evenings.remove(evenings.open(SUNDAY))
    assert evenings.open(SUNDAY).record is None
    assert evenings.open(SUNDAY).own_record.value.load is Load.SOME
    changed.undo()
    assert evenings.open(SUNDAY).record.value.sleep is Sleep.WELL


def test_what_fails_in_the_middle_keeps_neither_and_keeps_the_draft(services, evenings, monkeypatch):
    evening = typed(evenings.open(SUNDAY), {"load": Load.SOME}, sleep=Sleep.WELL)
    evenings.keep(evening)

    def refuse(value):
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(services.own_days, "write", refuse)
    with pytest.raises(StorageFailed):
        evenings.done(evening)
    assert services.reviews.for_day(SUNDAY) is None
    assert services.form_drafts("review").open_drafts() == ("2026-11-22",)


def test_a_clash_is_told(services, evenings):
    open_ = evenings.open(SUNDAY)
    services.reviews.write(replace(services.reviews.blank(SUNDAY), sleep=Sleep.WELL))
    assert evenings.done(typed(open_, sleep=Sleep.BADLY)).value.is_clash
    assert not evenings.done(typed(evenings.open(SUNDAY), sleep=Sleep.WELL)).value.is_clash
