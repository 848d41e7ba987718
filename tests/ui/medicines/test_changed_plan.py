"""The plan editor, for a plan that changes: what holds until when, another strength, another dose."""

from datetime import UTC, datetime
from decimal import Decimal

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.regimen import LimitSource, Standing
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.kind_list import Way
from tests.ui.medicines.conftest import strong, texts_in, type_into

# -- a plan that changes -------------------------------------------------------------------------------------------


def test_the_editor_shows_what_holds(editor, story):
    editor.open(story["dexamethasone"])
    assert "The plan for Dexamethasone, as told" in texts_in(editor.page.head)
    assert editor.form.on_label.text() == "On the label: Dexamethasone tablets 2 mg"
    assert not editor.form.box_card.isVisible()
    assert editor.form.way is Way.TAPER
    assert editor.form.standing.standing() is Standing.TOLD_IN_ROOM
    assert editor.next_times().splitlines()[1:4] == ["2 tablets (4 mg)", "Mon 23 Nov", "08:00"]


def test_what_happens_today_is_said_before_it_is_saved(editor, story, services, clock):
    clock.go_to(2026, 11, 22, 19, 59)
    (due,) = [kept.due for kept in services.timetable.slots(story.at(0, "00:00"), story.at(0, "09:00"), story["long"])]
    services.doses.answer(due, answer=DoseAnswer.GIVEN)
    editor.open(story["long"])
    editor.form.start.radios[Start.NOW].click()
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    assert editor.form.start.today.text() == "Today: 08:00 recorded; 20:00 falls away; 22:00 is new."
    editor.save()
    plan = editor.plan(story["long"])
    assert [told.at.hour for told in plan.schedule.times] == [8, 22]
    assert plan.at == datetime(2026, 11, 22, 19, 59, tzinfo=UTC)


def today_said(editor, story, amount: str) -> str:
    """What is said of today where both doses become so many tablets from now on."""
    editor.open(story["long"])
    for row in editor.form.panel.times.rows:
        type_into(row.amount.line, amount)
    editor.form.start.radios[Start.NOW].click()
    return editor.form.start.today.text()


def test_another_dose_is_said_as_what_it_was_and_what_it_will_be(editor, story, clock):
    story.give("long", 0, "08:00")
    said = "Today: 08:00 recorded; 20:00: from 1 tablet (30 mg) to 2 tablets (60 mg)."
    assert today_said(editor, story, "2") == said
    clock.go_to(2026, 11, 22, 20, 3)
    said = "Nothing changes today.\nThe 20:00 that is still open is asked as 1 tablet (30 mg)."
    assert today_said(editor, story, "2") == said


def test_another_dose_that_is_not_written_in_tablets_is_said_as_told(editor, story):
    story.give("long", 0, "08:00")
    editor.open(story["long"])
    editor.form.measure.not_written.click()
    type_into(editor.form.measure.told.line, "40 mg")
    editor.form.start.radios[Start.NOW].click()
    assert editor.form.start.today.text() == "Today: 08:00 recorded; 20:00: from 1 tablet (30 mg) to “40 mg”."


def test_a_slip_put_right_says_only_what_is_asked_otherwise(editor, story):
    story.give("long", 0, "08:00")
    editor.open(story["long"])
    type_into(editor.form.panel.times.rows[1].amount.line, "2")
    editor.form.start.radios[Start.SLIP].click()
    said = "Today: 08:00 recorded; 20:00: from 1 tablet (30 mg) to 2 tablets (60 mg)."
    assert editor.form.start.today.text() == said


def test_from_when_is_asked_and_never_chosen_for_a_change(editor, story):
    editor.open(story["long"])
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    editor.save()
    assert editor.problems() == ["From when? Please choose."]
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    assert editor.plan(story["long"]).at == datetime(2026, 11, 23, tzinfo=UTC)
    assert editor.said == ["Morphine long-acting: 1 tablet (30 mg) at 08:00 and 22:00, from Mon 23 Nov, 00:00"] or (
        "tomorrow" in editor.said[0]
    )


def test_save_brings_an_unanswered_from_when_into_sight(editor, story, qtbot):
    editor.open(story["dexamethasone"])
    start = editor.form.start
    type_into(editor.form.panel.steps.steps[0].times.rows[0].at, "9")
    assert start.visibleRegion().isEmpty()
    editor.save()
    qtbot.waitUntil(lambda: start.visibleRegion().boundingRect() == start.rect())
    assert start.radios[Start.NOW].hasFocus()
    assert start.start() is None


def test_with_a_wrong_time_no_next_times_are_shown(editor, story):
    editor.open(story["long"])
    assert "20:00" in editor.next_times()
    type_into(editor.form.panel.times.rows[1].at, "25:70")
    assert editor.next_times() == "The next five times\nThey stand here once amount and times are written."


