"""The numbers of a handover: each at its time, with the as-needed doses beneath. No Qt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Purpose
from caregiver.domain.pain import PainEntry, Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.domain.wording import legend
from caregiver.summary.handed import Handed
from caregiver.summary.telling import MedicineTelling

NIGHT_FROM, NIGHT_TO = time(22), time(6)
_HOURS_UP_TO = timedelta(days=4)
"""Of a longer time only the days are named."""


@dataclass(frozen=True)
class PeriodNumber:
    """A number and its place in the period, 0 at its start and 1 at its end."""

    share: float
    score: int
    series: Series


@dataclass(frozen=True)
class PeriodNumbers:
    """What the drawing shows; all places are shares of the period.

    Attributes:
        latest: The newest number of the person's own, in words; "" without one.
        needed: When as-needed doses were given.
        nights: Start and end of each night.
        ticks: Midnights and noons with what stands beneath; a midnight holds a line.
        gaps: Start and end of each whole day without a number, and what is said of it.
        legend: What each series' mark means; `needed_legend` that of the doses, "" without any.
    """

    title: str
    latest: str
    numbers: tuple[PeriodNumber, ...]
    needed: tuple[float, ...]
    nights: tuple[tuple[float, float], ...]
    ticks: tuple[tuple[float, str], ...]
    gaps: tuple[tuple[float, float, str], ...]
    goal: int | None
    goal_legend: str
    legend: Mapping[Series, str]
    needed_legend: str
    night_words: str


def period_numbers(telling: MedicineTelling, handed: Handed) -> PeriodNumbers | None:
    """The drawing of the time handed over, or None without any number in it."""
    since = handed.since
    scored = [record.value for record in handed.entries if record.value.score is not None]
    if not scored or since >= telling.printed_at:
        return None

    def share(at: datetime) -> float:
        return (at - since) / (telling.printed_at - since)

    person = telling.person
    guessers = {telling.names(record.by) for record in handed.entries if record.value.series is Series.CAREGIVER}
    caregiver = guessers.pop() if len(guessers) == 1 else telling.say(QT_TRANSLATE_NOOP("caregiver", "A caregiver"))
    needed = tuple(share(r.value.at) for r in handed.doses if r.value.purpose is Purpose.AS_NEEDED and r.value.is_given)
    goal = None if person.is_goal_hidden else person.goal_number
    return PeriodNumbers(
        title=telling.say(QT_TRANSLATE_NOOP("caregiver", "Numbers of pain, 0 to 10")),
        latest=_latest(telling, scored),
        numbers=tuple(PeriodNumber(share(one.at), one.score, one.series) for one in scored if one.score is not None),
        needed=needed,
        nights=tuple((max(0.0, share(a)), min(1.0, share(b))) for a, b in _nights(telling, since)),
        ticks=_ticks(telling, since),
        gaps=tuple((share(start), share(end), words) for start, end, words in _gaps(telling, handed, scored)),
        goal=goal,
        goal_legend=telling.calendar.words(Phrase.GOAL.text(person.pronouns)) if goal is not None else "",
        legend={
            series: telling.calendar.words(legend(series, person, caregiver))
            for series in Series
            if any(one.series is series for one in scored)
        },
        needed_legend=telling.say(QT_TRANSLATE_NOOP("caregiver", "given when needed")) if needed else "",
        night_words=telling.say(QT_TRANSLATE_NOOP("caregiver", "night")),
    )


def _latest(telling: MedicineTelling, scored: Sequence[PainEntry]) -> str:
    own = [one for one in scored if one.series is Series.PATIENT]
    if not own:
        return ""
    return telling.say(
        QT_TRANSLATE_NOOP("caregiver", "{name} last said {score}, {when}"),
        name=telling.person.called or telling.person.formal_name,
        score=own[-1].score,
        when=telling.weekday_time(own[-1].at),
    )


def _days(telling: MedicineTelling, since: datetime) -> list[datetime]:
    """Midnights from the day before the start until the end, on the wall."""
    count = (telling.printed_at.date() - since.date()).days + 2
    return [datetime.combine(since.date() + timedelta(days=n - 1), time()) for n in range(count)]


def _nights(telling: MedicineTelling, since: datetime) -> list[tuple[datetime, datetime]]:
    zone = telling.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    nights = []
    for day in _days(telling, since):
        start = first_instant(datetime.combine(day, NIGHT_FROM), zone)
        end = first_instant(datetime.combine(day + timedelta(days=1), NIGHT_TO), zone)
        if end > since and start < telling.printed_at:
            nights.append((start, end))
    return nights


def _gaps(
    telling: MedicineTelling, handed: Handed, scored: Sequence[PainEntry]
) -> Iterator[tuple[datetime, datetime, str]]:
    """Whole days without a number: away from home, or not recorded."""
    zone = telling.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    midnights = [first_instant(day, zone) for day in _days(telling, handed.since)]
    for start, end in pairwise(midnights):
        if handed.since <= start and not any(start <= one.at < end for one in scored):
            yield start, end, _gap_words(telling, handed, start, end)


def _gap_words(telling: MedicineTelling, handed: Handed, start: datetime, end: datetime) -> str:
    for record in handed.stays:
        if record.value.at < end and (record.value.ended_at or telling.printed_at) > start:
            return telling.words.stay_kind(record.value.kind)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "not recorded"))


def _ticks(telling: MedicineTelling, since: datetime) -> tuple[tuple[float, str], ...]:
    zone = telling.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    length = telling.printed_at - since
    is_short = length <= _HOURS_UP_TO
    ticks = [(0.0, telling.calendar.weekday_time(since))] if is_short else []
    for day in _days(telling, since):
        midnight, noon = first_instant(day, zone), first_instant(day + timedelta(hours=12), zone)
        ticks.append(((midnight - since) / length, telling.calendar.weekday_short(day)))
        if is_short:
            ticks.append(((noon - since) / length, telling.calendar.time_short(time(12))))
    return tuple((share, words) for share, words in ticks if 0.0 <= share <= 1.0)
