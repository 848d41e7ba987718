"""The story of issue 2, lived through once: from an empty folder to a page for the doctor, and an empty battery.

What was typed, seen and left behind is kept in a `Witness` for the tests to look at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import secretstorage

from tests.journeys.canaries import canary, found_in, search
from tests.journeys.pages import Diary, Editor, PaperPage, SetUp
from tests.journeys.program import Program
from tests.real.output_tray import OutputTray

WHO = {
    "Name, as used at home": canary("called"),
    "Full name": canary("full name"),
    "Born on: Day": "14",
    "Born on: Month": "3",
    "Born on: Year": "1954",
    "What the team calls the illness": canary("illness"),
    "Allergy 1: What?": canary("allergy"),
    "Allergy 1: What happened?": canary("reaction"),
    "Allergy 1: Who said so?": canary("who said so"),
    "Your own name": canary("caregiver"),
    "Your full name": canary("caregiver's full name"),
    "Address": canary("address"),
}
EMERGENCY, TEAM, OUT_OF_HOURS = TYPED_NUMBERS = ("118 204771", "0118 662204", "0118 739015")
TEAM_NAME = canary("team")
NUMBERS = {
    "Which number do you dial for an ambulance here?": EMERGENCY,
    "Your team, day and night Who answers?": TEAM_NAME,
    "Your team, day and night": TEAM,
    "Doctor, out of hours": OUT_OF_HOURS,
}
HIS_WORDS, MY_WORDS, OWN_WORD, LATER_WORDS = (canary(name) for name in ("his words", "my words", "own", "later"))
UNSAVED_WORDS = canary("unsaved")
_WHO_WORDS = [text for text in WHO.values() if not text.isdecimal()]

KEPT_WORDS = (*_WHO_WORDS, TEAM_NAME, HIS_WORDS, MY_WORDS, OWN_WORD, LATER_WORDS)
"""What the diary holds at the end, some of it in its history."""
TYPED_WORDS = (*KEPT_WORDS, UNSAVED_WORDS)
"""What no file but the diary may hold, and no place that others can look at."""


@dataclass
class Witness:
    """What was seen during the story.

    Attributes:
        folder: The data folder.
        page: What the printer put out, and `page_title`, what its queue showed.
        key_lines: The paper key, as it stood on the screen.
        open_places: What anyone at this computer could look at while the program ran, by what it is.
        after_battery: Where words lay on the disk right after the kill.
        seen: Words of a page, by the moment they were looked at.
    """

    folder: Path
    page: Path = Path()
    page_title: str = ""
    key_lines: tuple[str, ...] = ()
    open_places: dict[str, bytes] = field(default_factory=dict)
    after_battery: list[str] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)


def live_through(folder: Path, tray: OutputTray, searched: Path) -> Witness:
    """The whole story in `folder`; `searched` is all that the program can write to."""
    witness = Witness(folder)
    with Program(folder) as program:
        set_up(program, witness)
        write_and_correct(program, witness)
        print_page(program, witness, tray)
        witness.open_places |= look_around(program)
        program.press("F2")
        program.wait_for("Undo changes")
        program.tab_to("My words")
        program.type(UNSAVED_WORDS)
        program.kill()
    witness.after_battery = search([searched], TYPED_WORDS, leave_out=printed_files(searched))
    with Program(folder) as program:
        program.wait_for("Writing now")
        diary = Diary(program)
        diary.open()
        diary.open_entry(7)
        witness.seen["after the battery"] = program.words()
    return witness


def set_up(program: Program, witness: Witness) -> None:
    """The five steps."""
    steps = SetUp(program)
    steps.tell_who(WHO)
    steps.give_numbers(NUMBERS, shown_when_locked="Yes")
    steps.press_first_number(3)
    witness.key_lines = steps.type_key_back()
    steps.finish()


def write_and_correct(program: Program, witness: Witness) -> None:
    """A number by three keys, its details, a correction, and finding it again."""
    editor, diary = Editor(program), Diary(program)
    program.press("F2")
    program.wait_for("Undo changes")
    program.press("7", "Return")
    program.wait_until_spoken("7 at")
    diary.open()
    diary.open_entry(7)
    program.choose("Edit")
    program.wait_for("Undo changes")
    editor.mark_in_list("Left lower back", "Left thigh, front")
    editor.add_own_word("Feels like", OWN_WORD)
    program.fill("His words", HIS_WORDS)
    program.fill("My words", MY_WORDS)
    editor.be_done()
    program.wait_for("Where: added left lower back; left thigh, front")
    program.choose("Edit")
    program.wait_for("Undo changes")
    program.fill("My words", LATER_WORDS)
    editor.be_done()
    program.wait_for("History")
    witness.seen["history"] = program.words()
    diary.search(OWN_WORD)
    witness.seen["search"] = program.words()


def print_page(program: Program, witness: Witness, tray: OutputTray) -> None:
    """The page for the doctor, until it lies in the tray."""
    PaperPage(program).print()
    program.wait_until(lambda: bool(tray.pages()), "a page in the tray")
    (witness.page,) = tray.pages()
    witness.page_title = tray.title(witness.page)


def look_around(program: Program) -> Mapping[str, bytes]:
    """Where others can look while it runs: its arguments, environment and titles, and the labels in the keyring."""
    process = Path("/proc", str(program.pid))
    return {
        "arguments": (process / "cmdline").read_bytes(),
        "environment": (process / "environ").read_bytes(),
        "titles": "\n".join(program.titles()).encode(),
        "keyring": "\n".join(keyring_labels()).encode(),
        "standard error": program.complaints().encode(),
    }


def keyring_labels() -> list[str]:
    """What the keyring shows of its entries without giving a secret away."""
    bus = secretstorage.dbus_init()
    try:
        entries = secretstorage.get_default_collection(bus).get_all_items()
        return [f"{entry.get_label()} {entry.get_attributes()}" for entry in entries]
    finally:
        bus.close()


def printed_files(desktop: Path) -> list[Path]:
    """What the user printed: the page in the tray, and the same page in the spool of the print server."""
    return [*desktop.glob("printed/*.pdf"), *desktop.glob("cups/spool/d[0-9]*-[0-9]*")]


def words_in(data: bytes) -> dict[str, set[str]]:
    """Typed words in some bytes."""
    return found_in(data, TYPED_WORDS)
