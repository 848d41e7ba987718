"""A home: the real window over a real diary, a bell that the clock of the test rings, and hands on the keyboard.

What is read stands in sight, or is said by a screen reader; what is pressed is found by these words.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from caregiver.app import App, Surroundings
from caregiver.demonstration import NoKeyring
from caregiver.drawing.fonts import register_fonts
from caregiver.locking import SessionLock
from caregiver.ringing import Machine
from caregiver.summary.pages import write_pdf
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.core.printing import Printers
from caregiver.ui.medicines.plan.next_times_card import NextTimesCard
from caregiver.ui.paper.page import PaperPage
from caregiver.ui.reminder.window import ReminderWindow
from caregiver.ui.widgets.note_field import NoteField
from tests.app.test_ringing import RecordingAlarm, RecordingNotifier, RecordingSound
from tests.medicine_story import MedicineStory, begin_medicine_story
from tests.steerable_clock import SteerableClock
from tests.ui.conftest import NoPrinters, make_services

A_MINUTE = timedelta(minutes=1)
HALF_A_DAY = timedelta(hours=12)
PATIENCE_MS = 30_000
_MOST_ROUNDS = 20


class Home:
    """Robert's home, where Anna and Jo write; its computer is on until it sleeps.

    Attributes:
        app: The program, once it was opened.
        notifier: What stood in the corner of the screen.
        rang_at: When the bell was heard, as the clock on the wall said: "Sun 20:00".
        story: Puts medicines on the list and doses into the past.
    """

    def __init__(self, application: QApplication, folder: Path, clock: SteerableClock) -> None:
        register_fonts()
        self._application = application
        self._clock = clock
        self.services = make_services(folder, clock)
        self.services.preferences.set_set_up_step("done")
        self.services.paper_key.renew()
        self.story: MedicineStory = begin_medicine_story(self.services, clock)
        self.rang_at: list[str] = []
        self._alarm, self._sound = RecordingAlarm(), RecordingSound()
        self.notifier = RecordingNotifier()
        self._folder = folder
        self.app: App

    def open(
        self,
        session: SessionLock | None = None,
        *,
        hides: bool = False,
        printers: Callable[[], Printers] = NoPrinters,
    ) -> None:
        """Start the program over the diary.

        Args:
            session: Tells when somebody locks the computer.
            hides: Whether the screen is hidden when nobody touches anything, as it is until the family says otherwise.
            printers: Makes what knows the printers of this computer.
        """
        if not hides:
            self.services.preferences.set_hide_after_minutes(0)
        machine = Machine(self._alarm, self.notifier, self._sound)
        outside = Surroundings(
            self._folder,
            self._clock,
            NoKeyring,
            printers,
            lambda: machine,
            session=None if session is None else lambda: session,
        )
        self.app = App(self._application, outside)
        self.app.start(self.services)
        patience = QDeadlineTimer(PATIENCE_MS)
        while self.app.ringing is None:
            assert not patience.hasExpired(), "the program does not come"
            QCoreApplication.processEvents()
        self._note_rings(0)
        self._look()

    def close(self) -> None:
        """End the program."""
        self.app.window.hide()
        self.app.window.close()
        self.app.window.deleteLater()
        self.app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._application.setStyleSheet("")

    # -- time ---------------------------------------------------------------------------------------------------

    def begin_at(self, when: str) -> None:
        """Let the journey begin at a local time, before the program is opened."""
        self._clock.instant = self._instant(when)

    def close_until(self, when: str) -> None:
        """The program looked for reminders until now, and is closed until a local time."""
        self.services.reminders.reconcile()
        self._clock.instant = self._instant(when)

    def live_until(self, when: str) -> None:
        """The computer is on until a local time ("2026-11-22 20:00"); the bell rings whenever it asked to."""
        end = self._instant(when)
        while self._clock.instant < end:
            asked = self._alarm.asked[-1] or end
            self._look_at(min(asked, self._clock.instant + HALF_A_DAY, end))

    def sleep_until(self, when: str) -> None:
        """The computer sleeps until a local time, and wakes."""
        self._clock.instant = self._instant(when)
        self._look()

    def _look_at(self, instant: datetime) -> None:
        """The bell looked every minute until now."""
        self.services.vault.rings.set_checked_at(instant - A_MINUTE)
        self._clock.instant = instant
        self._look()

    def _look(self) -> None:
        """The alarm rings at its time, and every few seconds."""
        heard = len(self._sound.heard)
        for _ in range(2):
            self._alarm.rang.emit()
        page = self.app.window.stack.currentWidget()
        if isinstance(page, Page):
            page.make_stale()  # a page looks at the clock every minute, and so does the reminder
        if self.reminder is not None:
            self.reminder.show_present()
        self.rest()
        self._note_rings(heard)

    def _note_rings(self, heard: int) -> None:
        if len(self._sound.heard) > heard:
            local = self._clock.instant.astimezone(self._clock.zone())
            self.rang_at.append(f"{local:%a %H:%M}")

    def _instant(self, when: str) -> datetime:
        return datetime.fromisoformat(when).replace(tzinfo=self._clock.zone()).astimezone(UTC)

    def go(self, destination: Destination, argument: object = None) -> None:
        """To a page, however one comes there."""
        self.app.navigator.go(destination, argument)
        self.rest()

    # -- seeing -------------------------------------------------------------------------------------------------

    @property
    def reminder(self) -> ReminderWindow | None:
        """The reminder, while it stands on the screen."""
        windows = self._application.topLevelWidgets()
        return next((each for each in windows if isinstance(each, ReminderWindow) and each.isVisible()), None)

    def windows(self) -> list[QWidget]:
        """The reminder if it is there, and the window."""
        return [window for window in (self.reminder, self.app.window) if window is not None]

    def reads(self, *words: str) -> bool:
        """Whether each of these words stands somewhere in sight."""
        seen = self.seen()
        return all(word in seen for word in words)

    def seen(self) -> str:
        """Every word in sight: of the reminder if it is there, then of the window."""
        return "\n".join(text for root in self.windows() for text in texts_of(root)).replace("\u202f", " ")

    def seen_in_reminder(self) -> str:
        """Every word of the reminder."""
        assert self.reminder is not None, "no reminder is there"
        return "\n".join(texts_of(self.reminder))

    # -- doing --------------------------------------------------------------------------------------------------

    def press(self, *names: str) -> None:
        """Press buttons with the keyboard, one after the other: by what stands on them, or is said of them."""
        for name in names:
            found = self._find(QAbstractButton, name)
            assert found.isEnabled(), f"“{name}” cannot be pressed"
            found.setFocus()
            QTest.keyClick(found, Qt.Key.Key_Space)
            self.rest()

    def fill(self, name: str, text: str) -> None:
        """Type into the field of this name in place of what stands there."""
        field = self._find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        field.editingFinished.emit()
        self.rest()

    def write(self, name: str, text: str) -> None:
        """Type into the note of this name, behind what stands there."""
        field = self._find(NoteField, name)
        field.setFocus()
        QTest.keyClicks(field, text)
        self.rest()

    def choose(self, name: str, word: str) -> None:
        """Choose a word in the list of this name."""
        box = self._find(QComboBox, name)
        assert box.findText(word) >= 0, f"“{word}” is not among {[box.itemText(i) for i in range(box.count())]}"
        box.setFocus()
        while box.currentText() != word:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if before < box.findText(word) else Qt.Key.Key_Up)
            assert box.currentIndex() != before
        self.rest()

    def step_day(self, name: str, days: int) -> None:
        """Go some days on, or back, with the arrow keys on the day of this name."""
        (start,) = [text for text in self._names(QAbstractButton) if text.startswith(f"{name}: ")]
        found = self._find(QAbstractButton, start)
        for _ in range(abs(days)):
            QTest.keyClick(found, Qt.Key.Key_Right if days > 0 else Qt.Key.Key_Left)
        self.rest()

    def let_write(self, name: str) -> None:
        """Say who writes from now on."""
        self.press(next(text for text in self._names(QAbstractButton) if text.startswith("Writing now")))
        actions = [action for action in self.app.window.findChildren(QAction) if action.text() == name]
        actions[0].trigger()
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
        self.rest()

    def open_medicine(self, name: str) -> None:
        """Its page, from the list."""
        self.press("Medicines")
        self.press(self.name_of(name))

    def name_of(self, beginning: str, within: str = "") -> str:
        """What a screen reader says of the first button whose name begins so, and has these words in it."""
        names = self._names(QAbstractButton)
        found = [name for name in names if name.startswith(beginning) and within in name]
        assert found, f"“{beginning} … {within}” is not there, but {names}"
        return found[0]

    def named(self, words: str) -> str:
        """What a screen reader says of the button on which these words stand."""
        return self._find(QAbstractButton, words).accessibleName()

    def next_times(self) -> list[str]:
        """The next five times, as the plan editor tells them."""
        (card,) = [card for card in self.app.window.findChildren(NextTimesCard) if card.isVisible()]
        return [label.text() for label in card.findChildren(QLabel) if label.isVisible()][1:]

    def look_of(self, name: str) -> tuple[object, ...]:
        """How a button looks, without its words."""
        button = self._find(QAbstractButton, name)
        return button.property("role"), button.isEnabled(), button.styleSheet(), button.icon().isNull(), button.height()

    def field(self, name: str) -> str:
        """What stands in the field of this name."""
        return self._find(QLineEdit, name).text()

    def chosen(self, *names: str) -> list[str]:
        """Those of these buttons that are pressed in."""
        return [name for name in names if self._find(QAbstractButton, name).isChecked()]

    def printed(self) -> str:
        """The words of the sheet that is seen on the page for printing, as they would be printed."""
        page = self.app.window.stack.currentWidget()
        assert isinstance(page, PaperPage), "the page for printing is not there"
        while any(timer.isActive() for timer in page.findChildren(QTimer)):  # it waits for the last letter
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert page.document is not None
        with TemporaryDirectory() as folder:
            write_pdf(page.document, Path(folder) / "sheet.pdf")
            pages = PdfReader(Path(folder) / "sheet.pdf").pages
            return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))

    # -- inside -------------------------------------------------------------------------------------------------

    def _names(self, kind: type[QWidget]) -> list[str]:
        return [_name(each) for root in self.windows() for each in root.findChildren(kind) if each.isVisible()]

    def _find(self, kind: type[QWidget], name: str) -> QWidget:
        for root in self.windows():
            seen = [each for each in root.findChildren(kind) if each.isVisible()]
            found = [each for each in seen if _name(each) == name] or [each for each in seen if _text(each) == name]
            if found:
                assert len(found) == 1, f"{len(found)} are called “{name}”"
                return found[0]
        raise AssertionError(f"“{name}” is not there, but {self._names(kind)}")

    def rest(self) -> None:
        """Let everything follow that follows at once."""
        for _ in range(_MOST_ROUNDS):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
            if self.reminder is None or self.reminder.is_settled:
                break


def texts_of(root: QWidget) -> list[str]:
    """Every word in sight below a widget, and every word that a screen reader says of it."""
    texts = []
    for each in [root, *root.findChildren(QWidget)]:
        if each.isVisible():
            texts += [_text(each), each.accessibleName(), each.accessibleDescription(), each.toolTip()]
    return [text for text in dict.fromkeys(texts) if text]


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or _text(widget)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""
