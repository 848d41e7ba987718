"""What a clock on the wall shows, as an instant, on ordinary days and on the nights the clocks change."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.wall_clock import first_instant

CASES = [
    ("an ordinary minute", "Europe/London", "2026-11-22 14:32:17", "2026-11-22 14:32:17+00:00"),
    ("jumped over in spring", "Europe/London", "2026-03-29 01:30:00", "2026-03-29 02:00:00+01:00"),
    ("the first minute jumped over", "Europe/Berlin", "2026-03-29 02:00:00", "2026-03-29 03:00:00+02:00"),
    ("twice in autumn: the first", "Europe/London", "2026-10-25 01:30:00", "2026-10-25 01:30:00+01:00"),
    ("a jump of half an hour", "Australia/Lord_Howe", "2026-10-04 02:15:00", "2026-10-04 02:30:00+11:00"),
    ("a jump at midnight", "America/Sao_Paulo", "2018-11-04 00:10:00", "2018-11-04 01:00:00-02:00"),
    ("a whole day left out", "Pacific/Apia", "2011-12-30 14:32:00", "2011-12-31 00:00:00+14:00"),
]


@pytest.mark.parametrize(("zone", "wall", "instant"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_first_instant_that_a_clock_shows_it(zone: str, wall: str, instant: str) -> None:
    assert first_instant(datetime.fromisoformat(wall), ZoneInfo(zone)) == datetime.fromisoformat(instant)
