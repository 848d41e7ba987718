"""Leads through the page that brings a backup back, up to the press that does it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from caregiver.domain.errors import BackupUnreadable, BadInput, CaregiverError, KeyWrong, StorageFailed
from caregiver.drawing.words import tr
from caregiver.services.restore import BesideHere, DataKey, Restore
from caregiver.ui.access.bring_back_page import BringBackPage, Comparison
from caregiver.ui.access.bring_back_words import made_words, name_of
from caregiver.ui.access.place_words import Present
from caregiver.ui.core.task import Tasks


@dataclass(frozen=True)
class CheckedBackup:
    """A backup that was opened and compared.

    Attributes:
        path: The file, or the folder of a kept diary.
        key: Opens it.
        beside: What is in it, and what lies here now.
    """

    path: Path
    key: DataKey = field(repr=False)
    beside: BesideHere


class BringingBack(QObject):
    """From a chosen file to what is in it. Nothing is changed, and the window stays awake.

    Args:
        compare: Tells in words what a checked backup is beside what lies here now.
        present: Tells the present moment.

    Signals:
        wanted: It shall be brought back; carries the `CheckedBackup`. Whoever hears it does it.
        left: Nothing shall be brought back.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        page: BringBackPage,
        restore: Restore,
        tasks: Tasks,
        compare: Callable[[BesideHere], Comparison],
        present: Callable[[], Present],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._restore = restore
        self._tasks = tasks
        self._compare = compare
        self._present = present
        self._path = Path()
        self._checked: CheckedBackup | None = None
        self._round = 0
        self._connect()

    def _connect(self) -> None:
        page = self._page
        page.file_chosen.connect(self.look_at)
        page.paper_key_given.connect(self._try_paper)
        page.sentence_given.connect(self._try_sentence)
        page.wanted.connect(self._want)
        page.left.connect(self._leave)

    def look_at(self, path: Path) -> None:
        """A file was chosen."""
        self._path, self._checked = path, None
        self._page.show_file(name_of(path))
        restore = self._restore
        self._run(
            lambda: (restore.about(path), restore.has_sentence(path)),
            self._on_read,
            self._page.say_problem,
        )

    def _on_read(self, read: tuple[Any, bool]) -> None:
        about, has_sentence = read
        self._page.show_made(made_words(about, self._present()))
        asking = tr("Asking this computer for its key. You can also type one.")
        self._page.ask_for_key(asking, has_sentence=has_sentence)
        self._tasks.ask(
            partial(self._restore.key_by_keyring, self._path),
            on_done=self._now_only(self._check),
            on_failed=self._now_only(lambda error: self._on_no_key(error, has_sentence=has_sentence)),
        )

    def _on_no_key(self, error: CaregiverError, *, has_sentence: bool) -> None:
        if isinstance(error, BackupUnreadable | StorageFailed):
            self._page.say_problem(error)
        else:
            self._page.ask_for_key(tr("It opens with its key."), has_sentence=has_sentence)

    def _try_paper(self, typed: str) -> None:
        find = partial(self._restore.key_by_paper, self._path, typed)
        self._run(find, self._check, partial(self._on_wrong, self._page.say_paper_problem), is_new=False)

    def _try_sentence(self, typed: str) -> None:
        find = partial(self._restore.key_by_sentence, self._path, typed)
        self._run(find, self._check, partial(self._on_wrong, self._page.say_sentence_problem), is_new=False)

    def _on_wrong(self, say: Callable[[CaregiverError], None], error: CaregiverError) -> None:
        (say if isinstance(error, BadInput | KeyWrong) else self._page.say_problem)(error)

    def _check(self, key: DataKey) -> None:
        path = self._path
        self._page.say_progress(tr("Checking it: everything in it is read. This can take a minute."))
        compare = self._restore.compare
        self._run(lambda: CheckedBackup(path, key, compare(path, key)), self._show, self._page.say_problem)

    def _show(self, checked: CheckedBackup) -> None:
        self._checked = checked
        self._page.show_content(self._compare(checked.beside))

    def _want(self) -> None:
        if self._checked is not None:
            checked, self._checked = self._checked, None
            self.wanted.emit(checked)

    def _leave(self) -> None:
        self._round += 1
        self.left.emit()

    # -- answers that may come late -----------------------------------------------------------------------------

    def _run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[CaregiverError], None],
        *,
        is_new: bool = True,
    ) -> None:
        """Do it beside the window. What was begun before does nothing any more, unless it is still of use."""
        self._round += is_new
        start = self._tasks.run if is_new else self._tasks.run_at_once
        start(work, on_done=self._now_only(on_done), on_failed=self._now_only(on_failed))

    def _now_only(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """Hear an answer only while nothing else was begun."""
        asked = self._round

        def hear(answer: Any) -> None:
            if asked == self._round:
                then(answer)

        return hear
