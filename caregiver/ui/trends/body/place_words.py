"""Where it hurts in words: how much is recorded, how often a place was marked, and the numbers given for it alone."""

from collections.abc import Iterator, Sequence

from caregiver.domain.pain import Series
from caregiver.domain.person import Pronouns
from caregiver.domain.span import Span
from caregiver.domain.spread_words import series_spread_text, spread_text
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.trend_places import PlaceMarked, PlacesMarked
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.series_names import series_words
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import TrendTable

_MOST_SAID = 5


class PlaceWords:
    """As one family reads them."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._calendar = context.calendar
        self._pronouns: Pronouns = context.person.pronouns

    def days(self, span: Span) -> str:
        """ "9 to 22 Nov 2026"."""
        return brief_span(self._calendar, span)

    def name(self, region: str) -> str:
        """ "Left lower back"."""
        return start_upper(words(word(Kind.REGION, region)))

    def coverage(self, marked: PlacesMarked) -> str:
        """ "Entries with a place: 31 of 66, 9 to 22 Nov 2026."."""
        if not marked.entries:
            return tr("{days}: no pain entries.", days=self.days(marked.span))
        return tr(
            "Entries with a place: {n} of {all}, {days}.",
            n=marked.with_place,
            all=marked.entries,
            days=self.days(marked.span),
        )

    def times(self, place: PlaceMarked | None) -> str:
        """ "marked 12 times, spread here 3 times", "not marked"."""
        if place is None:
            return tr("not marked")
        said = tr("marked once") if place.times == 1 else tr("marked {n} times", count=place.times, n=place.times)
        if not place.times_spread:
            return said
        spread = tr("spread here once")
        if place.times_spread > 1:
            spread = tr("spread here {n} times", count=place.times_spread, n=place.times_spread)
        return tr("{times}, {spread}", times=said, spread=spread)

    def lines(self, place: PlaceMarked | None) -> tuple[str, ...]:
        """How often, and below it the numbers of each series."""
        return (start_upper(self.times(place)), *self._numbers(place))

    def line(self, place: PlaceMarked) -> str:
        """ "Left lower back: marked 12 times. His numbers (7): least 4, middle number 6, worst 8."."""
        said = tr("{place}: {said}.", place=self.name(place.region), said=self.times(place))
        return " ".join((said, *(tr("{sentence}.", sentence=each) for each in self._numbers(place))))

    def facts(self, shown: Sequence[PlacesMarked], region: str) -> str:
        """What is read out of a picked place: "Marked 12 times, 9 to 22 Nov 2026. His numbers (7): …"."""
        return " ".join(self._fact(marked, region) for marked in shown)

    def sentence(self, shown: Sequence[PlacesMarked]) -> str:
        """How much is recorded, then the places most often marked; of two ranges one after the other, no verdict."""
        return "\n\n".join(" ".join(self._sentences(marked)) for marked in shown)

    def table(self, shown: Sequence[PlacesMarked]) -> TrendTable:
        """Every place of every range, a row for each."""
        numbers = (start_upper(series_words(self._context, series)) for series in Series)
        heads = (tr("Place"), tr("Days"), tr("Marked"), tr("Spread here"), *numbers)
        rows = [self._coverage_row(marked) for marked in shown]
        rows += [self._row(marked, region) for region in regions_of(shown) for marked in shown]
        return TrendTable(tr("On the body"), heads, tuple(rows))

    # -- parts --------------------------------------------------------------------------------------------------

    def _numbers(self, place: PlaceMarked | None) -> Iterator[str]:
        for series, spread in place.by_series.items() if place else ():
            yield words(series_spread_text(series, spread, self._pronouns))

    def _fact(self, marked: PlacesMarked, region: str) -> str:
        place = marked.by_region.get(region)
        said = tr("{times}, {days}.", times=start_upper(self.times(place)), days=self.days(marked.span))
        return " ".join((said, *(tr("{sentence}.", sentence=each) for each in self._numbers(place))))

    def _sentences(self, marked: PlacesMarked) -> Iterator[str]:
        yield self.coverage(marked)
        for place in marked.places[:_MOST_SAID]:
            yield self.line(place)
        more = len(marked.places) - _MOST_SAID
        if more > 0:
            yield tr("More places: {n}.", n=more)

    def _coverage_row(self, marked: PlacesMarked) -> tuple[str, ...]:
        of = tr("{n} of {all}", n=marked.with_place, all=marked.entries)
        return (tr("Entries with a place"), self.days(marked.span), of, "", *("" for _ in Series))

    def _row(self, marked: PlacesMarked, region: str) -> tuple[str, ...]:
        place = marked.by_region.get(region)
        times, spread = (str(place.times), str(place.times_spread)) if place else (self.times(None), "")
        numbers = (self._cell(place, series) for series in Series)
        return (self.name(region), self.days(marked.span), times, spread, *numbers)

    def _cell(self, place: PlaceMarked | None, series: Series) -> str:
        spread = place.by_series.get(series) if place else None
        if spread is None:
            return ""
        return tr("{numbers} ({n})", numbers=words(spread_text(spread)), n=spread.count)


def regions_of(shown: Sequence[PlacesMarked]) -> tuple[str, ...]:
    """The places of all ranges: those of the first as often as they were marked, then those of the others."""
    return tuple(dict.fromkeys(place.region for marked in shown for place in marked.places))
