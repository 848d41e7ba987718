"""The Guide is read once and checked, forgives spelling, and finds the cards that belong to a record."""

import re
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from caregiver.domain.guide import Card, Topic, TopicKind
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release
from caregiver.domain.pain import PainEntry, Place
from caregiver.services.content import ContentBroken
from caregiver.services.guide import MOST_CARDS_OF_A_WORD, Guide
from caregiver.services.library import Library
from caregiver.services.services import Services

RESOURCES = Path(__file__).parents[2] / "resources"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CARDS = "cards/pain.toml"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Guide(Library(RESOURCES))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(RESOURCES / "guide", tmp_path / "guide")
    return tmp_path


def ids(cards: Iterable[Card]) -> list[str]:
    return [card.id for card in cards]


def line_with(folder: Path, file: str, words: str) -> int:
    lines = (folder / "guide" / file).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, start=1) if words in line)


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "guide" / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


# -- reading -----------------------------------------------------------------------------------------------------------


def test_the_open_diary_has_the_guide_of_its_library_and_reads_it_once(services: Services) -> None:
    assert services.guide is services.guide
    assert services.guide.content is services.guide.content


def test_a_card_is_whole(guide: Guide) -> None:
    card = guide.card("G16")
    assert card is not None
    assert card.windows[0].text == "It can be 2 to 3 weeks until radiotherapy eases bone pain."
    assert Topic(TopicKind.TREATMENT, "rt.external") in card.related
    assert guide.source_titles(card)[0] == "A cancer charity’s page on bone pain and weakened bones"
    assert guide.card("G99") is None


def test_every_card_stands_in_one_group_and_words_in_the_order_of_the_alphabet(guide: Guide) -> None:
    grouped = [card_id for group in guide.content.groups.values() for card_id in group]
    assert grouped == ids(guide.content.cards)
    words = [word.word.casefold() for word in guide.content.words]
    assert words == sorted(words)


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "place"),
    [
        (CARDS, 'sources = ["S4"]', "", 'above id = "G01"', "sources"),
        (CARDS, 'sources = ["S4"]', "sources = []", "sources = []", "sources"),
        (CARDS, 'sources = ["S4"]', 'sources = ["S9"]', '"S9"', "sources"),
        (CARDS, 'sources = ["S4"]', 'sources = ["S1"]', 'sources = ["S1"]', "G01"),
        (CARDS, 'id = "G02"', 'id = "G01"', "as before", "G01"),
        (CARDS, 'id = "G02"', 'id = "G29"', '"card:G02"', "card:G02"),
        (CARDS, '"card:G26"', '"card:G01"', '"card:G01"', "card:G01"),
        (CARDS, '"quality:burning"', '"quality:burnt"', "quality:burnt", "quality:burnt"),
        (CARDS, '"quality:burning"', '"feeling:burning"', "feeling:burning", "feeling:burning"),
        (CARDS, "reviewed_on = 2026-11-22", 'reviewed_on = "soon"', 'reviewed_on = "soon"', "reviewed_on"),
        (CARDS, "reviewed_on = 2026-11-22", "reviewed_on = 1926-11-22", "reviewed_on = 1926", "reviewed_on"),
        (CARDS, "reviewed_on = 2026-11-22", "", 'above id = "G01"', "reviewed_on"),
        (CARDS, "reviewed_on = 2026-11-22", "reviewed_on = 2026-13-22", "reviewed_on = 2026-13", "line"),
        (CARDS, 'title = "Whose pain it is"', 'title = " "', 'title = " "', "title"),
        (CARDS, 'title = "Whose pain it is"', 'titel = "Whose pain it is"', "titel", "titel"),
        (CARDS, "Pain is what the person", "Pain is what {name}", "text =", "text"),
        (CARDS, 'reviewed_by = "not', 'reviewed = "not', "# Cards about pain itself", "reviewed_by"),
        ("cards/treatments.toml", 'id = "joint-aches"', 'id = "radiotherapy-days"', "as before", "radiotherapy-days"),
        ("cards/bones.toml", 'text = "After a pin', 'words = "After a pin', "words =", "words"),
        ("cards/bones.toml", 'text = "After a pin', 'reviewed = 1\ntext = "After a pin', "reviewed = 1", "reviewed"),
        ("glossary.toml", 'word = "yoga"', 'word = "opioid"', "as before", "opioid"),
        ("glossary.toml", '"morfine"', '"opoid"', '"opiate"', "opoid"),
        ("sources.toml", 'id = "S1"', 'id = "S0"', "as before", "S0"),
        ("sources.toml", "stands_alone = false", 'stands_alone = "no"', "stands_alone", "stands_alone"),
        ("guide.toml", '"pain", ', "", "groups =", "pain.toml"),
        ("guide.toml", "general =", "common =", "common =", "common"),
    ],
)
def test_what_is_wrong_is_named_with_its_file_and_line(
    folder: Path, file: str, old: str, new: str, at: str, place: str
) -> None:
    before = line_with(folder, file, old)
    spoil(folder, file, old, new)
    line = before if at == "as before" else line_with(folder, file, at.removeprefix("above ")) - at.startswith("above ")
    with pytest.raises(ContentBroken) as caught:
        _ = Guide(Library(folder)).content
    assert caught.value.file == f"guide/{file}"
    assert re.match(rf"line {line}\b", caught.value.place)
    assert place in caught.value.place
    assert "Your diary was not touched." in str(caught.value)


