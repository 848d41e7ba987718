"""A phone call with the team: with whom, when, what it was about, what was answered, what changes.

It is written down as it is typed, the call itself with the first word.
"""

from dataclasses import replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.call import Call
from caregiver.domain.errors import BadInput
from caregiver.domain.question import QuestionState
from caregiver.domain.record import Record
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.visits.calls.call_question import Written
from caregiver.ui.visits.calls.questions_part import QuestionsPart
from caregiver.ui.visits.calls.told_part import ToldPart
from caregiver.ui.visits.kept_note import KEEP_AFTER_MS, KeptNote, large
from caregiver.ui.visits.offered_line import OfferedLine
from caregiver.ui.visits.taken_out import with_what_was_told
from caregiver.ui.visits.who_answered import known_names
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.editor_head import EditorHead
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.time_field import TimeField

_NEW = "new-call"


class CallPage(Page):
    """One call.

    Signals:
        said: The call was taken out, or something of it; carries the sentence.
    """

    said = Signal(str)
    areas = frozenset(
        {
            *(Area.CALLS, Area.QUESTIONS, Area.AGREEMENTS, Area.PERSON, Area.PREFERENCES),
            *(Area.MEDICINES, Area.VISITS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("A phone call with the team"))
        self._context = context
        self._record: Record[Call] | None = None
        self._given = context.services.calls.blank_call()
        self._build()
        self._connect()
        self._begin(None)

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        self.head = EditorHead(theme, tr("A phone call with the team"))
        self.called = label("", "soft")
        self.whom = OfferedLine(theme, name=tr("With whom?"))
        self.when = TimeField(theme, context.calendar, name=tr("Call"), now=context.services.clock.now)
        self.about = KeptNote(theme, lambda _text: self._write(), name=tr("What it was about"))
        self.rows = FormRows(theme)
        self.rows.add(tr("With whom?"), self.whom)
        self.rows.add(tr("When"), self.when)
        self.rows.add(tr("What it was about"), large(self.about))
        self.questions = QuestionsPart(context, self._of_question)
        self.told = ToldPart(context, self._write, partial(self._agree, ""))
        self.done = button(tr("Done"), self._be_done, "primary")
        self.remove = button(tr("Take this call out"), self._remove, "quiet")
        for part in (self.head, self.called, self.rows, self.questions, self.told):
            self.body.addWidget(part)
        self.body.addWidget(row(self.done, self.remove, None, gap=12))
        self.body.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._dress()

    def _connect(self) -> None:
        self.head.back_asked.connect(self._context.navigator.back)
        self.whom.changed.connect(self._soon.start)
        self.whom.line.editingFinished.connect(self._write)
        self.when.changed.connect(self._soon.start)
        self._soon.timeout.connect(self._write)
        self.questions.said.connect(self.said)
        self.told.said.connect(self.said)
        self.theme.changed.connect(self._dress)

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them."""
        for each in (self.rows, self.told):
            each.set_narrow(is_narrow)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def open_call(self, uuid: str) -> None:
        """Show a call of the diary, or with "" a new one of this minute; one that is in sight stays. Raises Gone."""
        self.keep()
        record = self._context.services.calls.get(uuid) if uuid else None
        if record is not None and self._is_in_sight(record):
            self.make_stale()
            return
        self._begin(None if record is None or record.is_removed else record)
        self.head.show_status("")
        self.verticalScrollBar().setValue(0)
        self.make_stale()
        self.whom.line.setFocus()

    def _is_in_sight(self, record: Record[Call]) -> bool:
        """Whether it stands in the fields already, as it is."""
        shown = self._record.uuid if self._record else ""
        return record.uuid == shown and not record.is_removed and record.value == self._given

    def _begin(self, record: Record[Call] | None) -> None:
        self._record = record
        self._given = record.value if record else self._context.services.calls.blank_call()
        given, zone = self._given, ZoneInfo(self._given.zone)
        self.when.set_moment(given.at, zone, is_exact=given.is_exact, latest=given.at.astimezone(zone).date())
        self.whom.set_text(given.answered_by)
        self.about.begin(given.about)
        self.told.told_to.begin(given.told_to)
        self.questions.begin(record.uuid if record else _NEW)

    def refresh(self) -> None:
        """Read the questions and what was agreed again; what is being typed stays."""
        services = self._context.services
        uuid = self._record.uuid if self._record else ""
        self.whom.offer(known_names(services))
        self.when.set_calendar(self._context.calendar)
        self.called.setText(tr("Called: {name}", name=self._given.called))
        self.called.setVisible(bool(self._given.called))
        self.questions.show_call(uuid)
        agreed = services.agreements.of_visit(uuid) if uuid else ()
        self.told.show_agreed(self.questions.key, agreed)
        self.remove.setVisible(bool(uuid))

    # -- what is written ----------------------------------------------------------------------------------------

    def _typed(self) -> Call:
        return replace(
            self._given,
            at=self.when.value_or_given(),
            is_exact=self.when.is_exact,
            answered_by=self.whom.text(),
            about=self.about.text(),
            told_to=self.told.told_to.text(),
        )

    def _write(self) -> bool:
        """Write the call down as it stands; a time that cannot be is said, and the one before it stands."""
        self._soon.stop()
        value = self._typed()
        if value == self._given:
            return True
        try:
            return self._written(value)
        except BadInput as bad:
            self.when.problem.say(words(bad.sentence), takes_keyboard=False)
            return self._written(replace(value, at=self._given.at))

    def _written(self, value: Call) -> bool:
        calls, act = self._context.services.calls, self._context.act
        changed = act(calls.correct, self._record.uuid, value) if self._record else act(calls.write, value)
        if changed is None:
            return False
        if self._record is None:
            self._context.navigator.name(Destination.CALL, changed.value.uuid)
        former = self._given.answered_by
        self._record, self._given = changed.value, value
        if value.answered_by != former:
            act(self._context.services.answers.name_teller, changed.value.uuid, value.answered_by, former=former)
        time = self._context.calendar.time_short(self._context.local_now())
        self.head.show_status(tr("Saved {time}", time=time))
        self.make_stale()
        return True

    def _call(self) -> str:
        """The call's uuid; it is written down by that, where nothing of it was."""
        if self._record is None and not self._written(self._typed()):
            return ""
        return self._record.uuid if self._record else ""

    def _of_question(self, uuid: str) -> Written:
        return Written(partial(self._answer, uuid), partial(self._promise, uuid), partial(self._agree, uuid))

    def _answer(self, question: str, state: QuestionState, answer: str) -> bool:
        call, answers = self._call(), self._context.services.answers
        if not call:
            return False
        whom = self.whom.text() if answer or state is QuestionState.ASKED else ""
        written = self._context.act(answers.answer, question, call, state=state, answer=answer, answered_by=whom)
        return written is not None

    def _promise(self, question: str, day: date | None) -> bool:
        call, questions = self._call(), self._context.services.questions
        if not call:
            return False
        return self._context.act(questions.settle, question, call, QuestionState.WILL_CALL, day) is not None

    def _agree(self, question: str, kind: AgreedKind, told: str) -> bool:
        call, services = self._call(), self._context.services
        if not call:
            return False
        zone, now = str(services.clock.zone()), services.clock.now()
        agreement = Agreement(now, zone, kind, told, self.whom.text(), call, question)
        return self._context.act(services.answers.agree, agreement) is not None

    def _be_done(self) -> None:
        self.keep()
        self._context.navigator.back()

    def _remove(self) -> None:
        """Take the call out, with what was answered and agreed in it; what was typed last goes and comes with it."""
        self.keep()
        record, services = self._record, self._context.services
        if record is None:
            return
        answered, agreed = services.calls.answered_at(record.uuid), services.agreements.of_visit(record.uuid)
        if self._context.act(services.calls.remove, record.uuid) is None:
            return
        self._begin(None)
        self._context.navigator.back()
        self.said.emit(tr("Taken out: {record}", record=with_what_was_told(tr("a phone call"), answered, agreed)))

    def keep(self) -> None:
        """What was typed is written down."""
        self._write()
        self.questions.keep()
        self.told.keep()

    def _dress(self) -> None:
        give_icon(self.theme, self.remove, "trash", self.theme.tokens.accent_strong)
