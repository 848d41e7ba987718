"""Words that nobody else writes, one for each field of the program, and the search for them.

A canary is two words, the second in quotation marks: so it looks different in JSON and in an address. Its first letter
is left out of the search, because the program may begin a sentence with it.
"""

import base64
import hashlib
import json
import re
import stat
import urllib.parse
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
_COMPRESSED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_MOST_INFLATED = 50_000_000


def canary(field: str) -> str:
    """The words that are typed into a field."""
    digest = hashlib.sha256(field.encode()).digest()
    syllables = [_SYLLABLES[byte % len(_SYLLABLES)] for byte in digest[:10]]
    return f'{"".join(syllables[:5])} "{"".join(syllables[5:])}"'


def encodings(text: str) -> Mapping[str, tuple[bytes, ...]]:
    """How a text may lie in a file, by the name of the encoding."""
    tail = text[1:]
    pieces = [piece for piece in re.split(r"\W+", tail) if len(piece) > 4]
    inside = [piece.encode() for piece in pieces]
    return {
        "UTF-8": tuple(inside),
        "UTF-16LE": tuple(piece.encode("utf-16-le") for piece in pieces),
        "UTF-16BE": tuple(piece.encode("utf-16-be") for piece in pieces),
        "base64": tuple(_base64_inside(piece, offset) for piece in inside for offset in range(3)),
        "hex": tuple(piece.hex().encode() for piece in inside),
        "HEX": tuple(piece.hex().upper().encode() for piece in inside),
        "JSON": (json.dumps(tail)[1:-1].encode(),),
        "URL": (urllib.parse.quote(tail).encode(), urllib.parse.quote_plus(tail).encode()),
    }


def _base64_inside(piece: bytes, offset: int) -> bytes:
    """What is sure to stand in the base64 of anything that holds the piece `offset` bytes after a multiple of three."""
    whole = base64.b64encode(b"\0" * offset + piece)
    first, last = (0, 2, 3)[offset], -4 if (offset + len(piece)) % 3 else None
    return whole[first:last]


def found_in(data: bytes, texts: Iterable[str]) -> dict[str, set[str]]:
    """Which texts lie in these bytes, also compressed, and in which encodings."""
    found: dict[str, set[str]] = {}
    patterns = [(text, name, needle) for text in texts for name, all_ in encodings(text).items() for needle in all_]
    for content, how in _contents(data):
        for text, name, needle in patterns:
            if needle in content:
                found.setdefault(text, set()).add(f"{name}{how}")
    return found


def _contents(data: bytes) -> Iterator[tuple[bytes, str]]:
    yield data, ""
    for start in _COMPRESSED.finditer(data):
        try:
            yield zlib.decompressobj(wbits=47).decompress(memoryview(data)[start.start() :], _MOST_INFLATED), ", zipped"
        except zlib.error:
            continue


def search(roots: Iterable[Path], texts: Collection[str], *, leave_out: Collection[Path] = ()) -> list[str]:
    """Where under these folders any of the texts lies, in names of files too; sentences to read."""
    finds = []
    for path in sorted(path for root in roots for path in root.rglob("*")):
        if path in leave_out:
            continue
        finds += [f"{text} in the name {path}" for text in texts if text[1:] in path.name]
        if stat.S_ISREG(path.lstat().st_mode):
            found = found_in(path.read_bytes(), texts)
            finds += [f"{text} in {path} as {', '.join(sorted(how))}" for text, how in found.items()]
    return finds
