"""What holds for every command: versions, wrong use, own mistakes, and what the process keeps from others."""

import pytest

from caregiver import __version__
from tests.cli.command import run

GUARDED = "from caregiver.cli import guard_process, run; guard_process()\n"
SECRET = "He says it is like a toothache"


def script(source: str, **changed: str):
    """Run Python with the program's guards on."""
    return run(code=("-c", GUARDED + source), **changed)


def test_the_version_is_told_without_loading_qt_or_keyring_or_the_vault():
    ended = script(
        "import sys\n"
        "try:\n    run(['--version'])\n"
        "finally:\n    print({'PySide6', 'keyring', 'sqlcipher3', 'cryptography'} & set(sys.modules))"
    )
    assert (ended.code, ended.said) == (0, f"caregiver {__version__}\nset()\n")


def test_help_names_every_command():
    ended = run("--help")
    assert ended.code == 0
    for command in ("new", "demo", "summary", "backup", "verify", "restore", "check"):
        assert command in ended.said
    for option in ("--data-dir", "--background", "--version"):
        assert option in ended.said


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("--nonsense",),
        ("new",),
        ("new", "--name", "Robert", "--caregiver", "Anna"),
        ("summary",),
        ("summary", "--output", "x.pdf", "--paper", "A5"),
        ("summary", "--output", "x.pdf", "--from", "yesterday"),
        ("summary", "--output", "x.pdf", "--from", "2026-02-30"),
        ("summary", "--output", "x.pdf", "--from", "2026-11-22", "--to", "2026-11-09"),
        ("summary", "--output", "x.pdf", "--parts", "doctor,everything"),
        ("summary", "--output", "x.pdf", "--parts", ""),
        ("backup",),
        ("verify",),
        ("restore",),
        ("restore", "x.zip", "--recovery-key", "7K4M Q9TB"),
        ("check", "--yaml"),
        ("--background", "check"),
        ("--data-dir",),
    ],
)
def test_wrong_use_is_said_in_one_sentence_and_does_nothing(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = run(*arguments, code=("-c", "import sys; from caregiver.cli import run; sys.exit(run(sys.argv[1:]))"))
    assert (ended.code, ended.said, ended.complained.count("\n")) == (2, "", 1), ended
    assert "--help" in ended.complained
    assert list(tmp_path.iterdir()) == []


def test_our_own_mistake_is_one_sentence_without_the_words_it_met():
    ended = script(
        "from caregiver import commands\n"
        f"def broken(*a, **k): raise ValueError('{SECRET}')\n"
        "commands.check = broken\n"
        "raise SystemExit(run(['check']))"
    )
    assert ended.could_not("ValueError, <string>:3")
    assert SECRET not in ended.complained


@pytest.mark.parametrize(
    "where",
    [
        "import threading; t = threading.Thread(target=broken); t.start(); t.join()",
        "class Left:\n    def __del__(self): broken()\nLeft()",
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "a = QCoreApplication([]); QTimer.singleShot(0, broken); QTimer.singleShot(50, a.quit); a.exec()",
        "broken()",
    ],
    ids=["thread", "when forgotten", "in the window", "at the top"],
)
def test_a_mistake_anywhere_is_one_sentence_without_the_words_it_met(where):
    ended = script(f"def broken(): raise ValueError('{SECRET}')\n{where}\n")
    assert ended.complained.count("\n") == 1, ended
    assert "The program made a mistake (ValueError" in ended.complained
    assert SECRET not in ended.complained


def test_what_the_process_writes_is_for_its_owner_only_and_its_memory_stays_off_the_disk():
    ended = script("import os, resource; print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE))")
    assert ended.said == "0o77 (0, 0)\n"


def test_the_guards_are_on_before_the_command_line_is_read():
    ended = run(
        "--version",
        code=(
            "-c",
            "import atexit, os, sys\n"
            "atexit.register(lambda: print(oct(os.umask(0))))\n"
            "from caregiver.__main__ import main\nmain()",
        ),
    )
    assert ended.said == f"caregiver {__version__}\n0o77\n"
