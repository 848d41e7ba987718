"""What was still to come, at home, and known when somebody died: told in the past tense, and never asked about."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from caregiver.domain.medicine import WhereGiven
from caregiver.domain.treatment import TreatmentState
from caregiver.domain.treatment_days import days_planned
from caregiver.domain.treatment_words import name_text
from caregiver.domain.visit import VisitState
from caregiver.domain.visit_words import short_title
from caregiver.drawing.words import tr
from caregiver.summary.at_home import medicines_at_home
from caregiver.summary.medicine_sheets import telling_of
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.core.navigation import Destination, ReturnAsked
from caregiver.ui.stop.quiet_row import Told

if TYPE_CHECKING:
    from caregiver.domain.guide import Card
    from caregiver.services.guide import Guide

AFTER_A_DEATH = "after-a-death"
"""The card of the Guide about the medicines that are still there."""
_TOGETHER = re.compile(r",| and | & ")
"""Between two people who were met together, as a family writes it."""
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)


def visits_told(context: PageContext, died_at: datetime) -> list[Told]:
    """What was planned with others for after the death: visits, days of treatments, what is given at the clinic."""
    found = [*_visits(context, died_at), *_sessions(context, died_at), *_at_clinic(context, died_at)]
    return [told for _, told in sorted(found, key=lambda one: one[0])] or [Told(tr("There was none."))]


def _visits(context: PageContext, died_at: datetime) -> Iterator[tuple[date, Told]]:
    for record in context.services.visits.between(died_at, _NEVER):
        visit = record.value
        if visit.state is VisitState.PLANNED:
            beneath = ", ".join(part for part in (visit.with_whom, visit.where) if part)
            yield visit.local_at.date(), Told(short_title(visit, context.calendar), beneath)


def _sessions(context: PageContext, died_at: datetime) -> Iterator[tuple[date, Told]]:
    last, reading = died_at.astimezone(context.services.clock.zone()).date(), family_reading(context)
    for records in context.services.treatments.list().values():
        for value in (record.value for record in records):
            planned = days_planned(value) or ((value.begins_on,) if value.state is TreatmentState.PLANNED else ())
            days = [day for day in planned if day is not None and day > last]
            if days:
                told = ", ".join(context.calendar.short_day(day) for day in days)
                yield days[0], Told(told, ", ".join(filter(None, (name_text(value, reading), value.where))))


def _at_clinic(context: PageContext, died_at: datetime) -> Iterator[tuple[date, Told]]:
    for on_list in context.services.medicines.list():
        if on_list.medicine.where_given is WhereGiven.CLINIC and not on_list.regimen.schedule.is_silent:
            for slot in context.services.timetable.next_times(on_list.regimen, 1, died_at):
                local = slot.due_at.astimezone(context.services.clock.zone())
                name = context.medicine_words.name(on_list.medicine, on_list.strength)
                yield local.date(), Told(context.calendar.short_day(local), tr("{name}, at the clinic", name=name))


def at_home_told(context: PageContext) -> list[Told]:
    """Medicines that were at home, by the record; what was given back since; and the list on paper."""
    go = context.navigator.go
    telling = telling_of(context.services, context.calendar)
    told = [
        Told(
            tr("{name}: {amount}", name=one.name, amount=one.by_record),
            "\n".join(one.went_back),
            tr("Returned …"),
            tr("Returned or destroyed: {name}", name=one.name),
            partial(go, Destination.MEDICINE, ReturnAsked(one.uuid)),
        )
        for one in medicines_at_home(context.services, telling)
    ]
    if not told:
        return [Told(tr("There was none."))]
    paper = Told("", way=tr("Print this list"), go=lambda: go(Destination.PAPER, "at_home"))
    return [*told, paper]


def cards_told(guide: "Guide") -> tuple["Card", ...]:
    """What the Guide says of those medicines."""
    card = guide.card(AFTER_A_DEATH)
    return () if card is None else (card,)


def people_told(context: PageContext) -> list[Told]:
    """Who is named with a number, then who else is named."""
    contacts = context.services.people.contacts()
    told, named = [], ""
    for contact in (contacts.team, contacts.out_of_hours, contacts.hospice, contacts.helpline):
        if contact.number.strip():
            named += contact.label.casefold()
            told.append(Told(contact.label or tr("A number without a name"), contact.number))
    prescribers = [on_list.medicine.prescriber.strip() for on_list in context.services.timetable.everything()]
    met = [name.strip() for words in context.services.visits.people_met() for name in _TOGETHER.split(words)]
    rest = [name for name in dict.fromkeys([*met, *prescribers]) if name and name.casefold() not in named]
    if rest:
        told.append(Told(", ".join(rest), tr("Named in the diary, without a number")))
    return told or [Told(tr("Nobody is named in the diary."))]
