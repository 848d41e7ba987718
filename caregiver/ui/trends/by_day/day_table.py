"""The table that is the twin of the chart by day: a row for each column, everything the picture shows in words."""

from collections.abc import Sequence
from datetime import date

from caregiver.domain.pain import Series
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column
from caregiver.drawing.words import tr
from caregiver.services.trend_bands import EventMark
from caregiver.ui.trends.by_day.canvas import Canvas
from caregiver.ui.trends.by_day.event_words import EventWords
from caregiver.ui.trends.by_day.gaps import gap_words
from caregiver.ui.trends.by_day.number_words import series_words, spread_words
from caregiver.ui.trends.by_day.treatment_row import TreatmentShown
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import TrendTable

Cells = tuple[tuple[str, ...], Sequence[tuple[str, ...]]]
"""Heads of some columns of the table, and their cells for each column of the chart."""


def number_cells(canvas: Canvas) -> Cells:
    """Days, numbers and sudden bad spells."""
    columns = canvas.columns
    series = [one for one in Series if any(one in column.by_series for column in columns)] or [Series.PATIENT]
    has_spells = any(column.spells for column in columns)
    heads = [tr("Day") if canvas.is_by_day else tr("Days")]
    heads += [series_words(one, canvas.person, canvas.caregiver) for one in series]
    heads += [] if canvas.is_by_day else [tr("Recorded")]
    heads += [tr("Sudden bad spells")] if has_spells else []
    rows = []
    for column in columns:
        row = [day_words(canvas, column)]
        row += [_numbers(canvas, column, one, is_first=one is series[0]) for one in series]
        row += [] if canvas.is_by_day else [canvas.coverage.words([column])]
        row += [str(column.spells) if column.spells else ""] if has_spells else []
        rows.append(tuple(row))
    return tuple(heads), rows


def band_cells(
    canvas: Canvas, treatments: Sequence[TreatmentShown], events: Sequence[EventMark], words: EventWords
) -> Cells:
    """What else lay over the days: times away, treatments, visits, changed plans; no heads where there is nothing."""
    rows = []
    for column in canvas.columns:
        first, end = column.first.toordinal(), column.last.toordinal() + 1
        said = [
            tr("{where}, {moments}", where=away.words, moments=" ".join(away.moments))
            for away in canvas.stays
            if away.touches(Span(column.first, column.last))
        ]
        said += [
            shown.said[0]
            for shown in treatments
            if max(shown.band.first, canvas.span.first) in Span(column.first, column.last)
        ]
        said += [words.full(event) for event in events if first <= event.place < end]
        rows.append((". ".join(one.rstrip(".") for one in said),))
    return ((tr("Also in these days"),), rows) if any(row[0] for row in rows) else ((), [() for _ in rows])


def put_together(title: str, parts: Sequence[Cells], notes: tuple[str, ...] = ()) -> TrendTable:
    """One table of all parts, with notes beneath."""
    heads = tuple(head for part, _ in parts for head in part)
    rows = zip(*(rows for _, rows in parts), strict=True)
    return TrendTable(title, heads, tuple(tuple(cell for part in row for cell in part) for row in rows), notes)


def day_words(canvas: Canvas, column: Column) -> str:
    """ "Sat 14 Nov 2026", "9 to 15 Nov 2026"."""
    return brief_span(canvas.calendar, Span(column.first, column.last))


def _each(canvas: Canvas, column: Column, series: Series) -> str:
    """ "at 08:10 5, at 12:00 6"; of many days nothing."""
    days = Span(column.first, column.last)
    return ", ".join(
        tr("at {time} {number}", time=canvas.calendar.time_short(moment.local), number=moment.score)
        for moment in canvas.moments
        if moment.series is series and moment.score is not None and date.fromordinal(int(moment.place)) in days
    )


def _numbers(canvas: Canvas, column: Column, series: Series, *, is_first: bool) -> str:
    spread = column.by_series.get(series)
    if spread is not None:
        return "; ".join(filter(None, (spread_words(spread), _each(canvas, column, series))))
    if not is_first or column.by_series:
        return ""
    return gap_words(column, canvas)
