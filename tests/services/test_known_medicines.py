"""Names complete from the program's table and from what the family typed; nothing else is ever filled in."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.known_medicine import MOST_SUGGESTIONS, KnownMedicine, plain_name
from caregiver.domain.medicine import Form, MedicineClass, Release
from caregiver.domain.strength import Ingredient, Strength
from caregiver.services.library import ContentBroken, Library

RESOURCES = Path(__file__).parents[2] / "resources"
FILE = "medicines.csv"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(RESOURCES)


@pytest.fixture(scope="module")
def known(library: Library) -> dict[str, KnownMedicine]:
    return {medicine.id: medicine for medicine in library.medicine_names()}


def names(library: Library, typed: str, *own: str) -> list[str]:
    return [medicine.name for medicine in library.suggestions(typed, own)]


def test_about_eighty_medicines_of_every_class_are_known(known: dict[str, KnownMedicine]) -> None:
    assert 75 <= len(known) <= 95
    classes = {medicine.kind for medicine in known.values()}
    assert classes == set(MedicineClass) - {MedicineClass.NOT_SAID}
    assert all(medicine.forms for medicine in known.values())
    assert all(name[0].isupper() for medicine in known.values() for name in medicine.names)


def test_the_release_is_asked_of_every_opioid_and_of_nothing_else(known: dict[str, KnownMedicine]) -> None:
    opioids = {MedicineClass.OPIOID, MedicineClass.OPIOID_WEAK}
    assert all(medicine.asks_release is (medicine.kind in opioids) for medicine in known.values())


def test_a_known_medicine_has_no_place_for_a_dose_a_strength_or_a_release(library: Library) -> None:
    assert {field.name for field in dataclasses.fields(KnownMedicine)} == {
        "names", "id", "kind", "ingredients", "forms", "asks_release",
    }  # fmt: skip
    told = {release.value.replace("_", "-") for release in Release} | {unit.value for unit in Unit if unit not in
            {Unit.TABLETS, Unit.CAPSULES, Unit.SACHETS, Unit.DROPS}}  # fmt: skip
    table = (RESOURCES / FILE).read_text(encoding="utf-8").split("asks_release\n")[1]
    assert not any(character.isdigit() for character in table)
    assert not told & set(table.replace(",", " ").replace(";", " ").casefold().split())


def test_names_that_look_alike_are_both_there_and_neither_is_chosen(
    library: Library, known: dict[str, KnownMedicine]
) -> None:
    assert {"morphine", "hydromorphone", "oxymorphone", "diamorphine", "prednisolone", "prednisone"} <= set(known)
    found = names(library, "morph")
    assert found[0] == "Morphine"
    assert {"Hydromorphone", "Oxymorphone"} <= set(found)
    assert len(names(library, "morphine")) > 1
    assert set(names(library, "predn")) == {"Prednisolone", "Prednisone", "Methylprednisolone"}


def test_both_names_of_one_medicine_find_it_under_the_name_that_was_typed(library: Library) -> None:
    (american,) = [medicine for medicine in library.suggestions("acetamin") if medicine.id == "paracetamol"]
    assert american.name == "Acetaminophen"
    assert "Paracetamol" in american.names
    assert library.ingredients_of(" ACETAMINOPHEN ") == ("paracetamol",)
    assert library.ingredients_of("Acetaminophen with codeine") == ("paracetamol", "codeine")
    assert library.ingredients_of("Something Else") == ("something else",)
    assert library.generic_ingredient(" ACETAMINOPHEN ") == "paracetamol"
    assert library.generic_ingredient("Co-codamol") == "co-codamol"


def test_the_familys_own_names_come_first_then_beginnings_then_the_rest(library: Library) -> None:
    assert names(library, "mor", "Oramorph", "Morphgesic", "Senna")[:3] == ["Morphgesic", "Oramorph", "Morphine"]
    assert names(library, "senna", "senna", "Senna") == ["senna"]


def test_accents_case_and_spaces_do_not_matter(library: Library) -> None:
    assert names(library, "  MÓRPHINE ") == names(library, "morphine")
    assert names(library, "zoledronic  acid") == ["Zoledronic acid"]
    assert names(library, "caf", "Café") == ["Café"]
    assert plain_name("Ällä  X") == "alla x"


def test_at_most_eight_are_offered_and_nothing_for_nothing(library: Library) -> None:
    assert len(names(library, "a")) == MOST_SUGGESTIONS
    assert names(library, "  ") == []
    assert names(library, "xyzzy") == []


def test_the_ingredients_of_a_product_are_never_guessed(library: Library) -> None:
    strength = Strength("500 mg")
    assert library.medicine_named("Acetaminophen").inside(strength) == (Ingredient("paracetamol"),)
    combination = library.medicine_named("Co-codamol").inside(strength)
    assert combination == (Ingredient("paracetamol"), Ingredient("codeine"))
    assert library.medicine_named("Moonwort").inside(strength) == (Ingredient("moonwort"),)


def test_the_table_is_read_once(tmp_path: Path) -> None:
    shutil.copy(RESOURCES / FILE, tmp_path / FILE)
    library = Library(tmp_path)
    first = library.medicine_names()
    (tmp_path / FILE).unlink()
    assert library.medicine_names() is first


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("\nmorphine,Morphine,", "\ncodeine,Morphine,", "codeine"),
        ("\nmorphine,Morphine,", "\nmorphine,Codeine,", "morphine"),
        ("Morphine,opioid,", "Morphine,opiate,", "morphine"),
        (",morphine,tablets;", ",morphine,pills;", "morphine"),
        ("paracetamol; codeine", "paracetamol; codine", "co-codamol"),
        ("\nmorphine,Morphine,", "\nmorphine,,", "morphine"),
        ("\nsenna,Senna; Sennosides,laxative", "\nsenna,Senna; Sennosides", "senna"),
        (",methadone,tablets; liquid; injection,yes", ",methadone,tablets; liquid; injection,perhaps", "methadone"),
        ("id,names,class", "id,name,class", "id"),
    ],
)
def test_what_is_wrong_in_the_table_is_named(tmp_path: Path, old: str, new: str, place: str) -> None:
    content = (RESOURCES / FILE).read_text(encoding="utf-8")
    assert old in content
    (tmp_path / FILE).write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentBroken) as caught:
        Library(tmp_path).medicine_names()
    assert (caught.value.file, caught.value.place) == (FILE, place)


def test_a_missing_table_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ContentBroken, match="install the program again"):
        Library(tmp_path).medicine_names()


def test_forms_are_an_offer_only(known: dict[str, KnownMedicine]) -> None:
    assert {Form.PATCH, Form.INJECTION, Form.LOZENGE} <= set(known["fentanyl"].forms)
