"""The list of treatments: how they stand, what was told, and what became of planned days."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.domain.treatment import InPlace, TreatmentState
from caregiver.domain.treatment_days import days_done
from caregiver.domain.treatment_words import URGENT_LINE
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.page import MedicinesPage
from tests.ui.treatments.conftest import buttons, nov, press

UNDER_WAY, DONE, STOPPED = TreatmentState.UNDER_WAY, TreatmentState.DONE, TreatmentState.STOPPED
FIVE = tuple(map(nov, range(2, 7)))


def texts(page) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def test_an_empty_list_says_so_and_offers_the_first(listed, asked):
    page = listed()
    assert page.empty.isVisible()
    page.add.click()
    assert asked.places == [(Destination.TREATMENT, None)]


def test_each_stands_in_its_group_with_what_is_known(listed, write, asked):
    uuid = write(
        "rt.external",
        state=DONE,
        sessions=FIVE,
        where="Westbrook hospital",
        regions=("back-lower-left",),
        told="it can take 2 to 3 weeks",
        told_by="Dr Patel",
        told_on=date(2026, 10, 28),
        outcome="slept better",
    )
    write("scan.dexa", begins_on=date(2026, 12, 9), name="the scan")
    write("device.neurostim", state=UNDER_WAY, begins_on=nov(2), in_place=InPlace.YES)
    page = listed()
    said = texts(page)
    groups = [words for words in said if words in {"Under way", "Planned", "Done", "Stopped"}]
    assert groups == ["Under way", "Planned", "Done"]
    assert {
        "Radiotherapy from outside",
        "5 sessions, 2 to 6 Nov",
        "Westbrook hospital · left lower back",
        "How it went: slept better",
        "Told by Dr Patel, 28 Oct: it can take 2 to 3 weeks",
        "the scan",
        "Bone density scan (DEXA)",
        "From 2 Nov. In place now",
    } <= set(said)
    row = page.groups[DONE].rows[uuid]
    assert "it can take 2 to 3 weeks" in row.line.accessibleName()
    row.line.click()
    assert asked.places == [(Destination.TREATMENT, uuid)]


def test_beneath_what_was_told_stands_the_way_to_the_urgent_signs(listed, write, asked):
    told = write("chemo", told="aching joints for some days")
    plain = write("hormone")
    page = listed()
    rows = page.groups[TreatmentState.PLANNED].rows
    assert rows[told].urgent.isVisible()
    assert not rows[plain].urgent.isVisible()
    question = next(words for words in texts(rows[told]) if words.startswith("New weakness"))
    assert f"{question} Urgent signs." == URGENT_LINE
    press(page, "Urgent signs")
    assert asked.places == [(Destination.URGENT, None)]


@pytest.mark.parametrize(
    ("kind", "fields", "question"),
    [
        ("bone.cement", {"begins_on": nov(6)}, "Was it done on 6 Nov?"),
        ("hormone", {"begins_on": nov(6)}, "Did it begin on 6 Nov?"),
        ("hormone", {"state": UNDER_WAY, "begins_on": nov(1), "ends_on": nov(6)}, "Was 6 Nov the last day?"),
        ("rt.external", {"sessions": FIVE[:3]}, "Were these days done: 2 Nov, 3 Nov and 4 Nov?"),
        ("rt.external", {"sessions": FIVE}, "Were all days done from 2 Nov to 6 Nov?"),
    ],
)
def test_a_planned_day_that_has_passed_is_asked_about(listed, write, kind, fields, question):
    write(kind, **fields)
    assert question in texts(listed())


def test_what_is_to_come_is_not_asked_about(listed, write):
    write("bone.cement", begins_on=nov(22))
    page = listed()
    assert not [words for words in texts(page) if words.endswith("?")]
    assert "Done today" in buttons(page)


def test_yes_not_yet_and_another_day(listed, write, services):
    page = listed()
    first, second, third = (write("bone.cement", begins_on=nov(day)) for day in (5, 6, 7))
    said = []
    page.said.connect(said.append)
    page.refresh()
    rows = page.groups[TreatmentState.PLANNED].rows
    rows[first].yes.click()
    page.refresh()
    page.groups[TreatmentState.PLANNED].rows[second].no.click()
    page.refresh()
    page.groups[TreatmentState.PLANNED].rows[third].was_on.emit(nov(9))
    values = [services.treatments.get(uuid).value for uuid in (first, second, third)]
    assert [(value.state, value.begins_on) for value in values] == [
        (DONE, nov(5)),
        (TreatmentState.PLANNED, None),
        (DONE, nov(9)),
    ]
    assert said == ["Bone cement, done: 5 Nov", "Bone cement, planned", "Bone cement, done: 9 Nov"]


def test_all_days_at_once_or_each_in_the_editor(listed, write, services, asked):
    uuid = write("rt.external", sessions=FIVE, sessions_planned=5)
    page = listed()
    press(page, "Look at each day")
    assert asked.places == [(Destination.TREATMENT, uuid)]
    press(page, "Yes, all")
    value = services.treatments.get(uuid).value
    assert (value.state, days_done(value)) == (DONE, FIVE)


def test_as_it_goes_on_a_press_says_so_and_can_be_taken_back(listed, write, services, context):
    uuid = write("hormone")
    page = listed()
    press(page, "Begins today")
    page.refresh()
    assert services.treatments.get(uuid).value.begins_on == nov(22)
    press(page, "Stopped today")
    assert services.treatments.get(uuid).value.state is STOPPED
    context.act.undo()
    assert services.treatments.get(uuid).value.state is UNDER_WAY


def test_a_session_today_and_the_end_of_them(listed, write, services):
    uuid = write("physio", state=UNDER_WAY, begins_on=nov(18), ends_on=nov(18), sessions=(nov(18),))
    page = listed()
    press(page, "Done today")
    page.refresh()
    assert days_done(services.treatments.get(uuid).value) == (nov(18), nov(22))
    assert "Done today" not in buttons(page)
    press(page, "All is done")
    value = services.treatments.get(uuid).value
    assert (value.state, value.ends_on) == (DONE, nov(22))


def test_what_ends_today_is_in_place_no_more(listed, write, services):
    uuid = write("aid.brace", state=UNDER_WAY, begins_on=nov(12), in_place=InPlace.YES)
    press(listed(), "Ends today")
    value = services.treatments.get(uuid).value
    assert (value.ends_on, value.in_place) == (nov(22), InPlace.NO)


def test_a_row_stays_the_same_widget_while_its_words_change(listed, write, services, context):
    uuid = write("physio", state=UNDER_WAY)
    page = listed()
    row = page.groups[UNDER_WAY].rows[uuid]
    context.act(services.treatments.session_done, uuid, nov(20))
    assert page.groups[UNDER_WAY].rows[uuid] is row
    assert "1 session, 20 Nov" in texts(page)


def test_the_way_there_is_on_the_page_of_the_medicines(context, show, asked):
    page = show(MedicinesPage(context))
    page.head.treatments.click()
    assert asked.places == [(Destination.TREATMENTS, None)]
