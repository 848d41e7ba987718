"""Beside the chart: the number before a quick-acting dose, and the one 30 to 60 minutes after it, by amount."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from caregiver.domain.pain import Series
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.fonts import font
from caregiver.drawing.legend import Legend
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.folded_day import DOSE_PX
from caregiver.ui.trends.hours.pair_rows import ROW_PX, PairRows, ReliefMark
from caregiver.ui.trends.hours.relief_words import ShownGroup, ShownRelief, pair_words, times_words
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import label, rule


class ReliefPart(QWidget):
    """One heading, one group for each amount, and what was left out."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._legend = DrawingView(self._context.theme)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(10)
        self.nothing = label("", "soft")
        self._line = rule()
        self.left_out = label("", "dose")
        self.same_days = label("", "dose")
        column.addWidget(label(tr("After a quick-acting dose"), "heading"))
        column.addWidget(self._legend)
        column.addWidget(self.nothing)
        column.addLayout(self._groups)
        column.addStretch(1)
        column.addWidget(self._line)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.left_out)
        foot.addWidget(self.same_days)
        column.addLayout(foot)

    def show_relief(self, shown: ShownRelief, goal: int | None) -> None:
        """Show other doses."""
        self.clear()
        whose = start_upper(words(series_name(Series.PATIENT, self._context.person.pronouns)))
        before = tr("{number} before", number=whose)
        legend = Legend(
            ((ReliefMark(False), before), (ReliefMark(True), tr("30 to 60 min after"))), mark_px=16, words_px=DOSE_PX
        )
        self._legend.show_drawing(legend.laid_out)
        self._legend.setVisible(bool(shown.groups))
        last = max((n for n, one in enumerate(shown.groups) if one.group.own), default=-1)
        for number, group in enumerate(shown.groups):
            self._groups.addWidget(
                GroupPart(self._context, group, goal, self._count_px(shown), has_axis=number == last)
            )
        for part, said in (
            (self.nothing, shown.nothing),
            (self.left_out, shown.left_out),
            (self.same_days, shown.same_days),
        ):
            part.setText(said)
            part.setVisible(bool(said))
        self._line.setVisible(bool(shown.left_out or shown.same_days))

    def _count_px(self, shown: ShownRelief) -> int:
        """How wide the widest count is: the numbers of all groups stand below each other."""
        face = QFontMetricsF(font(self._context.theme.px(DOSE_PX)))
        counts = [times_words(one) for group in shown.groups for one in group.group.times]
        return round(max((face.horizontalAdvance(said) for said in counts), default=0.0)) + 4

    def clear(self) -> None:
        """Let go of what is shown."""
        while (item := self._groups.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(378), super().sizeHint().height())


class GroupPart(QWidget):
    """The doses of one amount: what they are, and each pair with how often it came."""

    def __init__(
        self, context: PageContext, shown: ShownGroup, goal: int | None, count_px: int, *, has_axis: bool
    ) -> None:
        super().__init__()
        self._context = context
        self._shown = shown
        self._goal = goal
        self._count_px = count_px
        self._has_axis = has_axis
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(self._shown.name, "question"))
        for said in (self._shown.doses, self._shown.fell):
            if said:
                column.addWidget(label(said, "dose"))
        times = self._shown.group.times
        if not times:
            return
        self.rows = DrawingView(self._context.theme)
        self.rows.show_drawing(PairRows(times, self._goal, self._has_axis).laid_out)
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.rows, 0, 0, len(times) + 1, 1, Qt.AlignmentFlag.AlignTop)
        for place, one in enumerate(times):
            grid.addWidget(self._count(times_words(one), pair_words(one)), place, 1)
        grid.setRowStretch(len(times), 1)
        column.addLayout(grid)

    def _count(self, said: str, about: str) -> QLabel:
        made = label(said, "dose", wraps=False)
        made.setAccessibleName(tr("{pair}: {times}", pair=about, times=said))
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made.setFixedSize(self._count_px, round(ROW_PX * self._context.theme.scale))
        return made
