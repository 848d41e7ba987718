"""The sentence that says what became of a page: on its way to a printer, saved, or why not."""

from collections.abc import Callable

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import words
from caregiver.ui.core.printing import Printing
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.undo_bar import announce


class PrintResult(Problem):
    """Says what became of what was printed or saved through it; empty and out of the way before."""

    def __init__(self, printing: Printing) -> None:
        super().__init__()
        self._printing = printing
        self._is_ours = False
        self._connect()

    def _connect(self) -> None:
        self._printing.done.connect(self._show)
        self._printing.failed.connect(self._show_failure)

    def of(self, work: Callable[[], object]) -> None:
        """Print or save, and say here what became of it."""
        self.clear()
        self._is_ours = True
        try:
            work()
        finally:
            self._is_ours = False

    def _show(self, sentence: str) -> None:
        if self._is_ours:
            self.say(sentence)
            announce(self, sentence)

    def _show_failure(self, error: CaregiverError) -> None:
        self._show(words(error.sentence))