def test_a_file_that_is_missing_or_no_text_is_named(folder: Path) -> None:
    (folder / "guide" / "glossary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ContentBroken, match=r"guide/glossary\.toml"):
        _ = Guide(Library(folder)).content
    (folder / "guide" / "cards" / "bones.toml").unlink()
    with pytest.raises(ContentBroken, match=r"guide/cards/bones\.toml"):
        _ = Guide(Library(folder)).content


# -- search ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "card", "word"),
    [
        ("morfine", "strong-opioids", "morphine"),
        ("radiotherpy", "radiotherapy", "radiotherapy"),
        ("constipatoin", "hard-stools", "constipation"),
        ("MORPHINE", "strong-opioids", "morphine"),
        ("tumor", "surgery", "tumour"),
        ("acetaminophen", "paracetamol", "paracetamol"),
        ("Herceptin", "trastuzumab", "trastuzumab"),
        ("hypercalcemia", "too-much-calcium", "calcium"),
        ("Épidural", "epidural", "epidural"),
        ("nerv blok", "nerve-block", "nerve block"),
        ("dexa scan", "dexa", "DEXA"),
        ("physical therapy", "physio", "physio"),
        ("he is so tired", "tired", "fatigue"),
        ("cant poop", "hard-stools", "stool"),
        ("throwing up", "feeling-sick", "vomit"),
        ("what to do after he died", "after-a-death", "death"),
        ("numb legs", "back-and-leg-pain", "numb"),
        ("tylenol too much", "G15", "paracetamol"),
        ("run out of morphine", "running-out", "morphine"),
        ("calpol", "paracetamol", "paracetamol"),
        ("zomorph", "strong-opioids", "morphine"),
        ("Sevredol", "strong-opioids", "morphine"),
        ("movicol", "laxatives", "macrogol"),
        ("laxido", "laxatives", "macrogol"),
    ],
)
def test_a_word_is_found_as_it_is_typed(guide: Guide, typed: str, card: str, word: str) -> None:
    found = guide.search(typed)
    assert card in ids(found.cards)[:4]
    assert word in [each.word for each in found.words][:3]


def test_each_medicine_the_program_knows_leads_to_its_card_or_to_its_word(guide: Guide) -> None:
    unexplained = []
    for medicine in Library(RESOURCES).medicine_names():
        topic = Topic(TopicKind.MEDICINE, medicine.kind)
        for name in medicine.names:
            found = guide.search(name)
            if not any(topic in card.related for card in found.cards[:3]) and not found.words:
                unexplained.append(name)
    assert unexplained == []


