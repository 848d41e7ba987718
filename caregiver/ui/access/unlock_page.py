"""A diary that does not open: what happened, and the ways on. Nothing here makes a new key or a new diary."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError, KeyringFailed, KeyringUnused, VaultInUse
from caregiver.drawing.words import tr
from caregiver.ui.access.door_frame import DoorFrame
from caregiver.ui.access.doorstep import Doorstep
from caregiver.ui.access.failure_card import FailureCard
from caregiver.ui.access.failure_words import FailureWords, LockedByHand, failure_words
from caregiver.ui.access.place_card import PlaceCard
from caregiver.ui.access.place_words import diary_file_words
from caregiver.ui.access.typed_way import PaperWay, SentenceWay, TypedWay
from caregiver.ui.access.way_row import WayRow
from caregiver.ui.core.navigation import Navigator
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Look, Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.undo_bar import announce

TRIED_PX = 24
"""Height of the line that answers a try; its room is kept."""


LINK_INDENT_PX = 16
"""With the room a quiet button keeps around its words, they begin where those in the card above begin."""


class UnlockPage(DoorFrame):
    """One layout for every failure, and for the moment before. What is said changes; where it stands does not.

    Args:
        save_look: Puts a look on and keeps it.
        look: Tells what can be known now.

    Signals:
        try_again: Ask the computer for the key once more.
        paper_key_given: Four lines were typed; carries them.
        sentence_given: A secret sentence was typed; carries it.
        backup_asked: Open a backup.
        closed: Close the program.
    """

    try_again = Signal()
    paper_key_given = Signal(str)
    sentence_given = Signal(str)
    backup_asked = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, navigator: Navigator, save_look: Callable[[Look], None], look: Callable[[], Doorstep]
    ) -> None:
        super().__init__(theme, navigator, save_look)
        self._look = look
        self._is_trying = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("The diary is not open"))
        self.heading = label("", "title")
        self.sentence = label("", "dose")
        self.tried = label("", "strong")
        self.middle.addWidget(self.heading)
        self.middle.addWidget(self.sentence)
        answered = QVBoxLayout()
        answered.setSpacing(4)
        for part in (self.reminders, self.tried, self._ways()):
            answered.addWidget(part)
        self.middle.addLayout(answered)
        self.middle.addWidget(self._quiet_ways())
        self.reason = FailureCard(self._theme)
        self.place = PlaceCard()
        self.middle.addWidget(self.reason)
        self.middle.addWidget(self.place)
        self._dress()

    def _ways(self) -> QWidget:
        self.ways = Card(margins=(24, 4, 24, 4))
        self.ways.body.setSpacing(0)
        self.again = WayRow(self._theme, "again", tr("Try again"), tr("Try again"))
        self.by_paper = PaperWay(self._theme, tr("Open the diary"))
        self.by_sentence = SentenceWay(self._theme, tr("Open the diary"))
        self.paper, self.typing, self.open = self.by_paper.row, self.by_paper.typing, self.by_paper.open
        self.backup = WayRow(self._theme, "save", tr("Open a backup"), tr("Choose the file …"))
        self._rules: dict[WayRow | TypedWay, QFrame] = {
            way: rule() for way in (self.again, self.by_paper, self.by_sentence, self.backup)
        }
        self._put_in_order()
        return self.ways

    def _put_in_order(self, *first: WayRow | TypedWay) -> None:
        """These stand before the others."""
        usual = (self.again, self.by_paper, self.by_sentence, self.backup)
        self._order = (*first, *(way for way in usual if way not in first))
        for way in self._order:
            self.ways.body.addWidget(self._rules[way])
            self.ways.body.addWidget(way)

    def _quiet_ways(self) -> QWidget:
        self.why = button(tr("What happened, for a helper"), lambda: self._show_part(self.reason), "quiet")
        self.where = button(tr("Where the files are"), lambda: self._show_part(self.place), "quiet")
        self.quiet_backup = button(tr("Open a backup …"), self.backup_asked.emit, "quiet")
        self.close_program = button(tr("Close the program"), self.closed.emit, "quiet")
        links = QWidget()
        flow = FlowLayout(links)
        for way in (self.why, self.where, self.quiet_backup, self.close_program):
            flow.addWidget(way)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(LINK_INDENT_PX, 0, 0, 0)
        line.addWidget(links)
        return holder

    def _connect(self) -> None:
        self.again.pressed.connect(self._try_again)
        self.backup.pressed.connect(self.backup_asked)
        self.by_paper.given.connect(self.paper_key_given)
        self.by_sentence.given.connect(self.sentence_given)
        for way in (self.by_paper, self.by_sentence):
            way.unfolded.connect(self._fill_first)
            way.unfolded.connect(partial(self._scroll_to, way.folded))
        self.narrowed.connect(self._set_narrow)
        self._theme.changed.connect(self._dress)

    def show_opening(self) -> None:
        """The calm page while the computer is asked for the key; every other way on can be taken meanwhile."""
        if self._is_trying:
            self.tried.setText(tr("Asking the computer. It may want the password you log in with."))
            return
        self._offer(failure_words(KeyringFailed("")), self._look(), is_asking=True)
        self.reminders.say_soon()
        self.heading.setText(tr("Opening the diary …"))
        self.sentence.setText(tr("The computer may ask for the password you log in with."))
        self.why.hide()

    def show_failure(self, error: CaregiverError) -> None:
        """Say why the diary does not open. What was typed stays, and so does the keyboard that types it."""
        said, step = failure_words(error), self._look()
        self.tried.setText(tr(said.still, time=step.present.time) if self._is_trying else "")
        self._is_trying = False
        self.reminders.say_off()
        self.heading.setText(tr(said.heading))
        self.sentence.setText(tr(said.sentence))
        if isinstance(error, KeyringUnused) and step.sentence_set_at is not None:
            self.sentence.setText(tr("Your diary is here. Type your secret sentence, or the paper key."))
        self.again.set_name(tr(said.again))
        self.again.set_hint(tr(said.hint))
        self.reason.show_failure(error, said, step.present)
        # Nothing went wrong where a person opens the diary each time, or locked it.
        is_usual = isinstance(error, KeyringUnused | LockedByHand)
        self.why.setHidden(is_usual)
        self._offer(said, step, is_asking=is_usual and not step.is_kept)
        if is_usual and not step.is_kept:
            (self.by_sentence if step.sentence_set_at else self.by_paper).unfold()
            self._fill_first()
        if isinstance(error, VaultInUse):
            self.quiet_backup.hide()
        self._take_keyboard()
        announce(self.heading, self.tried.text() or self.heading.text())

    def say_paper_problem(self, error: CaregiverError) -> None:
        """Say that the typed key did not open the diary; what was typed stays."""
        self.by_paper.say_problem(error)

    def say_sentence_problem(self, error: CaregiverError) -> None:
        """Say that the typed sentence did not open the diary; what was typed stays."""
        self.by_sentence.say_problem(error)

    def _offer(self, said: FailureWords, step: Doorstep, *, is_asking: bool) -> None:
        """Show what is known, and the ways on that can lead somewhere; no second asking while there is one."""
        self.numbers.show_numbers(step.numbers)
        self.place.show_place(step.place, step.present)
        nothing_new = tr("Nothing here makes a new key or a new diary.")
        diary_file = diary_file_words(step.place, step.present)
        self.foot.setText(tr("{diary_file} {nothing_new}", diary_file=diary_file, nothing_new=nothing_new))
        self.paper.set_hint(tr(said.key_hint) if said.key_hint else "")
        self.backup.set_hint(tr(said.backup_hint) if said.backup_hint else "")
        if step.sentence_set_at is not None:
            day = step.present.date(step.sentence_set_at)
            self.by_sentence.row.set_hint(tr("The one you chose yourself, on {day}.", day=day))
        self.again.setHidden(is_asking)
        self.by_paper.offer(is_offered=bool(said.key_hint))
        self.by_sentence.offer(is_offered=bool(said.key_hint) and step.sentence_set_at is not None)
        self.backup.setVisible(bool(said.backup_hint))
        self.quiet_backup.setHidden(bool(said.backup_hint))
        if step.sentence_set_at is not None and not step.is_kept:
            self._put_in_order(self.by_sentence)
        else:
            self._put_in_order(*((self.by_paper, self.by_sentence) if said.needs_paper else ()))
        has_one_above = False
        for way in self._order:
            above = self._rules[way]
            above.setVisible(has_one_above and not way.isHidden())
            has_one_above = has_one_above or not way.isHidden()
        self._fill_first()

    def _fill_first(self) -> None:
        """The first row has the filled button, until one that something is typed for has it."""
        is_typed = not (self.by_paper.is_folded and self.by_sentence.is_folded)
        first = None if is_typed else next((way for way in self._order if not way.isHidden()), None)
        for way in self._order:
            shown = way.row if isinstance(way, TypedWay) else way
            (shown.be_first if way is first else shown.be_quiet)()

    def _try_again(self) -> None:
        if not self._is_trying:
            self._is_trying = True
            self.try_again.emit()

    def _take_keyboard(self) -> None:
        """The keyboard belongs to the first way on, unless somebody uses another already."""
        used = QApplication.focusWidget()
        if used is not None and self.ways.isAncestorOf(used) and used.isVisible() and used.isEnabled():
            return
        typed = next((way for way in (self.by_sentence, self.by_paper) if not way.is_folded), None)
        if typed is None:
            way = next(way for way in self._order if not way.isHidden())
            (way.row if isinstance(way, TypedWay) else way).button.setFocus()
        else:
            typed.take_keyboard()

    def _show_part(self, part: QWidget) -> None:
        part.setVisible(part.isHidden())
        if part.isVisible():
            self._scroll_to(part)

    def _scroll_to(self, part: QWidget) -> None:
        QTimer.singleShot(0, self, lambda: self.scroller.ensureWidgetVisible(part))

    def _set_narrow(self, is_narrow: bool) -> None:
        for way in self._rules:
            way.set_narrow(is_narrow)

    def _dress(self) -> None:
        colour = self._theme.tokens.accent_strong
        named = ((self.why, "info"), (self.where, "folder"), (self.quiet_backup, "save"))
        for way, name in named:
            give_icon(self._theme, way, name, colour)
        self.tried.setMinimumHeight(self._theme.px(TRIED_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The window gives the keyboard to the whole page when it comes into sight; it belongs to the first way on.
        super().focusInEvent(event)
        self._take_keyboard()
