"""The real program in the private desktop: driven by its keys, watched through the accessibility tree."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

READER = Path(__file__).parents[1] / "real" / "screen_reader.py"
PATIENCE_SECONDS = 30
MOST_TABS = 120


@dataclass(frozen=True)
class Seen:
    """What a screen reader says of one element."""

    role: str
    name: str
    description: str
    states: frozenset[str]

    @property
    def is_interactive(self) -> bool:
        """Whether a person can do something with it."""
        return "focusable" in self.states and "enabled" in self.states


class Program:
    """One process of the program over a data folder.

    Every waiting is on a condition, and ends after half a minute with what was on the screen.
    """

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._folder = folder
        self._arguments = arguments

    def __enter__(self) -> "Program":
        command = [sys.executable, "-m", "caregiver", *self._arguments, "--data-dir", str(self._folder)]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self._reader = subprocess.Popen(
            ["/usr/bin/python3", str(READER), str(self._process.pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in (self._reader, self._process):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for pipe in (self._process.stderr, self._reader.stdin, self._reader.stdout):
            if pipe is not None:
                pipe.close()

    def kill(self) -> None:
        """End it as a dead battery would."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    # -- what is on the screen ----------------------------------------------------------------------------------

    def showing(self) -> list[Seen]:
        """Everything on the screen, in reading order."""
        return [_seen(element) for element in self._ask("showing")]

    def focused(self) -> Seen | None:
        """What has the keyboard."""
        element = self._ask("focused")
        return None if element is None else _seen(element)

    def words(self) -> str:
        """All names on the screen, a line each."""
        return "\n".join(seen.name for seen in self.showing() if seen.name)

    def wait_for(self, words: str) -> None:
        """Wait until these words are on the screen."""
        self._wait(lambda: words in self.words(), f"“{words}” on the screen")

    def wait_until_gone(self, words: str) -> None:
        """Wait until these words are no longer on the screen."""
        self._wait(lambda: words not in self.words(), f"“{words}” gone")

    # -- what a person does -------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, one after the other: "F2", "Tab", "ctrl+2", "space"."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)

    def type(self, text: str) -> None:
        """Type text."""
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "4", text], check=True)

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Go on with Tab until the element of this name has the keyboard."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            seen = self.focused()
            if seen is not None and seen.name.startswith(name):
                return
            passed.append(seen.name if seen else "nothing")
            self.press(key)
        raise AssertionError(f"no “{name}” within {MOST_TABS} tabs; passed {passed}")

    def choose(self, name: str) -> None:
        """Go to an element by Tab and press it with the space bar."""
        self.tab_to(name)
        self.press("space")

    def fill(self, name: str, text: str) -> None:
        """Go to a field by Tab and replace what stands in it."""
        self.tab_to(name)
        self.press("ctrl+a")
        self.type(text)

    # -- inside -------------------------------------------------------------------------------------------------

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            if self._process.poll() is not None:
                said = self._process.stderr.read() if self._process.stderr else ""
                raise AssertionError(f"the program ended ({self._process.returncode}) before {what}: {said}")
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {PATIENCE_SECONDS} s: {what}; on the screen:\n{self.words()}")

    def _ask(self, question: str) -> list:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(question + "\n")
        self._reader.stdin.flush()
        answer = self._reader.stdout.readline()
        if not answer:
            raise AssertionError("the screen reader ended; is the program still there?")
        return json.loads(answer)


def _seen(element: list) -> Seen:
    role, name, description, states = element
    return Seen(role, name, description, frozenset(states))
