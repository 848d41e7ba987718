"""What is kept of a note as it was typed or pasted.

Emoji, writing from right to left and tables (tabs and lines) are kept; what cannot be shown or stored is taken out.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANKS = re.compile(r"\s+")
_NEITHER_SHOWN_NOR_STORED = {"Cc", "Cs"}


def clean_note(text: str) -> str:
    """The note with one kind of line end and composed letters (NFC); of control characters only line and tab stay."""
    lines = _LINE_ENDS.sub("\n", text)
    kept = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in _NEITHER_SHOWN_NOR_STORED)
    return unicodedata.normalize("NFC", kept) if kept.strip() else ""


def clean_line(text: str) -> str:
    """The same for a field of one line: trimmed, with single blanks."""
    return _BLANKS.sub(" ", clean_note(text)).strip()
