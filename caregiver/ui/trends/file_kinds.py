"""The kinds of file in which a chart can be kept."""

from enum import Enum

from caregiver.domain.text import QT_TRANSLATE_NOOP


class FileKind(Enum):
    """A kind of file; its value is how its name ends."""

    PICTURE = "png"
    DRAWING = "svg"
    TABLE = "csv"

    @property
    def words(self) -> str:
        """What it is called, to be translated."""
        return _WORDS[self]


_WORDS = {
    FileKind.PICTURE: QT_TRANSLATE_NOOP("caregiver", "Picture (PNG)"),
    FileKind.DRAWING: QT_TRANSLATE_NOOP("caregiver", "Drawing (SVG)"),
    FileKind.TABLE: QT_TRANSLATE_NOOP("caregiver", "Table (CSV)"),
}
