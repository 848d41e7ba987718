"""The folder for the daily backups: which it is, whether it is there now, and choosing it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLabel, QSizePolicy, QVBoxLayout

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.services.ways_in import SlotKind
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.backup_words import folder_words
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, button, label


class FolderRow(Card):
    """Where the daily backups go.

    Signals:
        stopped: There are no daily backups any more; carries how that is taken back.
    """

    stopped = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(18, 8, 12, 8))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self._picture = QLabel()
        self.name = label("")
        self.hint = label("", "small")
        self.problem = Problem()
        said = QVBoxLayout()
        said.setSpacing(0)
        for part in (self.name, self.hint, self.problem):
            said.addWidget(part)
        named = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        named.setSpacing(16)
        named.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        named.addLayout(said, 1)
        self.none = button(tr("Stop daily backups …"), lambda: self.choose(None), "quiet")
        self.change = button("", self._ask)
        for way in (self.none, self.change):
            way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.addWidget(self.none)
        self._ways.addWidget(self.change)
        self._ways.addStretch(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(16)
        self._line.addLayout(named, 1)
        self._line.addLayout(self._ways)
        self.body.addLayout(self._line)
        self._dress()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)

    def show_folder(self) -> None:
        """Show which it is now, and whether it can be reached."""
        folder = self._context.services.backups.folder
        self.none.setVisible(folder is not None)
        if folder is None:
            self.name.setText(tr("No daily backup"))
            self.hint.setText(tr("Choose a folder, best on a stick. Then one is made each day by itself."))
            self.change.setText(tr("Choose a folder"))
            return
        self.name.setText(folder_words(folder, Path.home()))
        self.change.setText(tr("Change folder"))
        if not folder.is_dir():
            self.hint.setText(tr("It is not there now. Is the stick plugged in? The next backup waits for it."))
        elif self._has_paper_key():
            self.hint.setText(tr("Once a day. The last 14 are kept. Each opens with the paper key of its day."))
        else:
            self.hint.setText(tr("Once a day. The last 14 are kept. Each opens with the secret sentence of its day."))

    def choose(self, folder: Path | None) -> None:
        """Let the daily backups go there, or stop them."""
        try:
            changed = self._context.act(self._context.services.backups.set_folder, folder)
        except BadInput as bad:
            self.problem.say(words(bad.sentence))
            return
        self.problem.clear()
        if changed is not None and folder is None:
            self.stopped.emit(changed.undo)

    def set_narrow(self, is_narrow: bool) -> None:
        """The buttons beside the words, or beneath them."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else across)
        self._line.setSpacing(8 if is_narrow else 16)
        self._ways.setStretch(2, 1 if is_narrow else 0)

    def _has_paper_key(self) -> bool:
        try:
            return self._context.services.ways_in.of_kind(SlotKind.RECOVERY) is not None
        except CaregiverError:
            return True  # the card of the keys says that they cannot be read

    def _ask(self) -> None:
        before = self._context.services.backups.folder
        start = before if before is not None and before.is_dir() else Path.home()
        chosen = QFileDialog.getExistingDirectory(self, tr("A folder for the daily backups"), str(start))
        if chosen:
            self.choose(Path(chosen))

    def _dress(self) -> None:
        theme = self._context.theme
        side = theme.px(ICON_SIZE)
        self._picture.setPixmap(icon(theme, "folder").pixmap(side, side))
