"""The urgent sheet on paper in a second language: nothing to see while there is one."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.library import Library


class OtherLanguages(QWidget):
    """In which languages it is printed too."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._build()

    def _build(self) -> None:
        others = self._library.urgent_signs_in_others()
        self.boxes = {each.code: QCheckBox(tr("Print it in {name} too", name=each.language)) for each in others}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addStretch(1)
        for box in self.boxes.values():
            line.addWidget(box)
        self.setVisible(bool(others))

    def chosen(self) -> tuple[str, ...]:
        """Their codes."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())
