"""What else was changed or happened around a change: the line that stands beneath every comparison."""

from caregiver.domain.span import Span
from caregiver.services.same_days import SameDays
from caregiver.services.trend_changes import DaysAround
from caregiver.summary.telling import Telling
from caregiver.ui.core.context import PageContext


def same_days(context: PageContext, around: DaysAround) -> str:
    """ "In the same days: radiotherapy to 6 Nov, dexamethasone since 12 Nov."; "" where nothing is known of."""
    services, change = context.services, around.change
    last = around.after.span.last if around.after is not None else services.trends.today
    span = Span(around.before.span.first, min(last, max(services.trends.today, around.before.span.last)))
    beside, now = services.trend_hours.beside(span), context.local_now()
    return SameDays(context.medicine_words, Telling(context.calendar, now).date, now).sentence(
        [one for one in beside.treatments if one != change.treatment],
        beside.stays,
        beside.changes,
        {plan.medicine.uuid for plan in change.plans},
    )
