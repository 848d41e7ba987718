"""The fixed words of the urgent sheet, as the content file holds them (care-rules 39; care.md 1.10)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FEVER_ID = "fever"
"""The one sign in which the team's own figure may stand."""
EMERGENCY_IDS = (
    "hard-to-wake",
    "slow-breathing",
    "sudden-breathing-chest",
    "fit-face-collapse",
    "bleeding",
    "swollen-face-choking",
    "too-much-medicine",
    "ending-life-safety",
)
TEAM_IDS = (
    "back-neck",
    "weak-limbs",
    "bladder-bowel",
    "thirst",
    FEVER_ID,
    "pain-out-of-control",
    "sudden-bone-pain",
    "cannot-keep-down",
    "muddle",
    "black-poo",
    "swollen-limb",
    "pump-patch-run-out",
)
"""The signs of care-rules 39 in their order: a file that lacks one, or has another, is half a sheet."""


@dataclass(frozen=True)
class Sign:
    """One line of the sheet.

    Attributes:
        id: Its name in the content file.
        text: What is read.
        text_with_figure: What is read instead when the team told the family its own temperature ("{figure}").
        sources: Ids of the sources it rests on.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    text_with_figure: str = ""


@dataclass(frozen=True)
class UrgentSigns:
    """The fixed words of the sheet, as the content file holds them.

    Attributes:
        code, language: Code of the language, and what it calls itself: "en", "English".
        title, lead: "Call now. Do not wait for the next visit. ..."
        signs_lead: Stands above both lists.
        no_answer: Closes the team's list.
        hospice_first: Label of both numbers in a family that calls its hospice first.
        quiet_question, quiet_link: The quiet line beneath every number and every starred word.
        emergency, team: The two lists, each with its heading.
        sources: Public name of each source, by id.
        reviewed_on, reviewed_by: When the text was last changed or reviewed, and by whom.
    """

    code: str
    language: str
    title: str
    lead: str
    signs_lead: str
    no_answer: str
    hospice_first: str
    quiet_question: str
    quiet_link: str
    emergency_heading: str
    emergency: tuple[Sign, ...]
    team_heading: str
    team: tuple[Sign, ...]
    sources: Mapping[str, str]
    reviewed_on: date
    reviewed_by: str
