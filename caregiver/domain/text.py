"""Texts for people from rooms that know no Qt.

A room without Qt returns a `Text`: the source sentence with named gaps, and what fills them. The edge (a widget, a
printed page, the command line) turns it into words with the translator it has. `QT_TRANSLATE_NOOP` marks sources for
the tools that collect texts to translate.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Translate = Callable[[str, int | None], str]
"""Gives the sentence in the reader's language: source text, and the count that decides its plural form."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark `source` for translation and return it unchanged."""
    return source


def untranslated(source: str, count: int | None = None) -> str:
    """The language the program was written in."""
    return source


@dataclass(frozen=True)
class Text:
    """A sentence to be translated.

    Attributes:
        source: English, with gaps in `str.format` style: "{name} said {score}".
        values: What fills the gaps; a value may be a `Text` itself.
        count: The number that decides the plural form, if the sentence has one.
    """

    source: str
    values: Mapping[str, object] = field(default_factory=dict)
    count: int | None = None

    def words(self, translate: Translate = untranslated) -> str:
        """The finished sentence in the language of `translate`."""
        values = {key: v.words(translate) if isinstance(v, Text) else v for key, v in self.values.items()}
        return translate(self.source, self.count).format(**values)

    def __str__(self) -> str:
        return self.words()
