"""A line to type in, with its name above and the sentence about what cannot be kept below."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.ui.widgets.labels import Problem, label

LONGEST_LINE = 400


class NamedField(QWidget):
    """One line of text.

    Args:
        name: What stands above, and what a screen reader says.
        hint: A softer line beneath the name; empty for none.
    """

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._name = name
        self._hint = hint
        self._build()

    def _build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_LINE)
        self.line.setAccessibleName(self._name)
        self.problem = Problem(self.line)
        name = label(self._name, "strong")
        name.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        if self._hint:
            column.addWidget(label(self._hint, "small"))
        column.addWidget(self.line)
        column.addWidget(self.problem)

    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line."""
        self.line.setText(text)
