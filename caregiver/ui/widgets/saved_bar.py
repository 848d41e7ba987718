"""What stands under the numbers once one was pressed: whose number it is, change, take back, add, the urgent line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from caregiver.domain.pain import Series, Voice
from caregiver.domain.seen_signs import is_seen
from caregiver.domain.wording import saved_sentence, voice_change, voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.mark_view import MarkView
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.undo_bar import announce
from caregiver.ui.widgets.ways import Ways

_ALL_VOICES = (
    Voice.PATIENT_SAID,
    Voice.PATIENT_ENTERED,
    Voice.TOGETHER,
    Voice.CAREGIVER_SAW,
    Voice.CAREGIVER_GUESS,
)
_QUICK = {Series.PATIENT: (Voice.CAREGIVER_GUESS,), Series.CAREGIVER: (Voice.PATIENT_SAID,)}
_UNSAID = (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS)


class SavedBar(Card):
    """One saved number. Its place is kept free before anything was pressed, so that nothing jumps.

    Args:
        has_editor: Whether an entry can be opened from here.
        is_for_signs: Whether seen signs are saved here rather than numbers.

    Signals:
        voice_said: The user says whose number it is; carries the `Voice`.
        saw_said: Another caregiver saw it; carries the uuid of that one.
        undo_asked: Take this number back.
        details_asked: Open this entry; carries its uuid.
        earlier_out_asked: Take the number before it out; it was a changed mind.
        urgent_asked: Show the urgent signs.
    """

    voice_said = Signal(object)
    saw_said = Signal(str)
    undo_asked = Signal()
    details_asked = Signal(str)
    earlier_out_asked = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext, *, has_editor: bool = True, is_for_signs: bool = False) -> None:
        super().__init__("bar", margins=(12, 2, 12, 2))
        self._context = context
        self._has_editor = has_editor
        self._is_for_signs = is_for_signs
        self._record: PainRecord | None = None
        self._last_record: PainRecord | None = None
        self._quick_voices: tuple[Voice, ...] = ()
        self._writer = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._hint = label(tr("A press saves it at once. You can change it or take it back."), "soft")
        self._last_quiet = QuietLine()
        self._last = FlowingLabel("strong")
        self._last_mark = MarkView(self._context.theme, 32)
        self._correct = button(tr("Correct"), self._ask_for_details, "quiet", name=tr("Correct the last entry"))
        self._last_line = row(self._last_mark, self._last, self._correct, None)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._last_line)
        column.addWidget(self._hint)
        column.addWidget(self._last_quiet)
        column.addStretch(1)
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addLayout(self._first_line())
        lines.addLayout(self._second_line())
        self._sides = QStackedLayout()
        self._sides.addWidget(empty)
        self._sides.addWidget(said)
        self.body.addLayout(self._sides)
        if not self._has_editor:
            self._correct.hide()
            self._details.hide()

    def _first_line(self) -> QBoxLayout:
        self._mark = MarkView(self._context.theme, 32)
        self._sentence = label("", "strong")
        self._quick = [QPushButton() for _ in _UNSAID]
        self._more = button(tr("more"), self._choose_voice, "chip", name=tr("Who says it: more"))
        self._more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self._more)
        name = tr("Undo: take this entry back") if self._is_for_signs else tr("Undo: take this number back")
        self._undo = button(tr("Undo"), self.undo_asked.emit, "quiet", name=name)
        for made in self._quick:
            set_role(made, "chip")
        self._quick[1].hide()
        sentence = QHBoxLayout()
        sentence.addWidget(self._mark)
        sentence.addWidget(self._sentence, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(sentence, 1)
        self._line.addWidget(Ways(*self._quick, self._more, self._undo))
        return self._line

    def _second_line(self) -> FlowLayout:
        more = tr("Add where it seems to hurt") if self._is_for_signs else tr("Add where and how it feels")
        self._details = button(more, self._ask_for_details, "quiet")
        self._earlier = button("", self.earlier_out_asked.emit)
        self._earlier.hide()
        self._quiet = QuietLine()
        line = FlowLayout(gap=12)
        for part in (self._details, self._earlier, self._quiet):
            line.addWidget(part)
        return line

    def _connect(self) -> None:
        for quiet in (self._quiet, self._last_quiet):
            quiet.urgent_asked.connect(self.urgent_asked)
        for index, made in enumerate(self._quick):
            made.clicked.connect(lambda _checked=False, index=index: self.voice_said.emit(self._quick_voices[index]))

    def set_narrow(self, is_narrow: bool) -> None:
        """What can be changed beside the sentence, or below it."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)

    def sentence(self) -> str:
        """What the bar says now; empty while it says nothing."""
        return self._sentence.text() if self._record is not None else ""

    def question(self) -> str:
        """What it asks about the number before; empty while it asks nothing."""
        return "" if self._earlier.isHidden() else self._earlier.text()

    def show_last(self, record: PainRecord | None) -> None:
        """No number was pressed just now: show the last one of these hours, so that nobody presses it again."""
        self._record, self._quick_voices = None, ()
        self._last_record = record
        self._last_line.setVisible(record is not None)
        self._last_quiet.setVisible(record is not None or self._is_for_signs)
        self._hint.setVisible(record is None)
        if record is not None:
            context, entry = self._context, record.value
            name = context.services.people.name_of(record.by)
            moment = context.calendar.moment(entry.local_at, context.local_now())
            said = words(voice_sentence(entry, context.person, name))
            self._last.setText(tr("Last: {said}, {moment}", said=said, moment=moment))
            self._last_mark.show_entry(entry)
            give_icon(context.theme, self._correct, "pen", context.theme.tokens.accent_strong)
        self._sides.setCurrentIndex(0)
        set_property(self, "empty", "true")

    def _ask_for_details(self) -> None:
        record = self._record or self._last_record
        if record is not None:
            self.details_asked.emit(record.uuid)

    def show_record(self, record: PainRecord, earlier: PainRecord | None) -> None:
        """Show what is on the disk now, and the number just before it if there was one."""
        is_new = self._record is None or self._record.value != record.value
        self._record = record
        entry, context = record.value, self._context
        self._writer = context.services.people.name_of(record.by)
        time_words = context.calendar.time_short(entry.local_at)
        sentence = words(saved_sentence(entry, context.person, self._writer, time_words))
        self._sentence.setText(sentence)
        self._mark.show_entry(entry)
        self._show_voices()
        is_changed_mind = earlier is not None and entry.score is not None
        self._earlier.setVisible(is_changed_mind)
        if earlier is not None and is_changed_mind:
            at = context.calendar.time_short(earlier.value.local_at)
            first, second = earlier.value.score, entry.score
            question = "{first}, then {second}. Take the {first} of {time} out?"
            self._earlier.setText(tr(question, first=first, second=second, time=at))
        self._dress()
        self._sides.setCurrentIndex(1)
        set_property(self, "empty", "false")
        if is_new:
            announce(self, sentence)

    def _dress(self) -> None:
        theme = self._context.theme
        give_icon(theme, self._undo, "undo", theme.tokens.accent_strong)
        give_icon(theme, self._details, "pen", theme.tokens.accent_strong)
        give_icon(theme, self._more, "chevron-down")

    def _show_voices(self) -> None:
        if self._record is None:
            return
        entry, context = self._record.value, self._context
        has_number = entry.score is not None
        self._quick_voices = (_UNSAID if entry.voice is Voice.NOT_SAID else _QUICK[entry.series]) if has_number else ()
        for index, made in enumerate(self._quick):
            made.setVisible(index < len(self._quick_voices))
            if index < len(self._quick_voices):
                made.setText(words(voice_change(self._quick_voices[index], context.person, self._writer)))
        self._menu.clear()
        if is_seen(entry):
            self._offer_who_saw(self._record)
            return
        self._more.setVisible(has_number)
        self._more.setAccessibleName(tr("Who says it: more"))
        for voice in _ALL_VOICES:
            action = self._menu.addAction(words(voice_change(voice, context.person, self._writer)))
            action.setCheckable(True)
            action.setChecked(voice is entry.voice)
            action.triggered.connect(lambda _checked=False, voice=voice: self.voice_said.emit(voice))

    def _offer_who_saw(self, record: PainRecord) -> None:
        """The others who write; who chooses one of them sits at the computer as that one."""
        others = [other for other in self._context.services.people.caregivers() if other.uuid != record.by]
        self._more.setVisible(bool(others) and self._is_for_signs and not record.value.caregiver_words)
        self._more.setAccessibleName(tr("Who saw it: more"))
        for other in others:
            action = self._menu.addAction(tr("{name} saw it, and writes now", name=other.value.name))
            action.triggered.connect(lambda _checked=False, uuid=other.uuid: self.saw_said.emit(uuid))

    def _choose_voice(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
