"""Each rule suggests its question from a diary that holds its fact, and not from the same diary one fact short."""

from dataclasses import replace

import pytest

from caregiver.domain.person import Person
from caregiver.domain.question_rules import feelings
from caregiver.domain.question_rules.facts import ENTRY_DAYS, RECORD_DAYS, Facts
from caregiver.domain.question_rules.rules import RULES, suggested
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import REACH, Thresholds
from caregiver.domain.text import Text
from tests.domain.question_rules.quiet_facts import QUIET, back
from tests.domain.question_rules.raising import CASES, Case, in_words

OURS = Thresholds()
ALL_CODES = {f"Q{number}" for number in range(1, 39)}


def codes(facts: Facts, limits: Thresholds = OURS) -> set[str]:
    return {one.code for one in suggested(facts, limits)}


def only(facts: Facts, code: str) -> Suggestion:
    return next(one for one in in_words(facts) if one.code == code)


def test_a_quiet_diary_raises_nothing():
    assert suggested(QUIET, OURS) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.what}")
def test_a_fact_raises_its_question_and_one_fact_short_does_not(case: Case):
    assert case.code in codes(case.full)
    assert case.code not in codes(case.short)


def test_every_rule_has_such_a_diary():
    assert {case.code for case in CASES} == ALL_CODES
    assert len(RULES) == len(ALL_CODES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.find.__name__)
def test_no_two_rules_bear_one_code(rule):
    found = {one.code for case in CASES if (one := rule.find(case.full, OURS)) is not None}
    assert len(found) == 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.what}")
def test_each_question_names_its_fact(case: Case):
    one = only(case.full, case.code)
    assert str(one.fact).startswith("Because ")
    assert "?" in str(one.words)
    assert one.first is None or one.last is None or one.first <= one.last <= case.full.today


STANDING = {"Q22", "Q37", "Q38"}
"""Rest on past visits, on the plan and on a count, however long ago."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.what}")
def test_what_was_written_long_ago_raises_nothing(case: Case):
    if only(case.full, case.code).first is not None and case.code not in STANDING:
        assert case.code not in codes(replace(case.full, today=back(-60)))


def test_a_person_who_can_no_longer_tell_is_asked_nothing_about_numbers_and_goals():
    silent = replace(QUIET, person=Person("Robert", cannot_tell_since=back(1)))
    left = {case.code for case in CASES if case.code in codes(replace(case.full, person=silent.person))}
    assert left == {"Q6", "Q10", "Q11", "Q13", "Q24", "Q25", "Q26", "Q27", "Q32", "Q34", "Q35", "Q36", "Q37", "Q38"}


def test_the_family_may_set_other_numbers():
    case = next(case for case in CASES if case.code == "Q2")
    assert "Q2" not in codes(case.full, Thresholds(high_number=8))
    assert "Q2" in codes(case.short, Thresholds(high_number=6))


def test_the_questions_stand_in_one_order():
    everything = Facts(
        **{
            field: tuple(one for case in CASES for one in getattr(case.full, field))
            for field in ("symptoms", "reviews", "comforts", "doses", "treatments", "notes")
        },
        today=QUIET.today,
        person=QUIET.person,
        contacts=QUIET.contacts,
    )
    order = [one.code for one in suggested(everything, OURS)]
    places = [place for place, rule in enumerate(RULES) if (one := rule.find(everything, OURS)) and one.code in order]
    assert len(order) > 5
    assert places == sorted(places)
    assert [one.code for one in suggested(everything, OURS)] == order


@pytest.mark.parametrize(
    ("first", "about", "is_new"),
    [(None, ("senna",), False), (None, ("senna", "iron"), True), (back(3), (), False), (back(1), (), True)],
)
def test_a_fact_is_new_when_it_is_about_something_else_or_all_of_it_came_later(first, about, is_new):
    one = Suggestion("Q", Text("?"), Text("Because."), first, about=about)
    assert one.is_new_since(back(2), ("senna",)) is is_new


def test_the_worry_is_quoted_as_it_was_written():
    case = next(case for case in CASES if case.code == "Q28")
    assert str(only(case.full, "Q28").fact) == (
        "Because a note of Fri 20 Nov says: “He fears that the cancer is spreading.”"
    )


def test_a_place_is_only_called_new_of_days_that_are_read():
    longest = REACH["recent_days"][1]
    assert longest <= RECORD_DAYS
    assert longest + feelings.BEFORE_DAYS <= ENTRY_DAYS


def test_pain_on_moving_is_told_in_the_words_of_the_entries():
    case = next(case for case in CASES if case.code == "Q8")
    assert str(only(case.full, "Q8").fact) == (
        "Because 3 entries or bad spells in 14 days say: walking, on moving, getting up."
    )
