"""What is loaded by the time the window is first painted, in a start as a person makes it."""

import json
import subprocess
import sys

START = """
import json, os, pathlib, sys
from caregiver import commands
from caregiver.app import App

begin = App.start

def start(app, **how):
    def report():
        print(json.dumps(sorted(sys.modules)), flush=True)
        os._exit(0)
    app.window.first_painted.connect(report)
    begin(app, **how)

App.start = start
commands.window(pathlib.Path(sys.argv[1]))
"""


def loaded(*arguments: str) -> set[str]:
    """Every loaded module."""
    ended = subprocess.run([sys.executable, "-c", *arguments], capture_output=True, text=True, check=True)
    return set(json.loads(ended.stdout.splitlines()[-1]))


def test_the_first_paint_waits_for_nothing_it_does_not_need(folder):
    modules = loaded(START, str(folder))
    assert "caregiver.ui.main_window" in modules
    assert not modules & {"apscheduler", "jeepney", "keyring", "miniaudio", "numpy", "pyqtgraph", "secretstorage"}
    assert not modules & {"caregiver.services.guide", "caregiver.ui.guide.page"}


def test_the_version_is_said_without_qt():
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "caregiver", "--version"], capture_output=True, text=True, check=True
    )
    assert ended.stdout.startswith("caregiver ")
    assert "caregiver.cli" in ended.stderr
    assert not {name for name in ("PySide6", "sqlcipher3", "keyring") if f" {name}\n" in ended.stderr}
