"""The words of the list of changes, read once for a whole page."""

from dataclasses import dataclass
from datetime import date, datetime

from caregiver.domain.fact import Reading
from caregiver.domain.medicine import Medicine
from caregiver.domain.past_words import PastWords
from caregiver.domain.stay import Stay
from caregiver.drawing.words import tr
from caregiver.services.past_changes import PastChange, WayBack
from caregiver.ui.core.context import PageContext
from caregiver.ui.history.step_row import StepWords


@dataclass(frozen=True)
class PastTelling:
    """Says steps with the names as they are now.

    Attributes:
        context: The page's own.
        past: Who changed what, in words.
        also_held: That what a backup replaced holds it, too; empty where nothing was replaced.
    """

    context: PageContext
    past: PastWords
    also_held: str

    @staticmethod
    def read(context: PageContext) -> "PastTelling":
        """Read the names."""
        services = context.services
        names = {record.uuid: record.value.name for record in services.people.caregivers()}
        medicines = services.past_changes.medicines()
        reading = Reading(context.medicine_words, context.person, names, medicines, context.local_now())
        also_held = tr("So does what a backup replaced.") if services.past_changes.lies_replaced() else ""
        return PastTelling(context, PastWords(reading), also_held)

    def local(self, at: datetime) -> datetime:
        """An instant on the clock here."""
        return at.astimezone(self.context.services.clock.zone())

    def day(self, day: date) -> str:
        """ "Sunday 22 November"; with its year where that is another."""
        calendar = self.context.calendar
        return calendar.day(day) if day.year == self.context.local_now().year else calendar.day_with_year(day)

    def words(self, past: PastChange) -> StepWords:
        """The words of one row."""
        change, record = past.change, past.record
        lines = self.past.lines(change, record)
        what = self.past.what(record.value)
        return StepWords(
            time=self.context.calendar.time_short(self.local(change.at)),
            sentence=self.past.sentence(change, record),
            lines=lines,
            between=" · " if change.kind == "removed" else "\n",
            stays=self._stays(past),
            what=what,
            gone=self._gone(past, what) if past.can_be_erased else "",
        )

    def put_back(self, past: PastChange) -> str:
        """What is said once it was put back."""
        what = self.past.what(past.record.value)
        if past.way is not WayBack.PUT_BACK:
            return tr("As it was before: {what}", what=what)
        said = tr("Put back: {what}", what=what)
        if not past.waits:
            return said
        if isinstance(past.record.value, Stay):
            silent = tr("You are asked about each medicine before it rings.")
        else:
            silent = tr("No new dose of it rings until you confirm its plan on Today.")
        return tr("{said}. {silent}", said=said, silent=silent)

    def _stays(self, past: PastChange) -> str:
        if past.doses:
            once = tr("It is kept longer than 30 days: {n} dose in the diary is of it.", n=past.doses)
            often = tr("It is kept longer than 30 days: {n} doses in the diary are of it.", n=past.doses)
            kept = once if past.doses == 1 else often
        elif past.goes_at is not None:
            kept = self.past.goes(self.local(past.change.at), self.local(past.goes_at))
        else:
            return ""
        if not past.waits:
            return kept
        if isinstance(past.record.value, Stay):
            silent = tr("If you put it back, each medicine is asked about before it rings again.")
        else:
            silent = tr("If you put it back, no new dose of it rings until you confirm its plan.")
        return tr("{kept} {silent}", kept=kept, silent=silent)

    def _gone(self, past: PastChange, what: str) -> str:
        if isinstance(past.record.value, Medicine):
            asked = tr("Erase {what} for good? Its plans, counts and notes go, too.", what=what)
        else:
            asked = tr("Erase {what} for good? All that ever stood in it goes.", what=what)
        rest = tr("This cannot be undone. Backups made before still hold it until they are gone.")
        return self.with_held(tr("{asked} {rest}", asked=asked, rest=rest))

    def with_held(self, said: str) -> str:
        """After what was said of the backups: what else holds it."""
        return tr("{said} {held}", said=said, held=self.also_held) if self.also_held else said
