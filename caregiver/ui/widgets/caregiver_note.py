"""The caregiver's own words and whether they are only for who wrote them; closed while somebody else writes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.wording import note_only_for, words_of
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.closed_note import ClosedNote
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.steady_press import steady


class CaregiverNote(QWidget):
    """The words stand in the field only while they may be read (care-rules 31).

    Signals:
        changed: The user typed, or changed for whom the words are.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self._is_mine = True
        self._is_open = True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = NoteField(self._theme, name=tr("My words"))
        self.only_for_me = QCheckBox()
        self.problem = Problem(self.field)
        self.closed = ClosedNote()
        self._open = QWidget()
        line = QHBoxLayout(self._open)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.only_for_me, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.closed, self._open, self.problem):
            column.addWidget(part)
        self.closed.hide()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        steady(self.only_for_me)
        self.only_for_me.clicked.connect(self.changed)
        self.closed.asked.connect(self._show_words)

    def show_note(self, note: str, *, is_only_for_me: bool) -> None:
        """Show a note, without a signal."""
        self._words = note
        self.only_for_me.setChecked(is_only_for_me)
        self.problem.clear()
        self._is_open = False
        self.field.set_text("")
        self._set_open(not self._stays_closed(note))

    def show_writer(self, name: str, *, is_mine: bool) -> str:
        """Name the note after who wrote it, when that is not who writes now; gives the name."""
        self._is_mine = is_mine
        named = tr("My words") if is_mine else words(words_of(name))
        self.only_for_me.setText(tr("only for me") if is_mine else tr("only for {name}", name=name))
        self.only_for_me.setToolTip(tr("{whose} stay off every shared page and print.", whose=named))
        self.only_for_me.setAccessibleDescription(self.only_for_me.toolTip())
        self.field.setAccessibleName(named)
        self.closed.say(words(note_only_for(name)))
        self._set_open(not self._stays_closed(self.text()))
        return named

    def text(self) -> str:
        """The note, in sight or not."""
        return self.field.text() if self._is_open else self._words

    def _stays_closed(self, note: str) -> bool:
        return self.only_for_me.isChecked() and not self._is_mine and bool(note.strip())

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._words = self.text()
            self._is_open = is_open
            self.field.set_text(self._words if is_open else "")
        self._open.setVisible(is_open)
        self.closed.setVisible(not is_open)

    def _show_words(self) -> None:
        self._set_open(True)
        self.field.setFocus()

    def _on_typed(self) -> None:
        self.problem.clear()
        self.changed.emit()
