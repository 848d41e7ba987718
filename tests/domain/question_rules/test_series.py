"""No suggestion ever mixes the person's own numbers with a caregiver's, or counts one of which nobody said whose."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caregiver.domain.pain import Series
from caregiver.domain.question_rules import doses, pain, treatments
from caregiver.domain.question_rules.facts import Facts
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.treatment import TreatmentState
from tests.domain.question_rules.quiet_facts import (
    GUESS,
    MORPHINE,
    QUIET,
    SAID,
    SENNA,
    UNSAID,
    back,
    entry,
    joined,
    numbers,
    of_voice,
    pair,
    treatment,
)

BY_NUMBERS = (
    pain.high_number,
    pain.above_goal,
    pain.two_weeks,
    pain.what_else,
    pain.another_team,
    pain.nights,
    doses.weak_doses,
    treatments.radiotherapy_over,
)
LIMITS = Thresholds()
OWN, GUESSED, BOTH = (Series.PATIENT,), (Series.CAREGIVER,), (Series.PATIENT, Series.CAREGIVER)

some_days = st.dictionaries(st.integers(0, 40), st.lists(st.integers(0, 10), min_size=1, max_size=3), max_size=25)
some_nights = st.lists(
    st.builds(
        entry,
        st.integers(0, 9),
        st.integers(0, 10),
        st.integers(0, 23),
        st.sampled_from([SAID, GUESS, UNSAID]),
    ),
    max_size=12,
)
some_series = st.sampled_from(list(Series))
some_pairs = st.lists(
    st.builds(pair, st.integers(0, 13), st.integers(0, 10), st.integers(0, 10), some_series, some_series), max_size=8
)


@st.composite
def diaries(draw: st.DrawFn) -> Facts:
    """Numbers of every voice, and all that the rules by numbers look at besides."""
    by_voice = [numbers(draw(some_days), voice) for voice in (SAID, GUESS, UNSAID)]
    return replace(
        QUIET,
        numbers=joined(*by_voice),
        entries=tuple(sorted(draw(some_nights), key=lambda one: one.value.at)),
        pairs=tuple(draw(some_pairs)),
        medicines=(MORPHINE, SENNA),
        treatments=(treatment("rt.external", TreatmentState.DONE, 30, 26),),
        visits=(back(20), back(3)),
    )


@given(diaries())
def test_each_suggestion_rests_on_the_numbers_of_one_series_alone(facts: Facts):
    for rule in BY_NUMBERS:
        found = rule(facts, LIMITS)
        alone = [rule(of_voice(facts, *series), LIMITS) for series in (OWN, GUESSED)]
        assert found is None or found in alone
        assert alone[0] in (None, found), "the person's own numbers come first"


@given(diaries())
def test_a_number_of_which_nobody_said_whose_it_is_changes_nothing(facts: Facts):
    for rule in BY_NUMBERS:
        assert rule(facts, LIMITS) == rule(of_voice(facts, *BOTH), LIMITS)


def test_mixed_numbers_would_be_noticed():
    """Together these numbers are above the goal; of each series there are too few days."""
    mixed = joined(numbers({1: [6], 2: [6]}), numbers({3: [6], 4: [6]}, GUESS))
    together = replace(QUIET, numbers=numbers({1: [6], 2: [6], 3: [6], 4: [6]}))
    assert pain.above_goal(together, LIMITS) is not None
    assert pain.above_goal(replace(QUIET, numbers=mixed), LIMITS) is None
