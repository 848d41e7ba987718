"""From what is looked at to a file: asks where, writes it whole or not at all."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import StorageFailed
from caregiver.domain.span import Span
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.drawing.words import tr, words
from caregiver.summary.paper_file import write_whole
from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.trends.sheet import Sheet, csv_bytes, inner_width
from caregiver.ui.trends.view import TrendView

_STANDS = QT_TRANSLATE_NOOP("caregiver", "A file named {name} stands there already. Please type another name.")


def asked_path(parent: QWidget, kind: FileKind, span: Span, calendar: CalendarWords) -> Path | None:
    """Where it shall be saved, or None. The name that is offered holds the days and no name of anybody.

    Raises:
        StorageFailed: The name was typed without its end, and a file with that end stands there.
    """
    name = tr("Trends {days}", days=calendar.span(span.first, span.last))
    suggestion = Path.home() / f"{name}.{kind.value}"
    kinds = tr("{kind} (*.{ending})", kind=words(Text(kind.words)).partition(" (")[0], ending=kind.value)
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save as a file"), str(suggestion), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == f".{kind.value}":
        return path
    whole = path.with_name(f"{path.name}.{kind.value}")
    if whole.exists():
        raise StorageFailed(_STANDS, name=whole.name)
    return whole


def write_file(path: Path, kind: FileKind, view: TrendView, title: str) -> None:
    """Write what the view shows.

    Raises:
        StorageFailed: The file could not be written; nothing of it is left, and what was there before still is.
    """
    if kind is FileKind.TABLE:
        write_whole(path, csv_bytes(view.table()))
        return
    sheet = Sheet(title, view.picture(inner_width(), 1.0), view.sentence())
    write_whole(path, sheet.png() if kind is FileKind.PICTURE else sheet.svg())
