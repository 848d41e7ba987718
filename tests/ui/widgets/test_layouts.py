"""Rows that wrap, columns that fold, segments, sentences beside fields, the undo bar."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import UndoBar


@pytest.fixture
def rows(show, theme):
    holder = QWidget()
    flow = FlowLayout(holder, gap=8)
    for _ in range(6):
        box = QWidget()
        box.setFixedSize(100, 44)
        flow.addWidget(box)
    holder.resize(330, 200)
    return show(holder)


@pytest.mark.parametrize(("width", "lines"), [(640, 1), (640 - 1, 2), (316, 2), (208, 3), (100, 6)])
def test_rows_wrap_where_they_must_and_know_their_height(rows, width, lines):
    flow = rows.layout()
    rows.setFixedWidth(width)
    flow.activate()
    tops = {flow.itemAt(place).geometry().y() for place in range(flow.count())}
    assert len(tops) == lines
    assert flow.heightForWidth(width) == lines * 44 + (lines - 1) * 8


def test_what_is_hidden_leaves_no_gap(rows):
    flow = rows.layout()
    flow.itemAt(0).widget().hide()
    flow.activate()
    assert flow.itemAt(1).geometry().x() == 0


@pytest.mark.parametrize("is_narrow", [True, False])
def test_the_right_column_goes_below(show, theme, is_narrow):
    left, right = QLabel("left"), QLabel("right")
    columns = show(Columns(left, right, left_share=2, right_share=1))
    columns.resize(600, 300)
    columns.set_narrow(is_narrow)
    columns.layout().activate()
    assert (right.y() > left.y()) == is_narrow
    assert (right.x() > left.x()) == (not is_narrow)


def test_of_segments_one_holds(show, theme):
    told = []
    segments = show(Segments([("exact", "exact"), ("about", "about")], name="Exact or about"))
    segments.changed.connect(told.append)
    assert segments.value() == ""
    segments.set_value("exact")
    assert told == []
    segments.findChildren(QPushButton)[1].click()
    assert (segments.value(), told) == ("about", ["about"])


def test_a_problem_stands_beside_its_field_until_all_is_well(show, theme):
    field = QLineEdit()
    problem = Problem(field)
    for part in (field, problem):
        show(part)
    problem.clear()
    assert not problem.isVisible()
    problem.say("Please write a name.")
    assert problem.isVisible()
    assert (field.accessibleDescription(), field.property("problem")) == ("Please write a name.", True)
    problem.clear()
    assert (field.accessibleDescription(), field.property("problem")) == ("", False)


def test_words_of_the_family_are_never_markup(show, theme):
    assert show(label("<h1>5 < 6 & so on</h1>")).text() == "<h1>5 < 6 & so on</h1>"
    assert label("<b>x</b>").textFormat().name == "PlainText"


def test_the_quiet_line_says_the_words_of_the_urgent_sheet(qtbot, show, theme, services):
    signs = services.library.urgent_signs()
    line = show(QuietLine())
    link = line.findChild(QPushButton)
    assert [made.text() for made in line.findChildren(QLabel)] == [signs.quiet_question]
    assert (link.text(), link.accessibleDescription()) == (signs.quiet_link, signs.quiet_question)
    assert link.height() >= 44
    with qtbot.waitSignal(line.urgent_asked):
        link.click()


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_the_link_of_the_quiet_line_stands_as_high_as_its_question(show, theme, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    line = show(QuietLine())
    line.layout().activate()
    link, said = line.findChild(QPushButton), line.findChild(QLabel)
    assert (link.y(), link.height()) == (said.y(), said.height())


def test_the_line_beneath_a_link_cuts_no_letter(show, theme):
    line = show(QuietLine())
    link = line.findChild(QPushButton)
    link.clearFocus()
    picture = line.grab(link.geometry()).toImage()
    rows = [
        [picture.pixelColor(x, y).lightness() < 128 for x in range(4, picture.width() - 4)]
        for y in range(2, picture.height() - 2)
    ]
    last = max(place for place, row in enumerate(rows) if any(row))
    assert rows[last].count(True) >= link.fontMetrics().horizontalAdvance("Urgent signs") - 2
    assert not any(rows[last - 1])


def test_the_undo_bar_says_what_was_done(qtbot, show, theme):
    bar = show(UndoBar())
    bar.say("Robert said 5 at 14:32")
    assert bar.sentence() == "Robert said 5 at 14:32"
    with qtbot.waitSignal(bar.undo_asked):
        bar.findChild(QPushButton).click()
    bar.say("Printed.", can_undo=False)
    assert not bar.findChild(QPushButton).isVisible()
