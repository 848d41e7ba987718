"""One question being reworded in its place, with what else can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.question import LONGEST_WORDS
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.note_field import NoteField


class QuestionEditor(QWidget):
    """Signals:
    done_asked: Save the words that stand here.
    given_up: Leave the words as they are in the diary.
    moved: Carries by how many places it goes down; up, when negative.
    later_asked: It goes to a later visit, or back to the next.
    phone_asked: It is to be asked by phone today, or no longer.
    off_asked: Take it off the list.
    """

    done_asked = Signal()
    given_up = Signal()
    moved = Signal(int)
    later_asked = Signal()
    phone_asked = Signal()
    off_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.words = NoteField(self._theme, name=tr("The question"))
        self.problem = Problem(self.words)
        self.done = _fixed(button(tr("Done"), self.done_asked.emit, "accented"))
        self.up = _fixed(button(tr("Move up"), lambda: self.moved.emit(-1)))
        self.down = _fixed(button(tr("Move down"), lambda: self.moved.emit(1)))
        self.phone = _fixed(button("", self.phone_asked.emit))
        self.later = _fixed(button("", self.later_asked.emit))
        self.off = _fixed(button(tr("Take it off the list"), self.off_asked.emit, "aside"))
        self.up.setToolTip(tr("Alt+Up"))
        self.down.setToolTip(tr("Alt+Down"))
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for part in self.in_order()[1:]:
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        for part in (self.words, self.problem, ways):
            column.addWidget(part)
        self._dress()

    def _connect(self) -> None:
        self.words.textChanged.connect(self.problem.clear)
        self._theme.changed.connect(self._dress)
        for key, signal in (("Ctrl+Return", self.done_asked), ("Ctrl+Enter", self.done_asked), ("Esc", self.given_up)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def typed(self) -> str:
        """The words that stand here; what is longer than a question can be is not lost, but said when it is saved."""
        return self.words.text()[: 2 * LONGEST_WORDS]

    def in_order(self) -> tuple[QWidget, ...]:
        """Its fields and buttons, from left to right."""
        return (self.words, self.done, self.up, self.down, self.phone, self.later, self.off)

    def show_ways(self, *, can_go_up: bool, can_go_down: bool, later: str, is_by_phone: bool) -> None:
        """Show what can be done.

        Args:
            later: What the button says that brings it to another visit; "" where there is none to bring it to.
            is_by_phone: Whether it is to be asked by phone today.
        """
        had_keyboard = self.up.hasFocus() or self.down.hasFocus()
        self.up.setEnabled(can_go_up)
        self.down.setEnabled(can_go_down)
        if had_keyboard and not (self.up.hasFocus() or self.down.hasFocus()):
            (self.down if can_go_down else self.up if can_go_up else self.done).setFocus()
        self.later.setText(later)
        self.later.setVisible(bool(later))
        self.phone.setText(tr("Not by phone today") if is_by_phone else tr("Ask by phone today"))
        give_icon(self._theme, self.phone, "phone")

    def _dress(self) -> None:
        give_icon(self._theme, self.up, "chevron-up")
        give_icon(self._theme, self.down, "chevron-down")
        give_icon(self._theme, self.phone, "phone")


def _fixed(made: QPushButton) -> QPushButton:
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made
