"""The sound, heard by a device that writes down what it plays."""

import subprocess
import sys
import threading
import wave
from array import array

import miniaudio
import pytest

from caregiver.desktop import sound
from caregiver.desktop.sound import QUIET_SHARE, Sound
from caregiver.drawing.resources import resources_folder

BELL = resources_folder() / "sound" / "bell.wav"
LONGEST_SECONDS = 1.0
RING = """
import sys
from pathlib import Path
from caregiver.desktop.sound import Sound
sound = Sound(Path(sys.argv[1]))
assert "miniaudio" not in sys.modules
sound.ring(is_quiet=sys.argv[2] == "quiet")
sound.ring()
sound.close()
print(sound.problem())
"""
RECORDER = """
</usr/share/alsa/alsa.conf>
pcm.!default {{ type file file "{heard}" format "raw" slave.pcm "null" }}
"""


class Speaker:
    """A device that plays in time and is heard by nobody; it can be unplugged."""

    def __init__(self) -> None:
        self.is_there = True

    def open(self) -> miniaudio.PlaybackDevice:
        if not self.is_there:
            raise miniaudio.MiniaudioError("unplugged")
        return miniaudio.PlaybackDevice(nchannels=1, backends=[miniaudio.Backend.NULL])


@pytest.fixture
def speaker(monkeypatch):
    speaker = Speaker()
    monkeypatch.setattr(sound, "_open_device", speaker.open)
    return speaker


@pytest.fixture
def no_speaker(monkeypatch):
    """Programs started from now on find nothing that plays sound."""
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/nonexistent")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")


def ring(loudness: str = "usual") -> str:
    """Ring in a program of its own; the problem it tells of."""
    command = [sys.executable, "-c", RING, str(BELL), loudness]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stderr == ""
    return ended.stdout.strip()


def heard(tmp_path, monkeypatch, loudness: str) -> array:
    """What ALSA would have given to the speaker."""
    recording = tmp_path / loudness
    settings = tmp_path / "asound.conf"
    settings.write_text(RECORDER.format(heard=recording))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(settings))
    assert ring(loudness) == "None"
    with recording.open("rb") as file:
        return array("h", file.read(2 * 2 * 44_100))


def test_it_is_a_short_gentle_sound_of_our_own():
    with wave.open(str(BELL)) as file:
        assert file.getnframes() / file.getframerate() < LONGEST_SECONDS
        samples = array("h", file.readframes(file.getnframes()))
    assert 0.5 < max(samples) / 32_767 < 0.8
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 100


def test_it_is_heard_once_and_softer_late_in_the_evening(tmp_path, monkeypatch, no_speaker):
    usual, quiet = (max(heard(tmp_path, monkeypatch, loudness)) for loudness in ("usual", "quiet"))
    assert usual > 10_000
    assert quiet == pytest.approx(usual * QUIET_SHARE, rel=0.02)


def test_asking_for_it_waits_for_nothing_and_it_ends_by_itself(speaker):
    bell = Sound(BELL)
    bell.ring()
    bell.ring()
    assert [thread.name for thread in threading.enumerate()].count("sound") == 1
    bell.close()
    assert bell.problem() is None
    bell.close()


def test_without_a_speaker_it_says_what_to_do_and_nothing_else(no_speaker):
    assert "plug one in" in ring()


def test_a_speaker_that_comes_back_ends_the_trouble(speaker):
    bell = Sound(BELL)
    speaker.is_there = False
    bell.ring()
    bell.close()
    assert bell.problem() is not None
    assert bell.look() == bell.problem()
    speaker.is_there = True
    bell.ring()
    bell.close()
    assert bell.problem() is None


def test_a_sound_that_is_gone_or_broken_is_said(tmp_path, speaker):
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound")
    for path in (broken, tmp_path / "gone.wav"):
        assert "install" in str(Sound(path).look())


def test_a_look_plays_nothing(speaker):
    threads = threading.active_count()
    assert Sound(BELL).look() is None
    assert threading.active_count() == threads
