"""Read it back: what is written in the plan, in what the hand measures, or the words that were told; nothing else."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.ui.visits.calls.read_back import ReadBack
from tests.medicine_story import at_times, tell_medicines

WORDS = "the evening one at 22:00 from Monday"


@pytest.fixture
def story(services, clock):
    return tell_medicines(services, clock)


@pytest.fixture
def read_back(services, context, show):
    """What stands there once this was agreed with Nurse Okafor."""
    card = show(ReadBack(context))

    def read(kind: AgreedKind, words: str = WORDS, **fields: object) -> tuple[str, ...]:
        value = Agreement(services.clock.now(), "Europe/London", kind, words, "Nurse Okafor", "a call", **fields)
        card.show_agreed([services.agreements.write(value).value])
        assert card.isVisible() == bool(card.texts())
        return card.texts()

    return read


def written(services, story, key: str, **fields: object) -> dict[str, str]:
    """A plan that holds from Monday 08:00; what an agreement needs to lead to it."""
    on_list = services.medicines.get(story[key])
    plan = replace(on_list.regimen, at=services.clock.now() + timedelta(hours=17, minutes=28), **fields)
    services.medicines.plan(plan)
    return {"medicine": story[key], "regimen": services.medicines.get(story[key]).versions[-1].uuid}


def test_a_plan_is_read_back_in_what_the_hand_measures(read_back, services, story):
    plan = written(services, story, "long", schedule=at_times("1", "08:00", "22:00"))
    assert read_back(AgreedKind.DOSE, **plan) == (
        "Morphine long-acting tablets",
        "How much each time: 1 tablet (30 mg)",
        "When: at 08:00 and 22:00",
        "From: tomorrow 08:00",
        "Told by Nurse Okafor",
    )


def test_a_liquid_is_read_back_in_ml(read_back, services, story):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("7.5"),))
    told = read_back(AgreedKind.DOSE, **written(services, story, "quick", schedule=needed))
    assert told[1:3] == ("How much each time: 7.5 ml (15 mg)", "When: as needed")


def test_a_dose_without_its_tablets_is_not_made_up(read_back, services, story):
    times = Schedule(ScheduleKind.CLOCK_TIMES, tuple(replace(one, amounts=()) for one in at_times("1", "08:00").times))
    plan = written(services, story, "long", schedule=times, unit=None, told_amount="40 mg")
    assert read_back(AgreedKind.DOSE, **plan)[1:3] == (
        "Plan: 40 mg. Which tablets: not written yet.",
        "When: at 08:00",
    )


def test_as_long_as_no_plan_is_written_the_words_are_read_back(read_back, story):
    waits = "How much each time, when, from: no new plan is written yet."
    assert read_back(AgreedKind.DOSE, medicine=story["long"]) == (
        "Morphine long-acting tablets",
        f"As told: “{WORDS}”",
        waits,
        "Told by Nurse Okafor",
    )
    assert read_back(AgreedKind.DOSE)[0] == "Which medicine it is about is not written yet."
    assert read_back(AgreedKind.MEDICINE, "")[:2] == ("A medicine that is not on the list yet", waits)


def test_only_what_is_about_a_medicine_and_still_holds_is_read_back(read_back):
    assert read_back(AgreedKind.TEST, "Blood test") == ()
    assert read_back(AgreedKind.DOSE, state=AgreedState.OFF) == ()
