"""What a person does on each page of the program, with the keyboard alone."""

import re
from collections.abc import Mapping

from tests.journeys.program import Program

_KEY_LABEL = re.compile(r"Line (\d): ((?:\w )+\w)$")


class SetUp:
    """The five steps from an empty folder to a diary."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def tell_who(self, fields: Mapping[str, str]) -> None:
        """Step 1: fill the fields of these names, in the order they stand in, and go on."""
        program = self._program
        program.wait_for("Name, as used at home")
        for name, text in fields.items():
            if name == "Allergy 1: What?":
                program.answer("Allergies and bad reactions", "Yes")
            program.fill(name, text)
            if name == "Name, as used at home":
                program.answer("The word you use", "He says")
        self._go_on()
        program.wait_for("Which number do you dial for an ambulance here?")

    def give_numbers(self, fields: Mapping[str, str], *, shown_when_locked: str) -> None:
        """Step 2: fill these fields, confirm the emergency number, say whether the locked page shows the numbers."""
        program = self._program
        for name, text in fields.items():
            program.fill(name, text)
            if name.startswith("Which number"):
                program.choose(f"{name} It is right")
        program.choose("No", of="Has a hospice or home team told you to call them first?")
        program.choose(shown_when_locked, of="Show these numbers when the diary is locked?")
        self._go_on()
        program.wait_for("Pain 7 of 10")

    def press_first_number(self, score: int) -> None:
        """Step 3: the first entry."""
        self._program.choose(f"Pain {score} of 10")
        self._program.wait_for(f"{score} at ")
        self._go_on()
        self._program.wait_for("Keep this key on paper")

    def leave_first_number_out(self) -> None:
        """Step 3, without an entry."""
        self._program.choose("Later")
        self._program.wait_for("Keep this key on paper")

    def type_key_back(self) -> tuple[str, ...]:
        """Step 4: type the paper key as it stands on the screen; its four lines."""
        lines = read_key(self._program)
        for number, line in enumerate(lines, 1):
            self._program.fill(f"Line {number} of the paper key", line.lower())
        self._program.wait_for("All four lines match. Your paper key works.")
        self._go_on()
        return lines

    def do_key_later(self) -> None:
        """Step 4, put off."""
        self._program.choose("Later today")

    def finish(self) -> None:
        """Step 5."""
        self._program.wait_for("The diary is ready")
        self._program.choose("Go to Today")
        self._program.wait_for("Writing now")

    def _go_on(self) -> None:
        self._program.choose("Go on")


def read_key(program: Program) -> tuple[str, ...]:
    """The four lines of the paper key on the screen."""
    lines: dict[str, str] = {}
    for seen in program.showing():
        if told := _KEY_LABEL.match(seen.name):
            number, letters = told.groups()
            lines[number] = lines.get(number, "") + letters.replace(" ", "")
    assert [len(line) for line in lines.values()] == [8] * 4, lines
    return tuple(lines.values())


class Editor:
    """The pain entry that is open."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def mark_in_list(self, *places: str) -> None:
        """Mark places in the list of places."""
        self._program.choose("List of places")
        self._program.wait_for("Body map")
        for place in places:
            self._program.choose(place)
            self._program.wait_for(f"Number for {place}")

    def add_own_word(self, row: str, own: str) -> None:
        """Write words of one's own among the words of a row."""
        self._program.choose(f"{row}: more words")
        self._program.choose(f"{row}: own words")
        self._program.type(own)
        self._program.press("Return")
        self._program.wait_for(own)

    def be_done(self) -> None:
        """Save, and be back where one was."""
        self._program.choose("Done")
        self._program.wait_until_gone("Undo changes")


class Diary:
    """The day cards, and the entry at their side."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def open(self) -> None:
        """Go there by its key."""
        self._program.press("ctrl+2")
        self._program.wait_for("Search in all notes, places, medicines and words")

    def open_entry(self, score: int) -> None:
        """Open the newest entry of this number at the side."""
        self._program.choose(next(seen.name for seen in self._program.showing() if f"pain {score} of 10" in seen.name))
        self._program.wait_for("History")

    def search(self, words: str) -> None:
        """Search from wherever one is, and wait for what is said about it."""
        self._program.press("ctrl+f")
        self._program.wait_for("Search in all notes, places, medicines and words")
        self._program.type(words)
        self._program.wait_for(f"found for “{words}”")


class PaperPage:
    """The page for the doctor."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def print(self) -> None:
        """Go there by its key, and print."""
        self._program.press("ctrl+p")
        self._program.wait_for("Page 1 as it will be printed")
        self._program.choose("Print")
        self._program.wait_for("Sent to the printer PDF.")
