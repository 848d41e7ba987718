"""The table twin of each way to look: the values stand in sight beside what names them, and notes beneath them."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

from caregiver.domain.span import Span
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.trends.hours.view import HoursView
from caregiver.ui.trends.modes import MODES
from caregiver.ui.trends.page import TrendsPage
from caregiver.ui.trends.saving import write_file
from caregiver.ui.trends.table_view import TrendTableView
from caregiver.ui.trends.view import TrendTable
from tests.medicine_story import tell_medicines

LONG = "Radiotherapy to the lower spine to 6 Nov, a scan of the spine on 10 Nov, in hospital for two nights. " * 3


@pytest.fixture
def lived(services, clock, writer):
    """Numbers, doses by the clock and when needed, changes of plans."""
    story = tell_medicines(services, clock)
    story.give_needed("quick", -1, "05:00")
    for day in (10, 14, 21):
        writer.write(2026, 11, day, 9, 0, score=6)


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("percent", [100, 200])
def test_a_column_of_values_is_in_sight_in_every_way_to_look(context, show, theme, percent):
    theme.set_look(Look(Scheme.LIGHT, percent))
    page = TrendsPage(context)
    page.resize(1150, 768)
    show(page)
    page.head.table_wanted.emit(True)
    for looked in MODES:
        page.show_mode(looked)
        table = page.card.table
        table.grab()
        assert table.verticalHeader().width() <= table.width() / 3, looked
        first = table.visualRect(table.twin.index(0, 0))
        assert first.left() >= 0
        assert first.right() <= table.viewport().width(), looked


def shown_table(show, theme, table):
    view = TrendTableView(theme)
    view.resize(700, 500)
    show(view)
    view.show_table(table)
    return view


def test_a_long_name_of_a_row_goes_on_below(show, theme):
    view = shown_table(show, theme, TrendTable("", ("", "Before", "After"), ((LONG, "1", "2"), ("Days", "1", "2"))))
    head = QRect(0, 0, view.verticalHeader().width() - 26, 1)
    needed = view.fontMetrics().boundingRect(head, Qt.TextFlag.TextWordWrap, LONG)
    assert view.rowHeight(0) >= needed.height() > view.rowHeight(1)


def test_a_note_stands_beneath_over_all_columns_in_sight_and_makes_none_wider(show, theme):
    rows = (("06:00 to 09:00", "12", "4"),)
    without = shown_table(show, theme, TrendTable("", ("", "how many", "least"), rows))
    view = shown_table(show, theme, TrendTable("", ("", "how many", "least"), rows, (LONG,)))
    assert view.twin.index(1, 0).data() == LONG
    assert view.columnSpan(1, 0) == 2
    assert view.columnWidth(0) == without.columnWidth(0)
    view.copy_marked()
    assert QGuiApplication.clipboard().text().endswith(" ".join(LONG.split()))


@pytest.mark.usefixtures("lived")
def test_what_is_of_no_hour_stands_beneath_the_hours_in_the_table_and_in_the_file(context, show, tmp_path):
    view = show(HoursView(context))
    view.show_span(Span(date(2026, 11, 9), date(2026, 11, 22)))
    table = view.table()
    assert [row[0][:5] for row in table.rows] == [f"{hour:02}:00" for hour in (6, 9, 12, 15, 18, 21, 0, 3)]
    assert "Left out: 1 without both numbers." in table.notes
    path = tmp_path / "hours.csv"
    write_file(path, FileKind.TABLE, view, "")
    assert "Left out: 1 without both numbers." in path.read_text()
