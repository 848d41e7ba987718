"""A screen reader that asks for what has just gone, such as a scroll bar, is told that there is none.

Qt looks into some of its lists without a check, so that such a question may end the program.
"""

from pathlib import Path

from tests.journeys.program import PROGRAM, Program

ASKED_AT_LEAST = 20
PAGES = {
    "ctrl+2": "Days start at 06:00.",
    "ctrl+3": "Print the list",
    "ctrl+4": "Way to look",
    "ctrl+5": "Our questions",
    "ctrl+6": "Search the guide",
    "ctrl+7": "Look and times",
    "F2": "Pain entry",
    "ctrl+p": "Page 1 as it will be printed",
    "F9": "Ask for emergency help now",
    "ctrl+l": "The screen is hidden",
}


def test_during_set_up(folder: Path) -> None:
    with Program(folder) as program:
        program.wait_for("Who it is about")
        assert program.ask_beyond() > ASKED_AT_LEAST
        program.press("F9")
        program.wait_for(PAGES["F9"])
        assert program.ask_beyond() > ASKED_AT_LEAST


def test_on_every_page(folder: Path, tmp_path: Path) -> None:
    with Program(folder, code=(*PROGRAM, "demo"), environment={"TMPDIR": str(tmp_path)}) as program:
        program.wait_for("The last 24 hours")
        for key, words in PAGES.items():
            program.press(key)
            program.wait_for(words)
            assert program.ask_beyond() > ASKED_AT_LEAST, words
        program.press("alt+F4")
        assert program.wait_for_end() == 0
