"""One change or removal: when, who and what, before and after; the way back; erasing for good, asked once in place."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.past_changes import PastChange, WayBack
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

MOST_LINES = 4
FIRST_LINES = 3
"""A step of more facts than the first number shows so many, and the others when they are asked for."""


@dataclass(frozen=True)
class StepWords:
    """The words of one row.

    Attributes:
        time: "16:40".
        sentence: "Anna changed the pain entry of 14:32".
        lines: What became of what, or all that was removed, one fact each.
        between: What stands between two of them.
        stays: "Removed on 3 Nov. Goes for good on 3 Dec."; or why it stays; or empty. And what putting it back means.
        what: "the pain entry of 14:32".
        gone: What will be gone, for the one question before erasing; empty where nothing can be erased.
    """

    time: str
    sentence: str
    lines: tuple[str, ...]
    between: str
    stays: str
    what: str
    gone: str


class EraseQuestion(Card):
    """Says what will be gone, and asks once.

    Signals:
        confirmed: Erase it.
        closed: Keep it.
    """

    confirmed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("note", margins=(16, 10, 16, 10))
        self._build()

    def _build(self) -> None:
        self.sentence = label("")
        self.erase = button(tr("Erase for good"), self.confirmed.emit)
        self.keep = button(tr("Keep it"), self.closed.emit)
        ways = FlowLayout(gap=24)
        for made in (self.keep, self.erase):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            ways.addWidget(made)
        self.body.addWidget(self.sentence)
        self.body.addLayout(ways)


class StepRow(QFrame):
    """One row.

    Signals:
        back_asked: Put it back; carries the place of the step.
        erase_asked: Erase it for good; carries the place of the step.
        asked: The question stands open.
    """

    asked = Signal()
    back_asked = Signal(int)
    erase_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._place = 0
        self._is_unfolded = False
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "divided")
        self._time = label("", "soft", wraps=False)
        self._sentence, self._lines = label(""), label("", "soft")
        self.more = button("", self._unfold, "quiet")
        self._stays = label("", "soft")
        self.back = button(tr("Put back"), lambda: self.back_asked.emit(self._place))
        self.earlier = button(tr("Put it back as it was"), lambda: self.back_asked.emit(self._place), "quiet")
        self.erase = button(tr("Erase for good …"), self._ask, "quiet")
        self.question = EraseQuestion()
        self.question.hide()
        self._ways = QWidget()
        below = QVBoxLayout(self._ways)
        below.setContentsMargins(0, 4, 0, 0)
        ways = FlowLayout()
        below.addLayout(ways)
        for made in (self.back, self.earlier, self.erase):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            ways.addWidget(made)
        told = QVBoxLayout()
        told.setSpacing(4)
        for part in (self._sentence, self._lines, self._stays, self._ways, self.question):
            told.addWidget(part)
        told.insertWidget(told.indexOf(self._stays), self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 10, 0, 10)
        self._line.setSpacing(12)
        self._line.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(told, 1)
        self.setMinimumHeight(44)

    def _connect(self) -> None:
        self.question.closed.connect(self._keep)
        self.question.confirmed.connect(lambda: self.erase_asked.emit(self._place))

    def show_step(self, past: PastChange, said: StepWords) -> None:
        """Show this step as it stands now; a question that stands open stays open while nothing of it changed."""
        shown = (past.place, past.way, past.goes_at, said)
        if shown == self._shown:
            return
        self._shown, self._place = shown, past.place
        self._time.setText(said.time)
        self._sentence.setText(said.sentence)
        self._said, self._is_unfolded = said, False
        self._show_lines(said)
        self._stays.setText(said.stays)
        self._stays.setVisible(bool(said.stays))
        self.back.setAccessibleName(tr("Put back: {what}", what=said.what))
        self.back.setVisible(past.way is WayBack.PUT_BACK)
        self.earlier.setAccessibleName(tr("Put it back as it was: {sentence}", sentence=said.sentence))
        self.earlier.setVisible(past.way is WayBack.EARLIER)
        self.erase.setVisible(bool(said.gone))
        self.erase.setAccessibleName(tr("Erase for good: {what}", what=said.what))
        self.question.sentence.setText(said.gone)
        self.question.hide()
        self._ways.setVisible(past.way is not WayBack.NONE or bool(said.gone))

    def set_busy(self, is_busy: bool) -> None:
        """While something is erased nothing here can be pressed."""
        for made in (self.back, self.earlier, self.erase, self.question.erase, self.question.keep):
            made.setEnabled(not is_busy)

    def words(self) -> str:
        """What it says, for a test or a reader."""
        parts = (self._time, self._sentence, self._lines, self._stays)
        return "\n".join(part.text() for part in parts if part.text())

    def _show_lines(self, said: StepWords) -> None:
        """The first three of many, and how many more there are; or all."""
        is_long = len(said.lines) > MOST_LINES
        shown = said.lines[:FIRST_LINES] if is_long and not self._is_unfolded else said.lines
        self._lines.setText(said.between.join(shown))
        self._lines.setVisible(bool(shown))
        left = len(said.lines) - len(shown)
        self.more.setText(tr("and {n} more", n=left) if left else tr("Show fewer"))
        self.more.setAccessibleName(tr("{words}: {sentence}", words=self.more.text(), sentence=said.sentence))
        self.more.setVisible(is_long)

    def _unfold(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_lines(self._said)

    def _ask(self) -> None:
        self.question.show()
        self._ways.hide()
        self.question.keep.setFocus()
        self.asked.emit()
        announce(self, self.question.sentence.text())

    def _keep(self) -> None:
        self.question.hide()
        self._ways.show()
        self.erase.setFocus()

    def time_width(self) -> int:
        """Width its time wants; all rows of a list take the widest."""
        self._time.ensurePolished()
        return self._time.sizeHint().width()

    def set_time_width(self, pixels: int) -> None:
        """Width of the column of times; 0 where the time stands above the words."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(across if pixels else down)
        self._line.setSpacing(16 if pixels else 0)
        self._time.setMinimumWidth(pixels)
