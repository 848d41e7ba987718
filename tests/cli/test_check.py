"""`caregiver check`: plain words, stable keys, and nothing made or changed."""

import json
import os
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from caregiver.check.reminders import look_at_clock
from caregiver.desktop.autostart import make_autostart
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.stay import StayKind
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.library import Library
from caregiver.services.services import serve
from tests.cli.command import NO_KEYRING, NO_SCREEN, content, run
from tests.journeys.program import Program
from tests.real.tray_host import TrayHost
from tests.vault.backups import VERSIONS, Written
from tests.vault.make_released import RECOVERY_KEY

KEYS = [
    "folder",
    "keyring",
    "vault",
    "ways_in",
    "paper_key",
    "backup",
    "urgent_signs",
    "screen",
    "program",
    "reminders",
    "notifications",
    "sound",
    "tray",
    "autostart",
    "clock",
    "sleep",
    "printer",
]
NO_PRINTER = {"CUPS_SERVER": "/nonexistent/socket"}
NO_SPEAKER = {"ALSA_CONFIG_PATH": "/nonexistent", "PULSE_SERVER": "unix:/nonexistent"}
SPEAKER = "</usr/share/alsa/alsa.conf>\npcm.!default null\n"
WORKS, DOES_NOT, NOT_YET, OFF, TO_KNOW = "works", "does_not_work", "not_there_yet", "off", "to_know"
FRESH = {
    "folder": NOT_YET,
    "keyring": WORKS,
    "vault": NOT_YET,
    "ways_in": NOT_YET,
    "paper_key": NOT_YET,
    "backup": NOT_YET,
    "urgent_signs": WORKS,
    "screen": WORKS,
    "program": OFF,
    "reminders": NOT_YET,
    "notifications": WORKS,
    "sound": DOES_NOT,
    "tray": NOT_YET,
    "autostart": OFF,
    "clock": WORKS,
    "sleep": TO_KNOW,
    "printer": WORKS,
}
"""A computer without a speaker and without a tray, before the first start."""


def told(folder, *more, code=0, **how):
    """The findings by key."""
    before = content(folder) if folder.exists() else None
    ended = run("check", "--data-dir", folder, "--json", *more, **NO_SPEAKER | how)
    assert (ended.code, ended.complained) == (code, ""), ended
    found = json.loads(ended.said)
    assert list(found) == KEYS
    assert any(finding["is_fatal"] for finding in found.values()) is (code != 0)
    assert (content(folder) if folder.exists() else None) == before
    return found


def check(folder, *more, **how):
    """How it stands with each part."""
    return {key: finding["state"] for key, finding in told(folder, *more, **how).items()}


def with_keyring(folder, tmp_path):
    """A diary whose key this computer keeps."""
    made = run(
        "new", "--data-dir", folder, "--name", "R", "--caregiver", "A", "--recovery-key-out", tmp_path / "key.txt"
    )
    assert made.code == 0
    return folder


def write_into(folder, write):
    """Open the diary as the window does, and write into it."""
    clock = SystemClock()
    access = Access(folder, KeyringHolder(), clock)
    key = access.read_keyring_key()
    library = Library(resources_folder())
    services = serve(access.open(key), key, clock=clock, library=library, numbers_file=numbers_file(folder))
    write(services)
    services.close()


def test_before_the_first_start_nothing_is_fatal_and_nothing_is_made(tmp_path):
    assert check(tmp_path / "home" / "diary") == FRESH
    assert content(tmp_path) == {}


def test_in_words_it_is_a_line_each(tmp_path):
    in_words = run("check", "--data-dir", tmp_path / "diary", **NO_SPEAKER)
    found = told(tmp_path / "diary")
    assert (in_words.code, in_words.complained) == (0, "")
    for line, finding in zip(in_words.said.splitlines(), found.values(), strict=True):
        assert set(finding) == {"name", "state", "sentence", "is_fatal"}
        assert line.startswith(f"{finding['name']}: {finding['state'].replace('_', ' ')}. ")


def test_with_a_diary_it_is_looked_into(folder, tmp_path):
    of_diary = dict.fromkeys(("folder", "vault", "ways_in", "paper_key"), WORKS)
    assert check(with_keyring(folder, tmp_path)) == FRESH | of_diary


def test_beside_nothing_at_all_it_still_answers(tmp_path, broken_library):
    how = NO_KEYRING | NO_PRINTER | {"LD_LIBRARY_PATH": broken_library}
    nothing = dict.fromkeys(("keyring", "screen", "notifications", "printer"), DOES_NOT)
    assert check(tmp_path / "diary", without=NO_SCREEN, **how) == FRESH | nothing


def test_without_a_screen_nothing_of_a_diary_rings_and_that_is_fatal(kept):
    found = told(kept.folder, code=1, without=NO_SCREEN, **NO_PRINTER)
    assert [key for key, finding in found.items() if finding["is_fatal"]] == ["screen"]
    assert (found["screen"]["state"], found["printer"]["state"]) == (DOES_NOT, NOT_YET)


# -- what rings -------------------------------------------------------------------------------------------------


def test_an_open_program_is_found_and_stays_as_it_is(folder):
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        assert check(folder)["program"] == WORKS
    assert check(folder)["program"] == OFF


