"""One way into the diary: what it is, when it was last seen to work, its buttons, and what they open beneath."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.undo_bar import announce


class WayLine(QWidget):
    """A line of a card.

    What takes a while, or may ask for a password, runs in a thread; meanwhile nothing here can be pressed, and what
    became of it stands beneath.

    Args:
        has_buttons_beneath: Its buttons are longer than there is room beside the words.
    """

    def __init__(self, context: PageContext, *, has_buttons_beneath: bool = False) -> None:
        super().__init__()
        self._context = context
        self._has_buttons_beneath = has_buttons_beneath
        self._panels: list[QWidget] = []
        self._build_line()

    def _build_line(self) -> None:
        self.name, self.hint = label(""), label("", "small")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.name)
        said.addWidget(self.hint)
        self._ways = FlowLayout() if self._has_buttons_beneath else QHBoxLayout()
        self._ways.setSpacing(8)
        line = QVBoxLayout() if self._has_buttons_beneath else QHBoxLayout()
        line.setSpacing(8)
        line.addLayout(said, 1)
        line.addLayout(self._ways)
        self.result = Problem()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(line)
        self._column.addWidget(self.result)

    def add_way(self, text: str, on_press: Callable[[], object], name: str = "") -> QPushButton:
        """A button at the end of the line."""
        made = button(text, on_press, name=name)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._ways.addWidget(made)
        return made

    def add_way_beneath(self, text: str, on_press: Callable[[], object]) -> QPushButton:
        """A button that is too long, or too rare, to stand beside the words."""
        made = button(text, on_press)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column.insertWidget(1, made, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def add_part(self, part: QWidget) -> None:
        """Something that always stands beneath."""
        self._column.addWidget(part)

    def add_panel(self, panel: QWidget) -> None:
        """Something that opens beneath the line; closed at first."""
        self._panels.append(panel)
        self._column.addWidget(panel)
        panel.hide()

    def toggle(self, panel: QWidget) -> None:
        """Open a panel and close the others, or close it."""
        is_closed = panel.isHidden()
        self.forget_said()
        panel.setVisible(is_closed)

    def forget_said(self) -> None:
        """What was opened closes, what was said goes."""
        self.result.clear()
        for panel in self._panels:
            panel.hide()

    def say(self, sentence: str) -> None:
        """Say what became of a press."""
        self.result.say(sentence)
        announce(self, sentence)

    def run(self, work: Callable[[], Changed[Any]], said: str, *, meanwhile: str, asks_outside: bool = False) -> None:
        """Do it in a thread, and say what became of it.

        Args:
            said: The sentence when it is done.
            meanwhile: The one until then.
            asks_outside: Whether it may ask for a password that nobody gives.
        """
        self.say(meanwhile)
        self.setEnabled(False)
        tasks = self._context.tasks
        start = tasks.ask if asks_outside else tasks.run_at_once
        start(work, on_done=lambda changed: self._done(changed, said), on_failed=self._failed)

    def _done(self, changed: Changed[Any], said: str) -> None:
        self.setEnabled(True)
        self._context.bus.publish(changed)
        self.forget_said()
        self.say(said)

    def _failed(self, error: CaregiverError) -> None:
        self.setEnabled(True)
        self.say(words(error.sentence))


class Removal(QWidget):
    """Taking a way away: what that means, and the press that does it.

    Args:
        meaning: What is so afterwards.
        text: What stands on the button that does it.
        role: How the meaning is written.
    """

    def __init__(self, meaning: str, text: str, on_press: Callable[[], object], *, role: str = "small") -> None:
        super().__init__()
        self._build(label(meaning, role), text, on_press)

    def _build(self, meaning: QLabel, text: str, on_press: Callable[[], object]) -> None:
        self.meaning = meaning
        self.remove = button(text, on_press)
        self.leave = button(tr("Leave it"), self.hide, "quiet")
        self._ways = FlowLayout()
        self._ways.addWidget(self.remove)
        self._ways.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.meaning)
        column.addLayout(self._ways)

    def add_way(self, text: str, on_press: Callable[[], object]) -> QPushButton:
        """Another button, before the others."""
        made = button(text, on_press)
        for later in (made, self.remove, self.leave):
            self._ways.removeWidget(later)
            self._ways.addWidget(later)
            later.raise_()  # nothing changes for the eyes; a screen reader reads in this order
        return made
