"""What the family set for their diary: the clock, where the care day starts, bigger buttons."""

from caregiver.domain.care_day import START_HOUR
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault

LATEST_CARE_DAY_START_HOUR = 12


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

    def set_set_up_step(self, step: str) -> Changed[object]:
        """Remember how far set-up has come, so that it goes on there after a break."""
        return self._set("set_up_step", self.set_up_step, step)

    def _set(self, key: str, before: Json, value: Json) -> Changed[object]:
        self._vault.settings.set(key, value, by=self._people.writer(), at=self._clock.now())
        return Changed(value, frozenset({Area.PREFERENCES}), lambda: self._set(key, value, before))
