"""The fields of a row: a line to type in, and who says the number, each with the keys that lead through rows."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSizePolicy

from caregiver.domain.pain import Voice
from caregiver.ui.old_notes.row_keys import RowKey, row_key

_LONGEST = 2000

VOICE_KEYS = {
    Qt.Key.Key_S: Voice.PATIENT_SAID,
    Qt.Key.Key_G: Voice.CAREGIVER_GUESS,
    Qt.Key.Key_N: Voice.NOT_SAID,
}
AS_ABOVE = Qt.Key.Key_A
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RowField(QLineEdit):
    """A field of one line.

    Signals:
        asked: A key that leads through rows; carries the `RowKey`.
    """

    asked = Signal(object)

    def __init__(self, example: str) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(example)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = row_key(event)
        is_own_undo = key is RowKey.TAKE_BACK and self.isUndoAvailable()
        is_own_paste = key is RowKey.PASTE and "\n" not in QApplication.clipboard().text().strip()
        if key is None or is_own_undo or is_own_paste:
            super().keyPressEvent(event)
        else:
            self.asked.emit(key)

    def forget_typing(self) -> None:
        """It is saved as it stands: a key takes back the row from now on, not the last letters."""
        self.setText(self.text())


class VoiceBox(QComboBox):
    """Who says the number: a key each, or the left and right arrow keys. The wheel scrolls the page.

    Signals:
        asked: A key that leads through rows; carries the `RowKey`.
        above_asked: As in the row above.
        chosen: The user chose.
    """

    asked = Signal(object)
    above_asked = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.chosen.emit())

    def set_words(self, words: Mapping[Voice, str]) -> None:
        """Say the choices in these words; what is chosen stays."""
        held = self.value()
        with QSignalBlocker(self):
            self.clear()
            for voice, said in words.items():
                self.addItem(said, voice.value)
        self.set_value(held)

    def value(self) -> Voice:
        """Who says it."""
        return Voice(self.currentData() or Voice.NOT_SAID)

    def set_value(self, voice: Voice) -> None:
        """Show who says it, without a signal."""
        self.setCurrentIndex(max(0, self._place(voice)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pressed = row_key(event), Qt.Key(event.key())
        if key is not None:
            self.asked.emit(key)
        elif pressed is AS_ABOVE:
            self.above_asked.emit()
        elif pressed in VOICE_KEYS:
            self._choose(self._place(VOICE_KEYS[pressed]))
        elif pressed in _STEPS:
            self._choose(self.currentIndex() + _STEPS[pressed])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _place(self, voice: Voice) -> int:
        return next((place for place in range(self.count()) if self.itemData(place) == voice.value), -1)

    def _choose(self, place: int) -> None:
        if 0 <= place < self.count():
            self.setCurrentIndex(place)
            self.chosen.emit()
