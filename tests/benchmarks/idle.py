"""What the program costs while nobody looks: in the tray, a year of diary, forty medicines, nothing due."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.key_holder import KeyringHolder
from caregiver.services.access import Access
from tests.benchmarks.bell import fill
from tests.benchmarks.diaries import diary_of, served
from tests.benchmarks.table import Line
from tests.real.tray_host import TrayHost

SETTLE_SECONDS = 20
IDLE_SECONDS = 120
SHARE = 0.001
"""Of one core (DESIGN 12)."""


def in_the_tray(_runs: int) -> list[Line]:
    """The CPU time of the whole process, once, for two minutes, against a thousandth of one core."""
    with _openable() as folder, TrayHost() as tray:
        command = [sys.executable, "-m", "caregiver", "--background", "--data-dir", str(folder)]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            tray.wait_for_icon()
            time.sleep(SETTLE_SECONDS)
            before = _cpu_ms(process.pid)
            time.sleep(IDLE_SECONDS)
            ours = _cpu_ms(process.pid) - before
        finally:
            process.terminate()
            process.wait()
    allowed = IDLE_SECONDS * 1000 * SHARE
    return [Line(f"CPU while idle in the tray, {IDLE_SECONDS} s", "0.1 % of one core", ours, allowed, 1)]


@contextmanager
def _openable() -> Iterator[Path]:
    with diary_of(1) as (folder, key):
        clock = SystemClock()
        services = served(folder, key, clock)
        fill(services, clock)  # from now on: the next doses are hours away
        services.close()
        failure = Access(folder, KeyringHolder(), clock).renew_keyring_slot(key)
        if failure is not None:
            raise failure
        yield folder


def _cpu_ms(pid: int) -> float:
    """All that its threads have had of a core."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6
