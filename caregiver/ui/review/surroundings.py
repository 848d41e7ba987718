"""What stands around the fields: days, names, what the diary knows, what is asked of this day."""

from dataclasses import dataclass
from datetime import date, timedelta

from caregiver.domain.care_day import START_HOUR, care_day
from caregiver.domain.review_repeat import can_repeat
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.evenings import Evening
from caregiver.services.reviews import DayAway
from caregiver.ui.core.context import PageContext
from caregiver.ui.review.day_line import DayLine
from caregiver.ui.review.form import ReviewForm
from caregiver.ui.review.own_day_card import OwnDayCard
from caregiver.ui.widgets.stay_words import stay_sentence


@dataclass(frozen=True)
class Surroundings:
    """Writes them on the parts of the page; nothing that was typed changes."""

    context: PageContext
    day_line: DayLine
    form: ReviewForm
    own_day: OwnDayCard

    def show(self, evening: Evening) -> None:
        """Read them again."""
        context, services, now = self.context, self.context.services, self.context.local_now()
        today = now.date() if now.hour >= START_HOUR else None
        self.day_line.show_day(evening.day, newest_day(context), today, context.calendar)
        away = services.reviews.away(evening.day)
        is_away = away is not None and away.is_whole_day
        before = services.reviews.for_day(evening.day - timedelta(days=1))
        self.day_line.repeat.setVisible(before is not None and can_repeat(before.value) and not is_away)
        self.day_line.show_away(_away_words(away, context))
        since = context.person.cannot_tell_since
        has_signs = since is not None and evening.day >= since
        self.form.show_asked(services.preferences.review_items, is_away=is_away, has_signs=has_signs)
        self.form.bowels.show_known(services.reviews.bowels_before(evening.day), context)
        self.own_day.show_writer(context.caregiver_name)
        self.own_day.show_shared(services.own_days.shared(evening.day, evening.writer), context)
        self.show_names(evening)

    def show_names(self, evening: Evening) -> None:
        """A guess bears the name of who guessed, until another changes it."""
        context, record = self.context, evening.record
        name = context.caregiver_name
        if record is not None and self.form.worst.value() == (record.value.worst, record.value.voice):
            name = context.services.people.name_of(context.services.reviews.number_by(record)) or name
        self.form.show_names(context.person, name)


def newest_day(context: PageContext) -> date:
    """The last care day that has begun."""
    return care_day(context.local_now(), context.services.preferences.care_day_start_hour)


def _away_words(away: DayAway | None, context: PageContext) -> str:
    if away is None:
        return ""
    if not away.is_whole_day:
        return stay_sentence(away.stay, context)
    return tr("{where} that day.", where=start_upper(context.medicine_words.stay_kind(away.stay.kind)))
