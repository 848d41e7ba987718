"""The sound of the reminder. That it cannot be played is remembered and told; it never stops the reminder itself."""

import ctypes
import sys
import threading
from array import array
from collections.abc import Generator
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from miniaudio import PlaybackDevice

QUIET_SHARE = 0.3
"""How loud the quiet ring is, of the usual one."""

_RATE = 44_100  # samples a second
_HELD_BACK = _RATE * 2 // 5  # samples that a device still has to play when it was given the last one
_LONGEST_SECONDS = 5.0

_NO_DEVICE = QT_TRANSLATE_NOOP(
    "caregiver", "Nothing on this computer plays sound now. Switch a speaker on, or plug one in."
)
_NO_SOUND = QT_TRANSLATE_NOOP("caregiver", "The reminder’s sound cannot be played. Please install the program again.")


class Sound:
    """Rings once when it is asked to, beside whatever else the program does.

    Args:
        path: The sound: a WAV file of about a second.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: threading.Thread | None = None
        self._problem: Text | None = None

    def ring(self, *, is_quiet: bool = False) -> None:
        """Begin to play; while it rings, asking again adds nothing. It returns at once and raises nothing."""
        if self._thread is None or not self._thread.is_alive():
            share = QUIET_SHARE if is_quiet else 1.0
            self._thread = threading.Thread(target=self._play, args=(share,), name="sound", daemon=True)
            self._thread.start()

    def problem(self) -> Text | None:
        """Why the last ring was not heard, and what to do; None when it was played, or when it has not rung yet."""
        return self._problem

    def look(self) -> Text | None:
        """Why a ring would not be heard now; None when it could be played. It opens the device and plays nothing."""
        return self._attempt(0.0, is_heard=False)

    def close(self) -> None:
        """Let the sound end."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _play(self, share: float) -> None:
        self._problem = self._attempt(share, is_heard=True)

    def _attempt(self, share: float, *, is_heard: bool) -> Text | None:
        """Why not, or None. Whatever goes wrong with sound, the reminder itself is on the screen."""
        try:
            samples = self._samples(share)
        except Exception:
            return Text(_NO_SOUND)
        try:
            with closing(_open_device()) as device:
                if is_heard:
                    _give(device, samples)
        except Exception:
            return Text(_NO_DEVICE)
        return None

    def _samples(self, share: float) -> "array[int]":
        import miniaudio

        sound = miniaudio.decode_file(str(self._path), nchannels=1, sample_rate=_RATE)
        return array("h", (int(sample * share) for sample in sound.samples)) + array("h", bytes(2 * _HELD_BACK))


def _open_device() -> "PlaybackDevice":
    """What this computer plays sound with; raises what miniaudio raises when there is nothing."""
    import miniaudio

    _silence_alsa()
    heard = [backend for backend in miniaudio.Backend if backend.name not in {"CUSTOM", "NULL"}]
    return miniaudio.PlaybackDevice(nchannels=1, sample_rate=_RATE, backends=heard, app_name="Caregiver’s diary")


def _give(device: "PlaybackDevice", samples: "array[int]") -> None:
    """Play to the end."""
    has_ended = threading.Event()
    feed = _feed(samples, has_ended)
    next(feed)
    device.start(feed)
    has_ended.wait(_LONGEST_SECONDS)


def _feed(samples: "array[int]", has_ended: threading.Event) -> "Generator[array[int], int, None]":
    """As many samples as the device asks for each time, to the last."""
    position, wanted = 0, (yield array("h"))
    while position < len(samples):
        given = samples[position : position + wanted]
        position += len(given)
        wanted = yield given
    has_ended.set()


_hear_complaint = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
_ignore = _hear_complaint(lambda *_complaint: None)


def _silence_alsa() -> None:
    """Where there is no device, ALSA would write some forty lines on standard error."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):  # no ALSA here
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_ignore)
