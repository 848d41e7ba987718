"""A session bus of its own, and dunst on it, to be stopped and started as a desktop would never dare."""

import json
import signal
import subprocess
from pathlib import Path

_BUS = """<busconfig><type>session</type><listen>unix:path={socket}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/>{answers}<allow own="*"/></policy></busconfig>"""
_ANSWERS = '<allow eavesdrop="true"/>'
_DUNST = "[global]\nhistory_length = 100\n"


class SessionBus:
    """A bus that starts no programs.

    Args:
        folder: Where its socket and settings go.
        hears_answers: Whether answers come through on it.
    """

    def __init__(self, folder: Path, *, hears_answers: bool = True) -> None:
        self._settings = folder / "bus.conf"
        self._settings.write_text(_BUS.format(socket=folder / "bus", answers=_ANSWERS if hears_answers else ""))
        self.address = f"unix:path={folder / 'bus'}"

    def start(self) -> None:
        """Open it; it answers when this returns."""
        command = ["dbus-daemon", "--nofork", "--nopidfile", "--print-address", f"--config-file={self._settings}"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        assert self._process.stdout.readline()

    def stop(self) -> None:
        """End it."""
        self._process.send_signal(signal.SIGCONT)
        self._process.terminate()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def freeze(self) -> None:
        """Let it hang."""
        self._process.send_signal(signal.SIGSTOP)


class Dunst:
    """The notification daemon, on the bus of the environment."""

    def __init__(self, folder: Path) -> None:
        self._settings = folder / "dunstrc"
        self._settings.write_text(_DUNST)
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it; it is not there yet when this returns."""
        self._process = subprocess.Popen(["dunst", "-conf", str(self._settings)], stderr=subprocess.DEVNULL)

    def stop(self) -> None:
        """End it, if it runs."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)
            self._process.terminate()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it hang."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def command(self, *words: str) -> str:
        """What `dunstctl` answers."""
        return subprocess.run(["dunstctl", *words], check=True, capture_output=True, text=True).stdout

    def shown(self) -> int:
        """How many notifications are on the screen."""
        return int(self.command("count", "displayed"))

    def history(self) -> list[dict[str, str]]:
        """Those that were closed, the last one first: by whom, summary, body."""
        (entries,) = json.loads(self.command("history"))["data"]
        return [{key: entry[key]["data"] for key in ("appname", "summary", "body")} for entry in entries]
