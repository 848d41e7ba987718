"""Set-up, page by page, in the order of care-rules 33; it goes on where it was left.

With a computer that keeps no key, a secret sentence or the paper key comes right after the first page: nothing is
written to the disk before somebody can open it again.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput, CaregiverError, KeyringFailed
from caregiver.domain.person import Caregiver, Person
from caregiver.drawing.words import tr, translate, words
from caregiver.services.clock import Clock
from caregiver.summary.sheets import urgent_paper
from caregiver.ui.access.failure_words import why_no_key_is_kept
from caregiver.ui.access.first_entry_part import FirstEntryPart
from caregiver.ui.access.first_key_part import FirstKeyPart, Held
from caregiver.ui.access.key_part import KeyPart
from caregiver.ui.access.numbers_part import NumbersPart
from caregiver.ui.access.ready_part import ReadyPart
from caregiver.ui.access.set_up_stage import SetUpStage
from caregiver.ui.access.set_up_steps import DONE, KEYLESS, PAPER_FIRST, USUAL, Step, step_name
from caregiver.ui.access.who_part import WhoPart
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.printing import Printing, usual_paper
from caregiver.ui.theme.theme import Look, Theme

Begin = Callable[
    [Person, Caregiver, Held, Callable[[PageContext], None], Callable[[CaregiverError], None]],
    Callable[[], None],
]
PATIENCE_MS = 700
"""A keyring that takes the key within this time is not spoken of."""
LONG_PATIENCE_MS = 10_000
"""A keyring that takes longer may never answer: then one can go on without it."""


class SetUpFlow(SetUpStage):
    """The whole of set-up.

    Args:
        begin: Makes the diary, with what somebody holds already, and calls one of the two: with the open diary, or
            with why nothing was made. That is KeyringFailed when this computer keeps no key and nothing else is held;
            BadInput when the first page cannot be kept as typed. What it returns gives that up before either is called.
        save_look: Puts a look on and keeps it.
        context: The open diary of a set-up that was begun before, or None.

    Signals:
        finished: All is done; `context` is the open diary.
        urgent_asked: Show the urgent signs.
        backup_asked: Bring a backup back instead of making a diary.
    """

    finished = Signal()
    urgent_asked = Signal()
    backup_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        printing: Printing,
        clock: Clock,
        begin: Begin,
        save_look: Callable[[Look], None],
        context: PageContext | None,
    ) -> None:
        super().__init__(theme, printing, save_look)
        self.context = context
        self._printing = printing
        self._clock = clock
        self._begin = begin
        self._order: tuple[Step, ...] = USUAL
        self._step = Step.WHO
        self._is_beginning = False
        self._asks_computer = True
        self._give_up: Callable[[], None] = lambda: None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._long_patience = QTimer(self, singleShot=True, interval=LONG_PATIENCE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.who = WhoPart(self._theme)
        self.first_key = FirstKeyPart(self._theme, self._printing, lambda: (self._today(), self._calendar()))
        self.key = KeyPart(self._theme, self._printing, lambda: (self._today(), self._calendar()))
        self.ready = ReadyPart()
        self._parts: dict[Step, QWidget] = {Step.WHO: self.who, Step.FIRST_KEY: self.first_key, Step.KEY: self.key}
        self._parts[Step.READY] = self.ready
        for page in self._parts.values():
            self.add_page(page)
        for part in (self.who, self.first_key, self.key):
            self.add_narrowing(part)

    def _connect(self) -> None:
        self.foot.back_asked.connect(self._go_back)
        self.foot.urgent_asked.connect(self.urgent_asked)
        self.foot.second_asked.connect(self._take_second_way)
        self.foot.onward_asked.connect(self._go_on)
        self.key.typed_back.connect(self._on_typed_back)
        self.first_key.changed.connect(self._show_ways)
        self.first_key.entered.connect(self.foot.onward.click)
        self._patience.timeout.connect(self._say_beginning)
        self._long_patience.timeout.connect(self._offer_to_go_on)
        if self.context is None:
            self._show(Step.WHO)
        else:
            self._resume(self.context)

    @property
    def step(self) -> Step:
        """The page that is in sight."""
        return self._step

    def expect_no_keyring(self) -> None:
        """This computer will keep no key: show from the start what comes second."""
        if self.context is None and self._step is Step.WHO:
            self._order = KEYLESS
            self._show_head()

    # -- from page to page --------------------------------------------------------------------------------------

    def _resume(self, context: PageContext) -> None:
        self._enter(context)
        kept = context.services.preferences.set_up_step
        step = Step(kept) if kept in set(Step) else Step.WHO
        if step not in self._order:
            step = Step.READY if step is Step.KEY else Step.WHO  # the key was typed back, and the program ended then
        self._show(step)

    def _enter(self, context: PageContext) -> None:
        """A diary is open: now numbers and entries can be kept."""
        self.context = context
        writer = context.services.people.writing_now()
        self.who.set_values(context.person, writer.value if writer else Caregiver(name=""))
        paper_key = context.services.paper_key
        if paper_key.is_only_way:
            is_held = paper_key.is_confirmed and paper_key.pending() is None
            self._order = PAPER_FIRST if is_held else KEYLESS
        else:
            self._order = USUAL
        self.numbers = NumbersPart(self._theme, lambda number: context.services.people.checked(number, self._today()))
        self.numbers.set_contacts(context.services.people.contacts(), self._today(), self._calendar())
        self.numbers.changed.connect(self._save_numbers)
        self.first_entry = FirstEntryPart(context)
        self.first_entry.changed.connect(self._show_ways)
        self._parts |= {Step.NUMBERS: self.numbers, Step.FIRST_ENTRY: self.first_entry}
        for page in (self.numbers, self.first_entry):
            self.add_page(page)
            self.add_narrowing(page)

    def _show(self, step: Step) -> None:
        self._step = step
        if step is Step.KEY:
            self._show_key()
        elif step is Step.FIRST_ENTRY:
            self.first_entry.begin()
        elif step is Step.READY and self.context is not None:
            self.ready.show_key(is_confirmed=self.context.services.paper_key.is_confirmed)
        self._remember(step)
        self.put(self._parts[step])
        self._show_head()
        self._show_ways()
        self._focus_first()

    def _show_head(self) -> None:
        self.head.show_steps([step_name(each) for each in self._order], self._order.index(self._step))

    def _go_back(self) -> None:
        if self._step is Step.FIRST_KEY and self.first_key.go_back():
            return
        before = self._neighbour(-1)
        if before is not None:
            self._show(before)

    def _go_on(self) -> None:
        if self._step is Step.WHO:
            self._keep_who()
        elif self._step is Step.FIRST_KEY:
            if self.first_key.is_done:
                self._make_diary()
        elif self._step is Step.READY:
            self._remember(DONE)
            self.finished.emit()
        else:
            self._go_to_next()

    def _go_to_next(self) -> None:
        self._save_numbers()
        following = self._neighbour(1)
        if following is not None:
            self._show(following)

    def _neighbour(self, direction: int) -> Step | None:
        left_out = {Step.KEY} if self._is_key_done() else set()
        if self.context is not None:
            left_out |= {Step.FIRST_KEY}
        index = self._order.index(self._step) + direction
        while 0 <= index < len(self._order) and self._order[index] in left_out:
            index += direction
        return self._order[index] if 0 <= index < len(self._order) else None

    def _is_key_done(self) -> bool:
        return self.context is not None and self.context.services.paper_key.is_confirmed

    def _take_second_way(self) -> None:
        if self._step is Step.NUMBERS and self.context is not None:
            self._save_numbers()
            document = urgent_paper(self.context.services, usual_paper(), self._calendar())
            self.result.of(lambda: self._printing.send(document))
        elif self._step is Step.KEY:
            self._go_to_next()
        elif self._is_beginning:
            self._go_on_without_keyring()
        elif self._step is Step.WHO:
            self.backup_asked.emit()

    # -- what each page does ------------------------------------------------------------------------------------

    def _keep_who(self) -> None:
        self.who.show_problem(None)
        try:
            if self.context is None:
                self._make_diary()
            elif self._save_who(self.context):
                self._go_to_next()
        except BadInput as bad:
            self.who.show_problem(bad)

    def _make_diary(self) -> None:
        """Raises BadInput when the first page cannot be kept as typed."""
        person, writer = self.who.person(self._today()), self.who.writer()
        self._is_beginning = True
        self._show_ways()
        self._patience.start()
        if self._asks_computer:
            self._long_patience.start()
        held = replace(self.first_key.held, asks_computer=self._asks_computer)
        self._give_up = self._begin(person, writer, held, self._on_begun, self._on_refused)

    def _say_beginning(self) -> None:
        self.foot.show_ways(has_back=False, note=tr("This computer may ask for\nthe password you log in with."))
        self.foot.show_onward(tr("One moment …"), is_open=False)

    def _offer_to_go_on(self) -> None:
        self.foot.show_ways(has_back=False, second=tr("Go on without it"), is_quiet=True)
        self.foot.show_onward(tr("One moment …"), is_open=False)

    def _go_on_without_keyring(self) -> None:
        """It never answered: it is not asked again, and what it still answers makes no diary."""
        self._give_up()
        self._asks_computer = False
        self._stop_waiting()
        if self.first_key.is_done:
            self._make_diary()
        else:
            self._on_refused(KeyringFailed(""))

    def _on_begun(self, context: PageContext) -> None:
        self._stop_waiting()
        self._step = Step.WHO
        self._enter(context)
        self._show(Step.NUMBERS)

    def _on_refused(self, error: CaregiverError) -> None:
        self._stop_waiting()
        if isinstance(error, KeyringFailed):
            self._order = KEYLESS
            self.first_key.say_reason(tr(why_no_key_is_kept(error)))
            self._show(Step.FIRST_KEY)
        elif isinstance(error, BadInput):
            self._show(Step.WHO)
            self.who.show_problem(error)
        else:
            self.result.say(words(error.sentence))

    def _stop_waiting(self) -> None:
        self._patience.stop()
        self._long_patience.stop()
        self._is_beginning = False
        self._show_ways()

    def _save_who(self, context: PageContext) -> bool:
        people, person, writer = context.services.people, self.who.person(self._today()), self.who.writer()
        if not people.writer():  # the computer stopped after the diary was made and before its first page was written
            return context.act(people.begin, person, writer) is not None
        if context.act(people.save_person, person) is None:
            return False
        return context.act(people.correct_caregiver, people.writer(), writer) is not None

    def _save_numbers(self) -> None:
        if self.context is None:
            return
        people = self.context.services.people
        if self.numbers.contacts() != people.contacts():
            self.context.act(people.save_contacts, self.numbers.contacts())

    def _show_key(self) -> None:
        if self.context is None:
            return
        paper_key = self.context.services.paper_key
        key = paper_key.pending()
        if key is None and not paper_key.is_confirmed:
            changed = self.context.act(paper_key.renew)
            key = changed.value if changed else None
        if key is not None:
            self.key.show_key(key)

    def _on_typed_back(self, typed: str) -> None:
        if self.context is not None and not self.key.is_done:
            try:
                if self.context.act(self.context.services.paper_key.confirm, typed) is None:
                    return
            except BadInput as bad:
                self.key.typing.show_problem(bad)
                return
        self.key.show_done()
        self._show_ways()

    def _remember(self, step: str) -> None:
        if self.context is not None and self.context.services.preferences.set_up_step != step:
            self.context.act(self.context.services.preferences.set_set_up_step, step)
            self.context.act.forget_undo()

    # -- how it looks -------------------------------------------------------------------------------------------

    def _show_ways(self) -> None:
        foot, has_back = self.foot, self._step is not Step.WHO
        if self._is_beginning:
            foot.show_onward(foot.onward.text(), is_open=False)
        elif self._step is Step.WHO:
            second = tr("I have a backup of a diary …") if self.context is None else ""
            foot.show_ways(has_back=False, second=second, is_quiet=True)
        elif self._step is Step.FIRST_KEY:
            foot.show_ways(has_back=True)
            foot.show_onward(tr("Go on"), is_open=self.first_key.is_done)
        elif self._step is Step.NUMBERS:
            note = tr("We ask once a year\nif they are still right.")
            foot.show_ways(has_back=has_back, note=note, second=tr("Print the urgent sheet"), icon="print")
        elif self._step is Step.KEY:
            is_open, can_wait = self.key.is_done, not self.key.is_done
            note = tr("Until then every page says:\n“This diary has no paper key yet.”") if can_wait else ""
            foot.show_ways(has_back=has_back, note=note, second=tr("Later today") if can_wait else "")
            foot.show_onward(tr("Go on"), is_open=is_open)
        else:
            foot.show_ways(has_back=has_back)
            if self._step is Step.FIRST_ENTRY and not self.first_entry.has_entry:
                foot.show_onward(tr("Later"))
            elif self._step is Step.READY:
                foot.show_onward(tr("Go to Today"))

    def _focus_first(self) -> None:
        # Not on the first entry's numbers: a key pressed twice on the way there would save one.
        first: QWidget = self.foot.onward
        if self._step is Step.FIRST_KEY:
            self.first_key.take_keyboard()
            return
        if self._step is Step.WHO:
            first = self.who.called.line
        elif self._step is Step.NUMBERS:
            first = self.numbers.emergency.number
        elif self._step is Step.KEY:
            first = self.key.print
        first.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The window gives the keyboard to the whole of set-up when it comes into sight; it belongs to the first field.
        super().focusInEvent(event)
        self._focus_first()

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone()).date()

    def _calendar(self) -> CalendarWords:
        return CalendarWords(translate) if self.context is None else self.context.calendar
