"""The name on the box, completed from what is known; a completion fills in the name and nothing else."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.named_field import NamedField

MOST_OFFERED = 8


class NameField(NamedField):
    """A line with a list of names below while one types.

    Signals:
        changed: The user typed, or took a name from the list.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("Name on the box"))
        self._context = context
        self._build_list()
        self._connect()

    def _build_list(self) -> None:
        self._names = QStringListModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(self.completer)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_typed)
        self.completer.activated.connect(self._take)

    def offered(self) -> list[str]:
        """The names in the list now."""
        return self._names.stringList()

    def _take(self, name: str) -> None:
        self.line.setText(name)
        self.problem.clear()
        self.changed.emit()

    def _on_typed(self, typed: str) -> None:
        found = self._context.services.medicines.suggestions(typed) if typed.strip() else ()
        self._names.setStringList([known.name for known in found[:MOST_OFFERED]])
        self.problem.clear()
        self.changed.emit()
