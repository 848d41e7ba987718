"""The look of a day at what was removed: after 30 days it goes for good, beside the open window."""

from PySide6.QtCore import QObject

from caregiver.services.past_changes import Erased
from caregiver.ui.core.context import PageContext


class Clearing(QObject):
    """Asks whether it is time, and never lets anybody wait; what fails is tried again at the next look."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_under_way = False

    def look(self) -> None:
        """Erase what has been removed for 30 days, if nobody looked today."""
        job = None if self._is_under_way else self._context.services.past_changes.clearing()
        if job is not None:
            self._is_under_way = True
            self._context.tasks.run(job.run, on_done=self._done, on_failed=self._end)

    def _done(self, outcome: Erased) -> None:
        self._end()
        self._context.bus.publish(self._context.services.past_changes.erased(outcome))

    def _end(self, _error: object = None) -> None:
        self._is_under_way = False
