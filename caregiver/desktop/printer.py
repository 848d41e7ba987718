"""The printers of this computer."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from caregiver.desktop import print_queue
from caregiver.domain.errors import PrintFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

DOTS_PER_INCH = 1200

_GONE = QT_TRANSLATE_NOOP("caregiver", "The printer {name} does not answer. Nothing was printed. Is it switched on?")
_HAS_PRINT_SERVER = sys.platform == "linux"
_CREATOR = "Caregiver Companion"


class Printers:
    """The printers this computer knows, asked anew each time."""

    def names(self) -> Sequence[str]:
        """Names of the printers, the usual one first; empty when there is none."""
        usual = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))

    @contextmanager
    def job(self, name: str, title: str) -> Iterator[QPagedPaintDevice]:
        """A device; what is painted on it is printed, in vectors and with no margin of its own, when the block ends.

        Args:
            name: One of `names`.
            title: What the print queue shows of the job: neutral words, never a person's name.

        Raises:
            PrintFailed: There is no such printer, it cannot be reached, or it did not take the pages.
        """
        info = QPrinterInfo.printerInfo(name)
        if info.isNull() or info.state() == QPrinter.PrinterState.Error:
            raise PrintFailed(_GONE, name=name)
        paint = _painted_for_server if _HAS_PRINT_SERVER else _painted_by_qt
        yield from paint(info, title)


def _painted_for_server(info: QPrinterInfo, title: str) -> Iterator[QPagedPaintDevice]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(DOTS_PER_INCH)
    device.setPageMargins(QMarginsF())
    device.setTitle(title)
    device.setCreator(_CREATOR)
    yield device
    print_queue.send(info.printerName(), title, bytes(buffer.data().data()), device.pageLayout().pageSize().key())


def _painted_by_qt(info: QPrinterInfo, title: str) -> Iterator[QPagedPaintDevice]:
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if not device.isValid():
        raise PrintFailed(_GONE, name=info.printerName())
    device.setFullPage(True)
    device.setDocName(title)
    device.setCreator(_CREATOR)
    yield device
    if device.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise PrintFailed(_GONE, name=info.printerName())
