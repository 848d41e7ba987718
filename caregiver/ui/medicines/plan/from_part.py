"""From when a plan holds, and what that does to the present day."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.care_day import START_HOUR
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.small_fields import DayField

_FROM_WHEN = QT_TRANSLATE_NOOP("caregiver", "From when? Please choose.")
_PAST = QT_TRANSLATE_NOOP("caregiver", "The past does not change. Please choose today or a later day.")


class Start(StrEnum):
    """From when."""

    NOW = "now"
    OPEN = "open"
    TOMORROW = "tomorrow"
    OTHER_DAY = "other_day"
    SLIP = "slip"


class FromPart(QWidget):
    """Now, from a dose that is still open, tomorrow, another day, or from its start where it was only typed wrong.

    Below it stands what happens today.

    Args:
        question: What is asked: "Use this plan from".

    Signals:
        changed: The user chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext, question: str) -> None:
        super().__init__()
        self._context = context
        self._question = question
        self._can_be_past = False
        self._slip_at: datetime | None = None
        self._open_at: datetime | None = None
        self._zone: ZoneInfo | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self._question)
        self._group = QButtonGroup(self)
        self.radios = {start: QRadioButton() for start in Start}
        self.day = DayField(self._context, name=self._question)
        self.problem = Problem(self.radios[Start.NOW])
        self.today = label("", "dose")
        self.note = label("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self._question, "strong"))
        for index, (start, radio) in enumerate(self.radios.items()):
            radio.setAccessibleDescription(self._question)
            radio.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._group.addButton(radio, index)
            column.addWidget(row(radio, self.day, None) if start is Start.OTHER_DAY else radio)
        column.addWidget(self.problem)
        column.addWidget(self.day.problem)
        column.addWidget(self.today)
        column.addWidget(self.note)
        self.say_days()
        self.let_slip(None)
        self.offer_open(None)
        self.say_today("")
        self._show_day()

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda _index: self._on_chosen())
        self.day.changed.connect(self._on_chosen)

    def say_days(self) -> None:
        """Say which day tomorrow is."""
        tomorrow = self._today() + timedelta(days=1)
        self.radios[Start.NOW].setText(tr("now"))
        self.radios[Start.TOMORROW].setText(tr("tomorrow, {day}", day=self._context.calendar.short_day(tomorrow)))
        self.radios[Start.OTHER_DAY].setText(tr("another day"))
        self.radios[Start.SLIP].setText(tr("it was only typed wrong"))

    def let_past(self, can_be_past: bool) -> None:
        """A first plan may have begun already; a change of one never reaches back."""
        self._can_be_past = can_be_past

    def let_slip(self, slip_at: datetime | None) -> None:
        """A slip of the hand can be put right from the instant its plan began; None where there is no plan yet."""
        self._slip_at = slip_at
        self.radios[Start.SLIP].setVisible(slip_at is not None)

    def offer_open(self, open_at: datetime | None) -> None:
        """The plan can hold from a dose on that was due at this instant and is still open; None where it cannot."""
        self._open_at = open_at
        radio = self.radios[Start.OPEN]
        radio.setVisible(open_at is not None)
        if open_at is not None:
            radio.setText(tr("{moment}, the dose that is still open", moment=self._moment_of_today(open_at)))
        elif radio.isChecked():
            self._choose("")

    def use_zone(self, zone: ZoneInfo) -> None:
        """Days begin by the clocks that the plan means, which on a journey may be those of home."""
        self._zone = zone
        self.say_days()

    def zone(self) -> ZoneInfo:
        """Whose clocks are meant."""
        return self._zone or self._context.services.clock.zone()

    def start(self) -> Start | None:
        """What was chosen, or None."""
        index = self._group.checkedId()
        return list(Start)[index] if index >= 0 else None

    def instant(self) -> datetime:
        """From when (UTC).

        Raises:
            Misread: Nothing was chosen, or a day that cannot be.
        """
        start, now = self.start(), self._context.services.clock.now()
        if start is None or (start is Start.OPEN and self._open_at is None):
            raise Misread(BadInput("from", _FROM_WHEN), self.problem)
        if start is Start.NOW:
            return now
        if start is Start.SLIP:
            return self._slip_at or now
        if start is Start.OPEN:
            return self._open_at or now
        today = self._today()
        if start is Start.TOMORROW:
            return self._start_of(today + timedelta(days=1))
        day = beside(self.day.problem, self.day.value)
        if day < today and not self._can_be_past:
            raise Misread(BadInput("from", _PAST), self.day.problem)
        if day == today and not self._can_be_past:
            return now
        return self._start_of(day)

    def say_today(self, sentence: str) -> None:
        """What happens today if it is saved; empty for nothing to say."""
        self.today.setText(sentence)
        self.today.setVisible(bool(sentence))

    def typed(self) -> Typed:
        """What was chosen; an open dose is chosen anew each time, for it may have an answer by then."""
        start = self.start()
        return {"start": start.value if start and start is not Start.OPEN else "", "day": self.day.typed()}

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self._choose(typed.get("start", ""))
        self.day.set_typed(typed.get("day", ""))
        self.problem.clear()
        self.say_days()
        self._show_day()

    def _moment_of_today(self, at: datetime) -> str:
        """ "today 20:00"; by night with its weekday and date (care-rules 30)."""
        local, now = at.astimezone(self.zone()), self._context.services.clock.now().astimezone(self.zone())
        words = self._context.calendar.moment(local, now)
        is_by_night = min(local.hour, now.hour) < START_HOUR
        return words if is_by_night else tr("today {time}", time=words)

    def _choose(self, code: str) -> None:
        self._group.setExclusive(False)
        for start, radio in self.radios.items():
            radio.setChecked(start.value == code)
        self._group.setExclusive(True)

    def _start_of(self, day: date) -> datetime:
        return first_instant(datetime.combine(day, time()), self.zone())

    def _today(self) -> date:
        return self._context.services.clock.now().astimezone(self.zone()).date()

    def _on_chosen(self) -> None:
        self.problem.clear()
        self.day.problem.clear()
        self._show_day()
        self.changed.emit()

    def _show_day(self) -> None:
        self.day.setVisible(self.start() is Start.OTHER_DAY)
        is_slip = self.start() is Start.SLIP
        stays = tr("What is recorded before that stays as it is.")
        self.note.setText(tr("The plan is put right from the day it began.") if is_slip else stays)
