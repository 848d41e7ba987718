"""Everything that the five texts say has its place in the program, and every place is there."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from caregiver.domain.guide import GuideContent
from caregiver.services.guide import Guide
from caregiver.services.library import Library
from tests.content.seed_table import RESOURCES, Item, gaps, noted, read_items

ITEMS = read_items()


@pytest.fixture(scope="module")
def content() -> GuideContent:
    return Guide(Library(RESOURCES)).content


def has_gaps(content: GuideContent, items: Iterable[Item]) -> bool:
    return any(True for _ in gaps(content, tuple(items)))


def test_nothing_is_missing(content: GuideContent) -> None:
    assert list(gaps(content, ITEMS)) == []


def test_each_text_gave_something(content: GuideContent) -> None:
    assert {seed for item in ITEMS for seed in item.seeds} == {"S0", "S1", "S2", "S3", "S4"}
    assert len(noted()) == 133


def test_an_item_that_is_removed_is_noticed(content: GuideContent) -> None:
    unnoticed = [item.id for item in ITEMS if not has_gaps(content, [each for each in ITEMS if each is not item])]
    assert unnoticed == []


def test_a_card_that_is_removed_is_noticed(content: GuideContent) -> None:
    unnoticed = []
    for card in content.cards:
        rest = replace(content, cards=tuple(each for each in content.cards if each is not card))
        if not has_gaps(rest, ITEMS):
            unnoticed.append(card.id)
    assert unnoticed == []


def test_a_window_that_is_removed_is_noticed(content: GuideContent) -> None:
    for card in content.cards:
        for window in card.windows:
            without = replace(card, windows=tuple(each for each in card.windows if each is not window))
            rest = replace(content, cards=tuple(without if each is card else each for each in content.cards))
            assert f"window:{window.id}" in " ".join(gaps(rest, ITEMS))


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (Item("1.1.1", "x", ("S0",), ("card:nowhere",)), "card:nowhere, which is not there"),
        (Item("1.1.1", "x", ("S0",), ("record:visit.nothing",)), "record:visit.nothing, which is not there"),
        (Item("1.1.1", "x", ("S0",), ("question:Q99",)), "question:Q99, which is not there"),
        (Item("1.1.1", "x", ("S0",)), "has no place"),
        (Item("1.1.1", "x", ("S0",), ("card:G01",), left_out="y"), "has both"),
        (Item("1.1.1", "debulking", ("S1",), ("card:G01",)), "1.1.1 is another one than in the notes"),
        (Item("1.1.1", "a nerve is cut", ("S0",), ("card:G01",)), "1.1.1 is another one than in the notes"),
        (Item("1.1.99", "x", ("S0",), ("card:G01",)), "1.1.99 is one too many"),
        (Item("1.1.2", "x", ("S0",), ("card:G01",)), "1.1.2 stands twice"),
    ],
)
def test_a_bad_line_of_the_table_is_named(content: GuideContent, bad: Item, complaint: str) -> None:
    assert complaint in " · ".join(gaps(content, (bad, *ITEMS[1:])))


def test_a_misspelt_key_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text('[[items]]\nid = "1.1.1"\nitem = "x"\nplace = ["card:G01"]\n', encoding="utf-8")
    with pytest.raises(TypeError, match="place"):
        read_items(table)
