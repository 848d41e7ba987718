"""Qt may call our painters as often as it likes.

With PySide6 6.12.0 on Python 3.11 every override that Qt called lost a reference to the `None` or `bool` it returned;
after some thousands of repaints the process ended (DESIGN 10). Each class of ours that Qt calls while it paints or
hands on events stands in `FACTORIES`; a new one without a line there fails.
"""

import ctypes
import inspect
import pkgutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

import caregiver
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.care_day import START_HOUR
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Person
from caregiver.domain.record import Record
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column, Step
from caregiver.drawing.body_map_place import BodyCaptions
from caregiver.drawing.dose_marks import DoseKind
from caregiver.ui.core.enter_key import Pressing, let_enter_press
from caregiver.ui.core.idleness import Idleness
from caregiver.ui.diary.day_list import DayList
from caregiver.ui.diary.entry_row import EntryRow
from caregiver.ui.diary.entry_words import RowWords
from caregiver.ui.diary.strip_view import StripView
from caregiver.ui.main_window import MainWindow
from caregiver.ui.medicines.given.day_cell import Band, CellShown, DayCell
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Look, Theme
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.by_day.dates_row import DatesRow
from caregiver.ui.trends.by_day.ground import Ground
from caregiver.ui.trends.by_day.stacked_rows import StackedRows, stacked
from caregiver.ui.trends.hours.folded_day import FoldedDay
from caregiver.ui.trends.hours.hour_ground import HourGround
from caregiver.ui.trends.hours.shown_hours import ShownHours
from caregiver.ui.widgets.body_map_view import BodyMapView, PlaceBox
from caregiver.ui.widgets.chip import Chip, Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.mark_view import MarkView
from caregiver.ui.widgets.number_row import NumberRadio
from caregiver.ui.widgets.own_words_field import OwnWordsField
from caregiver.ui.widgets.quiet_line import Link
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.type_ahead import TypeAhead
from tests.steerable_clock import SteerableClock

REPAINTS = 2_000
NOISE = REPAINTS // 10
CALLED_OFTEN = {"paintEvent", "paint", "event", "eventFilter"}
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Drawing:
    """A drawing of nothing."""

    height = 40.0

    def paint(self, painter, origin, tokens):
        pass


def drawing_view(theme: Theme) -> DrawingView:
    view = DrawingView(theme)
    view.show_drawing(lambda width, scale: Drawing())
    return view


def strip_view(theme: Theme) -> StripView:
    view = StripView(theme)
    view.show_drawing(lambda width, scale: Drawing())
    return view


def day_cell(theme: Theme) -> DayCell:
    cell = DayCell(theme)
    marks = ((DoseKind.GIVEN, 0), (DoseKind.AS_NEEDED, 3))
    cell.show_day(CellShown(NOON.date(), "22", marks, ("vomited",), bands=(Band("in hospital", 0, 1),)), is_chosen=True)
    return cell


def entry_row(theme: Theme) -> EntryRow:
    call = Record("1", Call(NOON, "Europe/London", "Nurse Okafor"), "2", NOON, NOON)
    return EntryRow(theme, call, RowWords("12:00", "Nurse Okafor was called", "", "Anna", "At 12:00"))


def watched_window(theme: Theme) -> QWidget:
    """Its presses are watched, and so is everything else that it is told."""
    window = QWidget()
    watch = Idleness(SteerableClock(), lambda: None, window)
    watch.begin()
    window.installEventFilter(watch)
    return window


def page_where_enter_presses(theme: Theme) -> QWidget:
    """Its buttons are watched, and so is everything else that the page is told."""
    page = QWidget()
    page.installEventFilter(let_enter_press(page))
    return page


def hour_ground(theme: Theme) -> QWidget:
    """The ground of a chart through the day, in a view of its own."""
    day = Span(NOON.date(), NOON.date())
    words = {"calendar": CalendarWords(), "person": Person("Robert"), "today": day.first}
    canvas = FoldedDay(day, (), Step.DAY, 240.0, theme.tokens, 1.0, **words, shown=ShownHours(day, START_HOUR))
    ground = HourGround()
    ground.show_stack(StackedRows(canvas, 60.0, 300.0, height=150.0))
    return in_a_view(ground)


def day_ground(theme: Theme) -> QWidget:
    """The ground of a chart by day, with its words."""
    ground = Ground()
    ground.show_stack(stacked_dates(theme))
    return in_a_view(ground)


