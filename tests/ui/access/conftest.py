"""Set-up over a real folder, with a key holder and a printer that record, and the page of a diary that did not open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import CaregiverError, StorageFailed
from caregiver.domain.person import CallNumber, Caregiver, Person, UrgentContacts
from caregiver.services.access import Access, Created
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.services import serve
from caregiver.ui.access.doorstep import Doorstep
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.access.place_words import Present
from caregiver.ui.access.set_up_flow import SetUpFlow
from caregiver.ui.access.unlock_page import UnlockPage
from caregiver.ui.core.act import Act
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Navigator
from caregiver.ui.core.printing import Printing
from caregiver.ui.core.task import Tasks
from caregiver.ui.theme.theme import Theme
from tests.one_library import one_library
from tests.services.recording_key_holder import RecordingKeyHolder
from tests.steerable_clock import SteerableClock

NOW = datetime(2026, 11, 22, 4, 55, tzinfo=ZoneInfo("Europe/London"))
NUMBERS = UrgentContacts(emergency=CallNumber("999"), team=CallNumber("01632 960142"))


class RecordingNumbersFile:
    """Keeps what would lie in the plain file."""

    def __init__(self) -> None:
        self.content: str | None = None

    def write(self, content: str) -> None:
        self.content = content

    def remove(self) -> None:
        self.content = None


class FilePrinters:
    """One printer, whose pages end in a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.titles: list[str] = []

    def names(self) -> tuple[str, ...]:
        return ("Kitchen",)

    @contextmanager
    def job(self, name: str, title: str) -> Iterator[QPagedPaintDevice]:
        self.titles.append(title)
        yield QPdfWriter(str(self.folder / f"{len(self.titles)}.pdf"))


class Home:
    """A computer on which a diary is set up: what the program's wiring does, without its window."""

    def __init__(self, folder: Path, clock: SteerableClock, theme: Theme, printers: FilePrinters) -> None:
        self.folder = folder
        self.holder = RecordingKeyHolder()
        self.numbers_file = RecordingNumbersFile()
        self.printers = printers
        self.clock = clock
        self.theme = theme
        self.access = Access(folder, self.holder, clock)
        self.navigator = Navigator(theme)
        self.printing = Printing(lambda: printers, theme)
        self.library = one_library()
        self.context: PageContext | None = None
        self.is_full = False

    def begin(
        self,
        person: Person,
        caregiver: Caregiver,
        held: Held,
        on_begun: Callable[[PageContext], None],
        on_refused: Callable[[CaregiverError], None],
    ) -> Callable[[], None]:
        try:
            if self.is_full:
                raise StorageFailed("The disk is full.")
            created = self.access.create(
                self.access.new_keys(held.paper_key, held.sentence, asks_computer=held.asks_computer)
            )
            context = self.serve(created)
            try:
                context.services.people.begin(person, caregiver)
            except BaseException:
                self.access.discard(created)
                raise
        except CaregiverError as error:
            on_refused(error)
        else:
            self.context = context
            on_begun(context)
        return lambda: None

    def serve(self, created: Created) -> PageContext:
        services = serve(
            created.vault,
            created.data_key,
            clock=self.clock,
            library=self.library,
            numbers_file=self.numbers_file,
        )
        bus = ChangeBus(self.theme)
        return PageContext(services, self.theme, bus, Act(bus), self.navigator, Tasks(self.theme), self.printing)

    def flow(self, context: PageContext | None = None) -> SetUpFlow:
        return SetUpFlow(self.theme, self.printing, self.clock, self.begin, self.theme.set_look, context)

    def close(self) -> None:
        if self.context is not None:
            self.context.services.close()
            self.context = None


@pytest.fixture
def home(tmp_path: Path, clock: SteerableClock, theme: Theme) -> Iterator[Home]:
    clock.go_to(2026, 11, 22, 14, 32)
    made = Home(tmp_path / "diary", clock, theme, FilePrinters(tmp_path))
    yield made
    made.close()


@pytest.fixture
def flow(home: Home, show: Callable[[SetUpFlow], SetUpFlow]) -> SetUpFlow:
    made = home.flow()
    made.resize(1000, 720)
    return show(made)


class Outside:
    """What can be known of the diary from outside."""

    def __init__(self) -> None:
        place = DiaryPlace(Path("/home/anna/diary"), datetime(2026, 11, 21, 13, 58, tzinfo=UTC))
        self.step = Doorstep(None, place, Present(NOW, CalendarWords()), None, is_kept=True)

    def set(self, **values: object) -> None:
        self.step = replace(self.step, **values)


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def unlock_page(theme: Theme, show: Callable[[UnlockPage], UnlockPage], outside: Outside) -> UnlockPage:
    return show(UnlockPage(theme, Navigator(theme), theme.set_look, lambda: outside.step))


def texts_of(page: UnlockPage) -> list[str]:
    """Its heading and its sentence."""
    return [page.heading.text(), page.sentence.text()]


def give_names(flow: SetUpFlow) -> None:
    """The first page, with no more than it needs."""
    flow.who.called.set_text("Robert")
    flow.who.caregiver.set_text("Anna")
    flow.foot.onward.click()