def test_a_slip_of_the_hand_is_put_right_and_is_no_change(editor, story):
    versions = editor.services.medicines.get(story["senna"]).versions
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "1")
    editor.form.start.radios[Start.SLIP].click()
    editor.save()
    on_list = editor.services.medicines.get(story["senna"])
    assert [version.uuid for version in on_list.versions] == [version.uuid for version in versions]
    assert on_list.regimen.schedule.times[0].amounts == (Decimal(1),)
    assert on_list.regimen.at == versions[0].value.at


def test_on_a_journey_another_dose_keeps_the_times_of_home(editor, story, clock):
    clock.travel("Europe/Athens")
    editor.services.journeys.keep_home_times()
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    plan = editor.services.medicines.get(story["senna"]).next_version.value
    assert (plan.zone, plan.at) == ("Europe/London", story.at(1, "00:00"))
    assert editor.services.journeys.current() is None


def test_a_new_medicine_has_no_slip_to_put_right(editor):
    editor.open()
    editor.choose_way(Way.AS_TOLD)
    assert not editor.form.start.radios[Start.SLIP].isVisibleTo(editor.page)


def test_the_past_never_changes(editor, story):
    editor.open(story["long"])
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    editor.form.start.radios[Start.OTHER_DAY].click()
    editor.form.start.day.set_typed("2026-11-20")
    editor.save()
    assert editor.problems() == ["The past does not change. Please choose today or a later day."]


def test_a_plan_for_later_is_said_and_can_be_changed(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    editor.open(story["senna"])
    assert "is saved. If you save here, it is taken out." in texts_in(editor.page.head)
    editor.page.head._look.click()
    assert editor.form.panel.times.rows[0].amount.text() == "3"
    assert editor.form.start.start() is Start.OTHER_DAY


def test_only_what_is_on_the_box_can_be_corrected(editor, story):
    versions = len(editor.services.medicines.get(story["senna"]).versions)
    editor.open(story["senna"])
    editor.page.head.box.click()
    type_into(editor.form.box.prescriber.line, "Dr Patel")
    editor.save()
    on_list = editor.services.medicines.get(story["senna"])
    assert on_list.medicine.prescriber == "Dr Patel"
    assert len(on_list.versions) == versions


def test_the_rule_for_a_late_dose(editor, story):
    editor.open(story["dexamethasone"])
    assert editor.form.late.rule.text() == "After 12:00, call before giving it."
    editor.form.late.rule.set_text("Skip it after 14:00.")
    editor.save()
    assert editor.services.medicines.get(story["dexamethasone"]).medicine.late_rule == "Skip it after 14:00."


# -- a new strength, a new dose ------------------------------------------------------------------------------------


def test_a_new_strength_empties_amount_and_limits_and_shows_both_labels(editor, story):
    editor.open(story["quick"], is_new_strength=True)
    said = texts_in(editor.page.head)
    assert "New strength of Morphine quick-acting. How much did they tell you?" in said
    assert "Until now: Morphine quick-acting liquid 10 mg in 5 ml, 5 ml (10 mg) as needed" in said
    assert editor.form.panel.amount.text() == ""
    assert editor.form.limits.is_blank()
    assert "Before: Told by Nurse Okafor, 12 Nov: wait 4 hours" in texts_in(editor.form.limits)
    strong(editor, "20", per="1", per_unit=Unit.ML)
    type_into(editor.form.panel.amount.line, "0.5")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    plan = editor.plan(story["quick"])
    assert plan.limits.is_blank
    assert (plan.strength.number, plan.schedule.amounts) == (Decimal(20), (Decimal("0.5"),))


def test_another_strength_on_the_box_empties_what_hung_on_it_and_gives_it_back(editor, story):
    editor.open(story["quick"])
    editor.page.head.box.click()
    before = editor.form.typed()
    type_into(editor.form.box.strength.number, "20")
    assert editor.form.panel.amount.text() == ""
    assert editor.form.limits.is_blank()
    assert "New strength. How much did they tell you?" in texts_in(editor.form.measure)
    type_into(editor.form.box.strength.number, "10")
    assert editor.form.typed() == before


def test_another_dose_asks_for_the_limit_anew(editor, story):
    editor.open(story["quick"])
    type_into(editor.form.panel.amount.line, "2.5")
    assert editor.form.limits.is_blank()
    assert "What did they tell you for the new plan?" in texts_in(editor.form.limits)
    assert editor.form.panel.amount.text() == "2.5"


def test_another_time_of_day_leaves_the_limit(editor, story):
    editor.open(story["paracetamol"])
    type_into(editor.form.panel.times.rows[2].at, "22:00")
    assert editor.form.limits.value().most_amount == Decimal(8)


def test_limits_are_kept_as_told(editor, story):
    editor.open(story["macrogol"])
    limits = editor.form.limits
    type_into(limits.wait, "1.5")
    type_into(limits.doses, "3")
    type_into(limits.dose.line, "1")
    limits.told_by.by.setText("Dr Patel")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    kept = editor.plan(story["macrogol"]).limits
    assert (kept.wait_minutes, kept.most_doses, kept.dose_amount) == (90, 3, Decimal(1))
    assert (kept.source, kept.by) == (LimitSource.TOLD, "Dr Patel")
