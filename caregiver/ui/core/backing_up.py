"""Backups of the open diary: made in a thread, noted when they are done; one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver.domain.errors import CaregiverError
from caregiver.ui.core.context import PageContext

if TYPE_CHECKING:
    from caregiver.services.backups import BackupJob
    from caregiver.services.restore import BackupContent

FIRST_LOOK_MS = 5000
"""The diary is in sight and reminders ring; then the daily backup."""
LOOK_EVERY_MS = 30 * 60 * 1000


class BackingUp(QObject):
    """Makes the daily backup when it is time for one, and others when they are asked for.

    It is no deed of the user: what was done before can still be taken back.

    Signals:
        began: A backup is being made.
        ended: It was made and noted, or not; carries the `BackupContent` or the `CaregiverError`.
    """

    began = Signal()
    ended = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: BackupJob | None = None
        self._outcome: BackupContent | CaregiverError | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    @property
    def is_busy(self) -> bool:
        """Whether one is being made now."""
        return self._job is not None

    @property
    def will_look(self) -> bool:
        """Whether it looks by itself for the daily one."""
        return self._timer.isActive()

    def start(self) -> None:
        """Look in a moment, and from then on, whether the daily one is due."""
        self._timer.start(FIRST_LOOK_MS)

    def look(self) -> None:
        """Make the daily one, if it is time for it."""
        self._timer.start(LOOK_EVERY_MS)
        backups = self._context.services.backups
        try:
            job = None if self.is_busy else backups.plan(self._context.services.clock.now())
        except CaregiverError as error:
            self._context.act.failed.emit(error)
            return
        if job is not None:
            self.run(job)

    def run(self, job: "BackupJob") -> None:
        """Make this one; while another is being made nothing happens."""
        if self.is_busy:
            return
        self._job, self._outcome = job, None
        self.began.emit()

        def work() -> None:
            try:
                self._outcome = job.run()
            except CaregiverError as error:
                self._outcome = error
            except BaseException:  # our own mistake: it is seen, and the next backup can still be made
                self._job = None
                raise

        self._context.tasks.run(work, on_done=lambda _: self._note(), on_failed=lambda _: self._note())

    def stop(self) -> None:
        """The diary closes, and all work has ended: what has not been noted yet is noted now."""
        self._timer.stop()
        self._note()

    def _note(self) -> None:
        job, outcome = self._job, self._outcome
        self._job = self._outcome = None
        if job is None or outcome is None:
            return  # noted before, when the diary closed
        try:
            changed = self._context.services.backups.note(job, outcome)
        except CaregiverError as error:
            self._context.act.failed.emit(error)
        else:
            self._context.bus.publish(changed)
        self.ended.emit(outcome)
