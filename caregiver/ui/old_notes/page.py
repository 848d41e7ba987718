"""Writing in old notes from paper, row by row and by keyboard; lines of a table or a letter can be pasted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.paper_rows import PaperRow, RowReader, TypedRow
from caregiver.domain.pasted_rows import PastedLine
from caregiver.domain.wording import voice_chip
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.services.old_notes import WrittenRow
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.old_notes.begun_rows import BegunRows
from caregiver.ui.old_notes.note_row import NoteRow
from caregiver.ui.old_notes.paste_card import PasteCard
from caregiver.ui.old_notes.row_list import RowList
from caregiver.ui.old_notes.row_words import twin_said
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.editor_head import EditorHead
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.quiet_line import QuietLine

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key, so that even a crash takes little."""
AT_ONCE = 20
"""So many lines that need a word stand in rows at once; the others wait."""
_AROUND_PX = 96


@dataclass(frozen=True)
class _Deed:
    """A row was written in, or corrected: then `before` stood there, and `undo` brings it back."""

    row: NoteRow
    before: TypedRow | None = None
    undo: Callable[[], Changed[object]] | None = None


class OldNotesPage(Page):
    """The page.

    Signals:
        said: Something was done that is said on the next page too.
    """

    said = Signal(str)
    areas = frozenset(
        {Area.PAIN, Area.DOSES, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES, Area.MEDICINES, Area.STAYS}
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Old notes from paper"))
        self._context = context
        self._notes = context.services.old_notes
        self._begun = BegunRows(context)
        self._deeds: list[_Deed] = []
        self._reached: QWidget | None = None
        self._waiting: list[PastedLine] = []
        self._is_open = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = EditorHead(self.theme, tr("Old notes from paper"))
        self.paste_button = button(tr("Paste lines"), self.paste)
        self.paste_button.setToolTip(tr("Lines copied from a table, a letter or a text file"))
        self.head.add_aside(self.paste_button)
        self.head.show_status("")
        self._intro = label("", "soft")
        self.paste_card = PasteCard(self._context)
        self.list = RowList(self._context, self._reader)
        self._next_odd = button("", self._put_next_odd)
        self._next_odd.hide()
        card = Card()
        card.body.addWidget(self.list)
        card.body.addWidget(self._next_odd)
        self.quiet = QuietLine()
        for part in (self.head, self._intro, self.paste_card, card, self.quiet):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)
        self._reach_later = QTimer(self)
        self._reach_later.setSingleShot(True)
        self._reach_later.setInterval(0)

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.head.back_asked.connect(navigator.back)
        self.quiet.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        self.list.edited.connect(self._keep_later.start)
        self.list.save_asked.connect(self.save)
        self.list.remove_asked.connect(self.remove)
        self.list.take_back_asked.connect(self.take_back)
        self.list.paste_asked.connect(self.paste)
        self.paste_card.kept.connect(self._begun.keep_paste)
        self.paste_card.let_go.connect(self._begun.forget_paste)
        self.paste_card.odd_left.connect(self._take_odd)
        self._keep_later.timeout.connect(self.keep)
        self.list.reached.connect(self._reach)
        self._reach_later.timeout.connect(self._bring_into_sight)

    # -- opening ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring back what was begun, and put the keyboard into the empty row."""
        super().showEvent(event)
        if not self._is_open:
            self._is_open = True
            if self._begun.bring_back(self.list):
                self.head.show_status(tr("These rows were begun and are not saved yet."))
        self._bring_paste()
        self.list.ready_row().take_keyboard()

    def _bring_paste(self) -> None:
        """Lines that were pasted and not written in yet are read again."""
        text = self._begun.paste()
        if text and self.paste_card.isHidden():
            self.paste_card.paste(text)

    def refresh(self) -> None:
        """Say names and days as they are now; a row that was taken out elsewhere says so."""
        self.__dict__.pop("_base", None)
        self._intro.setText(self._intro_words())
        self.list.name_rows()
        for row in self.list.rows:
            written = row.written or row.taken_out
            if written is not None:
                row.set_standing(self._notes.is_written(written))

    def reflow(self, is_narrow: bool) -> None:
        """A row on one line, or on several."""
        self.list.set_narrow(is_narrow)

    def _intro_words(self) -> str:
        said, guess = (
            words(voice_chip(voice, self._context.person, self._context.caregiver_name))
            for voice in (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS)
        )
        name = self._context.person.called
        return "\n".join(
            (
                tr("Enter goes on, and saves at the end of a row. A time alone belongs to the day of the row above."),
                tr("Up and down: between rows. Ctrl+Z: take the last saved row back. Ctrl+Enter: save at once."),
                tr("Number: 0 to 10, or - for “could not answer”. Words in “quotes” are those of {name}.", name=name),
                tr("Who says it: S {said}, G {guess}, N not said, A as the row above.", said=said, guess=guess),
            )
        )

    @cached_property
    def _base(self) -> RowReader:
        return self._notes.reader(self._context.calendar)

    def _reader(self) -> RowReader:
        return replace(self._base, now=self._context.services.clock.now())

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self, row: NoteRow) -> None:
        """Write a row in, or keep its correction, and go on to the next."""
        if row.typed().is_empty and row.written is None:
            return
        if row.is_unfinished:
            try:
                paper = row.read()
                if self._is_twin(row, paper):
                    return
                changed = self._context.act(self._write, row, paper)
            except BadInput as bad:
                row.show_problem(bad)
                return
            if changed is None:
                return
            is_new, before = row.written is None, row.saved_typed
            row.set_written(changed.value, paper)
            self._deeds.append(_Deed(row) if is_new else _Deed(row, before, changed.undo))
            self._tell_saved()
        self._go_on_after(row)

    def remove(self, row: NoteRow) -> None:
        """Take a saved row out of the diary; what was typed stays in the row."""
        if row.written is not None and self._context.act(self._notes.take_back, [row.written]) is not None:
            row.set_standing(False)
            row.take_keyboard()
            self._keep_later.start()
            self._tell_saved()

    def take_back(self) -> None:
        """Take the last saved row, or the last correction, back; once more, the one before it."""
        while self._deeds:
            deed = self._deeds.pop()
            if deed.row not in self.list.rows or deed.row.written is None:
                continue
            if deed.before is None or deed.undo is None:
                self.remove(deed.row)
            else:
                self._take_correction_back(deed.row, deed.before, deed.undo)
            return

    def _take_correction_back(self, row: NoteRow, before: TypedRow, undo: Callable[[], Changed[object]]) -> None:
        if self._context.act(undo) is not None and row.written is not None:
            row.show_typed(before)
            row.set_written(row.written, row.read())
            row.take_keyboard()

    def _write(self, row: NoteRow, paper: PaperRow) -> Changed[WrittenRow]:
        written = row.written
        if written is None:
            return self._begun.done(row, lambda: self._notes.write(paper))
        return self._begun.done(row, lambda: self._notes.correct(written, paper))

    def _is_twin(self, row: NoteRow, paper: PaperRow) -> bool:
        """Whether the same stands in the diary and it is asked first."""
        twin = None if row.is_twin_wanted else self._notes.twin(paper)
        if twin is None or (row.written is not None and twin.uuid in (row.written.entry, row.written.dose)):
            return False
        row.question.ask(twin_said(self._context, twin))
        return True

    def _go_on_after(self, row: NoteRow) -> None:
        place = self.list.rows.index(row) + 1
        waiting = next((each for each in self.list.rows[place:] if each.is_unfinished), None)
        (waiting or self.list.ready_row()).take_keyboard()

    def _tell_saved(self) -> None:
        count = sum(row.written is not None for row in self.list.rows)
        self.head.show_status(tr("Rows saved: {number}", number=count) if count else "")

    # -- pasting ------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Lay out for a look what was copied elsewhere."""
        text = QApplication.clipboard().text()
        if self.paste_card.pasting.is_busy:
            return
        if text.strip():
            self.paste_card.paste(text)
            self.ensureWidgetVisible(self.paste_card)
        else:
            self.head.say_status(tr("There is nothing to paste. Copy the lines in the other program first."))

    def _take_odd(self, odd: Sequence[PastedLine]) -> None:
        self._waiting += odd
        self._put_next_odd()

    def _put_next_odd(self) -> None:
        lines, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        rows = [self.list.put_before_end(line.typed, pasted=line.text.strip()) for line in lines]
        for row, line in zip(rows, lines, strict=True):
            row.own_above = line.above
        self._next_odd.setText(tr("Put the next lines into rows ({number} wait)", number=len(self._waiting)))
        self._next_odd.setVisible(bool(self._waiting))
        self.list.understand()
        self.list.ready_row()
        self.keep()
        if rows:
            rows[0].take_keyboard()

    # -- in sight -----------------------------------------------------------------------------------------------

    def _reach(self, field: QWidget) -> None:
        """A row that was just made has its place only when the page was laid out."""
        self._reached = field
        self._reach_later.start()

    def _bring_into_sight(self) -> None:
        if self._reached is not None and self._reached.isVisible():
            self.ensureWidgetVisible(self._reached, 0, _AROUND_PX)
        self._reached = None

    # -- leaving ------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Rows that are not saved yet are kept as drafts."""
        self._keep_later.stop()
        self._begun.keep(self.list.unfinished())
        if self._waiting:
            self._begun.keep_paste("\n".join(line.text for line in self._waiting))

    def left(self) -> None:
        """Reading and writing of a paste stop; its lines are kept, and are gone on with when one comes back."""
        super().left()
        self.paste_card.pause()
