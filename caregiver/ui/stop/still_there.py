"""What was still to come, at home, and known when somebody died: told in the past tense, and never asked about."""

import re
from datetime import UTC, datetime
from functools import partial

from caregiver.domain.visit import VisitState
from caregiver.domain.visit_words import short_title
from caregiver.drawing.words import tr
from caregiver.summary.at_home import medicines_at_home
from caregiver.summary.medicine_sheets import telling_of
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.stop.quiet_row import Told

_TOGETHER = re.compile(r",| and | & ")
"""Between two people who were met together, as a family writes it."""
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)


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
    telling = telling_of(context.services, context.calendar)
    told = [
        Told(
            tr("{name}: {amount}", name=one.name, amount=one.by_record),
            "\n".join(one.went_back),
            tr("Returned …"),
            tr("Returned or destroyed: {name}", name=one.name),
            partial(go, Destination.MEDICINE, one.uuid),
        )
        for one in medicines_at_home(context.services, telling)
    ]
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
    met = [name.strip() for words in context.services.visits.people_met() for name in _TOGETHER.split(words)]
    rest = [name for name in dict.fromkeys([*met, *prescribers]) if name and name.casefold() not in named]
    if rest:
        told.append(Told(", ".join(rest), tr("Named in the diary, without a number")))
    return told or [Told(tr("Nobody is named in the diary."))]
