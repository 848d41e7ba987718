"""The honest sentence beneath the chart by day: how much is recorded first, then numbers; no verdict."""

from caregiver.drawing.words import tr
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.number_words import (
    all_numbers,
    series_words,
    spread_words,
    step_words,
    times_words,
)
from caregiver.ui.trends.by_day.stays_shown import Away
from caregiver.ui.trends.span_words import brief_span


def sentence(canvas: Canvas, goal: int | None) -> str:
    """What the chart shows, in a few sentences."""
    columns = canvas.columns
    numbers = all_numbers(columns)
    days = brief_span(canvas.calendar, canvas.span)
    said = [tr("{days}: something is recorded on {recorded}.", days=days, recorded=canvas.coverage.words(columns))]
    if not any(column.is_recorded for column in columns):
        said = [tr("{days}: nothing is recorded in these days.", days=days)]
    for series, spread in numbers.items():
        whose = series_words(series, canvas.person, canvas.caregiver)
        said.append(tr("{whose}: {numbers}.", whose=whose, numbers=spread_words(spread)))
    could_not = sum(column.could_not_answer for column in columns)
    if could_not:
        said.append(tr("Could not answer: {times}.", times=times_words(could_not)))
    spells = sum(column.spells for column in columns)
    if spells:
        said.append(tr("Sudden bad spells: {n}.", n=spells))
    said += [away_words(away) for away in canvas.stays]
    if not canvas.is_by_day and columns:
        said.append(tr("In the picture, {step}.", step=step_words(canvas.step)))
    if goal is not None:
        said.append(tr("Goal: {number} or less.", number=goal))
    return " ".join(said)


def away_words(away: Away) -> str:
    """ "In hospital, 10 Nov 21:00 to 11 Nov 18:00."."""
    return tr("{where}, {moments}.", where=away.words, moments=" ".join(away.moments))
