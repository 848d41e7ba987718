"""Where it hurt in any number of days: how often each place on the body was marked, counted where it lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from caregiver.domain.pain import Series
from caregiver.domain.ratings import Ratings, Spread, spreads
from caregiver.domain.span import Span
from caregiver.services.trends import Trends
from caregiver.vault.vault import Vault


@dataclass(frozen=True)
class PlaceMarked:
    """A place on the body in some days.

    Attributes:
        region: Code of the vocabulary, or own words.
        ratings: An entry for each time it was marked, with the number of this place alone.
        times_spread: In how many of them the pain spread to here from another place.
    """

    region: str
    ratings: Ratings
    times_spread: int = 0

    @property
    def times(self) -> int:
        """How often it was marked."""
        return len(self.ratings)

    @cached_property
    def by_series(self) -> Mapping[Series, Spread]:
        """The numbers of this place alone, of each series that gave any."""
        return spreads(self.ratings)


@dataclass(frozen=True)
class PlacesMarked:
    """All places of some days.

    Attributes:
        span: The days.
        entries: How many pain entries they hold.
        with_place: In how many of those a place is marked.
        places: The most often marked first.
    """

    span: Span
    entries: int
    with_place: int
    places: tuple[PlaceMarked, ...]

    @cached_property
    def by_region(self) -> Mapping[str, PlaceMarked]:
        """The same by the code of the place."""
        return {place.region: place for place in self.places}

    def tenths(self, region: str) -> int:
        """In how many tenths of the entries with a place this one is marked, rounded up: 0 for never, up to 10."""
        place = self.by_region.get(region)
        return 0 if place is None else min(10, -(-10 * place.times // self.with_place))


class TrendPlaces:
    """The places behind the picture of the body."""

    def __init__(self, vault: Vault, trends: Trends) -> None:
        self._vault = vault
        self._trends = trends

    def of(self, span: Span) -> PlacesMarked:
        """What was marked in the care days of the span."""
        table, pieces, start_hour = self._vault.diary.ratings, self._trends.pieces(span), self._trends.start_hour
        entries, with_place = table.marked(pieces, span, start_hour)
        found = [PlaceMarked(*mark) for mark in table.marks(pieces, span, start_hour)]
        ordered = sorted(found, key=lambda place: (-place.times, place.region))
        return PlacesMarked(span, entries, with_place, tuple(ordered))
