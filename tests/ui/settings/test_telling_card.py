"""The setting "He can no longer tell us": on and off by the family, from a day on, undone, in the family's word."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.person import Pronouns
from caregiver.services.changes import Area
from caregiver.ui.settings.telling_card import TellingCard

TODAY = date(2026, 11, 22)


@pytest.fixture
def card(context, services, show):
    made = TellingCard(context)
    made.show_person(context.person)
    context.bus.changed.connect(lambda areas: made.show_person(context.person) if Area.PERSON in areas else None)
    return show(made)


@pytest.fixture
def since(services):
    return lambda: services.people.person().cannot_tell_since


def type_day(qtbot, card, *parts):
    fields = (card.since.day, card.since.month, card.since.year)
    for field, text in zip(fields, parts, strict=True):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClicks(field, text)
    card.is_on.setFocus()


def test_it_is_off_until_the_family_says_so(card, since):
    assert not card.is_on.isChecked()
    assert not card.since.isVisible()
    card.keep_all()
    assert since() is None


def test_a_press_turns_it_on_from_today_and_another_turns_it_off(card, since, qtbot):
    qtbot.mouseClick(card.is_on, Qt.MouseButton.LeftButton)
    assert since() == TODAY
    assert card.saved.text() == "Saved"
    assert card.since.isVisible()
    assert card.since.value() == TODAY
    qtbot.mouseClick(card.is_on, Qt.MouseButton.LeftButton)
    assert since() is None
    assert not card.since.isVisible()


def test_by_keyboard(card, since, qtbot):
    card.is_on.setFocus()
    qtbot.keyClick(card.is_on, Qt.Key.Key_Space)
    assert since() == TODAY


def test_it_can_be_from_another_day_on(card, since, qtbot):
    card.is_on.click()
    type_day(qtbot, card, "18", "nov", "2026")
    assert since() == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("30", "12", "2026"), "This day is still to come."),
        (("", "", ""), "Please write the day, or take the tick away above."),
        (("1", "1", "1950"), "This day lies before the birth date."),
    ],
)
def test_a_day_that_cannot_be_is_said_beside_the_field(card, since, qtbot, typed, sentence):
    card.is_on.click()
    type_day(qtbot, card, *typed)
    assert card.since.problem.text() == sentence
    assert since() == TODAY
    card.is_on.click()
    assert since() is None


def test_it_can_be_undone_either_way(card, since, context):
    card.is_on.click()
    assert context.act.deed == "He can no longer tell us: on"
    context.act.undo()
    assert since() is None
    context.act.undo()
    assert since() == TODAY
    card.is_on.click()
    assert context.act.deed == "He can no longer tell us: off"
    context.act.undo()
    assert since() == TODAY


@pytest.mark.parametrize(
    ("pronouns", "name", "asked"),
    [
        (Pronouns.HE, "He can no longer tell us", "“How does he seem?”"),
        (Pronouns.SHE, "She can no longer tell us", "“How does she seem?”"),
        (Pronouns.THEY, "They can no longer tell us", "“How do they seem?”"),
    ],
)
def test_it_says_what_changes_in_the_family_s_word(card, services, pronouns, name, asked):
    card.show_person(replace(services.people.person(), pronouns=pronouns))
    assert card.is_on.text() == name
    assert asked in card.changes.text()
    assert card.is_on.accessibleDescription() == card.changes.text()
