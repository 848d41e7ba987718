"""The line that stands on every page while reminders are off, wait for answers, or mean another clock than this one."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QPushButton

from caregiver.domain.medicine import WhereGiven
from caregiver.domain.stay import Stay, StayKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.journeys import Journey
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.stay_words import begun
from caregiver.ui.widgets.strip import Strip

MOST_NAMES = 3

_AREAS = frozenset({Area.STAYS, Area.MEDICINES, Area.PREFERENCES, Area.PERSON})
_QUARTER = timedelta(minutes=15)
Way = tuple[str, Callable[[], object]]
State = tuple[str, list[Way]]


class RemindersStrip(Strip):
    """Says in one line why nothing rings, loudly (DESIGN 2.8), and the way on; gone when all is well."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.ways: list[QPushButton] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        sentence, ways = self._state()
        self._show(sentence, ways)
        if not sentence:
            self.hide()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again how the reminders are; what has not changed stays as it is, with the keyboard on it."""
        sentence, ways = self._state()
        if sentence == self.sentence() and [words for words, _ in ways] == [made.text() for made in self.ways]:
            return
        self._show(sentence, ways)
        if sentence:
            self.say(sentence)
        else:
            self.hide()

    def _show(self, sentence: str, ways: Sequence[Way]) -> None:
        self.set_sentence(sentence)
        for old in self.ways:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.ways = [
            self.add_way(words, act, tr("{way}: {sentence}", way=words, sentence=sentence)) for words, act in ways
        ]

    def _state(self) -> State:
        services, navigator = self._context.services, self._context.navigator
        stay = services.stays.current()
        if stay is not None:
            return self._off(stay.value)
        homecoming = services.stays.homecoming()
        if homecoming is not None:
            sentence = self._waiting(homecoming.medicines)
            return sentence, [(tr("Answer now"), lambda: navigator.go(Destination.HOMECOMING))]
        journey = services.journeys.current()
        return self._journey(journey) if journey else ("", [])

    def _off(self, stay: Stay) -> State:
        """After a death there is a page of its own, and nothing is asked."""
        if stay.kind is StayKind.DIED:
            return "", []
        since = begun(stay, self._context)
        if stay.is_away:
            back = tr("{name} is back", name=self._context.person.called)
            go = self._context.navigator.go
            where = self._context.medicine_words.stay_kind(stay.kind)
            sentence = tr("Reminders are off: {where} since {since}.", where=where, since=since)
            return sentence, [(back, lambda: go(Destination.HOMECOMING))]
        return tr("Reminders are off since {since}.", since=since), [(tr("Turn them on"), self._end)]

    def _waiting(self, medicines: Sequence[OnList]) -> str:
        """What does not ring is named; what never rings anyway is not said to be silent."""
        ringing = [on_list for on_list in medicines if _rings(on_list)]
        if ringing:
            names = self._names(ringing)
            return tr("These do not ring until you say if they are the same: {names}.", names=names)
        return tr("Nobody has said yet if these are the same: {names}.", names=self._names(medicines))

    def _names(self, medicines: Sequence[OnList]) -> str:
        said = self._context.medicine_words
        names = ", ".join(said.short_name(on_list.medicine) for on_list in medicines[:MOST_NAMES])
        more = len(medicines) - MOST_NAMES
        return tr("{names} and {n} more", names=names, n=more) if more > 0 else names

    def _journey(self, journey: Journey) -> State:
        act, journeys = self._context.act, self._context.services.journeys
        hours = self._context.amounts.number(Decimal(round(abs(journey.ahead) / _QUARTER)) / 4)
        if journey.ahead > timedelta():
            said = tr("The clock here is {hours} h ahead of home. The plans ring by the clock of home.", hours=hours)
        else:
            said = tr("The clock here is {hours} h behind home. The plans ring by the clock of home.", hours=hours)
        return said, [
            (tr("Keep it so"), lambda: act(journeys.keep_home_times)),
            (tr("Use the clock here from tomorrow"), lambda: act(journeys.use_clock_here)),
        ]

    def _end(self) -> None:
        """They ring again; after long, each medicine is asked about first."""
        ended = self._context.act(self._context.services.stays.end)
        if ended is not None and self._context.services.stays.homecoming() is not None:
            self._context.navigator.go(Destination.HOMECOMING)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS:
            self.refresh()


def _rings(on_list: OnList) -> bool:
    """Whether it rang by its last plan: by the clock, and at home."""
    plan = on_list.former_plan or on_list.version
    return not plan.value.schedule.is_silent and on_list.medicine.where_given is WhereGiven.HOME