def test_what_was_looked_for_is_said_where_it_is_not_what_was_typed(guide: Guide) -> None:
    assert guide.search("ovareis").read_as == "ovaries"
    assert guide.search("morfine").read_as == "morphine"
    assert guide.search("a slow morfine.").read_as == "slow morphine"
    assert guide.search("Morphine, long-acting: the doctor's word").read_as == ""
    assert guide.search("weak bones").read_as == ""
    assert guide.search("strong").read_as == ""


def test_what_stands_as_it_was_typed_comes_before_what_only_begins_so(guide: Guide) -> None:
    assert ids(guide.search("weak").cards)[0] == "weak-bones"
    assert ids(guide.search("steriod").cards)[0] == ids(guide.search("steroid").cards)[0] == "steroids"
    found = guide.search("numb")
    assert found.words[0].word == "numb"
    assert {"describing-pain", "back-and-leg-pain"} <= set(ids(found.cards)[:2])
    assert "G26" not in ids(found.cards)


def test_what_is_asked_about_medicines_that_are_left_is_found(guide: Guide) -> None:
    for typed in ("return medicines", "dispose"):
        assert ids(guide.search(typed).cards)[:2] == ["G27", "after-a-death"]
    assert ids(guide.search("witness").cards) == ["running-out", "after-a-death"]


def test_a_word_in_the_title_comes_first(guide: Guide) -> None:
    assert ids(guide.search("massage").cards)[:2] == ["G23", "massage"]


@pytest.mark.parametrize("typed", ["", "   ", "?!", "xyzzyx", "汉字"])
def test_nothing_is_found_for_nothing(guide: Guide, typed: str) -> None:
    found = guide.search(typed)
    assert (found.cards, found.words) == ((), ())


# -- what belongs to a record ------------------------------------------------------------------------------------------


def test_a_treatment_has_its_cards(guide: Guide) -> None:
    assert {"radiotherapy", "G16", "G17"} <= set(ids(guide.for_treatment("rt.external")))
    assert guide.for_treatment("of.a.newer.version") == ()


def test_a_medicine_has_the_cards_of_its_class_form_and_speed(guide: Guide) -> None:
    patch = Medicine("Fentanyl", form=Form.PATCH, kind=MedicineClass.OPIOID, release=Release.LONG_ACTING)
    found = ids(guide.for_medicine(patch))
    assert {"patches", "strong-opioids", "long-and-quick-acting", "G27"} <= set(found)
    assert found[0] == "G27"
    assert guide.for_medicine(Medicine("Something")) == ()


def test_a_symptom_has_its_cards(guide: Guide) -> None:
    assert "hard-stools" in ids(guide.for_symptom("constipation"))


def test_a_pain_entry_has_cards_by_its_words_and_never_by_its_number(guide: Guide) -> None:
    words = {"places": (Place("back-lower-left"),), "worse": ("lying_flat",), "qualities": ("burning", "own:odd")}
    entry = PainEntry(NOON, "UTC", 3, **words)
    found = ids(guide.for_pain(entry))
    assert found[0] == "back-and-leg-pain"
    assert "nerve-pain-medicines" in found
    assert ids(guide.for_pain(PainEntry(NOON, "UTC", 10, **words))) == found
    assert guide.for_pain(PainEntry(NOON, "UTC", 10)) == ()


def test_a_word_leads_on_to_the_cards_it_stands_in(guide: Guide) -> None:
    words = {word.word: word for word in guide.content.words}
    assert ids(guide.cards_with(words["opioid"]))[:2] == ["weaker-opioids", "strong-opioids"]
    assert "radiotherapy" in ids(guide.cards_with(words["radiotherapy"]))
    assert len(guide.cards_with(words["patch"])) <= MOST_CARDS_OF_A_WORD
    assert guide.cards_with(words["oncologist"]) == ()


def test_cards_lead_on_to_each_other(guide: Guide) -> None:
    card = guide.card("bone-pin")
    assert card is not None
    beside = ids(guide.beside(card))
    assert beside[:3] == ["weak-bones", "going-to-hospital", "aids-and-braces"]
    assert "surgery" in beside
