"""The page of the charts: which days, which way to look at them, and what is picked."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from caregiver.domain.errors import StorageFailed
from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.domain.text import Text
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.trends.card_scroll import CardScroll
from caregiver.ui.trends.dates_form import DatesForm
from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.trends.head import TrendsHead
from caregiver.ui.trends.modes import MODES, Mode
from caregiver.ui.trends.outside_line import OutsideLine
from caregiver.ui.trends.range_bar import RangeBar
from caregiver.ui.trends.saving import asked_path, write_file
from caregiver.ui.trends.shown_days import Length, ShownDays
from caregiver.ui.trends.trend_card import TrendCard
from caregiver.ui.trends.view import Picked, TrendView
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.undo_bar import announce

_A_MINUTE_MS = 60_000
_BELOW_PX = 24
_SHORT_WAY = 3
"""So much of what is in sight may go out of it for what is read out."""
_ALWAYS = frozenset({Area.PAIN, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})


class TrendsPage(Page):
    """What the diary holds of many days. Way to look and days stay while the diary is open."""

    def __init__(self, context: PageContext, modes: Mapping[Looked, Mode] = MODES) -> None:
        super().__init__(context.theme, context.bus, tr("Trends"))
        self._context = context
        self.modes = modes
        self._views: dict[Looked, TrendView] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        last = self._context.services.trends.last_day
        self.shown = ShownDays.last_fortnight(Span(last, last))
        self.mode = next(iter(self.modes))
        self.head = TrendsHead(self.theme, {looked: mode.name for looked, mode in self.modes.items()})
        self.range = RangeBar(self._context)
        self.dates = DatesForm(self._context)
        self.outside = OutsideLine()
        self.said = Problem()
        self.card = TrendCard(self._context, self._tell)
        self._minute = QTimer(self, interval=_A_MINUTE_MS)
        self._inside = CardScroll()
        for part in (self.head, self.range, self.dates, self.outside, self.said):
            self.body.addWidget(part)
        self.body.addWidget(self._inside, 1)
        self.body.addWidget(self.card, 1)
        self.body.setContentsMargins(32, 16, 32, 12)
        self.body.setSpacing(8)
        self.show_mode(self.mode)

    def _connect(self) -> None:
        head, bar = self.head, self.range
        head.mode_chosen.connect(self._on_mode)
        head.words_wanted.connect(self.card.want_words)
        head.table_wanted.connect(self.card.want_table)
        head.file_asked.connect(self.save)
        bar.length_chosen.connect(self._on_length)
        bar.earlier_asked.connect(lambda: self._look_at(self.shown.earlier()))
        bar.later_asked.connect(lambda: self._look_at(self.shown.later()))
        bar.closer_asked.connect(lambda: self._look_at(self.shown.closer(self._picked_day)))
        bar.wider_asked.connect(lambda: self._look_at(self.shown.wider(self._picked_day)))
        for keys, way in (("Ctrl+Left", ShownDays.earlier), ("Ctrl+Right", ShownDays.later)):
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut  # a button would take the arrow for itself
            pressed = QShortcut(QKeySequence(keys), self, context=within).activated
            pressed.connect(lambda way=way: self._go(lambda: way(self.shown)))
        self.dates.chosen.connect(lambda span: self._show(self.shown.exactly(span)))
        self.dates.closed.connect(self._on_dates_closed)
        self.outside.show_asked.connect(lambda: self._context.navigator.go(Destination.DIARY))
        self._minute.timeout.connect(self._on_minute)
        self.card.picks.grown.connect(self._bring_picks_into_sight)
        self.card.picks.read_out.connect(self._bring_picks_nearer)

    # -- which way to look --------------------------------------------------------------------------------------

    @property
    def view(self) -> TrendView:
        """What is looked at now."""
        return self._view_of(self.mode)

    def show_mode(self, mode: Looked) -> None:
        """Look in another way; nothing is read before the page is seen."""
        if mode is not self.mode and self.mode in self._views:
            self.view.forget()
        self.mode = mode
        self.areas = _ALWAYS | self.view.areas
        self.head.modes.set_value(mode.value)
        self.range.offer(not self.modes[mode].has_own_days)
        self.card.picks.set_mode(words(Text(self.modes[mode].hint)), opens_days=self.modes[mode].opens_days)
        self.card.show_view(self.view)
        self.make_stale()

    def _view_of(self, mode: Looked) -> TrendView:
        if mode not in self._views:
            self._views[mode] = self._make(mode)
        return self._views[mode]

    def _tell(self, about: About) -> Picked | None:
        return self._view_of(about.looked).told(about) if about.looked in self.modes else None

    def _make(self, mode: Looked) -> TrendView:
        view = self.modes[mode].make(self._context)
        view.setAccessibleName(words(Text(self.modes[mode].name)))
        view.picked.connect(self.card.picks.show_picked)
        view.span_asked.connect(lambda span: self._look_at(self.shown.at(span)))
        view.day_asked.connect(lambda day: self._context.navigator.go(Destination.DIARY, day))
        view.notice.connect(self._say)
        view.read_again.connect(self.card.show_again)
        view.set_narrow(bool(self._is_narrow))
        return view

    def _on_mode(self, mode: Looked) -> None:
        if mode is not self.mode:
            self.said.clear()
            self.show_mode(mode)

    # -- which days ---------------------------------------------------------------------------------------------

    def _on_length(self, length: Length) -> None:
        if length is Length.OTHER:
            self.dates.ask(self.shown.span, self.shown.reach)
        else:
            self._look_at(self.shown.of(length, self._picked_day))

    def _on_dates_closed(self) -> None:
        self.range.show_days(self.shown)
        self.range.lengths.setFocus()

    @property
    def _picked_day(self) -> date | None:
        picked = self.card.picks.picked
        is_here = picked is not None and self.modes[self.mode].opens_days and picked.about.last in self.shown.span
        return picked.about.last if picked is not None and is_here else None

    def _look_at(self, shown: ShownDays) -> None:
        self.dates.hide()
        self._show(shown)

    def _show(self, shown: ShownDays) -> None:
        self.said.clear()
        self.shown = shown
        self._show_days()
        announce(self.range, self.range.days.text())

    def _show_days(self) -> None:
        self.range.show_days(self.shown)
        self.view.show_span(self.shown.span)
        self.card.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no chart and no field took: the same keys wherever the keyboard is on the page."""
        keys = Qt.Key
        ways = {keys.Key_Plus: ShownDays.closer, keys.Key_Equal: ShownDays.closer, keys.Key_Minus: ShownDays.wider}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._go(lambda: way(self.shown, self._picked_day))

    def _go(self, way: Callable[[], ShownDays]) -> None:
        if not self.modes[self.mode].has_own_days:
            self._look_at(way())

    # -- reading ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the diary again; what went up to today goes up to today."""
        reach = self._context.services.trends.reach()
        self.shown = self.shown.renewed(reach.span)
        self.outside.show_reach(reach)
        self._show_days()
        self.card.picks.show_again()
        self._minute.start()

    def _on_minute(self) -> None:
        """Another care day has begun: what goes up to today goes up to it."""
        if self.isVisible() and self._context.services.trends.last_day != self.shown.reach.last:
            self.refresh()

    def reflow(self, is_narrow: bool) -> None:
        """Parts below each other in a narrow window, in as few lines as hold them."""
        (self.range if is_narrow else self.head).parts.addWidget(self.head.other_forms)
        self._place_card(is_narrow)
        self.card.picks.set_narrow(is_narrow)
        for view in self._views.values():
            view.set_narrow(is_narrow)

    def _place_card(self, is_narrow: bool) -> None:
        """What is picked stays in sight below a card that scrolls; in a narrow window it would take too much of it, so
        there the whole page scrolls."""
        self._inside.setVisible(not is_narrow)
        if is_narrow:
            if self._inside.widget() is not None:
                self.body.insertWidget(self.body.indexOf(self._inside), self._inside.takeWidget(), 1)
            self.card.hold(self.card.picks)
        else:
            self._inside.setWidget(self.card)
            self.body.addWidget(self.card.picks)

    def keep(self) -> None:
        """A question that is being typed stays a draft."""
        self.card.picks.keep()

    def left(self) -> None:
        """Out of sight: let go of all that was read; the same days are read again when the page is seen."""
        self._minute.stop()
        self.card.picks.leave()
        self.said.clear()
        self.dates.hide()
        for view in self._views.values():
            view.forget()
        self._is_stale = True

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self, kind: FileKind) -> None:
        """Ask where, and save what is looked at; say what became of it."""
        self.said.clear()
        calendar, span = self._context.calendar, self.shown.span
        try:
            path = asked_path(self, kind, span, calendar)
            if path is None:
                return
            write_file(path, kind, self.view, self._title)
        except StorageFailed as error:
            self._say(words(error.sentence))
            return
        self._say(tr("Saved: {name}", name=path.name))

    @property
    def _title(self) -> str:
        mode, span = self.modes[self.mode], self.shown.span
        name = words(Text(mode.name))
        if mode.has_own_days:
            return name
        return tr("{name}, {days}", name=name, days=self._context.calendar.span(span.first, span.last))

    def _say(self, sentence: str) -> None:
        self.said.say(sentence)
        announce(self, sentence)

    def _bring_picks_into_sight(self) -> None:
        if not self._is_narrow:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(self.card.picks, 0, _BELOW_PX)

    def _bring_picks_nearer(self) -> None:
        """What was picked is read out below the picture; the picture itself shall stay in sight."""
        if not self._is_narrow:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        picks, seen = self.card.picks, self.viewport().height()
        below = picks.mapTo(self.viewport(), picks.rect().bottomLeft()).y() + _BELOW_PX - seen
        if 0 < below <= seen / _SHORT_WAY:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below)
