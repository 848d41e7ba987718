"""What stands on the buttons that record a due dose: "I gave it now, 20:47", "It was given at 20:00"."""

from dataclasses import dataclass
from datetime import datetime

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext

_AT = (
    QT_TRANSLATE_NOOP("caregiver", "I gave it at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was given at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "I put it on at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was put on at {time}"),
)
_ON_A_DAY = (
    QT_TRANSLATE_NOOP("caregiver", "I gave it {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was given {time}"),
    QT_TRANSLATE_NOOP("caregiver", "I put it on {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was put on {time}"),
)
_NOW = (
    QT_TRANSLATE_NOOP("caregiver", "I gave it now, {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was given now, {time}"),
    QT_TRANSLATE_NOOP("caregiver", "I put it on now, {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was put on now, {time}"),
)
_ANOTHER_TIME = (
    QT_TRANSLATE_NOOP("caregiver", "I gave it at another time …"),
    QT_TRANSLATE_NOOP("caregiver", "It was given at another time …"),
    QT_TRANSLATE_NOOP("caregiver", "I put it on at another time …"),
    QT_TRANSLATE_NOOP("caregiver", "It was put on at another time …"),
)
_IN_FULL = (
    QT_TRANSLATE_NOOP("caregiver", "I gave {name}, {amount}, at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was given: {name}, {amount}, at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "I put on a new {name}, {amount}, at {time}"),
    QT_TRANSLATE_NOOP("caregiver", "It was put on: a new {name}, {amount}, at {time}"),
)


@dataclass(frozen=True)
class PressWords:
    """The words of a press that records.

    Attributes:
        is_by_writer: Whether who presses gave it; somebody else does not say "I".
        is_patch: Whether it is put on.
        asks_more: Whether the press asks for more before it records; it then ends with dots.
    """

    context: PageContext
    is_by_writer: bool
    is_patch: bool
    asks_more: bool

    def at(self, at: datetime, now: datetime) -> str:
        """ "I gave it at 20:00", "It was given yesterday 22:00"; both local."""
        calendar = self.context.calendar
        if at.date() == now.date():
            return self._with_dots(self._said(_AT, time=calendar.time_short(at)))
        return self._with_dots(self._said(_ON_A_DAY, time=calendar.moment(at, now)))

    def now(self, now: datetime) -> str:
        """ "I gave it now, 20:47"."""
        return self._with_dots(self._said(_NOW, time=self.context.calendar.time_short(now)))

    def now_short(self, now: datetime) -> str:
        """ "Now, 14:32", beside a button that says the other time in full."""
        return self._with_dots(tr("Now, {time}", time=self.context.calendar.time_short(now)))

    def another_time(self) -> str:
        """ "I gave it at another time …"."""
        return self._said(_ANOTHER_TIME)

    def in_full(self, name: str, amount: str, time: str) -> str:
        """A press in full for a screen reader, with medicine and amount."""
        return self._said(_IN_FULL, name=name, amount=amount, time=time)

    def _said(self, sources: tuple[str, str, str, str], **values: object) -> str:
        source = sources[2 * self.is_patch + (not self.is_by_writer)]
        return words(Text(source, values))

    def _with_dots(self, said: str) -> str:
        return tr("{words} …", words=said) if self.asks_more else said
