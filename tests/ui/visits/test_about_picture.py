"""The small picture beside a question from a chart: drawn again from the diary, or a sentence in its place."""

from datetime import date

import pytest

from caregiver.domain.pain import Series
from caregiver.domain.question import About, Looked
from caregiver.domain.stay import StayKind
from caregiver.drawing.boxes import BoxKind
from caregiver.ui.visits.about_picture import AboutPicture
from tests.ui.visits.conftest import settle


@pytest.fixture
def picture(context, show, writer) -> AboutPicture:
    writer.write(2026, 11, 9, 3, 30, score=7)  # before six: of the day before
    writer.write(2026, 11, 9, 14, 0, score=4)
    writer.write(2026, 11, 11, 14, 0, score=6)
    made = AboutPicture(context)
    made.resize(600, 200)
    show(made)
    return made


def shown(picture: AboutPicture, first: int, last: int, **fields: object) -> AboutPicture:
    picture.show_about(About(date(2026, 11, first), date(2026, 11, last), **fields))
    settle()
    return picture


def test_the_days_are_drawn_and_a_gap_is_a_gap(picture):
    drawn = shown(picture, 9, 11).drawing.drawing.chart
    marks = [box for box in drawn.boxes if box.kind is BoxKind.MARK]
    assert [box.keys for box in marks] == [(Series.PATIENT,)] * 2
    assert [box.words for box in drawn.boxes if box.kind is BoxKind.BAND] == ["not recorded"]
    said = picture.drawing.accessibleName()
    assert said == "Mon 9 Nov: his number 4 to 4; Tue 10 Nov: not recorded; Wed 11 Nov: his number 6 to 6"


def test_a_corrected_number_is_drawn_as_it_is_now(picture, services, writer):
    writer.write(2026, 11, 9, 15, 0, score=9)
    assert "4 to 9" in shown(picture, 9, 9).drawing.accessibleName()


def test_of_hours_that_were_chosen_only_these_are_drawn(picture):
    said = shown(picture, 8, 9, looked=Looked.HOURS, from_hour=3, to_hour=6).drawing.accessibleName()
    assert said == "Sun 8 Nov: his number 7 to 7; Mon 9 Nov: nothing in these hours"
    assert shown(picture, 8, 9, looked=Looked.HOURS, from_hour=22, to_hour=4).drawing.isVisible()


def test_days_away_are_a_band_and_never_not_recorded(picture, services, clock):
    clock.go_to(2026, 11, 9, 21, 0)
    services.stays.begin(StayKind.HOSPITAL)
    clock.go_to(2026, 11, 11, 9, 0)
    services.stays.end()
    clock.go_to(2026, 11, 22, 14, 32)
    drawn = shown(picture, 9, 11).drawing.drawing.chart
    assert [box.words for box in drawn.boxes if box.kind is BoxKind.BAND] == ["in hospital"]
    assert "Tue 10 Nov: in hospital" in picture.drawing.accessibleName()


@pytest.mark.parametrize(("first", "last"), [((2026, 11, 1), (2026, 11, 5)), ((2019, 1, 1), (2019, 1, 14))])
def test_an_empty_stretch_and_one_before_the_diary_say_so(picture, first, last):
    picture.show_about(About(date(*first), date(*last)))
    assert picture.instead.text() == "Nothing is recorded in these days now."
    assert not picture.drawing.isVisible()


def test_too_many_days_say_so(picture):
    picture.show_about(About(date(2026, 1, 1), date(2026, 11, 22)))
    assert picture.instead.text() == "These are too many days for a small picture."


def test_without_a_stretch_there_is_nothing(picture):
    picture.show_about(None)
    assert not picture.isVisible()
