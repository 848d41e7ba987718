"""A number never stands on another line than its unit: "2.5" at the end of a line and "mg" on the next is misread."""

import re

_UNITS = (
    "mg|g|ml|micrograms?|drops?|tablets?|capsules?|sachets?|puffs?|patch|patches|units?|kg|h|min|"
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_NUMBER_AND_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})\b)")
_IN = re.compile(r"(?<=mg)[ \u00a0]in[ \u00a0](?=\d)")
_TELEPHONE = re.compile(r"(?<=\d{3}) (?=\d{3})")

NO_BREAK = "\u00a0"


def unbroken(text: str) -> str:
    """The same words, with spaces that no line ends at: "2.5 mg", "10 mg in 5 ml", "28 Oct", "01632 960142"."""
    kept = _NUMBER_AND_UNIT.sub(NO_BREAK, text)
    kept = _IN.sub(f"{NO_BREAK}in{NO_BREAK}", kept)
    return _TELEPHONE.sub(NO_BREAK, kept)
