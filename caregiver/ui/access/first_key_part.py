"""Where this computer keeps no key: what the family will open the diary with, held before anything is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.drawing.words import tr
from caregiver.services.paper_key import RecoveryKey, new_paper_key
from caregiver.ui.access.key_part import KeyPart
from caregiver.ui.access.sentence_part import SentencePart
from caregiver.ui.access.way_row import WayRow
from caregiver.ui.core.printing import Printing
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


@dataclass(frozen=True)
class Held:
    """What somebody holds before a diary is made.

    Attributes:
        paper_key: Typed back from paper; None for none.
        sentence: Typed twice; empty for none.
        asks_computer: Whether this computer is asked to keep a key too.
    """

    paper_key: RecoveryKey | None = field(default=None, repr=False)
    sentence: str = field(default="", repr=False)
    asks_computer: bool = True


class FirstKeyPart(QWidget):
    """First the choice, then the sentence or the paper key.

    Args:
        today: Tells the day that stands on the paper, and in which words.

    Signals:
        changed: Another page of it is in sight, or something was typed.
        entered: All was typed, and Enter pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, printing: Printing, today: Callable[[], tuple[date, CalendarWords]]) -> None:
        super().__init__()
        self._theme = theme
        self._printing = printing
        self._today = today
        self._paper_key: RecoveryKey | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.sentence = SentencePart()
        self.paper = KeyPart(self._theme, self._printing, self._today)
        self.paper.say_only_way("")
        self.choice = self._choice()
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        for part in (self.choice, self.sentence, self.paper):
            self._parts.addWidget(part)
        self._show(self.choice)

    def _choice(self) -> QWidget:
        self.reason = label("", "strong")
        said = tr("So you open it yourself each time the program starts. Choose what you will type:")
        silent = tr("After this computer was off, no reminder comes till you have typed it.")
        self.by_sentence = WayRow(self._theme, "lock", tr("A secret sentence"), tr("Choose a sentence"))
        self.by_sentence.set_hint(tr("Four words that only you know. The paper key can wait until later today."))
        self.by_paper = WayRow(self._theme, "key", tr("The paper key"), tr("Show the paper key"))
        self.by_paper.set_hint(tr("Four lines to print or copy by hand now, and to type each time."))
        card = Card(margins=(24, 4, 24, 4))
        card.body.setSpacing(0)
        for part in (self.by_sentence, rule(), self.by_paper):
            card.body.addWidget(part)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (label(tr("How the diary opens"), "title"), self.reason, label(said), card, label(silent)):
            column.addWidget(part)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.by_sentence.pressed.connect(self._choose_sentence)
        self.by_paper.pressed.connect(self._choose_paper)
        self.sentence.changed.connect(self.changed)
        self.sentence.entered.connect(self.entered)
        self.paper.typed_back.connect(self._on_typed_back)

    def say_reason(self, reason: str) -> None:
        """Say why this computer keeps no key."""
        self.reason.setText(reason)

    @property
    def held(self) -> Held:
        """What somebody holds by now."""
        if not self.sentence.isHidden():
            return Held(sentence=self.sentence.sentence)
        return Held(self._paper_key if not self.paper.isHidden() and self.paper.is_done else None)

    @property
    def is_done(self) -> bool:
        """Whether somebody holds something that will open the diary."""
        return self.held != Held()

    def go_back(self) -> bool:
        """Back to the choice; False when it stands there already."""
        is_choice = not self.choice.isHidden()
        self._show(self.choice)
        return not is_choice

    def take_keyboard(self) -> None:
        """Put the keyboard where one goes on."""
        if not self.sentence.isHidden():
            self.sentence.first.line.setFocus()
        elif not self.paper.isHidden():
            self.paper.print.setFocus()
        else:
            self.by_sentence.button.setFocus()

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or more."""
        for part in (self.by_sentence, self.by_paper, self.paper):
            part.set_narrow(is_narrow)

    def _choose_sentence(self) -> None:
        self._show(self.sentence)

    def _choose_paper(self) -> None:
        self._paper_key = self._paper_key or new_paper_key()
        self.paper.show_key(self._paper_key)
        self._show(self.paper)

    def _on_typed_back(self, _typed: str) -> None:
        self.paper.show_done()
        self.changed.emit()

    def _show(self, shown: QWidget) -> None:
        for part in (self.choice, self.sentence, self.paper):
            part.setVisible(part is shown)
        self.changed.emit()
        self.take_keyboard()
