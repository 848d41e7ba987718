"""A disk of 2 MiB, filled to the byte, while a person does one thing after another: nothing is lost, and it goes on."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from caregiver.desktop.plain_files import numbers_file
from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer
from caregiver.domain.errors import StorageFailed
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import CallNumber
from caregiver.domain.regimen import Regimen
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from caregiver.vault.backup import check_backup
from caregiver.vault.keys import SLOTS_NAME, DataKey
from caregiver.vault.vault import Vault
from tests.disk import Disk
from tests.faults.answering_program import EVERY_HOUR
from tests.faults.chores import a_diary, diary_in, stick_in
from tests.faults.figures import Figures
from tests.steerable_clock import SteerableClock

SHORT, LONG = (0, 20_000), range(0, 72_000, 8_000)
"""How many bytes are left free."""
FAULT = "full 2 MiB tmpfs"


@dataclass
class Person:
    """Somebody who writes in a diary on a disk.

    Attributes:
        tries: How often something was tried; no two tries write the same.
    """

    home: Path
    key: DataKey
    clock: SteerableClock
    services: Services
    tries: int = 0

    # -- what a person does -------------------------------------------------------------------------------------

    def record_number(self) -> None:
        self.services.diary.record_pain(self.tries % 11)

    def write_entry(self) -> None:
        self.services.diary.write_entry(self._entry())

    def correct(self) -> None:
        newest = self.services.diary.days_with_entries(limit=1)[0]
        self.services.diary.correct(newest.uuid, replace(newest.value, caregiver_words=self._words()))

    def remove(self) -> None:
        self.services.diary.remove(self.services.diary.days_with_entries(limit=1)[0].uuid)

    def put_back(self) -> None:
        self.services.diary.put_back(self.services.past_changes.removed(1)[0].record.uuid)

    def add_medicine(self) -> None:
        self.services.medicines.add(Medicine(f"Medicine {self.tries}"), self._plan())

    def answer_dose(self) -> None:
        now = self.clock.now()
        kept = self.services.timetable.slots(now - timedelta(hours=2), now)
        due = next(each.due for each in kept if each.dose is None)
        self.services.doses.answer(due, DoseAnswer.GIVEN)

    def choose_setting(self) -> None:
        self.services.preferences.set_care_day_start_hour(self.tries % 5)

    def leave_draft(self) -> None:
        self.services.drafts.keep("", self._entry())

    def give_number_to_call(self) -> None:
        contacts = replace(self.services.people.contacts(), team=CallNumber(f"0118 {self.tries:06}"))
        self.services.people.save_contacts(replace(contacts, shown_when_locked=True))

    def renew_paper_key(self) -> None:
        self.services.paper_key.renew()

    def type_paper_key_back(self) -> None:
        waiting = self.services.paper_key.pending()
        assert waiting is not None
        self.services.paper_key.confirm(waiting.text)

    def set_sentence(self) -> None:
        self.services.ways_in.set_sentence(f"the heron stood still in the reeds {self.tries}")

    def back_up(self) -> None:
        self.services.backups.job(stick_in(self.home) / f"{self.tries}.zip").run()

    # -- what it leaves -----------------------------------------------------------------------------------------

    def state(self) -> tuple[object, ...]:
        """All that lies on the disk and matters."""
        folder = diary_in(self.home)
        slots, numbers = (folder / SLOTS_NAME).read_bytes(), numbers_file(folder).read()
        return self.services.vault.content_hash(), slots, numbers, sorted(stick_in(self.home).glob("*.zip"))

    def is_whole(self) -> bool:
        """Whether somebody who opens the diary and each backup anew finds the same, read to the last byte."""
        opened = Vault.open(diary_in(self.home), self.key)
        try:
            opened.check_whole()
            for backup in stick_in(self.home).glob("*.zip"):
                check_backup(backup, self.key, self.home)
            return opened.content_hash() == self.services.vault.content_hash()
        finally:
            opened.close()

    def _entry(self) -> PainEntry:
        return replace(self.services.diary.blank_entry(score=4), patient_words=self._words())

    def _words(self) -> str:
        return f"the chair won {self.tries} " * 20

    def _plan(self) -> Regimen:
        return Regimen("", self.clock.now(), str(self.clock.zone()), EVERY_HOUR, unit=Unit.TABLETS)


VERBS: tuple[Callable[[Person], None], ...] = (
    Person.record_number,
    Person.write_entry,
    Person.correct,
    Person.remove,
    Person.put_back,
    Person.add_medicine,
    Person.answer_dose,
    Person.choose_setting,
    Person.leave_draft,
    Person.give_number_to_call,
    Person.renew_paper_key,
    Person.type_paper_key_back,
    Person.set_sentence,
    Person.back_up,
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    made = Disk(tmp_path / "disk", megabytes=2)
    yield made
    made.remove()


@pytest.fixture
def person(small_disk: Disk, clock: SteerableClock) -> Iterator[Person]:
    """With a diary on the small disk, and a medicine that is due every hour."""
    key = a_diary(small_disk.path)
    vault = Vault.open(diary_in(small_disk.path), key)
    library, numbers = Library(resources_folder()), numbers_file(diary_in(small_disk.path))
    services = serve(vault, key, clock=clock, library=library, numbers_file=numbers)
    made = Person(small_disk.path, key, clock, services)
    made.add_medicine()
    yield made
    services.close()


def _try_on_full_disk(verb: Callable[[Person], None], person: Person, disk: Disk, free_bytes: int) -> bool:
    """Do it on the full disk; whether it was done. What was told as a failure has changed nothing."""
    person.tries += 1
    person.clock.go_on(hours=1)
    before = person.state()
    disk.fill(free_bytes)
    try:
        verb(person)
    except StorageFailed:
        assert person.state() == before, "something was changed, and told as a failure"
        return False
    else:
        assert person.state() != before, "nothing was changed, and told as done"
        return True
    finally:
        disk.make_room()


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.__name__)
def test_nothing_is_lost_and_it_goes_on(
    verb: Callable[[Person], None], person: Person, small_disk: Disk, is_long_run: bool, figures: Figures
):
    refused = 0
    for free_bytes in LONG if is_long_run else SHORT:
        _make_ready(verb, person)
        if not _try_on_full_disk(verb, person, small_disk, free_bytes):
            refused += 1
            before = person.state()
            verb(person)
            assert person.state() != before, "it did not go on"
        assert person.is_whole()
        figures.count(FAULT, fills=1, lost=0, stuck=0)
        for backup in stick_in(person.home).glob("*.zip"):
            backup.unlink()
    assert refused, "the disk was never full"
    figures.count(FAULT, refused=refused)


def _make_ready(verb: Callable[[Person], None], person: Person) -> None:
    """What has to be there before it can be done."""
    if verb in (Person.correct, Person.remove):
        person.write_entry()
    if verb is Person.put_back:
        person.write_entry()
        person.remove()
    if verb is Person.type_paper_key_back:
        person.renew_paper_key()


def test_a_program_that_swallows_a_failure_is_found_out(person: Person, small_disk: Disk, figures: Figures):
    def record_in_silence(somebody: Person) -> None:
        with suppress(StorageFailed):
            somebody.record_number()

    with pytest.raises(AssertionError, match="nothing was changed, and told as done"):
        _try_on_full_disk(record_in_silence, person, small_disk, 0)
    figures.count(FAULT, controls_found_out=1)
