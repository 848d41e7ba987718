"""A day in the past, typed as day, month and year."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import Problem, label

_NO_DAY = QT_TRANSLATE_NOOP("caregiver", "Please write day, month and year, such as 14 3 1954. You can leave it empty.")
_SHORTEST_MONTH_NAME = 3


class DateField(QWidget):
    """Three short fields; the month may be a number or a word, and all may stay empty.

    Args:
        name: What stands above: "Born on".
        field: What `BadInput` names when it is no day.
    """

    def __init__(self, theme: Theme, name: str, field: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._field = field
        self._build()
        self._connect()

    def _build(self) -> None:
        self.day, self.month, self.year = (self._part(name) for name in (tr("Day"), tr("Month"), tr("Year")))
        self.problem = Problem(self.day)
        name = label(self._name, "strong")
        name.setBuddy(self.day)
        parts = QHBoxLayout()
        parts.setSpacing(8)
        for part in (self.day, self.month, self.year):
            parts.addWidget(part)
        parts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addLayout(parts)
        column.addWidget(self.problem)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def _part(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(20)
        made.setPlaceholderText(name)
        made.setAccessibleName(tr("{name}: {part}", name=self._name, part=name))
        return made

    def value(self) -> date | None:
        """The day, or None when all is empty.

        Raises:
            BadInput: It is no day; names the field.
        """
        typed = [part.text().strip().rstrip(".") for part in (self.day, self.month, self.year)]
        if not any(typed):
            return None
        month = _month(typed[1])
        if month is None or not typed[0].isdecimal() or not typed[2].isdecimal() or len(typed[2]) != 4:
            raise BadInput(self._field, _NO_DAY)
        try:
            return date(int(typed[2]), month, int(typed[0]))
        except ValueError:
            raise BadInput(self._field, _NO_DAY) from None

    def set_value(self, day: date | None) -> None:
        """Show a day, or none."""
        texts = ("", "", "") if day is None else (str(day.day), str(day.month), str(day.year))
        for part, text in zip((self.day, self.month, self.year), texts, strict=True):
            part.setText(text)

    def _dress(self) -> None:
        for part, width in ((self.day, 40), (self.month, 96), (self.year, 56)):
            part.setFixedWidth(self._theme.px(width) + 28)


def _month(typed: str) -> int | None:
    if typed.isdecimal():
        return int(typed)
    if len(typed) < _SHORTEST_MONTH_NAME:
        return None
    for locale in (QLocale(), QLocale.c()):
        for month in range(1, 13):
            if locale.monthName(month).lower().startswith(typed.lower()):
                return month
    return None
