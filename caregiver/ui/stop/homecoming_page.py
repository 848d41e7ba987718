"""Home again, or back after days: each medicine gets one answer before it rings (care-rules 25)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Standing
from caregiver.domain.stay import ListAnswer
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.core.page import Page
from caregiver.ui.stop.answer_row import AnswerRow
from caregiver.ui.stop.asked_list import AskedList, read_asked
from caregiver.ui.stop.asked_words import asked_hint, asked_title, back_title
from caregiver.ui.stop.back_part import BackPart
from caregiver.ui.stop.chosen_answers import ChosenAnswers
from caregiver.ui.stop.homecoming_foot import HomecomingFoot
from caregiver.ui.stop.outcome_card import OutcomeCard
from caregiver.ui.stop.standing_card import StandingCard
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.stay_fields import StayFields
from caregiver.ui.widgets.stay_words import stay_sentence

TABLE_SHARE, SIDE_SHARE = 772, 290
NARROW_ROWS_PX = 820


class HomecomingPage(Page):
    """The confirm page. What was chosen and not saved is kept with every press.

    Signals:
        said: Answers were saved; carries the sentence.
    """

    said = Signal(str)

    areas = frozenset({Area.STAYS, Area.MEDICINES, Area.DOSES, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Which medicines are still the same?"))
        self._context = context
        self._asked: AskedList | None = None
        self.rows: dict[str, AnswerRow] = {}
        self._build()
        self._connect()

    # -- building -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.back_part = BackPart(self._context)
        self._build_times()
        self._table = Card(margins=(0, 0, 0, 0))
        self._table.body.setSpacing(0)
        self.standing, self.outcome = StandingCard(), OutcomeCard(self._context)
        self.problem = Problem()
        self._columns = Columns(self._table, self._side(), left_share=TABLE_SHARE, right_share=SIDE_SHARE)
        column.addLayout(self._head())
        for part in (self.back_part, self._times, self.problem, self._columns):
            column.addWidget(part)
        self.foot = HomecomingFoot()
        foot_holder = QWidget(self)
        set_role(foot_holder, "doses")
        holder = QVBoxLayout(foot_holder)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.foot)
        self._foot_holder = foot_holder
        self.body.addWidget(inside)
        self.body.addStretch(1)

    def _head(self) -> QVBoxLayout:
        self._title, self._hint = label("", "title"), label("", "soft")
        self.add = button(tr("Add a new medicine"), self._add)
        self.correct = button(tr("Correct the times"), self._toggle_times, "quiet")
        for part in (self.add, self.correct):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.correct.setCheckable(True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._hint, 1)
        second.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(first)
        head.addLayout(second)
        return head

    def _build_times(self) -> None:
        self._times = Card(margins=(20, 12, 20, 16))
        self.fields = StayFields(self._context)
        self._times.body.addWidget(self.fields)
        self._times.hide()

    def _side(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.standing)
        column.addWidget(self.outcome)
        column.addStretch(1)
        return made

    def _connect(self) -> None:
        self.foot.save_asked.connect(self.save)
        self.foot.later_asked.connect(self._context.navigator.back)
        self.standing.changed.connect(self._choose_standing)
        self.outcome.plan_asked.connect(self._write_plan)
        self.back_part.ended.connect(self._say_back)

    # -- what is asked ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is asked; what was chosen stays."""
        context = self._context
        current = context.services.stays.current()
        asked = self._asked = read_asked(context.services)
        is_away = current is not None
        stay = None if asked.stay is None else asked.stay.value
        self.back_part.setVisible(is_away)
        for part in (self._columns, self._foot_holder, self.add):
            part.setVisible(not is_away and bool(asked.rows))
        self.correct.setVisible(not is_away and asked.has_waiting)
        self._times.setVisible(self.correct.isChecked() and not self.correct.isHidden())
        if current is not None:
            self._title.setText(back_title(current.value, context))
            self._hint.setText(stay_sentence(current.value, context))
            self.back_part.show_present()
        elif not asked.rows:
            self._title.setText(tr("Every medicine is answered"))
            self._hint.setText(tr("Reminders ring as planned."))
        else:
            self._title.setText(asked_title(stay, asked.has_waiting, context))
            self._hint.setText(asked_hint(stay, asked.has_waiting, context))
        if asked.stay is not None:
            self.fields.show_stay(asked.stay)
        self._show_rows(asked)
        self.standing.show_standing(asked.chosen.standing)
        self.standing.setVisible(stay is not None and (stay.is_away or not asked.has_waiting))
        self.outcome.show_asked(asked)
        self.foot.show_counts(len(asked.answers), asked.still_open)
        self._place_foot()

    def _show_rows(self, asked: AskedList) -> None:
        wanted = [row.on_list.uuid for row in asked.rows]
        if wanted != list(self.rows):
            for old in self.rows.values():
                self._table.body.removeWidget(old)
                old.deleteLater()
            self.rows = {uuid: self._made_row(uuid, is_first=uuid == wanted[0]) for uuid in wanted}
        names = [on_list.medicine.name.casefold() for on_list in self._context.services.medicines.list()]
        for row in asked.rows:
            is_alike = names.count(row.on_list.medicine.name.casefold()) > 1
            self.rows[row.on_list.uuid].show_asked(row, is_alike=is_alike)

    def _made_row(self, uuid: str, *, is_first: bool) -> AnswerRow:
        made = AnswerRow(self._context, uuid, is_first=is_first)
        made.set_narrow(self._are_rows_narrow())
        made.answered.connect(self._choose)
        made.plan_asked.connect(self._write_plan)
        self._table.body.addWidget(made)
        return made

    # -- choosing -----------------------------------------------------------------------------------------------

    def _choose(self, medicine: str, answer: ListAnswer) -> None:
        if self._asked is not None and self._asked.chosen.answers.get(medicine) is not answer:
            self._keep(self._asked.chosen.with_answer(medicine, answer))

    def _choose_standing(self, standing: Standing) -> None:
        if self._asked is not None:
            self._keep(self._asked.chosen.with_standing(standing))

    def _keep(self, chosen: ChosenAnswers) -> None:
        self._context.act(self._context.services.stays.keep_draft, chosen.packed())
        self.refresh()

    def _write_plan(self, medicine: str) -> None:
        self._context.navigator.go(Destination.PLAN, PlanAsked(medicine))

    def _add(self) -> None:
        self._context.navigator.go(Destination.PLAN, PlanAsked())

    def _toggle_times(self) -> None:
        self._times.setVisible(self.correct.isChecked())

    def _say_back(self) -> None:
        """What was pressed has gone: the keyboard goes on at the first question."""
        self.verticalScrollBar().setValue(0)
        for row in list(self.rows.values())[:1]:
            row.take_keyboard()
        self.said.emit(tr("{name} is back.", name=self._context.person.called))

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what was chosen; the page is left when nothing is open."""
        asked = self._asked
        if asked is None or not asked.answers:
            return
        context, stay = self._context, asked.chosen.stay
        try:
            changed = context.act(context.services.stays.confirm, stay, asked.answers, asked.chosen.standing)
        except BadInput as bad:
            self.problem.say(words(bad.sentence))
            return
        if changed is None:
            return
        self.problem.clear()
        if not asked.still_open:
            context.navigator.back()
        count = changed.value
        self.said.emit(tr("1 answer is saved.") if count == 1 else tr("{n} answers are saved.", count, n=count))

    def left(self) -> None:
        """Out of sight: the minute that is offered is read anew."""
        self.make_stale()

    # -- places -------------------------------------------------------------------------------------------------

    def reflow(self, is_narrow: bool) -> None:
        """Two columns over a foot that stays in sight, or all in one column."""
        self._columns.set_narrow(is_narrow)
        self.foot.set_narrow(is_narrow)
        if is_narrow:
            self.body.insertWidget(1, self._foot_holder)
        else:
            self.body.removeWidget(self._foot_holder)
            self._foot_holder.setParent(self)
            self._foot_holder.show()
        self._fit_rows()
        self._place_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()
        self._place_foot()

    def _fit_rows(self) -> None:
        """Four answers side by side while their words have room."""
        is_narrow = self._are_rows_narrow()
        for row in self.rows.values():
            row.set_narrow(is_narrow)

    def _are_rows_narrow(self) -> bool:
        return self.viewport().width() < self.theme.px(NARROW_ROWS_PX)

    def _place_foot(self) -> None:
        holder = self._foot_holder
        is_below = holder.parentWidget() is self and self._asked is not None and bool(self._asked.rows)
        is_below = is_below and self._context.services.stays.current() is None
        height = holder.sizeHint().height() if is_below else 0
        self.setViewportMargins(0, 0, 0, height)
        if is_below:
            holder.setGeometry(0, self.height() - height, self.width(), height)
        if holder.parentWidget() is self:
            holder.setVisible(is_below)
