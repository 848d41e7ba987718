"""A computer of one's own: home, bus, keyring, and a diary that was given its key."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from caregiver.desktop.key_holder import KeyringHolder
from caregiver.domain.errors import CaregiverError
from caregiver.domain.person import Caregiver, Person
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access, KeyHolder
from caregiver.services.library import Library
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import serve
from caregiver.vault.keys import KeySlots, SlotKind
from tests.real.private_keyring import PrivateBus, PrivateKeyring
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoNumbersFile


class Computer:
    """A computer with a home, a bus and a keyring of its own, and a diary that was given its key.

    Attributes:
        folder: Everything lies below it.
        diary: The folder of the diary.
        paper_key: What is on paper, as text.
        key: Opens the diary.
        entry: Under what name the keyring keeps its key.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="computer."))
        self.clock = SteerableClock()
        self.bus = PrivateBus(self.folder)
        self.keyring = PrivateKeyring(self.bus)
        self.diary = self.folder / "home" / "diary"
        paper_key = new_paper_key()
        self.paper_key = paper_key.text
        with self.used():
            access = self.access()
            created = access.create(access.new_keys(paper_key))
            assert created.keyring_failure is None
        self.key = created.data_key
        slot = created.slots.of_kind(SlotKind.KEYRING)
        assert slot is not None
        self.entry = f"{self.key.vault_id}/{slot.id}"
        services = serve(
            created.vault,
            created.data_key,
            clock=self.clock,
            library=Library(resources_folder()),
            numbers_file=NoNumbersFile(),
        )
        services.people.begin(Person("Robert"), Caregiver("Anna"))
        services.preferences.set_set_up_step("done")
        services.close()

    @contextmanager
    def used(self) -> Iterator[None]:
        """The tests sit at this computer until the block ends."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.bus.environment.items():
                patch.setenv(name, value)
            yield

    def access(self, holder: KeyHolder | None = None) -> Access:
        """The ways into the diary."""
        return Access(self.diary, holder or KeyringHolder(), self.clock)

    def files(self) -> dict[str, bytes]:
        """Every file of this computer: the diary's, the keyring's, and what somebody left in the home."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in paths}

    @contextmanager
    def slots_become(self, change: Callable[[KeySlots], KeySlots]) -> Iterator[None]:
        """The diary has other ways in, until the block ends."""
        path = self.diary / "keyslots.json"
        before = path.read_bytes()
        change(KeySlots.read(self.diary)).write_beside(self.diary).replace(path)
        try:
            yield
        finally:
            path.write_bytes(before)

    def slot_names(self, backend: str) -> AbstractContextManager[None]:
        """The diary was given its key by this kind of keyring, until the block ends."""

        def named(slots: KeySlots) -> KeySlots:
            slot = slots.of_kind(SlotKind.KEYRING)
            assert slot is not None
            return slots.with_slot(replace(slot, backend=backend))

        return self.slots_become(named)

    def slot_is_gone(self) -> AbstractContextManager[None]:
        """No computer was given the key of the diary, until the block ends."""

        def without_it(slots: KeySlots) -> KeySlots:
            return replace(slots, slots=tuple(slot for slot in slots.slots if slot.kind != SlotKind.KEYRING))

        return self.slots_become(without_it)

    def look_in(self, holder: KeyHolder) -> type[CaregiverError] | None:
        """Open the diary as the program does, and then with the paper key; nothing on the computer may change by that.

        Returns:
            What opening it with the computer's key raised.
        """
        before = self.files()
        access = self.access(holder)
        error = None
        try:
            assert access.read_keyring_key() == self.key, "another key than that of the diary"
        except CaregiverError as caught:
            error = type(caught)
        vault = access.open(access.key_from_paper(self.paper_key))
        try:
            assert vault.settings.get("set_up_step", "") == "done", "an empty diary"
        finally:
            vault.close()
        after = self.files()
        assert after.keys() == before.keys()
        assert [name for name in before if after[name] != before[name]] == []
        return error

    def end(self) -> None:
        """End what was started, and take the folder away."""
        self.keyring.end()
        self.bus.end()
        shutil.rmtree(self.folder)
