"""The look of a day at what was removed: after 30 days it goes for good, beside the open window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from caregiver.domain.errors import CaregiverError
from caregiver.ui.core.context import PageContext

if TYPE_CHECKING:
    from caregiver.services.past_changes import Erased

ONCE_QUIET_MS = 3_000
"""Today is in sight and reminders ring first."""
LOOK_EVERY_MS = 60 * 60 * 1000


class Clearing(QObject):
    """Asks whether it is time, and never lets anybody wait. What fails is tried again at the next look; it is no deed
    of the user, so nothing is said of it."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_under_way = False
        self._timer = QTimer(self, interval=ONCE_QUIET_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, and from then on while the diary is open."""
        self._timer.start()

    def stop(self) -> None:
        """The diary closes."""
        self._timer.stop()

    def look(self) -> None:
        """Erase what has been removed for 30 days, if nobody looked today."""
        self._timer.setInterval(LOOK_EVERY_MS)
        try:
            job = None if self._is_under_way else self._context.services.past_changes.clearing()
        except CaregiverError:
            return
        if job is not None:
            self._is_under_way = True
            self._context.tasks.run(job.run, on_done=self._done, on_failed=self._failed)

    def _done(self, outcome: "Erased") -> None:
        self._is_under_way = False
        self._context.bus.publish(self._context.services.past_changes.erased(outcome))

    def _failed(self, _error: CaregiverError) -> None:
        self._is_under_way = False
