"""What was changed, in full sentences."""

from datetime import timedelta

from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.around.change_words import ChangeWords
from tests.medicine_story import MORPHINE_QUICK, begin_medicine_story
from tests.steerable_clock import SteerableClock


def test_a_plan_without_an_amount_ends_with_one_full_stop(
    context: PageContext, services: Services, clock: SteerableClock
) -> None:
    story = begin_medicine_story(services, clock)
    with story.writing_at(clock.now() - timedelta(days=3)):
        story.add_now("quick", MORPHINE_QUICK, Schedule(ScheduleKind.AS_NEEDED))
    story.give_needed("quick", -2, "09:00")
    (change,) = services.trend_changes.all(clock.now())
    (line,) = ChangeWords(context).lines(change)
    assert line.endswith("started: How much: not written yet. When: as needed.")
