"""The Qt edge of texts: from a source sentence to words in the reader's language."""

from PySide6.QtCore import QCoreApplication

from caregiver.domain.text import Text

CONTEXT = "caregiver"
"""The one context all our texts are translated in."""


def words(text: Text) -> str:
    """The finished sentence of a text that came from a room without Qt."""
    return text.words(translate)


def tr(source: str, count: int | None = None, **values: object) -> str:
    """The finished sentence of a text written where it is shown.

    Args:
        source: English, with gaps in `str.format` style; never an f-string, or nobody could translate it.
        count: Chooses the plural form; the number itself is one of the `values`.
        values: What fills the gaps.
    """
    return words(Text(source, values, count))


def translate(source: str, count: int | None = None) -> str:
    """The sentence in the reader's language, its gaps still open."""
    return QCoreApplication.translate(CONTEXT, source, "", -1 if count is None else count)
