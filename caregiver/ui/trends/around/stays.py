"""The times away that touch some days, as bands of a chart."""

from caregiver.domain.span import Span
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.trends.by_day.shown_bands import away
from caregiver.ui.trends.by_day.stays_shown import Away


def away_between(context: PageContext, span: Span) -> tuple[Away, ...]:
    """Those of these days, with their words."""
    reading = family_reading(context)
    return tuple(away(band, reading) for band in context.services.trend_bands.all().within(span).away)
