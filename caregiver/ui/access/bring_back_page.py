"""Bringing a backup back: choose the file, open it with a key, see what is in it, and only then put it in place."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr, words
from caregiver.ui.access.key_place import place_for_key
from caregiver.ui.access.typed_way import PaperWay, SentenceWay
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import Problem, button, label, rule
from caregiver.ui.widgets.undo_bar import announce


@dataclass(frozen=True)
class Comparison:
    """What is in a backup, beside what it would replace; each a few sentences.

    Attributes:
        inside: What was found in it.
        here: What lies here now, and where it is kept.
        warning: What must be seen before; empty for nothing.
    """

    inside: tuple[str, ...]
    here: tuple[str, ...]
    warning: str = ""


class BringBackPage(QWidget):
    """Values in, signals out: it knows neither the diary nor the door. `BringingBack` leads through it.

    Signals:
        file_chosen: A file was chosen; carries its `Path`.
        paper_key_given, sentence_given: A key was typed; carries it.
        wanted: What was shown shall be brought back.
        left: Nothing shall be brought back.
    """

    file_chosen = Signal(object)
    paper_key_given = Signal(str)
    sentence_given = Signal(str)
    wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.heading = label(tr("Bring a backup back"), "title")
        self.sentence = label(tr("First you see what is in it. What lies here now is kept."), "dose")
        self.progress = label("", "strong")
        self.leave = button(tr("Back"), self.left.emit)
        self.bring_back = button(tr("Bring it back"), self.wanted.emit, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._warning(), self.heading, self.sentence, self._file(), self.progress):
            column.addWidget(part)
        column.addWidget(self._keys())
        column.addWidget(self._content())
        column.addWidget(row(self.leave, None, self.bring_back))
        column.addStretch(1)
        self._show_only()
        self.progress.hide()

    def _file(self) -> QWidget:
        card = Card(margins=(24, 16, 24, 16))
        self.name = label(tr("No file is chosen yet."), "strong")
        self.made = label("", "soft")
        self.choose = button(tr("Choose the file …"), self.ask_for_file, "primary")
        self.problem = Problem()
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for part in (self.name, self.made, self.problem):
            lines.addWidget(part)
        self._file_line = Columns(said, self.choose, left_share=1, right_share=0)
        card.body.addWidget(self._file_line)
        return card

    def _keys(self) -> QWidget:
        self.keys = Card(margins=(24, 4, 24, 4))
        self.keys.body.setSpacing(0)
        self.by_paper = PaperWay(self._theme, tr("Open the backup"))
        self.by_paper.row.set_hint(tr("The four lines on your paper. Or the file you saved."))
        self._between = rule()
        self.by_sentence = SentenceWay(self._theme, tr("Open the backup"))
        self.by_sentence.row.set_hint(tr("The one you chose yourself."))
        for part in (self.by_paper, self._between, self.by_sentence):
            self.keys.body.addWidget(part)
        return self.keys

    def _warning(self) -> QWidget:
        self.note = Card("note")
        self.warning = label("", "sign_strong")
        self.note.body.addWidget(self.warning)
        self.note.hide()
        return self.note

    def _content(self) -> QWidget:
        self.inside, self.here = (Card(margins=(24, 16, 24, 20)) for _ in range(2))
        self.content = Columns(self.inside, self.here)
        return self.content

    def _connect(self) -> None:
        self.by_paper.given.connect(self.paper_key_given)
        self.by_sentence.given.connect(self.sentence_given)
        self._theme.changed.connect(self._dress)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_file(self, name: str) -> None:
        """A file was chosen, and is looked at."""
        self.name.setText(name)
        self.made.clear()
        self.problem.clear()
        for way in (self.by_paper, self.by_sentence):
            way.fold()
        self.say_progress(tr("Looking at the file …"))

    def show_bringing_back(self, name: str) -> None:
        """It is being put in place; from now on nothing can be left."""
        self.name.setText(name)
        self.say_progress(tr("Bringing it back. This can take a minute."), can_leave=False)

    def show_made(self, made: str) -> None:
        """What the file says of itself: when it was made, and by which version."""
        self.made.setText(made)

    def ask_for_key(self, progress: str, *, has_sentence: bool) -> None:
        """Let a key be typed, while or after this computer is asked for its own."""
        self._show_only(self.keys)
        self.by_sentence.offer(is_offered=has_sentence)
        self._between.setVisible(has_sentence)
        self._say(progress)

    def say_progress(self, progress: str, *, can_leave: bool = True) -> None:
        """Say what is being done; `can_leave` is False from the moment on in which files are replaced."""
        self._show_only()
        self.leave.setEnabled(can_leave)
        self.choose.setEnabled(can_leave)
        self._say(progress)

    def show_content(self, comparison: Comparison) -> None:
        """Show what is in it, and let it be brought back; after a warning, leaving it is what Enter does."""
        _fill(self.inside, tr("In the backup"), comparison.inside)
        _fill(self.here, tr("Here now"), comparison.here)
        self.warning.setText(comparison.warning)
        self._show_only(self.content, self.bring_back)
        self.note.setVisible(bool(comparison.warning))
        set_role(self.bring_back, "" if comparison.warning else "primary")
        self.choose.setText(tr("Choose another file …"))
        self._say("")
        announce(self, " ".join((comparison.warning, *comparison.inside, *comparison.here)).strip())
        (self.leave if comparison.warning else self.bring_back).setFocus()

    def say_problem(self, error: CaregiverError) -> None:
        """Say why the file cannot be brought back; nothing was changed."""
        self._show_only()
        self.leave.setEnabled(True)
        self.choose.setEnabled(True)
        self.choose.setText(tr("Choose another file …"))
        self._say("")
        self.problem.say(words(error.sentence))
        announce(self, self.problem.text())
        self.choose.setFocus()

    def say_paper_problem(self, error: CaregiverError) -> None:
        """Say that the typed key does not open the backup; what was typed stays."""
        self.by_paper.say_problem(error)

    def say_sentence_problem(self, error: CaregiverError) -> None:
        """Say that the typed sentence does not open the backup; what was typed stays."""
        self.by_sentence.say_problem(error)

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or two."""
        for part in (self.content, self._file_line, self.by_paper, self.by_sentence):
            part.set_narrow(is_narrow)

    # -- inside -------------------------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Let a file be chosen."""
        kinds = tr("Backups (*.zip diary.db);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose the backup"), str(place_for_key()), kinds)
        if chosen:
            self.file_chosen.emit(Path(chosen))

    def _show_only(self, *parts: QWidget) -> None:
        for part in (self.keys, self.content, self.bring_back):
            part.setVisible(part in parts)
        self.note.hide()
        self.leave.setText(tr("Leave it as it is") if self.content in parts else tr("Back"))
        set_role(self.choose, "" if parts else "primary")
        self._dress()

    def _say(self, progress: str) -> None:
        self.progress.setText(progress)
        self.progress.setVisible(bool(progress))
        if progress:
            announce(self, progress)

    def _dress(self) -> None:
        is_filled = self.choose.property("role") == "primary"
        give_icon(self._theme, self.choose, "folder", self._theme.tokens.on_accent if is_filled else "")


def _fill(card: Card, heading: str, sentences: Iterable[str]) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
    card.body.addWidget(label(heading, "heading"))
    for index, sentence in enumerate(sentences):
        card.body.addWidget(label(sentence, "soft" if index else "strong"))
    card.body.addStretch(1)
