"""How a medicine is given: every kind with an example; one of them holds."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, translate
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.labels import label

_INDENT_PX = 34


class Way(StrEnum):
    """The kinds a family is asked about: days, weeks and months are one of them."""

    CLOCK_TIMES = "clock_times"
    INTERVAL = "interval"
    AS_NEEDED = "as_needed"
    WEEKDAYS = "weekdays"
    EVERY_FEW = "every_few"
    CYCLE = "cycle"
    TAPER = "taper"
    ONE_OFF = "one_off"
    CONTINUOUS = "continuous"
    AS_TOLD = "as_told"


_WORDS = {
    Way.CLOCK_TIMES: (
        QT_TRANSLATE_NOOP("caregiver", "Clock times"),
        QT_TRANSLATE_NOOP("caregiver", "08:00 and 20:00"),
    ),
    Way.INTERVAL: (
        QT_TRANSLATE_NOOP("caregiver", "Every so many hours"),
        QT_TRANSLATE_NOOP("caregiver", "counted from the last one"),
    ),
    Way.AS_NEEDED: (
        QT_TRANSLATE_NOOP("caregiver", "As needed"),
        QT_TRANSLATE_NOOP("caregiver", "never rings"),
    ),
    Way.WEEKDAYS: (
        QT_TRANSLATE_NOOP("caregiver", "Some weekdays"),
        QT_TRANSLATE_NOOP("caregiver", "Mon, Wed and Fri"),
    ),
    Way.EVERY_FEW: (
        QT_TRANSLATE_NOOP("caregiver", "Every few days or weeks"),
        QT_TRANSLATE_NOOP("caregiver", "every 4 weeks, or each month"),
    ),
    Way.CYCLE: (
        QT_TRANSLATE_NOOP("caregiver", "Days on, days off"),
        QT_TRANSLATE_NOOP("caregiver", "14 days on, 7 days off"),
    ),
    Way.TAPER: (
        QT_TRANSLATE_NOOP("caregiver", "Steps by date"),
        QT_TRANSLATE_NOOP("caregiver", "goes up or down on a date"),
    ),
    Way.ONE_OFF: (
        QT_TRANSLATE_NOOP("caregiver", "One time"),
        QT_TRANSLATE_NOOP("caregiver", "on one day only"),
    ),
    Way.CONTINUOUS: (
        QT_TRANSLATE_NOOP("caregiver", "Runs all the time"),
        QT_TRANSLATE_NOOP("caregiver", "pump or driver; never due"),
    ),
    Way.AS_TOLD: (
        QT_TRANSLATE_NOOP("caregiver", "As told, in words"),
        QT_TRANSLATE_NOOP("caregiver", "never rings"),
    ),
}


class KindRow(QFrame):
    """A radio button with an example beneath; a press anywhere chooses it."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "kind")
        name, example = (translate(source) for source in _WORDS[self._way])
        self.radio = QRadioButton(name)
        self.radio.setAccessibleDescription(example)
        said = label(example, "facts")
        said.setContentsMargins(_INDENT_PX, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(0)
        column.addWidget(self.radio)
        column.addWidget(said)

    def _connect(self) -> None:
        self.radio.toggled.connect(self._show_chosen)

    def _show_chosen(self, is_chosen: bool) -> None:
        set_property(self, "chosen", "true" if is_chosen else "false")
        self.radio.style().unpolish(self.radio)  # its letters hang on what the row is
        self.radio.style().polish(self.radio)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus()
            self.radio.click()


class KindList(QWidget):
    """The ways below each other; none is chosen beforehand.

    Signals:
        chosen: The user chose; carries the `Way`.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[Way, KindRow] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("How it is given"))
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for index, way in enumerate(Way):
            row = KindRow(way)
            self.rows[way] = row
            self._group.addButton(row.radio, index)
            column.addWidget(row)
        column.addStretch(1)

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda index: self.chosen.emit(list(Way)[index]))

    def value(self) -> Way | None:
        """The way that holds, or None while none was chosen."""
        index = self._group.checkedId()
        return list(Way)[index] if index >= 0 else None

    def set_value(self, way: Way | None) -> None:
        """Show the way that holds, without a signal."""
        self._group.setExclusive(False)
        for each, row in self.rows.items():
            row.radio.setChecked(each is way)
        self._group.setExclusive(True)
