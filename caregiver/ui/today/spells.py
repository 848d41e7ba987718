"""Bad spells on Today: begun in the quiet row, open in a card, over in one line; and the one question afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.services.changes import Changed
from caregiver.services.diary import SAME_PRESS_SECONDS, PainRecord
from caregiver.services.flares import FlareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.write_row import WriteRow
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.undo_bar import announce

if TYPE_CHECKING:
    from caregiver.ui.today.after_question import AfterQuestion
    from caregiver.ui.today.spell_card import SpellCard
    from caregiver.ui.today.spell_over import SpellOver

_GAP_PX, _END_PX = 8, 12


class Spells(QWidget):
    """What stands between the number and the doses, and below them.

    Attributes:
        below: Holds the question; it belongs below the buttons of the doses, which then never move when it comes and
            goes.

    Signals:
        taken_back: Something was taken back; carries the sentence it was saved with.
        number_said: A number is on the disk; carries the uuid of its entry.
        opened: A spell began; carries its card, to be brought into sight.
    """

    taken_back = Signal(str)
    number_said = Signal(str)
    opened = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._begun = ""
        self._ended = ""
        self._take_back: Callable[[], Changed[object]] | None = None
        self._steady = SteadyPress(self)
        self.card: SpellCard | None = None
        self.over: SpellOver | None = None
        self._question: AfterQuestion | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.row = WriteRow()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)
        self._column.addWidget(self.row)
        self.below = QWidget()
        self._below = QVBoxLayout(self.below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self.below.hide()

    def _connect(self) -> None:
        self.row.spell_asked.connect(self.begin)
        self.row.asked.connect(self._context.navigator.go)

    def show_present(self, *, is_night: bool, is_narrow: bool, has_review_line: bool) -> None:
        """Read again which spell goes on, and what is asked; the evening review may stand in a line of its own."""
        services = self._context.services
        can_tell = self._context.person.can_tell
        self.row.show_present(is_night=is_night, has_review_line=has_review_line, can_tell=can_tell)
        awaited, going_on = services.relief.awaiting_question(), services.flares.open()
        if awaited is not None or self._question is not None:
            self.question.show_question(awaited, is_narrow=is_narrow)
        self.below.setVisible(awaited is not None)
        if going_on is not None:
            card = self._card()
            card.undo.setVisible(going_on.uuid == self._begun)
            card.show_spell(going_on, is_night=is_night)
        if self.card is not None:
            self.card.setVisible(going_on is not None)
        self._show_over()
        has_more = going_on is not None or bool(self._ended)
        self._column.setContentsMargins(0, 0, 0, _END_PX if has_more else 0)

    def forget(self) -> None:
        """The page was left: what was written stands, and can be corrected in the diary."""
        self._begun = self._ended = ""
        if self.card is not None:
            self.card.forget()
        if self.over is not None:
            self.over.forget()

    # -- doing --------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A bad spell begins now; where one goes on already, that is said."""
        flares = self._context.services.flares
        going_on = flares.open()
        changed = self._context.act(flares.begin)
        if changed is None:
            return
        card = self._card()
        if going_on is None:
            self._begun, self._ended = changed.value.uuid, ""
            self._show_over()
            card.undo.show()
            self._context.act.name(card.title())
            announce(card, card.title())
        elif not self._is_same_press(going_on):
            announce(card, card.say_it_goes_on())
        card.over.setFocus()
        self.opened.emit(card)

    def _end(self) -> None:
        self._keep_end(self._context.services.flares.end)

    def _end_at(self, at: datetime, is_exact: bool) -> None:
        self._keep_end(lambda uuid: self._context.services.flares.end(uuid, at, is_exact=is_exact))

    def _end_without_time(self) -> None:
        self._keep_end(self._context.services.flares.end_without_time)

    def _keep_end(self, end: Callable[[str], Changed[FlareRecord]]) -> None:
        going_on = self._context.services.flares.open()
        if going_on is None:
            return
        try:
            changed = self._context.act(end, going_on.uuid)
        except BadInput as bad:
            self._card().end.show_problem(bad)
            return
        if changed is not None:
            self._ended, self._take_back = changed.value.uuid, changed.undo
            self._show_over()
            self._column.setContentsMargins(0, 0, 0, _END_PX)
            over = self._over()
            self._context.act.name(over.sentence())
            over.undo.setFocus()

    def _goes_on(self) -> None:
        going_on = self._context.services.flares.open()
        if going_on is not None:
            card = self._card()
            card.end.close_form()
            card.earlier.show()
            card.over.setFocus()
            self._context.act(self._context.services.flares.leave_open, going_on.uuid)

    def _take_begin_back(self) -> None:
        if self._begun:
            deed = self._card().title()
            if self._context.act(self._context.services.flares.remove, self._begun) is not None:
                self.row.spell.setFocus()
                self.taken_back.emit(deed)

    def _take_end_back(self) -> None:
        """It goes on again, as it was."""
        if self._record_ended() is not None and self._take_back is not None:
            deed = self._over().sentence()
            if self._context.act(self._take_back) is not None:  # its own: something else may have been written since
                self._ended = ""
                self._card().over.setFocus()
                self.taken_back.emit(deed)

    def _say_triggers(self, codes: tuple[str, ...]) -> None:
        flares, going_on = self._context.services.flares, self._context.services.flares.open()
        if going_on is not None:
            self._context.act(flares.correct, going_on.uuid, replace(going_on.value, triggers=codes))

    # -- the one question ---------------------------------------------------------------------------------------

    @property
    def question(self) -> "AfterQuestion":
        """The question; made when there is first something to ask."""
        if self._question is None:
            from caregiver.ui.today.after_question import AfterQuestion

            made = self._question = AfterQuestion(self._context)
            made.said.connect(self._say_after)
            made.seen.connect(self._say_seen_after)
            made.left.connect(self._leave_question)
            self._below.addWidget(made)
        return self._question

    def _say_after(self, uuid: str, score: int) -> None:
        self._keep_number(self._context.act(self._context.services.relief.say_pain_after, uuid, score))

    def _say_seen_after(self, uuid: str, sign: str) -> None:
        self._keep_number(self._context.act(self._context.services.relief.say_seen_after, uuid, sign))

    def _leave_question(self, uuid: str) -> None:
        self._context.act(self._context.services.relief.leave_question, uuid)

    def _keep_number(self, changed: Changed[PainRecord] | None) -> None:
        if changed is not None:
            self.number_said.emit(changed.value.uuid)

    # -- inside -------------------------------------------------------------------------------------------------

    def _is_same_press(self, record: FlareRecord) -> bool:
        since = self._context.services.clock.now() - record.created_at
        return record.uuid == self._begun and since <= timedelta(seconds=SAME_PRESS_SECONDS)

    def _card(self) -> "SpellCard":
        if self.card is None:
            from caregiver.ui.today.spell_card import SpellCard

            made = self.card = SpellCard(self._context)
            made.triggers_chosen.connect(self._say_triggers)
            made.over_pressed.connect(self._end)
            self._steady.watch(made.over)
            made.undo_pressed.connect(self._take_begin_back)
            made.end.ended.connect(self._end_at)
            made.end.unknown.connect(self._end_without_time)
            made.end.goes_on.connect(self._goes_on)
            self._column.insertWidget(1, made)
        return self.card

    def _over(self) -> "SpellOver":
        if self.over is None:
            from caregiver.ui.today.spell_over import SpellOver

            made = self.over = SpellOver(self._context)
            made.undo_pressed.connect(self._take_end_back)
            for control in (made.details, made.undo):  # they come under the hand that ended it
                self._steady.watch(control)
            self._column.insertWidget(1, made)
        return self.over

    def _record_ended(self) -> FlareRecord | None:
        """The spell that was just ended, unless it, or another one, goes on."""
        flares = self._context.services.flares
        record = flares.find(self._ended) if self._ended and flares.open() is None else None
        return None if record is None or record.is_removed or record.value.is_open else record

    def _show_over(self) -> None:
        record = self._record_ended()
        if record is not None:
            self._over().show_spell(record)
        elif self.over is not None:
            self._ended = ""
            self.over.forget()
