"""One quiet line about the evening review: offered from the family's hour on, until it is written or not wanted."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.form_drafts import REVIEW_DRAFTS
from caregiver.services.preferences import NOON_HOUR
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.undo_bar import announce

_MARGIN_PX = 20
_GAP_PX = 4


class ReviewLine(QWidget):
    """ "Evening review for Sunday 22 November": write it, or not today; what was begun is gone on with, any day."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._day: date | None = None
        self._is_begun = False
        self._skipped: date | None = None
        self._take_back: Callable[[], Changed[object]] | None = None
        self._build()

    def _build(self) -> None:
        self.said = FlowingLabel("soft")
        self.write = self._button(self._write)
        self.skip = self._button(self._skip)
        self.undo = self._button(self._undo)
        flow = FlowLayout(gap=_GAP_PX)
        for part in (self.said, self.write, self.skip, self.undo):
            flow.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        line.addLayout(flow, 1)
        self.hide()

    @staticmethod
    def _button(on_press: Callable[[], None]) -> QPushButton:
        made = button("", on_press, "quiet")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def show_present(self, now: datetime, *, is_night: bool) -> None:
        """Show what is offered now; by night nothing is."""
        begun = None if is_night else self._begun()
        self._is_begun = begun is not None
        self._day = begun or (None if is_night else self._asked(now))
        if self._day is not None:
            self._skipped = None
        self._show(None if is_night else self._skipped)

    def _asked(self, now: datetime) -> date | None:
        """The day that is asked about; most of a day nothing is, and then the reviews need not even be loaded."""
        hour = self._context.services.preferences.review_hour
        is_time = hour and not NOON_HOUR <= now.hour < hour
        return self._context.services.reviews.asks(now) if is_time else None

    def _begun(self) -> date | None:
        """The last day whose review was begun and not done, unless nothing is asked now."""
        services = self._context.services
        days = services.form_drafts(REVIEW_DRAFTS).open_drafts()
        return date.fromisoformat(days[0]) if days and services.stays.current() is None else None

    def forget(self) -> None:
        """The page was left: what was not wanted stays so."""
        self._skipped = None

    def _show(self, skipped: date | None) -> None:
        day = self._day or skipped
        self.setVisible(day is not None)
        if day is None:
            return
        words = self._context.calendar.day(day)
        if self._day is None:
            said = tr("No evening review for {day}.", day=words)
        elif self._is_begun:
            said = tr("The evening review for {day} is not done yet.", day=words)
        else:
            said = tr("Evening review for {day}", day=words)
        self.said.setText(said)
        self.write.setText(tr("Go on with it") if self._is_begun else tr("Write it"))
        self.write.setAccessibleName(tr("Write the evening review for {day}", day=words))
        self.skip.setText(tr("Not today"))
        self.skip.setAccessibleName(tr("Not today: no evening review for {day}", day=words))
        self.undo.setText(tr("Undo"))
        self.write.setVisible(self._day is not None)
        self.skip.setVisible(self._day is not None and not self._is_begun)
        self.undo.setVisible(self._day is None)

    def _write(self) -> None:
        self._context.navigator.go(Destination.REVIEW, self._day)

    def _skip(self) -> None:
        day = self._day
        if day is not None:
            self._skipped = day  # the page reads again while this is written
            changed = self._context.act(self._context.services.reviews.skip, day)
            if changed is None:
                self._skipped = None
                return
            self._take_back = changed.undo
            self.undo.setFocus()
            announce(self, self.said.text())

    def _undo(self) -> None:
        if self._take_back is not None:  # its own: something else may have been written since
            self._context.act(self._take_back)
            self.write.setFocus()
