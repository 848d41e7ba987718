"""What was chosen on the confirm page and is not saved yet; it is kept when the page is left."""

from dataclasses import dataclass, field, replace
from typing import Any

from caregiver.domain.regimen import Standing
from caregiver.domain.stay import ListAnswer


@dataclass(frozen=True)
class ChosenAnswers:
    """One answer a medicine, and where the new list stands.

    Attributes:
        stay: Uuid of the stay they are about; after another stay everything is asked anew.
        answers: By uuid of the medicine.
        standing: Where the new list stands.
    """

    stay: str
    answers: dict[str, ListAnswer] = field(default_factory=dict)
    standing: Standing = Standing.NOT_SAID

    def with_answer(self, medicine: str, answer: ListAnswer) -> "ChosenAnswers":
        """The same, with another answer for one medicine."""
        return replace(self, answers=self.answers | {medicine: answer})

    def with_standing(self, standing: Standing) -> "ChosenAnswers":
        """The same, with the list standing elsewhere."""
        return replace(self, standing=standing)

    def packed(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {"stay": self.stay, "answers": dict(self.answers), "standing": self.standing.value}


def unpacked(kept: dict[str, Any], stay: str) -> ChosenAnswers:
    """What a draft held about this stay; nothing where it is about another one."""
    if kept.get("stay") != stay:
        return ChosenAnswers(stay)
    answers = {medicine: ListAnswer(answer) for medicine, answer in kept["answers"].items()}
    return ChosenAnswers(stay, answers, Standing(kept["standing"]))
