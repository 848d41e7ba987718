"""One side of a change on screen: which days, how much of them is recorded, and their chart."""

from PySide6.QtWidgets import QWidget

from caregiver.domain.span import Span
from caregiver.ui.theme.theme import Theme
from caregiver.ui.trends.around.side_rows import SideShown, side_rows
from caregiver.ui.trends.by_day.day_chart import DayChart
from caregiver.ui.trends.by_day.steering import Steering
from caregiver.ui.widgets.labels import label


class SidePanel:
    """Three widgets that stand below each other: `heading`, `coverage` and `chart`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.heading = label("", "strong")
        self.coverage = label("", "soft")
        self.steering = Steering(self.heading)
        self.chart = DayChart(theme, self.steering)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """From the top down."""
        return (self.heading, self.coverage, self.chart)

    def show_side(self, shown: SideShown, heading: str, coverage: str) -> None:
        """Show these days."""
        self.heading.setText(heading)
        self.coverage.setText(coverage)
        self.chart.setAccessibleName(heading)
        self.chart.setAccessibleDescription(coverage)
        self.chart.show_rows(lambda width, scale: side_rows(shown, width, self._theme.tokens, scale))

    def show_picked(self, picked: Span | None) -> None:
        """Outline the days that are picked."""
        self.steering.hold(picked)
        self.chart.show_picked(picked)

    def set_visible(self, is_visible: bool) -> None:
        """Come into sight, or go."""
        for part in self.parts:
            part.setVisible(is_visible)

    def forget(self) -> None:
        """Let go of what is shown."""
        self.heading.setText("")
        self.coverage.setText("")
        self.chart.clear()
