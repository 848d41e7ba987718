"""Before and after: the days before a change and the days after it, side by side on one scale; no verdict."""

from datetime import time

from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.services.change_moments import TrendChange
from caregiver.services.changes import Area
from caregiver.services.trend_changes import DaysAround, Side
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.around.around_parts import AroundParts
from caregiver.ui.trends.around.around_picture import AroundPicture, SideDrawn
from caregiver.ui.trends.around.change_words import ChangeWords
from caregiver.ui.trends.around.same_days import same_days
from caregiver.ui.trends.around.side_rows import SideShown
from caregiver.ui.trends.around.side_words import SideWords
from caregiver.ui.trends.around.stays import away_between
from caregiver.ui.trends.aside_words import aside_words
from caregiver.ui.trends.series_legend import series_legend
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import Picked, Picture, TrendTable, TrendView


class AroundView(TrendView):
    """A change to choose, how many days, and both sides of it."""

    areas = frozenset(
        {
            *(Area.PAIN, Area.PERSON, Area.PREFERENCES, Area.MEDICINES, Area.DOSES, Area.STAYS, Area.FLARES),
            *(Area.TREATMENTS, Area.VISITS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._span: Span | None = None
        self._changes: tuple[TrendChange, ...] = ()
        self._around: DaysAround | None = None
        self._key = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("Before and after"))
        self.parts = AroundParts(self.context.theme, self)

    def _connect(self) -> None:
        parts = self.parts
        parts.changes.activated.connect(lambda _index: self._choose())
        parts.lengths.changed.connect(lambda _code: self._choose())
        parts.urgent.urgent_asked.connect(lambda: self.context.navigator.go(Destination.URGENT))
        for side in parts.sides:
            side.steering.pick_asked.connect(self._pick_days)
            side.steering.day_asked.connect(self.day_asked)

    # -- what the page asks for ---------------------------------------------------------------------------------

    def show_span(self, span: Span) -> None:
        """Offer every change; while none in these days is looked at, show the newest of them."""
        is_new = span != self._span
        self._span = span
        self._changes = self.context.services.trend_changes.all(self.context.services.clock.now())
        change = next((one for one in self._changes if one.key == self._key), None)
        if change is None or (is_new and change.first not in span):
            newest = next(iter(self._changes), None)
            change = next((one for one in self._changes if one.first in span), change or newest)
        self._show(change)

    def table(self) -> TrendTable:
        if self._around is None:
            return TrendTable(tr("Before and after"), ("", tr("Before"), tr("After")), ())
        around, words = self._around, self._change_words
        said = (*words.lines(around.change), self._which_days(around.change), *self._beneath())
        return self._side_words.table(around, words.name(around.change), said)

    def sentence(self) -> str:
        if self._around is None:
            return self.parts.nothing.text()
        change, words = self._around.change, self._change_words
        told = tr("{sentence}.", sentence=words.name(change))
        spreads = (spread for side in self._around.sides for spread in side.by_series.values())
        known = (told, *words.lines(change), *words.told_lines(change), words.which_days(change))
        said = (*known, self._side_words.sentence(self._around), self._same_days())
        return " ".join(filter(None, (*said, aside_words(self.context, spreads))))

    def picture(self, width: float, scale: float) -> Picture:
        around, said = self._around, self._side_words
        if around is None:
            return AroundPicture((self.parts.nothing.text(),), (), (), (), (), width=width, scale=scale)
        change = self._change_words
        known = (*change.lines(around.change), self._which_days(around.change), *change.told_lines(around.change))
        above = (change.name(around.change), *known)
        drawn = [SideDrawn(self._shown(side), self._heading(side), said.coverage(side)) for side in around.sides]
        marks = series_legend(self.context, around.series)
        rows = (("", tr("Before"), tr("After")), *said.counts(around))
        return AroundPicture(above, marks, drawn, rows, self._beneath(), width=width, scale=scale)

    def forget(self) -> None:
        """Let go of all that was read; which change is looked at stays in mind."""
        self._changes = ()
        self._around = None
        self.parts.forget()

    def set_narrow(self, is_narrow: bool) -> None:
        self.parts.arrange(is_narrow=is_narrow)

    # -- showing ------------------------------------------------------------------------------------------------

    @property
    def _change_words(self) -> ChangeWords:
        return ChangeWords(self.context)

    @property
    def _side_words(self) -> SideWords:
        return SideWords(self.context)

    def _choose(self) -> None:
        key = self.parts.changes.currentData()
        self._show(next((one for one in self._changes if one.key == key), None))
        self.read_again.emit()

    def _show(self, change: TrendChange | None) -> None:
        words = self._change_words
        names = [(one.key, words.name(one)) for one in self._changes]
        self.parts.changes.show_changes(names, change.key if change is not None else "")
        self.parts.show_any(change is not None)
        if change is None:
            self._around = None
            self.picked.emit(None)
            return
        self._key, days = change.key, int(self.parts.lengths.value())
        self._around = around = self.context.services.trend_changes.around(change, days)
        self.parts.show_legend(series_legend(self.context, around.series))
        self.parts.show_change(words.lines(change), self._which_days(change), words.told(change))
        for panel, side in zip(self.parts.sides, (around.before, around.after), strict=True):
            panel.set_visible(side is not None)
            panel.show_picked(None)
            if side is not None:
                panel.show_side(self._shown(side), self._heading(side), self._side_words.coverage(side))
        said = self._side_words
        self.parts.show_counts(said.counts(around), said.uneven(around), self._same_days())
        self._pick_change()

    def _which_days(self, change: TrendChange) -> str:
        begins = self.context.calendar.time_short(time(self.context.services.trends.start_hour))
        return " ".join((self._change_words.which_days(change), tr("Days from {time}.", time=begins)))

    def _heading(self, side: Side) -> str:
        days = self._side_words.days(side)
        if self._around is not None and side is self._around.before:
            return tr("Before: {days}", days=days)
        return tr("After: {days}", days=days)

    def _shown(self, side: Side) -> SideShown:
        context, person = self.context, self.context.person
        is_goal_shown = not person.is_goal_hidden and person.can_tell
        return SideShown(
            side,
            context.calendar,
            person,
            context.services.trends.today,
            context.services.trends.start_hour,
            series=self._around.series if self._around is not None else (),
            goal=person.goal_number if is_goal_shown else None,
            stays=away_between(context, side.span),
        )

    def _beneath(self) -> tuple[str, ...]:
        """What stands beneath both sides."""
        uneven = "" if self._around is None else self._side_words.uneven(self._around)
        return tuple(filter(None, (uneven, self._same_days())))

    def _same_days(self) -> str:
        return "" if self._around is None else same_days(self.context, self._around)

    # -- picking ------------------------------------------------------------------------------------------------

    def _pick_change(self) -> None:
        around = self._around
        if around is None:
            return
        last = around.after.span.last if around.after is not None else around.change.first
        about = About(around.before.span.first, last, Looked.AROUND)
        words = self._change_words
        facts = (*words.lines(around.change), self._side_words.facts(around), self._same_days())
        name = words.name(around.change)
        self.picked.emit(Picked(about, name, " ".join(filter(None, facts)), is_given=True))

    def _pick_days(self, span: Span | None) -> None:
        for panel in self.parts.sides:
            panel.show_picked(span)
        if span is None or self._around is None:
            self._pick_change()
            return
        calendar = self.context.calendar
        title = calendar.short_day(span.first) if span.days == 1 else brief_span(calendar, span)
        about = About(span.first, span.last, Looked.AROUND)
        self.picked.emit(Picked(about, title, self._side_words.day_facts(self._around, span)))
