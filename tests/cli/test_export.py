"""`caregiver export --format text`: the doctor's page and the family sheet as a file of plain text."""

import pytest
from pypdf import PdfReader

from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run


@pytest.fixture
def output(tmp_path):
    return tmp_path / "page.txt"


def export(kept, output, *more):
    """Ask for the text on a computer without screen and keyring."""
    how = ("--format", "text", "--output", output, "--recovery-key-file", kept.key_file)
    return run("export", "--data-dir", kept.folder, *how, *more, without=NO_SCREEN, **NO_KEYRING)


def test_both_pages_are_written_in_short_lines_and_the_diary_is_as_before(kept, output):
    before = content(kept.folder)
    ended = export(kept, output)
    assert (ended.code, ended.said, ended.complained) == (0, "", "")
    text = output.read_text("utf-8")
    assert text.startswith("Robert Hale, born 14 March 1954\n")
    assert "\nFamily sheet\n" in text
    assert max(map(len, text.splitlines())) <= 80
    assert output.stat().st_mode & 0o077 == 0
    assert content(kept.folder) == before


def test_parts_are_chosen_and_others_are_refused(kept, output):
    assert export(kept, output, "--parts", "family").code == 0
    assert output.read_text("utf-8").startswith("Family sheet\n")
    assert export(kept, output, "--parts", "doctor,week").code == 2


def test_a_first_day_still_to_come_is_said(kept, output):
    assert export(kept, output, "--from", "2100-01-01").could_not("The first day lies after the last.")
    assert not output.exists()


def test_a_place_that_cannot_be_written_is_said(kept, tmp_path):
    assert export(kept, tmp_path / "none" / "page.txt").could_not("")


def test_the_record_and_the_page_for_the_hospital_are_parts_of_a_summary(kept, tmp_path):
    output = tmp_path / "page.pdf"
    how = ("--parts", "record,hospital", "--output", output, "--recovery-key-file", kept.key_file)
    ended = run("summary", "--data-dir", kept.folder, *how, without=NO_SCREEN, **NO_KEYRING)
    assert (ended.code, ended.complained) == (0, "")
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(output).pages).split())
    assert words.index("The record") < words.index("Why we are going, and since when")
