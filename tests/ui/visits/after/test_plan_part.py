"""A dose that was agreed, afterwards: what rings tonight as things stand, and equal ways to go on."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.medicines.plan_page import PlanPage
from caregiver.ui.theme.theme import Look
from caregiver.ui.visits.after.plan_part import PlanPart
from tests.medicine_story import at_times, tell_medicines
from tests.ui.visits.conftest import settle

UNWRITTEN = "“Which tablets: not written yet. Call 01632 960142.”"


@pytest.fixture
def story(services, clock):
    services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142")))
    return tell_medicines(services, clock)


@pytest.fixture
def told(services, context, show):
    """Shows what was told of a medicine; gives the part and the uuid of what was agreed."""

    def made(medicine: str, **fields: object) -> tuple[PlanPart, str]:
        now = services.clock.now()
        value = Agreement(now, "Europe/London", AgreedKind.DOSE, "40 mg", "Dr Patel", medicine=medicine, **fields)
        uuid = services.agreements.write(value).value.uuid
        part = PlanPart(context)
        part.resize(700, 600)
        show(part)

        def again(_areas: object = None) -> None:
            (record,) = (one for one in services.agreements.all() if one.uuid == uuid)
            part.show_agreement(record, "Dr Patel · Sun 22 Nov")

        context.bus.changed.connect(again)
        again()
        settle()
        return part, uuid

    return made


def words(part: PlanPart) -> str:
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisible())


def ways(part: PlanPart) -> dict[str, str]:
    """The equal ways in sight, each with its sentence."""
    shown = (part.write, part.strength, part.unknown, part.wait)
    return {way.text(): part.ways.sentence(way) for way in shown if way.isVisible()}


def test_what_rings_tonight_stands_above_the_ways(story, told, services, clock):
    story.give("long", 0, "08:00")
    part, _uuid = told(story["long"])
    assert part.rings.text() == "It rings next: 20:00, 1 tablet (30 mg)."
    assert part.rings.y() < part.ways.y()
    clock.go_to(2026, 11, 22, 20, 3)
    part, _uuid = told(story["long"])
    assert part.rings.text() == (
        "Still open: 20:00, 1 tablet (30 mg).\nIt rings next: tomorrow 08:00, 1 tablet (30 mg)."
    )


def test_four_equal_ways_each_say_what_comes_of_it(story, told):
    part, _uuid = told(story["long"])
    assert ways(part) == {
        "Write the new plan": "The reminder says the new amount, from when you choose.",
        "The strength changed …": "What is on the new box, and how much of it, is written anew.",
        "Which tablets: not known yet": f"The reminder says the dose as told, and {UNWRITTEN}",
        "When we have the tablets": ("The plan until now rings on. “New plan: tablets still to come” stands on Today."),
    }
    buttons = [part.write, part.strength, part.unknown, part.wait]
    assert len({(each.width(), each.height()) for each in buttons}) == 1
    assert "primary" not in {each.property("role") for each in buttons}


def test_what_is_never_due_never_rings(story, told):
    part, _uuid = told(story["quick"])
    assert not part.rings.isVisible()
    assert "How many ml: not known yet" in ways(part)
    assert "ring" not in " ".join(ways(part).values())


def test_without_the_tablets_the_editor_asks_for_the_dose_as_told(story, told, asked, context, show, services):
    part, uuid = told(story["long"])
    part.unknown.click()
    wanted = PlanAsked(story["long"], agreement=uuid, is_not_written=True)
    assert asked.places[-1] == (Destination.PLAN, wanted)
    page = PlanPage(context)
    show(page)
    page.open_plan(wanted)
    measure = page.form.measure
    assert (measure.not_written.isChecked(), measure.told.text(), measure.told.line.hasFocus()) == (True, "", True)
    page.form.measure.told.line.setText("40 mg")
    page.form.start.radios["now"].click()
    page.foot.save.click()
    plan = services.medicines.get(story["long"]).regimen
    assert (plan.told_amount, plan.told_by) == ("40 mg", "Dr Patel")
    assert "The reminder says: “Plan: 40 mg. Which tablets: not written yet. Call 01632 960142.”" in words(part)


def test_a_plan_of_a_told_dose_is_said_in_whole_sentences(story, told, context, show, services):
    part, uuid = told(story["long"])
    page = PlanPage(context)
    said: list[str] = []
    page.said.connect(said.append)
    show(page)
    page.open_plan(PlanAsked(story["long"], agreement=uuid, is_not_written=True))
    page.form.measure.told.line.setText("40 mg")
    page.form.start.radios["now"].click()
    page.foot.save.click()
    plan = "Plan: 40 mg. Which tablets: not written yet. When: at 08:00 and 20:00."
    assert said == [f"Morphine long-acting, from 14:32. {plan}"]
    assert part.plan.text() == f"Written, used from 14:32. {plan}"
    assert ".," not in words(part)


def test_it_does_not_change_after_all_and_that_is_taken_back(story, told, services):
    part, uuid = told(story["long"])
    part.off.click()
    assert services.agreements.get(uuid).value.state is AgreedState.OFF
    assert part.rings.text() == "It does not change after all."
    assert ways(part) == {}
    assert services.agreements.unwritten(story["long"]) == ()
    part.undo.click()
    assert services.agreements.get(uuid).value.state is AgreedState.WAITING
    assert len(ways(part)) == 4


def test_a_plan_written_elsewhere_is_said_to_be_it_in_one_press(story, told, context, services, clock):
    part, uuid = told(story["long"])
    assert not part.already.isVisible(), "the plan until now is older"
    clock.go_on(minutes=5)
    held = services.medicines.get(story["long"]).regimen
    plan = replace(held, at=clock.now(), schedule=at_times("2", "08:00", "20:00"))
    written = context.act(services.medicines.plan, plan).value
    assert "Written since then, from 14:37: 2 tablets (60 mg) at 08:00 and 20:00" in words(part)
    said: list[str] = []
    part.said.connect(said.append)
    part.already.click()
    assert "Written since then" not in words(part)
    assert said == ["Written already: Morphine long-acting tablets"]
    assert services.agreements.get(uuid).value.regimen == written.uuid
    assert services.agreements.unwritten(story["long"]) == ()
    assert (part.already.isVisible(), part.look.isVisible(), list(ways(part))) == (False, True, ["Change the plan"])


def test_that_its_plan_was_taken_out_again_is_said(story, told, context, services, clock):
    part, uuid = told(story["long"])
    clock.go_on(minutes=5)
    held = services.medicines.get(story["long"]).regimen
    monday = services.medicines.plan(replace(held, at=story.at(1, "08:00"), schedule=at_times("2", "08:00"))).value
    context.act(services.agreements.link_plan, uuid, monday.uuid)
    gone = "A new plan was written from this, and taken out again."
    assert gone not in words(part)
    context.act(services.medicines.plan, replace(held, at=clock.now()))
    assert gone in words(part)
    assert "Write the new plan" in ways(part)


def test_at_large_letters_they_stand_one_below_the_other(story, told, context):
    context.theme.set_look(Look(text_percent=200))
    part, _uuid = told(story["long"])
    tops = [each.parentWidget().y() for each in (part.write, part.strength, part.unknown, part.wait)]
    assert tops == sorted(set(tops))


def test_at_large_letters_too_the_dose_as_told_is_in_sight(story, told, context, show, qtbot):
    context.theme.set_look(Look(text_percent=200))
    page = PlanPage(context)
    page.resize(900, 700)
    show(page)
    page.open_plan(PlanAsked(story["long"], is_not_written=True))
    line = page.form.measure.told.line
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())
