"""What of the diary is listed: which kind, whose, at which place, of which days."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.wording import series_name, start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.wanted import Topic, Wanted
from caregiver.ui.core.context import PageContext
from caregiver.ui.diary.filter_words import days_words, places_words, topic_words
from caregiver.ui.diary.place_menu import PlaceMenu
from caregiver.ui.diary.range_part import RangePart
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button

_ALWAYS = frozenset({Topic.EVERYTHING, Topic.PAIN})
_IN_SIGHT = _ALWAYS | {Topic.DOSES, Topic.SYMPTOMS, Topic.REVIEWS, Topic.NOTES}
"""The other kinds are behind "more" while they are not chosen: the first day is to stand high."""


class Filters(QWidget):
    """Chips for the kind, menus for whose and where, a part for the days; all of them hold together. Below, quietly,
    what else can be done here.

    Signals:
        changed: Something else is to be listed.
        call_asked: A call made earlier is to be written in.
        old_notes_asked: Old notes from paper are to be written in.
        history_asked: Show who changed what.
        legend_asked: Carries whether it is to be said what the marks mean.
    """

    changed = Signal()
    call_asked = Signal()
    old_notes_asked = Signal()
    history_asked = Signal()
    legend_asked = Signal(bool)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.wanted = Wanted()
        self._offered: frozenset[Topic] = _ALWAYS
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kinds = {topic: self._chip(topic) for topic in Topic}
        self.more = self._dropping(self._open_kinds, tr("More"), tr("More kinds"))
        self.more_kinds = QMenu(self.more)
        self._rare = {topic: self._rare_kind(topic) for topic in Topic if topic not in _IN_SIGHT}
        self.voice = self._dropping(self._open_voices)
        self.menu = QMenu(self.voice)
        self._actions: dict[Series | None, QAction] = {}
        for series in (None, *Series):
            self._actions[series] = self.menu.addAction("")
            self._actions[series].setCheckable(True)
        self.place = self._dropping(self._open_places)
        self.places = PlaceMenu(self.place)
        self.days = self._dropping(self._open_days)
        self.range = RangePart(self._context)
        self.range.hide()
        call, notes = tr("Write in a call"), tr("Write in old notes")
        self.call = button(call, self.call_asked.emit, "quiet", name=tr("Write in a call made earlier"))
        self.old_notes = button(notes, self.old_notes_asked.emit, "quiet", name=tr("Write in old notes from paper"))
        self.history = button(tr("Changed and removed"), self.history_asked.emit, "quiet")
        self.legend = button(tr("What the marks mean"), self._on_legend, "quiet")
        self.legend.setCheckable(True)
        self.legend.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for parts in (
            (*self.kinds.values(), self.more, self.voice, self.place, self.days),
            (self.call, self.old_notes, self.history, self.legend),
        ):
            line = FlowLayout(gap=6)
            for part in parts:
                part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                line.addWidget(part)
            column.addLayout(line)
        column.addWidget(self.range)

    def _connect(self) -> None:
        for series, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, series=series: self.set_series(series))
        self.places.chosen.connect(self.set_regions)
        self.range.chosen.connect(self._set_range)
        self.range.closed.connect(self.days.setFocus)

    def _chip(self, topic: Topic) -> QPushButton:
        made = button(topic_words(topic), lambda: self.set_topic(topic), "chip")
        made.setCheckable(True)
        made.setChecked(topic is Topic.EVERYTHING)
        made.hide()
        return made

    def _rare_kind(self, topic: Topic) -> QAction:
        made = self.more_kinds.addAction(topic_words(topic))
        made.triggered.connect(lambda _checked=False: self.set_topic(topic))
        return made

    def _dropping(self, open_it: Callable[[], None], words_on_it: str = "", name: str = "") -> QPushButton:
        made = button(words_on_it, open_it, "chip", name=name)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return made

    # -- what others ask for ------------------------------------------------------------------------------------

    def offer(self, topics: Collection[Topic]) -> None:
        """Offer the kinds of which there are any; with one kind there is nothing to choose."""
        self._offered = _ALWAYS | set(topics)
        self._show_kinds()

    def want(self, wanted: Wanted) -> None:
        """List this."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.show_chosen()
            self.changed.emit()

    def clear(self) -> None:
        """Leave nothing out."""
        self.range.hide()
        self.want(Wanted())

    def set_topic(self, topic: Topic) -> None:
        """List one kind, or all of them."""
        self.want(replace(self.wanted, topic=topic))
        self.kinds[self.wanted.topic].setChecked(True)

    def set_series(self, series: Series | None) -> None:
        """List what one side says, or anyone."""
        self.want(replace(self.wanted, series=series))

    def set_regions(self, regions: tuple[str, ...]) -> None:
        """List what is at these places, or anywhere."""
        self.want(replace(self.wanted, regions=regions))

    def show_names(self, person: Person) -> None:
        """Use the family's words for the person."""
        self._actions[None].setText(tr("Anyone"))
        for series in Series:
            self._actions[series].setText(start_upper(words(series_name(series, person.pronouns))))
        self.show_chosen()

    def show_chosen(self) -> None:
        """Say on each button what is chosen."""
        wanted, theme = self.wanted, self._context.theme
        self._show_kinds()
        for series, action in self._actions.items():
            action.setChecked(series is wanted.series)
        chosen = self._actions[wanted.series].text()
        self.voice.setText(tr("Who says it: anyone") if wanted.series is None else tr("Only: {whose}", whose=chosen))
        place = tr("Place: {place}", place=places_words(wanted.regions)) if wanted.regions else tr("Any place")
        self.place.setText(place)
        self.days.setText(days_words(wanted, self._context.local_now().date()) or tr("All days"))
        for made in (self.more, self.voice, self.place):
            give_icon(theme, made, "chevron-down")
        give_icon(theme, self.days, "calendar")
        self._show_legend_icon()
        self.range.show_range(wanted.first, wanted.last)

    def _show_kinds(self) -> None:
        offered = self._offered if len(self._offered) > len(_ALWAYS) else frozenset()
        for topic, made in self.kinds.items():
            is_chosen = topic is self.wanted.topic
            made.setChecked(is_chosen)
            made.setVisible(is_chosen or (topic in offered and topic in _IN_SIGHT))
        for topic, action in self._rare.items():
            action.setVisible(topic in offered and topic is not self.wanted.topic)
        self.more.setVisible(any(action.isVisible() for action in self._rare.values()))

    def _show_legend_icon(self) -> None:
        theme, name = self._context.theme, "chevron-up" if self.legend.isChecked() else "chevron-down"
        give_icon(theme, self.legend, name, theme.tokens.accent_strong)

    # -- choosing -----------------------------------------------------------------------------------------------

    def _set_range(self, first: date | None, last: date | None) -> None:
        self.want(replace(self.wanted, first=first, last=last))

    def _on_legend(self) -> None:
        self._show_legend_icon()
        self.legend_asked.emit(self.legend.isChecked())

    def _open_kinds(self) -> None:
        self.more_kinds.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_voices(self) -> None:
        self.menu.popup(self.voice.mapToGlobal(self.voice.rect().bottomLeft()))

    def _open_places(self) -> None:
        self.places.offer(self._context.services.book.regions(), self.wanted.regions)
        self.places.popup(self.place.mapToGlobal(self.place.rect().bottomLeft()))

    def _open_days(self) -> None:
        if self.range.isHidden():
            self.range.ask()
        else:
            self.range.hide()
