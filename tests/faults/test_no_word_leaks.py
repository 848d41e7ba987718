"""Not one word of the diary, and none of its secrets, is ever written anywhere but into the encrypted file.

Every write of the real program to any file is looked at, also to files that are gone afterwards, and the whole home.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.vault import Vault
from tests.faults.canary_diary import EMERGENCY
from tests.faults.figures import Figures
from tests.faults.traced import Traced, traced
from tests.journeys.canaries import found_in, search
from tests.vault.make_released import RECOVERY_KEY

PROGRAM = Path(__file__).with_name("canary_program.py")
ENDINGS = ("exit", "kill")
START = datetime(2026, 11, 22, 3, 10, tzinfo=UTC)
FAULT = "canaries, 8 encodings"


@dataclass(frozen=True)
class Lived:
    """One life of the program.

    Attributes:
        home: Where the diary, what was printed and the backup lie.
        words: What the diary holds, and `secrets`, what opens it.
        titles: What the windows were called.
    """

    home: Path
    words: list[str]
    secrets: list[str]
    titles: list[str]
    trace: Traced

    @property
    def printed(self) -> Path:
        """What the user printed."""
        return self.home / "printed.pdf"

    def leaks(self, texts: list[str]) -> list[str]:
        """Where any of these lies: in what was written to any file but the printed one, in a name, in what was said."""
        places = {str(path): content for path, content in self.trace.written.items() if path != self.printed}
        places |= {"a name": self.trace.names, "standard error": self.trace.complained}
        finds = [f"{text} in {place}" for place, content in places.items() for text in found_in(content, texts)]
        # What others wrote: the print server, the keyring, the session. Its own temporary files are in the trace.
        others = [folder for folder in _desktop().iterdir() if folder.name != "tmp"]
        return finds + search([self.home, *others], texts, leave_out=[self.printed])


Live = Callable[[str], Lived]


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """Lets the program live to an ending; each once."""
    lived: dict[str, Lived] = {}

    def live_to(ending: str) -> Lived:
        if ending not in lived:
            lived[ending] = _live(tmp_path_factory.mktemp(ending), ending)
        return lived[ending]

    return live_to


def _desktop() -> Path:
    """What the private desktop keeps: its home, logs, spool."""
    return Path(os.environ["CAREGIVER_TEST_DESKTOP"])


def _live(home: Path, ending: str) -> Lived:
    folder, key = home / "diary", DataKey.make()
    folder.mkdir(mode=0o700)
    slot = Slot.make(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret, key, at=START)
    Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot)).close()
    trace = traced([str(PROGRAM), str(folder), key.secret.hex(), ending])
    assert (trace.ended != 0) == (ending == "kill"), trace.complained.decode()
    told = json.loads(trace.said.splitlines()[0])
    return Lived(home, told["words"], told["secrets"], told["titles"], trace)


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_word_and_no_secret_is_written_outside_the_diary(live: Live, ending: str, figures: Figures):
    lived = live(ending)
    assert len(lived.words) >= 100
    assert lived.printed.stat().st_size > 0
    assert lived.leaks(lived.words + lived.secrets) == []
    figures.count(FAULT, words_looked_for=len(lived.words) + len(lived.secrets), found_outside=0)


@pytest.mark.parametrize("ending", ENDINGS)
def test_files_are_written_only_in_its_own_places(live: Live, ending: str):
    lived = live(ending)
    places = (lived.home, _desktop(), Path("/proc"), Path("/dev"), Path("/memfd:"))
    strange = [path for path in lived.trace.opened if not any(path.is_relative_to(place) for place in places)]
    assert strange == []


def test_no_title_names_anything(live: Live):
    assert set(live("exit").titles) == {"Caregiver’s diary", ""}


def test_what_qt_remembers_of_chosen_files_names_none(live: Live):
    home = live("exit").home
    remembered = (_desktop() / "home" / ".config" / "QtProject.conf").read_text()
    assert str(home) in remembered
    assert "printed" not in remembered


def test_a_mistake_is_told_without_its_words(live: Live):
    assert b"The program made a mistake (RuntimeError" in live("kill").trace.complained


def test_the_bare_number_lies_in_its_own_file_alone(live: Live):
    lived = live("exit")
    numbers = lived.home / "diary" / "numbers.txt"
    assert numbers.read_text() == f"emergency {EMERGENCY}\n"
    holding = {path for path, content in lived.trace.written.items() if EMERGENCY.encode() in content}
    assert holding - {numbers, lived.printed} <= {numbers.with_suffix(".new")}


def test_a_program_that_writes_unencrypted_for_a_moment_is_found_out(live: Live, figures: Figures):
    lived = live("plain")
    finds = "\n".join(lived.leaks(lived.words))
    assert [words for words in lived.words if words not in finds] == []
    figures.count(FAULT, unencrypted=len(lived.words), of_these_found=len(lived.words), controls_found_out=1)
