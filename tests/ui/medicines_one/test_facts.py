"""What the page says of a medicine, and the ways from it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.amounts import Unit
from caregiver.domain.regimen import Standing
from caregiver.domain.stock import StockEvent
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.theme.theme import Look, Scheme
from tests.medicine_story import MORPHINE_LONG, at_times, milligrams
from tests.ui.medicines_one.conftest import buttons_on, pressed, words_on


def test_a_medicine_by_the_clock(open_page, story):
    story.give("paracetamol", 0, "08:00")
    page = open_page(story["paracetamol"])
    assert page.head.title.text() == "Paracetamol tablets 500 mg"
    said = words_on(page)
    for sentence in (
        "2 tablets (1\u202f000 mg) at 08:00, 14:00 and 20:00",
        "Dr Lewis",
        "4 Sep",
        "08:00, 6 h 32 min ago",
        "In the last 24 hours: 1 dose, 2 tablets (1\u202f000 mg), of what is recorded.",
        "From the label: at most 8 tablets in 24 hours.",
        "Nothing is written for a late dose. Call 01632 960142.",
        "Pain not under control? Call 01632 960142",
    ):
        assert sentence in said
    assert not page.patch.isVisible()
    assert not page.pump.isVisible()


def test_a_strong_medicine_and_what_was_counted_are_said_in_plain_words(open_page, story, services):
    services.stocks.note(story["long"], StockEvent.COUNTED, Decimal(18))
    page = open_page(story["long"])
    said = words_on(page)
    assert "strong pain medicine" in said
    assert "opioid" not in said
    assert "What was counted" in said
    assert {"The strength changed …", "Add what we got …", "Record an extra dose …"} < set(buttons_on(page))


def test_the_rule_for_a_late_dose_is_quoted(open_page, story):
    page = open_page(story["dexamethasone"])
    assert "Told by Nurse Okafor: “After 12:00, call before giving it.”" in words_on(page)


def test_the_sum_over_all_products_is_said_where_it_says_more(open_page, story):
    story.give("long", 0, "08:00")
    story.give_needed("quick", 0, "12:22")
    said = words_on(open_page(story["quick"]))
    assert "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours." in said
    assert "Morphine in the last 24 hours: 5 ml, 1 tablet, in all 40 mg, of what is recorded." in said


def test_what_was_never_told_is_said_to_be_not_written(open_page, story):
    assert "How often: nothing is written. Call 01632 960142." in words_on(open_page(story["macrogol"]))


def test_nothing_changes_its_look_with_the_wait(open_page, story, clock):
    """Care-rules 8: one minute after a dose it looks as it does a day later, but for the times said."""
    uuid = story["quick"]
    story.give_needed("quick", 0, "14:31")
    page = open_page(uuid)
    soon = buttons_on(page)
    clock.go_on(hours=20)
    page.refresh()
    assert buttons_on(page) == soon


def test_the_ways_from_here(open_page, story, asked):
    uuid = story["paracetamol"]
    page = open_page(uuid)
    pressed(page, "What was given")
    pressed(page, "Change the plan")
    pressed(page, "The strength changed …")
    page.head.crumbs.list.click()
    assert asked.places == [
        (Destination.GIVEN, uuid),
        (Destination.PLAN, PlanAsked(uuid)),
        (Destination.PLAN, PlanAsked(uuid, is_new_strength=True)),
        (Destination.MEDICINES, None),
    ]


def test_every_change_of_the_plan_is_a_line_the_last_one_first(open_page, bare_story, services):
    story = bare_story
    quick = replace(MORPHINE_LONG, name="Oxycodone")
    uuid = story.add("x", quick, at_times("1", "08:00"), unit=Unit.TABLETS, strength=milligrams("5", Unit.TABLETS))
    told = {"standing": Standing.TOLD_IN_ROOM, "told_by": "Dr Patel", "told_on": story.today - timedelta(days=10)}
    with story.writing_at(story.at(-10, "09:00")):
        plan = services.medicines.get(uuid).regimen
        more = replace(plan, at=story.at(-10, "09:00"), schedule=at_times("2", "08:00"), **told)
        services.medicines.plan(more)
    with story.writing_at(story.at(-3, "09:00")):
        services.medicines.pause(uuid, "until the blood test")
    said = words_on(open_page(uuid))
    lines = [
        "Paused: “until the blood test”",
        "From 1 tablet (5 mg) to 2 tablets (10 mg), told in the room by Dr Patel, 12 Nov",
        "Started: 1 tablet (5 mg) at 08:00, where it stands: not said",
    ]
    assert [said.index(line) for line in lines] == sorted(said.index(line) for line in lines)


def test_a_medicine_that_is_gone_says_so(open_page, story, services):
    uuid = story["senna"]
    page = open_page(uuid)
    services.medicines.remove(uuid)
    page.refresh()
    assert page.head.title.text() == "This medicine is not in the diary."
    assert buttons_on(page) == ["Medicines"]


@pytest.mark.parametrize("look", [Look(Scheme.LIGHT, 200), Look(Scheme.HIGH_CONTRAST)])
def test_nothing_about_a_dose_is_small_and_nothing_is_cut_off(open_page, story, theme, look, qtbot):
    story.services.stocks.note(story["paracetamol"], StockEvent.COUNTED, Decimal(68), witness="Jo")
    theme.set_look(look)
    page = open_page(story["paracetamol"])
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    for part in (*page.findChildren(QLabel), *page.findChildren(QPushButton)):
        if part.isVisible() and part.text():
            assert part.fontInfo().pixelSize() >= 18 * theme.scale
    for made in page.findChildren(QPushButton):
        if made.isVisible():
            assert made.height() >= 44
            assert made.width() >= made.sizeHint().width()
