"""What was still to come, at home, and known when somebody died: told in the past tense, and never asked about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from caregiver.domain.medicine import WhereGiven
from caregiver.domain.stock import StockEvent
from caregiver.domain.visit import VisitState
from caregiver.domain.visit_words import short_title
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.stop.quiet_row import Told

_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_GIVEN_BACK = frozenset({StockEvent.RETURNED, StockEvent.DESTROYED})


def visits_told(context: PageContext, died_at: datetime) -> list[Told]:
    """Visits that were planned for after the death."""
    told = []
    for record in reversed(context.services.visits.between(died_at, _NEVER)):
        visit = record.value
        if visit.state is VisitState.PLANNED:
            beneath = ", ".join(part for part in (visit.with_whom, visit.where) if part)
            told.append(Told(short_title(visit, context.calendar), beneath))
    return told or [Told(tr("There was none."))]


def at_home_told(context: PageContext) -> list[Told]:
    """Medicines that were at home, by the record; what was given back since; and the list on paper."""
    go = context.navigator.go
    told = [_medicine_told(context, on_list) for on_list in _at_home(context)]
    if not told:
        return [Told(tr("There was none."))]
    paper = Told("", way=tr("Print this list"), go=lambda: go(Destination.PAPER, "at_home"))
    return [*told, paper]


def people_told(context: PageContext) -> list[Told]:
    """Who is named with a number, then who else is named."""
    contacts = context.services.people.contacts()
    told, named = [], ""
    for contact in (contacts.team, contacts.out_of_hours, contacts.hospice, contacts.helpline):
        if contact.number.strip():
            named += contact.label.casefold()
            told.append(Told(contact.label or tr("A number without a name"), contact.number))
    prescribers = [on_list.medicine.prescriber.strip() for on_list in context.services.timetable.everything()]
    others = dict.fromkeys([*context.services.visits.people_met(), *prescribers])
    rest = [name for name in others if name and name.casefold() not in named]
    if rest:
        told.append(Told(", ".join(rest), tr("Named in the diary, without a number")))
    return told or [Told(tr("Nobody is named in the diary."))]


def _at_home(context: PageContext) -> Iterator[OnList]:
    for on_list in context.services.timetable.everything():
        stock = context.services.stocks.at_home(on_list.uuid)
        is_there = not on_list.is_stopped if stock is None else stock.number > 0 or bool(_given_back(context, on_list))
        if is_there and on_list.medicine.where_given is WhereGiven.HOME:
            yield on_list


def _medicine_told(context: PageContext, on_list: OnList) -> Told:
    words = context.medicine_words
    name = words.name(on_list.medicine, on_list.strength)
    stock = context.services.stocks.at_home(on_list.uuid)
    behind = None if stock is None else replace(stock, last_day=None, short_on=None)  # none is to come
    counted = tr("nobody counted it") if behind is None else words.stock(behind)
    return Told(
        tr("{name}: {counted}", name=name, counted=counted),
        "\n".join(_given_back(context, on_list)),
        tr("Returned …"),
        tr("Returned or destroyed: {name}", name=name),
        lambda: context.navigator.go(Destination.MEDICINE, on_list.uuid),
    )


def _given_back(context: PageContext, on_list: OnList) -> list[str]:
    """ "Returned 24 Nov: 18 tablets, by Anna and Nurse Okafor"."""
    told = []
    for record in context.services.stocks.notes(on_list.uuid):
        note = record.value
        if note.event not in _GIVEN_BACK:
            continue
        day = context.calendar.date_short(note.at.astimezone(context.services.clock.zone()).date())
        what = start_upper(context.medicine_words.stock_event(note.event))
        amount = context.amounts.measure(note.number, note.unit)
        names = [name for name in (context.services.people.name_of(record.by), note.witness.strip()) if name]
        who = tr(", by {names}", names=tr(" and ").join(names)) if names else ""
        told.append(tr("{what} {day}: {amount}{who}", what=what, day=day, amount=amount, who=who))
    return told
