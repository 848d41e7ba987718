"""What every page of an open diary is given."""

from dataclasses import dataclass
from datetime import datetime

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
        return CalendarWords(translate, is_twelve_hour=self.services.preferences.is_twelve_hour)

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
