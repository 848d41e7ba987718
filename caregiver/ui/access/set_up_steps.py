"""The pages of set-up and their order (care-rules 33)."""

from enum import StrEnum

from caregiver.drawing.words import tr


class Step(StrEnum):
    """A page of set-up; its value is what the diary remembers."""

    WHO = "who"
    FIRST_KEY = "first_key"
    NUMBERS = "numbers"
    FIRST_ENTRY = "first_entry"
    KEY = "key"
    READY = "ready"


DONE = "done"
"""What the diary remembers when set-up is behind."""

USUAL = (Step.WHO, Step.NUMBERS, Step.FIRST_ENTRY, Step.KEY, Step.READY)
KEYLESS = (Step.WHO, Step.FIRST_KEY, Step.NUMBERS, Step.FIRST_ENTRY, Step.KEY, Step.READY)
"""Where this computer keeps no key: nothing is written before somebody can open it again."""
PAPER_FIRST = (Step.WHO, Step.FIRST_KEY, Step.NUMBERS, Step.FIRST_ENTRY, Step.READY)
"""The same, when that was the paper key."""


def step_name(step: Step) -> str:
    """What the head of set-up calls a page."""
    names = {
        Step.WHO: tr("Who it is about"),
        Step.FIRST_KEY: tr("How it opens"),
        Step.NUMBERS: tr("Numbers to call"),
        Step.FIRST_ENTRY: tr("First entry"),
        Step.KEY: tr("The paper key"),
        Step.READY: tr("Ready"),
    }
    return names[step]
