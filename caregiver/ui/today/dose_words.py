"""What Today says of a dose that was recorded."""

from datetime import datetime

from caregiver.domain.dose import Dose, DoseAnswer, Reason
from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext


def what(dose: Dose, context: PageContext) -> str:
    """ "Morphine quick-acting, 5 ml (10 mg)", or what was written of a dose that is not on the list."""
    name = short_name(dose, context)
    if dose.measured is None:
        return name
    return tr("{medicine}, {amount}", medicine=name, amount=amount(dose, context))


def amount(dose: Dose, context: PageContext) -> str:
    """ "5 ml (10 mg)"; empty where no amount is written."""
    return "" if dose.measured is None else context.amounts.amount(dose.measured, dose.strength)


def short_name(dose: Dose, context: PageContext) -> str:
    """ "Morphine quick-acting", "Paracetamol (no longer on the list)"."""
    if not dose.medicine:
        return dose.name
    said, services = context.medicine_words, context.services
    removed = services.medicines.taken_out().get(dose.medicine)
    if removed is not None:
        return said.taken_out_name(removed)
    return said.short_name(services.timetable.get(dose.medicine).medicine)


def saved(record: DoseRecord, context: PageContext, now: datetime) -> str:
    """ "Morphine quick-acting, 5 ml (10 mg) at 14:32 recorded, by Anna"."""
    dose = record.value
    moment = context.calendar.moment(dose.local_at, now)
    moment = moment if dose.is_exact else context.calendar.about(moment)
    about, by = what(dose, context), given_by(dose, context)
    if dose.answer is DoseAnswer.NOT_GIVEN:
        return tr("{what}, due {moment}: {reason}", what=about, moment=moment, reason=not_given(dose, context))
    if dose.answer is DoseAnswer.PART:
        told = tr("Part of it: {what} at {moment} recorded", what=about, moment=moment)
    else:
        told = tr("{what} at {moment} recorded", what=about, moment=moment)
    return tr("{told}, {by}", told=told, by=by) if by else told


def not_given(dose: Dose, context: PageContext) -> str:
    """ "not given", "not given, felt sick"."""
    if dose.reason is Reason.NOT_SAID:
        return tr("not given")
    return tr("not given, {reason}", reason=lower_first(context.medicine_words.reason(dose.reason)))


def given_by(dose: Dose, context: PageContext) -> str:
    """ "by Anna", "he took it himself"; empty where nobody said."""
    if not dose.given_by:
        return ""
    return context.medicine_words.given_by(dose.given_by, context.services.people.name_of)


def usual_giver(context: PageContext) -> str:
    """Who gave a dose, before anybody says so: who writes, or nobody when two wrote lately (care-rules 14)."""
    return "" if len(context.services.doses.writers_of_last_day()) > 1 else context.services.people.writer()


def lower_first(words: str) -> str:
    """Words in the middle of a sentence."""
    return words[:1].lower() + words[1:]
