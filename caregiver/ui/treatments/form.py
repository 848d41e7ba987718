"""The fields of a treatment: first its kind, then only what a kind of its course needs."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.treatment import MOST_SESSIONS, InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_codes import Course, course_of, treatment_kind
from caregiver.domain.treatment_words import STATES
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.treatments.days_field import DaysField
from caregiver.ui.treatments.kind_choice import KindChoice
from caregiver.ui.treatments.places_field import PlacesField
from caregiver.ui.treatments.told_field import ToldField
from caregiver.ui.treatments.typed_treatment import treatment_of
from caregiver.ui.widgets.day_line import DayLine
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.small_fields import CountField


class TreatmentForm(QWidget):
    """Takes a treatment apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        states = [(state.value, tr(STATES[state])) for state in TreatmentState]
        in_place = [(InPlace.NOT_SAID, tr("not said")), (InPlace.YES, tr("yes")), (InPlace.NO, tr("no"))]
        self.kind = KindChoice(theme)
        self.name = _line(tr("Your own name for it"))
        self.state = Segments(states, name=tr("Where it stands"))
        self.begins = DayLine(context, name=tr("Day"), field="begins_on")
        self.days = DaysField(context)
        self.planned = CountField(context, name=tr("How many in all, while not all days are known"))
        self.ends = DayLine(context, name=tr("Until"), field="ends_on")
        self.where = _line(tr("Where it is given"))
        self.places = PlacesField(theme)
        self.in_place = Segments([(code.value, word) for code, word in in_place], name=tr("In place now"))
        self.told = ToldField(context)
        self.outcome = NoteField(theme, name=tr("How it went"))
        self.note = NoteField(theme, name=tr("Note"))
        self.rows = FormRows(theme)
        self._add_rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _add_rows(self) -> None:
        self._name, self._state, self._planned = (_Over(self.name), _Over(self.state), _Over(self.planned))
        add = self.rows.add
        add(tr("What"), self.kind)
        add(tr("Your own name for it"), self._name)
        add(tr("Where it stands"), self._state)
        self._begins_label = add(tr("Day"), self.begins)
        add(tr("Days"), self.days)
        add(tr("How many in all, while not all days are known"), self._planned)
        self._ends_label = add(tr("Until"), self.ends)
        add(tr("Where it is given"), self.where)
        add(tr("Place on the body"), self.places)
        add(tr("In place now"), self.in_place)
        add(tr("What you were told"), self.told)
        add(tr("How it went"), self.outcome)
        add(tr("Note"), self.note)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda _code: self._on_kind())
        for segments in (self.state, self.in_place):
            segments.changed.connect(lambda _code: self._on_changed())
        for line in (self.name, self.where):
            line.textEdited.connect(lambda _text: self._on_changed())
        for note in (self.outcome, self.note):
            note.textChanged.connect(self._on_changed)
        for part in (self.begins, self.days, self.planned, self.ends, self.places, self.told):
            part.changed.connect(self._on_changed)
        self.told.urgent_asked.connect(self.urgent_asked)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def set_narrow(self, is_narrow: bool) -> None:
        """Names of the fields above them, or beside."""
        self.rows.set_narrow(is_narrow)
        self.kind.set_narrow(is_narrow)

    def take_keyboard(self) -> None:
        """Where one begins: at the kind, or, where that is known, at the name."""
        (self.name if self.kind.code() else self.kind.search).setFocus()

    def _on_kind(self) -> None:
        self._on_changed()
        self.name.setFocus()

    def _on_changed(self) -> None:
        self._clear_problems()
        self._arrange()
        self.changed.emit()

    def _clear_problems(self) -> None:
        for field in (self._name, self._state, self._planned, self.days):
            field.problem.clear()

    def _arrange(self) -> None:
        """Show the rows that this kind needs as it stands."""
        code, state = self.kind.code(), self._standing()
        kind, course = treatment_kind(code), course_of(code)
        is_over = state in {TreatmentState.DONE, TreatmentState.STOPPED}
        shown = {
            self.begins: self._asks_begin(course, state),
            self.days: course.is_by_days,
            self._planned: course.is_by_days,
            self.ends: self._asks_end(course, state),
            self.places: kind is None or kind.has_place,
            self.in_place: kind is not None and kind.stays,
            self.outcome: is_over or state is TreatmentState.UNDER_WAY or bool(self.outcome.text()),
        }
        always = (self._name, self._state, self.where, self.told, self.note)
        for field, is_shown in {**shown, **dict.fromkeys(always, True)}.items():
            self.rows.set_row_visible(field, bool(code) and is_shown)
        self._name_days(course, state)

    def _standing(self) -> TreatmentState | None:
        return TreatmentState(self.state.value()) if self.state.value() else None

    @staticmethod
    def _asks_begin(course: Course, state: TreatmentState | None) -> bool:
        return course is Course.SPAN or (course is Course.ONE_DAY and state is not TreatmentState.STOPPED)

    def _asks_end(self, course: Course, state: TreatmentState | None) -> bool:
        """Of days that are written one by one the end is how far they were done; of one that is done it is the last."""
        if course is Course.SPAN or state is TreatmentState.STOPPED:
            return True
        is_without_days = state is TreatmentState.DONE and not self.days.days()
        return course.is_by_days and (state is TreatmentState.UNDER_WAY or is_without_days)

    def _name_days(self, course: Course, state: TreatmentState | None) -> None:
        begins = tr("From") if course is Course.SPAN else tr("Day")
        if course is Course.SPAN:
            ends = tr("Until")
        elif state is TreatmentState.STOPPED:
            ends = tr("Stopped on")
        else:
            ends = tr("Done up to") if state is TreatmentState.UNDER_WAY else tr("Last day")
        for label, line, said in ((self._begins_label, self.begins, begins), (self._ends_label, self.ends, ends)):
            label.setText(said)
            line.set_name(said)

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        self.kind.show_code(typed["kind"])
        self.name.setText(typed["name"])
        self.state.set_value(typed["state"])
        self.begins.show_typed(typed["begins"])
        self.ends.show_typed(typed["ends"])
        self.days.show_typed(typed["days"], typed["fill"])
        self.planned.set_typed(typed["planned"])
        self.where.setText(typed["where"])
        self.places.show_regions(typed["regions"])
        self.in_place.set_value(typed["in_place"])
        self.told.show_told(typed["told"], typed["told_by"], typed["told_on"])
        self.outcome.set_text(typed["outcome"])
        self.note.set_text(typed["note"])
        self._clear_problems()
        self._arrange()

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {
            "kind": self.kind.code(),
            "name": self.name.text(),
            "state": self.state.value(),
            "begins": self.begins.typed(),
            "ends": self.ends.typed(),
            "days": self.days.days(),
            "fill": self.days.fill.typed(),
            "planned": self.planned.text(),
            "where": self.where.text(),
            "regions": list(self.places.regions()),
            "in_place": self.in_place.value(),
            "told": self.told.words.text(),
            "told_by": self.told.by.text(),
            "told_on": self.told.on.typed(),
            "outcome": self.outcome.text(),
            "note": self.note.text(),
        }

    def treatment(self, at: datetime, zone: str) -> Treatment:
        """What stands in the fields, in its place in time. Raises BadInput; names the field."""
        is_by_days = course_of(self.kind.code()).is_by_days
        return treatment_of(
            self.typed(),
            at=at,
            zone=zone,
            begins=None if self._is_out(self.begins) else self.begins.value(),
            ends=None if self._is_out(self.ends) else self.ends.value(),
            told_on=self.told.on.value(),
            planned=self.planned.whole(MOST_SESSIONS) if is_by_days and not self.planned.is_blank() else None,
            step=self.days.fill.step() if is_by_days else None,
        )

    def _is_out(self, line: DayLine) -> bool:
        holder = line.parentWidget()
        return holder is None or holder.isHidden()

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here."""
        problems = {
            "kind": self.kind.problem,
            "name": self._name.problem,
            "state": self._state.problem,
            "begins_on": self.begins.problem,
            "ends_on": self.ends.problem,
            "sessions": self.days.problem,
            "number": self._planned.problem,
            "cycle_days": self.days.fill.every.problem,
            "told_on": self.told.on.problem,
        }
        problem = problems.get(bad.field)
        if problem is None or problem.parentWidget() is None:
            return False
        if bad.field == "cycle_days":
            self.days.unfold()
        problem.say(words(bad.sentence))
        return True


class _Over(QWidget):
    """A field over the sentence about it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._build(field)

    def _build(self, field: QWidget) -> None:
        known = getattr(field, "problem", None)
        self.problem = known if isinstance(known, Problem) else Problem(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(self.problem)


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(LONGEST_LINE)
    made.setAccessibleName(name)
    return made
