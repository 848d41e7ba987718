"""The month on paper: what will be printed is what is seen; print it, or save it as a file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.summary.medicine_sheets import given_paper
from caregiver.summary.pages import Document, preview
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.printing import usual_paper
from caregiver.ui.medicines.given.month import GivenMonth
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.print_result import PrintResult

PREVIEW_PX = 560


class PrintPart(QWidget):
    """Two buttons, what became of them, and the sheets."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._document: Document | None = None
        self._sheets: list[QLabel] = []
        self._build()

    def _build(self) -> None:
        printing = self._context.printing
        self.print = button(tr("Print"), lambda: self._send(printing.send))
        self.save = button(tr("Save as a file …"), lambda: self._send(lambda document: printing.save(document, self)))
        self.said = PrintResult(printing)
        ways = QWidget()
        flow = FlowLayout(ways)
        for made in (self.print, self.save):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(ways)
        self._column.addWidget(self.said)

    @property
    def document(self) -> Document | None:
        """What is seen, and will be printed."""
        return self._document

    def show_month(self, uuid: str, month: GivenMonth) -> None:
        """Lay out the days of a month up to today."""
        context = self._context
        give_icon(context.theme, self.print, "print")
        give_icon(context.theme, self.save, "save")
        self.said.clear()
        paper = usual_paper()
        document = given_paper(context.services, uuid, month.first, month.last_lived, paper, context.calendar)
        self._document = document
        while len(self._sheets) < document.page_count:
            sheet = QLabel()
            set_role(sheet, "sheet")
            self._sheets.append(sheet)
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignLeft)
        for number, sheet in enumerate(self._sheets, start=1):
            sheet.setVisible(number <= document.page_count)
            if number <= document.page_count:
                self._show_sheet(sheet, document, number)

    def _show_sheet(self, sheet: QLabel, document: Document, number: int) -> None:
        ratio = self.devicePixelRatioF()
        width = min(self._context.theme.px(PREVIEW_PX), max(280, self.width() - 8))
        pixmap = QPixmap.fromImage(preview(document, number, round(width * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        sheet.setPixmap(pixmap)
        sheet.setAccessibleName(tr("Page {number} as it will be printed", number=number))

    def _send(self, work: Callable[[Document], bool]) -> None:
        document = self._document
        if document is not None:
            self.said.of(lambda: work(document))
