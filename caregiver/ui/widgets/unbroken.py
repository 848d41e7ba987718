"""Where a line may end and where not.

A number never stands on another line than its unit: "2.5" at the end of a line and "mg" on the next is misread. A word
without end may be broken anywhere, or it would push the page out of its window.
"""

import re

_UNITS = (
    "mg|g|ml|micrograms?|drops?|tablets?|capsules?|sachets?|puffs?|patch|patches|units?|kg|h|min|"
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_NUMBER_AND_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)")
_IN = re.compile(r"(?<=mg)[ \u00a0]in[ \u00a0](?=\d)")
_TELEPHONE = re.compile(r"(?<=\d{3}) (?=\d{3})")

NO_BREAK = "\u00a0"
MAY_BREAK = "\u200b"
"""Seen by nobody; a line may end there."""
_ENDLESS = re.compile(r"\S{20}(?=\S)")


def unbroken(text: str) -> str:
    """The same words, with spaces that no line ends at: "2.5 mg", "10 mg in 5 ml", "28 Oct", "01632 960142"."""
    kept = _NUMBER_AND_UNIT.sub(NO_BREAK, text)
    kept = _IN.sub(f"{NO_BREAK}in{NO_BREAK}", kept)
    return _TELEPHONE.sub(NO_BREAK, kept)


def breakable(text: str) -> str:
    """The same words; those that are longer than any line has room for may go on in the next."""
    return _ENDLESS.sub(lambda found: found[0] + MAY_BREAK, text)
