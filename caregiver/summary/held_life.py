"""What the diary holds of some days beside numbers, calls and medicines. No Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol, TypeVar

from caregiver.domain.comfort import Comfort
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry
from caregiver.domain.review import Review
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.domain.visit import Visit


class Lived(Protocol):
    """Something with its moment, and that on the clock it was lived on."""

    @property
    def at(self) -> datetime: ...
    @property
    def local_at(self) -> datetime: ...


Dated = TypeVar("Dated", bound=Lived)


@dataclass(frozen=True)
class HeldLife:
    """Of the days of a page, each oldest first; nothing that was taken out.

    Attributes:
        spells: Sudden bad spells.
        numbers: The pain entries that spells and comforts hold, by uuid.
        reviews: Evening reviews.
        symptoms: Symptom notes.
        comforts: What was done without medicine.
        treatments: Those that touch the days.
        visits: Those that took place in them.
        next_visit: The next one that is planned, or None.
    """

    spells: tuple[Flare, ...] = ()
    numbers: Mapping[str, PainEntry] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    symptoms: tuple[SymptomNote, ...] = ()
    comforts: tuple[Comfort, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    visits: tuple[Visit, ...] = ()
    next_visit: Visit | None = None

    def within(self, start: date, end: date, day_of: Callable[[Lived], date]) -> "HeldLife":
        """The same of the days from `start` to `end`; treatments and the next visit stay: their days are their own."""

        def inside(found: Sequence[Dated]) -> tuple[Dated, ...]:
            return tuple(one for one in found if start <= day_of(one) <= end)

        reviews = tuple(review for review in self.reviews if start <= review.day <= end)
        return replace(
            self,
            spells=inside(self.spells),
            reviews=reviews,
            symptoms=inside(self.symptoms),
            comforts=inside(self.comforts),
            visits=inside(self.visits),
        )
