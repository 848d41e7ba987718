"""From a finished document to paper or a file; every page that prints does it through here."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr

if TYPE_CHECKING:
    from caregiver.summary.pages import Document, Paper


class Printers(Protocol):
    """The printers of this computer; `desktop.printer` knows them."""

    def names(self) -> Sequence[str]:
        """Names of the printers, the usual one first; empty when there is none."""

    def job(self, name: str, title: str) -> AbstractContextManager[QPagedPaintDevice]:
        """A device; what is painted on it is printed on the named printer when the block ends. Raises PrintFailed."""


def usual_paper() -> "Paper":
    """The paper that is in printers here: Letter where the United States' measures hold, A4 elsewhere."""
    from caregiver.summary.pages import Paper

    is_letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4


class Printing(QObject):
    """Prints and saves documents.

    Signals:
        done: It is on its way; carries the sentence to show.
        failed: It is not; carries the `CaregiverError`.
    """

    done = Signal(str)
    failed = Signal(object)

    def __init__(self, make_printers: Callable[[], Printers], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_printers = make_printers

    @cached_property
    def _printers(self) -> Printers:
        return self._make_printers()

    def printers(self) -> tuple[str, ...]:
        """Names of the printers, the usual one first."""
        return tuple(self._printers.names())

    def send(self, document: "Document", printer: str = "") -> bool:
        """Print on the named printer, or on the usual one; whether it is on its way."""
        names = self.printers()
        if not names:
            self.failed.emit(
                CaregiverError(tr("This computer knows no printer. You can save the page as a file instead."))
            )
            return False
        name = printer or names[0]
        try:
            with self._printers.job(name, document.title) as device:
                document.paint(device)
        except CaregiverError as error:
            self.failed.emit(error)
            return False
        self.done.emit(tr("Sent to the printer {name}.", name=name))
        return True

    def save(self, document: "Document", parent: QWidget) -> bool:
        """Ask where, and save as a PDF file; whether it was saved."""
        suggestion = str(Path.home() / f"{document.title}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save as a file"), suggestion, "PDF (*.pdf)")
        return bool(chosen) and self.save_to(document, Path(chosen))

    def save_to(self, document: "Document", path: Path) -> bool:
        """Save as a PDF file; whether it was saved."""
        from caregiver.summary.pages import write_pdf

        try:
            write_pdf(document, path)
        except CaregiverError as error:
            self.failed.emit(error)
            return False
        self.done.emit(tr("Saved: {name}", name=path.name))
        return True
