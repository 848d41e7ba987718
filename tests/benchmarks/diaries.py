"""Diaries of one and of twenty years, made once a day and kept under /var/tmp; each user of one gets a copy."""

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from caregiver.demonstration import NoKeyring
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Caregiver, Person, Pronouns, UsualVoice
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import Services, serve
from caregiver.vault.keys import DataKey

CACHE = Path(f"/var/tmp/caregiver-benchmarks-{os.getuid()}")
A_DAY = 10
DAYS_A_YEAR = 365
WORDS = ("back", "grumbles", "leg", "bites", "chair", "garden", "gate", "slept", "woke", "rest", "quiet", "better")

_KEY_NAME = "paper-key.txt"


@contextmanager
def diary_of(years: int, a_day: int = A_DAY, days: int = 0) -> Iterator[tuple[Path, DataKey]]:
    """A copy of a diary of so many years (or days) that ends now, in a folder that is gone afterwards; and its key."""
    made = _made(days or years * DAYS_A_YEAR, a_day)
    with TemporaryDirectory(prefix="caregiver-benchmark-") as name:
        folder = Path(name) / "diary"
        shutil.copytree(made, folder)
        typed = (folder / _KEY_NAME).read_text()
        (folder / _KEY_NAME).unlink()
        yield folder, Access(folder, NoKeyring(), SystemClock()).key_from_paper(typed)


def served(folder: Path, key: DataKey, clock: Clock) -> Services:
    """The services over a diary."""
    vault = Access(folder, NoKeyring(), clock).open(key)
    return serve(vault, key, clock=clock, library=Library(resources_folder()), numbers_file=numbers_file(folder))


def _made(days: int, a_day: int) -> Path:
    """Where such a diary of today and of this schema lies; it is made now if nobody did."""
    schema = b"".join(path.read_bytes() for path in sorted(Path("caregiver/vault/migrations").glob("*.sql")))
    today = SystemClock().now().date()
    name = f"{today}-{days}-days-{a_day}-a-day-{sha256(schema).hexdigest()[:8]}"
    place = CACHE / name
    if not place.exists():
        unfinished = place.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True, mode=0o700)
        _write(unfinished, days, a_day)
        unfinished.rename(place)
    return place


def _write(folder: Path, days: int, a_day: int) -> None:
    clock, paper_key = SystemClock(), new_paper_key()
    access = Access(folder, NoKeyring(), clock)
    created = access.create(access.new_keys(paper_key))
    (folder / _KEY_NAME).write_text("\n".join(paper_key.lines))
    library, numbers = Library(resources_folder()), numbers_file(folder)
    services = serve(created.vault, created.data_key, clock=clock, library=library, numbers_file=numbers)
    services.people.begin(
        Person("Robert", Pronouns.HE, full_name="Robert Hale", usual_voice=UsualVoice.PATIENT), Caregiver("Anna")
    )
    services.preferences.set_set_up_step("done")
    chance, end, count = random.Random(days), clock.now(), days * a_day
    with services.vault.transaction():
        for number in range(count):
            at = end - timedelta(days=days) * (count - number - 1) / count
            entry = PainEntry(at, str(clock.zone()), chance.randint(0, 10), _voice(chance), **_details(chance))
            services.diary.write_entry(entry)
    services.close()


def _voice(chance: random.Random) -> Voice:
    return Voice.CAREGIVER_GUESS if chance.random() < 0.1 else Voice.PATIENT_SAID


def _details(chance: random.Random) -> dict[str, object]:
    """What one entry in two holds beside its number."""
    if chance.random() < 0.5:
        return {}
    regions = chance.sample(codes(Kind.REGION), 2)
    return {
        "places": tuple(Place(region.code, chance.randint(0, 10)) for region in regions),
        "qualities": (chance.choice(codes(Kind.QUALITY)).code,),
        "worse": (chance.choice(codes(Kind.WORSE)).code,),
        "patient_words": " ".join(chance.sample(WORDS, 6)),
    }
