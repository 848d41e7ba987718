"""One treatment of the list: a press opens it; beneath stand what was told, what is asked, what can be said of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import Course, course_of
from caregiver.domain.treatment_days import Asked, days_done
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.treatments.row_words import RowWords
from caregiver.ui.treatments.told_field import urgent_line
from caregiver.ui.widgets.day_menu import DayMenu
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

_SHARES = (5, 6)
_SIDE_PX = 16
_QUIET_PX = 8
"""A quiet button keeps so much beside its words."""


class TreatmentLine(QPushButton):
    """What it is, and when and where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()

    def _build(self) -> None:
        set_role(self, "medicine")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name, self._kind = label("", "strong"), label("", "soft")
        self._days, self._places, self._note = label(""), label("", "soft"), label("")
        self._chevron = QLabel()
        for part in (self._name, self._kind, self._days, self._places, self._note, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._first, self._second = _column(self._name, self._kind), _column(self._days, self._places)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE_PX, 10, 8, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_narrow(False)

    def set_narrow(self, is_narrow: bool) -> None:
        """Two columns beside each other, or below each other."""
        top = Qt.AlignmentFlag.AlignTop
        for index, part in enumerate((self._first, self._second)):
            self._grid.addWidget(part, index if is_narrow else 0, 0 if is_narrow else index, top)
            self._grid.setColumnStretch(index, _SHARES[index] if not is_narrow or index == 0 else 0)
        self._grid.addWidget(self._note, 2, 0, 1, 1 if is_narrow else 2)
        self._grid.addWidget(self._chevron, 0, 2, 3, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: RowWords) -> None:
        """Show this treatment as it stands now."""
        said = {self._name: words.name, self._kind: words.kind, self._days: words.days, self._places: words.places}
        for part, text in {**said, self._note: words.note}.items():
            part.setText(text)
            part.setVisible(bool(text))
        side = self._theme.px(ICON_SIZE)
        self._chevron.setPixmap(icon(self._theme, "chevron-right").pixmap(side, side))
        self.setAccessibleName(words.spoken)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else max(44, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 44)


class TreatmentRow(QWidget):
    """One treatment with all that belongs to it.

    Signals:
        opened: The line was pressed, or each day is to be looked at.
        urgent_asked: Show the urgent signs.
        was_on: What is asked came true on a day; carries the date.
        were_done: All days that are asked about were done; carries the last of them.
        not_yet: It was not on the day that is asked about; carries the date.
        done_today: One of its days is today.
        began_today: It begins today.
        over: It is over; carries its last day.
        stopped_today: It is given up today.
    """

    opened = Signal()
    urgent_asked = Signal()
    was_on = Signal(object)
    were_done = Signal(object)
    not_yet = Signal(object)
    done_today = Signal()
    began_today = Signal()
    over = Signal(object)
    stopped_today = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asked: Asked | None = None
        self._value: Treatment | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = TreatmentLine(self._context.theme)
        self.told = label("")
        self.urgent = urgent_line()
        self.question = label("", "strong")
        self.yes = _way(tr("Yes"), self._say_yes)
        self.no = _way(tr("Not yet"), self._say_no)
        self.other = _way(tr("On another day …"), self._open_calendar)
        self.each = _way(tr("Look at each day"), self.opened.emit)
        self.begin = _way(tr("Begins today"), self.began_today.emit, "quiet")
        self.done = _way(tr("Done today"), self.done_today.emit, "quiet")
        self.end = _way("", self._say_over, "quiet")
        self.stop = _way(tr("Stopped today"), self.stopped_today.emit, "quiet")
        self._told = _inset(self.told, self.urgent)
        self._asking = _inset(self.question, _ways(self.yes, self.no, self.other, self.each))
        self._ways = _inset(_ways(self.begin, self.done, self.end, self.stop), left_px=_SIDE_PX - _QUIET_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.line, self._told, self._asking, self._ways):
            column.addWidget(part)

    def _connect(self) -> None:
        self.line.clicked.connect(lambda _checked=False: self.opened.emit())
        self.urgent.urgent_asked.connect(self.urgent_asked)

    def set_narrow(self, is_narrow: bool) -> None:
        """The line in one column, or in two."""
        self.line.set_narrow(is_narrow)

    def show_treatment(self, value: Treatment, words: RowWords, asked: Asked | None, question: str) -> None:
        """Show it as it stands now.

        Args:
            asked: Planned days that have passed, if there are any.
            question: What is asked about them.
        """
        self._value, self._asked = value, asked
        self.line.show_words(words)
        self.told.setText(words.told)
        self._told.setVisible(bool(words.told))
        self.question.setText(question)
        self._asking.setVisible(asked is not None)
        is_one = asked is not None and len(asked.days) == 1
        self.yes.setText(tr("Yes") if is_one else tr("Yes, all"))
        for part, is_shown in ((self.no, is_one), (self.other, is_one), (self.each, not is_one)):
            part.setVisible(is_shown)
        self._show_ways(value, words.name, is_asked=asked is not None)

    def _show_ways(self, value: Treatment, name: str, *, is_asked: bool) -> None:
        """One who is asked has the answers, and no second way to say the same."""
        is_span = course_of(value.kind) is Course.SPAN
        is_planned, is_under_way = (
            value.state is state for state in (TreatmentState.PLANNED, TreatmentState.UNDER_WAY)
        )
        today = self._context.local_now().date()
        ways = {
            self.begin: is_planned and is_span,
            self.done: not is_span and (is_planned or is_under_way) and today not in days_done(value),
            self.end: is_under_way,
            self.stop: is_under_way,
        }
        self.end.setText(tr("All is done") if course_of(value.kind).is_by_days else tr("Ends today"))
        for way, is_shown in ways.items():
            way.setVisible(is_shown)
            way.setAccessibleName(tr("{name}: {deed}", name=name, deed=way.text()))
        self._ways.setVisible(not is_asked and any(ways.values()))

    def take_ways(self, is_over: bool) -> None:
        """After a death nothing of it begins or ends any more; it can still be corrected."""
        if is_over:
            self._ways.hide()

    # -- answers ------------------------------------------------------------------------------------------------

    def _say_yes(self) -> None:
        if self._asked is not None:
            is_one = len(self._asked.days) == 1
            (self.was_on if is_one else self.were_done).emit(self._asked.days[-1])

    def _say_no(self) -> None:
        if self._asked is not None:
            self.not_yet.emit(self._asked.days[0])

    def _open_calendar(self) -> None:
        if self._asked is not None:
            menu = DayMenu(self._context.theme, self._asked.days[0], None, self.other)
            menu.chosen.connect(self.was_on)
            menu.open_below(self.other)

    def _say_over(self) -> None:
        """The last day that was done, where days are written one by one; else today."""
        if self._value is not None:
            lived = days_done(self._value) if course_of(self._value.kind).is_by_days else ()
            today: date = self._context.local_now().date()
            self.over.emit(lived[-1] if lived else today)


def _way(words: str, on_press: Callable[[], object], role: str = "") -> QPushButton:
    made = button(words, on_press, role)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def _ways(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=8)
    for each in buttons:
        flow.addWidget(each)
    return holder


def _inset(*parts: QWidget, left_px: int = _SIDE_PX) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(left_px, 0, _SIDE_PX, 10)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return holder


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    holder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
