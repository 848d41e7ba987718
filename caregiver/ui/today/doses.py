"""Everything about doses on Today, made once a medicine is on the list: a diary without one opens fast."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from caregiver.domain.stay import StayKind
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.clock_card import ClockCard
from caregiver.ui.today.needed_card import NeededCard
from caregiver.ui.today.stay_line import StayLine


class TodayDoses(QObject):
    """The card of doses by the clock, the card of what is given when needed, the line about reminders.

    Signals:
        taken_back: Something was taken back; carries the sentence it was saved with.
    """

    taken_back = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.stay = StayLine(context)
        self.clock = ClockCard(context)
        self.needed = NeededCard(context)
        self._connect()

    def _connect(self) -> None:
        self.clock.taken_back.connect(self.taken_back)
        self.needed.taken_back.connect(self.taken_back)

    def show_present(self, medicines: Sequence[OnList], now: datetime, *, is_night: bool, is_narrow: bool) -> None:
        """Show the medicines of the list at this moment (local); by night only what is given when needed."""
        self.clock.show_present(now)
        current = self._context.services.stays.current()
        if current is not None and current.value.kind is StayKind.DIED:
            self._hide_all()  # after a death nothing more is asked (care-rules 27)
            return
        listed = [on_list for on_list in medicines if not on_list.is_stopped]
        self.needed.setVisible(bool(listed))
        self.clock.setVisible(has_clock(medicines) and not is_night)
        self.needed.show_present(listed, now, is_night=is_night, is_narrow=is_narrow)
        self.stay.refresh()

    def _hide_all(self) -> None:
        for part in (self.stay, self.clock, self.needed):
            part.hide()

    def forget(self) -> None:
        """The page was left: what was recorded stands."""
        self.clock.forget()
        self.needed.forget()


def has_clock(medicines: Sequence[OnList]) -> bool:
    """Whether anything on the list is given by the clock at home."""
    return any(not on_list.is_silent for on_list in medicines)