@pytest.mark.parametrize("kind", [StayKind.HOSPITAL, StayKind.DIED, StayKind.STOPPED])
def test_stopped_reminders_are_said_without_why(folder, tmp_path, kind):
    write_into(with_keyring(folder, tmp_path), lambda services: services.stays.begin(kind, where="Ward 6"))
    finding = told(folder)["reminders"]
    assert finding["state"] == OFF
    assert "stopped" in finding["sentence"]
    assert not {"hospital", "died", "Ward"} & set(finding["sentence"].split())


def test_where_only_the_paper_key_opens_the_diary_what_rings_is_not_known(kept):
    finding = told(kept.folder)["reminders"]
    assert finding["state"] == TO_KNOW
    assert "paper key" in finding["sentence"]


def test_a_program_that_is_open_and_does_not_look_is_not_good(folder, tmp_path):
    def look_an_hour_ago(services):
        services.vault.rings.set_checked_at(SystemClock().now() - timedelta(hours=1))

    write_into(with_keyring(folder, tmp_path), look_an_hour_ago)
    with Program(folder) as program:
        program.wait_for("Two names are enough to go on.")
        finding = told(folder)["program"]
    assert finding["state"] == DOES_NOT
    assert "has not looked" in finding["sentence"]


def test_who_asked_not_to_be_disturbed_is_told(tmp_path):
    subprocess.run(["dunstctl", "set-paused", "true"], check=True)
    try:
        assert check(tmp_path / "diary")["notifications"] == OFF
    finally:
        subprocess.run(["dunstctl", "set-paused", "false"], check=True)


def test_a_speaker_is_found_and_stays_silent(tmp_path):
    settings = tmp_path / "asound.conf"
    settings.write_text(SPEAKER)
    assert check(tmp_path / "diary", ALSA_CONFIG_PATH=str(settings))["sound"] == WORKS


def test_a_tray_is_found(tmp_path):
    with TrayHost():
        assert check(tmp_path / "diary")["tray"] == WORKS


def test_a_start_at_each_login_is_read_from_the_desktop(tmp_path):
    folder = tmp_path / "diary"
    autostart = make_autostart(folder)
    autostart.enable()
    try:
        assert check(folder)["autostart"] == WORKS
        assert check(tmp_path / "other")["autostart"] == DOES_NOT
        (entry,) = Path(os.environ["XDG_CONFIG_HOME"], "autostart").iterdir()
        entry.write_text(entry.read_text() + "Hidden=true\n")
        assert check(folder)["autostart"] == OFF
    finally:
        autostart.disable()


def test_a_clock_without_a_zone_is_told(tmp_path, monkeypatch):
    monkeypatch.delenv("TZ", raising=False)
    finding = look_at_clock(SystemClock(tmp_path))
    assert (finding.state.value, finding.is_fatal) == ("does not work", False)
    assert "time zone" in str(finding.sentence)


@pytest.mark.parametrize("year", [1970, 2024, 2105])
def test_a_clock_of_another_year_is_fatal(monkeypatch, year):
    clock = SystemClock()
    now = clock.now().replace(year=year, day=1)
    monkeypatch.setattr(clock, "now", lambda: now)
    finding = look_at_clock(clock)
    assert (finding.state.value, finding.is_fatal) == ("does not work", True)
    assert str(year) in str(finding.sentence)


# -- the keyring and the diary ----------------------------------------------------------------------------------


def test_without_a_keyring_the_paper_key_opens_the_diary(folder, tmp_path):
    found = check(with_keyring(folder, tmp_path), **NO_KEYRING)
    assert (found["keyring"], found["vault"], found["reminders"]) == (DOES_NOT, WORKS, TO_KNOW)


def test_a_diary_that_only_the_paper_opens_is_not_a_fault(kept):
    found = check(kept.folder)
    assert (found["keyring"], found["vault"]) == (WORKS, WORKS)


def test_the_paper_key_lets_it_look_into_a_diary_that_no_keyring_opens(kept):
    found = told(kept.folder, "--recovery-key-file", kept.key_file)
    assert found["vault"]["sentence"] == "It opens, and every page of it can be read."
    assert found["backup"]["state"] == NOT_YET
    assert found["reminders"]["state"] == TO_KNOW
    assert "Medicines that ring" in found["reminders"]["sentence"]
    assert "until you open it with its key" in found["reminders"]["sentence"]
    assert told(kept.folder)["backup"]["state"] == TO_KNOW
    wrong = run("check", "--data-dir", kept.folder, "--recovery-key-file", kept.folder / "diary.db")
    assert wrong.could_not("The file with the paper key cannot be read.")


def test_a_diary_of_an_earlier_version_is_left_as_it_is_and_is_no_fault(folder, tmp_path):
    Written.copy(folder, VERSIONS[0])
    key_file = tmp_path / "key.txt"
    key_file.write_text(RECOVERY_KEY.text)
    found = told(folder, "--recovery-key-file", key_file)
    assert (found["vault"]["state"], found["backup"]["state"]) == (TO_KNOW, TO_KNOW)
    assert "Open its window once" in found["vault"]["sentence"]


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
