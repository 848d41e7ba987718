"""The texts that come with the program, read from its resource folder and checked before they are shown."""

import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caregiver.domain.urgent_signs import Sign, UrgentSigns
from caregiver.services.content import ContentBroken

if TYPE_CHECKING:
    from caregiver.domain.known_medicine import KnownMedicine

__all__ = ["ContentBroken", "Library"]

_WORDS = (
    "title",
    "lead",
    "signs_lead",
    "no_answer",
    "hospice_first",
    "quiet_question",
    "quiet_link",
    "reviewed_by",
)


class Library:
    """The texts in a resource folder; each file is read once. Names of medicines load when the first is typed."""

    def __init__(self, resource_folder: Path) -> None:
        self._folder = resource_folder
        self._urgent_signs: UrgentSigns | None = None
        self._medicine_names: tuple[KnownMedicine, ...] | None = None

    @property
    def folder(self) -> Path:
        """The folder the texts are read from."""
        return self._folder

    def urgent_signs(self) -> UrgentSigns:
        """The words of the urgent sheet.

        Raises:
            ContentBroken: When the file cannot be read, or lacks a text or a source.
        """
        if self._urgent_signs is None:
            self._urgent_signs = _UrgentSignsFile(self._folder / "urgent_signs.toml").read()
        return self._urgent_signs

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


class _UrgentSignsFile:
    """The file of the urgent sheet while it is read and checked."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._table = self._parse(path)
        self._ids: set[str] = set()

    def read(self) -> UrgentSigns:
        self._check_keys(self._table, {*_WORDS, "reviewed_on", "sources", "emergency", "team"})
        sources = self._section(self._table, "sources")
        reviewed_on = self._table.get("reviewed_on")
        if not isinstance(reviewed_on, date):
            raise self._broken("reviewed_on")
        emergency, team = self._section(self._table, "emergency"), self._section(self._table, "team")
        return UrgentSigns(
            **{name: self._text(self._table, name) for name in _WORDS},
            emergency_heading=self._text(emergency, "heading"),
            emergency=self._signs(emergency, "emergency", sources),
            team_heading=self._text(team, "heading"),
            team=self._signs(team, "team", sources),
            sources={name: self._text(sources, name) for name in sources},
            reviewed_on=reviewed_on,
        )

    def _signs(self, section: dict[str, Any], name: str, sources: dict[str, Any]) -> tuple[Sign, ...]:
        self._check_keys(section, {"heading", "signs"})
        entries = section.get("signs")
        if not isinstance(entries, list) or not entries:
            raise self._broken(f"{name}.signs")
        return tuple(self._sign(entry, f"{name}.signs {nth}", sources) for nth, entry in enumerate(entries, start=1))

    def _sign(self, entry: object, place: str, sources: dict[str, Any]) -> Sign:
        if not isinstance(entry, dict):
            raise self._broken(place)
        self._check_keys(entry, {"id", "text", "text_with_figure", "sources"})
        sign_id = self._text(entry, "id", place)
        named = entry.get("sources")
        if sign_id in self._ids or not isinstance(named, list) or not named or not set(map(str, named)) <= set(sources):
            raise self._broken(sign_id)
        self._ids.add(sign_id)
        with_figure = str(entry.get("text_with_figure", ""))
        if with_figure and (with_figure.count("{"), with_figure.count("{figure}")) != (1, 1):
            raise self._broken(sign_id)
        return Sign(sign_id, self._text(entry, "text", sign_id), tuple(map(str, named)), with_figure)

    def _check_keys(self, table: dict[str, Any], known: set[str]) -> None:
        """A misspelt key would drop a line without a word."""
        for key in table.keys() - known:
            raise self._broken(key)

    def _section(self, table: dict[str, Any], key: str) -> dict[str, Any]:
        section = table.get(key)
        if not isinstance(section, dict) or not section:
            raise self._broken(key)
        return section

    def _text(self, table: dict[str, Any], key: str, place: str = "") -> str:
        text = table.get(key)
        if not isinstance(text, str) or not text.strip() or "{" in text:
            raise self._broken(place or key)
        return text

    def _parse(self, path: Path) -> dict[str, Any]:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise self._broken(str(error)) from error
        except (OSError, UnicodeDecodeError) as error:
            raise self._broken(type(error).__name__) from error

    def _broken(self, place: str) -> ContentBroken:
        return ContentBroken(self._name, place)
