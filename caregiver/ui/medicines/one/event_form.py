"""What is asked of something that was seen or done: when, what else, in whose words."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.dose import GIVEN_BY_OTHER
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.time_field import TimeField

_SAME, _OTHER, _UNSURE = "same", "other", "unsure"


@dataclass(frozen=True)
class EventAsked:
    """What a form asks besides the time and a note.

    Attributes:
        question: Stands above: "When did you see it?".
        kept: What the button keeps, before its time: "It fell off".
        about: Name of the medicine, for a screen reader.
        asks_old: Whether it asks if the old one is off, with a time of its own.
        asks_site: Whether it asks where.
        asks_changer: Whether it asks by name who changed it.
        asks_giver: Whether it asks with chips who gave it; `given_by` is shown first.
        has_exactness: Whether the time may be "about".
    """

    question: str
    kept: str
    about: str
    asks_old: bool = False
    asks_site: bool = False
    asks_changer: bool = False
    asks_giver: bool = False
    given_by: str = ""
    has_exactness: bool = False


@dataclass(frozen=True)
class EventTyped:
    """Something that was seen or done, as it was told.

    Attributes:
        at, is_exact: When.
        note: The family's words.
        site: Where; "" where that is not asked.
        by: Who, as `Dose.given_by`; "" where that is not asked.
        old_off_at: When the old one came off, or None.
    """

    at: datetime
    is_exact: bool
    note: str
    site: str = ""
    by: str = ""
    old_off_at: datetime | None = None


class EventForm(QWidget):
    """A form in place.

    Signals:
        answered: It stands so; carries the `EventTyped`.
        closed: Back, without keeping anything.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asked = EventAsked("", "", "")
        self._build()
        self._connect()

    def _build(self) -> None:
        theme, calendar, now = self._context.theme, self._context.calendar, self._context.services.clock.now
        self._question = label("", "strong")
        self.when = TimeField(theme, calendar, name=tr("When"), now=now)
        self.site = NamedField(tr("Where is it on the body?"))
        self.changer = NamedField(tr("Who changed it?"))
        self._old_question = label(tr("Is the old one off?"), "strong")
        choices = [
            Choice(_SAME, tr("Yes, at that time"), is_about_dose=True),
            Choice(_OTHER, tr("Yes, at another time …"), is_about_dose=True),
            Choice(_UNSURE, tr("No, or not sure"), is_about_dose=True),
        ]
        self.old = Chips(theme, choices, name=self._old_question.text(), is_single=True)
        self.old_off = TimeField(theme, calendar, name=tr("Old patch off"), now=now)
        self.giver = GivenBy(self._context)
        self.note = NoteField(theme, name=tr("Note, if you want"))
        self.problem = Problem(self.note)
        self.keep = button("", self._answer)
        self.keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press = SteadyPress(self)
        self._press.watch(self.keep)
        back = button(tr("Back"), self.closed.emit, "quiet", name=tr("Back, keep nothing"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        asked = (self._question, self.when, self.site, self._old_question, self.old, self.old_off)
        for part in (
            *asked,
            self.changer,
            self.giver,
            label(tr("Note, if you want"), "strong"),
            self.note,
            self.problem,
        ):
            column.addWidget(part)
        column.addWidget(row(self.keep, back, None))

    def _connect(self) -> None:
        self.old.changed.connect(lambda _codes: self._on_old())
        self.when.changed.connect(self._show_keep)
        self.when.time.editingFinished.connect(self._show_keep)

    def ask(self, asked: EventAsked) -> None:
        """Ask anew; the present moment stands in the field first."""
        context, self._asked = self._context, asked
        now, zone = context.services.clock.now(), context.services.clock.zone()
        for field in (self.when, self.old_off):
            field.set_calendar(context.calendar)
            field.set_moment(now, zone, latest=context.local_now().date())
        self.when.exactness.setVisible(asked.has_exactness)
        self.old_off.exactness.hide()
        self._question.setText(asked.question)
        for field_, is_asked in ((self.site, asked.asks_site), (self.changer, asked.asks_changer)):
            field_.setVisible(is_asked)
            field_.set_text("")
        for part in (self._old_question, self.old):
            part.setVisible(asked.asks_old)
        self.old.choose([])
        self.old_off.hide()
        self.giver.setVisible(asked.asks_giver)
        if asked.given_by:
            self.giver.choose(asked.given_by)
        else:
            self.giver.choose_usual()
        self.note.set_text("")
        self.problem.clear()
        self._show_keep()

    def take_keyboard(self) -> None:
        """Put the keyboard into the time."""
        self.when.time.setFocus()
        self.when.time.selectAll()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        problems = {"at": self.when.problem, "old_off_at": self.old_off.problem, "site": self.site.problem}
        problems.get(bad.field, self.problem).say(words(bad.sentence))

    def typed(self) -> EventTyped:
        """What stands in the form. Raises BadInput when a time is none, or what is asked was not answered."""
        at, asked = self.when.value(), self._asked
        chosen = self.old.chosen()
        if asked.asks_old and not chosen:
            raise BadInput("old", QT_TRANSLATE_NOOP("caregiver", "Please choose: is the old one off?"))
        old_off_at = None
        if asked.asks_old:
            old_off_at = self._old_off_at() if chosen[0] == _OTHER else at if chosen[0] == _SAME else None
        site = self.site.text().strip() if asked.asks_site else ""
        return EventTyped(at, self.when.is_exact, self.note.text().strip(), site, self._by(), old_off_at)

    def _by(self) -> str:
        if self._asked.asks_giver:
            return self.giver.code()
        name = self.changer.text().strip() if self._asked.asks_changer else ""
        return f"{GIVEN_BY_OTHER}{name}" if name else ""

    def _old_off_at(self) -> datetime:
        try:
            return self.old_off.value()
        except BadInput as bad:
            raise BadInput("old_off_at", bad.sentence.source) from bad

    def _on_old(self) -> None:
        self.problem.clear()
        self.old_off.setVisible(self.old.chosen() == (_OTHER,))

    def _show_keep(self) -> None:
        """The time in the button is the time that is stored (care-rules 10)."""
        context = self._context
        try:
            local = self.when.value().astimezone(context.services.clock.zone())
        except BadInput:
            self.keep.setText(tr("Save"))
            return
        moment = context.calendar.moment(local, context.local_now())
        moment = moment if self.when.is_exact else context.calendar.about(moment)
        self.keep.setText(tr("Save: {what}, {time}", what=self._asked.kept, time=moment))
        self.keep.setAccessibleName(
            tr("Save: {medicine}, {what}, {time}", medicine=self._asked.about, what=self._asked.kept, time=moment)
        )

    def _answer(self) -> None:
        try:
            typed = self.typed()
        except BadInput as bad:
            self.say(bad)
            return
        self.answered.emit(typed)
