"""Everything a program writes to a file, also to one that is gone afterwards: as strace sees it."""

import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_CALLS = "write,pwrite64,writev,pwritev,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir"
_PATIENCE_SECONDS = 120
_WRITING = re.compile(r"^\d+ +p?writev?(?:64)?\(\d+<((?:\\x[0-9a-f]{2})+)>, (.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPENED = re.compile(r"^\d+ +(?:openat|creat)\(.*(?:O_WRONLY|O_RDWR|O_CREAT).* = \d+<((?:\\x[0-9a-f]{2})+)>")


@dataclass(frozen=True)
class Traced:
    """What one run of a program left behind.

    Attributes:
        ended: Its exit code.
        said, complained: What it wrote on standard output and standard error.
        written: All that was written to each path, a part of a file after the other.
        names: Every name that was given to anything.
    """

    ended: int
    said: str
    complained: bytes
    written: Mapping[Path, bytes]
    names: bytes

    @property
    def opened(self) -> set[Path]:
        """Every path that was opened for writing."""
        return set(self.written)


def traced(arguments: list[str]) -> Traced:
    """Run a Python program to its end under the eyes of strace."""
    with tempfile.TemporaryDirectory() as place:
        log, errors = Path(place) / "log", Path(place) / "errors"
        watch = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "10000000", "-e", "signal=none"]
        # What Python keeps of what it compiled is not ours.
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
        with errors.open("wb") as heard:
            command = [*watch, "-e", f"trace={_CALLS}", "-o", str(log), sys.executable, *arguments]
            ended = subprocess.run(
                command, check=False, stdout=subprocess.PIPE, stderr=heard, env=environment, timeout=_PATIENCE_SECONDS
            )
        written, names = _read(log)
        return Traced(ended.returncode, ended.stdout.decode(), errors.read_bytes(), written, names)


def _read(log: Path) -> tuple[Mapping[Path, bytes], bytes]:
    """What was written to each path that is a file, and all names."""
    written: dict[Path, bytearray] = defaultdict(bytearray)
    names = bytearray()
    with log.open() as lines:
        for line in lines:
            if (writing := _WRITING.match(line)) is not None:
                path = Path(os.fsdecode(_bytes(writing[1])))
                if path.is_absolute() and not path.is_relative_to("/dev"):
                    written[path] += b"".join(map(_bytes, _TEXT.findall(writing[2])))
                continue
            names += b"\n".join(map(_bytes, _TEXT.findall(line))) + b"\n"
            if (opened := _OPENED.match(line)) is not None:
                written[Path(os.fsdecode(_bytes(opened[1])))] += b""
    return {path: bytes(content) for path, content in written.items()}, bytes(names)


def _bytes(told: str) -> bytes:
    return bytes.fromhex(told.replace("\\x", ""))
