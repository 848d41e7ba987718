"""Own words among chips: a small field, "Add", and Escape to leave it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import button

WIDTH_PX = 200


class OwnWordsField(QWidget):
    """Signals:
    typed: The words are finished: Enter, "Add", or the keyboard went elsewhere.
    given_up: Escape was pressed.
    """

    typed = Signal()
    given_up = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("own words"))
        self.line.setAccessibleName(tr("{name}: own words", name=self._name))
        self.line.setMinimumWidth(WIDTH_PX)
        self._add = button(tr("Add"), self.typed.emit, name=tr("{name}: add own words", name=self._name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        layout.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def _connect(self) -> None:
        self.line.editingFinished.connect(self.typed)
        self.line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return True
        return False
