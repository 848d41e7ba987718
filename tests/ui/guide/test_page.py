"""Finding and reading in the Guide, by mouse and keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.glossary import word_id
from caregiver.domain.stay import StayKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.guide.found import MOST_ROWS
from caregiver.ui.guide.moment import AFTER_A_DEATH, WHEN_WORDS_FAIL
from caregiver.ui.guide.reader import URGENT_SIGNS
from caregiver.ui.theme.theme import Look, Scheme


def open_groups(page):
    return [group.head.text() for group in page.finder.groups if group.is_open]


def press_in(part, name):
    (found,) = [made for made in part.findChildren(QPushButton) if made.isVisible() and made.text() == name]
    found.click()
    QApplication.processEvents()


def test_it_begins_with_its_headings_and_the_first_card(desk, opened, services):
    page = opened()
    assert [group.head.text() for group in page.finder.groups[:-1]] == list(services.guide.content.groups)
    assert open_groups(page) == []
    assert page.reader.title.text() == services.guide.content.cards[0].title
    assert "General information. Your team knows the whole story; this page does not." in desk.words()
    assert "Written 22 Nov 2026, not reviewed by a clinician." in desk.words()


def test_a_card_is_opened_from_its_group(desk, opened):
    page = opened()
    desk.click("Treatments: show")
    desk.click("When radiotherapy starts to work")
    assert page.reader.title.text() == "When radiotherapy starts to work"
    assert page.finder.groups[4].rows.rows["G16"].isChecked()
    desk.click("Treatments: hide")
    assert open_groups(page) == []


def test_beneath_each_window_the_last_words_lead_to_the_urgent_signs(desk, opened, services):
    assert services.guide.content.under_windows.endswith(URGENT_SIGNS)
    opened("trastuzumab")
    assert desk.words().count("New weakness, numbness or worse pain:") == 2
    opened("G16")
    desk.click("Urgent signs")
    assert desk.is_urgent


def test_a_card_that_names_the_sheet_leads_there_in_one_press(desk, opened):
    opened("G13")
    assert "New, sudden or out of control?" in desk.words()
    desk.click("Urgent signs")
    assert desk.is_urgent
    opened("G01")
    assert "New, sudden or out of control?" not in desk.words()


def test_related_cards_and_words_lead_on_and_the_way_back_leads_back(desk, opened):
    page = opened("G16")
    press_in(page.reader, "More pain just after radiotherapy")
    assert page.reader.title.text() == "More pain just after radiotherapy"
    press_in(page.reader, "radiotherapy")
    assert page.reader.title.text() == "Radiotherapy"
    assert open_groups(page) == ["Words of medicine, A to Z"]
    assert "Radiotherapy from outside" in [made.text() for made in page.reader.findChildren(QPushButton)]
    desk.click("Back")
    desk.click("Back")
    assert page.reader.title.text() == "When radiotherapy starts to work"
    desk.click("Back")
    assert desk.is_today


def test_every_card_and_every_word_can_be_shown(opened, services):
    page = opened()
    content = services.guide.content
    for name in [*(card.id for card in content.cards), *map(word_id, content.words)]:
        page.open_asked(name)
        assert page.reader.sheet.paragraphs
    assert len(page.finder.groups[-1].letters) > 15


def test_what_is_not_in_the_guide_leads_to_its_beginning(opened, services):
    assert opened("nothing of this name").reader.title.text() == services.guide.content.cards[0].title


# -- search -----------------------------------------------------------------------------------------------------------


def test_a_search_that_forgives_spelling_says_what_it_read(desk, opened):
    page = opened()
    page.search()
    desk.type("m")
    assert page.finder.found.said.text() == "Type one more letter."
    desk.type("orfine")
    assert page.finder.found.said.text() == "Read as: morphine"
    desk.press(Qt.Key.Key_Return)
    assert page.reader.title.text() == "Strong opioids"
    assert page.finder.search.hasFocus()


def test_what_is_found_is_gone_through_by_keyboard(desk, opened):
    page = opened()
    page.search()
    desk.type("laxative")
    desk.choose("laxative")
    assert page.reader.title.text() == "Laxative"


def test_nothing_found_is_one_plain_sentence_and_clearing_brings_all_back(desk, opened):
    page = opened("G16")
    page.search()
    desk.type("zzzqqq")
    assert page.finder.found.said.text() == "Nothing in the guide has these words."
    assert page.finder.found.first() == ""
    desk.press(Qt.Key.Key_Return)
    assert page.reader.title.text() == "When radiotherapy starts to work"
    page.finder.search.clear()
    assert page.finder.found.isHidden()
    assert page.finder.groups[0].head.isVisible()


@pytest.mark.parametrize("typed", ["zzzqqq", "laxative", "choking", "a"])
def test_whatever_is_found_the_urgent_signs_stand_first(desk, opened, typed):
    page = opened()
    page.search()
    desk.type(typed)
    desk.choose("Urgent signs")
    assert desk.is_urgent


@pytest.mark.parametrize("typed", ["choking", "he wont wake up", "overdose", "want to die"])
def test_enter_opens_them_where_the_words_touch_a_sign(desk, opened, typed):
    page = opened()
    page.search()
    desk.type(typed)
    assert page.finder.found.said.text() == "Enter opens “Urgent signs”."
    desk.press(Qt.Key.Key_Return)
    assert desk.is_urgent


def test_of_many_the_best_are_shown_and_counted(desk, opened, services):
    page = opened()
    page.search()
    desk.type("pain")
    count = len(services.guide.search("pain").cards)
    assert count > MOST_ROWS
    assert len(page.finder.found.cards.rows) == MOST_ROWS
    assert page.finder.found.said.text() == f"{count} cards have it. These fit best."


def test_the_key_that_searches_the_diary_searches_the_guide_here(desk, opened):
    page = opened("G16")
    desk.window.search_asked.emit()
    assert page.finder.search.hasFocus()


# -- what has come ----------------------------------------------------------------------------------------------------


def test_after_a_death_its_cards_stand_first(opened, services):
    services.stays.begin(StayKind.DIED, services.clock.now())
    page = opened()
    assert tuple(page.finder.first.rows) == AFTER_A_DEATH
    assert page.reader.title.text() == services.guide.card(AFTER_A_DEATH[0]).title


def test_when_the_person_can_no_longer_tell_that_card_stands_first(opened, context):
    page = opened()
    assert not page.finder.first.isVisible()
    people = context.services.people
    context.act(people.save_person, replace(people.person(), cannot_tell_since=date(2026, 11, 20)))
    assert tuple(page.finder.first.rows) == WHEN_WORDS_FAIL
    assert page.reader.title.text() == "When the person can no longer tell us"


def test_what_stands_first_is_in_the_guide(services):
    assert all(services.guide.card(name) for name in (*AFTER_A_DEATH, *WHEN_WORDS_FAIL))


# -- room -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("percent", "width"), [(200, 1366), (200, 720), (100, 720)])
def test_in_a_narrow_window_there_is_the_list_or_the_card(desk, opened, theme, percent, width):
    theme.set_look(Look(Scheme.LIGHT, percent))
    desk.window.resize(width, 600)
    page = opened()
    assert page.finder.isVisible()
    assert not page.reader.isVisible()
    desk.click("Days and nights at home: show")
    desk.click("Sleep: things other families tried at night")
    assert page.reader.isVisible()
    assert not page.finder.isVisible()
    assert page.reader.hasFocus()
    content = page.widget()
    assert content.minimumSizeHint().width() <= page.viewport().width()
    desk.window.search_asked.emit()
    assert page.finder.search.hasFocus()
    desk.type("sleep")
    desk.press(Qt.Key.Key_Return)
    desk.click("All cards")
    assert page.finder.isVisible()


def test_a_card_stands_beside_the_row_that_was_pressed(desk, opened):
    page = opened()
    page.finder.groups[0].turn()
    QApplication.processEvents()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    below = bar.value()
    assert below > 0
    page.finder.groups[0].rows.rows["when-words-fail"].click()
    QApplication.processEvents()
    assert bar.value() == below
    assert 0 <= page.reader.mapTo(page.viewport(), page.reader.rect().topLeft()).y() < page.viewport().height() / 2
    desk.go(Destination.GUIDE, "G16")
    assert bar.value() == 0
