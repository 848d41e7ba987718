"""The whole form of a plan: what is on the box, how it is given, what was told, from when."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import Medicine
from caregiver.domain.regimen import Limits, Regimen
from caregiver.domain.schedule import Schedule
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.box_part import BoxPart
from caregiver.ui.medicines.plan.from_part import FromPart
from caregiver.ui.medicines.plan.kind_list import KindList, Way
from caregiver.ui.medicines.plan.late_part import LatePart
from caregiver.ui.medicines.plan.limits_part import LimitsPart
from caregiver.ui.medicines.plan.measure_part import MeasurePart
from caregiver.ui.medicines.plan.next_times_card import NextTimesCard
from caregiver.ui.medicines.plan.panel import Panel
from caregiver.ui.medicines.plan.panels import PANELS
from caregiver.ui.medicines.plan.reading import Misread, Typed
from caregiver.ui.medicines.plan.standing_part import StandingPart
from caregiver.ui.medicines.plan.until_part import WITH_AN_END, UntilPart
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, label, rule

KINDS_PX = 256
SIDE_PX = 262

_NO_WAY = QT_TRANSLATE_NOOP("caregiver", "How is it given? Please choose one of these.")
_NO_UNIT = QT_TRANSLATE_NOOP("caregiver", "In what is it measured? Please choose, such as tablets.")


class PlanForm(QWidget):
    """All fields, in reading order.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    # -- parts --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        set_role(self, "doses")
        self._build_parts()
        self.box_card = Card(margins=(24, 16, 24, 20))
        self.box_heading = label(tr("What is on the box"), "heading")
        self.box_card.body.addWidget(self.box_heading)
        self.box_card.body.addWidget(self.box)
        self.box.put_below_strength(self.measure.unit_row)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        self._left, self._middle, self._right = self._build_left(), self._build_middle(), self._build_right()
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._middle, 1)
        self._columns.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.box_card)
        column.addLayout(self._columns)
        self.set_narrow(False)
        self._show_way()

    def _build_parts(self) -> None:
        context = self._context
        self.box = BoxPart(context)
        self.kinds = KindList()
        self.way_problem = Problem(self.kinds)
        self.measure = MeasurePart(context)
        self.panels: dict[Way, Panel] = {way: panel(context) for way, panel in PANELS.items()}
        self.until = UntilPart(context)
        self.limits = LimitsPart(context)
        self.standing = StandingPart(context)
        self.start = FromPart(context, tr("Use this plan from"))
        self.next = NextTimesCard(context)
        self.late = LatePart(context)
        self.end = label("", "dose")

    def _build_left(self) -> QWidget:
        return _stacked(label(tr("How it is given"), "strong"), self.kinds)

    def _build_middle(self) -> QWidget:
        self.on_label = label("", "strong")
        self._card = Card(margins=(20, 14, 20, 16))
        self._card.body.setSpacing(12)
        self._rules = [rule() for _ in range(3)]
        self.schedule_problem = Problem()
        for part in (
            self.way_problem,
            *self.panels.values(),
            self.measure,
            self.schedule_problem,
            self.until,
            self._rules[0],
            self.limits,
            self._rules[1],
            self.standing,
            self._rules[2],
            self.start,
        ):
            self._card.body.addWidget(part)
        return _stacked(self.on_label, self._card)

    def _build_right(self) -> QWidget:
        return _stacked(self.next, self.late, self.end)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _way: self._on_way())
        self.box.changed.connect(self._on_changed)
        self.measure.changed.connect(self._on_changed)
        for panel in self.panels.values():
            panel.changed.connect(self._on_changed)
        for part in (self.until, self.limits, self.standing, self.start, self.late):
            part.changed.connect(self._on_changed)

    def set_narrow(self, is_narrow: bool) -> None:
        """Three columns, or all below each other."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if is_narrow else across)
        scale = self._context.theme.scale
        for part, width in ((self._left, KINDS_PX), (self._right, SIDE_PX)):
            part.setMinimumWidth(0 if is_narrow else round(width * scale))
            part.setMaximumWidth(16_777_215 if is_narrow else round(width * scale))
        self.box.set_narrow(is_narrow)
        self.standing.set_narrow(is_narrow)

    # -- what is in sight ---------------------------------------------------------------------------------------

    @property
    def way(self) -> Way | None:
        """How it is given, as chosen."""
        return self.kinds.value()

    @property
    def panel(self) -> Panel | None:
        """The panel in sight."""
        way = self.way
        return None if way is None else self.panels[way]

    def _on_way(self) -> None:
        self.way_problem.clear()
        self.limits.fold(self.way is not Way.AS_NEEDED)
        self._on_changed()

    def _on_changed(self) -> None:
        self.schedule_problem.clear()
        self._show_way()
        self.changed.emit()

    def _show_way(self) -> None:
        strength = self.box.strength.value_so_far()
        measure = self.measure.measure(strength)
        if measure.is_written and measure.unit is None:
            self.measure.suggest(strength.per_unit or self.box.unit_of_form())
            measure = self.measure.measure(strength)
        for way, panel in self.panels.items():
            panel.setVisible(way is self.way)
            panel.set_measure(measure)
        self.limits.set_measure(measure)
        shown = self.panel
        self.measure.setVisible(shown is not None and shown.has_amounts)
        self.until.setVisible(self.way in WITH_AN_END)
        self.limits.setVisible(shown is not None and shown.has_amounts)
        self._rules[0].setVisible(shown is not None and shown.has_amounts)
        self._rules[1].setVisible(shown is not None)
        self.standing.setVisible(shown is not None)
        self._rules[2].setVisible(shown is not None)
        self.start.setVisible(shown is not None)
        self.late.setVisible(self.is_due_ever() or self.late.has_rule)
        self._say_end(self.last_written_day())

    def last_written_day(self) -> date | None:
        """The last day for which something is written, where the plan has an end."""
        if self.way in WITH_AN_END:
            return self.until.last_day()
        return None if self.panel is None else self.panel.last_written_day()

    def _say_end(self, last: date | None) -> None:
        said = tr("After {day} nothing is written.", day=self._context.calendar.short_day(last)) if last else ""
        self.end.setText(said)
        self.end.setVisible(bool(said))

    # -- values in and out --------------------------------------------------------------------------------------

    def typed(self) -> Typed:
        """What stands in all fields."""
        return {
            "box": self.box.typed(),
            "way": self.way.value if self.way else "",
            "panels": {way.value: panel.typed() for way, panel in self.panels.items()},
            "until": self.until.typed(),
            "measure": self.measure.typed(),
            "limits": self.limits.typed(),
            "standing": self.standing.typed(),
            "late": self.late.typed(),
            "from": self.start.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.box.show_typed(typed.get("box", {}))
        way = typed.get("way", "")
        self.kinds.set_value(Way(way) if way else None)
        for each, panel in self.panels.items():
            panel.show_typed(typed.get("panels", {}).get(each.value, {}))
        self.until.show_typed(typed.get("until", {}))
        self.measure.show_typed(typed.get("measure", {}))
        self.limits.show_typed(typed.get("limits", {}))
        self.standing.show_typed(typed.get("standing", {}))
        self.late.show_typed(typed.get("late", {}))
        self.start.show_typed(typed.get("from", {}))
        self.limits.fold(self.way is not Way.AS_NEEDED)
        self.way_problem.clear()
        self.schedule_problem.clear()
        self._show_way()

    def medicine(self, known: Medicine | None) -> Medicine:
        """The medicine that was typed.

        Raises:
            Misread: A field cannot be kept.
        """
        return self.late.put_into(self.box.medicine(known))

    def schedule(self) -> Schedule:
        """When and how much.

        Raises:
            Misread: No way was chosen, or a field cannot be kept.
        """
        panel = self.panel
        if panel is None:
            raise Misread(BadInput("kind", _NO_WAY), self.way_problem)
        schedule = panel.schedule()
        return self.until.put_into(schedule) if self.way in WITH_AN_END else schedule

    def plan(self, uuid: str, known: Strength | None) -> Regimen:
        """The plan that was typed, from the present instant on.

        Args:
            uuid: Of the medicine; "" for a new one.
            known: The strength until now; the same again keeps what is in it.

        Raises:
            Misread: A field cannot be kept.
        """
        strength = self.box.strength_value(known)
        schedule = self.schedule()
        measure = self.measure.measure(strength)
        has_amounts = self.panel is not None and self.panel.has_amounts
        if has_amounts and measure.is_written and measure.unit is None:
            raise Misread(BadInput("unit", _NO_UNIT), self.measure.problem)
        return Regimen(
            medicine=uuid,
            at=self._context.services.clock.now(),
            zone=str(self.start.zone()),
            schedule=schedule,
            strength=strength,
            unit=measure.unit if has_amounts else None,
            limits=self.limits.value() if has_amounts else Limits(),
            told_amount=self.measure.told_amount() if has_amounts else "",
            standing=self.standing.standing(),
            told_by=self.standing.by(),
            told_on=self.standing.on(),
        )

    def plan_from(self, uuid: str, known: Strength | None) -> Regimen:
        """The same, from the instant that was chosen on.

        Raises:
            Misread: A field cannot be kept.
        """
        return replace(self.plan(uuid, known), at=self.start.instant())

    def problem_of(self, bad: BadInput) -> Problem:
        """Where the sentence about a field of the schedule stands."""
        if isinstance(bad, Misread):
            return bad.problem
        return self.measure.problem if bad.field == "unit" else self.schedule_problem

    def is_due_ever(self) -> bool:
        """Whether what was chosen is ever due."""
        return self.way not in {None, Way.AS_NEEDED, Way.CONTINUOUS, Way.AS_TOLD}


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
