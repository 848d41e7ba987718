"""The list of medicines, as the story tells it at 14:32."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.medicine import Medicine
from caregiver.domain.person import Allergy, Known
from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.domain.stock import StockEvent
from caregiver.ui.core.navigation import Destination, PlanAsked
from tests.medicine_story import milligrams
from tests.ui.medicines.conftest import texts_in

QUICK = "Morphine quick-acting liquid 10 mg in 5 ml"


@pytest.fixture
def shown(story, page):
    page.make_stale()
    return page


def row_text(page, uuid):
    return next(part.rows[uuid].accessibleName() for part in page.lists if uuid in part.rows)


# -- by the clock --------------------------------------------------------------------------------------------------


def test_a_row_says_what_how_much_when_and_what_became_of_today(story, shown):
    said = row_text(shown, story["long"])
    assert said.startswith("By the clock: Morphine long-acting tablets 30 mg. For pain · Dr Patel · since 28 Oct.")
    assert "1 tablet (30 mg) at 08:00 and 20:00" in said
    assert "08:00 open" in said
    assert "next 20:00" in said


def test_a_dose_that_was_given_shows_its_time(story, shown):
    story.give("paracetamol", 0, "08:00")
    shown.make_stale()
    said = row_text(shown, story["paracetamol"])
    assert "08:00." in said
    assert "14:00 open" in said
    assert "08:00 open" not in said


def test_totals_and_what_was_told_are_sentences(story, shown):
    story.give("paracetamol", 0, "08:00")
    shown.make_stale()
    said = row_text(shown, story["paracetamol"])
    assert "In the last 24 hours: 1 dose, 2 tablets (1\u202f000 mg), of what is recorded" in said
    assert "From the label: at most 8 tablets in 24 hours" in said
    assert "Paracetamol in the last 24 hours: 2 tablets, 1\u202f000 mg, of what is recorded." in shown.totals.text()


def test_the_next_step_and_the_late_rule(story, shown):
    said = row_text(shown, story["dexamethasone"])
    assert "2 tablets (4 mg) at 08:00" in said
    assert "From Wed 25 Nov: 1 tablet (2 mg) at 08:00" in said
    assert "After Sun 29 Nov nothing is written" in said
    assert "Told by Nurse Okafor: “After 12:00, call before giving it.”" in said


def test_an_open_dose_shows_what_was_told_for_a_late_one_and_the_next(story, shown, services):
    said = row_text(shown, story["dexamethasone"])
    assert "08:00 open" in said
    assert "next tomorrow 08:00" in said
    story.give("dexamethasone", 0, "08:00")
    shown.make_stale()
    assert "next" not in row_text(shown, story["dexamethasone"])


def test_without_a_rule_a_late_dose_says_whom_to_call(story, shown):
    assert "Nothing is written for a late dose. Call" in row_text(shown, story["paracetamol"])
    story.give("paracetamol", 0, "08:00")
    story.give("paracetamol", 0, "14:00")
    shown.make_stale()
    assert "late dose" not in row_text(shown, story["paracetamol"])


def test_what_is_at_home_by_the_record(story, shown, services):
    services.stocks.note(story["senna"], StockEvent.COUNTED, Decimal(8))
    shown.make_stale()
    assert "8 tablets by the record, counted 22 Nov; last ones Wed 25 Nov" in row_text(shown, story["senna"])


def test_an_injection_at_the_clinic_never_stands_with_those_at_home(story, shown):
    assert list(shown.clinic.rows) == [story["denosumab"]]
    assert "next Thu 3 Dec" in row_text(shown, story["denosumab"])
    assert story["denosumab"] not in shown.clock.rows


def test_a_pump_and_words_alone_have_a_place(story, shown):
    pump = Schedule(ScheduleKind.CONTINUOUS, pump=Pump("Morphine 30 mg", 24))
    story.add("pump", Medicine("Morphine"), pump)
    story.add("told", Medicine("Mouth gel"), Schedule(ScheduleKind.AS_TOLD, words="a little, often"))
    shown.make_stale()
    assert list(shown.otherwise.rows) == [story["pump"], story["told"]]
    assert "Morphine 30 mg" in row_text(shown, story["pump"])


def test_what_rests_stands_by_itself(story, shown, services):
    services.medicines.pause(story["senna"], "until the blood test")
    services.medicines.leave_unconfirmed(story["dexamethasone"])
    services.medicines.stop(story["metoclopramide"])
    shown.make_stale()
    assert list(shown.paused.rows) == [story["senna"]]
    assert "until the blood test" in row_text(shown, story["senna"])
    assert list(shown.unconfirmed.rows) == [story["dexamethasone"]]
    assert shown.stopped.line.accessibleName() == "Stopped (1): Metoclopramide tablets 10 mg, 12 Nov to 22 Nov"
    assert not shown.stopped.list.isVisible()
    shown.stopped.line.click()
    assert shown.stopped.list.isVisible()


def test_look_alikes_are_led_by_their_use(story, shown):
    assert "By the clock: Morphine" in row_text(shown, story["long"])
    assert "When needed: Morphine quick-acting" in texts_in(shown.needed)
    assert row_text(shown, story["senna"]).startswith("Senna tablets")


# -- when needed ---------------------------------------------------------------------------------------------------


def test_the_cards_say_what_is_recorded_and_what_was_told(story, shown):
    story.give_needed("quick", 0, "12:22")
    shown.make_stale()
    said = texts_in(shown.needed.medicines[story["quick"]])
    assert "5 ml (10 mg) each time, for pain" in said
    assert "Last given 12:22, 2 h 10 min ago" in said
    assert "In the last 24 hours: 1 dose, 5 ml (10 mg), of what is recorded." in said
    assert "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours." in said
    assert "How often: nothing is written." in texts_in(shown.needed.medicines[story["macrogol"]])
    assert "Pain not under control?" in texts_in(shown.needed)


def test_name_strength_and_form_stand_on_every_button(story, shown):
    medicine = shown.needed.medicines[story["quick"]]
    gave = medicine.gave[0]
    assert gave.words() == f"{QUICK}\nI gave 5 ml (10 mg) at 14:32"
    assert gave.accessibleName() == f"{QUICK}: I gave 5 ml (10 mg) at 14:32"
    assert medicine.another.text() in medicine.another.accessibleName()
    assert gave.width() >= gave.sizeHint().width()


def looks(medicine):
    """All that the eye sees of the buttons."""
    return [
        (made.property("role"), made.isEnabled(), made.height(), made.styleSheet(), made.palette().button().color())
        for made in (*medicine.gave, medicine.another)
    ]


def test_nothing_on_a_dose_changes_with_the_wait(story, shown, clock):
    medicine = shown.needed.medicines[story["quick"]]
    before = looks(medicine)
    medicine.gave[0].click()
    shown.make_stale()
    assert looks(medicine) == before
    clock.go_on(hours=5)
    shown.make_stale()
    assert looks(medicine) == before
    assert medicine.gave[0].words() == f"{QUICK}\nI gave 5 ml (10 mg) at 19:32"


def test_a_press_records_the_time_that_stands_in_the_button(story, shown, services, clock):
    medicine = shown.needed.medicines[story["quick"]]
    assert medicine.gave[0].words() == f"{QUICK}\nI gave 5 ml (10 mg) at 14:32"
    clock.go_on(minutes=3)
    medicine.gave[0].click()
    last = services.doses.last_given(story["quick"]).value
    assert last.local_at.strftime("%H:%M") == "14:32"
    assert medicine.bar.sentence() == "Morphine quick-acting, 5 ml (10 mg) at 14:32 recorded"


def test_what_was_recorded_is_taken_back_where_it_was_pressed(story, shown, services, qtbot):
    medicine = shown.needed.medicines[story["quick"]]
    assert not medicine.bar.isVisible()
    medicine.gave[0].click()
    assert medicine.bar.isVisible()
    medicine.bar._undo.click()
    assert services.doses.last_given(story["quick"]) is None
    assert not medicine.bar.isVisible()
    shown.needed.medicines[story["macrogol"]].gave[0].click()
    assert not medicine.bar.isVisible()


def test_a_second_dose_soon_after_is_kept_and_asked_about(story, shown, clock, qtbot):
    story.give_needed("quick", 0, "14:25")
    medicine = shown.needed.medicines[story["quick"]]
    medicine.gave[0].click()
    assert medicine.bar.sentence().endswith("Two doses are recorded, the other at 14:25. Take this one out?")


def test_a_dose_of_another_time_and_amount(story, shown, services):
    medicine = shown.needed.medicines[story["quick"]]
    medicine.another.click()
    form = medicine._form
    form.when.time.setText("13:05")
    form.choices._chips["another"].click()
    form.field.line.setText("2.5")
    form.keep.click()
    dose = services.doses.last_given(story["quick"]).value
    assert (dose.local_at.strftime("%H:%M"), dose.amount) == ("13:05", Decimal("2.5"))
    assert not medicine.is_asking


def test_a_part_is_marked_and_never_counts_as_the_whole(story, shown, services, context):
    medicine = shown.needed.medicines[story["quick"]]
    medicine.another.click()
    medicine._form.choices._chips["part"].click()
    medicine._form.keep.click()
    assert "How much? Please write a number." in texts_in(medicine)
    medicine._form.field.line.setText("2")
    medicine._form.keep.click()
    dose = services.doses.last_given(story["quick"]).value
    assert (dose.answer, dose.amount) == (DoseAnswer.PART, Decimal(2))
    context.act.undo()
    assert services.doses.last_given(story["quick"]) is None


def test_a_range_is_two_buttons_and_none_before_the_other(story, shown):
    story.add(
        "range",
        Medicine("Senna drops"),
        Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1), Decimal(2))),
        unit=Unit.TABLETS,
    )
    shown.make_stale()
    medicine = shown.needed.medicines[story["range"]]
    assert [made.words() for made in medicine.gave] == [
        "Senna drops\nI gave 1 tablet at 14:32",
        "Senna drops\nI gave 2 tablets at 14:32",
    ]
    assert len({made.property("role") for made in medicine.gave}) == 1


def test_an_amount_that_is_not_written_is_asked(story, shown):
    plan = Schedule(ScheduleKind.AS_NEEDED)
    story.add("unwritten", Medicine("Dexamethasone"), plan, unit=Unit.TABLETS, told_amount="40 mg")
    shown.make_stale()
    medicine = shown.needed.medicines[story["unwritten"]]
    assert medicine.gave == []
    assert "Plan: 40 mg. Which tablets: not written yet." in texts_in(medicine)


# -- the head, the ways out ----------------------------------------------------------------------------------------


def test_the_allergy_stands_in_the_head(page, services):
    robert = services.people.person()
    assert page.head.allergies.text() == "Allergies: not asked yet"
    allergic = replace(robert, allergies_known=Known.YES, allergies=(Allergy("penicillin", "rash"),))
    services.people.save_person(allergic)
    page.make_stale()
    assert page.head.allergies.text() == "Allergy: penicillin (rash)"


def test_every_way_out(story, shown, asked, qtbot):
    shown.head.print.click()
    shown.head.given.click()
    shown.head.add.click()
    qtbot.keyClick(shown.clock.rows[story["senna"]], Qt.Key.Key_Space)
    shown.needed.medicines[story["quick"]].details.click()
    assert asked.places == [
        (Destination.PAPER, "medicines"),
        (Destination.GIVEN, None),
        (Destination.PLAN, PlanAsked()),
        (Destination.MEDICINE, story["senna"]),
        (Destination.MEDICINE, story["quick"]),
    ]


def test_what_was_begun_in_the_editor_is_offered(story, shown, services, asked):
    services.plan_drafts.keep(story["senna"], {"way": ""})
    services.plan_drafts.keep("", {"way": ""})
    shown.make_stale()
    assert "Begun and not saved:" in texts_in(shown.begun)
    assert {offer.text() for offer in shown.begun.offers.values()} == {"Go on: Senna", "Go on: a new medicine"}
    shown.begun.offers[story["senna"]].click()
    assert asked.places == [(Destination.PLAN, PlanAsked(story["senna"]))]


def test_an_empty_list_says_what_to_do(page):
    assert "No medicine is on the list." in page.empty.text()
    assert page.empty.isVisible()
    assert not page.needed.isVisible()


def test_rows_stay_the_same_when_the_diary_changes(story, shown, context, services):
    row = shown.clock.rows[story["paracetamol"]]
    context.act(
        services.medicines.correct, story["paracetamol"], replace(_paracetamol(services, story), purpose="fever")
    )
    assert shown.clock.rows[story["paracetamol"]] is row
    assert "For fever" in row.accessibleName()


def _paracetamol(services, story):
    return services.medicines.get(story["paracetamol"]).medicine


def test_the_page_never_scrolls_sideways(story, shown, theme):
    from caregiver.ui.theme.theme import Look, Scheme

    half = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("1.5"),))
    story.add("half", Medicine("Hydroxyzine"), half, unit=Unit.TABLETS, strength=milligrams("1000", Unit.TABLETS))
    for percent, width in ((100, 1150), (200, 1150), (200, 600), (100, 500)):
        theme.set_look(Look(Scheme.LIGHT, percent))
        shown.resize(width, 700)
        texts_in(shown)
        content = shown.widget()
        assert content.width() <= shown.viewport().width(), (percent, width)
        assert content.minimumSizeHint().width() <= content.width(), (percent, width)


def test_many_medicines_and_a_year_do_not_stop_it(story, shown, clock):
    for number in range(30):
        story.add(f"m{number}", Medicine(f"Medicine {number}"), Schedule(ScheduleKind.AS_TOLD, words="x"))
    clock.go_on(days=365)
    shown.make_stale()
    assert len(shown.otherwise.rows) == 30
    assert shown._present - timedelta(days=364) > story.at(0, "00:00")