def day_row(theme: Theme) -> QWidget:
    """A row of it."""
    stack = stacked_dates(theme)
    (row, top, height), *_ = stack.placed
    row.stand(stack.canvas, top, height)
    row.setTransform(QTransform.fromTranslate(-stack.canvas.span.first.toordinal(), 0))
    return in_a_view(row)


def stacked_dates(theme: Theme) -> StackedRows:
    """The dates of one day."""
    day = Span(NOON.date(), NOON.date())
    words = {"calendar": CalendarWords(), "person": Person("Robert"), "today": day.first}
    columns = (Column(day.first, day.last),)
    return stacked([DatesRow()], lambda px, _: Canvas(day, columns, Step.DAY, px, theme.tokens, 1.0, **words), 300)


def in_a_view(thing: QGraphicsItem) -> QWidget:
    """Something drawn in a scene."""
    scene = QGraphicsScene(0, 0, 320, 200)
    scene.addItem(thing)
    holder = QWidget()
    scene.setParent(QGraphicsView(scene, holder))
    return holder


def mark_view(theme: Theme) -> MarkView:
    view = MarkView(theme)
    view.show_entry(PainEntry(NOON, "Europe/London", 7, Voice.PATIENT_SAID))
    return view


FACTORIES: dict[type, Callable[[Theme], QWidget]] = {
    BodyMapView: lambda theme: BodyMapView(theme, BodyCaptions("Front", "Back", "his right", "his left")),
    ChartRow: day_row,
    DayCell: day_cell,
    DayList: DayList,
    DrawingView: drawing_view,
    EntryRow: entry_row,
    Ground: day_ground,
    HourGround: hour_ground,
    Idleness: watched_window,
    Link: lambda theme: Link("Urgent signs"),
    MainWindow: MainWindow,
    MarkView: mark_view,
    NumberRadio: lambda theme: NumberRadio(theme, 7),
    OneWord: lambda theme: OneWord(theme, [Choice("aching", "aching")], name="Feels like"),
    OwnWordsField: lambda theme: OwnWordsField(name="Other"),
    PlaceBox: lambda theme: PlaceBox("neck-back", None),
    Pressing: page_where_enter_presses,
    StripView: strip_view,
    SteadyPress: lambda theme: Chip(theme, Choice("aching", "aching")),
    TypeAhead: lambda theme: Chips(theme, [Choice("aching", "aching")], name="Feels like"),
}


def our_classes() -> set[type]:
    """Every class of ours that Qt knows."""
    names = [found.name for found in pkgutil.walk_packages(caregiver.__path__, "caregiver.")]
    modules = [import_module(name) for name in names if not name.endswith("__main__")]
    classes = {thing for module in modules for thing in vars(module).values() if inspect.isclass(thing)}
    return {kind for kind in classes if kind.__module__.startswith("caregiver.") and issubclass(kind, shiboken6.Object)}


def overridden(kind: type) -> set[str]:
    """What of `CALLED_OFTEN` the class itself answers in Qt's stead."""
    of_qt = [base for base in kind.__mro__ if base.__module__.startswith("PySide6")]
    return {name for name in CALLED_OFTEN & set(vars(kind)) if any(name in vars(base) for base in of_qt)}


def lost_references(widget: QWidget) -> tuple[int, int]:
    """How the references to None and to True differ after many repaints and resizes."""
    widget.resize(320, 200)
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    size = widget.size()
    widget.render(image)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(REPAINTS):
        QCoreApplication.sendEvent(widget, QResizeEvent(size, size))
        widget.render(image)
    return before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp, Look())
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


def test_every_class_that_qt_calls_often_is_here():
    assert {kind for kind in our_classes() if overridden(kind)} == set(FACTORIES)


@pytest.mark.parametrize("kind", FACTORIES, ids=lambda kind: kind.__name__)
def test_no_reference_is_lost(qtbot, theme, kind):
    widget = FACTORIES[kind](theme)
    qtbot.addWidget(widget)
    none, true = lost_references(widget)
    assert abs(none) < NOISE
    assert abs(true) < NOISE


class Spendthrift(QWidget):
    """Does by itself what PySide6 6.12.0 did, the other way round, so that the process lives."""

    def paintEvent(self, event: QPaintEvent) -> None:
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))


def test_a_lost_reference_would_be_noticed(qtbot):
    widget = Spendthrift()
    qtbot.addWidget(widget)
    none, _ = lost_references(widget)
    counts_references_to_none = sys.version_info < (3, 12)  # later Pythons keep None for ever
    assert (abs(none) >= REPAINTS) is counts_references_to_none
