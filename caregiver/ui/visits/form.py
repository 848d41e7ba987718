"""The fields of a visit; each kind asks in its own words."""

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import VisitKind, VisitState
from caregiver.domain.visit_words import KINDS, STATES
from caregiver.drawing.words import tr, translate, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.visits.goes_field import GoesField
from caregiver.ui.visits.offered_line import OfferedLine
from caregiver.ui.widgets.day_line import DayLine
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import FlowingLabel
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.small_fields import ClockField

_NO_DAY = QT_TRANSLATE_NOOP("caregiver", "On which day is it?")


class VisitForm(QWidget):
    """Takes a visit apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        urgent_asked: Show the urgent signs; nothing here leads there.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_past = False
        self._build()
        self._connect()

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        self.kind = Segments([(kind.value, translate(KINDS[kind].name)) for kind in VisitKind], name=tr("What kind"))
        self.day = DayLine(context, name=tr("Day"), field="day")
        self.clock = ClockField(context, name=tr("Time"))
        self.whom = OfferedLine(theme, name=tr("With whom"))
        self.where = OfferedLine(theme, name=tr("Where"))
        self.goes = GoesField(context)
        self.purpose = QLineEdit()
        self.purpose.setMaxLength(LONGEST_LINE)
        self.purpose.setAccessibleName(tr("What it is for"))
        self.state = Segments([(state.value, translate(STATES[state])) for state in VisitState], name=tr("How it went"))
        self.said = NoteField(theme, name=tr("What was said"))
        self.note = NoteField(theme, name=tr("Note"))
        self.rows = FormRows(theme)
        self._add_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _add_rows(self) -> None:
        hint = FlowingLabel("soft")
        hint.setText(tr("It can stay empty."))
        clock = QWidget()
        line = FlowLayout(clock, gap=12)
        line.addWidget(self.clock)
        line.addWidget(hint)
        self._clock = QWidget()
        column = QVBoxLayout(self._clock)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(clock)
        column.addWidget(self.clock.problem)
        add = self.rows.add
        add(tr("What kind"), self.kind)
        add(tr("Day"), self.day)
        add(tr("Time"), self._clock)
        self._whom_label = add("", self.whom)
        self._where_label = add("", self.where)
        self._goes_label = add("", self.goes)
        add(tr("What it is for"), self.purpose)
        add(tr("How it went"), self.state)
        add(tr("What was said"), self.said)
        add(tr("Note"), self.note)

    def _connect(self) -> None:
        self.kind.changed.connect(lambda _code: self._on_kind())
        self.state.changed.connect(lambda _code: self._on_kind())
        self.goes.changed.connect(lambda _names: self.changed.emit())
        self.purpose.textEdited.connect(lambda _text: self.changed.emit())
        for part in (self.day, self.clock, self.whom, self.where):
            part.changed.connect(self.changed)
        for note in (self.said, self.note):
            note.textChanged.connect(self.changed)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def set_narrow(self, is_narrow: bool) -> None:
        """Names of the fields above them, or beside."""
        self.rows.set_narrow(is_narrow)

    def take_keyboard(self) -> None:
        """Where one begins: the day."""
        self.day.line.setFocus()

    def show_names(self) -> None:
        """Offer the names of today; what was typed stays."""
        visits = self._context.services.visits
        self.whom.offer(visits.people_met())
        self.goes.show_names(self.goes.names())

    def _on_kind(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Ask in the words of this kind; how it went is asked of a visit that has come, or was called off."""
        code = VisitKind(self.kind.value())
        kind = KINDS[code]
        self.where.offer(self._context.services.visits.places(code))
        asked = ((self._whom_label, kind.whom), (self._where_label, kind.where), (self._goes_label, kind.goes))
        for label, source in asked:
            label.setText(translate(source))
        self.whom.set_name(translate(kind.whom))
        self.where.set_name(translate(kind.where))
        self.rows.set_row_visible(self.state, self._is_past or self.state.value() != VisitState.PLANNED.value)
        has_happened = self.state.value() == VisitState.HAPPENED.value
        self.rows.set_row_visible(self.said, has_happened or bool(self.said.text()))

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        self.kind.set_value(typed["kind"])
        self.day.show_typed(typed["day"])
        self.clock.set_typed(typed["time"])
        self.whom.set_text(typed["with_whom"])
        self.where.set_text(typed["where"])
        self.goes.show_names(typed["goes"])
        self.purpose.setText(typed["purpose"])
        self.state.set_value(typed["state"])
        self.said.set_text(typed["said"])
        self.note.set_text(typed["note"])
        self._is_past = self._lies_behind()
        self._arrange()

    def _lies_behind(self) -> bool:
        try:
            day = self.day.value()
        except BadInput:
            return False
        return day is not None and day <= self._context.local_now().date()

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "kind": self.kind.value(),
            "day": self.day.typed(),
            "time": self.clock.text(),
            "with_whom": self.whom.text(),
            "where": self.where.text(),
            "goes": list(self.goes.names()),
            "purpose": self.purpose.text(),
            "state": self.state.value(),
            "said": self.said.text(),
            "note": self.note.text(),
        }

    def when(self) -> tuple[date, time | None]:
        """The day and the time; no time where none is written. Raises BadInput; names the field."""
        day = self.day.value()
        if day is None:
            raise BadInput("day", _NO_DAY)
        return day, self.clock.value() if self.clock.text().strip() else None

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here."""
        if bad.field == "at":
            is_clock = bool(self.clock.text().strip()) and self._context.calendar.parse_time(self.clock.text()) is None
            (self.clock.problem if is_clock else self.day.problem).say(words(bad.sentence))
        elif bad.field == "day":
            self.day.problem.say(words(bad.sentence))
        else:
            return False
        return True
