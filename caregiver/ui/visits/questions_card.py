"""The card of our questions: those that go to a visit, what keeps for a later one, and a field for one of our own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from caregiver.domain.errors import BadInput
from caregiver.domain.question import FIRST_STARS, QuestionState
from caregiver.domain.question_words import why
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.begun_words import NEW, BegunWords
from caregiver.ui.visits.own_question import OwnQuestion
from caregiver.ui.visits.question_list import QuestionList
from caregiver.ui.visits.question_row import QuestionRow, RowWords
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

_SHOWN_LETTERS = 60
_FOR_NEXT = QT_TRANSLATE_NOOP("caregiver", "For the next visit: {question}")
_FOR_LATER = QT_TRANSLATE_NOOP("caregiver", "For a later visit: {question}")
_TAKEN_OFF = QT_TRANSLATE_NOOP("caregiver", "Taken off the list: {question}")


@dataclass(frozen=True)
class Asked:
    """Which questions are shown.

    Attributes:
        now: Those for the visit in sight.
        later: Those that are kept for a later one.
        off: Those that were taken off the list.
        visit: Uuid of the visit that a new question is for; "" for the next one.
        other: Uuid of the visit that a question can be brought to instead, or "".
        other_words: How that one is called: "Keep it for Thu 3 Dec".
    """

    now: Sequence[QuestionRecord]
    later: Sequence[QuestionRecord] = ()
    off: Sequence[QuestionRecord] = ()
    visit: str = ""
    other: str = ""
    other_words: str = ""


class QuestionsCard(Card):
    """Signals:
    said: Something was done that is told on the page; carries the sentence.
    typed: The user typed; it is to be kept soon.
    """

    said = Signal(str)
    typed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(16, 8, 16, 4))
        self._context = context
        self._asked = Asked(())
        self._begun = BegunWords(context)
        self._shows_off = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.hint = label("", "soft")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.addWidget(label(tr("Our questions"), "heading", wraps=False))
        head.addWidget(self.hint, 1)
        self.empty = label(
            tr("No question is written yet. Write down what you want to ask, when you think of it. It keeps."), "soft"
        )
        self.list = QuestionList(self._context)
        self.own = OwnQuestion(self._context.theme)
        self.later_heading = label(tr("For a later visit"), "strong")
        self.later = QuestionList(self._context)
        self.show_off = button("", self._on_show_off, "quiet")
        self.show_off.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.off = QuestionList(self._context)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        for part in (self.empty, self.list, self.own, self.later_heading, self.later, self.show_off, self.off):
            self.body.addWidget(part)
        self.own.set_text(self._begun.get(NEW))

    def _connect(self) -> None:
        self.own.add_asked.connect(self._add)
        self.own.field.textChanged.connect(self.typed)
        for each in (self.list, self.later, self.off):
            each.made.connect(self._listen)

    def _listen(self, row: QuestionRow, uuid: str) -> None:
        questions, act = self._context.services.questions, self._context.act
        row.starred.connect(lambda is_starred: self._star(uuid, is_starred=is_starred))
        row.opened.connect(lambda: self._open(row, uuid))
        row.editor.words.textChanged.connect(self.typed)
        row.reworded.connect(lambda: self._reword(row, uuid))
        row.moved.connect(lambda places: self._move(uuid, places))
        row.later_asked.connect(lambda: self._bring_elsewhere(uuid))
        row.phone_asked.connect(lambda: self._ask_by_phone(uuid))
        row.off_asked.connect(lambda: self._take_off(row, uuid))
        row.put_back_asked.connect(lambda: act(questions.put_back_on, uuid))

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_asked(self, asked: Asked) -> None:
        """Show these questions; words that are being typed stay."""
        self._asked = asked
        self.list.show_records(asked.now, self._row_words(asked.now, asked.other_words))
        self.later.show_records(asked.later, self._row_words(asked.later, tr("For the next visit")))
        self._shows_off = self._shows_off and bool(asked.off)
        self.off.show_records(asked.off if self._shows_off else (), lambda record, _place: self._off_words(record))
        self.empty.setVisible(not asked.now)
        for part in (self.later_heading, self.later):
            part.setVisible(bool(asked.later))
        self.show_off.setVisible(bool(asked.off))
        hide, show = tr("Hide what was taken off the list"), tr("Show {n} taken off the list", n=len(asked.off))
        self.show_off.setText(hide if self._shows_off else show)
        stars = sum(record.value.is_starred for record in asked.now)
        usual = tr("The print takes the first three stars.")
        many = tr("{n} stars. The print takes the first three.", n=stars)
        self.hint.setText(many if stars > FIRST_STARS else usual)
        self.hint.setVisible(bool(asked.now))

    def row(self, uuid: str) -> QuestionRow | None:
        """The row of a question, where it is in sight."""
        return next((each.rows[uuid] for each in (self.list, self.later, self.off) if uuid in each.rows), None)

    def _row_words(self, records: Sequence[QuestionRecord], later: str) -> Callable[[QuestionRecord, int], RowWords]:
        def said(record: QuestionRecord, place: int) -> RowWords:
            return RowWords(
                self._why(record),
                phone=self._phone(record),
                later=later,
                can_go_up=place > 0,
                can_go_down=place < len(records) - 1,
            )

        return said

    def _off_words(self, record: QuestionRecord) -> RowWords:
        return RowWords(self._why(record), is_off=True)

    def _why(self, record: QuestionRecord) -> str:
        context = self._context
        name = context.services.people.name_of(record.by)
        return why(record.value, name, context.calendar, context.local_now().date())

    def _phone(self, record: QuestionRecord) -> str:
        """Whom to call with it, on the day it is to be asked; afterwards, since when it waits. After a death nobody
        is to be called.
        """
        context, day = self._context, record.value.by_phone_on
        if day is None or context.services.stays.has_died:
            return ""
        if record.value.state is QuestionState.WILL_CALL:
            return tr("They will call. No call by {day}? Today says so.", day=context.calendar.short_day(day))
        if day != context.local_now().date():
            return tr("To be asked by phone since {day}. Still open.", day=context.calendar.short_day(day))
        number = context.call_number
        if not number:
            return tr("Ask by phone today. The team’s number is not written down yet.")
        return tr("Ask by phone today: call {number}", number=number)

    # -- deeds --------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        questions, typed = self._context.services.questions, self.own.text()
        try:
            changed = self._begun.done(NEW, lambda: questions.add(typed, visit=self._asked.visit))
        except BadInput as bad:
            self.own.problem.say(words(bad.sentence))
            return
        if changed is not None:
            self.own.set_text("")
            announce(self, tr("Added: {question}", question=_short(changed.value.value.words)))

    def _star(self, uuid: str, *, is_starred: bool) -> None:
        questions = self._context.services.questions
        if self._context.act(lambda: questions.star(uuid, is_starred=is_starred)) is not None:
            stars = sum(record.value.is_starred for record in self._asked.now)
            if is_starred and stars > FIRST_STARS:
                announce(self, self.hint.text())

    def _open(self, row: QuestionRow, uuid: str) -> None:
        row.open(self._begun.get(uuid))

    def _reword(self, row: QuestionRow, uuid: str) -> None:
        questions, typed = self._context.services.questions, row.editor.typed()
        try:
            changed = self._begun.done(uuid, lambda: questions.reword(uuid, typed))
        except BadInput as bad:
            row.editor.problem.say(words(bad.sentence))
            return
        if changed is not None:
            row.close_editor()

    def _move(self, uuid: str, places: int) -> None:
        for each in (self.list, self.later):
            if uuid in each.rows:
                among = list(each.rows)
                self._context.act(self._context.services.questions.move, uuid, places, among)
                place = list(each.rows).index(uuid) + 1
                announce(self, tr("Place {place} of {all}", place=place, all=len(among)))

    def _bring_elsewhere(self, uuid: str) -> None:
        is_later = any(record.uuid == uuid for record in self._asked.later)
        visit = "" if is_later else self._asked.other
        changed = self._context.act(self._context.services.questions.take_to, uuid, visit)
        self._tell(changed, _FOR_NEXT if is_later else _FOR_LATER)

    def _ask_by_phone(self, uuid: str) -> None:
        questions, today = self._context.services.questions, self._context.local_now().date()
        is_today = questions.get(uuid).value.by_phone_on == today
        self._context.act(questions.ask_by_phone, uuid, None if is_today else today)
        row = self.row(uuid)
        if row is not None and not is_today:
            announce(self, row.phone.text())

    def _take_off(self, row: QuestionRow, uuid: str) -> None:
        rows = list(self.list.rows)
        beside = rows.index(uuid) if uuid in rows else 0
        row.close_editor()
        changed = self._context.act(self._context.services.questions.take_off, uuid)
        self._tell(changed, _TAKEN_OFF)
        left = list(self.list.rows.values())
        (left[min(beside, len(left) - 1)].edit if left else self.own.field).setFocus()

    def _tell(self, changed: Changed[QuestionRecord] | None, source: str) -> None:
        if changed is not None:
            self.said.emit(tr(source, question=_short(changed.value.value.words)))

    def _on_show_off(self) -> None:
        self._shows_off = not self._shows_off
        self.show_asked(self._asked)

    # -- what was typed and not saved -----------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what was typed; nothing that was typed is ever lost."""
        self._begun.keep(NEW, self.own.text())
        for each in (self.list, self.later):
            for uuid, row in each.rows.items():
                if row.is_open:
                    self._begun.keep(uuid, row.typed())


def _short(question: str) -> str:
    line = " ".join(question.split())
    return line if len(line) <= _SHOWN_LETTERS else line[: _SHOWN_LETTERS - 1].rstrip() + "…"
