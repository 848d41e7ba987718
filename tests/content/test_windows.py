"""How long things can take is told in the Guide alone, and the urgent line stands beneath it (care-rules 43).

What a family was told in its own words is another matter: it stands as a band on Trends and on paper; see
`tests/journeys/test_radiotherapy.py`.
"""

import re
import tomllib
from pathlib import Path

from caregiver.domain.treatment_words import URGENT_LINE
from tests.architecture.source import house

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "resources" / "guide"
SPAN = re.compile(
    r"\b(radiotherapy|trastuzumab|nerve block|cement|pin|aches?)\b.*\b(hours|days|weeks?|months)\b(?! ago)",
    re.IGNORECASE,
)
"""A treatment, and how long: "3 weeks after radiotherapy" has them the other way round, and is a fact of the diary."""
ROOMS = ("domain/guide.py", "services/guide.py", "services/guide_search.py", "summary/guide_sheet.py")
"""Who reads the windows of a card; the page of the Guide and its paper show what these give."""


def windows() -> list[str]:
    cards = [card for path in GUIDE.glob("cards/*.toml") for card in tomllib.loads(path.read_text())["cards"]]
    return [window["text"] for card in cards for window in card.get("windows", ())]


def test_the_windows_of_the_guide_are_known_as_spans_of_time():
    known = [text for text in windows() if SPAN.search(text)]
    assert len(known) >= 5, "the pattern finds what it looks for"


def test_no_sentence_of_the_program_itself_tells_how_long_something_takes():
    found = [f"{module.path}:{node.lineno}" for module in house() for node, text in module.texts() if SPAN.search(text)]
    assert found == []


def test_only_the_guide_reads_its_windows():
    reads = [module for module in house() if re.search(r"\b(card|entry)\.windows\b", module.text)]
    assert reads
    assert all(module.lies_in(*ROOMS) for module in reads)


def test_the_line_beneath_is_the_same_in_the_guide_on_trends_and_on_paper():
    beneath = tomllib.loads((GUIDE / "guide.toml").read_text())["under_windows"]
    assert beneath == URGENT_LINE == "New weakness, numbness or worse pain: Urgent signs."
