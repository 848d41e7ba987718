"""A search in the Guide for what stands on the urgent sheet leads to the sheet, and to no other card in its place."""

import shutil
from pathlib import Path

import pytest

from caregiver.services.content import ContentBroken
from caregiver.services.guide import Guide
from caregiver.services.library import Library

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Guide(Library(RESOURCES))


def spoil(folder: Path, old: str, new: str) -> int:
    """Change the file of the signs in a copy of the Guide; on which line."""
    shutil.copytree(RESOURCES / "guide", folder / "guide")
    path = folder / "guide" / "signs.toml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    return content[: content.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    "typed",
    [
        *("want to die", "dying", "suicide", "suicidal", "suici", "i will kill myself", "better off dead"),
        *("choking", "chocking", "he is choking on food", "stroke", "strok", "fit", "a fit", "seizure", "siezure"),
        *(
            "collapsed",
            "heart attack",
            "chest pain",
            "pain in chest",
            "gurgling",
            "rattle",
            "breathing",
            "cant breathe",
        ),
        *("can’t breathe", "overdose", "took too much", "too many tablets", "he wont wake up", "unconscious"),
        *("bleeding", "vomiting blood", "cannot pee", "numb legs", "legs weak", "fever", "black poo", "emergency"),
        *("legs are so weak", "morphine has run out", "patch fell off", "can’t pee"),
    ],
)
def test_what_is_on_the_sheet_touches_a_sign(guide: Guide, typed: str) -> None:
    assert guide.search(typed).touches_signs


def test_each_line_of_the_sheet_touches_a_sign(guide: Guide) -> None:
    signs = Library(RESOURCES).urgent_signs()
    passed_over = [s.id for s in (*signs.emergency, *signs.team) if not guide.search(s.text).touches_signs]
    assert passed_over == []


@pytest.mark.parametrize(
    "typed",
    [
        *("", "morphine", "morfine", "constipation", "laxative", "massage", "number", "cooking", "pain killer"),
        *("what to do after he died", "blood test", "sudden bad spell", "weak bones", "tired", "sleep", "Herceptin"),
        *("feel sick", "how much to give", "how many tablets to give", "a patch of fentanyl", "swallow"),
    ],
)
def test_what_is_not_on_it_touches_none(guide: Guide, typed: str) -> None:
    assert not guide.search(typed).touches_signs


@pytest.mark.parametrize("typed", ["choking", "suicide", "stroke", "heart attack", "kill"])
def test_a_sign_of_which_no_card_speaks_is_read_as_no_other_word(guide: Guide, typed: str) -> None:
    found = guide.search(typed)
    assert (found.cards, found.words, found.read_as) == ((), (), "")


@pytest.mark.parametrize("typed", ["dying", "want to die", "is he dying"])
def test_dying_does_not_lead_to_the_time_after_a_death(guide: Guide, typed: str) -> None:
    found = guide.search(typed)
    assert not [card.id for card in found.cards if card.id.startswith("after-a-death")]
    assert [word.word for word in found.words] == ["dying"]


def test_a_sound_of_the_breath_is_found_under_its_names(guide: Guide) -> None:
    for typed in ("rattle", "gurgling"):
        assert guide.search(typed).cards[0].id == "breathing-cough-hiccups"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('id = "bleeding"', 'id = "bleding"', "bleding"),
        ('id = "fever"', 'id = "thirst"', "thirst"),
        ('other = ["thirst", "thirsty", "peeing more", "peeing much", "peeing lots"]', "other = []", "thirst"),
        ('other = ["thirst",', 'others = ["thirst",', "others"),
        ('[[signs]]\nid = "thirst"', '[[gone]]\nid = "thirst"', "thirst"),
    ],
)
def test_a_sign_that_is_wrong_or_passed_over_is_named(tmp_path: Path, old: str, new: str, place: str) -> None:
    line = spoil(tmp_path, old, new)
    with pytest.raises(ContentBroken) as caught:
        _ = Guide(Library(tmp_path)).content
    assert caught.value.file == "guide/signs.toml"
    assert place in caught.value.place
    if "gone" not in new:
        assert caught.value.place.startswith(f"line {line},")
