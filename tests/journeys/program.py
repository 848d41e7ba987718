"""The real program in the private desktop: driven by its keys, watched through the accessibility tree."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

READER = Path(__file__).parents[1] / "real" / "screen_reader.py"
PATIENCE_SECONDS = 30
LOOK_AGAIN_SECONDS = 0.02
MOST_TABS = 120
PROGRAM = ("-m", "caregiver")


@dataclass(frozen=True)
class Seen:
    """What a screen reader says of one element; `text` is what was typed into it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    text: str


class Program:
    """One process of the program over a data folder.

    Every waiting is on a condition, and ends after half a minute with what was on the screen.

    Args:
        folder: The data folder.
        code: What Python runs.
        environment: What differs from the environment of the test.
    """

    def __init__(
        self, folder: Path, *, code: tuple[str, ...] = PROGRAM, environment: Mapping[str, str] | None = None
    ) -> None:
        self._command = [sys.executable, *code, "--data-dir", str(folder)]
        self._environment = os.environ | dict(environment or {})

    def __enter__(self) -> "Program":
        self._errors = tempfile.TemporaryFile(mode="w+")
        self._process = subprocess.Popen(self._command, stderr=self._errors, env=self._environment)
        self._reader = subprocess.Popen(
            ["/usr/bin/python3", str(READER), str(self.pid)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
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
        for pipe in (self._errors, self._reader.stdin, self._reader.stdout):
            if pipe is not None:
                pipe.close()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def kill(self) -> None:
        """End it as an empty battery would."""
        os.kill(self.pid, signal.SIGKILL)
        self._process.wait()

    def wait_for_end(self) -> int:
        """Wait until it has ended by itself; its exit code."""
        return self._process.wait(PATIENCE_SECONDS)

    def complaints(self) -> str:
        """What it wrote on standard error."""
        self._errors.seek(0)
        return self._errors.read()

    # -- what is on the screen ----------------------------------------------------------------------------------

    def showing(self) -> list[Seen]:
        """Everything on the screen, in reading order."""
        return [_seen(element) for element in self._ask("showing")]

    def words(self) -> str:
        """All names on the screen, a line each."""
        return "\n".join(seen.name for seen in self.showing() if seen.name)

    def focused(self) -> Seen | None:
        """What has the keyboard."""
        element = self._ask("focused")[1]
        return None if element is None else _seen(element)

    def titles(self) -> list[str]:
        """Titles of its windows."""
        return self._ask("titles")

    def ask_beyond(self) -> int:
        """Ask every element on the screen for parts it does not have; how many were asked."""
        return self._ask("beyond")

    def wait_for(self, words: str) -> None:
        """Wait until these words are on the screen."""
        self._wait(lambda: words in self.words(), f"“{words}” on the screen")

    def wait_until_gone(self, words: str) -> None:
        """Wait until these words are no longer on the screen."""
        self._wait(lambda: words not in self.words(), f"“{words}” gone")

    def wait_until_spoken(self, words: str) -> None:
        """Wait until the program has a screen reader say these words."""
        said: list[str] = []

        def is_said() -> bool:
            said.extend(self._ask("spoken"))
            return any(words in sentence for sentence in said)

        self._wait(is_said, f"“{words}” said aloud, not only {said}")

    def wait_until(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something else is so; `what` says it."""
        self._wait(is_so, what)

    # -- what a person does -------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, one after the other: "F2", "Tab", "ctrl+2", "space"."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text: str) -> None:
        """Type text."""
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], check=True)

    def tab(self, key: str = "Tab") -> Seen | None:
        """Press Tab, and wait until another element has the keyboard."""
        before = self._ask("focused")[0]
        self.press(key)
        self._wait(lambda: self._ask("focused")[0] > before, f"the keyboard elsewhere after {key}")
        return self.focused()

    def tab_to(self, name: str, *, of: str = "", key: str = "Tab") -> None:
        """Go on with Tab until the element of this name has the keyboard; `of` is the question it answers."""
        self._tab_until(lambda seen: seen.name == name and of in seen.description, name, key)

    def choose(self, name: str, *, of: str = "") -> None:
        """Go to an element by Tab and press it with the space bar."""
        self.tab_to(name, of=of)
        self.press("space")

    def answer(self, question: str, name: str) -> None:
        """Choose one of the answers to a question, of which Tab reaches only one: from there arrow keys go on."""
        seen = self._tab_until(lambda each: each.description == question, question)
        group = [each.name for each in self.showing() if each.description == question]
        steps = group.index(name) - group.index(seen.name)
        for _ in range(abs(steps)):
            self.tab("Right" if steps > 0 else "Left")
        self.press("space")

    def fill(self, name: str, text: str) -> None:
        """Go to a field by Tab and replace what stands in it."""
        self.tab_to(name)
        self.press("ctrl+a")
        self.type(text)

    def click(self, name: str) -> None:
        """Press the element of this name with the mouse, in its middle."""
        self._wait(lambda: self._ask(f"place {name}") is not None, f"“{name}” somewhere on the screen")
        x, y, width, height = self._ask(f"place {name}")
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"], check=True)

    def minimise(self) -> None:
        """Put the window away."""
        subprocess.run(["xdotool", "windowminimize", self._window()], check=True)
        self._wait(lambda: not self._is_in_front(), "the window put away")

    def wait_until_in_front(self) -> None:
        """Wait until the window has the keyboard."""
        self._wait(self._is_in_front, "the window in front")

    # -- inside -------------------------------------------------------------------------------------------------

    def _tab_until(self, is_it: Callable[[Seen], bool], what: str, key: str = "Tab") -> Seen:
        passed, seen = [], self.focused()
        while seen is None or not is_it(seen):
            passed.append(seen.name if seen else "nothing")
            if len(passed) > MOST_TABS:
                raise AssertionError(f"no “{what}” within {MOST_TABS} tabs; passed {list(dict.fromkeys(passed))}")
            seen = self.tab(key)
        return seen

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            if self._process.poll() is not None:
                raise AssertionError(f"it ended ({self._process.returncode}) before {what}: {self.complaints()}")
            if time.monotonic() > deadline:
                seen = self.focused()
                where = seen.name if seen else "nothing"
                raise AssertionError(
                    f"not within {PATIENCE_SECONDS} s: {what}; the keyboard is on “{where}”; {self.complaints()}\n"
                    f"on the screen:\n{self.words()}"
                )
            time.sleep(LOOK_AGAIN_SECONDS)

    def _window(self) -> str:
        return _told_by_xdotool("search", "--pid", str(self.pid), "--name", ".").split()[-1]

    def _is_in_front(self) -> bool:
        return _told_by_xdotool("getactivewindow").strip() == self._window()

    def _ask(self, question: str) -> Any:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        while True:
            self._reader.stdin.write(question + "\n")
            self._reader.stdin.flush()
            answer = self._reader.stdout.readline()
            if not answer:
                raise AssertionError(f"the screen reader ended; is the program still there? {self.complaints()}")
            if (said := json.loads(answer)) != "gone":
                return said


def _seen(element: list) -> Seen:
    role, name, description, states, text = element
    return Seen(role, name, description, frozenset(states), text)


def _told_by_xdotool(*question: str) -> str:
    return subprocess.run(["xdotool", *question], check=False, capture_output=True, text=True).stdout
