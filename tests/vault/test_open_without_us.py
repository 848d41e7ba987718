"""The script of the README opens a diary without a line of ours."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from caregiver.domain.person import Caregiver, Person
from caregiver.vault.backup import write_backup
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from tests.vault.medicine_things import MORPHINE, dose
from tests.vault.things import NOW, THE_CHAIR

README = Path(__file__).parents[2] / "README.md"


def _script() -> str:
    blocks = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    (script,) = [block for block in blocks if "keyslots.json" in block]
    assert "caregiver." not in script, "it must not lean on this program"
    return str(script)


def _run(folder: Path, typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-c", _script()]
    return subprocess.run(command, cwd=folder, input=typed, capture_output=True, text=True, check=False)


@pytest.fixture
def written(folder: Path, key: DataKey, slots: KeySlots) -> bytes:
    """The file of a closed diary that tells of a chair and of jam."""
    vault = Vault.create(folder, key, slots)
    anna = vault.people.caregivers.add(Caregiver("Anna"), at=NOW).uuid
    vault.people.person.save(Person("Robert"), by=anna, at=NOW)
    vault.diary.pain.add(THE_CHAIR, "chair", by=anna, at=NOW)
    morphine = vault.medicines.add(MORPHINE, by=anna, at=NOW).uuid
    vault.diary.doses.add(dose(morphine, note="with jam"), "with jam", by=anna, at=NOW)
    vault.close()
    return (folder / DIARY_NAME).read_bytes()


def test_the_paper_key_and_the_two_files_are_enough(
    folder: Path, key: DataKey, recovery_key: RecoveryKey, written: bytes
) -> None:
    paper = "\n".join(recovery_key.lines)
    for typed in (paper, paper.lower().replace("0", "o").replace("1", "l")):
        said = _run(folder, typed)
        assert said.returncode == 0, said.stderr
        assert key.secret.hex() in said.stdout
        assert "The chair won." in said.stdout
        assert "Robert" in said.stdout
        assert "Zomorph" in said.stdout
        assert "with jam" in said.stdout
    assert (folder / DIARY_NAME).read_bytes() == written


def test_out_of_a_backup_too_with_any_zip_tool(
    tmp_path: Path, folder: Path, key: DataKey, recovery_key: RecoveryKey, written: bytes
) -> None:
    backup, place = tmp_path / "Diary backup 2026-11-22 1432.zip", tmp_path / "in ten years"
    write_backup(folder, key, backup, at=NOW, program="1.2")
    subprocess.run([sys.executable, "-I", "-m", "zipfile", "-e", backup, place], check=True)
    said = _run(place, "\n".join(recovery_key.lines))
    assert said.returncode == 0, said.stderr
    assert "The chair won." in said.stdout
    assert "with jam" in said.stdout


def test_another_key_opens_nothing(folder: Path, written: bytes) -> None:
    said = _run(folder, "\n".join(RecoveryKey.generate().lines))
    assert said.returncode != 0
    assert "chair" not in said.stdout
