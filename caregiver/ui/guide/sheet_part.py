"""A card as it will be printed: what is seen is what is printed or saved as a file."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.summary.guide_page import guide_document
from caregiver.summary.guide_sheet import GuideSheet
from caregiver.summary.pages import Document, preview
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.printing import usual_paper
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.print_result import PrintResult

PREVIEW_PX = 520


class SheetPart(Card):
    """Print, save, back to reading; what became of it; and the pages.

    Signals:
        closed: Back to reading.
    """

    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 16, 24, 20))
        self._context = context
        self._document: Document | None = None
        self.pages: list[QLabel] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        printing = self._context.printing
        self.body.setSpacing(12)
        self.print = button(tr("Print"), lambda: self._send(printing.send), "primary")
        self.save = button(tr("Save as a file …"), lambda: self._send(lambda document: printing.save(document, self)))
        self.back = button(tr("Back to reading"), self.closed.emit, "quiet")
        self.said = PrintResult(printing)
        ways = QWidget()
        flow = FlowLayout(ways)
        for made in (self.print, self.save, self.back):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        self.body.addWidget(ways)
        self.body.addWidget(self.said)
        self.hide()
        self._dress()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)

    @property
    def document(self) -> Document | None:
        """What is seen, and will be printed."""
        return self._document

    def show_sheet(self, sheet: GuideSheet, width_px: int) -> None:
        """Show a card on paper, in a column so wide."""
        context = self._context
        today = context.local_now().date()
        self._document = guide_document(sheet, today, usual_paper(), context.calendar)
        self.said.clear()
        while len(self.pages) < self._document.page_count:
            page = QLabel()
            set_role(page, "sheet")
            self.pages.append(page)
            self.body.addWidget(page, 0, Qt.AlignmentFlag.AlignLeft)
        for number, page in enumerate(self.pages, start=1):
            page.setVisible(number <= self._document.page_count)
            if number <= self._document.page_count:
                self._show_page(page, self._document, number, width_px)

    def _show_page(self, page: QLabel, document: Document, number: int, width_px: int) -> None:
        ratio = self.devicePixelRatioF()
        width = min(self._context.theme.px(PREVIEW_PX), max(280, width_px - 56))
        pixmap = QPixmap.fromImage(preview(document, number, round(width * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        page.setPixmap(pixmap)
        page.setAccessibleName(tr("Page {number} as it will be printed", number=number))

    def _send(self, work: Callable[[Document], bool]) -> None:
        document = self._document
        if document is not None:
            self.said.of(lambda: work(document))

    def _dress(self) -> None:
        theme = self._context.theme
        give_icon(theme, self.print, "print", theme.tokens.on_accent)
        give_icon(theme, self.save, "save")
