"""A number that belongs to something: one of the diary, which is only linked, or one that is pressed now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.quiet_line import QuietLine

_LINE_PX = 44


class LinkedNumber(QWidget):
    """A number is kept once: one that stands in the diary is linked, another one becomes an entry of its own.

    One that was taken out of the diary stays linked, as it can be put back, until another is chosen in its place.

    Args:
        is_plain: Whether it is one of several, which share the words beneath and the quiet line.

    Signals:
        changed: The user chose a number, or would have another one.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme, *, is_plain: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_plain = is_plain
        self._uuid = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self._said = FlowingLabel("")
        self.another = button(tr("Another number …"), self._let_go)
        self._linked = QWidget()
        flow = FlowLayout(self._linked, gap=12)
        flow.addWidget(self._said)
        flow.addWidget(self.another)
        self.numbers = NumberChoice(self._theme)
        self._anchors = label(tr("0 is no pain, 10 the worst pain"), "soft")
        self.quiet = QuietLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._linked, self.numbers, self._anchors, self.quiet):
            column.addWidget(part)
        self.quiet.setVisible(not self._is_plain)
        self._show()

    def _connect(self) -> None:
        self.numbers.changed.connect(self._on_number)
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def uuid(self) -> str:
        """The linked entry, or ""."""
        return self._uuid

    @property
    def is_linked(self) -> bool:
        """Whether a number of the diary is in sight; one that was pressed stands in its place."""
        return bool(self._said.text()) and self.numbers.value() is None

    def score(self) -> int | None:
        """The number that was pressed, or None."""
        return self.numbers.value()

    def link(self, uuid: str, said: str) -> None:
        """Show a number of the diary, said in words, without a signal; none in sight for ""."""
        self._uuid = uuid
        self._said.setText(said)
        self._show()

    def set_score(self, score: int | None) -> None:
        """Show a number as pressed, without a signal."""
        self.numbers.set_value(score)
        self._show()

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two."""
        self.numbers.set_two_rows(has_two_rows)

    def _on_number(self, _score: int | None) -> None:
        self._show()
        self.changed.emit()

    def _let_go(self) -> None:
        self.link("", "")
        self.numbers.take_keyboard()
        self.changed.emit()

    def _show(self) -> None:
        self._linked.setVisible(self.is_linked)
        self.numbers.setVisible(not self.is_linked)
        self._anchors.setVisible(not self.is_linked and not self._is_plain)
