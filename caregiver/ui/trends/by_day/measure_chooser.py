"""What to draw below the numbers: a list with a tick for each, that stays open while several are chosen."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QWidget, QWidgetAction

from caregiver.domain.measure import Measure, aside_text, name_text
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext

_LIST_PX, _MOST_ROWS = 380, 10


class MeasureList(QListWidget):
    """The things that can be drawn, each with a tick; the keyboard ticks with Space, Enter closes.

    Signals:
        done: The user wants it closed.
    """

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class MeasureChooser(QPushButton):
    """The button that opens the list. What is ticked is kept at once, and is drawn in the order of the list."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setText(tr("What to draw below"))
        self.setProperty("role", "quiet")
        self.list = MeasureList()
        self.list.setAccessibleName(tr("What to draw below"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._menu = QMenu(self)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(self.list)
        self._menu.addAction(action)

    def _connect(self) -> None:
        self.clicked.connect(self.open_list)
        self.list.itemChanged.connect(self._keep)
        self.list.done.connect(self._menu.close)

    def open_list(self) -> None:
        """Open the list under the button, with the keyboard in it."""
        self._fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self.list.setFocus()

    def _fill(self) -> None:
        measures = self._context.services.trend_measures
        chosen = set(measures.chosen())
        self.list.blockSignals(True)
        self.list.clear()
        for measure in measures.offered():
            item = QListWidgetItem(_name(measure))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if measure in chosen else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, measure.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        row = max(self._context.theme.tokens.target, self.list.sizeHintForRow(0))
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setSizeHint(item.sizeHint().expandedTo(self.list.visualItemRect(item).size()))
        self.list.setFixedSize(
            round(_LIST_PX * self._context.theme.scale), row * min(_MOST_ROWS, self.list.count()) + 4
        )

    def _keep(self) -> None:
        items = [self.list.item(number) for number in range(self.list.count())]
        keys = [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        self._context.act(self._context.services.preferences.set_trend_measures, keys)


def _name(measure: Measure) -> str:
    """ "Bowels: days since they opened"."""
    return tr("{name}: {told}", name=start_upper(words(name_text(measure))), told=words(aside_text(measure)))
