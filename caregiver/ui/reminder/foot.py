"""The foot of every reminder: pain not under control, urgent signs, closing is no answer, stop all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.not_yet import NotYet
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button, label
from caregiver.ui.widgets.quiet_line import Link

ONE_SIDE_PX, MANY_SIDE_PX = 31, 24
"""Left and right margin of the window with one dose and with several."""


class Foot(QFrame):
    """Always in sight.

    Signals:
        urgent_asked: Show the urgent signs.
        stop_asked: Stop all reminders.
        close_asked: Close the window.
        not_yet_asked: Ask about everything that is open again in so many minutes.
    """

    urgent_asked = Signal()
    stop_asked = Signal()
    close_asked = Signal()
    not_yet_asked = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "foot")
        self.problem = Problem()
        self._waiting = label("", "strong")
        self._waiting.hide()
        self.pain = label("", "")
        self.not_yet = NotYet()
        self.urgent = button(tr("Urgent signs"), self.urgent_asked.emit, "call")
        self.urgent.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._closing = FlowingLabel("soft")
        self.close_button = button(tr("Close"), self.close_asked.emit)
        self.close_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.stop = Link(tr("Stop all reminders"))
        self.stop.setStyleSheet("font-weight: 400")  # quieter than the answers
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.not_yet)
        first.addWidget(self.pain, 1)
        first.addStretch()
        first.addWidget(self.urgent)
        second.addWidget(self._closing, 1)
        second.setContentsMargins(0, 0, -4, 0)
        second.addWidget(self.close_button)
        second.addSpacing(12)
        second.addWidget(self.stop)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.problem)
        column.addWidget(self._waiting)
        column.addLayout(first)
        column.addLayout(second)
        self._dress()

    def _connect(self) -> None:
        self.stop.clicked.connect(lambda _checked=False: self.stop_asked.emit())
        self.not_yet.asked.connect(self.not_yet_asked)
        self._context.theme.changed.connect(self._dress)

    def show_for(self, *, has_open: bool, is_many: bool, rings_again: str) -> None:
        """Say what closing means.

        Args:
            has_open: Whether something still waits for an answer.
            is_many: Whether several are due; then all are put off together from here.
            rings_again: The time at which it rings again, in words, or "".
        """
        side = MANY_SIDE_PX if is_many else ONE_SIDE_PX
        self._column.setContentsMargins(side, 8, side, 8)
        self.pain.setText(pain_line(self._context))
        self.pain.setVisible(not is_many or not has_open)
        self.not_yet.setVisible(is_many and has_open)
        self.not_yet.say(tr("all that is still open here"))
        self.close_button.setVisible(not has_open)
        if not has_open:
            self._closing.setText(tr("There is nothing more to answer here."))
        elif rings_again:
            self._closing.setText(
                tr("Closing this window is not an answer. It rings again at {time}.", time=rings_again)
            )
        else:
            self._closing.setText(tr("Closing this window is not an answer. It stays open on Today."))

    def show_waiting(self, waiting: str) -> None:
        """Say what came due while one dose is being answered; nothing is pushed away for it."""
        self._waiting.setText(tr("Due too, after this answer: {what}", what=waiting))
        self._waiting.setVisible(bool(waiting))

    def closing(self) -> str:
        """What it says about closing."""
        return self._closing.text()

    def _dress(self) -> None:
        give_icon(self._context.theme, self.urgent, "phone")


def pain_line(context: PageContext) -> str:
    """The line that is always there (care-rules 8)."""
    number = context.call_number
    if not number:
        return tr("Pain not under control? Call the team.")
    return tr("Pain not under control? Call {number}", number=number)
