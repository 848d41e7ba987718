"""One medicine of the list: a press anywhere on the row opens it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.ui.medicines.row_words import RowWords
from caregiver.ui.medicines.slot_marks import SlotMarks
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

SHARES = (256, 320)


class MedicineRow(QPushButton):
    """What, and how much and when, beside each other; sentences below over the whole width.

    Signals:
        opened: The row was pressed; carries the uuid.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, uuid: str) -> None:
        super().__init__()
        self._theme = theme
        self.uuid = uuid
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "medicine")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name, self._facts = label("", "strong"), label("", "facts")
        self._plan, self._notes, self._home = label(""), label(""), label("", "soft")
        self._marks = SlotMarks(self._theme)
        self._chevron = QLabel()
        for part in (self._name, self._facts, self._plan, self._home, self._notes, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._first = _column(self._name, self._facts)
        self._second = _column(self._plan, self._marks)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 8, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_narrow(False)

    def _connect(self) -> None:
        self.clicked.connect(lambda _checked=False: self.opened.emit(self.uuid))

    def set_narrow(self, is_narrow: bool) -> None:
        """Two columns beside each other, or below each other."""
        top = Qt.AlignmentFlag.AlignTop
        for index, part in enumerate((self._first, self._second)):
            self._grid.addWidget(part, index if is_narrow else 0, 0 if is_narrow else index, top)
            self._grid.setColumnStretch(index, SHARES[index] if not is_narrow or index == 0 else 0)
        for index, part in enumerate((self._notes, self._home)):
            self._grid.addWidget(part, 2 + index, 0, 1, 1 if is_narrow else 2)
        self._grid.addWidget(self._chevron, 0, 2, 4, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: RowWords) -> None:
        """Show this medicine as it stands now."""
        self._name.setText(words.name)
        self._facts.setText(words.facts)
        self._plan.setText("\n".join(words.plan))
        self._marks.show_marks(words.marks)
        self._home.setText(words.home)
        self._home.setVisible(bool(words.home))
        self._notes.setText("\n".join(words.notes))
        self._notes.setVisible(bool(words.notes))
        side = self._theme.px(ICON_SIZE)
        self._chevron.setPixmap(icon(self._theme, "chevron-right").pixmap(side, side))
        self.setAccessibleName(words.spoken)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else max(44, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 44)


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    holder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
