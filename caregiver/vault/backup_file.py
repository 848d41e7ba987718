"""The file of a backup: the encrypted diary and its key slots, under a seal (DESIGN 5).

It is a zip without compression, so that any zip tool takes it apart: `about.json` (in plain: versions, which vault,
when), `keyslots.json` and `diary.db`, both as they lie in the diary's folder, so that a backup opens with the paper key
alone. The comment at the end of the zip is a seal over every byte before it, made with a key that is derived from the
data key.
"""

import errno
import hashlib
import hmac
import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from caregiver.domain.errors import BackupForeign, BackupNewer, BackupTorn, StorageFailed, VaultDamaged, VaultNewer
from caregiver.vault import files, sentences
from caregiver.vault.keys import DIARY_NAME, SLOTS_NAME, DataKey, KeySlots
from caregiver.vault.shape import instant, instant_text

_FORMAT = 1
_ABOUT_NAME = "about.json"
_NAMES = [_ABOUT_NAME, SLOTS_NAME, DIARY_NAME]
_BEGINS = b"PK\x03\x04"
_SEAL_WORD = b"HMAC-SHA256 "
_SEAL_BYTES = len(_SEAL_WORD) + 64
_SEAL_USE = b"caregiver-companion/backup-seal"
_LONGEST_TEXT = 1_000_000  # bytes of about.json or keyslots.json; they have some thousand
_CHUNK = 1 << 20
_YEARS_OF_A_ZIP = range(1980, 2108)


@dataclass(frozen=True)
class BackupAbout:
    """What a backup says of itself in plain; it is proven only when the backup is checked.

    Attributes:
        vault_id: Of which vault it is.
        made_at: When it was made (UTC).
        program: Version of the program that made it.
        schema: Schema version of the diary in it.
        content_hash: Of everything the diary in it holds.
    """

    vault_id: str
    made_at: datetime
    program: str
    schema: int
    content_hash: str


# -- writing ----------------------------------------------------------------------------------------------------


def write_sealed(target: Path, about: BackupAbout, slots: KeySlots, diary: Path, key: DataKey) -> None:
    """Put the parts into a new private file, seal it, and wait until it is on the disk. Raises OSError."""
    plain = {"format": _FORMAT} | asdict(about) | {"made_at": instant_text(about.made_at)}
    files.make_empty(target)
    with target.open("r+b") as file, zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_part(_ABOUT_NAME, about), json.dumps(plain, indent=1))
        archive.writestr(_part(SLOTS_NAME, about), slots.text)
        part = _part(DIARY_NAME, about)
        part.file_size = diary.stat().st_size
        with diary.open("rb") as source, archive.open(part, "w") as packed:
            shutil.copyfileobj(source, packed, _CHUNK)
        # Its length is part of what is sealed; what stands there is written over.
        archive.comment = _SEAL_WORD + b"0" * 64
    seal = _seal_of(target, key)
    with target.open("r+b") as file:
        file.seek(-_SEAL_BYTES, 2)
        file.write(_SEAL_WORD + seal)
    files.sync_file(target)


def _part(name: str, about: BackupAbout) -> zipfile.ZipInfo:
    made_at = about.made_at.astimezone(UTC)
    part = zipfile.ZipInfo(name)
    if made_at.year in _YEARS_OF_A_ZIP:  # a computer whose clock is wrong makes backups too
        part.date_time = (made_at.year, made_at.month, made_at.day, made_at.hour, made_at.minute, made_at.second)
    part.external_attr = files.PRIVATE << 16
    return part


# -- reading ----------------------------------------------------------------------------------------------------


def read_about(path: Path) -> BackupAbout:
    """What the backup says of itself, without a key. Raises BackupForeign, BackupTorn, BackupNewer, StorageFailed."""
    with _opened(path) as archive:
        told = _json(archive, _ABOUT_NAME)
    try:
        if told["format"] > _FORMAT:
            raise BackupNewer(sentences.BACKUP_NEWER)
        made_at = instant(told["made_at"]).astimezone(UTC)
        return BackupAbout(told["vault_id"], made_at, told["program"], told["schema"], told["content_hash"])
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error


def slots_in(path: Path) -> KeySlots:
    """The ways into a backup. Raises as `read_about`."""
    with _opened(path) as archive:
        text = _text(archive, SLOTS_NAME)
    try:
        return KeySlots.parse(text)
    except VaultDamaged as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
    except VaultNewer as error:
        raise BackupNewer(sentences.BACKUP_NEWER) from error


def is_sealed(path: Path, key: DataKey) -> bool:
    """Whether every byte is as it was written by somebody who had the key. Raises StorageFailed."""
    with _reading(), path.open("rb") as file:
        file.seek(-_SEAL_BYTES, 2)
        return hmac.compare_digest(file.read(), _SEAL_WORD + _seal_of(path, key))


def take_out_diary(path: Path, target: Path) -> None:
    """Write the encrypted diary of a backup into a new private file. Raises as `read_about`."""
    with _opened(path) as archive:
        try:
            files.make_empty(target)
            with archive.open(DIARY_NAME) as packed, target.open("r+b") as file:
                shutil.copyfileobj(packed, file, _CHUNK)
        except OSError as error:
            raise StorageFailed(sentences.BACKUP_NO_ROOM) from error


def _seal_of(path: Path, key: DataKey) -> bytes:
    """Over every byte of the file before the seal itself."""
    seal_key = HKDF(SHA256(), length=32, salt=key.vault_id.encode(), info=_SEAL_USE).derive(key.secret)
    mac = hmac.new(seal_key, digestmod=hashlib.sha256)
    left = path.stat().st_size - _SEAL_BYTES
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(left, _CHUNK))):
            mac.update(chunk)
            left -= len(chunk)
    return mac.hexdigest().encode()


def _json(archive: zipfile.ZipFile, name: str) -> Mapping[str, Any]:
    try:
        told = json.loads(_text(archive, name))
    except ValueError as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
    return told if isinstance(told, dict) else {}


def _text(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        return file.read(_LONGEST_TEXT)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with _reading(), path.open("rb") as file:
        if file.read(len(_BEGINS)) != _BEGINS:
            raise BackupForeign(sentences.BACKUP_FOREIGN)
        with _as_zip(file) as archive:
            yield archive


@contextmanager
def _as_zip(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.namelist() != _NAMES:
                is_other = not set(_NAMES) & set(archive.namelist())
                raise BackupForeign(sentences.BACKUP_FOREIGN) if is_other else BackupTorn(sentences.BACKUP_TORN)
            if not archive.comment.startswith(_SEAL_WORD):
                raise BackupTorn(sentences.BACKUP_TORN)
            yield archive
    # Headers that were changed ask for what is not there, in all these ways.
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError) as error:
        raise BackupTorn(sentences.BACKUP_TORN) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the beginning of the file
            raise BackupTorn(sentences.BACKUP_TORN) from error
        raise


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageFailed(sentences.BACKUP_MISSING) from error
