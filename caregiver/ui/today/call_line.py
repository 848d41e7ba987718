"""The line that is always there, whatever the wait: "Pain not under control? Call 01632 960142" (care-rules 8)."""

from PySide6.QtWidgets import QLabel, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel


class CallLine(QWidget):
    """Whom to call, in words; nothing is dialled from here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        self._phone = QLabel()
        self._asks, self._number = FlowingLabel("dose"), FlowingLabel("strong")
        flow = FlowLayout(self, gap=6)
        for part in (self._phone, self._asks, self._number):
            flow.addWidget(part)

    def show_number(self) -> None:
        """Read again whom the family calls."""
        theme, number = self._context.theme, self._context.call_number
        side = theme.px(ICON_SIZE)
        self._phone.setPixmap(icon(theme, "phone").pixmap(side, side))
        self._asks.setText(tr("Pain not under control? Call") if number else tr("Pain not under control?"))
        self._number.setText(number or tr("Call the team."))

    def words(self) -> str:
        """The line as it is read."""
        return f"{self._asks.text()} {self._number.text()}"
