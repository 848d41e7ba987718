"""How does he seem? What stands in the number's place where no number can be told: a press keeps a sign."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.pain import Voice
from caregiver.domain.phrase import Phrase
from caregiver.domain.seen_signs import ALSO, FIRST, others
from caregiver.domain.vocabulary import Kind, is_starred, word
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.services.diary import PainRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.today.signs_choice import SignsChoice
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.saved_bar import SavedBar
from caregiver.ui.widgets.undo_bar import announce

NIGHT_CHIP_PX = 80
BIG_CHIP_PX = 60
CHIP_PX = 44
LAST_LOOK_HOURS = 24
IN_SIGHT = tuple(code for code in ALSO if is_starred(Kind.SIGN, code))
"""What may need help at once keeps its place; the rest is a press away, so that all of Today is seen at a glance."""
BEHIND_MORE = (*(code for code in ALSO if code not in IN_SIGHT), *others())


class SignsCard(Card):
    """Asks, saves, and says what was saved; what is seen within a few minutes is one entry.

    Signals:
        taken_back: The shown entry was taken back; carries the sentence it was saved with.
        led_on: A starred sign was saved, and the urgent signs are shown; carries the sentence it was saved with.
    """

    taken_back = Signal(str)
    led_on = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._shown: str | None = None
        self._look: PainRecord | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self._question = label("", "heading")
        self.more = button(tr("More signs"), self._show_others, "chip")
        self.more.setCheckable(True)
        self._when = button("", lambda: context.navigator.go(Destination.ENTRY), "chip")
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self.more)
        head.addWidget(self._when)
        theme = context.theme
        self.first = SignsChoice(theme, FIRST, name="")
        self.also = SignsChoice(theme, IN_SIGHT, name=tr("Also"), beside=tr("Also"))
        self.others = SignsChoice(theme, BEHIND_MORE, name=tr("More signs"))
        self.others.hide()
        self.bar = SavedBar(context, is_for_signs=True)
        self.body.setSpacing(5)
        self.body.addLayout(head)
        for part in (self.first, self.also, self.others, self.bar):
            self.body.addWidget(part)

    def _connect(self) -> None:
        context = self._context
        for choice in self._choices:
            choice.pressed.connect(self._press)
        self.bar.voice_said.connect(self._say_voice)
        self.bar.saw_said.connect(self._say_who_saw)
        self.bar.undo_asked.connect(self.undo)
        self.bar.details_asked.connect(lambda uuid: context.navigator.go(Destination.ENTRY, uuid))
        self.bar.urgent_asked.connect(lambda: context.navigator.go(Destination.URGENT))

    @property
    def _choices(self) -> tuple[SignsChoice, SignsChoice, SignsChoice]:
        return (self.first, self.also, self.others)

    def show_present(self, *, is_night: bool, is_narrow: bool) -> None:
        """Read again what stands of the last look; lay out for the hour and the width."""
        context = self._context
        asked = words(Phrase.SEEMS.text(context.person.pronouns))
        self._question.setText(asked)
        self.first.say_name(asked)
        self._when.setText(tr("Now, {time}", time=context.calendar.time_short(context.local_now())))
        self._when.setAccessibleName(tr("Another time than now"))
        give_icon(context.theme, self._when, "clock")
        self._when.setVisible(not is_night)
        big = BIG_CHIP_PX if context.services.preferences.has_bigger_buttons else CHIP_PX
        self.first.set_big(NIGHT_CHIP_PX if is_night else big, is_large=is_night)
        for choice in (self.also, self.others):
            choice.set_big(BIG_CHIP_PX if is_night else big, is_large=is_night)
        self.bar.set_narrow(is_narrow)
        self._show_seen()

    def show_entry(self, uuid: str) -> None:
        """Show what was just saved, here or in the editor."""
        self._shown = uuid
        self._show_seen()
        self._context.act.name(self.bar.sentence())

    def forget(self) -> None:
        """The page was left: what was seen stands, and can be corrected in the diary."""
        self._shown = None
        self._show_seen()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first sign."""
        next(iter(self.first.chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing --------------------------------------------------------------------------------------------------

    def _press(self, code: str) -> None:
        """What looks chosen is let go; anything else is seen now."""
        signs, look = self._context.services.signs, self._look
        self._shown = None
        if look is not None and code in look.value.signs:
            changed = self._context.act(signs.let_go, look.uuid, code)
        else:
            changed = self._context.act(signs.see, code)
        self._show_seen()
        if changed is not None:
            self._name(code, changed)
            self._lead_on(code, changed)

    def _name(self, code: str, changed: Changed[PainRecord]) -> None:
        if code in changed.value.value.signs and not changed.value.is_removed:
            self._context.act.name(self.bar.sentence())
        elif changed.areas:
            deed = tr("Taken out: {sign}", sign=words(word(Kind.SIGN, code)))
            self._context.act.name(deed)
            announce(self, deed)

    def _lead_on(self, code: str, changed: Changed[PainRecord]) -> None:
        """A starred sign shows the urgent signs, as a starred symptom does; there it can be taken back, too."""
        is_seen_now = code in changed.value.value.signs and not changed.value.is_removed
        if changed.areas and is_seen_now and is_starred(Kind.SIGN, code):
            deed = self.bar.sentence()
            self._context.navigator.go(Destination.URGENT)
            self._context.act(lambda: changed)
            self.led_on.emit(deed)

    def _say_voice(self, voice: Voice) -> None:
        record = self._record()
        if record is not None:
            self._context.act(self._context.services.diary.say_voice, record.uuid, voice)
            self._show_seen()

    def _say_who_saw(self, caregiver: str) -> None:
        record = self._record()
        changed = record and self._context.act(self._context.services.signs.say_who_saw, record.uuid, caregiver)
        if changed:
            self.show_entry(changed.value.uuid)

    def undo(self) -> None:
        """Take all back that was seen in the shown entry, and say so."""
        record = self._record()
        if record is not None:
            deed, had_keyboard = self.bar.sentence(), self.bar.isAncestorOf(self.window().focusWidget())
            if self._context.act(self._context.services.signs.take_back, record.uuid) is not None:
                self.forget()
                if had_keyboard:
                    self.take_keyboard()
                self.taken_back.emit(deed)

    def _show_others(self) -> None:
        self.more.setText(tr("Fewer signs") if self.more.isChecked() else tr("More signs"))
        self._show_seen()

    # -- what is in sight ---------------------------------------------------------------------------------------

    def _record(self) -> PainRecord | None:
        """What stands in the bar: what was saved elsewhere just now, or the look of these minutes."""
        if self._shown is not None:
            record = self._context.services.diary.entry(self._shown)
            if not record.is_removed:
                return record
        return self._look

    def _show_seen(self) -> None:
        self._look = self._context.services.signs.standing()
        chosen = () if self._look is None else self._look.value.signs
        for choice in self._choices:
            choice.show_chosen(chosen)
        self.others.setVisible(self.more.isChecked() or any(code in self.others.chips for code in chosen))
        record = self._record()
        if record is not None:
            self.bar.show_record(record, None)
            return
        self._shown = None
        newest = self._context.services.diary.last_hours(LAST_LOOK_HOURS)
        self.bar.show_last(newest[0] if newest else None)
