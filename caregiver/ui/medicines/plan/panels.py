"""Which panel asks for which way of giving."""

from collections.abc import Mapping

from caregiver.ui.medicines.plan.cycle_panel import CyclePanel
from caregiver.ui.medicines.plan.kind_list import Way
from caregiver.ui.medicines.plan.other_panels import AsNeededPanel, AsToldPanel, IntervalPanel, PumpPanel
from caregiver.ui.medicines.plan.panel import Panel
from caregiver.ui.medicines.plan.time_panels import (
    ClockTimesPanel,
    EveryFewPanel,
    OneTimePanel,
    TaperPanel,
    WeekdaysPanel,
)

PANELS: Mapping[Way, type[Panel]] = {
    Way.CLOCK_TIMES: ClockTimesPanel,
    Way.INTERVAL: IntervalPanel,
    Way.AS_NEEDED: AsNeededPanel,
    Way.WEEKDAYS: WeekdaysPanel,
    Way.EVERY_FEW: EveryFewPanel,
    Way.CYCLE: CyclePanel,
    Way.TAPER: TaperPanel,
    Way.ONE_OFF: OneTimePanel,
    Way.CONTINUOUS: PumpPanel,
    Way.AS_TOLD: AsToldPanel,
}
