"""What became of the doses by the clock in the days that are picked, in words: the important ones first."""

from collections.abc import Sequence

from caregiver.domain.dose import Reason
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import Lane, LaneMark
from caregiver.ui.trends.by_day.lane_row import medicine_names

_MOST_NAMED = 4


def clock_facts(lanes: Sequence[Lane], span: Span, words: MedicineWords) -> list[str]:
    """ "Not given: Paracetamol 22:00, could not swallow it. Still open: Senna 22:00. By the clock: 6 given."

    Of several days, or where there are many, they are counted.
    """
    names = medicine_names([lane.medicine for lane in lanes], words)
    first, end = span.first.toordinal(), span.last.toordinal() + 1
    held = [
        (name, mark)
        for name, lane in zip(names, lanes, strict=True)
        for mark in lane.marks
        if first <= mark.place < end
    ]
    said = []
    for standing in (SlotStanding.NOT_GIVEN, SlotStanding.OPEN, SlotStanding.NOT_RECORDED):
        found = [one for one in held if one[1].standing is standing]
        if span.days == 1 and 0 < len(found) <= _MOST_NAMED:
            said.append(_named(standing, [_dose(name, mark, words) for name, mark in found]))
        elif found:
            said.append(_number(standing, len(found)))
    given = sum(mark.standing in {SlotStanding.GIVEN, SlotStanding.PART} for _, mark in held)
    return [*said, tr("By the clock: {n} given.", n=given)] if given else said


def _dose(name: str, mark: LaneMark, words: MedicineWords) -> str:
    due = tr("{name} {time}", name=name, time=words.calendar.time_short(mark.due))
    if mark.standing is not SlotStanding.NOT_GIVEN or mark.reason is Reason.NOT_SAID:
        return due
    return tr("{dose}, {reason}", dose=due, reason=words.reason(mark.reason))


def _named(standing: SlotStanding, doses: Sequence[str]) -> str:
    listed = "; ".join(doses)
    if standing is SlotStanding.NOT_GIVEN:
        return tr("Not given: {doses}.", doses=listed)
    if standing is SlotStanding.OPEN:
        return tr("Still open: {doses}.", doses=listed)
    return tr("Doses not recorded: {doses}.", doses=listed)


def _number(standing: SlotStanding, count: int) -> str:
    if standing is SlotStanding.NOT_GIVEN:
        return tr("Doses not given: {n}.", n=count)
    if standing is SlotStanding.OPEN:
        return tr("Doses still open: {n}.", n=count)
    return tr("Doses not recorded: {n}.", n=count)
