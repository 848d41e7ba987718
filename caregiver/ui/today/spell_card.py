"""The bad spell that goes on: since when, how bad, what it came with, that it is over. Its look never changes."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.domain.flare_words import length_text
from caregiver.domain.vocabulary import Kind, codes
from caregiver.domain.wording import voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.flares import FlareRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.today.spell_end import SpellEnd
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.word_row import WordRow

_MINUTE = timedelta(minutes=1)


class SpellCard(Card):
    """One open spell.

    Its numbers are those of the number card above it: what is pressed there counts for it.

    Signals:
        triggers_chosen: What it came with; carries the codes.
        over_pressed: It is over now.
        undo_pressed: It was begun by mistake.
    """

    triggers_chosen = Signal(object)
    over_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 6, 20, 2))
        self._context = context
        self._record: FlareRecord | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self._title = FlowingLabel("heading")
        self.over = button(tr("It is over"), self.over_pressed.emit)
        self.earlier = button(tr("It ended earlier"), self._ask_end, "quiet")
        self.undo = button(tr("Undo"), self.undo_pressed.emit, "quiet", name=tr("Undo: take this bad spell back"))
        self._again = label("")
        self.end = SpellEnd(context)
        self._worst = FlowingLabel("soft")
        self.triggers = WordRow(context.theme, codes(Kind.WORSE), name=tr("It came with"))
        self.details = button(tr("Other times, where, a note …"), self._open_page, "quiet")
        self.quiet = QuietLine()
        self.body.setSpacing(6)
        self.body.addWidget(_flowing(self._title, self.over, self.earlier, self.undo, self._worst))
        for part in (self._again, self.end, self._trigger_part()):
            self.body.addWidget(part)
        self.body.addWidget(_flowing(self.details, self.quiet, gap=12))
        for hidden in (self._again, self.end):
            hidden.hide()

    def _trigger_part(self) -> QWidget:
        self._trigger = QWidget()
        line = QHBoxLayout(self._trigger)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self._trigger_name = label(tr("It came with"), "soft", wraps=False)
        line.addWidget(self._trigger_name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.triggers, 1)
        return self._trigger

    def _connect(self) -> None:
        context = self._context
        self.triggers.changed.connect(self._on_triggers)
        self.triggers.forget_asked.connect(self._forget_word)
        for quiet in (self.quiet, self.triggers):
            quiet.urgent_asked.connect(lambda: context.navigator.go(Destination.URGENT))

    def show_spell(self, record: FlareRecord, *, is_night: bool) -> None:
        """Show the spell at this moment."""
        context = self._context
        is_other = self._record is None or self._record.uuid != record.uuid
        self._record = record
        self._title.setText(self._since(record))
        self._again.hide()
        self._show_worst(record)
        for part in (self._trigger, self.details):
            part.setVisible(not is_night)
        if is_other:
            self.triggers.offer(context.services.chip_use.offered(Kind.WORSE)[Kind.WORSE])
            self.end.close_form()
        if self.triggers.chosen() != record.value.triggers:
            self.triggers.choose(record.value.triggers)
        self._trigger_name.setFixedHeight(self.details.sizeHint().height())  # as high as the first row of words
        self._show_quiet()
        forgotten = context.services.flares.forgotten()
        if forgotten is not None:
            self.end.ask(forgotten, is_forgotten=True)
        self.earlier.setVisible(self.end.isHidden())
        give_icon(context.theme, self.details, "pen", context.theme.tokens.accent_strong)
        give_icon(context.theme, self.undo, "undo", context.theme.tokens.accent_strong)

    def title(self) -> str:
        """ "Sudden bad spell since 14:32, 12 min"."""
        return self._title.text()

    def say_it_goes_on(self) -> str:
        """It was begun once more: say that this one goes on, and give the sentence."""
        record = self._record
        assert record is not None
        said = tr("A bad spell since {moment} goes on.", moment=self._moment(record))
        self._again.setText(said)
        self._again.show()
        return said

    def forget(self) -> None:
        """The page was left."""
        self._record = None

    def _since(self, record: FlareRecord) -> str:
        length, moment = self._context.services.clock.now() - record.value.at, self._moment(record)
        if length < _MINUTE:
            return tr("Sudden bad spell since {moment}", moment=moment)
        return tr("Sudden bad spell since {moment}, {length}", moment=moment, length=words(length_text(length)))

    def _moment(self, record: FlareRecord) -> str:
        said = self._context.calendar.moment(record.value.local_at, self._context.local_now())
        return said if record.value.is_exact else self._context.calendar.about(said)

    def _show_worst(self, record: FlareRecord) -> None:
        context = self._context
        worst = context.services.flares.worst(record)
        self._worst.setVisible(worst is not None or context.person.can_tell)
        if worst is None:
            self._worst.setText(tr("A number pressed above counts for this bad spell, too."))
        else:
            said = words(voice_sentence(worst.value, context.person, context.services.people.name_of(worst.by)))
            self._worst.setText(tr("At its worst so far: {said}", said=said))

    def _show_quiet(self) -> None:
        """One quiet line is enough: a starred word brings its own."""
        self.quiet.setVisible(self.triggers.quiet.isHidden() or self._trigger.isHidden())

    def _on_triggers(self) -> None:
        self._show_quiet()
        self.triggers_chosen.emit(self.triggers.chosen())

    def _forget_word(self, code: str) -> None:
        self._context.act(self._context.services.chip_use.forget, Kind.WORSE, code)
        self.triggers.forget(code)

    def _ask_end(self) -> None:
        if self._record is not None:
            self.end.ask(self._record, is_forgotten=False)
            self.earlier.hide()
            self.end.when.time.setFocus()

    def _open_page(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.SPELL, self._record.uuid)


def _flowing(*parts: QWidget, gap: int = 8) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line, gap=gap)
    for part in parts:
        flow.addWidget(part)
    return line
