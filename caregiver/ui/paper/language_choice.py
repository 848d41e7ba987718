"""The language of a sheet: nothing to see while there is only one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from caregiver.drawing.languages import OF_SCREEN, language_name, languages
from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import label


class LanguageChoice(QWidget):
    """A named list of languages, the first that of the screen.

    Signals:
        chosen: Carries the code of the language; "" for that of the screen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, resources: Path) -> None:
        super().__init__()
        self._codes = (OF_SCREEN, *languages(resources))
        self._build(name)
        self._connect()

    def _build(self, name: str) -> None:
        self._box = QComboBox()
        self._box.setAccessibleName(name)
        self._box.addItems([language_name(code) if code else tr("As on this screen") for code in self._codes])
        heading = label(name, "strong")
        heading.setBuddy(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self._box)
        self.setVisible(self.is_offered)

    def _connect(self) -> None:
        self._box.activated.connect(lambda place: self.chosen.emit(self._codes[place]))

    @property
    def is_offered(self) -> bool:
        """Whether there is more than one language to choose from."""
        return len(self._codes) > 2

    def show_language(self, code: str) -> None:
        """Show what holds, without a signal; that of the screen where there are no words for it."""
        self._box.setCurrentIndex(self._codes.index(code) if code in self._codes else 0)
