"""The print server of a Linux desktop, asked through its own library.

Qt prints by a file among the temporary ones and does not look whether that file was whole or the server took it: a page
would be called printed that never was (seen with a printer that went away, and with a full disk). Here the page goes
from memory to the server, and each step answers.
"""

import ctypes
from functools import cache

from caregiver.domain.errors import PrintFailed
from caregiver.domain.text import QT_TRANSLATE_NOOP

_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "caregiver", "The page did not reach the printer {name}. Nothing was printed. Please look at it and try again."
)
_LIBRARY = "libcups.so.2"
_GO_ON, _LAST_GOOD = 100, 0x00FF
_PIECE_BYTES = 65_536
_PDF = b"application/pdf"


def send(printer: str, title: str, pdf: bytes, paper: str) -> None:
    """Put a finished page into the queue of a printer.

    Args:
        printer: Its name, as the server knows it.
        title: What the queue shows of the job.
        pdf: The pages.
        paper: What they are printed on, as the server names it: "A4", "Letter".

    Raises:
        PrintFailed: The server did not take it, or not all of it; then nothing is printed.
    """
    cups, name = _cups(), printer.encode()
    options = ctypes.c_void_p()
    count = cups.cupsAddOption(b"media", paper.encode(), 0, ctypes.byref(options))
    job = cups.cupsCreateJob(None, name, title.encode(), count, options)
    cups.cupsFreeOptions(count, options)
    if not job:
        raise PrintFailed(_NOT_TAKEN, name=printer)
    if not _is_handed_over(cups, name, job, title.encode(), pdf):
        cups.cupsCancelJob(name, job)
        raise PrintFailed(_NOT_TAKEN, name=printer)


def _is_handed_over(cups: ctypes.CDLL, name: bytes, job: int, title: bytes, pdf: bytes) -> bool:
    if cups.cupsStartDocument(None, name, job, title, _PDF, 1) != _GO_ON:
        return False
    for start in range(0, len(pdf), _PIECE_BYTES):
        piece = pdf[start : start + _PIECE_BYTES]
        if cups.cupsWriteRequestData(None, piece, len(piece)) != _GO_ON:
            return False
    answer: int = cups.cupsFinishDocument(None, name)
    return 0 <= answer <= _LAST_GOOD


@cache
def _cups() -> ctypes.CDLL:
    try:
        cups = ctypes.CDLL(_LIBRARY)
    except OSError as error:
        raise PrintFailed(_NOT_TAKEN, name="") from error
    number, text, place = ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p
    cups.cupsAddOption.argtypes = (text, text, number, place)
    cups.cupsCreateJob.argtypes = (place, text, text, number, place)
    cups.cupsStartDocument.argtypes = (place, text, number, text, text, number)
    cups.cupsWriteRequestData.argtypes = (place, text, ctypes.c_size_t)
    cups.cupsFinishDocument.argtypes = (place, text)
    cups.cupsCancelJob.argtypes = (text, number)
    cups.cupsFreeOptions.argtypes = (number, place)
    return cups
