"""Trying the paper key while the diary is open: is the paper still there, and does it open the diary?"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.services.paper_key import check_line
from caregiver.services.ways_in import TEST_AFTER, SlotKind
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class TryKeyPage(Page):
    """Four lines, and what came of them."""

    areas = frozenset({Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Try the paper key"))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        navigator = self._context.navigator
        self.back = button(tr("Back"), navigator.back)
        self.body.addWidget(row(self.back, None))
        card = Card(margins=(24, 16, 24, 20))
        card.body.setSpacing(12)
        card.body.addWidget(label(tr("Try the paper key"), "title"))
        card.body.addWidget(label(tr("Fetch the paper and type its four lines. Nothing is changed by this.")))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(label(tr("Small letters work. O or 0, I, L or 1 too."), "small"), 1)
        self.typing = KeyTyping(self.theme, check_line, right_word=tr("Complete"))
        self.file = button(tr("Open the file instead …"), self.typing.ask_for_file, "quiet")
        self._head.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addLayout(self._head)
        card.body.addWidget(self.typing)
        self.try_it = button(tr("Try the key"), self._try, "primary")
        self.lost = button(tr("Paper lost? Make a new one …"), lambda: navigator.go(Destination.PAPER_KEY), "quiet")
        ways = FlowLayout()
        ways.addWidget(self.try_it)
        ways.addWidget(self.lost)
        card.body.addLayout(ways)
        self.opened = label("", "heading")
        self.opened.hide()
        card.body.addWidget(self.opened)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.typing.entered.connect(self._try)
        self.typing.changed.connect(self.opened.hide)
        self.theme.changed.connect(self._dress)

    def reflow(self, is_narrow: bool) -> None:
        """Four lines side by side, or two and two."""
        self.typing.set_narrow(is_narrow)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def left(self) -> None:
        """Out of sight: no key stays on the screen."""
        super().left()
        self.typing.clear()
        self.opened.hide()

    def _try(self) -> None:
        if not self.try_it.isEnabled():
            return
        self.try_it.setEnabled(False)
        work = partial(self._context.services.ways_in.test_paper, self.typing.text())
        self._context.tasks.run_at_once(work, on_done=self._on_opened, on_failed=self._on_failed)

    def _on_opened(self, changed: Changed[object]) -> None:
        self.try_it.setEnabled(True)
        self._context.bus.publish(changed)
        way = self._context.services.ways_in.of_kind(SlotKind.RECOVERY)
        if way is None or way.tested_at is None:
            return
        following = (way.tested_at + TEST_AFTER).astimezone(self._context.services.clock.zone()).date()
        day = self._context.calendar.date_long(following)
        self.opened.setText(tr("The paper key opened the diary. Next check: {day}.", day=day))
        self.opened.show()
        announce(self, self.opened.text())

    def _on_failed(self, error: CaregiverError) -> None:
        self.try_it.setEnabled(True)
        if isinstance(error, BadInput):
            self.typing.show_problem(error)
        else:
            self.typing.problem.say(words(error.sentence))
        announce(self, words(error.sentence))

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
        give_icon(self.theme, self.try_it, "key", self.theme.tokens.on_accent)
        give_icon(self.theme, self.file, "folder", self.theme.tokens.accent_strong)
