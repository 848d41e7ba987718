"""What is kept of what was asked in place, by the verbs of the services, and how it is said."""

from dataclasses import replace
from datetime import datetime

from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.asking import Ask
from caregiver.ui.medicines.one.event_form import EventTyped
from caregiver.ui.medicines.one.extra_form import SlotTyped
from caregiver.ui.medicines.one.fact_words import amount_words, by_words
from caregiver.ui.widgets.answer_form import AnswerTyped
from caregiver.ui.widgets.patch_form import PatchTyped

_EVENTS = {
    Ask.FELL_OFF: DeviceEvent.FELL_OFF,
    Ask.TWO_FOUND: DeviceEvent.TWO_FOUND,
    Ask.PUMP_CHANGED: DeviceEvent.PUMP_CHANGED,
    Ask.PUMP_ALARM: DeviceEvent.PUMP_ALARM,
}

Typed = AnswerTyped | SlotTyped | PatchTyped | EventTyped


def leads_to_urgent(ask: Ask, typed: Typed) -> bool:
    """Whether the urgent sheet is shown after it (care-rules 11, 17; the sheet itself names alarm and patch)."""
    if isinstance(typed, SlotTyped):
        return False
    return ask.is_urgent or (isinstance(typed, PatchTyped) and not typed.is_old_off)


def keep(context: PageContext, uuid: str, ask: Ask, typed: Typed) -> Changed[str]:
    """Write it; the answer says in words what was kept.

    Raises:
        BadInput: The time is still to come, or something else that cannot be; names the field.
    """
    if isinstance(typed, AnswerTyped | SlotTyped | PatchTyped) or ask is Ask.CLINIC:
        given = _give(context, uuid, typed)
        return Changed(_dose_words(context, uuid, ask, given.value), given.areas, given.undo)
    noted = _note(context, uuid, _EVENTS[ask], typed)
    return Changed(_note_words(context, uuid, noted.value), noted.areas, noted.undo)


def see(context: PageContext, uuid: str, shown_at: datetime) -> Changed[str]:
    """The patch was looked at and is on, at the minute that stood in the button."""
    noted = context.services.devices.note(uuid, DeviceEvent.SEEN_ON, at=shown_at)
    return Changed(_note_words(context, uuid, noted.value.value), noted.areas, noted.undo)


def _give(context: PageContext, uuid: str, typed: Typed) -> Changed[Dose]:
    services = context.services
    if isinstance(typed, PatchTyped):
        given = services.devices.put_on(
            uuid,
            typed.site,
            at=typed.at,
            is_exact=typed.is_exact,
            old_off_at=typed.old_off_at,
            given_by=_usual_giver(context),
        )
    elif isinstance(typed, SlotTyped):
        told = typed.told
        given = services.doses.answer(
            typed.due,
            DoseAnswer.PART if told.is_part else DoseAnswer.GIVEN,
            at=told.at,
            is_exact=told.is_exact,
            amount=told.amount,
            given_by=told.given_by,
            note=told.note,
        )
    elif isinstance(typed, AnswerTyped):
        given = services.doses.give_extra(
            uuid,
            at=typed.at,
            is_exact=typed.is_exact,
            amount=typed.amount,
            is_part=typed.is_part,
            given_by=typed.given_by,
            note=typed.note,
        )
    else:
        given = services.doses.give_extra(
            uuid, at=typed.at, is_exact=typed.is_exact, given_by=typed.by, note=typed.note
        )
    return Changed(given.value.value, given.areas, given.undo)


def _note(context: PageContext, uuid: str, event: DeviceEvent, typed: EventTyped) -> Changed[DeviceNote]:
    """What was seen; when the old patch came off stands with the patch that is on."""
    services = context.services
    patch = services.devices.patch(uuid).dose if typed.old_off_at is not None else None
    noted = services.devices.note(uuid, event, at=typed.at, site=typed.site, by=typed.by, note=typed.note)
    if patch is None:
        return Changed(noted.value.value, noted.areas, noted.undo)
    former = patch.value
    kept = services.doses.correct(patch.uuid, replace(former, old_off_at=typed.old_off_at))

    def undo() -> Changed[object]:
        services.doses.correct(patch.uuid, former)
        return noted.undo() if noted.undo is not None else Changed(None, noted.areas)

    return Changed(noted.value.value, noted.areas | kept.areas, undo)


def _usual_giver(context: PageContext) -> str:
    """Who writes; nobody when two wrote in the last 24 hours (care-rules 14)."""
    services = context.services
    return "" if len(services.doses.writers_of_last_day()) > 1 else services.people.writer()


# -- words --------------------------------------------------------------------------------------------------------


def _dose_words(context: PageContext, uuid: str, ask: Ask, dose: Dose) -> str:
    name = _name(context, context.services.medicines.get(uuid))
    told = [name, amount_words(context, dose), dose.site, by_words(context, dose.given_by)]
    moment = context.calendar.moment(dose.local_at, context.local_now())
    moment = moment if dose.is_exact else context.calendar.about(moment)
    about = ", ".join(part for part in told if part)
    if ask is Ask.EXTRA and dose.purpose is Purpose.EXTRA:
        return tr("Extra dose, {time}: {told}", time=moment, told=about)
    if ask is Ask.PUT_ON:
        return tr("New one on, {time}: {told}", time=moment, told=about)
    return tr("Given, {time}: {told}", time=moment, told=about)


def _note_words(context: PageContext, uuid: str, note: DeviceNote) -> str:
    name = _name(context, context.services.medicines.get(uuid))
    local = note.at.astimezone(context.services.clock.zone())
    moment = context.calendar.moment(local, context.local_now())
    event = context.medicine_words.device_event(note.event)
    return tr("{medicine}: {event}, {time}", medicine=name, event=event, time=moment)


def _name(context: PageContext, on_list: OnList) -> str:
    return context.medicine_words.short_name(on_list.medicine)
