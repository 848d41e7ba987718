"""The first entry can be made at once: the card of Today, where a press saves (care-rules 33)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.number_card import NumberCard
from caregiver.ui.widgets.undo_bar import announce


class FirstEntryPart(QWidget):
    """One press, one entry.

    Signals:
        changed: An entry is on the disk, or was taken out again.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_narrow = False
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("First entry"), "title"))
        column.addWidget(label(tr("Write the pain of this moment down, if you like. A press saves it with its time.")))
        column.addSpacing(4)
        self.card = NumberCard(self._context, has_editor=False)
        self.note = label("", "soft")
        column.addWidget(self.card)
        column.addWidget(self.note)
        column.addStretch(1)

    def _connect(self) -> None:
        self.card.taken_back.connect(self._say_taken_back)
        self._context.bus.changed.connect(self._on_changed)
        self._context.theme.changed.connect(self._show_card)

    @property
    def has_entry(self) -> bool:
        """Whether a pain entry of the last 24 hours stands in the diary."""
        return self._context.services.diary.last_hours(24) != ()

    def set_narrow(self, is_narrow: bool) -> None:
        """One row of numbers, or two."""
        self._is_narrow = is_narrow
        self._show_card()

    def begin(self) -> None:
        """The page comes into sight: nothing was pressed yet."""
        self.card.forget()
        self._show_card()
        self._show_note()

    def _show_card(self) -> None:
        self.card.show_present(is_night=False, is_narrow=self._is_narrow)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if Area.PAIN in areas:
            self._show_note()
            self.changed.emit()

    def _show_note(self) -> None:
        has_entry = self.has_entry
        self.note.setText(tr("Today has the same row.") if has_entry else tr("No number now? Press “Later”."))

    def _say_taken_back(self, deed: str) -> None:
        said = tr("Taken back: {deed}", deed=deed)
        self.note.setText(said)
        announce(self, said)
