"""Pieces of time in which nobody sets a clock: together they are the whole time, and each has one offset."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from caregiver.domain.offsets import pieces

START, END = datetime(2024, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
ZONES = ("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Etc/UTC")


@pytest.mark.parametrize("name", ZONES)
def test_the_pieces_are_the_whole_time_and_each_has_one_offset(name: str) -> None:
    zone = ZoneInfo(name)
    found = list(pieces(zone, START, END))
    assert (found[0].start, found[-1].end) == (START, END)
    for one, other in pairwise(found):
        assert one.end == other.start
        assert one.offset != other.offset
    for piece in found:
        for at in (piece.start, piece.start + (piece.end - piece.start) / 2, piece.end - timedelta(seconds=1)):
            assert at.astimezone(zone).utcoffset() == piece.offset


def test_the_change_is_found_to_the_second() -> None:
    spring = datetime(2026, 3, 29, 1, tzinfo=UTC)
    found = list(pieces(ZoneInfo("Europe/London"), spring - timedelta(days=3), spring + timedelta(days=3)))
    assert [piece.end for piece in found] == [spring, spring + timedelta(days=3)]


def test_no_time_has_no_pieces() -> None:
    assert list(pieces(ZoneInfo("Etc/UTC"), START, START)) == []
