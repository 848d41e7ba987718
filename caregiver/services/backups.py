"""Backups of an open diary: by hand, and once a day into a folder of the family's choice (DESIGN 5)."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from caregiver import __version__
from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.backup import BackupContent, read_about, write_backup
from caregiver.vault.keys import DataKey, KeySlots, SlotKind
from caregiver.vault.vault import Vault

KEPT = 14
"""Backups of so many days stay in the folder; with more of them, one is taken away each time."""
DAYS_TOLD = 14
TRY_AGAIN_AFTER = timedelta(hours=1)
AHEAD = timedelta(days=1)
"""What is dated further ahead is from a clock that was wrong; a journey explains less."""
_NAME = "Diary backup %Y-%m-%d %H%M.zip"
_PATTERN = "Diary backup ????-??-?? ????.zip"

_NO_FOLDER = QT_TRANSLATE_NOOP("caregiver", "This folder is not there.")
_INSIDE = QT_TRANSLATE_NOOP("caregiver", "The diary itself lies here. Please choose another folder, best on a stick.")
_CLOSED = QT_TRANSLATE_NOOP("caregiver", "Nothing can be written into this folder. Please choose another one.")
_AREAS = frozenset({Area.BACKUPS})


def usual_name(local: datetime) -> str:
    """The name of a backup made at this local time; it names nobody."""
    return local.strftime(_NAME)


@dataclass(frozen=True)
class BackupJob:
    """One backup that is to be made; it belongs into a thread and touches nothing of the open diary.

    Attributes:
        target: The file it becomes.
        at: When it was begun (UTC).
        prunes: Whether an old backup beside it is taken away.
    """

    target: Path
    at: datetime
    prunes: bool
    _folder: Path = field(repr=False)
    _key: DataKey = field(repr=False)

    def run(self) -> BackupContent:
        """Make it. Raises as `write_backup`."""
        content = write_backup(self._folder, self._key, self.target, at=self.at, program=__version__)
        if self.prunes:
            with suppress(OSError):  # the new one stands, and the next one tries again
                _prune(self.target, self._key.vault_id)
                _clear_unfinished(self.target.parent, self.at)
        return content


@dataclass(frozen=True)
class Attempt:
    """What became of the backup of one day.

    Attributes:
        at: When it was made, or last tried (UTC).
        path: The backup; None when none was made that day.
        entries: How many dated records are in it.
        reason: Why none was made, or None.
    """

    at: datetime
    path: Path | None
    entries: int
    reason: Text | None


class Backups:
    """The backups of one open diary."""

    def __init__(self, vault: Vault, data_key: DataKey, people: People, clock: Clock) -> None:
        self._vault = vault
        self._data_key = data_key
        self._people = people
        self._clock = clock

    @property
    def folder(self) -> Path | None:
        """Where the daily ones go; None while none was chosen. It may not be there now: a stick."""
        kept = self._vault.settings.get("backup_folder", "")
        return Path(kept) if kept else None

    def set_folder(self, folder: Path | None) -> Changed[Path | None]:
        """Choose it, or have no daily backups. Raises BadInput when it cannot be used."""
        if folder is not None:
            self._check_folder(folder)
        before = self.folder
        self._set("backup_folder", "" if folder is None else str(folder.absolute()))
        return Changed(folder, _AREAS, lambda: self._put_folder_back(before))

    def plan(self, now: datetime) -> BackupJob | None:
        """The daily backup, if it is time for it: none was made today, and it was not tried in the last hour.

        After a new paper key another one is due: a backup opens with the keys of its day.
        """
        if self.folder is None:
            return None
        last = next((attempt for attempt in self.attempts() if self._day(attempt.at) == self._day(now)), None)
        is_done = last is not None and last.reason is None and not self._has_new_key_since(last.at, now)
        was_tried = last is not None and last.reason is not None and timedelta() <= now - last.at < TRY_AGAIN_AFTER
        return None if is_done or was_tried else self.job()

    def job(self, target: Path | None = None) -> BackupJob:
        """A backup now, to a file of the user's choice or into the folder. Raises BadInput while there is no folder."""
        now = self._clock.now()
        if target is not None:
            is_like_daily = target.parent == self.folder and _made_at(target) is not None
            return BackupJob(target, now, is_like_daily, self._vault.folder, self._data_key)
        if self.folder is None:
            raise BadInput("folder", _NO_FOLDER)
        local = now.astimezone(self._clock.zone())
        return BackupJob(self.folder / usual_name(local), now, True, self._vault.folder, self._data_key)

    def note(self, job: BackupJob, outcome: BackupContent | CaregiverError) -> Changed[Attempt]:
        """Keep what became of a backup, one line a day: a good one is not put out of sight by a later failure."""
        if isinstance(outcome, CaregiverError):
            attempt = Attempt(job.at, None, 0, outcome.sentence)
        else:
            attempt = Attempt(job.at, job.target, outcome.entries, None)
        told = self._noted()
        same_day = [other for other in told if self._day(other.at) == self._day(job.at)]
        if attempt.reason is None or all(other.reason is not None for other in same_day):
            # In the order of noting: of a clock that was wrong for days, nothing true is cut off.
            told = [attempt, *(other for other in told if other not in same_day)]
        self._set("backup_attempts", [_kept(each) for each in told[:DAYS_TOLD]])
        return Changed(attempt, _AREAS)

    def attempts(self) -> tuple[Attempt, ...]:
        """What became of the last backups, newest day first; without days still to come."""
        end = self._clock.now() + AHEAD
        found = [attempt for attempt in self._noted() if attempt.at <= end]
        return tuple(sorted(found, key=_at, reverse=True))

    def last_good(self) -> Attempt | None:
        """The last backup that was made and compared; one of a day still to come only where there is no other."""
        good = [attempt for attempt in self._noted() if attempt.reason is None]
        made = [attempt for attempt in good if attempt.at <= self._clock.now()]
        return max(made, key=_at, default=min(good, key=_at, default=None))

    def _check_folder(self, folder: Path) -> None:
        try:
            is_there, is_inside = folder.is_dir(), folder.resolve().is_relative_to(self._vault.folder.resolve())
        except OSError as error:
            raise BadInput("folder", _NO_FOLDER) from error
        if not is_there:
            raise BadInput("folder", _NO_FOLDER)
        if is_inside:
            raise BadInput("folder", _INSIDE)
        if not os.access(folder, os.W_OK):
            raise BadInput("folder", _CLOSED)

    def _has_new_key_since(self, at: datetime, now: datetime) -> bool:
        paper = KeySlots.read(self._vault.folder).of_kind(SlotKind.RECOVERY)
        return paper is not None and at < paper.created_at <= now

    def _noted(self) -> list[Attempt]:
        """The last attempts, one a day, the last one noted first."""
        kept: list[Any] = self._vault.settings.get("backup_attempts", [])
        return [_attempt(each) for each in kept]

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._clock.zone()).date()

    def _put_folder_back(self, before: Path | None) -> Changed[Path | None]:
        self._set("backup_folder", "" if before is None else str(before))
        return Changed(before, _AREAS)

    def _set(self, key: str, value: Any) -> None:
        self._vault.settings.set(key, value, by=self._people.writer(), at=self._clock.now())


