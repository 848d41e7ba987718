"""A question about a stretch of days that was begun and is not on the list yet."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from caregiver.domain.question import About, Looked, Origin
from caregiver.services.changes import Changed
from caregiver.services.form_drafts import FormDrafts
from caregiver.services.questions import QuestionRecord, Questions
from caregiver.ui.trends.view import Picked

_KEY = "chart"
"""A question from a chart goes by this name; there is one at a time."""


@dataclass(frozen=True)
class BegunQuestion:
    """What was picked, and what was typed of it. What the diary holds of it is no part: that may change.

    Attributes:
        place: The name of the place on the body that was picked, which no days tell; else "".
    """

    about: About
    words: str
    place: str = ""

    @classmethod
    def of(cls, picked: Picked, words: str) -> "BegunQuestion":
        """About what is picked."""
        return cls(picked.about, words, picked.title if picked.about.looked is Looked.BODY else "")

    def is_about(self, picked: Picked) -> bool:
        """Whether it is about that."""
        return self.of(picked, self.words) == self


class BegunQuestions:
    """Keeps what was typed, and puts it onto the list."""

    def __init__(self, drafts: FormDrafts, questions: Questions) -> None:
        self._drafts = drafts
        self._questions = questions

    def get(self) -> BegunQuestion | None:
        """What was begun, or None."""
        kept = self._drafts.get(_KEY)
        return _read(kept) if kept else None

    def keep(self, begun: BegunQuestion) -> Changed[None]:
        """Keep what was typed; nothing is kept of a question without words."""
        if not begun.words.strip():
            return self._drafts.forget(_KEY)
        return self._drafts.keep(_KEY, _written(begun))

    def add(self, begun: BegunQuestion, fact: str) -> Changed[QuestionRecord]:
        """Put it onto the list. Raises BadInput for "words"."""
        return self._drafts.done(
            _KEY, lambda: self._questions.add(begun.words, fact=fact, origin=Origin.CHART, about=begun.about)
        )


def _written(begun: BegunQuestion) -> dict[str, Any]:
    about = begun.about
    return {
        "words": begun.words,
        "place": begun.place,
        "first": about.first.isoformat(),
        "last": about.last.isoformat(),
        "looked": about.looked.value,
        "from_hour": about.from_hour,
        "to_hour": about.to_hour,
    }


def _read(kept: dict[str, Any]) -> BegunQuestion:
    first, last = date.fromisoformat(kept["first"]), date.fromisoformat(kept["last"])
    about = About(first, last, Looked(kept["looked"]), kept["from_hour"], kept["to_hour"])
    return BegunQuestion(about, kept["words"], kept.get("place", ""))
