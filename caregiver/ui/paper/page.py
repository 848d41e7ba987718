"""Paper: what will be printed is what is seen; print it, or save it as a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QVBoxLayout, QWidget

from caregiver.domain.stay import StayKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.summary.pages import Document, Paper, preview
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.paper.choices import (
    HandoverChoices,
    PresentSheet,
    RecordChoices,
    SheetChoices,
    WeekChoices,
)
from caregiver.ui.paper.visit_choices import DoctorChoices, FamilyChoices
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.print_result import PrintResult
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

PREVIEW_PX = 560
DOCTOR, FAMILY, MEDICINES, WEEK, HANDOVER = "doctor", "family", "medicines", "week", "handover"
HOSPITAL, AT_HOME, RECORD = "hospital", "at_home", "record"


class PaperPage(Page):
    """The sheets: choose one, look, print, save.

    Signals:
        said: Reminders were stopped too; carries the sentence.
    """

    said = Signal(str)

    areas = frozenset(
        {
            *(Area.PERSON, Area.CAREGIVERS, Area.CONTACTS, Area.CALLS, Area.PREFERENCES, Area.VISITS, Area.QUESTIONS),
            *(Area.MEDICINES, Area.DOSES, Area.STOCK, Area.STAYS, Area.TREATMENTS, Area.COMFORTS, Area.CARE_NOTES),
            *(Area.PAIN, Area.FLARES, Area.SYMPTOMS, Area.REVIEWS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Print"))
        self.context = context
        self._document: Document | None = None
        self._is_large = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._back = button("", self.context.navigator.back, name=tr("Back"))
        self._back.setFixedWidth(44)
        self.larger = button("", self._change_size, "quiet")
        self._print = button(tr("Print"), self.print, "primary")
        self._said = PrintResult(self.context.printing)
        title = label(tr("Print"), "title", wraps=False)
        self.body.addWidget(row(self._back, 8, title, None, self.larger, 8, self._print))
        self.body.addWidget(self._said)
        names = [
            (DOCTOR, tr("Doctor’s page")),
            (FAMILY, tr("Family sheet")),
            (MEDICINES, tr("All medicines")),
            (WEEK, tr("Week sheet")),
            (HANDOVER, tr("Handover")),
            (HOSPITAL, tr("Going to hospital")),
            (AT_HOME, tr("Medicines at home")),
            (RECORD, tr("The record")),
        ]
        self._sheet = Segments(names, name=tr("Which sheet"))
        self._sheet.set_value(DOCTOR)
        self._pages: list[QLabel] = []
        sheets = QWidget()
        self._stack = QVBoxLayout(sheets)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(16)
        self._stack.addStretch(1)
        self._columns = Columns(sheets, self._side(), left_share=3, right_share=2)
        self.body.addWidget(self._columns, 1)

    def _side(self) -> QWidget:
        card = Card(margins=(24, 20, 24, 20))
        card.body.setSpacing(12)
        self._doctor = DoctorChoices(self.context)
        self._choices: dict[str, SheetChoices] = {
            DOCTOR: self._doctor,
            FAMILY: FamilyChoices(self.context),
            MEDICINES: PresentSheet(self.context, MEDICINES),
            WEEK: WeekChoices(self.context),
            HANDOVER: HandoverChoices(self.context),
            HOSPITAL: PresentSheet(self.context, HOSPITAL),
            AT_HOME: PresentSheet(self.context, AT_HOME),
            RECORD: RecordChoices(self.context),
        }
        self._paper = Segments([(paper.value, paper.value) for paper in Paper], name=tr("Paper"))
        self._printer_label = label("", "strong")
        self._printer = QComboBox()
        self._printer.setAccessibleName(tr("Printer"))
        self._printer_label.setBuddy(self._printer)
        self.going = button(tr("Print it, and stop reminders"), self.print_and_go)
        self._save = button(tr("Save as a file …"), self._save_as)
        self._copy = button(tr("Copy as text"), self.copy_text, name=tr("Copy the page as text for a message"))
        parts: list[QWidget] = [
            label(tr("Which sheet"), "strong"),
            self._sheet,
            label(tr("Paper"), "strong"),
            self._paper,
            *self._choices.values(),
            self._printer_label,
            self._printer,
            self.going,
            self._save,
            self._copy,
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
        self._sheet.changed.connect(self.refresh)
        self._paper.changed.connect(self._doctor.choose_paper)
        for choices in self._choices.values():
            choices.changed.connect(self._lay_out)

    def refresh(self) -> None:
        """Show the fields of the chosen sheet, lay it out again and show it."""
        give_icon(self.theme, self._back, "chevron-left")
        give_icon(self.theme, self._print, "print", self.theme.tokens.on_accent)
        give_icon(self.theme, self._save, "save")
        give_icon(self.theme, self._copy, "copy")
        self._say_size()
        self._show_printers()
        self._paper.set_value(self._doctor.paper.value)
        for name, choices in self._choices.items():
            choices.setVisible(name == self._sheet.value())
        self.going.setVisible(self._sheet.value() == HOSPITAL and self.context.services.stays.current() is None)
        self._copy.setVisible(self._sheet.value() in {DOCTOR, FAMILY})
        self._chosen.refresh()
        self._lay_out()

    def reflow(self, is_narrow: bool) -> None:
        """The choices go below the page."""
        self._columns.set_narrow(is_narrow or self._is_large)

    @property
    def document(self) -> Document | None:
        """What is seen, and will be printed."""
        return self._document

    def open_sheet(self, name: str | None) -> None:
        """Choose a sheet by its name, as `--parts` of the command names it; without one the doctor's page."""
        self._said.clear()
        self._show_printers()
        wanted = name if name in self._choices else DOCTOR
        if wanted != self._sheet.value():
            self._sheet.set_value(wanted)
            self.make_stale()

    def _change_size(self) -> None:
        """Show the pages as wide as the window, to be read, or small again, beside the choices."""
        self._is_large = not self._is_large
        self._columns.set_narrow(bool(self._is_narrow) or self._is_large)
        self._say_size()
        self._lay_out()

    def _say_size(self) -> None:
        self.larger.setText(tr("Smaller") if self._is_large else tr("Larger"))
        give_icon(self.theme, self.larger, "zoom-out" if self._is_large else "zoom-in", self.theme.tokens.accent_strong)

    def print(self) -> None:
        """Print what is seen on the chosen printer."""
        self._lay_out()
        document = self._document
        if document is not None:
            self._said.of(lambda: self.context.printing.send(document, self._printer.currentText()))
            self._show_printers()

    def print_and_go(self) -> None:
        """Going to hospital now: print the page, and let nothing ring until the person is back (care-rules 26)."""
        if self.context.act(self.context.services.stays.begin, StayKind.HOSPITAL) is not None:
            self.said.emit(tr("Reminders are off."))
        self._print.setFocus()
        self.print()

    def copy_text(self) -> None:
        """Put the page as plain text on the clipboard."""
        QApplication.clipboard().setText(self._chosen.as_text())
        said = tr("The page was copied as text.")
        self._said.say(said)
        announce(self, said)

    @property
    def _chosen(self) -> SheetChoices:
        return self._choices[self._sheet.value()]

    def _lay_out(self) -> None:
        self._said.clear()
        document = self._document = self._chosen.document(Paper(self._paper.value()))
        self._make_pages(document.page_count)
        ratio = self.devicePixelRatio()
        room = max(320, self.viewport().width() - 64)
        small = min(self.theme.px(PREVIEW_PX), room)
        width = room if self._is_large else small
        self.larger.setVisible(small < room)
        for number, sheet in enumerate(self._pages, start=1):
            sheet.setVisible(number <= document.page_count)
            if number <= document.page_count:
                pixmap = QPixmap.fromImage(preview(document, number, round(width * ratio)))
                pixmap.setDevicePixelRatio(ratio)
                sheet.setPixmap(pixmap)
                sheet.setAccessibleName(tr("Page {number} as it will be printed", number=number))

    def _make_pages(self, count: int) -> None:
        while len(self._pages) < count:
            sheet = QLabel()
            set_role(sheet, "sheet")
            self._stack.insertWidget(
                len(self._pages), sheet, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            )
            self._pages.append(sheet)

    def _show_printers(self) -> None:
        names, chosen = self.context.printing.printers(), self._printer.currentText()
        if [self._printer.itemText(index) for index in range(self._printer.count())] != list(names):
            self._printer.clear()
            self._printer.addItems(list(names))
            self._printer.setCurrentIndex(max(0, self._printer.findText(chosen)))
        self._printer.setVisible(bool(names))
        self._printer_label.setText(tr("Printer") if names else tr("This computer knows no printer."))
        for made in (self._print, self.going):
            made.setEnabled(bool(names))

    def _save_as(self) -> None:
        self._lay_out()
        document = self._document
        if document is not None:
            self._said.of(lambda: self.context.printing.save(document, self))
