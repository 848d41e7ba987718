"""`caregiver check`: plain words, stable keys, and nothing made or changed."""

import json

import pytest

from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run

KEYS = ["folder", "keyring", "vault", "screen", "printer"]
NO_PRINTER = {"CUPS_SERVER": "/nonexistent/socket"}
WORKS, DOES_NOT, NOT_YET = "works", "does_not_work", "not_there_yet"


def check(folder, *, code=0, **how):
    """The findings by key; as JSON and in words they agree."""
    before = content(folder) if folder.exists() else None
    ended, in_words = (run("check", "--data-dir", folder, *option, **how) for option in (("--json",), ()))
    assert (ended.code, in_words.code, ended.complained, in_words.complained) == (code, code, "", ""), ended
    found = json.loads(ended.said)
    assert list(found) == KEYS
    lines = in_words.said.splitlines()
    for line, finding in zip(lines, found.values(), strict=True):
        assert set(finding) == {"name", "state", "sentence", "is_fatal"}
        assert line == f"{finding['name']}: {finding['state'].replace('_', ' ')}. {finding['sentence']}"
    assert (content(folder) if folder.exists() else None) == before
    return {key: finding["state"] for key, finding in found.items()}


def with_keyring(folder, tmp_path):
    """A diary whose key this computer keeps."""
    made = run(
        "new", "--data-dir", folder, "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt"
    )
    assert made.code == 0
    return folder


def test_before_the_first_start_nothing_is_fatal_and_nothing_is_made(tmp_path):
    assert check(tmp_path / "home" / "diary") == dict(
        zip(KEYS, [NOT_YET, WORKS, NOT_YET, WORKS, WORKS], strict=True)
    )
    assert content(tmp_path) == {}


def test_with_a_diary_all_works(folder, tmp_path):
    assert check(with_keyring(folder, tmp_path)) == dict.fromkeys(KEYS, WORKS)


def test_beside_nothing_at_all_it_still_answers(tmp_path, broken_library):
    how = NO_KEYRING | NO_PRINTER | {"LD_LIBRARY_PATH": broken_library}
    assert check(tmp_path / "diary", without=NO_SCREEN, **how) == dict(
        zip(KEYS, [NOT_YET, DOES_NOT, NOT_YET, DOES_NOT, DOES_NOT], strict=True)
    )


def test_without_a_screen_and_a_printer_it_says_so(tmp_path):
    found = check(tmp_path / "diary", without=NO_SCREEN, **NO_PRINTER)
    assert (found["screen"], found["printer"]) == (DOES_NOT, NOT_YET)


def test_without_a_keyring_the_paper_key_opens_the_diary(folder, tmp_path):
    found = check(with_keyring(folder, tmp_path), **NO_KEYRING)
    assert (found["keyring"], found["vault"]) == (DOES_NOT, WORKS)


def test_a_diary_that_only_the_paper_opens_is_not_a_fault(kept):
    found = check(kept.folder)
    assert (found["keyring"], found["vault"]) == (WORKS, WORKS)


@pytest.mark.parametrize("part", ["diary.db", "keyslots.json"])
def test_a_part_that_is_gone_is_fatal(folder, tmp_path, part):
    (with_keyring(folder, tmp_path) / part).unlink()
    assert check(folder, code=1)["vault"] == DOES_NOT


@pytest.mark.parametrize("page", [0, 3, 10])
def test_a_broken_page_is_fatal(folder, tmp_path, page):
    path = with_keyring(folder, tmp_path) / "diary.db"
    damaged = bytearray(path.read_bytes())
    damaged[page * 4096 + 100] ^= 1
    path.write_bytes(damaged)
    assert check(folder, code=1)["vault"] == DOES_NOT


def test_broken_key_slots_are_fatal(kept):
    (kept.folder / "keyslots.json").write_text("{")
    assert check(kept.folder, code=1)["vault"] == DOES_NOT


def test_a_full_or_read_only_disk_is_fatal(disk):
    disk.fill()
    assert check(disk.path, code=1)["folder"] == DOES_NOT
    disk.forbid_writing()
    assert check(disk.path / "diary", code=1)["folder"] == DOES_NOT


def test_it_tells_no_word_of_the_diary(kept):
    ended = run("check", "--data-dir", kept.folder)
    for words in ("Robert", "Anna", "Okafor", "toothache"):
        assert words not in ended.said
