"""What was started, changed, paused or stopped in some days, and times away, in words (care-rules 47). No Qt."""

from itertools import groupby
from zoneinfo import ZoneInfo

from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.summary.parts import Labelled, Listed
from caregiver.summary.telling import Telling

_STEPS = {
    PlanStep.STARTED: QT_TRANSLATE_NOOP("caregiver", "{medicine} started"),
    PlanStep.PAUSED: QT_TRANSLATE_NOOP("caregiver", "{medicine} paused"),
    PlanStep.NOT_CONFIRMED: QT_TRANSLATE_NOOP("caregiver", "{medicine}: plan not confirmed"),
    PlanStep.RESUMED: QT_TRANSLATE_NOOP("caregiver", "{medicine} given again"),
    PlanStep.STOPPED: QT_TRANSLATE_NOOP("caregiver", "{medicine} stopped"),
}


def plan_changes(telling: Telling, changes: tuple[PlanChange, ...], words: MedicineWords) -> Listed:
    """The changes by day, oldest first; if not all fit, the newest stay."""
    days = groupby(changes, key=lambda change: change.at.astimezone(ZoneInfo(change.after.zone)).date())
    label = QT_TRANSLATE_NOOP("caregiver", "Changed {day}")
    return Listed(
        lines=tuple(
            Labelled(telling.say(label, day=telling.date(day)), _of_a_day(telling, list(found), words))
            for day, found in days
        ),
        more=telling.say(QT_TRANSLATE_NOOP("caregiver", "Earlier changes in the diary: {count}"), count="{count}"),
        keeps_last=True,
    )


def _of_a_day(telling: Telling, changes: list[PlanChange], words: MedicineWords) -> str:
    """Changed amounts first, each by itself; the others together by what happened."""
    sentences = [change_words(telling, change, words) for change in changes if change.step is PlanStep.CHANGED]
    for step, source in _STEPS.items():
        names = [words.short_name(change.medicine.value) for change in changes if change.step is step]
        if names:
            sentences.append(telling.say(source, medicine=telling.listed(names)))
    return ". ".join(sentences) + "."


def change_words(telling: Telling, change: PlanChange, words: MedicineWords) -> str:
    """ "Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg)"."""
    medicine = change.medicine.value
    name = words.short_name(medicine)
    if change.step is PlanStep.CHANGED and change.before is not None:
        changed = words.change(change.before, change.after, medicine)
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "{medicine} {change}"), medicine=name, change=changed)
    return telling.say(_STEPS[change.step], medicine=name)


def stay_words(telling: Telling, words: MedicineWords, stay: Stay) -> str:
    """ "in hospital 10 Nov 21:00 to 11 Nov 18:00"."""
    zone = ZoneInfo(stay.zone)
    where, start = words.stay_kind(stay.kind), telling.date_time(stay.at.astimezone(zone))
    if stay.ended_at is None:
        source = QT_TRANSLATE_NOOP("caregiver", "{where} since {start}")
        return telling.say(source, where=where, start=start)
    end = telling.date_time(stay.ended_at.astimezone(zone))
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{where} {start} to {end}"), where=where, start=start, end=end)
