"""One due dose in the window, from the question to what was recorded; the two ways it is shown build on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason
from caregiver.domain.errors import AlreadyAnswered, BadInput
from caregiver.domain.record import Record
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.amount_range import AmountRange
from caregiver.ui.reminder.dose_forms import DoseForms
from caregiver.ui.reminder.due_words import DueWords
from caregiver.ui.reminder.press_words import PressWords
from caregiver.ui.reminder.shown_minute import ShownMinute
from caregiver.ui.reminder.told_bar import ToldBar, Way
from caregiver.ui.widgets.answer_form import AnswerTyped
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.patch_form import PatchTyped
from caregiver.ui.widgets.steady_press import SteadyPress

DoseRecord = Record[Dose]
Value = TypeVar("Value")
Verb = Callable[[], Changed[DoseRecord]]


class DosePart(QFrame):
    """Asks about one due dose, records the answer, says what was recorded.

    One of these is in sight at a time: the answers, a form, what was told.

    Signals:
        settled: It has an answer now, or is open again.
        grown: More or less of it is in sight.
        urgent_asked: Show the urgent signs.
        read: What somebody else recorded was read, and stays as it is.
    """

    settled = Signal()
    grown = Signal()
    urgent_asked = Signal()
    read = Signal()

    def __init__(self, context: PageContext, due: DueSlot, giver: GivenBy) -> None:
        super().__init__()
        self._context = context
        self.due = due
        self.words = DueWords(context, due)
        self._giver = giver
        self._press = SteadyPress(self)
        self.recorded: DoseRecord | None = None
        self._undoes: Callable[[], Changed[object]] | None = None
        self.is_over = False
        self.is_writing = False
        self.minute = ShownMinute()
        self.end_words = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.amounts = AmountRange(self._context, self.words)
        self.told = ToldBar(self._context.theme, self._press)
        self.forms = DoseForms(self._context, self.words)
        self.answers = QWidget()
        self.in_sight = self.answers
        self.place = QVBoxLayout()
        self.place.setSpacing(8)
        for part in (self.amounts, self.answers, self.forms, self.told):
            self.place.addWidget(part)
        self._build_part()

    def _build_part(self) -> None:
        """Lay out what is told of the dose, and the answers; the two kinds of part override it."""

    def _connect(self) -> None:
        self.amounts.chosen.connect(self._say_again)
        self._giver.chosen.connect(self._say_again)
        self.told.urgent_asked.connect(self.urgent_asked)
        self.forms.not_given.connect(self._on_reason)
        self.forms.given.connect(self._on_typed)
        self.forms.put_on.connect(self._on_patch)
        self.forms.closed.connect(self._back)
        self.forms.turned.connect(self.grown)

    def _watched(self, made: QPushButton) -> QPushButton:
        self._press.watch(made)
        return made

    # -- what it is now -----------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return not self.is_over

    @property
    def is_busy(self) -> bool:
        """Whether somebody is in the middle of answering: nothing may move or be taken away."""
        return self.is_open and (self.is_writing or self.in_sight is not self.answers)

    def show_present(self, now: datetime) -> None:
        """Say everything for this minute (local); the two kinds of part override it."""

    def _say_again(self) -> None:
        self.show_present(self._context.local_now())

    @property
    def pressed(self) -> PressWords:
        """What stands on the buttons that record it: "I" only while nobody else was said to have given it."""
        is_by_writer = self._giver.code() in ("", self._context.services.people.writer())
        return self.words.pressed(is_by_writer=is_by_writer)

    def show_standing(self, record: DoseRecord) -> None:
        """Another window, or somebody else, answered it: show the answer that stands, calmly."""
        now, about = self._context.local_now(), self.words.about()
        sentence = self.words.recorded_by_another(record, now)
        once = Way(tr("It was given once"), lambda: self._read(sentence), tr("It was given once: {what}", what=about))
        name = tr("It was given twice: record one more of {what}", what=about)
        twice = Way(tr("It was given twice: record mine too"), self._give_extra, name)
        self._undoes = None
        self.end_words = self.words.recorded_short(record, now)
        self._end(sentence, *((once, twice) if record.value.is_given and not self.words.is_patch else ()))

    def _read(self, sentence: str) -> None:
        """It stays as it is recorded."""
        self.told.say(sentence)
        self.read.emit()

    def show_gone(self) -> None:
        """The plan changed while it stood here."""
        self.end_words = tr("No longer in the plan")
        self._end(tr("The plan was changed. This time is no longer in it."))

    def reopen(self) -> None:
        """Ask again: what was recorded was taken back."""
        if self.is_over:
            self.is_over, self.recorded = False, None
            self._show(self.answers)
            self.show_present(self._context.local_now())
            self.settled.emit()

    # -- answering ----------------------------------------------------------------------------------------------

    def give(self, at: datetime, *, is_exact: bool = True) -> None:
        """It was given at `at`: record it, or ask first what else must be known."""
        if self.words.is_patch:
            self._show(self.forms)
            self.forms.ask_patch(at)
        elif self.words.is_unwritten:
            self.ask_another(at)
        elif not self.amounts.is_waiting:
            self._give(DoseAnswer.GIVEN, at, is_exact=is_exact, amount=self.amounts.number())

    def _give_now(self) -> None:
        """Record the minute that stands in the button; one that slept is asked anew."""
        now = self._context.local_now()
        if not self.minute.is_stale(now):
            self.give(self.minute.at(now))
            return
        self.show_present(now)
        time = self._context.calendar.time_short(now)
        self._ask_to_look(tr("It is {time} now. Please look at the times again.", time=time))

    def _ask_to_look(self, sentence: str) -> None:
        """Say that the times are others now; the two kinds of part override it."""

    def ask_not_given(self) -> None:
        """Ask why it was not given."""
        self._show(self.forms)
        self.forms.ask_not_given()

    def ask_another(self, at: datetime) -> None:
        """Ask when and how much; of a patch, when and where."""
        if self.words.is_patch:
            self.give(at)
            return
        self._show(self.forms)
        self.forms.ask_another(at, amount=self.amounts.code())

    def say_not_sure(self) -> None:
        """Nobody is sure: it stays open on Today."""
        reminders = self._context.services.reminders
        changed = self._write(lambda: reminders.not_sure(self.due))
        if changed is not None:
            sentence = tr("Not sure if it was given. It stays open on Today, and is not recorded until you know.")
            self._undoes = changed.undo
            self.end_words = self.words.not_sure()
            self._end(sentence, *self._undo(sentence))

    def _back(self) -> None:
        self._show(self.answers)
        self._take_keyboard_back()

    def _on_reason(self, reason: Reason, note: str) -> None:
        doses = self._context.services.doses
        is_urgent = reason is Reason.COULD_NOT_SWALLOW
        self._keep(lambda: doses.answer(self.due, DoseAnswer.NOT_GIVEN, reason=reason, note=note), is_urgent=is_urgent)

    def _on_typed(self, typed: AnswerTyped) -> None:
        answer = DoseAnswer.PART if typed.is_part else DoseAnswer.GIVEN
        self._give(answer, typed.at, is_exact=typed.is_exact, amount=typed.amount, note=typed.note)

    def _on_patch(self, typed: PatchTyped) -> None:
        doses, by = self._context.services.doses, self._giver.code()

        def record() -> Changed[DoseRecord]:
            return doses.answer(
                self.due,
                DoseAnswer.GIVEN,
                at=typed.at,
                is_exact=typed.is_exact,
                given_by=by,
                site=typed.site,
                old_off_at=typed.old_off_at,
            )

        self._keep_unless_soon(typed.at, record, is_urgent=not typed.is_old_off)

    # -- recording ----------------------------------------------------------------------------------------------

    def _give(
        self, answer: DoseAnswer, at: datetime, *, is_exact: bool, amount: Decimal | None, note: str = ""
    ) -> None:
        doses, by = self._context.services.doses, self._giver.code()

        def record() -> Changed[DoseRecord]:
            return doses.answer(self.due, answer, at=at, is_exact=is_exact, amount=amount, given_by=by, note=note)

        self._keep_unless_soon(at, record)

    def _keep_unless_soon(self, at: datetime, record: Verb, *, is_urgent: bool = False) -> None:
        """Record it; when one of the same medicine was given shortly before or after, show that and ask once."""
        earlier = self._context.services.doses.soon_before(self.due, at)
        if earlier is None:
            self._keep(record, is_urgent=is_urgent)
        elif (earlier.value.regimen, earlier.value.slot) == self.due.key:
            self.show_standing(earlier)
        else:
            self._ask_once(earlier, lambda: self._keep(record, is_urgent=is_urgent))

    def _ask_once(self, earlier: DoseRecord, keep: Callable[[], object]) -> None:
        about, now = self.words.about(), self._context.local_now()
        same, both = self.words.was_this_one(earlier, now), self.words.both()
        self._show(self.told)
        self.told.say(
            self.words.soon(earlier, now),
            Way(same, lambda: self._take(earlier), tr("{answer}: {what}", answer=same, what=about)),
            Way(both, keep, tr("{answer}: {what}", answer=both, what=about)),
            Way(tr("Back"), self._back, tr("Back to the answers")),
        )
        self.told.take_keyboard()

    def _take(self, earlier: DoseRecord) -> None:
        """The earlier record is of this dose. One that answers another due dose stays where it is."""
        if earlier.value.purpose is Purpose.SLOT:
            way = Way(tr("Answer this one"), self._back, tr("Answer this one: {what}", what=self.words.about()))
            self.told.say(tr("That one stays as it is recorded. This one is still open."), way)
            self.told.take_keyboard()
            return
        regimen, slot = self.due.key
        dose = replace(earlier.value, purpose=Purpose.SLOT, regimen=regimen, slot=slot, due_at=self.due.due_at)
        doses = self._context.services.doses
        self._keep(lambda: doses.correct(earlier.uuid, dose))

    def _give_extra(self) -> None:
        """Given twice: recorded outside the plan, and the urgent signs are shown (care-rules 11)."""
        doses, by = self._context.services.doses, self._giver.code()
        amount = self.amounts.number() or (self.due.amount.number if self.due.amount else None)
        self._keep(lambda: doses.give_extra(self.due.medicine.uuid, amount=amount, given_by=by), is_urgent=True)
        if self.recorded is not None:
            self.urgent_asked.emit()

    def _keep(self, verb: Verb, *, is_urgent: bool = False) -> None:
        """Write an answer and say what was recorded; one that was there first is shown instead."""
        first: list[DoseRecord] = []

        def answered() -> Changed[DoseRecord]:
            try:
                return verb()
            except AlreadyAnswered as standing:
                first.append(standing.record)
                return Changed(standing.record, frozenset())

        try:
            changed = self._write(answered)
        except BadInput as bad:
            self._show(self.forms)
            self.forms.say(bad)
            return
        if first:
            self.show_standing(first[0])
        if changed is None or first:
            return
        self._undoes = changed.undo
        self._end_recorded(changed.value, is_urgent=is_urgent)

    def _end_recorded(self, record: DoseRecord, *, is_urgent: bool = False) -> None:
        self.recorded = record
        now = self._context.local_now()
        sentence = self.words.recorded(record, now)
        self.end_words = self.words.recorded_short(record, now)
        self._context.act.name(sentence)
        self._end(sentence, *self._undo(sentence), is_urgent=is_urgent)

    def _write(self, verb: Callable[[], Changed[Value]]) -> Changed[Value] | None:
        """Run a writing call; nothing may take this part away meanwhile."""

        self.is_writing = True
        try:
            return self._context.act(verb)
        finally:
            self.is_writing = False

    def _undo(self, sentence: str) -> tuple[Way, ...]:
        if self._undoes is None:
            return ()
        return (Way(tr("Undo"), self._undo_here, tr("Undo: {what}", what=sentence), "undo"),)

    def _undo_here(self) -> None:
        self.take_back()
        self._take_keyboard_back()

    @property
    def can_be_taken_back(self) -> bool:
        """Whether an answer that was given here stands."""
        return self.is_over and self._undoes is not None

    def take_back(self) -> None:
        """Take back the answer that was given here, and ask again."""
        undo = self._undoes
        if undo is not None and self._write(undo) is not None:
            self._undoes = None
            self.reopen()

    # -- what is in sight ---------------------------------------------------------------------------------------

    def _end(self, sentence: str, *ways: Way, is_urgent: bool = False) -> None:
        keyboard = self.window().focusWidget()
        had_keyboard = keyboard is not None and self.isAncestorOf(keyboard)
        self.is_over = True
        self._show(self.told)
        self.show_present(self._context.local_now())
        aloud = tr("{what}. {sentence}", what=self.words.name(), sentence=sentence)
        self.told.say(sentence, *ways, aloud=aloud, is_urgent=is_urgent)
        if had_keyboard:
            self.told.take_keyboard()
        self.settled.emit()

    def _show(self, shown: QWidget) -> None:
        self.in_sight = shown
        for part in (self.answers, self.told, self.forms):
            part.setVisible(part is shown)
        self.amounts.setVisible(self.words.is_range and shown is self.answers)
        self.grown.emit()

    def _take_keyboard_back(self) -> None:
        stops = self.answers.findChildren(QPushButton)
        if stops:
            stops[0].setFocus()
