"""Times away and treatments with the words that stand in their bands."""

from zoneinfo import ZoneInfo

from caregiver.domain.fact import Reading
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_words import days_text, told_text
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.trend_bands import AwayBand, TreatmentBand
from caregiver.ui.trends.by_day.stays_shown import Away
from caregiver.ui.trends.by_day.treatment_row import TreatmentShown


def away(band: AwayBand, reading: Reading) -> Away:
    """A time away: "In hospital", "10 Nov 21:00 to", "11 Nov 18:00"."""
    stay, calendar = band.stay, reading.words.calendar
    zone = ZoneInfo(stay.zone)
    start = stay.at.astimezone(zone)
    began = tr("{day} {time}", day=reading.date(start.date()), time=calendar.time_short(start))
    if stay.ended_at is None:
        moments: tuple[str, ...] = (tr("since {start}", start=began),)
    else:
        end = stay.ended_at.astimezone(zone)
        ended = tr("{day} {time}", day=reading.date(end.date()), time=calendar.time_short(end))
        moments = (tr("{start} to", start=began), ended)
    return Away(band.start, band.end, start_upper(reading.words.stay_kind(stay.kind)), moments)


def treatment(band: TreatmentBand, reading: Reading) -> TreatmentShown:
    """A treatment: its name, its days, what was told; shorter where that has no room."""
    value = band.treatment
    name, days = _name(value), days_text(value, reading)
    headed = tr("{name}: {days}", name=name, days=days) if days else name
    told = value.told.strip()
    said, lines = [headed, name], tuple[str, ...]()
    if told:
        short = tr("Told: {words}", words=told)
        lines = headed, short
        said = [tr("{what}. {told}", what=headed, told=whole) for whole in (told_text(value, reading), short)] + said
    until = tr("to {day}", day=reading.date(band.told_until)) if band.told_until is not None else ""
    return TreatmentShown(band, tuple(said), until, lines, headed)


def _name(value: Treatment) -> str:
    return value.name or start_upper(words(kind_word(value.kind)))
