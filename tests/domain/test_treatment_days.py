"""What became of the days of a treatment: nothing counts as done because its day has passed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_days import (
    Asked,
    Question,
    asked,
    begun,
    days_done,
    days_planned,
    finished,
    moved,
    not_yet,
    stopped,
    touches,
    was_on,
    with_day_done,
    with_days_done,
)

PLANNED, UNDER_WAY, DONE, STOPPED = (
    TreatmentState.PLANNED,
    TreatmentState.UNDER_WAY,
    TreatmentState.DONE,
    TreatmentState.STOPPED,
)
TODAY = date(2026, 11, 22)


def nov(day: int) -> date:
    return date(2026, 11, day)


def treatment(kind: str, **fields: Any) -> Treatment:
    return Treatment(datetime(2026, 11, 1, 12, tzinfo=UTC), "Europe/London", kind, **fields)


FIVE = tuple(map(nov, range(2, 7)))
PLANNED_FIVE = treatment("rt.external", sessions=FIVE, sessions_planned=5)
AFTER_TWO = treatment(
    "rt.external", state=UNDER_WAY, begins_on=nov(2), ends_on=nov(3), sessions=FIVE, sessions_planned=5
)


def test_a_planned_day_that_has_passed_is_not_done() -> None:
    assert days_done(PLANNED_FIVE) == ()
    assert days_planned(PLANNED_FIVE) == FIVE
    assert (days_done(AFTER_TWO), days_planned(AFTER_TWO)) == (FIVE[:2], FIVE[2:])


def test_of_one_that_is_done_all_days_were() -> None:
    done = treatment("rt.external", state=DONE, sessions=FIVE)
    assert (days_done(done), days_planned(done)) == (FIVE, ())


@pytest.mark.parametrize(
    ("value", "question"),
    [
        (treatment("bone.cement", begins_on=nov(6)), Asked((nov(6),), Question.DONE)),
        (treatment("hormone", begins_on=nov(6)), Asked((nov(6),), Question.BEGUN)),
        (treatment("hormone", state=UNDER_WAY, begins_on=nov(1), ends_on=nov(6)), Asked((nov(6),), Question.OVER)),
        (AFTER_TWO, Asked(FIVE[2:], Question.DONE)),
        (treatment("chemo", begins_on=nov(6)), Asked((nov(6),), Question.DONE)),
        (treatment("bone.cement", begins_on=TODAY), None),
        (treatment("bone.cement"), None),
        (treatment("hormone", state=UNDER_WAY, begins_on=nov(1)), None),
        (treatment("bone.cement", state=DONE, begins_on=nov(6)), None),
        (treatment("rt.external", state=STOPPED, sessions=FIVE), None),
    ],
)
def test_only_of_a_planned_day_that_has_passed_it_is_asked(value: Treatment, question: Asked | None) -> None:
    assert asked(value, TODAY) == question


def test_each_session_said_to_be_done_goes_on_to_the_last() -> None:
    value = PLANNED_FIVE
    for day in FIVE[:4]:
        value = with_day_done(value, day)
        assert value.state is UNDER_WAY
    value = with_day_done(value, FIVE[4])
    assert (value.state, value.begins_on, value.ends_on, days_done(value)) == (DONE, nov(2), nov(6), FIVE)


def test_a_day_that_nobody_said_was_done_is_none_of_them_and_the_number_that_was_planned_stays() -> None:
    value = with_day_done(AFTER_TWO, nov(5))
    assert (days_done(value), days_planned(value)) == ((nov(2), nov(3), nov(5)), (nov(6),))
    assert value.sessions_planned == 5


def test_all_days_up_to_one_can_be_done_as_planned() -> None:
    value = with_days_done(AFTER_TWO, nov(5))
    assert days_done(value) == FIVE[:4]
    assert value.state is UNDER_WAY


def test_a_day_that_was_not_planned_counts_too() -> None:
    value = with_day_done(treatment("physio"), nov(9))
    assert (value.state, value.sessions, value.sessions_planned) == (UNDER_WAY, (nov(9),), None)


def test_a_day_told_later_of_one_that_is_over_leaves_it_over() -> None:
    value = with_day_done(treatment("physio", state=STOPPED, ends_on=nov(9), sessions=(nov(5),)), nov(7))
    assert (value.state, value.sessions, value.ends_on) == (STOPPED, (nov(5), nov(7)), nov(9))


def test_beginning() -> None:
    assert begun(treatment("hormone", ends_on=nov(1)), nov(6)) == treatment(
        "hormone", state=UNDER_WAY, begins_on=nov(6)
    )
    assert begun(treatment("bone.cement"), nov(6)) == treatment("bone.cement", state=DONE, begins_on=nov(6))
    assert days_done(begun(PLANNED_FIVE, nov(2))) == (nov(2),)


def test_finishing_keeps_what_was_and_drops_what_is_to_come() -> None:
    value = finished(AFTER_TWO, nov(5))
    assert (value.state, value.sessions, value.sessions_planned) == (DONE, FIVE[:4], 5)
    brace = treatment("aid.brace", state=UNDER_WAY, begins_on=nov(2))
    assert finished(brace, nov(9)) == treatment("aid.brace", state=DONE, begins_on=nov(2), ends_on=nov(9))


def test_stopping_keeps_only_what_somebody_said_was_done() -> None:
    value = stopped(AFTER_TWO, nov(5))
    assert (value.state, value.sessions, value.ends_on, value.sessions_planned) == (STOPPED, FIVE[:2], nov(5), 5)
    called_off = stopped(treatment("bone.cement", begins_on=nov(9)), nov(6))
    assert (called_off.begins_on, called_off.ends_on) == (None, nov(6))


def test_what_was_not_yet_has_no_day_any_more_and_is_not_asked_again() -> None:
    assert asked(not_yet(treatment("bone.cement", begins_on=nov(6)), nov(6)), TODAY) is None
    value = not_yet(AFTER_TWO, nov(4))
    assert (days_planned(value), value.sessions_planned) == ((nov(5), nov(6)), 5)
    goes_on = not_yet(treatment("hormone", state=UNDER_WAY, begins_on=nov(1), ends_on=nov(6)), nov(6))
    assert (goes_on.state, goes_on.ends_on) == (UNDER_WAY, None)


def test_a_planned_day_can_move() -> None:
    assert days_planned(moved(AFTER_TWO, nov(4), nov(30))) == (nov(5), nov(6), nov(30))
    assert moved(treatment("bone.cement", begins_on=nov(6)), nov(6), nov(30)).begins_on == nov(30)


def test_it_was_on_another_day_than_planned() -> None:
    value = treatment("bone.cement", begins_on=nov(6))
    assert was_on(value, Asked((nov(6),), Question.DONE), nov(8)) == treatment(
        "bone.cement", state=DONE, begins_on=nov(8)
    )
    moved_session = was_on(AFTER_TWO, Asked((nov(4),), Question.DONE), nov(9))
    assert days_done(moved_session) == (nov(2), nov(3), nov(9))


@pytest.mark.parametrize(
    ("value", "is_touching"),
    [
        (treatment("bone.cement", state=DONE, begins_on=nov(12)), True),
        (treatment("bone.cement", state=DONE, begins_on=nov(3)), False),
        (treatment("bone.cement", begins_on=nov(28)), False),
        (treatment("hormone", state=UNDER_WAY, begins_on=nov(1)), True),
        (treatment("hormone", begins_on=nov(1)), False),
        (treatment("hormone", state=DONE, begins_on=nov(1), ends_on=nov(9)), False),
        (treatment("device.neurostim", state=DONE, begins_on=nov(1), in_place=InPlace.YES), True),
        (treatment("device.neurostim", state=DONE, begins_on=nov(1), in_place=InPlace.NO), False),
        (AFTER_TWO, True),
        (treatment("chemo", state=DONE, sessions=(nov(1), nov(15))), True),
        (treatment("chemo"), False),
    ],
)
def test_what_touches_the_days_from_the_tenth_to_the_fifteenth(value: Treatment, is_touching: bool) -> None:
    assert touches(value, nov(10), nov(15)) is is_touching
