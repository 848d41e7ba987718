"""The urgent sheet that comes with the program; without all of it the window does not open."""

from pathlib import Path

from caregiver.check.finding import Finding, State
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.library import ContentBroken, Library

_WHOLE = QT_TRANSLATE_NOOP("caregiver", "The sheet is whole. It opens with F9.")


def look_at_sheet(resources: Path) -> Finding:
    """Whether every sign is there."""
    try:
        Library(resources).urgent_signs()
    except ContentBroken as error:
        return Finding("urgent_signs", "Urgent signs", State.DOES_NOT_WORK, error.sentence, is_fatal=True)
    return Finding("urgent_signs", "Urgent signs", State.WORKS, Text(_WHOLE))
