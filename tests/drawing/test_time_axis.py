"""The line of time is as long as the time was, on every day of every zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver.drawing.time_axis import AxisWords, ClockLabels, TimeAxis
from tests.drawing.pictures import overlaps

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = AxisWords(lambda at: at.strftime("%H:%M"), lambda at: at.strftime("%a %H:%M"), "now")
TWELVE = AxisWords(lambda at: at.strftime("%I:%M in the day"), lambda at: at.strftime("%a %I:%M in the day"), "now")
LONDON = ZoneInfo("Europe/London")
zones = st.sampled_from(
    ["Europe/London", "America/Havana", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Beirut", "Pacific/Apia", "UTC"]
).map(ZoneInfo)
instants = st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))


def axis(end: datetime, zone: ZoneInfo = LONDON, hours: float = 24) -> TimeAxis:
    return TimeAxis(end.astimezone(UTC) - timedelta(hours=hours), end, zone, 0, 960)


def labels(line: TimeAxis, words: AxisWords = WORDS, scale: float = 1.0) -> ClockLabels:
    return ClockLabels(line, words, 0, -20, 1000, scale, 6)


def test_an_hour_has_one_width_all_day() -> None:
    line = axis(datetime(2026, 11, 22, 14, 0, tzinfo=LONDON))
    assert line.x(line.start) == 0
    assert line.x(line.end) == 960
    assert [line.x(at) for at in line.hours(6)] == pytest.approx([160, 400, 640, 880])


def test_the_short_night_of_spring_loses_an_hour() -> None:
    line = axis(datetime(2026, 3, 29, 14, 0, tzinfo=LONDON))
    hours = {at.strftime("%H"): line.x(at) for at in line.hours(1)}
    assert "01" not in hours
    assert hours["03"] - hours["00"] == pytest.approx(80)


def test_the_long_night_of_autumn_has_one_more() -> None:
    line = axis(datetime(2026, 10, 25, 14, 0, tzinfo=LONDON))
    hours = {at.strftime("%H"): line.x(at) for at in line.hours(1)}
    assert hours["02"] - hours["01"] == pytest.approx(80)
    assert hours["01"] - hours["00"] == pytest.approx(40)


def test_a_datetime_of_the_zone_stands_where_its_instant_does() -> None:
    line = axis(datetime(2026, 10, 25, 14, 0, tzinfo=LONDON))
    first, second = (datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=fold) for fold in (0, 1))
    assert line.x(second) - line.x(first) == pytest.approx(40)


@given(instants, zones)
def test_every_hour_reads_as_its_wall_clock_does(end: datetime, zone: ZoneInfo) -> None:
    line = axis(end, zone)
    for step in (3, 6):
        for at in line.hours(step):
            assert at.hour % step == 0
            assert (at.minute, at.second) == (0, 0)
            assert line.holds(at)
            assert at.astimezone(UTC).astimezone(zone).hour == at.hour


@given(instants, zones, st.sampled_from([1.0, 1.5, 2.0]), st.sampled_from([WORDS, TWELVE]))
def test_labels_never_touch(end: datetime, zone: ZoneInfo, scale: float, words: AxisWords) -> None:
    named = labels(axis(end, zone), words, scale)
    ticks = named.ticks()
    assert overlaps([tick.box for tick in ticks if tick.label] + [named.now_box]) == []
    assert all(tick.box.left() >= -20 and tick.box.right() <= 1000 for tick in ticks if tick.label)
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)


@given(instants, st.sampled_from([1.0, 2.0]))
def test_the_start_of_the_care_day_is_always_drawn(end: datetime, scale: float) -> None:
    starts = [tick for tick in labels(axis(end), scale=scale).ticks() if tick.is_day_start]
    assert len(starts) >= 1
    assert all(tick.at.hour == 6 for tick in starts)


def test_days_are_named_where_they_change() -> None:
    named = [tick.label for tick in labels(axis(datetime(2026, 11, 22, 14, 32, tzinfo=LONDON))).ticks()]
    assert named == ["Sat 15:00", "18:00", "21:00", "Sun 00:00", "03:00", "06:00", "09:00", "12:00"]


def test_larger_text_names_fewer_hours() -> None:
    line = axis(datetime(2026, 11, 22, 14, 32, tzinfo=LONDON))
    counts = [sum(bool(tick.label) for tick in labels(line, TWELVE, scale).ticks()) for scale in (0.6, 1.0, 2.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] >= 1
