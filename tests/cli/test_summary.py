"""`caregiver summary`: the doctor's page as a file, and the diary as it was before."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run
from tests.journeys.program import Program

A4, LETTER = (595, 842), (612, 792)


def summary(folder: Path, output: Path, *more: str | Path, **how: str):
    """Ask for the doctor's page on a computer without screen and keyring."""
    how = NO_KEYRING | how
    ended = run("summary", "--data-dir", folder, "--output", output, *more, without=NO_SCREEN, **how)
    for words in ("Robert", "toothache", "Anna", "Okafor"):
        assert words not in ended.said + ended.complained
    return ended


def words_of(path: Path) -> str:
    """The words of a PDF file, single spaces between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of its first page in points."""
    box = PdfReader(path).pages[0].mediabox
    return round(box.width), round(box.height)


@pytest.fixture
def output(tmp_path):
    return tmp_path / "page.pdf"


def test_the_paper_key_in_a_file_opens_it(kept, output):
    before = content(kept.folder)
    ended = summary(kept.folder, output, "--recovery-key-file", kept.key_file)
    assert (ended.code, ended.said, ended.complained) == (0, "", "")
    assert size_of(output) == A4
    for words in ("Robert Hale, born 14 March 1954", "worst", "days with entries", "not a medical assessment"):
        assert words in words_of(output)
    assert content(kept.folder) == before


def test_the_paper_key_on_standard_input_opens_it(kept, output):
    typed = kept.key_file.read_text().lower()
    ended = summary(kept.folder, output, typed=typed)
    assert (ended.code, ended.complained) == (0, "")
    assert "Robert Hale" in words_of(output)


def test_the_paper_key_typed_at_a_prompt_opens_it_and_is_not_shown(kept, output):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "caregiver", "summary", "--data-dir", kept.folder, "--output", output]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | NO_KEYRING, start_new_session=True
    )
    os.close(theirs)
    shown = ""
    for number, line in enumerate(kept.key_file.read_text().split("\n"), 1):
        while f"Line {number} of the paper key: " not in shown:
            shown += os.read(ours, 1024).decode()
        os.write(ours, f"{line}\n".encode())
    assert process.wait(60) == 0
    os.close(ours)
    assert "this computer" in shown
    assert not any(line in shown for line in kept.key_file.read_text().split("\n"))
    assert "Robert Hale" in words_of(output)


def test_days_paper_and_parts_are_chosen(kept, output):
    days = ("--from", "2026-11-01", "--to", "2026-11-05")
    how = ("--paper", "Letter", "--parts", "doctor,urgent", "--recovery-key-file", kept.key_file)
    assert summary(kept.folder, output, *days, *how).code == 0
    assert size_of(output) == LETTER
    assert "1 to 5 November 2026" in words_of(output)
    assert "Ask for emergency help now" in words_of(output)


def test_left_out_the_paper_is_what_is_usual_here(kept, output):
    assert summary(kept.folder, output, "--recovery-key-file", kept.key_file, LC_ALL="en_US.UTF-8").code == 0
    assert size_of(output) == LETTER


def test_a_first_day_still_to_come_is_said(kept, output):
    how = ("--from", "2100-01-01", "--recovery-key-file", kept.key_file)
    assert summary(kept.folder, output, *how).could_not("The first day lies after the last.")
    assert not output.exists()


def test_without_keyring_and_paper_key_it_says_what_opens_it(kept, output):
    assert summary(kept.folder, output).could_not("--recovery-key-file")
    assert not output.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [("7K4M Q9TW\n" * 4, "Line 1"), ("not a key", "ine"), ("", "ine"), ("\udcff\udcfe", "cannot be read")],
)
def test_what_cannot_be_a_paper_key_is_said(kept, output, tmp_path, typed, words):
    key_file = tmp_path / "other.txt"
    key_file.write_bytes(typed.encode("utf-8", "surrogateescape"))
    assert summary(kept.folder, output, "--recovery-key-file", key_file).could_not(words)
    assert not output.exists()


def test_a_paper_key_of_another_diary_is_said(kept, output, tmp_path):
    from caregiver.services.paper_key import new_paper_key

    key_file = tmp_path / "other.txt"
    key_file.write_text("\n".join(new_paper_key().lines))
    assert summary(kept.folder, output, "--recovery-key-file", key_file).could_not("not the one of this diary")


def test_a_key_file_that_is_not_there_is_said(kept, output, tmp_path):
    assert summary(kept.folder, output, "--recovery-key-file", tmp_path / "none").could_not("cannot be read")


def test_where_no_diary_lies_nothing_is_made(tmp_path, output):
    assert summary(tmp_path / "none", output).could_not("There is no diary in this folder.")
    assert content(tmp_path) == {}


def test_a_damaged_diary_is_said_and_not_changed(kept, output):
    path = kept.folder / "diary.db"
    path.write_bytes(path.read_bytes()[:4096] + bytes(4096) + path.read_bytes()[8192:])
    before = content(kept.folder)
    assert summary(kept.folder, output, "--recovery-key-file", kept.key_file).could_not("damaged")
    assert content(kept.folder) == before
    assert not output.exists()


def test_a_place_that_cannot_be_written_is_said(kept, tmp_path, disk):
    key = ("--recovery-key-file", kept.key_file)
    assert summary(kept.folder, tmp_path / "none" / "page.pdf", *key).could_not("")
    disk.forbid_writing()
    assert summary(kept.folder, disk.path / "page.pdf", *key).could_not("")


def test_a_full_disk_is_said_and_leaves_nothing_half(kept, disk):
    disk.fill()
    assert summary(kept.folder, disk.path / "page.pdf", "--recovery-key-file", kept.key_file).could_not("")
    assert [path.name for path in disk.path.iterdir()] == ["other"]


def test_a_diary_on_a_read_only_disk_can_be_read(disk, tmp_path, output):
    from tests.cli.conftest import keep

    folder = disk.path / "diary"
    folder.mkdir()
    kept = keep(folder, tmp_path)
    disk.forbid_writing()
    assert summary(kept.folder, output, "--recovery-key-file", kept.key_file).code == 0


def test_it_works_beside_the_open_window(tmp_path, output):
    folder = tmp_path / "diary"
    made = run(
        "new", "--data-dir", folder, "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt"
    )
    assert made.code == 0
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        ended = run("summary", "--data-dir", folder, "--output", output)
        assert (ended.code, ended.complained) == (0, "")
    assert "No entries in these days." in words_of(output)
