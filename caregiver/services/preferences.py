"""What the family set for their diary: the clock, where the care day starts, bigger buttons, how reminders ring."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from caregiver.domain.care_day import START_HOUR
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault

if TYPE_CHECKING:
    from caregiver.domain.question_rules.thresholds import Thresholds
    from caregiver.services.paper_choice import PaperChoice

LATEST_CARE_DAY_START_HOUR = 12
MOST_QUICK_ASKS = 3
"""A reminder without an answer asks again after 10, 20 and 40 minutes, or after the first ones of these,"""
MOST_HOURLY_ASKS = 8
"""then every hour, at the most so many times."""
LAST_HOUR = 23
NOON_HOUR = 12
"""Until then last night's review may still be written without a word about its day;"""
EARLIEST_REVIEW_HOUR = 15
"""from then on, or later, that of the day."""
HIDE_AFTER_MINUTES = (5, 15, 60, 0)
"""After so many minutes without a press the screen is hidden; 0 means never."""
USUAL_MEASURES = ("sleep", "bowels", "symptom:drowsy")
"""What is drawn below the chart by day until the family chooses: things that every evening review asks."""
PAPER_TEST_REST = timedelta(days=30)


class Preferences:
    """Settings that belong to the diary and travel with it."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        self._vault = vault
        self._people = people
        self._clock = clock

    @property
    def is_twelve_hour(self) -> bool:
        """Whether times are told in twelve hours, with noon and midnight (care-rules 30)."""
        return self._vault.settings.get("is_twelve_hour", False)

    @property
    def has_bigger_buttons(self) -> bool:
        """Whether the numbers stand in two rows of bigger buttons, for a shaky hand (care-rules 22)."""
        return self._vault.settings.get("has_bigger_buttons", False)

    @property
    def care_day_start_hour(self) -> int:
        """The local hour at which a day of care starts, 0 to 12."""
        return self._vault.settings.get("care_day_start_hour", START_HOUR)

    @property
    def quick_asks(self) -> int:
        """How many times a reminder without an answer asks again in its first 40 minutes, 0 to 3."""
        return self._vault.settings.get("quick_asks", MOST_QUICK_ASKS)

    @property
    def hourly_asks(self) -> int:
        """How many times it asks every hour after that, 0 to 8."""
        return self._vault.settings.get("hourly_asks", 4)

    @property
    def quiet_from_hour(self) -> int:
        """From this local hour on reminders ring softly, 0 to 23."""
        return self._vault.settings.get("quiet_from_hour", 22)

    @property
    def quiet_until_hour(self) -> int:
        """Until this local hour they ring softly, 0 to 23; never softly where it is the hour they begin."""
        return self._vault.settings.get("quiet_until_hour", 7)

    @property
    def has_notification_details(self) -> bool:
        """Whether the notice in the corner of the screen names the medicine; it can be read over a shoulder."""
        return self._vault.settings.get("has_notification_details", False)

    @property
    def hide_after_minutes(self) -> int:
        """After so many minutes without a press the screen is hidden; 0 means never."""
        return self._vault.settings.get("hide_after_minutes", 15)

    @property
    def review_hour(self) -> int:
        """From this local hour on Today offers the evening review, 15 to 23; 0 means never."""
        return self._vault.settings.get("review_hour", 18)

    @property
    def review_items(self) -> tuple[str, ...]:
        """What stands on every evening review besides its five things, such as "symptom:nausea" or "area:eating"."""
        kept: list[Json] = self._vault.settings.get("review_items", [])
        return tuple(str(item) for item in kept)

    @property
    def trend_measures(self) -> tuple[str, ...]:
        """What is drawn below the chart by day, such as "bowels" or "symptom:nausea"."""
        kept: list[Json] = self._vault.settings.get("trend_measures", list(USUAL_MEASURES))
        return tuple(str(key) for key in kept)

    @property
    def question_thresholds(self) -> "Thresholds":
        """From how much on the diary suggests a question; these numbers are ours, not the team's (care-rules 45)."""
        from caregiver.domain.question_rules.thresholds import read_thresholds

        return read_thresholds(self._vault.settings.get("question_thresholds", {}))

    @property
    def is_paper_test_put_off(self) -> bool:
        """Whether the yearly question about the paper key was put off in the last month."""
        kept = self._vault.settings.get("paper_test_put_off_at", "")
        # Put off by a clock that was years ahead, it would never be asked again.
        return bool(kept) and abs(self._clock.now() - datetime.fromisoformat(kept)) < PAPER_TEST_REST

    def paper_choice(self, doctor: str) -> "PaperChoice":
        """How pages are printed for this doctor; for a new one, and for "", as was chosen for nobody by name."""
        from caregiver.services.paper_choice import read_choice

        kept = self._paper_choices
        return read_choice(kept.get(_named(doctor), kept.get("")))

    @property
    def family_language(self) -> str:
        """Code of the language of paper that stays with the family; "" for that of the screen (care-rules 48)."""
        return self._vault.settings.get("family_language", "")

    @property
    def _paper_choices(self) -> dict[str, Json]:
        return self._vault.settings.get("paper_choices", {})

    @property
    def set_up_step(self) -> str:
        """The page of set-up the family stands on; "done" when it is behind them."""
        return self._vault.settings.get("set_up_step", "who")

    def set_twelve_hour(self, is_twelve_hour: bool) -> Changed[object]:
        """Tell times in twelve or in twenty-four hours."""
        return self._set("is_twelve_hour", self.is_twelve_hour, is_twelve_hour)

    def set_bigger_buttons(self, has_bigger_buttons: bool) -> Changed[object]:
        """Show the numbers in two rows of bigger buttons, or in one."""
        return self._set("has_bigger_buttons", self.has_bigger_buttons, has_bigger_buttons)

    def set_care_day_start_hour(self, hour: int) -> Changed[object]:
        """Let the care day start at another local hour.

        Raises:
            BadInput: The hour is not 0 to 12.
        """
        if not 0 <= hour <= LATEST_CARE_DAY_START_HOUR:
            raise BadInput("hour", QT_TRANSLATE_NOOP("caregiver", "The day can start from midnight to noon."))
        return self._set("care_day_start_hour", self.care_day_start_hour, hour)

    def set_quick_asks(self, times: int) -> Changed[object]:
        """Let a reminder ask again so many times in its first 40 minutes. Raises BadInput."""
        return self._set("quick_asks", self.quick_asks, _counted(times, MOST_QUICK_ASKS))

    def set_hourly_asks(self, times: int) -> Changed[object]:
        """Let it ask so many times every hour after that. Raises BadInput."""
        return self._set("hourly_asks", self.hourly_asks, _counted(times, MOST_HOURLY_ASKS))

    def set_quiet_from_hour(self, hour: int) -> Changed[object]:
        """Let the soft hours begin at another local hour. Raises BadInput."""
        return self._set("quiet_from_hour", self.quiet_from_hour, _hour(hour))

    def set_quiet_until_hour(self, hour: int) -> Changed[object]:
        """Let the soft hours end at another local hour. Raises BadInput."""
        return self._set("quiet_until_hour", self.quiet_until_hour, _hour(hour))

    def set_notification_details(self, has_details: bool) -> Changed[object]:
        """Let the notice in the corner of the screen name the medicine, or not."""
        return self._set("has_notification_details", self.has_notification_details, has_details)

    def set_hide_after_minutes(self, minutes: int) -> Changed[object]:
        """Hide the screen after so many minutes without a press; 0 means never. Raises BadInput."""
        if minutes not in HIDE_AFTER_MINUTES:
            raise BadInput("minutes", QT_TRANSLATE_NOOP("caregiver", "It can be 5, 15 or 60 minutes, or never."))
        return self._set("hide_after_minutes", self.hide_after_minutes, minutes)

    def set_review_hour(self, hour: int) -> Changed[object]:
        """Offer the evening review from another local hour on; 0 means never. Raises BadInput."""
        if hour and not EARLIEST_REVIEW_HOUR <= hour <= LAST_HOUR:
            raise BadInput("hour", QT_TRANSLATE_NOOP("caregiver", "It can be offered from 15:00 to 23:00, or never."))
        return self._set("review_hour", self.review_hour, hour)

    def set_review_items(self, items: Sequence[str]) -> Changed[object]:
        """Ask for these things, too, on every evening review, in this order."""
        return self._set("review_items", list(self.review_items), list(dict.fromkeys(items)))

    def set_trend_measures(self, keys: Sequence[str]) -> Changed[object]:
        """Draw these things below the chart by day, in this order."""
        return self._set("trend_measures", list(self.trend_measures), list(dict.fromkeys(keys)))

    def set_question_threshold(self, name: str, number: int) -> Changed[object]:
        """Let a question be suggested from another number on. Raises BadInput for one that no diary reaches."""
        from caregiver.domain.question_rules.thresholds import checked_threshold

        before: dict[str, Json] = self._vault.settings.get("question_thresholds", {})
        return self._set("question_thresholds", before, {**before, name: checked_threshold(name, number)})

    def use_default_thresholds(self) -> Changed[object]:
        """Let questions be suggested by our numbers again."""
        before: dict[str, Json] = self._vault.settings.get("question_thresholds", {})
        return self._set("question_thresholds", before, {})

    def put_off_paper_test(self) -> Changed[object]:
        """Ask about the paper key in a month again."""
        before = self._vault.settings.get("paper_test_put_off_at", "")
        return self._set("paper_test_put_off_at", before, self._clock.now().isoformat())

    def keep_paper_choice(self, doctor: str, choice: "PaperChoice") -> Changed[object]:
        """Print like this for this doctor from now on; with "", for nobody by name."""
        before = self._paper_choices
        return self._set("paper_choices", before, {**before, _named(doctor): choice.as_kept()})

    def set_family_language(self, language: str) -> Changed[object]:
        """Print what stays with the family in another language."""
        return self._set("family_language", self.family_language, language)

    def set_set_up_step(self, step: str) -> Changed[object]:
        """Remember how far set-up has come, so that it goes on there after a break."""
        return self._set("set_up_step", self.set_up_step, step)

    def _set(self, key: str, before: Json, value: Json) -> Changed[object]:
        self._vault.settings.set(key, value, by=self._people.writer(), at=self._clock.now())
        return Changed(value, frozenset({Area.PREFERENCES}), lambda: self._set(key, value, before))


def _counted(times: int, most: int) -> int:
    if not 0 <= times <= most:
        raise BadInput("times", QT_TRANSLATE_NOOP("caregiver", "It can ask from 0 to {most} times."), most=most)
    return times


def _hour(hour: int) -> int:
    if not 0 <= hour <= LAST_HOUR:
        raise BadInput("hour", QT_TRANSLATE_NOOP("caregiver", "A day has the hours 0 to 23."))
    return hour


def _named(doctor: str) -> str:
    """However the name is typed, it is the same doctor."""
    return " ".join(doctor.split()).casefold()
