"""Who answered: those one meets and met, or a name of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import LONGEST_LINE

MOST_OFFERED = 8


class WhoAnswered(QWidget):
    """A button with a menu of names; "Somebody else …" opens a line.

    Signals:
        changed: The user chose or typed a name.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        caption = label(tr("Who answered"), "soft", wraps=False)
        self.choose = button("", self._open)
        self.choose.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self.choose)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_LINE)
        self.line.setAccessibleName(tr("Who answered: name"))
        self.line.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for part in (caption, self.choose, self.line):
            line.addWidget(part)
        line.addStretch(1)
        self._show()

    def _connect(self) -> None:
        self.line.editingFinished.connect(self._take_line)
        self._theme.changed.connect(self._show)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names, the first ones of them."""
        self.menu.clear()
        for name in names[:MOST_OFFERED]:
            self.menu.addAction(name).triggered.connect(lambda _on=False, name=name: self._take(name))
        self.menu.addAction(tr("Somebody else …")).triggered.connect(lambda _on=False: self._open_line())
        self.menu.addAction(tr("Nobody is named")).triggered.connect(lambda _on=False: self._take(""))

    def name(self) -> str:
        """The name that stands here; "" where nobody is named."""
        return self.line.text().strip() if not self.line.isHidden() else self._name

    def show_name(self, name: str) -> None:
        """Show a name, without a signal; one that is being typed stays."""
        if not self.line.hasFocus():
            self._name = name
            self.line.hide()
            self.line.clear()
            self._show()

    def _open(self) -> None:
        self.menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _open_line(self) -> None:
        self.line.setText(self._name)
        self.line.show()
        self.line.setFocus()
        self.line.selectAll()

    def _take_line(self) -> None:
        if not self.line.isHidden():
            self._take(self.line.text().strip())

    def _take(self, name: str) -> None:
        had_keyboard = self.line.hasFocus()
        self._name = name
        self.line.hide()
        self._show()
        if had_keyboard:
            self.choose.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        said = self._name or tr("nobody named")
        self.choose.setText(said)
        self.choose.setAccessibleName(tr("Who answered: {name}", name=said))
        give_icon(self._theme, self.choose, "chevron-down")