def _kept(attempt: Attempt) -> dict[str, Any]:
    return {
        "at": attempt.at.isoformat(),
        "path": str(attempt.path or ""),
        "entries": attempt.entries,
        "reason": attempt.reason.source if attempt.reason else "",
    }


def _at(attempt: Attempt) -> datetime:
    return attempt.at


def _attempt(kept: dict[str, Any]) -> Attempt:
    path, reason = kept["path"], kept["reason"]
    at = datetime.fromisoformat(kept["at"])
    return Attempt(at, Path(path) if path else None, kept["entries"], Text(reason) if reason else None)


def _prune(made: Path, vault_id: str) -> None:
    """Take one backup of this diary beside `made` away; those of others, and what cannot be read, stay.

    First one that was followed by another of its day, then the oldest. What is dated ahead is let alone: it or `made`
    bears the date of a clock that was wrong.
    """
    made_at = _made_at(made)
    if made_at is None:
        return
    ours = sorted((at, path) for path in made.parent.glob(_PATTERN) if (at := _made_at(path)) is not None)
    counted = [(at, path) for at, path in ours if at <= made_at + AHEAD and _is_of(path, vault_id)]
    if len(counted) <= KEPT:
        return
    followed = [path for (at, path), (later, _) in pairwise(counted) if at.date() == later.date()]
    oldest = [path for _, path in counted]
    next(path for path in (*followed, *oldest) if path != made).unlink(missing_ok=True)


def _clear_unfinished(folder: Path, now: datetime) -> None:
    """Take away what was begun, and ended by force: another day, before or after a leap of the clock."""
    for path in folder.glob(f"{_PATTERN}.new"):
        if abs(now.timestamp() - path.stat().st_mtime) > timedelta(days=1).total_seconds():
            path.unlink(missing_ok=True)


def _made_at(path: Path) -> datetime | None:
    """What the clock on the wall showed when it was made; None when its name is not one of ours."""
    try:
        return datetime.strptime(path.name, _NAME)
    except ValueError:
        return None


def _is_of(path: Path, vault_id: str) -> bool:
    try:
        return read_about(path).vault_id == vault_id
    except CaregiverError:
        return False
