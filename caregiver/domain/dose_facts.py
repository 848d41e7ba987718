"""The facts of doses, of what is seen on the body, and of what is at home."""

from caregiver.domain.around_words import Numbers, number_fact
from caregiver.domain.device import DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer, Reason, Seen
from caregiver.domain.fact import Facts, Reading
from caregiver.domain.stock import StockNote
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import Kind, word


def dose_facts(dose: Dose, reading: Reading, numbers: Numbers | None = None) -> Facts:
    """The facts of a dose; how much always in what the hand measures (care-rules 1).

    Without `numbers`, as in the history, it is only said of a number around it that there is one.
    """
    words = reading.words
    return (
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Medicine"), reading.medicine(dose.medicine, dose.name)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Answer"), _answer(dose, reading)),
        reading.aside(
            QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(dose.at, dose.zone, is_exact=dose.is_exact)
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How much"), words.dose_amount(dose) if dose.measured else ""),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who gave it"), reading.giver(dose.given_by)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How given"), words.route(dose.route) if dose.route else ""),
        reading.fact(
            QT_TRANSLATE_NOOP("caregiver", "Why"),
            reading.text(word(Kind.TIMING, dose.because)) if dose.because else "",
        ),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where"), dose.site),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Old one off"), reading.moment(dose.old_off_at, dose.zone)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Vomited"), _vomited(dose, reading)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(dose.note)),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number before it"), dose.pain_before, reading, numbers),
        number_fact(QT_TRANSLATE_NOOP("caregiver", "The number after it"), dose.pain_after, reading, numbers),
    )


def device_facts(note: DeviceNote, reading: Reading) -> Facts:
    """The facts of one look at a patch or a pump."""
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Seen"), reading.words.device_event(note.event)),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(note.at, note.zone)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Where"), note.site),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Who looked"), reading.giver(note.by)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(note.note)),
    )


def stock_facts(note: StockNote, reading: Reading) -> Facts:
    """The facts of one line about what is at home."""
    amount = reading.words.amounts.measure(note.number, note.unit)
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "At home"), reading.words.stock_event(note.event)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "How many"), amount),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Time"), reading.moment(note.at, note.zone)),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Seen by"), note.witness),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Note"), reading.note(note.note)),
    )


def _answer(dose: Dose, reading: Reading) -> str:
    """ "given", "not given, felt sick", "in hospital"."""
    if dose.reason is Reason.IN_HOSPITAL:
        return reading.words.reason(dose.reason)
    answer = reading.words.answer(dose.answer)
    if dose.answer is not DoseAnswer.NOT_GIVEN or dose.reason is Reason.NOT_SAID:
        return answer
    return reading.say(
        QT_TRANSLATE_NOOP("caregiver", "{answer}, {reason}"), answer=answer, reason=reading.words.reason(dose.reason)
    )


def _vomited(dose: Dose, reading: Reading) -> str:
    moment = reading.moment(dose.vomited_at, dose.zone)
    if not moment or dose.seen_in_vomit is Seen.NOT_SAID:
        return moment
    return reading.say(
        QT_TRANSLATE_NOOP("caregiver", "{moment}, {seen}"), moment=moment, seen=reading.words.seen(dose.seen_in_vomit)
    )
