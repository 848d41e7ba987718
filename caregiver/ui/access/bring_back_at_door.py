"""A backup is brought back while the diary is closed, or where none is yet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from caregiver.drawing.words import tr
from caregiver.services.restore import BesideHere, Restore, Restored
from caregiver.ui.access.bring_back_page import BringBackPage, Comparison
from caregiver.ui.access.bring_back_words import compared, name_of
from caregiver.ui.access.bringing_back import BringingBack, CheckedBackup
from caregiver.ui.access.door_frame import DoorFrame
from caregiver.ui.access.doorstep import Doorstep
from caregiver.ui.access.place_words import diary_file_words
from caregiver.ui.core.navigation import Navigator
from caregiver.ui.core.task import Tasks
from caregiver.ui.theme.theme import Look, Theme


class BringBackAtDoor(DoorFrame):
    """The page in the frame of the door.

    Args:
        save_look: Puts a look on and keeps it.
        restore: Looks into backups and brings them back.
        look: Tells what can be known of the diary that lies here.
        lies_one_here: Whether one does, or did until now: then reminders were expected, and are off.

    Signals:
        brought: The diary of the backup lies here now; carries the `Restored` and the key that opens it.
        failed: It cannot be brought back, and nothing was changed; carries the `CaregiverError`. It stands there too.
        left: Nothing was changed.
    """

    brought = Signal(object, object)
    failed = Signal(object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        navigator: Navigator,
        save_look: Callable[[Look], None],
        restore: Restore,
        tasks: Tasks,
        look: Callable[[], Doorstep],
        *,
        lies_one_here: bool,
    ) -> None:
        super().__init__(theme, navigator, save_look)
        self._restore = restore
        self._tasks = tasks
        self._look = look
        self._lies_one_here = lies_one_here
        self._build()
        self._connect()

    def _build(self) -> None:
        step = self._look()
        self.setAccessibleName(tr("Bring a backup back"))
        self.page = BringBackPage(self._theme)
        self.middle.addWidget(self.reminders)
        self.reminders.setVisible(self._lies_one_here)
        self.middle.addWidget(self.page)
        self.numbers.show_numbers(step.numbers)
        self.foot.setText(diary_file_words(step.place, step.present) if step.place.changed_at else "")
        self._bringing = BringingBack(
            self.page, self._restore, self._tasks, self._compare, lambda: self._look().present
        )

    def _connect(self) -> None:
        self.narrowed.connect(self.page.set_narrow)
        self._bringing.wanted.connect(self.bring_back)
        self.failed.connect(self.page.say_problem)
        self._bringing.left.connect(self.left)

    def _compare(self, beside: BesideHere) -> Comparison:
        step = self._look()
        return compared(beside, step.place, step.present)

    def bring_back(self, checked: CheckedBackup) -> None:
        """Put it in place."""
        self.page.show_bringing_back(name_of(checked.path))

        def tell(restored: Restored) -> None:
            self.brought.emit(restored, checked.key)

        bring = partial(self._restore.bring_back, checked.path, checked.key)
        self._tasks.run(bring, on_done=tell, on_failed=self.failed.emit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The window gives the keyboard to the whole page when it comes into sight; it belongs to the first way on.
        super().focusInEvent(event)
        self.page.choose.setFocus()
