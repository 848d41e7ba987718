"""Day, time, exact or about: what may be typed, and which instant it is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import translate
from caregiver.ui.widgets.time_field import TimeField

LONDON = ZoneInfo("Europe/London")
AT = datetime(2026, 11, 22, 14, 32, 17, 250_000, tzinfo=UTC)
TODAY = date(2026, 11, 22)


@pytest.fixture
def field(show, theme):
    made = TimeField(theme, CalendarWords(translate), name="When", now=lambda: AT)
    made.set_moment(AT, LONDON, latest=TODAY)
    return show(made)


def type_time(qtbot, field, typed):
    field.time.selectAll()
    qtbot.keyClick(field.time, Qt.Key.Key_Delete)
    qtbot.keyClicks(field.time, typed)


def test_what_nobody_touched_comes_back_to_the_second(field):
    assert field.value() == AT
    assert field.is_exact


def test_it_shows_day_and_time_as_the_family_reads_them(field):
    assert (field.day.text(), field.time.text()) == ("Sunday 22 Nov", "14:32")
    field.set_calendar(CalendarWords(translate, is_twelve_hour=True))
    assert field.time.text() == "2:32 pm"
    assert field.value() == AT


@pytest.mark.parametrize("typed", ["12:05", "0:05", "3:10"])
def test_a_time_by_night_is_shown_whole(qtbot, field, typed):
    field.set_calendar(CalendarWords(translate, is_twelve_hour=True))
    type_time(qtbot, field, typed)
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    words = field.time.fontMetrics().horizontalAdvance(field.time.text())
    assert field.time.width() - field.time.textMargins().left() > words + 10


TYPED = [
    ("4", "04:00"),
    ("13.30", "13:30"),
    ("1330", "13:30"),
    ("1:30 pm", "13:30"),
    ("noon", "12:00"),
    ("midnight", "00:00"),
]


@pytest.mark.parametrize(("typed", "shown"), TYPED)
def test_a_time_may_be_typed_in_many_ways(qtbot, field, typed, shown):
    type_time(qtbot, field, typed)
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    assert field.time.text() == shown
    hour, minute = (int(part) for part in shown.split(":"))
    assert field.value() == datetime(2026, 11, 22, hour, minute, tzinfo=LONDON)


def about_moment(field):
    return field.day.text(), field.time.text(), field.is_exact


MOMENTS = [
    ("yesterday at about 4", ("Saturday 21 Nov", "16:00", False), "Was it 04:00?"),
    ("last night 3:10", ("Sunday 22 Nov", "03:10", True), ""),
    ("Sat 22:40", ("Saturday 21 Nov", "22:40", True), ""),
    ("20 min ago", ("Sunday 22 Nov", "14:12", False), ""),
    ("14.11. 22:40", ("Saturday 14 Nov", "22:40", True), ""),
    ("yesterday at midnight", ("Sunday 22 Nov", "00:00", True), "Was it Saturday 21 November, 00:00?"),
]


@pytest.mark.parametrize(("typed", "shown", "offered"), MOMENTS, ids=[row[0] for row in MOMENTS])
def test_a_whole_moment_is_typed_and_shows_what_was_understood(qtbot, field, typed, shown, offered):
    type_time(qtbot, field, typed)
    before = (field.value(), field.is_exact)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.time, Qt.Key.Key_Return)
    assert about_moment(field) == shown
    assert (field.value(), field.is_exact) == before
    assert field.other.isVisible() == bool(offered)
    assert not offered or field.other.text() == offered


def test_a_moment_is_understood_when_the_keyboard_goes_on(qtbot, field):
    field.time.setFocus()
    type_time(qtbot, field, "yesterday 9:15")
    qtbot.keyClick(field.time, Qt.Key.Key_Tab)
    assert about_moment(field) == ("Saturday 21 Nov", "09:15", True)
    assert QApplication.focusWidget() is not field.time


def test_the_other_reading_is_one_press_away_and_so_is_the_way_back(qtbot, field):
    type_time(qtbot, field, "yesterday at about 4")
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    field.other.click()
    assert about_moment(field) == ("Saturday 21 Nov", "04:00", False)
    assert field.value() == datetime(2026, 11, 21, 4, tzinfo=UTC)
    assert field.other.text() == "Was it 16:00?"
    field.other.click()
    assert field.value() == datetime(2026, 11, 21, 16, tzinfo=UTC)
    qtbot.keyClicks(field.time, "1")
    assert not field.other.isVisible()


def test_a_time_to_come_is_said_at_once_and_stays_to_be_mended(qtbot, field):
    type_time(qtbot, field, "16:30")
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    assert "still to come" in field.problem.text()
    assert (field.day.text(), field.time.text()) == ("Sunday 22 Nov", "16:30")


def test_what_was_understood_belongs_to_the_day_that_is_chosen_next(qtbot, field):
    type_time(qtbot, field, "Sat 22:40")
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    qtbot.keyClick(field.day, Qt.Key.Key_Left)
    assert field.value() == datetime(2026, 11, 20, 22, 40, tzinfo=UTC)


def test_half_an_hour_ago_in_the_night_the_clock_goes_back_is_that_instant(qtbot, show, theme):
    now = datetime(2026, 10, 25, 1, 45, tzinfo=UTC)
    made = show(TimeField(theme, CalendarWords(translate), name="When", now=lambda: now))
    made.set_moment(now, LONDON, latest=date(2026, 10, 25))
    type_time(qtbot, made, "30 min ago")
    qtbot.keyClick(made.time, Qt.Key.Key_Return)
    assert (made.time.text(), made.value()) == ("01:15", datetime(2026, 10, 25, 1, 15, tzinfo=UTC))


def test_where_days_to_come_can_be_chosen_a_time_alone_is_of_the_shown_day(qtbot, field):
    field.set_moment(AT, LONDON)
    qtbot.keyClick(field.day, Qt.Key.Key_Right)
    type_time(qtbot, field, "16:30")
    assert field.value() == datetime(2026, 11, 23, 16, 30, tzinfo=UTC)


def test_the_field_grows_with_what_is_typed_and_shrinks_again(qtbot, field):
    narrow = field.time.width()
    type_time(qtbot, field, "yesterday at about 4")
    assert field.time.width() > narrow + 40
    qtbot.keyClick(field.time, Qt.Key.Key_Return)
    assert field.time.width() == narrow


@pytest.mark.parametrize("typed", ["", "25:00", "half past", "12:60", "💊", "שלוש", "99999999999"])
def test_nonsense_stays_with_a_sentence_beside_it(qtbot, field, typed):
    field.time.setText(typed)
    field.time.editingFinished.emit()
    assert field.time.text() == typed
    assert "not a time" in field.problem.text()
    assert field.time.accessibleDescription() == field.problem.text()
    with pytest.raises(BadInput) as refused:
        field.value()
    assert refused.value.field == "at"
    assert field.value_or_given() == datetime(2026, 11, 22, 14, 32, 17, tzinfo=UTC)


def test_the_sentence_goes_when_all_is_well(qtbot, field):
    field.time.setText("nonsense")
    field.time.editingFinished.emit()
    field.time.setText("4")
    field.time.editingFinished.emit()
    assert not field.problem.isVisible()
    assert field.time.accessibleDescription() == ""


CLOCK_CHANGES = [
    ("jumped over: the first minute after", "Europe/London", date(2026, 3, 29), "1.30", "2026-03-29 02:00+01:00"),
    ("twice: the first", "Europe/London", date(2026, 10, 25), "1.30", "2026-10-25 01:30+01:00"),
    ("half an hour jumped over", "Australia/Lord_Howe", date(2026, 10, 4), "2.10", "2026-10-04 02:30+11:00"),
    ("an ordinary night", "Europe/London", date(2026, 3, 28), "1.30", "2026-03-28 01:30+00:00"),
]


@pytest.mark.parametrize(
    ("zone", "day", "typed", "instant"), [c[1:] for c in CLOCK_CHANGES], ids=[c[0] for c in CLOCK_CHANGES]
)
def test_nights_on_which_the_clocks_change(qtbot, field, zone, day, typed, instant):
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
    field.set_moment(noon, ZoneInfo(zone))
    type_time(qtbot, field, typed)
    assert field.value() == datetime.fromisoformat(instant)


def test_the_second_of_two_equal_times_stays_the_second_until_it_is_touched(field):
    second = datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=LONDON).astimezone(UTC)
    field.set_moment(second, LONDON, latest=TODAY)
    assert field.value() == second


def test_arrow_keys_on_the_day(qtbot, field):
    told = []
    field.changed.connect(lambda: told.append(field.day.text()))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(field.day, key)
    assert told == ["Saturday 21 Nov", "Friday 20 Nov", "Saturday 21 Nov"]
    assert field.value() == datetime(2026, 11, 21, 14, 32, tzinfo=UTC)


def test_no_day_after_the_latest(qtbot, field):
    qtbot.keyClick(field.day, Qt.Key.Key_Right)
    assert field.value() == AT


def test_another_year_is_said(field):
    field.set_moment(datetime(2025, 11, 21, 22, 40, tzinfo=UTC), LONDON, latest=TODAY)
    assert field.day.text() == "Friday 21 Nov 2025"


def test_the_calendar_opens_on_the_day_and_a_press_chooses(qtbot, field):
    field.day.click()
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 22)
    assert calendar.maximumDate() == QDate(2026, 11, 22)
    calendar.clicked.emit(QDate(2026, 11, 10))
    assert field.day.text() == "Tuesday 10 Nov"
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_the_calendar_by_keyboard(qtbot, field):
    field.day.setFocus()
    qtbot.keyClick(field.day, Qt.Key.Key_Space)
    view = QApplication.focusWidget()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert field.day.text() == "Saturday 21 Nov"


def test_about_is_told(qtbot, field):
    with qtbot.waitSignal(field.changed):
        field.exactness.findChildren(type(field.day).__base__)[1].click()
    assert not field.is_exact


def test_every_part_has_a_name(field):
    assert field.day.accessibleName() == "When: day, Sunday 22 November"
    assert field.time.accessibleName() == "When: time"
