"""Labels and quiet buttons by what they are."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.unbroken import MAY_BREAK, NO_BREAK, breakable, unbroken


class PlainLabel(QLabel):
    """Words on one line or on several; a number and its unit stay together."""

    def __init__(self, text: str = "") -> None:
        super().__init__(breakable(unbroken(text)))

    def setText(self, text: str) -> None:
        super().setText(breakable(unbroken(text)))

    def text(self) -> str:
        """The words with plain spaces, as they were given."""
        return super().text().replace(NO_BREAK, " ").replace(MAY_BREAK, "")


def label(text: str, role: str = "", *, wraps: bool = True) -> QLabel:
    """A plain-text label; text of the family is never read as markup."""
    made = PlainLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        set_role(made, role)
    return made


class FlowingLabel(PlainLabel):
    """Words in a row of others: on one line while there is room, and only then on several."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, role)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


def button(text: str, on_press: Callable[[], object], role: str = "", *, name: str = "") -> QPushButton:
    """A push button; `name` is what a screen reader says when the text alone is not enough."""
    made = QPushButton(text)
    if role:
        set_role(made, role)
    if name:
        made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _checked=False: on_press())
    return made


def rule() -> QFrame:
    """A thin line between parts of a card."""
    made = QFrame()
    set_role(made, "rule")
    made.setFixedHeight(1)
    return made


class Problem(QLabel):
    """The sentence beside a field that says what cannot be kept; empty and out of the way otherwise."""

    def __init__(self, field: QWidget | None = None) -> None:
        super().__init__()
        self._field = field
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, "problem")
        self.hide()

    def say(self, sentence: str, *, takes_keyboard: bool = True) -> None:
        """Show a sentence and put the keyboard back into the field."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if self._field is not None:
            self._field.setAccessibleDescription(sentence)
            set_property(self._field, "problem", bool(sentence))
            if sentence and takes_keyboard:
                self._field.setFocus()

    def clear(self) -> None:
        """All is well again."""
        self.say("")
