"""The team's temperature is never kept without its unit."""

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.fever import FeverUnit, fever_figure


@pytest.mark.parametrize(
    ("typed", "unit", "figure"),
    [
        ("37.5", FeverUnit.CELSIUS, "37.5 °C"),
        (" 37,5 ", FeverUnit.CELSIUS, "37.5 °C"),
        ("100", FeverUnit.FAHRENHEIT, "100 °F"),
        ("37.5 °C", None, "37.5 °C"),
        ("99.5f", None, "99.5 °F"),
        ("38 c", FeverUnit.FAHRENHEIT, "38 °C"),
        ("", None, ""),
        ("  ", FeverUnit.CELSIUS, ""),
    ],
)
def test_a_figure_has_its_unit(typed: str, unit: FeverUnit | None, figure: str) -> None:
    assert fever_figure(typed, unit) == figure
    assert fever_figure(figure) == figure


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("37.5", None),
        ("100.4", FeverUnit.CELSIUS),
        ("38", FeverUnit.FAHRENHEIT),
        ("high", FeverUnit.CELSIUS),
        ("3.8", None),
    ],
)
def test_what_is_no_temperature_or_has_no_unit_is_not_kept(typed: str, unit: FeverUnit | None) -> None:
    with pytest.raises(BadInput) as refused:
        fever_figure(typed, unit)
    assert refused.value.field == "fever_figure"
