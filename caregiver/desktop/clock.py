"""The one place that reads the clock and the zone of this computer."""

import os
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, ZoneInfoNotFoundError, available_timezones

_UNKNOWN = ZoneInfo("UTC")


class SystemClock:
    """The clock of this computer; both answers are read anew each time, because people travel.

    Args:
        etc: The folder with `localtime` and `timezone`.
    """

    def __init__(self, etc: Path = Path("/etc")) -> None:
        self._etc = etc

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> ZoneInfo:
        """The zone this computer is set to, by its IANA name; UTC when nothing tells it."""
        return self._told_zone() or _UNKNOWN

    def knows_zone(self) -> bool:
        """Whether something tells the zone; otherwise times are taken as UTC, and may be hours off."""
        return self._told_zone() is not None

    def _told_zone(self) -> ZoneInfo | None:
        if sys.platform == "win32":
            return _named(_name_known_to_qt())
        return _named(os.environ.get("TZ", "").lstrip(":")) or self._zone_of_files()

    def _zone_of_files(self) -> ZoneInfo | None:
        localtime = self._etc / "localtime"
        try:
            linked = _named(str(localtime.readlink())) if localtime.is_symlink() else None
            return linked or _named(_name_of_copy(localtime.read_bytes(), self._written_name()))
        except OSError:
            return _named(self._written_name())

    def _written_name(self) -> str:
        try:
            return (self._etc / "timezone").read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""


def _named(name: str) -> ZoneInfo | None:
    """The zone for a name such as "Europe/London", or for a path that ends in one."""
    _, _, behind = name.rpartition("/zoneinfo/")
    behind = behind.removeprefix("posix/").removeprefix("right/")
    try:
        return ZoneInfo(behind) if behind else None
    except (OSError, ValueError, ZoneInfoNotFoundError):
        return None


@cache
def _name_of_copy(rules: bytes, written_name: str) -> str:
    """The zone with exactly these rules, where `localtime` is a copy and not a link; preferably the written name."""
    for name in (written_name, *sorted(available_timezones())):
        for folder in TZPATH:
            path = Path(folder, name)
            if name and path.is_file() and path.read_bytes() == rules:
                return name
    return written_name


def _name_known_to_qt() -> str:
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii")
