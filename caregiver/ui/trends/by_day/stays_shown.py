"""A time away from home, with its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from caregiver.domain.span import Span


@dataclass(frozen=True)
class Away:
    """A time away from home, as a band.

    Attributes:
        start, end: Its places (`domain.span.place`); not cut by the span that is shown.
        words: What it is: "In hospital".
        moments: From when until when, a line each: "10 Nov 21:00 to", "11 Nov 18:00".
    """

    start: float
    end: float
    words: str
    moments: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The same within a line: "in hospital"."""
        return self.words[:1].lower() + self.words[1:]

    def touches(self, span: Span) -> bool:
        """Whether it has a part in these days."""
        return self.start < span.last.toordinal() + 1 and self.end > span.first.toordinal()


def stay_at(stays: Iterable[Away], place: float) -> Away | None:
    """The time away in which a place (`domain.span.place`) lies, or else the one nearest to it, within a day."""
    near = [(max(stay.start - place, place - stay.end, 0.0), number, stay) for number, stay in enumerate(stays)]
    away = min(near, default=None, key=lambda one: one[:2])
    return away[2] if away is not None and away[0] < 1 else None
