"""Paper: what will be printed is what is seen; print it, or save it as a file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.summary.pages import Document, Paper, preview
from caregiver.summary.sheets import USUAL_SPAN_DAYS, doctor_sheet, urgent_paper, usual_days
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.core.printing import usual_paper
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.print_result import PrintResult
from caregiver.ui.widgets.segments import Segments

SPANS_DAYS = (7, 14, 30)
PREVIEW_PX = 560


class PaperPage(Page):
    """The doctor's page: preview, print, save."""

    areas = frozenset({Area.PAIN, Area.PERSON, Area.CAREGIVERS, Area.CONTACTS, Area.CALLS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Print for the doctor"))
        self.context = context
        self._document: Document | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._back = button("", self.context.navigator.back, name=tr("Back"))
        self._back.setFixedWidth(44)
        title = label(tr("Print for the doctor"), "title", wraps=False)
        self.body.addWidget(row(self._back, 8, title, None))
        self._pages = [QLabel(), QLabel()]
        sheets = QWidget()
        stack = QVBoxLayout(sheets)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        for sheet in self._pages:
            set_role(sheet, "sheet")
            stack.addWidget(sheet, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(1)
        self._columns = Columns(sheets, self._choices(), left_share=3, right_share=2, is_right_above=True)
        self.body.addWidget(self._columns, 1)

    def _choices(self) -> QWidget:
        card = Card(margins=(24, 20, 24, 20))
        card.body.setSpacing(12)
        names = [(str(days), tr("{days} days", count=days, days=days)) for days in SPANS_DAYS]
        self._span = Segments(names, name=tr("Which days"))
        self._span.set_value(str(USUAL_SPAN_DAYS))
        self._paper = Segments([(paper.value, paper.value) for paper in Paper], name=tr("Paper"))
        self._paper.set_value(usual_paper().value)
        self._has_urgent = QCheckBox(tr("The urgent sheet as a second page"))
        self._printer_label = label("", "strong")
        self._printer = QComboBox()
        self._printer.setAccessibleName(tr("Printer"))
        self._printer_label.setBuddy(self._printer)
        self._print = button(tr("Print"), self.print, "primary")
        self._save = button(tr("Save as a file …"), self._save_as)
        self._said = PrintResult(self.context.printing)
        parts: list[QWidget] = [
            label(tr("Which days"), "strong"),
            self._span,
            label(tr("Paper"), "strong"),
            self._paper,
            self._has_urgent,
            self._printer_label,
            self._printer,
            self._print,
            self._save,
            self._said,
            label(tr("Notes marked “only for me” are not on it."), "soft"),
        ]
        for part in parts:
            card.body.addWidget(part)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self._span.changed.connect(self.refresh)
        self._paper.changed.connect(self.refresh)
        self._has_urgent.toggled.connect(self.refresh)

    def refresh(self) -> None:
        """Lay the page out again and show it."""
        give_icon(self.theme, self._back, "chevron-left")
        give_icon(self.theme, self._print, "print", self.theme.tokens.on_accent)
        give_icon(self.theme, self._save, "save")
        self._said.clear()
        self._show_printers()
        self._document = self._laid_out()
        ratio = self.devicePixelRatio()
        width = min(self.theme.px(PREVIEW_PX), max(320, self.viewport().width() - 64))
        for number, sheet in enumerate(self._pages, start=1):
            is_there = number <= self._document.page_count
            sheet.setVisible(is_there)
            if is_there:
                pixmap = QPixmap.fromImage(preview(self._document, number, round(width * ratio)))
                pixmap.setDevicePixelRatio(ratio)
                sheet.setPixmap(pixmap)
                sheet.setAccessibleName(tr("Page {number} as it will be printed", number=number))

    def reflow(self, is_narrow: bool) -> None:
        """The choices go below the page."""
        self._columns.set_narrow(is_narrow)

    @property
    def document(self) -> Document | None:
        """What is seen, and will be printed."""
        return self._document

    def add_urgent_sheet(self, is_wanted: bool) -> None:
        """Put the urgent sheet behind the doctor's page, or leave it away."""
        self._has_urgent.setChecked(is_wanted)

    def print(self) -> None:
        """Print what is seen on the chosen printer."""
        document = self._document
        if document is not None:
            self._said.of(lambda: self.context.printing.send(document, self._printer.currentText()))

    def _laid_out(self) -> Document:
        context = self.context
        paper = Paper(self._paper.value())
        start, end = usual_days(context.services, int(self._span.value()))
        document = doctor_sheet(context.services, start, end, paper, context.calendar)
        if self._has_urgent.isChecked():
            document = document.joined_with(urgent_paper(context.services, paper, context.calendar))
        return document

    def _show_printers(self) -> None:
        names = self.context.printing.printers()
        if [self._printer.itemText(index) for index in range(self._printer.count())] != list(names):
            self._printer.clear()
            self._printer.addItems(list(names))
        self._printer.setVisible(bool(names))
        self._printer_label.setText(tr("Printer") if names else tr("This computer knows no printer."))
        self._print.setEnabled(bool(names))

    def _save_as(self) -> None:
        document = self._document
        if document is not None:
            self._said.of(lambda: self.context.printing.save(document, self))
