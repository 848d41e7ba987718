"""Who answered, or told something: those one meets and met, or a name of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.services.services import Services
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import LONGEST_LINE

MOST_OFFERED = 8
_CALLS = 100


def known_names(services: Services, first: str = "") -> tuple[str, ...]:
    """Who may have told something: `first`, who answered a call or a question, the last first, and whom one met."""
    called = (record.value.answered_by for record in services.calls.latest(_CALLS))
    answered = (record.value.answered_by for record in reversed(services.questions.all()))
    names = (first, *called, *answered, *services.visits.people_met())
    return tuple(dict.fromkeys(name for name in names if name))


class WhoAnswered(QWidget):
    """A button with a menu of names; "Somebody else …" opens a line.

    Args:
        asks: What is asked.

    Signals:
        changed: The user chose or typed a name.
    """

    changed = Signal()

    def __init__(self, theme: Theme, *, asks: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._asks = asks or tr("Who answered")
        self._name = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        caption = label(self._asks, "soft", wraps=False)
        self.choose = button("", self._open)
        self.choose.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.choose.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self.choose)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_LINE)
        self.line.setAccessibleName(tr("{asks}: name", asks=self._asks))
        self.line.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for part in (caption, self.choose, self.line):
            line.addWidget(part)
        line.addStretch(1)
        self._show()

    def _connect(self) -> None:
        self.line.editingFinished.connect(self.take_typed)
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

    def take_typed(self) -> None:
        """A name that is being typed is meant."""
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
        self.choose.setAccessibleName(tr("{asks}: {name}", asks=self._asks, name=said))
        give_icon(self._theme, self.choose, "chevron-down")
