"""What is said of a backup: when it was made, what is in it, and what it would replace."""

from datetime import UTC
from pathlib import Path

from caregiver.drawing.words import tr
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.restore import BackupAbout, BackupContent, BesideHere, Restored
from caregiver.ui.access.bring_back_page import Comparison
from caregiver.ui.access.place_words import Present
from caregiver.ui.core.backup_words import entries_words, kept_words


def name_of(path: Path) -> str:
    """The name of a backup, or of the folder of a kept diary, also where the diary file in it was chosen."""
    return path.parent.name if path.name == "diary.db" else path.name


def made_words(about: BackupAbout, present: Present) -> str:
    """ "Made on Saturday 21 November at 06:02, by version 0.4 of this program."."""
    if not about.program:
        return kept_words(about.made_at, present.now, present.calendar)
    moment = present.moment(about.made_at)
    return tr("Made {moment}, by version {version} of this program.", moment=moment, version=about.program)


def found_words(content: BackupContent, present: Present) -> tuple[str, ...]:
    """ "It is whole: 964 entries.", and when the last of them was written."""
    if content.last_written_at is None:
        return (tr("It is whole. Nothing was written in it yet."),)
    found = tr("It is whole: {entries}.", entries=entries_words(content.entries))
    return found, tr("The last was written {moment}.", moment=present.moment(content.last_written_at))


def compared(beside: BesideHere, place: DiaryPlace, present: Present) -> Comparison:
    """The backup beside the diary it would replace."""
    inside = found_words(beside.content, present)
    if place.changed_at is None and beside.is_other is None:
        return Comparison(inside, (tr("No diary is here yet. Nothing is replaced."),))
    folder = f"replaced {present.now.astimezone(UTC):%Y-%m-%d}"
    kept = tr("What lies here now is kept beside it, in the folder “{folder} …”.", folder=folder)
    warning = tr("This is a backup of another diary, not of the one that is here.") if beside.is_other else ""
    return Comparison(inside, (*_here_words(beside, place, present), kept), warning)


def _here_words(beside: BesideHere, place: DiaryPlace, present: Present) -> tuple[str, ...]:
    """ "987 entries, the last written today at 14:20.", and since when nothing of it is in the backup."""
    since = present.since(beside.content.about.made_at)
    missing = tr("What was written {since} is not in the backup.", since=since)
    rest = () if beside.is_other else (missing,)
    here = beside.here
    if here is not None and here.last_written_at is not None:
        moment = present.moment(here.last_written_at)
        said = tr("{entries}, the last written {moment}.", entries=entries_words(here.entries), moment=moment)
        return (said[:1].upper() + said[1:], *rest)
    if here is not None:
        return (tr("Nothing was written here yet."), *rest)
    if place.changed_at is None:
        return (tr("The diary file is gone. Its keys are here."), *rest)
    moment = present.moment(place.changed_at)
    return (tr("The diary file here was last changed {moment}. It is replaced.", moment=moment), *rest)


def brought_back_words(restored: Restored) -> str:
    """For the line above the page, once the diary is open."""
    if restored.kept is None:
        return tr("The diary was brought back from the backup.")
    return tr(
        "The diary was brought back from the backup. What was here before is kept in the folder “{folder}”.",
        folder=restored.kept.name,
    )
