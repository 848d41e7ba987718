"""Medicines whose names complete while somebody types (care.md 4), and how a name is found.

A completion fills in the name and nothing else. Strength, long-acting or quick-acting, form and route are asked: names
that look alike (morphine, hydromorphone) are not alike.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from caregiver.domain.medicine import Form, MedicineClass
from caregiver.domain.strength import Ingredient, Strength

MOST_SUGGESTIONS = 8


@dataclass(frozen=True)
class KnownMedicine:
    """One generic medicine, or a name that the family typed before.

    Attributes:
        names: What boxes call it: "Paracetamol", "Acetaminophen"; the one to show is first.
        id: Its id in the list that comes with the program, or "" for a name that only the family knows.
        kind: Its class.
        ingredients: Generic names in lower case, as in `Ingredient.name`; more than one in a combination.
        forms: Its usual forms, to offer first; never chosen.
        asks_release: Whether long-acting or quick-acting must be asked.
    """

    names: tuple[str, ...]
    id: str = ""
    kind: MedicineClass = MedicineClass.NOT_SAID
    ingredients: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    asks_release: bool = False

    @property
    def name(self) -> str:
        """The name to show, and to fill in when it is taken."""
        return self.names[0]

    def called(self, name: str) -> "KnownMedicine":
        """The same under `name`: whoever reads "Acetaminophen" on the box is shown that."""
        others = (other for other in self.names if plain_name(other) != plain_name(name))
        return replace(self, names=(name, *others))

    def inside(self, strength: Strength) -> tuple[Ingredient, ...]:
        """What a product of this medicine holds, for totals over all products.

        Of a combination the label tells a number each, and one strength tells none of them: each is named without a
        number, so that a total says that it does not know, and never leaves it out without a word.
        """
        if len(self.ingredients) != 1:
            return tuple(Ingredient(name) for name in self.ingredients)
        return (Ingredient(self.ingredients[0], strength.number, strength.unit),)


def plain_name(name: str) -> str:
    """The name without case, accents and double spaces, for comparing."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def suggested(known: Sequence[KnownMedicine], typed: str, own_names: Iterable[str] = ()) -> tuple[KnownMedicine, ...]:
    """The medicines whose name fits what was typed, at most eight.

    The family's own names come first, then the list's; in each, names that begin with what was typed come before names
    that hold it. Each medicine once, under the name that fits. Nothing typed suggests nothing.
    """
    wanted = plain_name(typed)
    if not wanted:
        return ()
    own = [named(known, name) for name in own_names if name.strip()]
    listed = [medicine.called(name) for medicine in known for name in medicine.names]
    found: dict[str, KnownMedicine] = {}
    for medicine in (*_fitting(own, wanted), *_fitting(listed, wanted)):
        found.setdefault(medicine.id or plain_name(medicine.name), medicine)
    return tuple(found.values())[:MOST_SUGGESTIONS]


def named(known: Sequence[KnownMedicine], name: str) -> KnownMedicine:
    """The known medicine of exactly this name, under this name; otherwise one of which only the name is known.

    An unknown one is its own ingredient.
    """
    wanted, name = plain_name(name), name.strip()
    for medicine in known:
        if wanted in map(plain_name, medicine.names):
            return medicine.called(name)
    return KnownMedicine((name,), ingredients=own_ingredient(name))


def own_ingredient(name: str) -> tuple[str, ...]:
    """What a medicine of an unknown name holds: itself."""
    return (plain_name(name),)


def _fitting(medicines: Sequence[KnownMedicine], wanted: str) -> Iterator[KnownMedicine]:
    yield from (medicine for medicine in medicines if plain_name(medicine.name).startswith(wanted))
    yield from (medicine for medicine in medicines if wanted in plain_name(medicine.name))
