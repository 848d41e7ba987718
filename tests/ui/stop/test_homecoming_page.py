"""Home again: each medicine gets one answer before it rings, none is chosen beforehand (care-rules 25)."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from caregiver.domain.person import Pronouns
from caregiver.domain.regimen import Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.services.changes import Area
from caregiver.ui.core.navigation import Destination
from caregiver.ui.main_window import SMALLEST_SIZE
from caregiver.ui.medicines.plan_page import PlanPage
from caregiver.ui.stop.asked_list import read_asked
from tests.ui.stop.conftest import texts_in

SAME, CHANGED, STOPPED, NOT_SURE = ListAnswer.SAME, ListAnswer.CHANGED, ListAnswer.STOPPED, ListAnswer.NOT_SURE


@pytest.fixture
def home(house):
    house.come_home()
    return house


def waiting(house):
    homecoming = house.services.stays.homecoming()
    return 0 if homecoming is None else len(homecoming.medicines)


def outcome(house):
    return texts_in(house.homecoming.outcome)


def write_plan(house, key):
    """The plan editor saved a new plan."""
    former = house.services.medicines.get(house.story[key]).regimen
    house.clock.go_on(minutes=1)
    house.services.medicines.plan(replace(former, at=house.clock.now()))
    house.tell(Area.MEDICINES)


# -- back, and since when ----------------------------------


def test_it_asks_since_when_and_now_is_one_press(house):
    house.come_home()
    assert house.services.stays.last().value.ended_at == house.clock.now()
    assert house.window.messages.sentence() == "Robert is back."
    house.window.messages.undo_asked.emit()
    assert house.stay.kind is StayKind.HOSPITAL


def test_the_minute_in_the_button_is_the_one_that_is_kept(house):
    house.go_to_hospital()
    house.clock.go_to(2026, 11, 23, 18)
    house.pages.go(Destination.HOMECOMING)
    part = house.homecoming.back_part
    house.clock.go_on(minutes=20)
    assert part.now.text() == "Now, 18:00"
    part._minute.timeout.emit()
    assert part.now.text() == "Now, 18:20"
    house.clock.go_on(seconds=40)
    part.now.click()
    assert house.services.stays.last().value.ended_at == house.story.at(1, "18:20")


def test_back_since_another_time(house, qtbot):
    house.go_to_hospital()
    house.clock.go_to(2026, 11, 23, 18)
    house.pages.go(Destination.HOMECOMING)
    part = house.homecoming.back_part
    part.other.click()
    part.moment.time.selectAll()
    qtbot.keyClicks(part.moment.time, "11:30")
    part.keep.click()
    assert house.services.stays.last().value.ended_at == house.story.at(1, "11:30")


def test_nobody_is_back_before_the_start(house, qtbot):
    house.go_to_hospital()
    house.clock.go_on(minutes=30)
    house.pages.go(Destination.HOMECOMING)
    part = house.homecoming.back_part
    part.other.click()
    part.moment.time.selectAll()
    qtbot.keyClicks(part.moment.time, "09:00")
    part.keep.click()
    assert part.moment.problem.text() == "The end lies before the start."
    assert house.stay is not None


def test_from_and_until_are_corrected_where_they_stand(home, qtbot):
    page = home.homecoming
    page.correct.click()
    page.fields.end.time.setFocus()
    page.fields.end.time.selectAll()
    qtbot.keyClicks(page.fields.end.time, "17:15")
    qtbot.keyClick(page.fields.end.time, Qt.Key.Key_Tab)
    assert "In hospital Sun 22 Nov 14:32 to Mon 23 Nov 17:15." in texts_in(page)


# -- the questions -----------------------------------------


def test_every_medicine_is_asked_about_and_none_is_answered(home):
    page = home.homecoming
    assert len(page.rows) == 8
    assert not any(radio.isChecked() for row in page.rows.values() for radio in row.radios.values())
    assert not page.foot.save.isEnabled()
    said = texts_in(page)
    assert "He is home. Which medicines are on the new list?" in said
    assert "What he was given there is not recorded here." in said
    assert "By the clock: Morphine long-acting tablets 30 mg\nBefore: 1 tablet (30 mg) at 08:00 and 20:00" in said
    assert "When needed: Morphine quick-acting liquid 10 mg in 5 ml\nBefore: 5 ml (10 mg) as needed" in said
    told = "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours."
    assert told in said, "whoever says “same as before” reads what that was"
    assert "Nothing rings until it is answered here. 8 are still open." in said


def test_what_was_to_follow_is_part_of_what_it_was_before(house):
    later = replace(house.services.medicines.get(house.story["senna"]).regimen, at=house.story.at(3, "00:00"))
    times = (replace(later.schedule.times[0], amounts=(Decimal(3),)),)
    house.services.medicines.plan(replace(later, schedule=replace(later.schedule, times=times)))
    house.come_home()
    said = "Before: 2 tablets at 22:00, and from Wed 25 Nov on: 3 tablets at 22:00"
    assert said in texts_in(house.homecoming.rows[house.story["senna"]])
    house.answer("senna", SAME)
    house.homecoming.foot.save.click()
    assert house.services.medicines.get(house.story["senna"]).next_version is not None


def test_the_familys_own_word(home, services):
    services.people.save_person(replace(services.people.person(), pronouns=Pronouns.SHE))
    home.tell(Area.PERSON)
    assert "She is home." in texts_in(home.homecoming)


def test_the_four_answers_are_equal_and_read_out_with_their_medicine(home):
    row = home.homecoming.rows[home.story["senna"]]
    assert len({radio.size() for radio in row.radios.values()}) == 1
    assert row.radios[SAME].accessibleName() == "Same as before: Senna tablets"
    assert row.radios[SAME].accessibleDescription() == "Before: 2 tablets at 22:00"


def test_one_filled_button_which_answers_nothing_about_a_dose(home):
    filled = [b for b in home.window.findChildren(QPushButton) if b.property("role") == "primary" and b.isVisible()]
    assert filled == [home.homecoming.foot.save]


def test_what_will_ring_is_said_before_it_is_saved(home):
    home.answer("long", SAME)
    home.answer("paracetamol", SAME)
    home.answer("senna", NOT_SURE)
    home.answer("macrogol", STOPPED)
    assert outcome(home).splitlines()[1:] == [
        "It rings Mon 23 Nov, 20:00",
        "Morphine long-acting, 1 tablet (30 mg)",
        "Paracetamol, 2 tablets (1\u202f000 mg)",
        "Silent: Senna",
        "On Today as “not confirmed”. A question for the team.",
        "Off the list: Macrogol",
    ]
    assert home.homecoming.foot.save.text() == "Save 4 answers"


def test_what_was_said_is_what_rings(home):
    home.answer("long", SAME)
    home.homecoming.foot.save.click()
    now = home.clock.go_to(2026, 11, 23, 20)
    bell = home.services.reminders.reconcile()
    assert [due.medicine.value.name for due in bell.rows if due.due_at == now] == ["Morphine"]


def test_what_is_given_at_the_clinic_or_when_needed_is_not_said_to_ring(home):
    home.answer("denosumab", SAME)
    home.answer("quick", SAME)
    assert "It rings" not in outcome(home)


def test_the_mind_is_changed_before_saving(home):
    home.answer("senna", SAME)
    home.answer("senna", STOPPED)
    home.homecoming.foot.save.click()
    assert home.services.medicines.get(home.story["senna"]).is_stopped


# -- saving ------------------------------------------------


def test_a_part_is_saved_and_the_rest_stays_asked(home):
    home.answer("long", SAME)
    home.answer("senna", NOT_SURE)
    home.homecoming.standing.choices._group.button(1).click()
    home.homecoming.foot.save.click()
    assert waiting(home) == 6
    assert home.window.messages.sentence() == "2 answers are saved."
    stay = home.services.stays.last().uuid
    assert home.services.stays.answers(stay)[home.story["long"]].standing is Standing.WRITTEN_PLAN
    home.window.messages.undo_asked.emit()
    assert waiting(home) == 8


def test_when_all_are_answered_the_page_is_left(home):
    for key in ("long", "paracetamol", "dexamethasone", "senna", "quick", "metoclopramide", "macrogol", "denosumab"):
        home.answer(key, SAME)
    home.homecoming.foot.save.click()
    assert waiting(home) == 0
    assert home.page is not home.homecoming
    assert home.window.messages.sentence() == "8 answers are saved."


def test_what_was_chosen_is_kept_when_the_page_is_left(home):
    home.answer("long", SAME)
    home.homecoming.standing.choices._group.button(2).click()
    home.homecoming.foot.later.click()
    asked = read_asked(home.services)
    assert asked.answers == {home.story["long"]: SAME}
    assert asked.chosen.standing is Standing.TOLD_IN_ROOM
    assert waiting(home) == 8


def test_after_another_stay_everything_is_asked_anew(home):
    home.answer("long", SAME)
    home.services.stays.begin(StayKind.HOSPICE)
    home.clock.go_on(hours=5)
    home.services.stays.end()
    assert read_asked(home.services).answers == {}


# -- changed -----------------------------------------------


def test_a_press_on_changed_opens_its_plan(home, qtbot):
    radio = home.homecoming.rows[home.story["senna"]].radios[CHANGED]
    home.homecoming.ensureWidgetVisible(radio)
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton)
    assert isinstance(home.page, PlanPage)
    assert home.page._edited.on_list.uuid == home.story["senna"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_so_does_a_key(home, qtbot, key):
    radio = home.homecoming.rows[home.story["senna"]].radios[CHANGED]
    radio.setFocus()
    qtbot.keyClick(radio, key)
    assert isinstance(home.page, PlanPage)


def test_an_arrow_key_that_passes_over_opens_nothing(home, qtbot):
    row = home.homecoming.rows[home.story["senna"]]
    home.answer("senna", SAME)
    row.radios[SAME].setFocus()
    qtbot.keyClick(row.radios[SAME], Qt.Key.Key_Right)
    assert row.radios[CHANGED].isChecked()
    assert home.page is home.homecoming
    assert "It counts once the new plan is written." in outcome(home)
    assert not home.homecoming.foot.save.isEnabled()
    home.homecoming.outcome.write.click()
    assert isinstance(home.page, PlanPage)


def test_a_change_counts_when_its_plan_was_written(home):
    page = home.homecoming
    row = page.rows[home.story["long"]]
    row.radios[CHANGED].click()
    write_plan(home, "long")
    assert page.foot.save.text() == "Save 1 answer"
    assert "Now: 1 tablet (30 mg) at 08:00 and 20:00" in texts_in(page)
    assert not row.radios[STOPPED].isEnabled()
    assert "It rings Mon 23 Nov, 20:00" in outcome(home)


def test_a_new_medicine_can_be_added(home):
    home.homecoming.add.click()
    assert isinstance(home.page, PlanPage)


# -- not sure yet, and later sure --------------------------


def test_who_was_unsure_is_asked_again_whenever_the_page_is_opened(home):
    for key in ("long", "paracetamol", "dexamethasone", "quick", "metoclopramide", "macrogol", "denosumab"):
        home.answer(key, SAME)
    home.answer("senna", NOT_SURE)
    home.homecoming.foot.save.click()
    home.clock.go_on(hours=1)
    home.pages.go(Destination.HOMECOMING)
    page = home.homecoming
    assert list(page.rows) == [home.story["senna"]]
    assert "They do not ring until somebody is sure." in texts_in(page)
    assert "Before: 2 tablets at 22:00" in texts_in(page)
    home.answer("senna", SAME)
    assert "It rings Mon 23 Nov, 22:00" in outcome(home)
    page.foot.save.click()
    assert home.services.medicines.get(home.story["senna"]).kind is ScheduleKind.CLOCK_TIMES
    assert home.services.stays.unconfirmed() == ()


def test_until_it_is_answered_no_page_names_a_next_time(home):
    home.pages.go(Destination.MEDICINES)
    rows = [made.accessibleName() for made in home.page.findChildren(QAbstractButton)]
    (row,) = [name for name in rows if name.startswith("By the clock: Morphine")]
    assert "waits for an answer" in row
    assert "next " not in row


# -- a closed computer, and nothing to ask -----------------


def test_after_four_days_closed_it_says_what_it_knows(house):
    house.services.reminders.reconcile()
    house.clock.go_on(days=4)
    house.services.reminders.reconcile()
    house.tell(Area.STAYS)
    house.pages.go(Destination.HOMECOMING)
    said = texts_in(house.homecoming)
    assert "Which medicines are still the same?" in said
    assert "off or asleep, or the diary was closed: Sun 22 Nov 14:32 to Thu 26 Nov 14:32." in said
    assert "Where the new list stands" not in said


def test_with_nothing_to_ask_it_says_so(house):
    house.pages.go(Destination.HOMECOMING)
    assert "Every medicine is answered" in texts_in(house.homecoming)
    assert not house.homecoming.foot.isVisible()


def test_in_a_narrow_window_nothing_goes_sideways(home, qtbot):
    page = home.homecoming
    home.window.resize(*SMALLEST_SIZE)
    qtbot.waitUntil(lambda: page.foot.parentWidget().parentWidget() is page.widget())
    qtbot.waitUntil(lambda: 0 < page.widget().minimumSizeHint().width() <= page.viewport().width())
    assert page.foot.save.isVisible()
