"""What was given when needed in the last 24 hours, one line each: there is no strip where no number can be told."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from caregiver.domain.dose import DoseAnswer, Purpose
from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_words import what
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label

HOURS = 24
MOST_LINES = 8
_TICK = timedelta(microseconds=1)


class GivenCard(Card):
    """When, what and who, the newest first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._told: list[tuple[str, str, str]] | None = None
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._lines = QGridLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(2)
        self._lines.setColumnStretch(1, 1)
        self.body.setSpacing(4)
        self.body.addWidget(label(tr("Given when needed, last 24 hours"), "heading"))
        self.body.addWidget(inside)
        self.body.addStretch(1)

    def lines(self) -> list[tuple[str, str, str]]:
        """When, what and who of each line."""
        return list(self._told or ())

    def show_present(self, now: datetime) -> None:
        """Read again what was given up to this moment (local)."""
        found = self._context.services.doses.between(now - timedelta(hours=HOURS) + _TICK, now + _TICK)
        given = [record for record in found if record.value.purpose is Purpose.AS_NEEDED and record.value.is_given]
        given.sort(key=lambda record: record.value.at, reverse=True)
        told = [self._told_of(record) for record in given]
        if told != self._told:
            self._told = told
            self._show_lines()

    def _told_of(self, record: DoseRecord) -> tuple[str, str, str]:
        context, dose = self._context, record.value
        moment = context.calendar.weekday_time(dose.local_at)
        moment = moment if dose.is_exact else context.calendar.about(moment)
        about = what(dose, context)
        if dose.answer is DoseAnswer.PART:
            about = tr("Part of it: {what}", what=about)
        if dose.vomited_at is not None:
            about = tr("{what}, vomited after it", what=about)
        return moment, about, context.medicine_words.giver(dose.given_by, context.services.people.name_of)

    def _show_lines(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        told = self.lines()
        for line, (moment, about, giver) in enumerate(told[:MOST_LINES]):
            for column, made in enumerate((label(moment, "strong", wraps=False), label(about), label(giver, "soft"))):
                self._lines.addWidget(made, line, column, Qt.AlignmentFlag.AlignTop)
        if not told:
            self._lines.addWidget(label(tr("None recorded in these hours."), "soft"), 0, 0, 1, 3)
        elif len(told) > MOST_LINES:
            more = len(told) - MOST_LINES
            self._lines.addWidget(
                label(tr("{more} more are in the diary.", count=more, more=more), "soft"), MOST_LINES, 0, 1, 3
            )
