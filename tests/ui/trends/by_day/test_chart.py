"""What is drawn is what the table says; it can be read, picked and moved without a pointer."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from caregiver.domain.person import Person, Pronouns
from caregiver.domain.span import Span
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.tokens import PRINT
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.event_row import EventRow
from caregiver.ui.trends.by_day.pain_row import PainRow
from caregiver.ui.trends.by_day.spell_row import SpellRow
from caregiver.ui.trends.by_day.treatment_row import TreatmentRow
from caregiver.ui.trends.by_day.view import ByDayView
from caregiver.ui.widgets.quiet_line import Link
from tests.ui.trends.by_day.conftest import FORTNIGHT


def item(view, kind):
    (found,) = (each for each in view.chart.scene().items() if isinstance(each, kind))
    return found


def column(view, head: str) -> list[str]:
    table = view.table()
    return [row[table.heads.index(head)] for row in table.rows]


def words_of(row) -> list[str]:
    return [box.words for box in row.boxes if box.kind is BoxKind.LABEL]


# -- what is drawn ---------------------------------------------------------------------------------------------------


def test_a_treatment_says_what_was_told_and_reaches_as_far(view):
    row = item(view, TreatmentRow)
    (main,) = (shown for shown in row.treatments if shown.band.treatment.told)
    assert main.band.told_until == date(2026, 11, 27)
    assert any("It can take 2 to 3 weeks." in words and words.startswith("‹") for words in words_of(row))
    assert "to 27 Nov ›" in words_of(row)
    assert any(
        "Told by Dr Patel, 28 Oct: It can take 2 to 3 weeks" in cell for cell in column(view, "Also in these days")
    )


def test_what_was_done_on_one_day_is_a_mark_and_no_empty_box(view):
    row = item(view, TreatmentRow)
    (scan,) = (box for box in row.boxes if box.kind is BoxKind.BAND and box.keys[0].is_moment)
    assert scan.rect.width() == pytest.approx(12)


def test_beneath_what_was_told_the_urgent_signs_can_be_pressed(view, asked, qtbot):
    link = view.urgent.findChild(Link)
    assert view.urgent.isVisible()
    assert link.accessibleDescription() == "New weakness, numbness or worse pain:"
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert asked.places == [(Destination.URGENT, None)]


def test_without_anything_told_the_line_is_gone(view):
    view.show_span(Span(date(2026, 10, 1), date(2026, 10, 14)))
    assert not view.urgent.isVisible()


def test_visits_and_changed_plans_stand_on_their_days_once(view):
    row = item(view, EventRow)
    days = [event.day for one in row.shown for event in one.events]
    assert days == [date(2026, 11, 12), date(2026, 11, 13)]
    assert [len(event.changes) for one in row.shown for event in one.events] == [3, 0]
    said = column(view, "Also in these days")
    assert sum("12 Nov, visit: Paracetamol, Senna, Dexamethasone started" in cell for cell in said) == 1
    assert not any("20 Nov" in cell for cell in said)  # it was called off


def test_a_stay_is_a_band_and_never_a_gap(view):
    row = item(view, PainRow)
    (band,) = row.stays
    assert band.words == "In hospital"
    assert any("hospital" in words for words in words_of(row))
    assert all(date(2026, 11, 11) not in [each.first for each in gap.columns] for gap in row.gaps)
    assert [(gap.columns[0].first, gap.said) for gap in row.gaps] == [(date(2026, 11, 17), "not recorded")]


def test_sudden_bad_spells_are_counted(view):
    assert item(view, SpellRow).counts == {date(2026, 11, 13): 1}
    assert column(view, "Sudden bad spells")[4] == "1"


def test_the_goal_is_a_line_only_where_it_may_be_seen(view, services):
    robert = Person("Robert", Pronouns.HE, goal_number=4)
    shown = []
    for person in (
        robert,
        Person("Robert", Pronouns.HE, goal_number=4, is_goal_hidden=True),
        Person("Robert", Pronouns.HE, goal_number=4, cannot_tell_since=date(2026, 11, 20)),
    ):
        services.people.save_person(person)
        view.forget()
        view.show_span(FORTNIGHT)
        labels = [laid.label.words for laid in view.chart.stack.labels]
        shown.append((item(view, PainRow).goal, "Goal 4 or less" in labels, "Goal: 4 or less." in view.sentence()))
    assert shown == [(4, True, True), (None, False, False), (None, False, False)]
    assert "Since 20 Nov 2026 Robert can no longer tell us." in view.sentence()


def test_a_longer_column_says_so_in_table_and_picture(view):
    year = Span(FORTNIGHT.last - timedelta(days=364), FORTNIGHT.last)
    view.show_span(year)
    assert "In the picture, each mark: a week." in view.sentence()
    assert any(laid.label.soft_words == "each mark: a week" for laid in view.chart.stack.labels)
    assert column(view, "Recorded")[-2] == "6 of 7 days, 1 in hospital"
    assert len(view.table().rows) == len(item(view, PainRow).columns) == 53


def test_four_hundred_entries_of_a_day_are_one_column(writer, view):
    for number in range(400):
        writer.write(2026, 11, 17, 8 + number // 60, number % 60, score=number % 11)
    view.forget()
    view.show_span(Span(date(2026, 11, 17), date(2026, 11, 17)))
    (bar,) = item(view, PainRow).bars
    assert (bar.spread.count, bar.spread.least, bar.spread.worst) == (400, 0, 10)


def test_of_one_day_each_number_stands_at_its_own_minute(writer, view):
    day = date(2026, 11, 22)
    writer.write(2026, 11, 22, 9, 7, score=3)
    view.forget()
    view.show_span(Span(day, day))
    row, canvas = item(view, PainRow), view.chart.stack.canvas
    stands = {(round((bar.x / canvas.day_px) * 24 * 60), bar.spread.worst) for bar in row.bars}
    assert (187, 3) in stands  # minutes since 06:00
    assert len(stands) == sum(bar.spread.count for bar in row.bars) == len(row.bars)
    hours = [box.words for box in item(view, DatesRow).boxes]
    assert hours[-4:] == ["06:00", "12:00", "18:00", "00:00"]
    assert "still to come" in [gap.said for gap in row.gaps]
    assert "at 09:07 3" in column(view, "His number")[0]


def test_before_the_first_spell_the_row_does_not_say_that_there_were_none(view):
    assert "none recorded before" in words_of(item(view, SpellRow))


def test_an_empty_diary_says_so_in_the_picture(context, show):
    view = ByDayView(context)
    view.resize(1052, 400)
    show(view)
    view.show_span(FORTNIGHT)
    assert words_of(item(view, PainRow)) == ["Nothing is recorded in these days."]
    assert view.sentence().endswith("nothing is recorded in these days.")
    assert "not recorded" in column(view, "His number")


def test_the_picture_for_a_file_shows_the_same(view):
    picture = view.picture(1136, 1.0)
    image = QImage(picture.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    picture.paint(painter, QPointF(0, 0), PRINT)
    painter.end()
    found = picture.stack.find(PainRow)
    assert found is not None
    assert [bar.spread for bar in found[0].bars] == [bar.spread for bar in item(view, PainRow).bars]
    assert any(image.pixelColor(x, y) == Qt.GlobalColor.black for x in range(200, 1100, 3) for y in range(150, 300, 3))


# -- picking and moving ----------------------------------------------------------------------------------------------


@pytest.fixture
def told(view):
    heard = {"picked": [], "span": [], "day": []}
    view.picked.connect(heard["picked"].append)
    view.span_asked.connect(heard["span"].append)
    view.day_asked.connect(heard["day"].append)
    return heard


def press(qtbot, view, *keys):
    """Press keys; one with modifiers is a pair."""
    for each in keys:
        modifiers, key = each if isinstance(each, tuple) else (Qt.KeyboardModifier.NoModifier, each)
        qtbot.keyClick(view.chart, key, modifiers)


def test_keys_pick_days_and_stretches_and_open_them(view, told, qtbot):
    shift = Qt.KeyboardModifier.ShiftModifier
    press(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_Left, (shift, Qt.Key.Key_Left), (shift, Qt.Key.Key_Left))
    about = [(each.about.first.day, each.about.last.day) for each in told["picked"]]
    assert about == [(22, 22), (21, 21), (20, 21), (19, 21)]
    press(qtbot, view, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert told["day"] == [date(2026, 11, 19)]
    assert told["picked"][-1] is None


def test_a_day_is_read_out_with_each_number(view, told):
    view.pick(Span(date(2026, 11, 9), date(2026, 11, 9)))
    assert told["picked"][-1].title == "Mon 9 Nov"
    assert told["picked"][-1].facts.startswith("His numbers (2): 6, 7. Caregiver’s number (1): 0.")


def test_a_stretch_is_counted_with_its_gaps(view, told):
    view.pick(Span(date(2026, 11, 16), date(2026, 11, 18)))
    assert told["picked"][-1].facts.startswith("Something is recorded on 2 of 3 days. His number: ")


def test_a_day_away_is_told_as_such_and_never_as_not_recorded(view, told):
    view.pick(Span(date(2026, 11, 11), date(2026, 11, 11)))
    assert told["picked"][-1].facts.startswith("In hospital, 10 Nov 21:00 to 11 Nov 18:00.")
    assert "of 14 days, 1 in hospital" in view.sentence()
    assert column(view, "His number")[2] == "in hospital"


def test_what_lies_before_the_diary_is_not_a_gap(view, told):
    span = Span(date(2026, 9, 20), date(2026, 10, 10))
    view.show_span(span)
    assert "10 of 10 days since 1 Oct 2026" in view.sentence()
    assert "The diary begins 1 Oct 2026" in words_of(item(view, PainRow))
    assert "not recorded" not in " ".join(words_of(item(view, PainRow)))
    view.pick(Span(date(2026, 9, 21), date(2026, 9, 21)))
    assert told["picked"][-1].facts.startswith("The diary begins 1 Oct 2026.")


def test_a_press_picks_and_with_shift_up_to_there(view, told, qtbot):
    canvas, left = view.chart.stack.canvas, view.chart.stack.label_px
    spots = [QPoint(round(left + canvas.x(date(2026, 11, day).toordinal() + 0.5)), 200) for day in (12, 14)]
    qtbot.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=spots[0])
    qtbot.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, spots[1])
    assert [(each.about.first.day, each.about.last.day) for each in told["picked"]] == [(12, 12), (12, 14)]


def test_keys_move_and_zoom_within_the_diary(view, told, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, view, (control, Qt.Key.Key_Left), Qt.Key.Key_PageUp, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    press(qtbot, view, (control, Qt.Key.Key_Right), Qt.Key.Key_End)
    assert [span.days for span in told["span"]] == [14, 14, 10, 21]  # nothing lies after today
    assert told["span"][0] == Span(date(2026, 10, 26), date(2026, 11, 8))


def turn(view, notches: int, modifiers=Qt.KeyboardModifier.NoModifier) -> bool:
    spot = QPointF(view.chart.stack.label_px + view.chart.stack.canvas.width - 4, 200)
    event = QWheelEvent(
        spot,
        QPointF(view.chart.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.chart.viewport(), event)
    return event.isAccepted()


def test_the_wheel_zooms_at_the_pointer_and_moves_with_shift(view, told):
    turn(view, 1)
    turn(view, 1, Qt.KeyboardModifier.ShiftModifier)
    assert [span.days for span in told["span"]] == [10, 14]
    assert told["span"][0].last == FORTNIGHT.last
    assert told["span"][1].last == FORTNIGHT.last - timedelta(days=1)


def test_what_is_picked_stays_picked_as_long_as_it_is_in_sight(view, told):
    view.pick(Span(date(2026, 11, 14), date(2026, 11, 14)))
    view.show_span(Span(date(2026, 11, 10), date(2026, 11, 20)))
    assert view.steering.picked is not None
    view.show_span(Span(date(2026, 10, 1), date(2026, 10, 14)))
    assert view.steering.picked is None
    assert told["picked"][-1] is None


def test_a_reader_hears_the_name_and_the_sentence(view):
    assert view.chart.accessibleName() == "Chart by day"
    assert view.chart.accessibleDescription() == view.sentence()
    assert view.sentence().startswith("9 to 22 Nov 2026: something is recorded on 12 of 14 days, 1 in hospital.")


def test_what_was_read_is_let_go_of(view):
    view.forget()
    assert view.chart.stack is None
    assert not any(isinstance(each, PainRow) for each in view.chart.scene().items())
    assert view.table().rows == ()


def test_what_is_written_while_it_is_looked_at_is_drawn(view, context, writer):
    writer.write(2026, 11, 17, 9, 0, score=9)
    context.bus.changed.emit(frozenset({next(iter(view.areas))}))
    drawn = {bar.column.first: bar.spread.worst for bar in item(view, PainRow).bars}
    assert drawn[date(2026, 11, 17)] == 9
