"""One question of the list: its star, its words, why it stands there, and, once it is opened, what can be changed."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.question import Question
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.about_picture import AboutPicture
from caregiver.ui.visits.question_editor import QuestionEditor
from caregiver.ui.visits.star_button import StarButton
from caregiver.ui.widgets.labels import button, label


@dataclass(frozen=True)
class RowWords:
    """What a row says besides its question.

    Attributes:
        why: The fact, or whose own it is.
        phone: Whom to call with it today; "" where it is not asked by phone.
        later: What the button says that brings it to another visit, or "".
        can_go_up, can_go_down: Whether there is one above and below.
        is_off: Whether it was taken off the list; then it can only be put back.
    """

    why: str
    phone: str = ""
    later: str = ""
    can_go_up: bool = False
    can_go_down: bool = False
    is_off: bool = False


class QuestionRow(QWidget):
    """Signals:
    starred: The star was pressed; carries whether it is one now.
    opened: "Edit" was pressed.
    reworded: The words are done.
    moved, later_asked, phone_asked, off_asked: As in `QuestionEditor`.
    put_back_asked: Put it on the list again.
    """

    starred = Signal(bool)
    opened = Signal()
    reworded = Signal()
    moved = Signal(int)
    later_asked = Signal()
    phone_asked = Signal()
    off_asked = Signal()
    put_back_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._words = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._context.theme
        self.star = StarButton(theme)
        self.question = label("", "question")
        self.why = label("", "soft")
        self.phone = label("", "strong")
        self.picture = AboutPicture(self._context)
        self.editor = QuestionEditor(theme)
        self.edit = button(tr("Edit"), self.opened.emit, "quiet")
        self.edit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.put_back = button(tr("Put it back"), self.put_back_asked.emit, "quiet")
        said = QVBoxLayout()
        said.setContentsMargins(0, 9, 0, 6)
        said.setSpacing(2)
        for part in (self.question, self.editor, self.why, self.phone, self.picture):
            said.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignTop)
        self.editor.hide()
        self.picture.hide()

    def _connect(self) -> None:
        self.star.clicked.connect(self.starred)
        for mine, its in (
            (self.moved, self.editor.moved),
            (self.later_asked, self.editor.later_asked),
            (self.phone_asked, self.editor.phone_asked),
            (self.off_asked, self.editor.off_asked),
            (self.reworded, self.editor.done_asked),
        ):
            its.connect(mine)
        self.editor.given_up.connect(self._give_up)
        for key, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda places=places: self.moved.emit(places))

    # -- values in and out --------------------------------------------------------------------------------------

    def show_question(self, value: Question, said: RowWords) -> None:
        """Show it as it stands now; words that are being typed stay."""
        is_typed = self.is_open and self.editor.typed() != self._words
        self._words = value.words
        if self.is_open and not is_typed:
            self.editor.words.set_text(value.words)
        self.star.show_star(value.words, is_starred=value.is_starred)
        self.question.setText(value.words)
        for part, text in ((self.why, said.why), (self.phone, said.phone)):
            part.setText(text)
            part.setVisible(bool(text))
        self.edit.setAccessibleName(tr("Edit: {question}", question=value.words))
        self.editor.show_ways(
            can_go_up=said.can_go_up, can_go_down=said.can_go_down, later=said.later, is_by_phone=bool(said.phone)
        )
        self.picture.show_about(None if said.is_off else value.about)
        self.put_back.setAccessibleName(tr("Put it back: {question}", question=value.words))
        self.put_back.setVisible(said.is_off)
        self.star.setVisible(not said.is_off)
        self.edit.setVisible(not said.is_off and not self.is_open)

    @property
    def is_open(self) -> bool:
        """Whether the words stand in a field."""
        return not self.editor.isHidden()

    def typed(self) -> str:
        """Words that were typed and are not those of the diary; "" for none."""
        return self.editor.typed() if self.is_open and self.editor.typed() != self._words else ""

    def open(self, typed: str = "") -> None:
        """Let the words be changed; `typed` is what was typed before and not saved."""
        self.editor.words.set_text(typed or self._words)
        self._show_open(is_open=True)
        self.editor.words.setFocus()

    def close_editor(self) -> None:
        """The words are done; the keyboard goes back to where it came from."""
        had_keyboard = self.editor.isAncestorOf(self.focusWidget() or self)
        self.editor.problem.clear()
        self._show_open(is_open=False)
        if had_keyboard:
            self.edit.setFocus()

    def take_keyboard(self) -> None:
        """Where one begins with a question."""
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def chain_tabs(self) -> None:
        """Let the keyboard go through the row from left to right, after the row was put elsewhere."""
        chain = [self.star, *self.editor.in_order(), self.edit]
        for one, after in pairwise(chain):
            QWidget.setTabOrder(one, after)

    def _give_up(self) -> None:
        self.editor.words.set_text(self._words)
        self.close_editor()

    def _show_open(self, *, is_open: bool) -> None:
        self.editor.setVisible(is_open)
        self.question.setVisible(not is_open)
        self.edit.setVisible(not is_open)
