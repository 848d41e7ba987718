"""One line of `caregiver check`."""

from dataclasses import dataclass
from enum import StrEnum

from caregiver.domain.text import Text


class State(StrEnum):
    """How it stands with a part."""

    WORKS = "works"
    DOES_NOT_WORK = "does not work"
    NOT_THERE_YET = "not there yet"
    OFF = "off"
    TO_KNOW = "to know"


@dataclass(frozen=True)
class Finding:
    """What was found of one part.

    Attributes:
        key: Names the part for programs; it stays the same in all versions.
        name: Names it for people.
        state: How it stands.
        sentence: What that means, and what to do.
        is_fatal: Whether no diary can be kept, or nothing can ring, like this.
    """

    key: str
    name: str
    state: State
    sentence: Text
    is_fatal: bool = False
