"""Each import contract of pyproject.toml notices an import that breaks it, planted in a copy of the house.

That the house itself keeps them is checked by `lint-imports` in `tests/run`.
"""

import os
import shutil
import subprocess
import sys
import tomllib

import pytest

from tests.architecture.source import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
PLANTS = {
    "The house stands in storeys": ("domain/pain.py", "caregiver.services.diary"),
    "Pages never import each other, and what they share knows no page": (
        "ui/today/page.py",
        "caregiver.ui.diary.page",
    ),
    "What a person sees knows no SQL": ("ui/diary/page.py", "caregiver.vault.diary"),
    "Paper and screen draw what they are given": ("drawing/tokens.py", "caregiver.vault.diary"),
    "These rooms know no Qt": ("services/clock.py", "PySide6.QtCore"),
    "The machine is known to those who wire": ("services/clock.py", "caregiver.desktop.clock"),
    "The machine knows only what words mean": ("desktop/clock.py", "caregiver.vault.diary"),
    "Only the vault opens the file": ("ui/widgets/card.py", "sqlcipher3"),
    "Only the key holder asks the keyring": ("services/clock.py", "keyring"),
    "Only the alarm asks APScheduler": ("desktop/sound.py", "apscheduler"),
    "Only one place speaks on the bus": ("desktop/alarm.py", "jeepney"),
    "Only the sound plays": ("desktop/notifier.py", "miniaudio"),
    "Only Trends draws with pyqtgraph": ("ui/today/page.py", "pyqtgraph"),
}
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture
def copy(tmp_path):
    """A copy of the house in which a test may break something."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "caregiver", tmp_path / "caregiver", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def broken_contracts(house) -> set[str]:
    checked = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts: " in checked.stdout, checked.stdout + checked.stderr
    verdicts = (line.rpartition(" ") for line in checked.stdout.splitlines())
    return {name for name, _, verdict in verdicts if verdict == "BROKEN"}


def test_every_contract_has_its_plant():
    assert {contract["name"] for contract in CONTRACTS} == set(PLANTS)


@pytest.mark.parametrize("contract", PLANTS)
def test_the_contract_notices(copy, contract):
    path, imported = PLANTS[contract]
    with (copy / "caregiver" / path).open("a") as file:
        file.write(f"\nimport {imported}\n")
    assert contract in broken_contracts(copy)


def test_the_copy_alone_is_sound(copy):
    assert broken_contracts(copy) == set()
