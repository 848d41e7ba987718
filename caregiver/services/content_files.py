"""The readable files of resources/ while they are read: what is wrong in one is named by its file and line."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from caregiver.services.content import ContentBroken


@dataclass(frozen=True)
class Entry:
    """One table of a list in a content file, and where each of its lines stands.

    Attributes:
        file: Name of the file, as it is said when something is wrong.
        table: What stands in it.
        first_line: Number of its heading, from 1.
        lines: Its lines as they stand in the file, the heading first.
    """

    file: str
    table: dict[str, Any]
    first_line: int
    lines: tuple[str, ...]

    def broken(self, key: str, place: str = "") -> ContentBroken:
        """What to raise when a key is wrong: named by the line of its value, or by the first where it is missing."""
        own = [*self.lines[:1], *takewhile(lambda line: not line.startswith("[["), self.lines[1:])]
        begins = next((n for n, line in enumerate(own) if re.match(rf"{re.escape(key)}\s*=", line)), 0)
        stands = (n for n, line in enumerate(own) if n >= begins and place and f'"{place}"' in line)
        return ContentBroken(self.file, f"line {self.first_line + next(stands, begins)}, {place or key}")

    def text(self, key: str) -> str:
        """The words of a key; gaps are not filled in a content file, so none may stand in it."""
        text = self.table.get(key)
        if not isinstance(text, str) or not text.strip() or "{" in text:
            raise self.broken(key)
        return text.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of a key, empty where the key is missing."""
        texts = self.table.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
            raise self.broken(key)
        if len(set(texts)) < len(texts):
            raise self.broken(key)
        return tuple(texts)

    def day(self, key: str, earliest: date = date(2026, 1, 1)) -> date:
        """The day of a key; one before the program was written is a slip of the pen."""
        day = self.table.get(key)
        if not isinstance(day, date) or isinstance(day, datetime) or day < earliest:
            raise self.broken(key)
        return day

    def sources(self, known: Iterable[str]) -> tuple[str, ...]:
        """The sources of an entry: at least one, each known."""
        named = self.texts("sources")
        if not named or not set(named) <= set(known):
            raise self.broken("sources")
        return named

    def check_keys(self, *known: str) -> None:
        """A misspelt key would drop a line without a word."""
        for key in self.table.keys() - set(known):
            raise self.broken(key)

    def inner(self, name: str, heading: str) -> "Iterator[Entry]":
        """The tables of a list inside this one."""
        yield from _cut(self.file, self.table.get(name, []), self.lines, heading, self.first_line)


@dataclass(frozen=True)
class ContentFile:
    """One content file: what stands above its lists, and its lists.

    Attributes:
        top: What stands above the first list.
        name: Name of the file, as it is said when something is wrong.
        lines: Its lines.
    """

    name: str
    top: Entry
    lines: tuple[str, ...]

    def entries(self, heading: str) -> tuple[Entry, ...]:
        """The tables of a list, at least one."""
        entries = tuple(_cut(self.name, self.top.table.get(heading), self.lines, heading, 1))
        if not entries:
            raise self.top.broken(heading)
        return entries

    def section(self, name: str) -> Entry:
        """A table of its own, with its lines from its heading on."""
        table = self.top.table.get(name)
        starts = [n for n, line in enumerate(self.lines) if line.split("#")[0].strip() == f"[{name}]"]
        if not isinstance(table, dict) or not table or len(starts) != 1:
            raise ContentBroken(self.name, f"line {starts[0] + 1 if starts else 1}, {name}")
        return Entry(self.name, table, starts[0] + 1, self.lines[starts[0] :])


def read_content_file(path: Path, name: str) -> ContentFile:
    """Read a file.

    Raises:
        ContentBroken: When it is missing, is no text, or is not TOML; then with the line.
    """
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line \d+", str(error))
        raise ContentBroken(name, line.group() if line else str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentBroken(name, type(error).__name__) from error
    lines = tuple(text.splitlines())
    return ContentFile(name, Entry(name, table, 1, lines), lines)


def _cut(file: str, tables: object, lines: tuple[str, ...], heading: str, first_line: int) -> Iterator[Entry]:
    """The tables of a list with the lines of each, from its heading to the next one."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ContentBroken(file, f"line {first_line}, {heading}")
    starts = [n for n, line in enumerate(lines) if line.split("#")[0].strip() == f"[[{heading}]]"]
    if len(starts) != len(tables):
        raise ContentBroken(file, f"line {first_line}, {heading}")
    for table, start, end in zip(tables, starts, [*starts, len(lines)][1:], strict=True):
        yield Entry(file, table, first_line + start, lines[start:end])
