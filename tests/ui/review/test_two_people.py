"""Two people the same night, drafts, and a caregiver's own day."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from caregiver.domain.pain import Voice
from caregiver.domain.review import Load, OwnDay, Review, Sleep

SUNDAY = date(2026, 11, 22)


def own_day(services) -> OwnDay | None:
    record = services.own_days.for_day(SUNDAY, services.people.writer())
    return record.value if record else None


def test_who_comes_second_reads_what_stands_and_adds_to_it(open_desk, services, clock, as_jo):
    desk = open_desk()
    desk.click("Pain 8 of 10")
    desk.click("Done")
    clock.go_on(minutes=10)
    as_jo()
    desk.return_to()
    assert desk.page.head.status() == "Anna wrote this at 21:00."
    assert desk.page.form.worst.value() == (8, Voice.PATIENT_SAID)
    desk.type("To the gate.")
    desk.click("Done")
    assert (desk.review().worst, desk.review().managed) == (8, "To the gate.")
    clock.go_on(minutes=5)
    desk.return_to()
    assert desk.page.head.status() == "Anna wrote this at 21:00. Jo added to it at 21:10."


def test_what_another_wrote_while_it_was_open_is_not_lost(open_desk, services, as_jo):
    desk = open_desk()
    desk.type("To the gate.")
    desk.click("Pain 8 of 10")
    services.reviews.write(
        replace(services.reviews.blank(SUNDAY), managed="Ate soup.", sleep=Sleep.BADLY, bowels_days=1)
    )
    desk.click("Done")
    kept = desk.review()
    assert (kept.managed, kept.worst, kept.sleep, kept.bowels_days) == ("Ate soup.\nTo the gate.", 8, Sleep.BADLY, 1)
    assert desk.said == ["Evening review for Sunday 22 November saved."]


def test_of_two_answers_the_later_stands_and_it_is_said_where_the_other_is(open_desk, services):
    desk = open_desk()
    desk.click("Pain 8 of 10")
    services.reviews.write(replace(services.reviews.blank(SUNDAY), worst=4, voice=Voice.PATIENT_SAID))
    desk.click("Done")
    record = services.reviews.for_day(SUNDAY)
    assert record.value.worst == 8
    assert services.reviews.history(record.uuid)[-1].before.worst == 4
    assert desk.said == ["Evening review for Sunday 22 November saved. What another had said is in its history."]


def test_what_another_writes_comes_into_sight_while_nothing_is_typed(open_desk, context, services):
    desk = open_desk()
    review = replace(services.reviews.blank(SUNDAY), sleep=Sleep.BADLY)
    context.act(services.reviews.write, review)
    assert desk.page.form.night.value() == "badly"
    assert desk.page.foot.remove.isVisible()


def test_leaving_in_any_way_keeps_a_draft_and_undo_changes_goes_back(open_desk, services, clock):
    desk = open_desk()
    desk.click("Pain 8 of 10")
    desk.page.own_day.load.chip("heavy").click()
    desk.leave()
    clock.go_on(minutes=20)
    desk.return_to()
    assert desk.page.head.status() == "Not done yet. From 21:00."
    assert (desk.page.form.worst.scores.value(), desk.page.own_day.load.value()) == (8, "heavy")
    desk.click("Undo changes")
    assert (desk.page.form.worst.scores.value(), desk.page.own_day.load.value()) == (None, "")
    desk.click("Bring it back")
    assert (desk.page.form.worst.scores.value(), desk.page.own_day.load.value()) == (8, "heavy")
    desk.click("Undo changes")
    desk.leave()
    assert services.form_drafts("review").open_drafts() == ()


def test_removed_it_can_be_brought_back_and_the_own_day_stays(open_desk, context, services):
    desk = open_desk()
    desk.click("Pain 8 of 10")
    desk.page.own_day.load.chip("heavy").click()
    desk.click("Done")
    desk.return_to()
    desk.click("Remove")
    assert desk.review() is None
    assert desk.said[-1] == "Taken out: evening review for Sunday 22 November"
    assert own_day(services).load is Load.HEAVY
    context.act.undo()
    assert desk.review().worst == 8


def test_one_press_of_undo_takes_review_and_own_day_back(open_desk, context, services):
    desk = open_desk()
    desk.click("Pain 8 of 10")
    desk.page.own_day.load.chip("heavy").click()
    desk.click("Done")
    context.act.undo()
    assert (desk.review(), own_day(services)) == (None, None)


# -- a caregiver's own day ----------------------------------------


def test_an_own_day_is_kept_for_its_writer_alone_until_it_is_shared(open_desk, services, as_jo):
    desk = open_desk()
    card = desk.page.own_day
    assert card.title.text() == "Anna’s own day"
    kept = "It is not printed, and not shown while another writes."
    assert card.for_whom.text() == f"{kept} Who presses “Writing now: Anna” here can read it."
    card.note.setPlainText("Cried in the bath.")
    desk.click("Done")
    assert desk.said == ["Your own day is saved."]
    assert desk.review() is None
    as_jo()
    desk.return_to()
    assert (card.title.text(), card.note.text(), card.others.text()) == ("Jo’s own day", "", "")
    services.people.write_as(services.people.caregivers()[0].uuid)
    desk.return_to()
    assert card.note.text() == "Cried in the bath."
    card.shared.click()
    assert card.for_whom.text() == "All who write here can see it, and it may stand on paper."
    desk.click("Done")
    as_jo()
    desk.return_to()
    assert card.others.text() == "Anna’s own day · “Cried in the bath.”"


def test_when_another_begins_to_write_what_was_typed_for_oneself_goes_out_of_sight(open_desk, context, services):
    desk = open_desk()
    desk.type("To the gate.")
    desk.page.own_day.note.setPlainText("Cried.")
    anna, jo = (record.uuid for record in services.people.caregivers())
    context.act(services.people.write_as, jo)
    assert desk.page.own_day.note.text() == ""
    assert desk.page.form.managed.text() == "To the gate."
    desk.page.own_day.note.setPlainText("Tired.")
    desk.click("Done")
    assert services.own_days.for_day(SUNDAY, jo).value.note == "Tired."
    assert services.own_days.for_day(SUNDAY, anna) is None
    context.act(services.people.write_as, anna)
    desk.return_to()
    assert desk.page.own_day.note.text() == "Cried."
    assert isinstance(desk.review(), Review)


def test_typing_is_kept_by_itself_after_a_while(open_desk, services, qtbot):
    desk = open_desk()
    desk.page._keep_later.setInterval(1)
    qtbot.keyClick(desk.page.form.managed, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: services.form_drafts("review").open_drafts() == ("2026-11-22",))
