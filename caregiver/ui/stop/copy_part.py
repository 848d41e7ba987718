"""A copy of the whole diary in a file of one's own choice."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.backups import usual_name
from caregiver.services.restore import BackupContent
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.backup_words import entries_words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

KINDS = "Diary backup (*.zip)"


class CopyPart(QWidget):
    """What became of the copy; out of sight until one is asked for.

    Signals:
        busy: A copy is being made, or no longer; carries which.
    """

    busy = Signal(bool)

    def __init__(self, context: PageContext, backing_up: BackingUp) -> None:
        super().__init__()
        self._context = context
        self._backing_up = backing_up
        self._is_asked = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.said = label("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.said)
        self.hide()

    def _connect(self) -> None:
        self._backing_up.ended.connect(self._on_ended)

    def ask(self) -> None:
        """Ask where, under a name that tells nothing."""
        suggestion = str(Path.home() / usual_name(self._context.local_now()))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save a copy"), suggestion, KINDS)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Make it in this file."""
        if self._backing_up.is_busy:
            self._say(tr("A copy is being made already."))
            return
        self._is_asked = True
        self._say(tr("The copy is being made …"))
        self.busy.emit(True)
        path = path if path.suffix else path.with_suffix(".zip")
        self._backing_up.run(self._context.services.backups.job(path))

    def _on_ended(self, outcome: BackupContent | CaregiverError) -> None:
        if not self._is_asked:
            return
        self._is_asked = False
        self.busy.emit(False)
        if isinstance(outcome, CaregiverError):
            self._say(tr("Not made. {reason}", reason=words(outcome.sentence)))
        else:
            entries = entries_words(outcome.entries)
            self._say(tr("The copy is made, opened and compared: {entries}.", entries=entries))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.show()
        announce(self, sentence)
