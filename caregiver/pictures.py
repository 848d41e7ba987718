"""Pictures of every page, for `caregiver demo --output` and for looking a change over: what a person would see."""

import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from caregiver.app import App, Surroundings
from caregiver.desktop.printer import Printers
from caregiver.domain.care_note import CareKind
from caregiver.domain.errors import StorageFailed
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.access import KeyHolder
from caregiver.services.clock import Clock
from caregiver.services.services import Services
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.main_window import MainWindow
from caregiver.ui.reminder.window import ReminderWindow
from caregiver.ui.theme.theme import Look, Scheme

SET_UP_STEPS = ("who", "numbers", "first_entry", "key", "ready")

HOURS_ASLEEP = 7
HOURS_AWAY = 21
SPELL_MINUTES = 12
PICTURED_CARD = "G16"

_MOST_LOOKS = 100
_PATIENCE_MS = 30_000
_UNWRITABLE = QT_TRANSLATE_NOOP("caregiver", "The picture {name} could not be written.")


Told = AbstractContextManager[tuple[Services, Clock]]


@dataclass(frozen=True)
class Camera:
    """Takes pictures of a made-up diary in one look.

    Attributes:
        application: The Qt application.
        tell: Gives a fresh diary with a story in it; its clock stands still, so that the same page is the same picture.
        key_holder: Holds no key, so that the locked door can be seen too.
        output: The folder of the pictures; it exists.
        look, size: Of the window.
    """

    application: QApplication
    tell: Callable[[], Told]
    key_holder: KeyHolder
    output: Path
    look: Look = Look(Scheme.LIGHT)
    size: tuple[int, int] = (1366, 768)

    def take_all(self) -> None:
        """Every page there is: set-up, the door of a diary that does not open, and the pages of an open one.

        Raises:
            StorageFailed: A picture could not be written.
        """
        self.take_set_up()
        self.take_locked()
        self.take_pages()
        self.take_other_days()
        self.take_reminders()

    def take_set_up(self) -> None:
        """The pages of set-up: the first one empty, and each one as it stands when set-up goes on there."""
        with (
            tempfile.TemporaryDirectory(prefix="caregiver-demo-") as empty,
            self.tell() as (_, clock),
            self._window(Path(empty), clock) as app,
        ):
            self._take(app.window, "set-up")
        for step in SET_UP_STEPS:
            with self.tell() as (services, clock):
                services.paper_key.renew()
                services.preferences.set_set_up_step(step)
                with self._window(services.vault.folder, clock, services) as app:
                    self._take(app.window, f"set-up-{step.replace('_', '-')}")

    def take_locked(self) -> None:
        """What stands there when the computer does not give the key."""
        with self.tell() as (services, clock), self._window(services.vault.folder, clock) as app:
            self._take(app.window, "locked")
            app.navigator.go(Destination.URGENT)
            self._take(app.window, "locked-urgent")

    def take_pages(self, pages: Collection[Destination] = tuple(Destination)) -> None:
        """The pages of an open diary."""
        with self.tell() as (services, clock), self._window(services.vault.folder, clock, services) as app:
            arguments = _arguments(services)
            for destination in pages:
                if destination is Destination.HOMECOMING:
                    _come_home(services)
                app.navigator.go(destination, arguments.get(destination))
                if destination is Destination.TODAY:
                    _press_last_number(app.window, services)
                self._take(app.window, destination.name.lower().replace("_", "-"))
                if destination is Destination.TRENDS:
                    self._take_other_charts(app.window)
            if app.locking is not None:
                app.locking.hide()
                self._take(app.window, "hidden")

    def _take_other_charts(self, window: MainWindow) -> None:
        """Each other way to look at the same days; they are loaded with their page."""
        from caregiver.ui.trends.page import TrendsPage

        page = window.page(Destination.TRENDS)
        assert isinstance(page, TrendsPage)
        for looked in list(page.modes)[1:]:
            page.show_mode(looked)
            self._take(window, f"trends-{looked.value.replace('_', '-')}")

    def take_other_days(self) -> None:
        """Today while a sudden bad spell goes on, and where the person can no longer tell."""
        for name, becomes in (("today-spell", _begin_spell), ("today-signs", _cannot_tell)):
            with self.tell() as (services, clock):
                becomes(services)
                with self._window(services.vault.folder, clock, services) as app:
                    self._take(app.window, name)

    def take_reminders(self) -> None:
        """The reminder for what is open, and the list after a morning in which the computer slept."""
        with self.tell() as (services, clock), self._window(services.vault.folder, clock, services) as app:
            self._take_reminder(app, services, "reminder")
        with self.tell() as (services, clock), self._window(services.vault.folder, clock, services) as app:
            _sleep_through_the_morning(services)
            self._take_reminder(app, services, "reminder-many")

    def _take_reminder(self, app: App, services: Services, name: str) -> None:
        bell = services.reminders.reconcile()
        if app.context is None or not bell.rows:
            return
        window = ReminderWindow(app.context)
        window.show_bell(bell)
        self._take(window, name)
        window.hide()
        window.deleteLater()

    @contextmanager
    def _window(self, folder: Path, clock: Clock, services: Services | None = None) -> Iterator[App]:
        app = App(self.application, Surroundings(folder, clock, lambda: self.key_holder, Printers))
        app.theme.set_look(self.look)
        app.window.resize(*self.size)
        app.start(services)
        try:
            _wait(lambda: app.window.full_page is not None or app.pages is not None)
            yield app
        finally:
            app.window.hide()  # the page in sight is left while its diary is open
            app.window.close()
            app.window.deleteLater()
            app.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _take(self, window: QWidget, name: str) -> None:
        path = self.output / f"{name}.png"
        if not _still_picture(window).save(str(path)):
            raise StorageFailed(_UNWRITABLE, name=path.name)


