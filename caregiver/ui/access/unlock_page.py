"""A diary that does not open: what happened, and the ways on. Nothing here makes a new key or a new diary."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import check_line
from caregiver.ui.access.failure_words import LockedByHand, failure_words, technical_reason
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.access.locked_numbers import LockedNumbers
from caregiver.ui.access.reminders_off_note import RemindersOffNote
from caregiver.ui.access.way_row import WayRow
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import REFLOW_PERCENT, Look, Theme, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.text_size_button import TextSizeButton
from caregiver.ui.widgets.undo_bar import announce

MIDDLE_PX = 816
NARROW_PX = 900
TRIED_PX = 24
"""Height of the line that answers a try; its room is kept."""


class UnlockPage(QWidget):
    """One layout for every failure, and for the moment before. What is said changes; where it stands does not.

    Args:
        save_look: Puts a look on and keeps it.
        time_words: Tells what the clock says.

    Signals:
        try_again: Ask the computer for the key once more.
        paper_key_given: Four lines were typed; carries them.
        closed: Close the program.
    """

    try_again = Signal()
    paper_key_given = Signal(str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        navigator: Navigator,
        save_look: Callable[[Look], None],
        time_words: Callable[[], str],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._navigator = navigator
        self._save_look = save_look
        self._time_words = time_words
        self._failure: type[CaregiverError] | None = None
        self._is_trying = False
        self._is_narrow: bool | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "page")
        content = QWidget()
        set_role(content, "page")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(32, 24, 32, 24)
        self._column.setSpacing(24)
        self._column.addWidget(self._top())
        self._holder = QWidget()
        self._middle = QVBoxLayout(self._holder)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(16)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self._holder, 100)
        centre.addStretch(1)
        self._column.addLayout(centre)
        self._column.addStretch(1)
        self._foot = label(tr("Nothing here makes a new key or a new diary."), "small")
        self._foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._foot)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._build_middle()
        self._dress()
        self._reflow()

    def _top(self) -> QWidget:
        top = QWidget()
        self._top_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, top)
        self._top_line.setContentsMargins(0, 0, 0, 0)
        self._top_line.setSpacing(24)
        self._top_line.addWidget(label(tr("Caregiver’s diary"), "strong", wraps=False))
        self.text_size = TextSizeButton(self._theme, self._save_look)
        self._top_line.addWidget(self.text_size)
        self._top_line.addStretch(1)
        self.numbers = LockedNumbers()
        self._top_line.addWidget(self.numbers)
        self.urgent = button(tr("Urgent signs"), lambda: self._navigator.go(Destination.URGENT), "urgent")
        self._top_line.addWidget(self.urgent)
        return top

    def _build_middle(self) -> None:
        self.heading = label("", "title")
        self.sentence = label("", "dose")
        self.ways = Card(margins=(24, 4, 24, 4))
        self.ways.body.setSpacing(0)
        self.again = WayRow(self._theme, "undo", tr("Try again"), tr("Try again"), "primary")
        self.paper = WayRow(self._theme, "key", tr("Use the paper key"), tr("Type the key"))
        self._between = rule()
        for part in (self.again, self._between, self.paper, self._typing()):
            self.ways.body.addWidget(part)
        self.why = button(tr("What happened, for a helper"), self._show_reason, "quiet")
        self.close_program = button(tr("Close the program"), self.closed.emit, "quiet")
        self.reason = label("", "small")
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason.hide()
        self.tried = label("", "strong")
        for part in (self.heading, self.sentence, RemindersOffNote(self._theme), self.tried, self.ways):
            self._middle.addWidget(part)
        self._middle.addWidget(row(self.why, None, self.close_program))
        self._middle.addWidget(self.reason)

    def _typing(self) -> QWidget:
        self.typing = KeyTyping(self._theme, check_line, right_word=tr("Looks right"))
        self.file = button(tr("Open the file instead …"), self.typing.ask_for_file, "quiet")
        self.open = button(tr("Open the diary"), lambda: self.paper_key_given.emit(self.typing.text()), "primary")
        self.key = QWidget()
        column = QVBoxLayout(self.key)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(8)
        column.addWidget(label(tr("Small letters work. O or 0, I, L or 1 too."), "small"))
        column.addWidget(self.typing)
        column.addWidget(row(self.file, None, self.open))
        self.key.hide()
        return self.key

    def _connect(self) -> None:
        self.again.pressed.connect(self._try_again)
        self.paper.pressed.connect(self._ask_for_key)
        self.typing.changed.connect(lambda: self.open.setEnabled(self.typing.is_complete))
        self.typing.entered.connect(self.open.click)
        self._theme.changed.connect(self._dress)
        self._theme.changed.connect(self._reflow)

    def show_opening(self) -> None:
        """The calm page while the computer is asked for the key; it stays usable for as long as that takes."""
        if self._is_trying:
            self.tried.setText(tr("Asking the computer. It may want the password you log in with."))
            return
        self.heading.setText(tr("Opening the diary …"))
        self.sentence.setText(tr("The computer may ask for the password you log in with."))
        for part in (self.ways, self.why, self.reason, self.numbers):
            part.hide()

    def show_failure(self, error: CaregiverError, numbers: UrgentContacts | None) -> None:
        """Say why the diary does not open, with the numbers that may be read (care-rules 37).

        When it was tried again in vain, the page says so and stays as it is, with what was typed.
        """
        said = failure_words(error)
        self.tried.setText(tr(said.still, time=self._time_words()) if self._is_trying else "")
        if type(error) is not self._failure:
            self._failure = type(error)
            self.key.hide()
            self.typing.clear()
            self.reason.hide()
            self.again.be_first()
        self.heading.setText(tr(said.heading))
        self.sentence.setText(tr(said.sentence))
        self.again.set_name(tr(said.again))
        self.again.set_hint(tr(said.hint))
        self.paper.set_hint(tr(said.key_hint) if said.key_hint else "")
        self.ways.show()
        self.why.setVisible(not isinstance(error, LockedByHand))
        for part in (self.paper, self._between):
            part.setVisible(bool(said.key_hint))
        self.reason.setText(tr("{sentence} ({kind})", sentence=words(error.sentence), kind=technical_reason(error)))
        self.numbers.show_numbers(numbers)
        self.again.button.setFocus()
        announce(self.heading, self.tried.text() or self.heading.text())
        self._show_trying(is_trying=False)

    def shown_numbers(self) -> list[tuple[str, str]]:
        """The numbers that stand there, each with its name."""
        return list(self.numbers.shown)

    def say_key_problem(self, error: CaregiverError) -> None:
        """Say that the typed key did not open the diary; what was typed stays."""
        if isinstance(error, BadInput):
            self.typing.show_problem(error)
        else:
            self.typing.problem.say(words(error.sentence))
            self.typing.fields[0].setFocus()

    def _try_again(self) -> None:
        if not self._is_trying:
            self._show_trying(is_trying=True)
            self.try_again.emit()

    def _show_trying(self, *, is_trying: bool) -> None:
        """One way at a time: a diary cannot be opened twice."""
        self._is_trying = is_trying
        self.paper.setEnabled(not is_trying)
        self.key.setEnabled(not is_trying)

    def _ask_for_key(self) -> None:
        self.key.show()
        self.open.setEnabled(self.typing.is_complete)
        self.again.be_quiet()
        self.typing.fields[0].setFocus()

    def _show_reason(self) -> None:
        self.reason.setVisible(self.reason.isHidden())

    def _reflow(self) -> None:
        is_narrow = self._theme.look.text_percent >= REFLOW_PERCENT or self.width() < NARROW_PX
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._top_line.setDirection(direction)
        self._top_line.setSpacing(8 if is_narrow else 24)
        for way in (self.again, self.paper):
            way.set_narrow(is_narrow)
        self.typing.set_narrow(is_narrow)

    def _dress(self) -> None:
        tokens = self._theme.tokens
        give_icon(self._theme, self.urgent, "phone", tokens.paper)
        give_icon(self._theme, self.why, "info", tokens.accent_strong)
        give_icon(self._theme, self.file, "folder", tokens.accent_strong)
        self._holder.setMaximumWidth(self._theme.px(MIDDLE_PX))
        self.tried.setMinimumHeight(self._theme.px(TRIED_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The window gives the keyboard to the whole page when it comes into sight; it belongs to the first way on.
        super().focusInEvent(event)
        self.again.button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()
