"""A day as somebody types it, past or to come."""

from datetime import date

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.typed_day import read_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("6 Nov", date(2026, 11, 6)),
        ("Nov 6th", date(2026, 11, 6)),
        ("3 dec", date(2026, 12, 3)),
        ("3 January", date(2027, 1, 3)),
        ("on the 6 Nov 2024", date(2024, 11, 6)),
        ("Fri 6 Nov 2026", date(2026, 11, 6)),
        ("6.11.2026", date(2026, 11, 6)),
        ("6/11/19", date(2019, 11, 6)),
        ("14 3 1954", date(1954, 3, 14)),
        ("6.11.", date(2026, 11, 6)),
        ("2019-03-14", date(2019, 3, 14)),
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 21)),
        ("tomorrow", date(2026, 11, 23)),
        ("29 Feb", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "6", "31 Nov", "30.2.2026", "Mon 6 Nov 2026", "soon", "today at 8", "6 Nov 14:32", "9" * 99]
)
def test_what_is_no_day_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(BadInput) as bad:
        read_day(typed, today=TODAY, field="begins_on")
    assert bad.value.field == "begins_on"
