"""The texts that come with the program, read from its resource folder and checked before they are shown."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.domain.urgent_signs import UrgentSigns
from caregiver.services.content import ContentBroken
from caregiver.services.urgent_file import read_urgent_signs

if TYPE_CHECKING:
    from caregiver.domain.guide import GuideContent
    from caregiver.domain.known_medicine import KnownMedicine
    from caregiver.services.question_texts import QuestionTexts

__all__ = ["ContentBroken", "Library"]


class Library:
    """The texts in a resource folder; each file is read once. Names of medicines load when the first is typed."""

    def __init__(self, resource_folder: Path) -> None:
        self._folder = resource_folder
        self._medicine_names: tuple[KnownMedicine, ...] | None = None

    @property
    def folder(self) -> Path:
        """The folder the texts are read from."""
        return self._folder

    def urgent_signs(self, language: str = "") -> UrgentSigns:
        """The words of the urgent sheet, in a language by its code; in the program's own where there is no such file.

        Raises:
            ContentBroken: A sheet cannot be read, or is not whole.
        """
        return next((signs for signs in self._urgent_sheets if signs.code == language), self._urgent_sheets[0])

    def urgent_signs_in_others(self) -> tuple[UrgentSigns, ...]:
        """The same sheet in every other language that there is a file of; raises ContentBroken too."""
        return self._urgent_sheets[1:]

    @cached_property
    def _urgent_sheets(self) -> tuple[UrgentSigns, ...]:
        return read_urgent_signs(self._folder)

    @cached_property
    def question_texts(self) -> "QuestionTexts":
        """What the rules can say that suggest a question; raises ContentBroken too."""
        from caregiver.services.question_texts import read_question_texts

        return read_question_texts(self._folder)

    @cached_property
    def guide(self) -> "GuideContent":
        """All that the Guide holds; raises ContentBroken too."""
        from caregiver.services.guide_files import read_guide

        return read_guide(self._folder / "guide")

    def medicine_names(self) -> "tuple[KnownMedicine, ...]":
        """The medicines whose names complete while somebody types.

        Raises:
            ContentBroken: When the file cannot be read, or names a code or an ingredient that is not known.
        """
        from caregiver.services.medicine_names import read_medicine_names

        if self._medicine_names is None:
            self._medicine_names = read_medicine_names(self._folder / "medicines.csv")
        return self._medicine_names

    def suggestions(self, typed: str, own_names: Iterable[str] = ()) -> "tuple[KnownMedicine, ...]":
        """The medicines whose name fits what was typed, the family's own first; at most eight."""
        from caregiver.domain.known_medicine import suggested

        return suggested(self.medicine_names(), typed, own_names)

    def medicine_named(self, name: str) -> "KnownMedicine":
        """The medicine of exactly this name; one of which only the name is known, where the table has none."""
        from caregiver.domain.known_medicine import named

        return named(self.medicine_names(), name)

    def ingredients_of(self, name: str) -> tuple[str, ...]:
        """The generic names behind a name: ("paracetamol",) for "Acetaminophen", both for "Co-codamol"."""
        return self.medicine_named(name).ingredients

    def generic_ingredient(self, name: str) -> str:
        """One name for one ingredient: "paracetamol" for "Acetaminophen"; a combination keeps its own."""
        from caregiver.domain.known_medicine import plain_name

        ingredients = self.ingredients_of(name)
        return ingredients[0] if len(ingredients) == 1 else plain_name(name)
