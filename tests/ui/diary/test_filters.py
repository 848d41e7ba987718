"""What is listed: kind, side, place and days together; always said, cleared at one press; all by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.pain import Place, Series, Voice
from caregiver.services.wanted import Topic, Wanted
from tests.ui.diary.conftest import press


def listed(page) -> list[int]:
    """The numbers that are listed, newest first, over all days."""
    return [entry.score for day in page.lists.days.days() for entry in day.entries]


def test_what_is_left_out_is_said_and_one_press_shows_everything(page, qtbot):
    assert page.filter_line.isHidden()
    page.filters.set_series(Series.PATIENT)
    assert page.filter_line.words() == ("Only this is shown: his number", "6 ratings, all his own.")
    press(qtbot, page.filter_line.clear)
    assert page.filter_line.isHidden()
    assert page.filters.wanted == Wanted()
    assert page.filters.kinds[Topic.EVERYTHING].hasFocus()
    assert len(page.day_list.cards) == 3


def test_filters_hold_together(page, story):
    page.filters.set_regions(("front-thigh-left",))
    assert listed(page) == [7]
    assert page.filters.place.text() == "Place: left thigh, front"
    page.filters.set_series(Series.CAREGIVER)
    assert listed(page) == []
    assert page.day_list.remark.text() == "Nothing of this is written."
    assert page.filter_line.words() == ("Only this is shown: caregiver’s number · left thigh, front", "")


def test_rarer_kinds_are_behind_more_until_they_are_chosen(page, services, context, clock):
    context.act(services.calls.start_call, "Nurse Okafor")
    kinds, more = page.filters.kinds, page.filters.more_kinds
    assert kinds[Topic.CALLS].isHidden()
    offered = {action.text(): action for action in more.actions() if action.isVisible()}
    assert list(offered) == ["Calls"]
    offered["Calls"].trigger()
    assert page.filters.wanted == Wanted(Topic.CALLS)
    assert kinds[Topic.CALLS].isVisible()
    assert page.filter_line.words() == ("Only this is shown: calls", "1 call.")
    assert page.filters.more.isHidden()
    page.filters.clear()
    assert kinds[Topic.CALLS].isHidden()
    assert page.filters.more.isVisible()


def test_one_thing_alone_is_said_on_its_folded_day(page, services, context):
    call = context.act(services.calls.start_call, "Nurse Okafor").value
    context.act(services.calls.complete_call, call.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    page.filters.set_topic(Topic.CALLS)
    assert page.day_list.cards[0]._numbers.text() == "Called Nurse Okafor: “Come in now.”"
    page.filters.clear()
    assert page.day_list.cards[0]._numbers.text().endswith("1 call")


def test_what_the_marks_mean_is_said_when_it_is_asked_for(page, qtbot):
    assert page.legend.isHidden()
    qtbot.keyClick(page.filters.legend, Qt.Key.Key_Space)
    assert page.legend.isVisible()
    qtbot.keyClick(page.filters.legend, Qt.Key.Key_Space)
    assert page.legend.isHidden()


def test_the_places_of_the_diary_are_offered_in_their_groups(page):
    menu = page.filters.places
    menu.offer(page._book.regions(), ())
    groups = [action.text() for action in menu.actions()]
    assert groups == ["Anywhere", "Back", "Legs"]
    legs = menu.actions()[2].menu()
    legs.actions()[0].trigger()
    assert page.filters.wanted.regions == ("front-thigh-left",)
    menu.offer(page._book.regions(), ("front-thigh-left",))
    menu.actions()[0].trigger()
    assert page.filters.wanted.regions == ()


def test_a_whole_part_of_the_body_can_be_chosen(writer, make_page):
    writer.write(2026, 11, 22, 9, 0, places=(Place("front-thigh-left"),))
    writer.write(2026, 11, 22, 9, 5, places=(Place("front-knee-left"),))
    page = make_page()
    page.filters.places.offer(page._book.regions(), ())
    page.filters.places.actions()[1].menu().actions()[0].trigger()
    assert page.filters.place.text() == "Place: legs"
    assert len(listed(page)) == 2


# -- days ------------------------------------------------------------------------------------------------------


def test_days_are_chosen_at_one_press(page, qtbot):
    press(qtbot, page.filters.days)
    part = page.filters.range
    assert part.isVisible()
    assert part.quick[7].hasFocus()
    press(qtbot, part.quick[14])
    assert page.filters.wanted == Wanted(first=date(2026, 11, 9), last=date(2026, 11, 22))
    assert page.filters.days.text() == "9 to 22 Nov"
    assert len(page.day_list.cards) == 3
    press(qtbot, part.quick[7])
    assert len(page.day_list.cards) == 1
    press(qtbot, part.all)
    assert page.filters.days.text() == "All days"
    press(qtbot, part.close_button)
    assert part.isHidden()
    assert page.filters.days.hasFocus()


def typed(page, first: str, last: str) -> None:
    part = page.filters.range
    for field, text in ((part.first, first), (part.last, last)):
        for line, each in zip((field.day, field.month, field.year), text.split(), strict=True):
            line.setText(each)


def test_days_are_typed_and_confirmed_by_key(page, qtbot):
    page.filters.days.click()
    typed(page, "10 11 2026", "12 Nov 2026")
    qtbot.keyClick(page.filters.range.last.year, Qt.Key.Key_Return)
    assert page.filters.wanted == Wanted(first=date(2026, 11, 10), last=date(2026, 11, 12))
    assert page.filter_line.words()[0] == "Only this is shown: 10 to 12 Nov"
    assert page.day_list.gaps == ("Wed 11 Nov: not recorded",)


def test_days_that_are_turned_round_are_turned_back_and_it_is_said(page):
    page.filters.days.click()
    typed(page, "12 11 2026", "10 11 2026")
    page.filters.range.done.click()
    assert page.filters.days.text() == "10 to 12 Nov"
    assert page.filters.range.turned.text() == "The later day stood first. The two are turned round now."
    assert page.filters.range.turned.isVisible()


@pytest.mark.parametrize("bad", ["31 2 2026", "1 1 0001", "1 1 9999"])
def test_what_is_no_day_is_said_beside_its_field(page, bad):
    page.filters.days.click()
    typed(page, bad, "10 11 2026")
    page.filters.range.done.click()
    assert page.filters.wanted == Wanted()
    assert page.filters.range.first.problem.isVisible()


def test_days_still_to_come_are_said_to_be_so(page):
    page.filters.want(Wanted(first=date(2027, 1, 1), last=date(2027, 2, 1)))
    assert page.day_list.remark.text() == "These days are still to come."
    assert page.filters.days.text() == "1 Jan 2027 to 1 Feb 2027"


def test_one_end_alone_is_enough(page):
    page.filters.want(Wanted(last=date(2026, 11, 11)))
    assert page.filters.days.text() == "Up to 11 Nov"
    assert len(page.day_list.cards) == 1
    page.filters.want(Wanted(first=date(2026, 11, 12)))
    assert page.filters.days.text() == "From 12 Nov on"
    assert len(page.day_list.cards) == 2


# -- with the search -------------------------------------------------------------------------------------------


def test_a_search_is_sifted_too(page, story):
    page.search_field.setText("the chair")
    page._search_now()
    assert len(page.found.rows.rows) == 1
    page.filters.set_series(Series.CAREGIVER)
    assert page.found.sentence() == "Nothing was found for “the chair”."
    page.filters.clear()
    assert len(page.found.rows.rows) == 1


def test_what_is_asked_for_is_shown_whatever_is_listed(page, story):
    page.filters.want(Wanted(Topic.PAIN, Series.NOBODY, first=date(2026, 11, 22)))
    page.show_entry(story["chair"])
    assert page.filters.wanted == Wanted()
    assert page.day_list.row(story["chair"]).isChecked()


def test_a_day_is_shown_unfolded_and_one_of_long_ago_alone(page, writer, context):
    page.open_asked(date(2026, 11, 10))
    assert [card.is_unfolded for card in page.day_list.cards] == [True, False, True]
    writer.write(2011, 3, 1, 9, 0, score=2, voice=Voice.CAREGIVER_GUESS)
    for day in range(1, 31):
        writer.write(2026, 10, day, 9, 0)
    page.make_stale()
    page.open_asked(date(2011, 3, 1))
    assert page.filters.days.text() == "1 Mar 2011"
    assert listed(page) == [2]
