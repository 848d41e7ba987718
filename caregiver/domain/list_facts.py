"""The facts of medicines, their plans, times away and what was said of each medicine after one."""

from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.medicine import Medicine, WhereGiven
from caregiver.domain.regimen import Regimen, Standing
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP


def medicine_facts(medicine: Medicine, reading: Reading) -> Facts:
    """What stays the same while plans change."""
    words = reading.words
    at_clinic = medicine.where_given is WhereGiven.CLINIC
    clinic = reading.say(QT_TRANSLATE_NOOP("caregiver", "at the clinic")) if at_clinic else ""
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Name"), medicine.name),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Name on the box"), medicine.brand),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Form"), words.form(medicine.form)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How given"), words.route(medicine.route)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "How fast"), words.release(medicine.release)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Kind"), words.kind(medicine.kind)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "What it is for"), reading.note(medicine.purpose)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who ordered it"), medicine.prescriber),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "For a late dose"), reading.note(medicine.late_rule)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who told that"), medicine.late_rule_by),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Told on"), reading.date(medicine.late_rule_on)),
        reading.fact(
            QT_TRANSLATE_NOOP("caregiver", "Where it is given"), clinic, QT_TRANSLATE_NOOP("caregiver", "at home")
        ),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Place on the list"), str(medicine.place or "")),
    )


def plan_facts(regimen: Regimen, reading: Reading) -> Facts:
    """A version of a plan, as told (care-rules 5, 6)."""
    words, medicine = reading.words, reading.medicines.get(regimen.medicine)
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Plan"), words.plan(regimen, medicine)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "From"), reading.moment(regimen.at, regimen.zone)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Strength"), words.amounts.strength(regimen.strength)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Told of the most"), words.limits(regimen)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), words.standing(regimen)),
    )


def stay_facts(stay: Stay, reading: Reading) -> Facts:
    """From when until when nothing rang, where and why."""
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Where"), reading.words.stay_kind(stay.kind)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "From"), reading.moment(stay.at, stay.zone)),
        Fact(
            reading.say(QT_TRANSLATE_NOOP("caregiver", "Until")),
            tuple(filter(None, (reading.moment(stay.ended_at, stay.zone),))),
            unsaid=reading.say(QT_TRANSLATE_NOOP("caregiver", "still going on")),
            is_state=True,
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Place"), stay.where),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Why"), reading.note(stay.why)),
    )


def confirmation_facts(confirmation: Confirmation, reading: Reading) -> Facts:
    """What was said of a medicine after a stay."""
    standing = confirmation.standing
    where = "" if standing is Standing.NOT_SAID else reading.words.where_it_stands(standing)
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Answer"), reading.words.list_answer(confirmation.answer)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where it stands"), where),
    )
