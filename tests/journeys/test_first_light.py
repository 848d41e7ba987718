"""The story of issue 2, with the keyboard alone, a real keyring and a real printer; and not one word of it leaks."""

import json
import re
from pathlib import Path
from shutil import copytree, ignore_patterns

import sqlcipher3
from pypdf import PdfReader

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.services.access import Access
from tests.journeys.canaries import search
from tests.journeys.first_light import (
    EMERGENCY,
    HIS_WORDS,
    KEPT_WORDS,
    LATER_WORDS,
    MY_WORDS,
    OWN_WORD,
    TEAM,
    TYPED_NUMBERS,
    TYPED_WORDS,
    WHO,
    Witness,
    printed_files,
    words_in,
)
from tests.journeys.pages import Diary
from tests.journeys.program import Program


def test_the_history_tells_what_stood_there_before(first_light: Witness):
    history = first_light.seen["history"]
    assert "Saved: 7" in history
    assert "Where: added left lower back; left thigh, front" in history
    assert f"My words: from “{MY_WORDS}” to “{LATER_WORDS}”" in history


def test_the_entry_is_found_by_an_own_word(first_light: Witness):
    assert f"1 found for “{OWN_WORD}”:" in first_light.seen["search"]
    assert "pain 7 of 10, Left lower back; left thigh, front" in first_light.seen["search"]


def test_the_page_for_the_doctor_lies_in_the_tray(first_light: Witness):
    (page,) = PdfReader(first_light.page).pages
    text = re.sub(r"\s+", " ", page.extract_text())
    assert WHO["Full name"] in text
    assert WHO["Allergy 1: What?"] in text
    for words in ("worst", "days with entries", "not a medical assessment"):
        assert words in text.lower(), words
    assert "left lower back" in text.lower()


def test_the_print_queue_shows_neutral_words(first_light: Witness):
    assert re.fullmatch(r"Summary \d+ \w+ \d{4}", first_light.page_title)


def test_after_an_empty_battery_all_is_there(first_light: Witness):
    words = first_light.seen["after the battery"]
    for typed in (HIS_WORDS, LATER_WORDS, OWN_WORD[1:], WHO["Your own name"]):
        assert typed in words
    assert "Left lower back\nLeft thigh, front" in words
    assert f"from “{MY_WORDS}” to “{LATER_WORDS}”" in words


def test_no_word_lies_outside_the_diary(first_light: Witness, desktop: Path):
    assert search([desktop], TYPED_WORDS, leave_out=printed_files(desktop)) == []


def test_no_word_lay_there_when_the_battery_was_empty(first_light: Witness):
    assert first_light.after_battery == []


def test_nobody_at_this_computer_could_see_a_word(first_light: Witness):
    assert {place: words_in(shown) for place, shown in first_light.open_places.items() if words_in(shown)} == {}
    assert b"Caregiver" in first_light.open_places["titles"]
    assert b"Caregiver Companion" in first_light.open_places["keyring"]


def test_a_mistake_of_ours_tells_no_word(first_light: Witness, desktop: Path, tmp_path: Path):
    folder = copytree(first_light.folder, tmp_path / "diary", ignore=ignore_patterns("numbers.txt"))
    with Program(folder, code=(str(Path(__file__).with_name("broken_program.py")),)) as program:
        program.wait_for("Writing now")
        diary = Diary(program)
        diary.open()
        diary.open_entry(7)
        program.choose("The team was told of this, just now")
        program.wait_until(lambda: "The program made a mistake (RuntimeError" in program.complaints(), "it said so")
        assert words_in(program.complaints().encode()) == {}
        program.press("ctrl+1")
        program.wait_for("He could not answer")
        assert search([desktop], TYPED_WORDS, leave_out=printed_files(desktop)) == []


def test_the_numbers_lie_bare_in_their_own_file_and_nowhere_else(first_light: Witness, desktop: Path):
    numbers = first_light.folder / "numbers.txt"
    assert search([desktop], TYPED_NUMBERS, leave_out=[numbers, *printed_files(desktop)]) == []
    assert numbers.read_text() == f"emergency {EMERGENCY}\nteam {TEAM}\n"


def test_the_look_of_the_screen_tells_nothing(first_light: Witness):
    look = first_light.folder / "look.json"
    assert not look.exists() or set(json.loads(look.read_text())) <= {"scheme", "text_percent", "has_night_look"}


def test_neither_key_lies_on_the_disk(first_light: Witness, desktop: Path):
    secret = _data_key(first_light.folder)
    lines = [*first_light.key_lines, *(f"{line[:4]} {line[4:]}" for line in first_light.key_lines)]
    for path in (path for path in desktop.rglob("*") if path.is_file()):
        content = path.read_bytes()
        assert secret not in content, path
        assert secret.hex().encode() not in content.lower(), path
        assert not any(line.encode() in content.upper() for line in lines), path


def test_the_same_search_finds_all_of_them_in_a_decrypted_copy(first_light: Witness, tmp_path: Path):
    plain = tmp_path / "plain.db"
    _decrypt(first_light.folder, plain)
    try:
        finds = "\n".join(search([tmp_path], KEPT_WORDS))
        assert [words for words in KEPT_WORDS if words not in finds] == []
        numbers = "\n".join(search([tmp_path], TYPED_NUMBERS))
        assert [number for number in TYPED_NUMBERS if number not in numbers] == []
    finally:
        plain.unlink()


def _data_key(folder: Path) -> bytes:
    return Access(folder, KeyringHolder(), SystemClock()).read_keyring_key().secret


def _decrypt(folder: Path, plain: Path) -> None:
    file = sqlcipher3.connect(str(folder / "diary.db"))
    try:
        file.execute(f"PRAGMA key = \"x'{_data_key(folder).hex()}'\"").fetchall()
        file.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''").fetchall()
        file.execute("SELECT sqlcipher_export('plain')").fetchall()
    finally:
        file.close()
