"""What every page of an open diary is given."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import Person, Pronouns
from caregiver.drawing.words import translate
from caregiver.services.services import Services
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.navigation import Navigator
from caregiver.ui.core.printing import Printing
from caregiver.ui.core.task import Tasks
from caregiver.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caregiver.domain.medicine_words import MedicineWords


@dataclass(frozen=True)
class PageContext:
    """The services, and the window's own machinery."""

    services: Services
    theme: Theme
    bus: ChangeBus
    act: Act
    navigator: Navigator
    tasks: Tasks
    printing: Printing

    @property
    def calendar(self) -> CalendarWords:
        """Dates and times in the words of the family's settings."""
        return CalendarWords(translate, self.services.preferences.is_twelve_hour, QLocale().decimalPoint())

    @property
    def amounts(self) -> AmountWords:
        """Amounts and strengths in words, with the decimal mark of this computer's language."""
        return AmountWords(translate, decimal_mark=QLocale().decimalPoint())

    @property
    def medicine_words(self) -> "MedicineWords":
        """Names, plans, limits and answers in words."""
        from caregiver.domain.medicine_words import MedicineWords

        return MedicineWords(self.calendar, self.amounts, self.person.pronouns, today=self.local_now().date())

    @property
    def call_number(self) -> str:
        """The number to call about pain and doses: the hospice that wants to be called first, or the team; or ""."""
        contacts = self.services.people.contacts()
        if contacts is None:
            return ""
        first = contacts.hospice if contacts.is_hospice_first else contacts.team
        return first.number or contacts.team.number

    @property
    def person(self) -> Person:
        """The person the diary is about; a nameless one while set-up is not done."""
        return self.services.people.person() or Person(called="", pronouns=Pronouns.THEY)

    @property
    def caregiver_name(self) -> str:
        """Who is writing now; empty while nobody is known."""
        record = self.services.people.writing_now()
        return record.value.name if record else ""

    def local_now(self) -> datetime:
        """The present moment on the clock of this computer's zone."""
        return self.services.clock.now().astimezone(self.services.clock.zone())
