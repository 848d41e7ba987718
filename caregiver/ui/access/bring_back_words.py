"""What is said of a backup: when it was made, what is in it, and what it would replace."""

from datetime import UTC

from caregiver.drawing.words import tr
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.restore import BackupAbout, BackupContent, Restored
from caregiver.ui.access.bring_back_page import Comparison
from caregiver.ui.access.place_words import Present


def made_words(about: BackupAbout, present: Present) -> str:
    """ "Made on Saturday 21 November at 06:02, by version 0.4 of this program."."""
    moment = present.moment(about.made_at)
    return tr("Made {moment}, by version {version} of this program.", moment=moment, version=about.program)


def found_words(content: BackupContent, present: Present) -> tuple[str, ...]:
    """ "All 964 entries are in it.", and when the last of them was written."""
    if content.last_written_at is None:
        return (tr("It is whole. Nothing was written in it yet."),)
    moment = present.moment(content.last_written_at)
    found = tr("All {number} entries are in it.", content.entries, number=content.entries)
    if content.entries < 2:
        found = tr("It is whole. One entry is in it.") if content.entries else tr("It is whole. No entry is in it.")
    return found, tr("The last was written {moment}. What was written since then is not in it.", moment=moment)


def compared(content: BackupContent, place: DiaryPlace, present: Present, *, is_other: bool | None) -> Comparison:
    """The backup beside a closed diary.

    Args:
        is_other: Whether it is of another diary; None where nothing lies here, or cannot be told.
    """
    inside = found_words(content, present)
    if place.changed_at is None and is_other is None:
        return Comparison(inside, (tr("No diary is here yet. Nothing is replaced."),))
    if place.changed_at is None:
        here = tr("The diary file is gone. Its keys are here.")
    else:
        moment = present.moment(place.changed_at)
        here = tr("The diary file here was last changed {moment}. It is replaced.", moment=moment)
    folder = f"replaced {present.now.astimezone(UTC):%Y-%m-%d}"
    kept = tr("What lies here now is kept beside it, in the folder “{folder} …”.", folder=folder)
    warning = tr("This is a backup of another diary, not of the one that is here.") if is_other else ""
    return Comparison(inside, (here, kept), warning)


def brought_back_words(restored: Restored) -> str:
    """For the line above the page, once the diary is open."""
    if restored.kept is None:
        return tr("The diary was brought back from the backup.")
    return tr(
        "The diary was brought back from the backup. What was here before is kept in the folder “{folder}”.",
        folder=restored.kept.name,
    )
