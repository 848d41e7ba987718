"""What heat does to a patch, for who writes down heat while a patch is on the list. A fact, no advice.

Source: care.md 5.2 and card G21 (leaflets of fentanyl patches: heat speeds up how fast the skin takes the medicine in).
"""

from collections.abc import Sequence

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.wording import listed, sentences

WARM = frozenset({"heat"})
"""Codes of `Kind.COMFORT` that bring heat to the body."""

_FACT = QT_TRANSLATE_NOOP("caregiver", "On the list: {patches}. Heat can make a patch give its medicine faster.")
_SOURCE = QT_TRANSLATE_NOOP("caregiver", "This stands in the leaflets of strong patches.")
_CALL = QT_TRANSLATE_NOOP("caregiver", "Questions? Call {number}.")
_CALL_TEAM = QT_TRANSLATE_NOOP("caregiver", "Questions? Call the team.")


def heat_on_patch(what: str, patches: Sequence[str], number: str) -> Text | None:
    """The fact, where heat was chosen and a patch is on the list; otherwise None.

    Args:
        what: Code of what was done.
        patches: Names of the patches on the list.
        number: The number to call, or "".
    """
    if what not in WARM or not patches:
        return None
    names = listed([Text("{name}", {"name": name}) for name in patches])
    call = Text(_CALL, {"number": number}) if number else Text(_CALL_TEAM)
    return listed([sentences([Text(_FACT, {"patches": names}), Text(_SOURCE)]), call], separator="\n")