def _press_last_number(window: QWidget, services: Services) -> None:
    """Press the newest number again: in the same minute it is the same press, and Today says that it is saved."""
    newest = next(iter(services.diary.last_hours(1)), None)
    if newest is not None and newest.value.score is not None:
        name = f"Pain {newest.value.score} of 10"
        buttons = window.findChildren(QPushButton)
        next(button for button in buttons if button.isVisible() and button.accessibleName() == name).click()


def _begin_spell(services: Services) -> None:
    services.flares.begin(services.clock.now() - timedelta(minutes=SPELL_MINUTES))


def _cannot_tell(services: Services) -> None:
    person, now = services.people.person(), services.clock.now()
    if person is not None:
        services.people.save_person(replace(person, cannot_tell_since=now.astimezone(services.clock.zone()).date()))
        services.signs.see("calm")
        services.care_notes.did(CareKind.MOUTH_CARE)


def _come_home(services: Services) -> None:
    """Let a night in hospital have ended just now, so that there is something to confirm."""
    services.stays.begin(StayKind.HOSPITAL, services.clock.now() - timedelta(hours=HOURS_AWAY))
    services.stays.end()


def _sleep_through_the_morning(services: Services) -> None:
    """Take back what was recorded of the doses due today, as if the computer had slept since it last looked."""
    recorded = [record for record in services.doses.last_hours(HOURS_ASLEEP) if record.value.slot]
    for record in recorded:
        services.doses.remove(record.uuid)
    services.vault.rings.set_checked_at(services.clock.now() - timedelta(hours=HOURS_ASLEEP))


def _arguments(services: Services) -> dict[Destination, object]:
    """What each page is asked about, where it needs to be told."""
    entry = _entry_with_most_places(services)
    listed = services.medicines.list()
    patch = next((found.uuid for found in listed if found.is_patch), None)
    planned = next((found.uuid for found in listed if found.kind is ScheduleKind.TAPER), None)
    rung = next((found.uuid for found in listed if len(found.regimen.schedule.times) > 2), None)
    first = listed[0].uuid if listed else ""
    return {
        Destination.DIARY: entry,
        Destination.ENTRY: entry,
        Destination.MEDICINE: patch or first,
        Destination.GIVEN: rung or first,
        Destination.PLAN: PlanAsked(planned or first),
        Destination.SPELL: next((record.uuid for record in services.flares.latest(1)), None),
        Destination.SYMPTOM: next((record.uuid for record in services.symptoms.latest(1)), None),
        Destination.COMFORT: next((record.uuid for record in services.comforts.latest(1)), None),
        Destination.CARE_NOTE: next((record.uuid for record in services.care_notes.latest(1)), None),
        Destination.GUIDE: PICTURED_CARD,
        Destination.REVIEW: next((record.value.day for record in services.reviews.latest(1)), None),
    }


def _entry_with_most_places(services: Services) -> str | None:
    entries = services.diary.last_hours(24)
    return max(entries, key=lambda record: len(record.value.places)).uuid if entries else None


def _still_picture(window: QWidget) -> QImage:
    """The window once it has nothing more to lay out or to paint."""
    before = QImage()
    for _ in range(_MOST_LOOKS):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        now = window.grab().toImage()
        if now == before:
            break
        before = now
    return before


def _wait(is_there: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not is_there():
        if patience.hasExpired():
            raise RuntimeError("a page does not come")
        QCoreApplication.processEvents()
