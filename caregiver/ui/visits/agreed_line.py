"""One thing that was agreed, as it was told, and the way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import Agreement
from caregiver.drawing.words import tr, translate
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.visits.agreed_words import KINDS
from caregiver.ui.widgets.labels import button, label


class AgreedLine(QWidget):
    """Signals:
    undo_asked: Take it back.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kind, self.words, self.told = label("", "strong"), label("", "dose"), label("", "soft")
        self.undo = button(tr("Undo"), self.undo_asked.emit, "quiet")
        self.undo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said = QVBoxLayout()
        said.setSpacing(0)
        for part in (self.kind, self.words, self.told):
            said.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.addLayout(said, 1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def show_agreement(self, value: Agreement) -> None:
        """Show it as it stands now."""
        kind = translate(KINDS[value.kind])
        self.kind.setText(tr("This changes: {what}", what=kind))
        for part, text in (
            (self.words, value.words),
            (self.told, tr("Told by {name}", name=value.told_by) if value.told_by else ""),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self.undo.setAccessibleName(tr("Undo: {what}", what=value.words or kind))

    def _dress(self) -> None:
        give_icon(self._theme, self.undo, "undo", self._theme.tokens.accent_strong)
