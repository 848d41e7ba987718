"""The demo: a throw-away diary that tells a made-up story, in a window, or as a PDF and pictures of every page."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from caregiver.desktop.clock import SystemClock
from caregiver.desktop.plain_files import numbers_file
from caregiver.desktop.screen import ensure_qt, ensure_screen
from caregiver.domain.errors import KeyringAbsent, StorageFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.resources import resources_folder
from caregiver.services.access import Access
from caregiver.services.clock import Clock
from caregiver.services.demo import Story, StoryClock
from caregiver.services.library import Library
from caregiver.services.paper_key import new_paper_key
from caregiver.services.services import Services, serve

DONE = 0

_NO_KEYRING = QT_TRANSLATE_NOOP("caregiver", "The demo uses no keyring.")
_CANNOT_MAKE = QT_TRANSLATE_NOOP("caregiver", "The folder {folder} could not be made.")


class NoKeyring:
    """A key holder that holds nothing: the demo never touches the keyring."""

    def backend(self) -> str:
        raise KeyringAbsent(_NO_KEYRING)

    def read(self, entry: str) -> bytes:
        raise KeyringAbsent(_NO_KEYRING)

    def write(self, entry: str, secret: bytes) -> None:
        raise KeyringAbsent(_NO_KEYRING)

    def remove(self, entry: str) -> None:
        pass


@contextmanager
def demo_diary(clock: Clock, story: str = "robert", ends_at: str = "") -> Iterator[tuple[Services, StoryClock]]:
    """A diary in a temporary folder with the whole story in it, and a clock that stands at its end; gone afterwards.

    Args:
        clock: Tells the day and zone it is told in.
        story: Name of a file in `resources/demo/`.
        ends_at: End the story earlier in its last day: "03:10".
    """
    with tempfile.TemporaryDirectory(prefix="caregiver-demo-") as name:
        folder = Path(name)
        story_clock = StoryClock(clock)
        access = Access(folder, NoKeyring(), story_clock)
        created = access.create(access.new_keys(new_paper_key()))
        services = serve(
            created.vault,
            created.data_key,
            clock=story_clock,
            library=Library(resources_folder()),
            numbers_file=numbers_file(folder),
        )
        try:
            today = clock.now().astimezone(clock.zone()).date()
            told = Story(resources_folder() / "demo" / f"{story}.toml", today, clock.zone(), ends_at)
            told.tell(services, story_clock)
            yield services, story_clock
        finally:
            services.close()


def show_demo() -> int:
    """Open the demo in a window; its clock runs on from the end of the story."""
    ensure_screen()
    from caregiver.app import App, Surroundings, make_application
    from caregiver.desktop.printer import Printers
    from caregiver.desktop.session_lock import make_session_lock
    from caregiver.ringing import make_machine

    with demo_diary(SystemClock()) as (services, clock):
        clock.let_go()
        application = make_application(sys.argv[:1])
        machine = partial(make_machine, clock)
        folder = services.vault.folder
        outside = Surroundings(folder, clock, NoKeyring, Printers, machine, session=make_session_lock)
        app = App(application, outside)
        app.start(services)
        return application.exec()


def write_demo(output: Path) -> int:
    """Write summary.pdf and a picture of every page into `output`; needs no screen.

    Raises:
        StorageFailed: The folder cannot be made or written.
    """
    ensure_qt()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # a window without a screen cannot take hints of size
    from caregiver.app import make_application
    from caregiver.pictures import Camera
    from caregiver.summary.pages import Paper, write_pdf
    from caregiver.summary.sheets import chosen_sheets

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(_CANNOT_MAKE, folder=output) from error
    application = make_application(sys.argv[:1])
    with demo_diary(SystemClock()) as (services, _):
        write_pdf(chosen_sheets(services, None, None, Paper.A4, ("doctor",)), output / "summary.pdf")
    Camera(application, lambda: demo_diary(SystemClock()), NoKeyring(), output).take_all()
    return DONE
