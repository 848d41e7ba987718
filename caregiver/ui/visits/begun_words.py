"""Words of questions that were typed and not saved: leaving the page in any way keeps them (DESIGN 7)."""

from collections.abc import Callable

from caregiver.services.changes import Changed
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext

NEW = "new"
"""A question of one's own that is not on the list yet goes by this name, others by their uuid."""


class BegunWords:
    """One draft a question."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._drafts = context.services.form_drafts("question")

    def get(self, key: str) -> str:
        """What was typed, or ""."""
        kept = self._drafts.get(key)
        return str(kept.get("words", "")) if kept else ""

    def keep(self, key: str, typed: str) -> None:
        """Keep what was typed; nothing is let go of."""
        if typed == self.get(key):
            return
        if typed:
            self._context.act(self._drafts.keep, key, {"words": typed})
        else:
            self._context.act(self._drafts.forget, key)

    def done(self, key: str, verb: Callable[[], Changed[QuestionRecord]]) -> Changed[QuestionRecord] | None:
        """Run the verb that saves them, and let go of them: both, or neither. Raises BadInput."""
        return self._context.act(lambda: self._drafts.done(key, verb))
