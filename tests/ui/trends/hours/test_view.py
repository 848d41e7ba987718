"""Picking hours, the doses beside the chart, the words, the file, and letting go."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Form, Medicine, Release
from caregiver.domain.pain import Voice
from caregiver.domain.question import About, Looked
from caregiver.domain.relief_pairs import PairTimes
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.drawing.tokens import LIGHT
from caregiver.ui.trends.hours.numbers_row import NumbersRow
from caregiver.ui.trends.hours.pair_rows import PairRows
from caregiver.ui.trends.hours.relief_part import GroupPart
from tests.ui.trends.hours.conftest import FORTNIGHT, TODAY, rows_in


@pytest.fixture
def night(writer, story):
    """Two numbers before six, and a dose."""
    writer.write(2026, 11, 21, 4, 50, score=8)
    story.give_needed("quick", -1, "05:00")
    writer.write(2026, 11, 21, 5, 40, score=5)


@pytest.fixture
def picks():
    """What a view said is picked."""
    return []


@pytest.fixture
def view(look, night, picks):
    made = look()
    made.picked.connect(picks.append)
    return made


def test_a_press_picks_three_hours(qtbot, view, picks):
    stack = view.chart.stack
    x = stack.label_px + stack.canvas.middle_of(7)
    qtbot.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), 100))
    (picked,) = picks
    assert picked.about == About(FORTNIGHT.first, FORTNIGHT.last, Looked.HOURS, 3, 6)
    assert picked.title == "03:00 to 06:00"
    assert picked.facts == "2 numbers, middle 6½; 1 quick-acting"


def test_arrows_pick_the_hours_beside(qtbot, view, picks):
    view.chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape, Qt.Key.Key_Left):
        qtbot.keyClick(view.chart, key)
    titles = [picked.title if picked else None for picked in picks]
    assert titles == ["06:00 to 09:00", "09:00 to 12:00", "06:00 to 09:00", None, "03:00 to 06:00"]


def test_the_last_hours_have_none_behind_them(qtbot, view, picks):
    view.chart.picked.emit(7)
    qtbot.keyClick(view.chart, Qt.Key.Key_Right)
    assert len(picks) == 1


def test_keys_ask_for_other_days(qtbot, view):
    with qtbot.waitSignal(view.span_asked) as asked:
        qtbot.keyClick(view.chart, Qt.Key.Key_Minus)
    assert asked.args[0].days > FORTNIGHT.days


def test_the_same_hours_stay_picked_in_other_days(view, picks):
    view.chart.picked.emit(7)
    view.show_span(Span(date(2026, 11, 16), TODAY))
    assert picks[-1].about.first == date(2026, 11, 16)
    assert picks[-1].title == "03:00 to 06:00"


def test_a_block_without_a_number_says_so(view, picks):
    view.chart.picked.emit(0)
    assert picks[-1].facts == "no number"


def test_what_others_said_is_told_apart(look, writer, picks):
    for score, voice in ((7, Voice.PATIENT_SAID), (3, Voice.CAREGIVER_GUESS), (5, Voice.NOT_SAID)):
        writer.write(2026, 11, 20, 9, 2, score=score, voice=voice)
    made = look()
    made.picked.connect(picks.append)
    made.chart.picked.emit(1)
    assert picks[-1].facts == (
        "1 number, middle 7; caregiver’s: 1 number, middle 3; nobody said whose: 1 number, middle 5"
    )


def test_doses_are_compared_beside_the_chart(view):
    (group,) = view.relief.findChildren(GroupPart)
    said = [label.text() for label in group.findChildren(QLabel)]
    assert said == [
        "5 ml (10 mg), 20 Nov",
        "1 dose, 1 with both numbers",
        "Fell by 2 or more: 1 of 1. Fell by 1: 0. The same: 0. Rose: 0.",
        "1 time",
    ]
    assert group.findChildren(QLabel)[-1].accessibleName() == "8 before, 5 after: 1 time"
    assert view.relief.left_out.isHidden()


def test_a_dose_without_numbers_is_left_out_and_said(look, story):
    story.give_needed("quick", -1, "05:00")
    view = look()
    assert view.relief.left_out.text() == "Left out: 1 without both numbers."
    assert not any("Fell" in label.text() for label in view.relief.findChildren(QLabel))


def test_a_liquid_is_always_told_in_ml(look, services, story):
    for day, amount in ((-1, "2.5"), (-2, "5"), (-3, "7.5")):
        with story.writing_at(story.at(day, "05:00")):
            services.doses.give_as_needed(story["quick"], amount=Decimal(amount))
    view = look()
    said = [label.text() for label in view.findChildren(QLabel) if "mg" in label.text()]
    assert len(said) == 3
    for words in (*said, view.sentence(), *(cell for row in view.table().rows for cell in row)):
        assert len(re.findall(r"\d mg", words)) == len(re.findall(r"\d ml", words))


def test_everything_is_in_the_sentence(view):
    said = view.sentence()
    assert said.startswith("Something is recorded on 1 of 14 days.")
    assert "His number: 2 in all." in said
    assert "After 5 ml (10 mg), 20 Nov: 1 dose, 1 with both numbers." in said


def test_every_row_of_the_table_is_as_long_as_its_heads(view):
    table = view.table()
    assert {len(row) for row in table.rows} == {len(table.heads)}


def test_a_page_that_is_left_lets_go(qtbot, view):
    view.forget()
    assert list(rows_in(view, NumbersRow)) == []
    qtbot.waitUntil(lambda: not view.relief.findChildren(GroupPart))


@pytest.mark.parametrize("width", [1136.0, 600.0])
def test_the_picture_stays_inside_its_size(view, width):
    picture = view.picture(width, 1.0)
    image = QImage(round(picture.size.width()) + 60, round(picture.size.height()) + 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    picture.paint(painter, QPointF(20, 20), LIGHT)
    painter.end()
    right, bottom = 20 + round(picture.size.width()), 20 + round(picture.size.height())
    assert any(image.pixelColor(x, y).value() < 200 for x in range(20, right, 3) for y in range(20, bottom, 3))
    outside = [(x, y) for x in range(right + 2, image.width()) for y in range(0, image.height(), 2)]
    outside += [(x, y) for y in range(bottom + 2, image.height()) for x in range(0, image.width(), 2)]
    assert all(image.pixelColor(x, y) == Qt.GlobalColor.white for x, y in outside)


def test_equal_numbers_stand_side_by_side():
    laid = PairRows((PairTimes(6, 6, 1),)).laid_out(300)
    before, after = (box.rect.adjusted(0.1, 0.1, -0.1, -0.1) for box in laid.boxes)
    assert not before.intersects(after)


def test_narrow_the_doses_stand_below_the_chart(view):
    view.set_narrow(True)
    view.layout().activate()
    assert view.relief.y() >= view.chart.parentWidget().geometry().bottom()


def test_two_people_are_told_in_their_own_word(look, services, writer):
    services.people.save_person(replace(services.people.person(), called="Ruth", pronouns="she"))
    writer.write(2026, 11, 20, 9, 2, score=6)
    assert "Her middle number" in {label.label.words for label in look().chart.stack.labels}


def test_several_quick_acting_medicines_are_told_apart(look, services, story):
    other = Medicine("Oxycodone", Form.TABLETS, release=Release.QUICK_ACTING)
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),))
    story.add_now("other", other, needed, unit=Unit.TABLETS)
    services.doses.give_as_needed(story["other"])
    story.give_needed("quick", -1, "05:00")
    names = [part.findChildren(QLabel)[0].text() for part in look().relief.findChildren(GroupPart)]
    assert names == ["Morphine quick-acting, 5 ml (10 mg), 20 Nov", "Oxycodone quick-acting, 1 tablet, 22 Nov"]
