"""All findings, and how they are told."""

import json
from pathlib import Path

from caregiver.check.computer import Computer
from caregiver.check.diary import look_at_diary, look_at_folder
from caregiver.check.finding import Finding
from caregiver.check.reminders import look_at_reminders
from caregiver.check.sheet import look_at_sheet
from caregiver.desktop.clock import SystemClock
from caregiver.drawing.resources import resources_folder


def examine(folder: Path, key_file: Path | None = None) -> list[Finding]:
    """Look at the folder of the diary, the diary, and what the program needs of this computer.

    Args:
        key_file: Holds the paper key, for a diary that no keyring opens.
    """
    clock = SystemClock()
    computer = Computer()
    diary = look_at_diary(folder, clock, key_file)
    return [
        look_at_folder(folder),
        *diary.findings,
        look_at_sheet(resources_folder()),
        computer.screen(has_diary=diary.lies_there),
        *look_at_reminders(folder, diary, computer, clock),
        computer.printer(),
    ]


def report(findings: list[Finding], *, is_json: bool) -> str:
    """The findings as lines for people, or as JSON for programs."""
    if not is_json:
        return "\n".join(f"{finding.name}: {finding.state}. {finding.sentence}" for finding in findings)
    told = {
        finding.key: {
            "name": finding.name,
            "state": finding.state.replace(" ", "_"),
            "sentence": str(finding.sentence),
            "is_fatal": finding.is_fatal,
        }
        for finding in findings
    }
    return json.dumps(told, indent=2, ensure_ascii=False)
