"""What stands where in "Before and after": the choices, the two sides, the counts, and what else happened."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from caregiver.drawing.legend import Legend
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.trends.around.change_box import ChangeBox
from caregiver.ui.trends.around.side_panel import SidePanel
from caregiver.ui.trends.whole_table import WholeTable
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.quiet_line import QuietLine
from caregiver.ui.widgets.segments import Segments

LENGTHS = (7, 14, 30)
"""Days before and after, to choose from."""
USUAL = 14
LEGEND_MARK_PX = 18.0
_GAP, _BETWEEN = 8, 24


class AroundParts:
    """The widgets of the view, laid out in it.

    Attributes:
        changes, lengths: What is chosen.
        nothing: What is said where there is no change at all.
        sides: Before, and after.
        counts: The numbers of both sides.
    """

    def __init__(self, theme: Theme, holder: QWidget) -> None:
        self._theme = theme
        self._build(holder)

    def _build(self, holder: QWidget) -> None:
        self.changes = ChangeBox()
        name = tr("Days before and after")
        self.lengths = Segments([(str(days), tr("{n} days", n=days)) for days in LENGTHS], name=name)
        self.lengths.set_value(str(USUAL))
        self.nothing = label(tr("Nothing that was started, changed or stopped stands in the diary yet."), "soft")
        self._which = label("", "soft")
        self._changed = label("", "dose")
        self._uneven = label("", "dose")
        self._told = label("", "dose")
        self.urgent = QuietLine(tr("New weakness, numbness or worse pain:"))
        self._legend = DrawingView(self._theme)
        self.sides = (SidePanel(self._theme), SidePanel(self._theme))
        self.counts = WholeTable(tr("Before and after in numbers"))
        self._same = label("", "dose")
        self._lay_out(holder)

    def _lay_out(self, holder: QWidget) -> None:
        self._shown = QWidget()
        choices = QWidget()
        set_role(choices, "doses")
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight, choices)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(_GAP * 2)
        self._choices.addWidget(self.changes, 1)
        self._choices.addWidget(row(label(tr("Days before and after"), "soft", wraps=False), self.lengths, None))
        sides = QWidget()
        self._grid = QGridLayout(sides)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(4)
        inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(_GAP)
        above = (choices, self._changed, self._which, self._told, self.urgent, self._legend)
        for part in (*above, sides, self._uneven, self.counts, self._same):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self._shown, 1)
        self.arrange(is_narrow=False)

    def arrange(self, *, is_narrow: bool) -> None:
        """The sides beside each other, with every row of them at one height; below each other in a narrow window."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(down if is_narrow else across)
        for number, side in enumerate(self.sides):
            for line, part in enumerate(side.parts):
                self._grid.removeWidget(part)
                self._grid.addWidget(part, line + 3 * number if is_narrow else line, 0 if is_narrow else number)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if is_narrow else 1)

    def show_any(self, is_any: bool) -> None:
        """Show the parts, or that there is nothing to show."""
        self.nothing.setVisible(not is_any)
        self._shown.setVisible(is_any)

    def show_change(self, changed: Sequence[str], which_days: str, told: str) -> None:
        """Say all that was changed, which days are meant, and what was told of a treatment; beneath that stand the
        urgent signs."""
        self._changed.setText("\n".join(changed))
        self._changed.setVisible(bool(changed))
        self._which.setText(which_days)
        self._told.setText(told)
        for part in (self._told, self.urgent):
            part.setVisible(bool(told))

    def show_legend(self, items: tuple[tuple[Mark, str], ...]) -> None:
        """Say what the marks mean."""
        self._legend.show_drawing(Legend(items, mark_px=LEGEND_MARK_PX).laid_out)
        self._legend.setVisible(bool(items))

    def show_counts(self, rows: Sequence[tuple[str, str, str]], uneven: str, same_days: str) -> None:
        """Show the numbers of both sides, whether they are of unlike numbers of days, and what else happened."""
        self._uneven.setText(uneven)
        self._uneven.setVisible(bool(uneven))
        self.counts.show_rows(("", tr("Before"), tr("After")), rows)
        self._same.setText(same_days)
        self._same.setVisible(bool(same_days))

    def forget(self) -> None:
        """Let go of what is shown."""
        self.changes.show_changes((), "")
        self.show_change((), "", "")
        self.show_counts((), "", "")
        for side in self.sides:
            side.forget()
