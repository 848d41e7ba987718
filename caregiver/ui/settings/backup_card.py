"""Backups: the last good one, the folder for the daily ones, those of the last days, and any file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from caregiver.domain.errors import CaregiverError, KeyWrong
from caregiver.drawing.words import tr, words
from caregiver.services.backups import Attempt, usual_name
from caregiver.services.changes import Changed
from caregiver.services.restore import BackupContent, KeptDiary
from caregiver.services.restore_here import RestoreHere
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.backup_words import entries_words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.backup_head import BackupHead
from caregiver.ui.settings.backup_row import BackupRow
from caregiver.ui.settings.folder_row import FolderRow
from caregiver.ui.settings.kept_row import KeptRow
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button, rule
from caregiver.ui.widgets.undo_bar import UndoBar, announce

FIRST_DAYS = 3
LAST_KEPT = 3
KINDS = "Diary backup (*.zip)"
Undo = Callable[[], Changed[Any]] | None
KINDS_TO_BRING = "Diary backup (*.zip diary.db)"


class BackupCard(Card):
    """All about backups.

    Args:
        backing_up: Makes them.
        restore: Looks into them.
    """

    def __init__(self, context: PageContext, backing_up: BackingUp, restore: RestoreHere) -> None:
        super().__init__(margins=(24, 14, 24, 12))
        self._context = context
        self._backing_up = backing_up
        self._restore = restore
        self._shows_all = False
        self._is_narrow = False
        self.rows: list[BackupRow] = []
        self.kept_rows: list[KeptRow] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = BackupHead(self._context)
        self.folder = FolderRow(self._context)
        self.stopped = UndoBar()
        self._take_back: Undo = None
        self._days = QVBoxLayout()
        self._days.setSpacing(0)
        self.more = button(tr("Earlier days"), self._show_all, "quiet")
        self.check_file = button(tr("Check a file …"), self._ask_which_to_check)
        self.bring_file = button(tr("Bring back from a file …"), self._ask_which_to_bring_back)
        hint = FlowingLabel("small")
        hint.setText(tr("You see what is inside first. What it replaces is kept, and can be brought back too."))
        files = FlowLayout(gap=12)
        for part in (self.check_file, self.bring_file, hint):
            files.addWidget(part)
        self.said = Problem()
        more = FlowLayout()
        more.addWidget(self.more)
        self._kept = QVBoxLayout()
        self._kept.setSpacing(0)
        self._rule = rule()
        self.body.setSpacing(10)
        self.body.addWidget(self.head)
        self.body.addWidget(self.folder)
        self.body.addWidget(self.stopped)
        self.body.addLayout(self._days)
        self.body.addLayout(more)
        self.body.addLayout(self._kept)
        self.body.addWidget(self._rule)
        self.body.addLayout(files)
        self.body.addWidget(self.said)

    def _connect(self) -> None:
        self.head.asked.connect(self._back_up)
        self.folder.stopped.connect(self._say_stopped)
        self.stopped.undo_asked.connect(self._start_again)
        self._backing_up.began.connect(lambda: self.head.show_busy(True))
        self._backing_up.ended.connect(self._on_ended)

    # -- what stands there --------------------------------------------------------------------------------------

    def show_backups(self) -> None:
        """Show what is known now."""
        backups = self._context.services.backups
        self.head.show_last(backups.last_good())
        self.head.show_busy(self._backing_up.is_busy)
        self.folder.show_folder()
        self._show_days(backups.attempts())
        self._show_kept(self._restore.kept()[:LAST_KEPT])

    def forget_said(self) -> None:
        """The page was left: what was said of a press goes."""
        self.said.clear()
        self.head.problem.clear()
        self.stopped.hide()
        self._shows_all = False

    def set_narrow(self, is_narrow: bool) -> None:
        """Each thing on one line, or on several."""
        self._is_narrow = is_narrow
        self.head.set_narrow(is_narrow)
        self.folder.set_narrow(is_narrow)
        for row in self.rows:
            row.set_narrow(is_narrow)
        for kept in self.kept_rows:
            kept.set_narrow(is_narrow)

    def _show_days(self, attempts: tuple[Attempt, ...]) -> None:
        shown = attempts if self._shows_all else attempts[:FIRST_DAYS]
        if [row.attempt for row in self.rows] != list(shown):
            for old in self.rows:
                self._days.removeWidget(old)
                old.deleteLater()
            self.rows = [self._row(attempt) for attempt in shown]
        self.more.setVisible(len(attempts) > len(shown))

    def _show_kept(self, shown: tuple[KeptDiary, ...]) -> None:
        if [row.kept for row in self.kept_rows] == list(shown):
            return
        for old in self.kept_rows:
            self._kept.removeWidget(old)
            old.deleteLater()
        self.kept_rows = [KeptRow(self._context, kept) for kept in shown]
        for row in self.kept_rows:
            row.set_narrow(self._is_narrow)
            row.bring_back_asked.connect(self.bring_back)
            self._kept.addWidget(row)

    def _row(self, attempt: Attempt) -> BackupRow:
        row = BackupRow(self._context, attempt)
        row.set_narrow(self._is_narrow)
        row.check_asked.connect(lambda path: self._check_row(row, path))
        row.bring_back_asked.connect(self.bring_back)
        self._days.addWidget(row)
        return row

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_days(self._context.services.backups.attempts())

    # -- the daily ones -----------------------------------------------------------------------------------------

    def _say_stopped(self, undo: Undo) -> None:
        self._take_back = undo
        self._context.act.name(tr("Daily backups are stopped."))
        self.stopped.say(tr("Daily backups are stopped."))
        self.stopped.take_keyboard()

    def _start_again(self) -> None:
        undo, self._take_back = self._take_back, None
        if undo is not None and self._context.act(undo) is not None:
            self.stopped.hide()
            self.folder.change.setFocus()

    # -- making one ---------------------------------------------------------------------------------------------

    def _back_up(self) -> None:
        backups = self._context.services.backups
        if backups.folder is not None:
            self._backing_up.run(backups.job())
            return
        suggestion = str(Path.home() / usual_name(self._context.local_now()))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save a backup"), suggestion, KINDS)
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, path: Path) -> None:
        """Make one in this file."""
        path = path if path.suffix else path.with_suffix(".zip")
        self._backing_up.run(self._context.services.backups.job(path))

    def _on_ended(self, outcome: BackupContent | CaregiverError) -> None:
        self.show_backups()
        if isinstance(outcome, CaregiverError):
            said = tr("Not made. {reason}", reason=words(outcome.sentence))
            self.head.problem.say(said)
        else:
            said = tr("The backup is made. {compared}", compared=self.head.compared.text())
        announce(self, said)

    # -- looking into one ---------------------------------------------------------------------------------------

    def check(self, path: Path) -> None:
        """Open any file, compare what is in it with what was written, and say what that brought."""
        self.said.say(tr("Being opened and compared …"))
        self._run_check(path, self._say_checked)

    def bring_back(self, path: Path) -> None:
        """Show what is in this file, and offer to bring it back."""
        self._context.navigator.go(Destination.BRING_BACK, str(path))

    def _check_row(self, row: BackupRow, path: Path) -> None:
        row.say_busy()
        self._run_check(path, lambda said, is_good: row.say(said, is_good=is_good) if row in self.rows else None)

    def _run_check(self, path: Path, tell: Callable[[str, bool], object]) -> None:
        self._context.tasks.run(
            partial(self._restore.check_own, path),
            on_done=lambda content: tell(_found(content), True),
            on_failed=lambda error: tell(_failed(error), False),
        )

    def _say_checked(self, said: str, _is_good: bool) -> None:
        self.said.say(said)
        announce(self, said)

    def _ask_which_to_check(self) -> None:
        if (path := self._ask_which(tr("Check a backup"), KINDS)) is not None:
            self.check(path)

    def _ask_which_to_bring_back(self) -> None:
        if (path := self._ask_which(tr("Bring back a backup"), KINDS_TO_BRING)) is not None:
            self.bring_back(path)

    def _ask_which(self, title: str, kinds: str) -> Path | None:
        folder = self._context.services.backups.folder
        start = folder if folder is not None and folder.is_dir() else Path.home()
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(start), tr("{kinds};;All files (*)", kinds=kinds))
        return Path(chosen) if chosen else None


def _found(content: BackupContent) -> str:
    return tr("It is whole: {entries}.", entries=entries_words(content.entries))


def _failed(error: CaregiverError) -> str:
    if isinstance(error, KeyWrong):
        return tr("This is a backup of another diary. “Bring back from a file …” asks for its key.")
    return words(error.sentence)
