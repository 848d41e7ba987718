"""What a column of the small charts says: a gap is a gap, 0 is 0, words stay words, series stay apart."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.measure import Measure, MeasureKind, Said, drawn, measure_of, value_of
from caregiver.domain.pain import Series
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Step, columns
from caregiver.services.preferences import USUAL_MEASURES

SLEEPY = Measure(MeasureKind.SYMPTOM, "drowsy")
BOWELS = Measure(MeasureKind.BOWELS)
EATING = Measure(MeasureKind.AREA, "eating")
VOMITING = Measure(MeasureKind.NOTED, "vomiting")
WORST = Measure(MeasureKind.WORST)
MONDAY = date(2026, 11, 16)


def of_days(*levels: int | None) -> list[Said]:
    return [Said(MONDAY + timedelta(days=number), level) for number, level in enumerate(levels)]


def words(measure: Measure, *levels: int | None) -> list[str]:
    return [str(value.words) for value in value_of(measure, of_days(*levels))]


@pytest.mark.parametrize("measure", [SLEEPY, BOWELS, EATING, VOMITING, WORST, Measure(MeasureKind.SLEEP)])
def test_a_column_of_which_nothing_is_said_holds_nothing(measure: Measure) -> None:
    assert value_of(measure, ()) == ()


def test_nothing_is_something_else_than_none() -> None:
    assert words(SLEEPY, 0) == ["none"]
    assert words(BOWELS, 0) == ["0"]
    assert words(SLEEPY, None) == ["there"]


def test_one_of_several_days_speaks_for_a_column() -> None:
    assert words(BOWELS, 1, 4, 0) == ["4"]
    assert words(VOMITING, 1, 0, 2) == ["3"]
    assert words(EATING, 2, 9, 4) == ["4"]
    assert words(EATING, 2, 3) == ["2½"]
    assert words(SLEEPY, 1, 3, 1) == ["mild"]
    assert words(SLEEPY, 1, 2, None) == ["mild–moderate"]
    assert words(Measure(MeasureKind.SLEEP), 2, 2, 4) == ["badly"]
    assert value_of(SLEEPY, of_days(1, 3, 1))[0].days == 3


def test_two_series_are_never_one_value() -> None:
    said = [Said(MONDAY, 8, Series.PATIENT), Said(MONDAY, 3, Series.CAREGIVER), Said(MONDAY, 6, Series.PATIENT)]
    assert [(value.series, value.level) for value in value_of(WORST, said)] == [
        (Series.PATIENT, Decimal(7)),
        (Series.CAREGIVER, Decimal(3)),
    ]


def test_each_day_stands_in_its_own_column() -> None:
    span = Span(MONDAY, MONDAY + timedelta(days=9))
    shown = drawn(BOWELS, of_days(1, 2, 3), columns(span, Step.WEEK, ()))
    assert [[str(value.words) for value in values] for values in shown.values] == [["3"], []]
    assert shown.top == 3


def test_a_measure_is_found_again_by_its_key() -> None:
    for measure in (SLEEPY, BOWELS, EATING, VOMITING, WORST, Measure(MeasureKind.SYMPTOM, "own:a lump: left")):
        assert measure_of(measure.key) == measure
    assert [measure_of(key) for key in ("", "bowels:3", "symptom", "weight")] == [None] * 4
    assert all(measure_of(key) is not None for key in USUAL_MEASURES)
