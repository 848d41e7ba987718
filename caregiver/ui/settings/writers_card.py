"""Who writes in the diary: a name and initials each; somebody new can be added."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Caregiver
from caregiver.domain.record import Record
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.undo_bar import announce


class WriterRow(QWidget):
    """One person who writes; without a record it is somebody new."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.record: Record[Caregiver] | None = None
        self._build()

    def _build(self) -> None:
        self.name = self._field(tr("Name"), tr("Name of writer {number}", number=self._number))
        self.full_name = self._field(tr("Full name"), tr("Full name of writer {number}", number=self._number))
        self.initials = self._field(tr("Initials"), tr("Initials of writer {number}", number=self._number))
        self.problem = Problem()
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.name, 3), (self.full_name, 4), (self.initials, 2)):
            fields.addWidget(field, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(fields)
        column.addWidget(self.problem)

    @staticmethod
    def _field(short: str, spoken: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(LONGEST_LINE)
        made.setPlaceholderText(short)
        made.setAccessibleName(spoken)
        return made

    def show_record(self, record: Record[Caregiver]) -> None:
        """Show somebody who is known."""
        self.record = record
        caregiver = record.value
        for field, text in (
            (self.name, caregiver.name),
            (self.full_name, caregiver.full_name),
            (self.initials, caregiver.initials),
        ):
            if field.text() != text:
                field.setText(text)

    def caregiver(self) -> Caregiver:
        """What stands in the fields."""
        before = self.record.value if self.record else Caregiver("")
        return replace(
            before,
            name=self.name.text().strip(),
            full_name=self.full_name.text().strip(),
            initials=self.initials.text().strip(),
        )


class WritersCard(Card):
    """A row for each; a row is kept when it is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self.rows: list[WriterRow] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.saved = label("", "soft")
        head = QHBoxLayout()
        head.addWidget(label(tr("Who writes"), "heading"), 1)
        head.addWidget(self.saved)
        self.body.addLayout(head)
        self.body.addWidget(label(tr("What somebody wrote keeps their name. Names can be changed."), "soft"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.add = button(tr("Add somebody who writes"), self._add_row, "quiet")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.add)

    def _connect(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def show_writers(self) -> None:
        """Show who is known now; a row in which somebody is typing stays as it is."""
        records = self._context.services.people.caregivers()
        while len(self.rows) < len(records):
            self._make_row()
        focus = QApplication.focusWidget()
        for row, record in zip(self.rows, records, strict=False):
            if focus is None or not row.isAncestorOf(focus):
                row.show_record(record)

    def keep_all(self) -> None:
        """The page is left: save whatever was typed."""
        for row in self.rows:
            self._keep(row)

    def forget_saved(self) -> None:
        """The word "Saved" goes away."""
        self.saved.setText("")

    def _add_row(self) -> None:
        row = next((row for row in self.rows if row.record is None), None) or self._make_row()
        row.name.setFocus()

    def _make_row(self) -> WriterRow:
        row = WriterRow(len(self.rows) + 1)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _keep(self, row: WriterRow) -> None:
        caregiver = row.caregiver()
        if row.record is None and caregiver == Caregiver(""):
            return
        if row.record is not None and caregiver == row.record.value:
            row.problem.clear()
            return
        people = self._context.services.people
        try:
            if row.record is None:
                done = self._context.act(people.add_caregiver, caregiver)
            else:
                done = self._context.act(people.correct_caregiver, row.record.uuid, caregiver)
        except BadInput as bad:
            row.problem.setText(words(bad.sentence))
            row.problem.show()
            return
        row.problem.clear()
        if done is not None:
            row.show_record(done.value)
            self.saved.setText(tr("Saved"))
            announce(self, tr("Saved"))

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        for row in list(self.rows):
            if old is not None and row.isAncestorOf(old) and not (now is not None and row.isAncestorOf(now)):
                self._keep(row)
