"""The card that asks for the number: eleven buttons, a press saves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.pain import Voice
from caregiver.domain.phrase import Phrase
from caregiver.domain.wording import ask_number
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.services.diary import PainRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.number_row import NumberRow
from caregiver.ui.widgets.saved_bar import SavedBar

LAST_NUMBER_HOURS = 24


class NumberCard(Card):
    """Asks, saves, and says what was saved.

    Args:
        has_editor: Whether the editor can be opened from here: for another time, for where and how it feels.

    Signals:
        taken_back: The shown number was taken back; carries the sentence it was saved with.
    """

    taken_back = Signal(str)

    def __init__(self, context: PageContext, *, has_editor: bool = True) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._has_editor = has_editor
        self._shown: str | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        pronouns = context.person.pronouns
        self._question = label("", "heading")
        self._no_answer = button(words(Phrase.COULD_NOT_ANSWER.text(pronouns)), self._record_no_answer, "chip")
        self._when = button("", lambda: context.navigator.go(Destination.ENTRY), "chip")
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._no_answer)
        head.addWidget(self._when)
        self.numbers = NumberRow()
        self._worst = label("", "soft")
        self._worst.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        anchors = QHBoxLayout()
        anchors.addWidget(label(tr("0 is no pain"), "soft"), 1)
        anchors.addWidget(self._worst, 2)
        self.bar = SavedBar(context, has_editor=self._has_editor)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self.numbers)
        self.body.addLayout(anchors)
        self.body.addWidget(self.bar)

    def _connect(self) -> None:
        context = self._context
        self.numbers.pressed.connect(self._record)
        self.bar.voice_said.connect(self._say_voice)
        self.bar.undo_asked.connect(self.undo)
        self.bar.earlier_out_asked.connect(self._take_earlier_out)
        self.bar.details_asked.connect(lambda uuid: context.navigator.go(Destination.ENTRY, uuid))
        self.bar.urgent_asked.connect(lambda: context.navigator.go(Destination.URGENT))

    def show_present(self, *, is_night: bool, is_narrow: bool) -> None:
        """Read again who it is about and what stands of the last number; lay out for the hour and the width."""
        context = self._context
        pronouns = context.person.pronouns
        self._question.setText(words(ask_number(context.person)))
        self._no_answer.setText(words(Phrase.COULD_NOT_ANSWER.text(pronouns)))
        self._worst.setText(words(Phrase.WORST_ANCHOR.text(pronouns)))
        self._when.setText(tr("Now, {time}", time=context.calendar.time_short(context.local_now())))
        self._when.setAccessibleName(tr("Another time than now"))
        give_icon(context.theme, self._when, "clock")
        self._when.setVisible(self._has_editor and not is_night)
        has_bigger = context.services.preferences.has_bigger_buttons
        self.numbers.fit(is_narrow=is_narrow, has_bigger_buttons=has_bigger, is_night=is_night)
        self.bar.set_narrow(is_narrow)
        self._show_saved()

    def show_entry(self, uuid: str) -> None:
        """Show what was just saved, here or in the editor."""
        self._shown = uuid
        self._show_saved()
        self._context.act.name(self.bar.sentence())

    def forget(self) -> None:
        """The page was left: the last number stands, and can be corrected in the diary."""
        self._shown = None
        self._show_saved()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first number."""
        self.numbers.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self, score: int) -> None:
        self._keep(self._context.act(self._context.services.diary.record_pain, score))

    def _record_no_answer(self) -> None:
        self._keep(self._context.act(self._context.services.diary.record_pain, None, could_not_answer=True))

    def _keep(self, changed: Changed[PainRecord] | None) -> None:
        if changed is not None:
            self.show_entry(changed.value.uuid)

    def _say_voice(self, voice: Voice) -> None:
        if self._shown is not None:
            self._context.act(self._context.services.diary.say_voice, self._shown, voice)
            self._show_saved()

    def undo(self) -> None:
        """Take the shown number back, and say so."""
        if self._shown is not None:
            deed, had_keyboard = self.bar.sentence(), self.bar.isAncestorOf(self.window().focusWidget())
            if self._context.act(self._context.services.diary.remove, self._shown) is not None:
                self.forget()
                if had_keyboard:
                    self.take_keyboard()
                self.taken_back.emit(deed)

    def _take_earlier_out(self) -> None:
        record = self._record_shown()
        earlier = self._changed_mind(record) if record else None
        if earlier:
            self._context.act(self._context.services.diary.remove, earlier.uuid)
            self._show_saved()

    def _changed_mind(self, record: PainRecord) -> PainRecord | None:
        """The number just before it, perhaps meant no more; the one before a bad spell that goes on is meant."""
        earlier = self._context.services.diary.just_before(record)
        spell = self._context.services.flares.open() if earlier is not None else None
        is_meant = earlier is not None and spell is not None and spell.value.pain_before == earlier.uuid
        return None if is_meant else earlier

    def _record_shown(self) -> PainRecord | None:
        if self._shown is None:
            return None
        record = self._context.services.diary.entry(self._shown)
        return None if record.is_removed else record

    def _show_saved(self) -> None:
        diary = self._context.services.diary
        record = self._record_shown()
        if record is not None:
            self.bar.show_record(record, self._changed_mind(record))
            return
        self._shown = None
        newest = diary.last_hours(LAST_NUMBER_HOURS)
        self.bar.show_last(newest[0] if newest else None)
