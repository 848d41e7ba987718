"""What stands in a field, and the line beside that field which says why it cannot be kept."""

from collections.abc import Callable
from typing import Any, TypeVar

from caregiver.domain.errors import BadInput
from caregiver.ui.widgets.labels import Problem

Typed = dict[str, Any]
"""What stands in the fields of a part, as typed, in values that a draft can keep."""

Value = TypeVar("Value")


class Misread(BadInput):
    """What stands in one field cannot be kept.

    Attributes:
        problem: The line beside that field.
    """

    def __init__(self, bad: BadInput, problem: Problem) -> None:
        super().__init__(bad.field, bad.sentence.source, **bad.sentence.values)
        self.problem = problem


def beside(problem: Problem, take: Callable[[], Value]) -> Value:
    """What `take` reads.

    Raises:
        Misread: It raised BadInput; carries the line where to say so.
    """
    try:
        return take()
    except Misread:
        raise
    except BadInput as bad:
        raise Misread(bad, problem) from None
