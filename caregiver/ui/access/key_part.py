"""The paper key: shown, printed, copied by hand or saved on a stick, and then typed back (care-rules 33)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import StorageFailed
from caregiver.drawing.words import tr, words
from caregiver.services.paper_key import LineCheck, RecoveryKey, check_against
from caregiver.summary.pages import Document, key_document, key_squares_document
from caregiver.summary.paper_file import write_whole
from caregiver.ui.access.key_place import place_for_key
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.access.key_view import KeyLines, KeySquares
from caregiver.ui.access.square_code import square_code
from caregiver.ui.core.printing import Printing, usual_paper
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.print_result import PrintResult
from caregiver.ui.widgets.undo_bar import announce

CODE_PX = 176


class KeyPart(QWidget):
    """Shows one key and takes it back.

    Args:
        today: Tells the day that stands on the paper, and in which words.

    Signals:
        typed_back: All four lines were typed and agree; carries them.
    """

    typed_back = Signal(str)

    def __init__(self, theme: Theme, printing: Printing, today: Callable[[], tuple[date, CalendarWords]]) -> None:
        super().__init__()
        self._theme = theme
        self._printing = printing
        self._today = today
        self._key: RecoveryKey | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(tr("Keep this key on paper"), "title"))
        self.reason = label("", "strong")
        self.reason.hide()
        column.addWidget(self.reason)
        self._why = label(
            tr(
                "The diary is locked, so nobody else can read it. This computer opens it for you. "
                "If it ever does not, this key opens the diary. No one can send you a new one."
            )
        )
        column.addWidget(self._why)
        column.addWidget(self._view())
        said = tr("The paper opens the diary; it does not hold it. The diary lies on this computer. Make backups too.")
        column.addWidget(label(said, "strong"))
        tips = (
            tr("Keep the paper with your passports. Give a copy to someone you trust. It carries no name."),
            tr("Paper lost? While this computer opens the diary, make a new one in Settings."),
        )
        keep, self._lost = (label(tip, "soft") for tip in tips)
        self._tips = Columns(keep, self._lost)
        column.addWidget(self._tips)
        self._rule = rule()
        column.addWidget(self._rule)
        self._back = QWidget()
        back = QVBoxLayout(self._back)
        back.setContentsMargins(0, 0, 0, 0)
        back.setSpacing(4)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(16)
        self._head.addWidget(label(tr("Now type it from your paper"), "heading", wraps=False))
        self._head.addWidget(label(tr("Small letters work. O or 0, I, L or 1 too."), "small"), 1)
        self.typing = KeyTyping(self._theme, self._check_line, right_word=tr("Matches"))
        self.file = button(tr("Open the file instead …"), self.typing.ask_for_file, "quiet")
        self._head.addWidget(self.file)
        back.addLayout(self._head)
        back.addWidget(self.typing)
        self.done = label(tr("All four lines match. Your paper key works."), "strong")
        self.done.hide()
        back.addWidget(self.done)
        column.addWidget(self._back)
        column.addStretch(1)
        self._dress()

    def _view(self) -> QWidget:
        self.lines = KeyLines()
        self.squares = KeySquares(self._theme)
        self.squares.hide()
        self._code = QLabel()
        set_role(self._code, "card")
        self._code.setMargin(5)
        self._code.setAccessibleName(tr("The same key as a square code, to scan"))
        code = QVBoxLayout()
        code.setSpacing(4)
        code.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        self._code_label = label(tr("A phone’s camera shows the same four lines."), "small")
        self._code_label.setFixedWidth(CODE_PX)
        code.addWidget(self._code_label, 0, Qt.AlignmentFlag.AlignHCenter)
        code.addStretch(1)
        self.print = button(tr("Print the key page"), self._print, "primary")
        self.write = button(tr("No printer? Write it down"), self._show_squares)
        self.save = button(tr("Save it on a stick …"), self._ask_where)
        self.empty = button(tr("Save a page of empty squares …"), self._ask_where_for_squares, "quiet")
        self.empty.hide()
        self.result = PrintResult(self._printing)
        actions = QVBoxLayout()
        actions.setSpacing(8)
        for part in (self.print, self.write, self.save, self.empty, self.result):
            actions.addWidget(part)
        actions.addStretch(1)
        shown = QHBoxLayout()
        shown.setSpacing(24)
        shown.addWidget(self.lines, 1, Qt.AlignmentFlag.AlignTop)
        shown.addWidget(self.squares, 1)
        shown.addLayout(code)
        holder = QWidget()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(24)
        self._layout.addLayout(shown, 5)
        self._layout.addLayout(actions, 2)
        return holder

    def _connect(self) -> None:
        self.typing.completed.connect(lambda: self.typed_back.emit(self.typing.text()))
        self._theme.changed.connect(self._dress)

    def show_key(self, key: RecoveryKey) -> None:
        """Show a key and wait for it to be typed."""
        if key != self._key:
            self._key = key
            self.lines.show_key(key)
            self.squares.show_key(key)
            self._code.setPixmap(square_code(key.text, CODE_PX))
            self.typing.clear()
            self.done.hide()

    def say_only_way(self, reason: str) -> None:
        """Say that this computer keeps no key, and why, so that the paper is the only way in."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self._why.setText(
            tr(
                "The diary is locked, so nobody else can read it. Only this key opens it, each time the program "
                "starts. No one can send you a new one. The diary is made when you have typed the key back."
            )
        )
        self._lost.setText(tr("Paper lost? Then no one can open the diary. Make two papers and keep them apart."))

    @property
    def is_done(self) -> bool:
        """Whether this key was typed back."""
        return not self.done.isHidden()

    def show_done(self) -> None:
        """The key was typed back, and what follows from it is done."""
        self.done.show()
        announce(self.done, self.done.text())

    def set_narrow(self, is_narrow: bool) -> None:
        """Side by side, or below each other."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._head.setDirection(direction)
        self._tips.set_narrow(is_narrow)
        self.typing.set_narrow(is_narrow)

    def _check_line(self, number: int, typed: str) -> LineCheck:
        if self._key is None:
            return LineCheck(number, is_right=False)
        return check_against(self._key, number, typed)

    def _show_squares(self) -> None:
        is_squares = self.squares.isHidden()
        self.squares.setVisible(is_squares)
        for part in (self.lines, self._code, self._code_label):
            part.setVisible(not is_squares)
        self.empty.setVisible(is_squares)
        self.write.setText(tr("Show the lines again") if is_squares else tr("No printer? Write it down"))

    def _document(self, key: RecoveryKey) -> Document:
        day, calendar = self._today()
        return key_document(key.lines, key.text, day, usual_paper(), calendar)

    def _print(self) -> None:
        if self._key is not None:
            document = self._document(self._key)
            self.result.of(lambda: self._printing.send(document))

    def _ask_where(self) -> None:
        if self._key is None:
            return
        suggestion = str(place_for_key() / f"{self._document(self._key).title}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the paper key"), suggestion, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def _ask_where_for_squares(self) -> None:
        """They hold nothing yet, and can be printed on any computer."""
        day, calendar = self._today()
        document = key_squares_document(day, usual_paper(), calendar)
        self.result.of(lambda: self._printing.save(document, self))

    def save_to(self, path: Path) -> None:
        """Save the key page as a PDF file, and beside it the same lines as text, which this program can open again."""
        key = self._key
        if key is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        self.result.of(lambda: self._printing.save_to(self._document(key), path))
        text = path.with_suffix(".txt")
        try:
            write_whole(text, "".join(f"{line}\n" for line in key.lines).encode())
        except StorageFailed as error:
            self.result.say(words(error.sentence))
            return
        if path.exists():
            said = tr("Saved: {page} to print, and {text} to open here.", page=path.name, text=text.name)
            self.result.say(tr("{saved} Keep it away from this computer.", saved=said))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        give_icon(self._theme, self.print, "print", tokens.on_accent)
        give_icon(self._theme, self.write, "pen")
        give_icon(self._theme, self.save, "save")
        give_icon(self._theme, self.file, "folder", tokens.accent_strong)
