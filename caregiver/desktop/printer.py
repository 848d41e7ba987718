"""The printers of this computer."""

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from caregiver.domain.errors import PrintFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

_GONE = QT_TRANSLATE_NOOP("caregiver", "The printer {name} does not answer. Nothing was printed. Is it switched on?")


class Printers:
    """The printers this computer knows, asked anew each time."""

    def names(self) -> Sequence[str]:
        """Names of the printers, the usual one first; empty when there is none."""
        usual = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))

    def device(self, name: str, title: str) -> QPrinter:
        """A device that prints on the named printer what is painted on it, in vectors, with no margin of its own.

        Args:
            name: One of `names`.
            title: What the print queue shows of the job: neutral words, never a person's name.

        Raises:
            PrintFailed: There is no such printer, or it cannot be reached.
        """
        info = QPrinterInfo.printerInfo(name)
        if info.isNull() or info.state() == QPrinter.PrinterState.Error:
            raise PrintFailed(_GONE, name=name)
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        if not device.isValid():
            raise PrintFailed(_GONE, name=name)
        device.setFullPage(True)
        device.setDocName(title)
        device.setCreator("Caregiver Companion")
        return device
