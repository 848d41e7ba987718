"""What is known of a medicine, a fact a line, in the words it was told in."""

from collections.abc import Iterator
from datetime import date, datetime

from caregiver.domain.counting import IngredientTotal, Rolling
from caregiver.domain.dose import Dose
from caregiver.domain.known_medicine import plain_name
from caregiver.domain.medicine import MedicineClass, WhereGiven
from caregiver.domain.regimen import Standing
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext

Fact = tuple[str, str]
"""What it is, and what is known: "For", "pain"."""


def plan_sentence(context: PageContext, on_list: OnList) -> str:
    """ "1 tablet (30 mg) at 08:00 and 20:00"."""
    return start_upper(context.medicine_words.plan(on_list.regimen, on_list.medicine))


def facts(context: PageContext, on_list: OnList) -> Iterator[Fact]:
    """The short facts; what nobody told is left out."""
    medicine, words = on_list.medicine, context.medicine_words
    if medicine.purpose.strip():
        yield tr("For"), medicine.purpose.strip()
    if medicine.kind is not MedicineClass.NOT_SAID:
        yield tr("Kind"), words.kind(medicine.kind)
    if medicine.prescriber.strip():
        yield tr("Prescribed by"), medicine.prescriber.strip()
    yield tr("Since"), day_words(context, on_list.started_on)
    if on_list.regimen.standing is not Standing.NOT_SAID or on_list.regimen.told_by.strip():
        yield tr("The plan"), words.standing(on_list.regimen)
    later = on_list.next_version
    if later is not None:
        local = later.value.at.astimezone(context.services.clock.zone())
        moment = context.calendar.moment(local, context.local_now())
        yield tr("From {moment}", moment=moment), words.plan(later.value, medicine)
    if not (on_list.is_patch or on_list.is_pump):
        yield tr("Last given"), last_given_words(context, on_list)


def sentences(context: PageContext, on_list: OnList) -> Iterator[str]:
    """What is recorded of the last 24 hours, and what was told; always the same ones, whatever the wait.

    A patch says its late rule, and a pump that it is in no total, in a card of its own.
    """
    words, doses = context.medicine_words, context.services.doses
    if not on_list.is_pump:
        rolling = doses.rolling(on_list.uuid)
        if not on_list.is_patch:  # one that was put on two days ago still works
            yield words.rolling(rolling)
        names = _ingredients(on_list)
        for total in doses.ingredient_totals():
            if plain_name(total.name) in names and _adds(total, rolling):
                yield words.ingredient_total(total)
    limits, is_over = words.limits(on_list.regimen), context.services.stays.has_died
    if limits or (on_list.is_as_needed and not is_over):
        yield limits or words.no_limits(context.call_number)
    if not on_list.is_patch and (on_list.medicine.late_rule.strip() or (_can_be_late(on_list) and not is_over)):
        yield late_words(context, on_list)


def late_words(context: PageContext, on_list: OnList) -> str:
    """The family's rule for a late one, or that nothing is written."""
    words = context.medicine_words
    if on_list.is_patch and not on_list.medicine.late_rule.strip():
        return tr("Nothing is written for a late patch. {call}", call=words.call(context.call_number))
    return words.late_rule(on_list.medicine, context.call_number)


def pain_words(context: PageContext) -> str:
    """The line that is always there while the person lives (care-rules 8)."""
    if context.services.stays.has_died:
        return ""
    number = context.call_number
    if number:
        return tr("Pain not under control? Call {number}", number=number)
    return tr("Pain not under control? Call the team.")


def last_given_words(context: PageContext, on_list: OnList) -> str:
    """ "12:22, 2 h 10 min ago, by Anna"; "none recorded so far"."""
    last = context.services.doses.last_given(on_list.uuid)
    if last is None:
        return tr("none recorded so far")
    dose, now = last.value, context.local_now()
    moment = context.calendar.moment(dose.local_at, now)
    moment = moment if dose.is_exact else context.calendar.about(moment)
    minutes = round((now - dose.at).total_seconds() // 60)
    parts = (moment, context.calendar.since(minutes), by_words(context, dose.given_by))
    return ", ".join(part for part in parts if part)


def by_words(context: PageContext, code: str) -> str:
    """ "by Anna", or "" where nobody said; `code` as in `Dose.given_by`."""
    return context.medicine_words.given_by(code, context.services.people.name_of) if code else ""


def amount_words(context: PageContext, dose: Dose) -> str:
    """ "2 tablets (1 000 mg)"; "" where no amount is written."""
    return "" if dose.measured is None else context.amounts.amount(dose.measured, dose.strength)


def day_words(context: PageContext, day: date) -> str:
    """ "28 Oct"; with its year where that is another."""
    said = context.calendar.date_short(day)
    return said if day.year != context.local_now().year else said.removesuffix(f" {day.year:04}")


def day_and_time(context: PageContext, at: datetime) -> tuple[str, str]:
    """ "today" or "Fri 20 Nov", and the time."""
    local, now = at.astimezone(context.services.clock.zone()), context.local_now()
    moment = context.calendar.time_short(local)
    is_today = local.date() == now.date() and context.calendar.moment(local, now) == moment
    return (tr("today") if is_today else context.calendar.short_day(local)), moment


def _can_be_late(on_list: OnList) -> bool:
    is_at_home = on_list.medicine.where_given is WhereGiven.HOME
    return is_at_home and not on_list.regimen.schedule.is_silent


def _adds(total: IngredientTotal, rolling: Rolling) -> bool:
    """Whether the sum over all products says more than the doses of this one."""
    alone = () if rolling.amount is None else (rolling.amount, *rolling.also)
    leaves_out = total.leaves_out_pump or total.leaves_out_patch or total.leaves_out_once
    return total.measured != alone or total.route is not None or leaves_out


def _ingredients(on_list: OnList) -> frozenset[str]:
    named = {plain_name(ingredient.name) for ingredient in on_list.strength.ingredients}
    return frozenset(named or {plain_name(on_list.medicine.name)})
