"""The chart through the day in words: as a table, and as sentences."""

from collections.abc import Iterator

from caregiver.domain.day_hours import Block
from caregiver.domain.pain import Series
from caregiver.domain.statistics import with_halves
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.trend_hours import DueTimes
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.due_words import due_before_words, due_words, since_words
from caregiver.ui.trends.hours.hour_words import block_name, count_words, days_words, needed_name
from caregiver.ui.trends.hours.relief_words import ShownGroup, ShownRelief, brief_days, pair_words, times_words
from caregiver.ui.trends.hours.shown_hours import ShownHours, doses_by_block
from caregiver.ui.trends.series_names import series_words
from caregiver.ui.trends.view import TrendTable

_SHOWN_SERIES = (Series.PATIENT, Series.CAREGIVER)


def hours_table(context: PageContext, shown: ShownHours, relief: ShownRelief) -> TrendTable:
    """Three hours a row; beneath them the numbers before and after, and what was left out."""
    series = (*_SHOWN_SERIES, *([Series.NOBODY] if Series.NOBODY in shown.series else []))
    heads = [tr("Hours")]
    for one in series:
        name = start_upper(series_words(context, one))
        heads += [tr("{series}: how many", series=name), tr("least"), tr("middle"), tr("worst")]
    heads += [tr("{medicine}: doses", medicine=needed_name(context, shown, one)) for one in shown.needed]
    heads += [due_words(context, shown)] if shown.due else []
    rows = tuple(_block_row(context, shown, block, series) for block in shown.blocks)
    days = brief_days(context.calendar, shown.span.first, shown.span.last, today=context.services.trends.today)
    notes = tuple(filter(None, (due_before_words(context, shown), *_relief_notes(relief))))
    return TrendTable(tr("Pain through the day, {days}", days=days), tuple(heads), rows, notes)


def _block_row(context: PageContext, shown: ShownHours, block: Block, series: tuple[Series, ...]) -> tuple[str, ...]:
    cells = [block_name(context.calendar, block)]
    none = "" if shown.is_to_come(block) else "0"
    for one in series:
        spread = block.by_series.get(one)
        cells += (
            [str(spread.count), str(spread.least), with_halves(spread.middle), str(spread.worst)]
            if spread
            else [none, "", "", ""]
        )
    cells += [str(doses_by_block(one)[block.place] or none) for one in shown.needed]
    if shown.due:
        cells.append(", ".join(_due_in(context, shown, block)))
    return tuple(cells)


def _due_in(context: PageContext, shown: ShownHours, block: Block) -> Iterator[str]:
    start, end = block.minutes
    for one in shown.due:
        for at in one.times:
            if start <= shown.minutes(at) < end:
                name = context.medicine_words.short_name(one.medicine)
                yield tr("{medicine} {time}", medicine=name, time=context.calendar.time_short(at))


def _due_times(context: PageContext, due: DueTimes) -> str:
    times = ", ".join(context.calendar.time_short(at) for at in due.times)
    said = tr("{medicine} {time}", medicine=context.medicine_words.short_name(due.medicine), time=times)
    return tr("{medicine} {since}", medicine=said, since=since_words(context, due)) if due.since else said


def _relief_notes(relief: ShownRelief) -> Iterator[str]:
    yield relief.nothing
    for shown in relief.groups:
        yield _group_note(shown)
    yield relief.left_out
    yield relief.same_days


def _group_note(shown: ShownGroup) -> str:
    """One amount: how many doses, how often the number fell, and each pair with how often it came."""
    said = tr("After {dose}: {doses}.", dose=shown.name, doses=shown.doses)
    times = shown.group.times
    if not times:
        return said
    each = (tr("{pair}: {times}", pair=pair_words(one), times=times_words(one)) for one in times)
    return " ".join((said, shown.fell, tr("{sentence}.", sentence="; ".join(each))))


def hours_sentence(context: PageContext, shown: ShownHours, relief: ShownRelief) -> str:
    """How much is recorded, the middle numbers, the doses, what came after them; nothing about why."""
    return " ".join(said for said in _sentences(context, shown, relief) if said)


def _sentences(context: PageContext, shown: ShownHours, relief: ShownRelief) -> Iterator[str]:
    recorded, days = len(context.services.trends.days(shown.span)), shown.span.days
    yield tr(
        "Something is recorded on {recorded} of {days} days.", recorded=count_words(recorded), days=count_words(days)
    )
    since = context.person.cannot_tell_since
    if since is not None and since <= shown.span.last:
        name, day = context.person.called, context.calendar.date_short(since)
        yield tr("From {day} on, {name} could no longer tell.", day=day, name=name)
    if shown.main is None:
        yield tr("No number is recorded.")
    else:
        yield _middles(context, shown)
    for one in shown.needed:
        counts = doses_by_block(one)
        name, when = needed_name(context, shown, one), days_words(days)
        given = tr("1 dose") if sum(counts) == 1 else tr("{number} doses", number=count_words(sum(counts)))
        yield tr("{medicine}: {doses} {when}.", medicine=name, doses=given, when=when)
    if shown.due:
        times = "; ".join(_due_times(context, one) for one in shown.due)
        yield tr("{due}: {times}.", due=due_words(context, shown), times=times)
    yield due_before_words(context, shown)
    yield relief.nothing
    for group in relief.groups:
        yield tr("After {dose}: {doses}.", dose=group.name, doses=group.doses)
        yield group.fell
    yield relief.left_out
    yield relief.same_days


def _middles(context: PageContext, shown: ShownHours) -> str:
    """The highest and the lowest middle number, each with its hours and how many numbers it is of."""
    assert shown.main is not None
    held = [(block, block.by_series[shown.main]) for block in shown.blocks if shown.main in block.by_series]
    name = start_upper(series_words(context, shown.main))
    total = sum(spread.count for _, spread in held)
    said = [tr("{series}: {number} in all.", series=name, number=count_words(total))]
    low = min(held, key=lambda one: one[1].middle)
    high = max(held, key=lambda one: one[1].middle)
    wanted = ((high, tr("Highest middle number")), (low, tr("Lowest")))
    if low[1].middle != high[1].middle:
        said += [
            tr(
                "{which}: {middle}, from {hours}, of {number}.",
                which=which,
                middle=with_halves(spread.middle),
                hours=block_name(context.calendar, block),
                number=count_words(spread.count),
            )
            for (block, spread), which in wanted
        ]
    said.append(tr("Half of the numbers lie below the middle number, half above it."))
    return " ".join(said)
