"""Pages over a real, encrypted diary: about Robert, written by Anna and Jo, on Sunday 22 November 2026, 14:32."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caregiver.domain.errors import KeyringLocked
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import Caregiver, Person, Pronouns, UsualVoice
from caregiver.drawing.fonts import register_fonts
from caregiver.services.access import Access
from caregiver.services.services import Services, serve
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.printing import Printing
from caregiver.ui.core.task import Tasks
from caregiver.ui.theme.theme import Look, Theme
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind, new_secret
from caregiver.vault.vault import Vault
from tests.one_library import one_library
from tests.steerable_clock import SteerableClock


class NoNumbersFile:
    """The family did not ask for the plain file."""

    def write(self, content: str) -> None:
        raise AssertionError("no number may lie outside the diary")

    def remove(self) -> None:
        """There is none."""


class NoPrinters:
    """A computer that knows no printer."""

    def names(self) -> tuple[str, ...]:
        return ()

    def job(self, name: str, title: str) -> AbstractContextManager[QPagedPaintDevice]:
        raise AssertionError("there is no printer")


def make_services(folder: Path, clock: SteerableClock) -> Services:
    """An encrypted diary that is about Robert, written by Anna and Jo."""
    key = DataKey.make()
    slot = Slot.make(SlotKind.KEYRING, new_secret(), key, at=clock.now())
    vault = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    services = serve(vault, key, clock=clock, library=one_library(), numbers_file=NoNumbersFile())
    robert = Person("Robert", Pronouns.HE, birth_date=date(1954, 3, 14), usual_voice=UsualVoice.PATIENT)
    services.people.begin(robert, Caregiver("Anna", initials="AK"))
    services.people.add_caregiver(Caregiver("Jo", initials="JK"))
    return services


@pytest.fixture
def services(folder: Path, clock: SteerableClock) -> Iterator[Services]:
    clock.go_to(2026, 11, 22, 14, 32)
    made = make_services(folder, clock)
    yield made
    made.close()


@dataclass
class Writer:
    """Writes entries at local times, each as if written down right then."""

    services: Services
    clock: SteerableClock

    def write(self, *when: int, score: int | None = 5, voice: Voice = Voice.PATIENT_SAID, **fields: object) -> str:
        """Write at year, month, day, hour, minute; gives the uuid."""
        present = self.clock.instant
        at = self.clock.go_to(*when)
        entry = PainEntry(at=at, zone="Europe/London", score=score, voice=voice, **fields)
        uuid = self.services.diary.write_entry(entry).value.uuid
        self.clock.instant = present
        return uuid

    def write_late(self, *when: int, score: int = 5) -> str:
        """Write now what was at another time."""
        at = datetime(*when, tzinfo=UTC)
        return self.services.diary.write_entry(PainEntry(at, "Europe/London", score, Voice.PATIENT_SAID)).value.uuid


@pytest.fixture
def writer(services: Services, clock: SteerableClock) -> Writer:
    return Writer(services, clock)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Brings a widget onto the screen, with the keyboard in its window."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return shown


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    register_fonts()
    made = Theme(qapp, Look())
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


class Asked:
    """Where pages asked to go."""

    def __init__(self, navigator: Navigator) -> None:
        self.places: list[tuple[Destination, object]] = []
        navigator.asked.connect(lambda destination, argument: self.places.append((destination, argument)))


@pytest.fixture
def make_context(theme: Theme) -> Callable[[Services], PageContext]:
    """A page's surroundings over any services."""

    def make(services: Services) -> PageContext:
        bus = ChangeBus(theme)
        return PageContext(services, theme, bus, Act(bus), Navigator(theme), Tasks(theme), Printing(NoPrinters, theme))

    return make


@pytest.fixture
def context(services: Services, make_context: Callable[[Services], PageContext]) -> PageContext:
    return make_context(services)


class KeyringOfTheTest:
    """Keeps secrets in its own hands; it can be out of reach."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.is_locked = False

    def backend(self) -> str:
        return "tests.KeyringOfTheTest"

    def read(self, entry: str) -> bytes:
        if self.is_locked:
            raise KeyringLocked("The keyring is locked.")
        return self.kept[entry]

    def write(self, entry: str, secret: bytes) -> None:
        if self.is_locked:
            raise KeyringLocked("The keyring is locked.")
        self.kept[entry] = secret

    def remove(self, entry: str) -> None:
        self.kept.pop(entry, None)


@pytest.fixture
def keyring() -> KeyringOfTheTest:
    return KeyringOfTheTest()


@pytest.fixture
def keeping(services: Services, context: PageContext, keyring: KeyringOfTheTest) -> Keeping:
    """Backups and keys of the open diary."""
    return Keeping(context, Access(services.vault.folder, keyring, services.clock), context.bus)


@pytest.fixture
def asked(context: PageContext) -> Asked:
    return Asked(context.navigator)
