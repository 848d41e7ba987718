"""The last times away from home, or without reminders: from when until when, to be corrected."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from caregiver.domain.record import Record
from caregiver.domain.stay import Stay, StayKind
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.reminders_card import MARGINS
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.stay_fields import StayFields
from caregiver.ui.widgets.stay_words import stay_sentence
from caregiver.ui.widgets.undo_bar import UndoBar, announce

MOST_STAYS = 5


class StayRow(QFrame):
    """One of them; what can be corrected is shown when it is asked for."""

    def __init__(self, context: PageContext, record: Record[Stay]) -> None:
        super().__init__()
        self._context = context
        self._record = record
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "divided")
        self.sentence = label("")
        self.correct = button(tr("Correct it"), self._toggle, "quiet")
        self.correct.setCheckable(True)
        self.take_out = button(tr("Take it out"), lambda: None, "quiet")
        for part in (self.correct, self.take_out):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.fields = StayFields(self._context)
        self.fields.hide()
        line = QHBoxLayout()
        line.addWidget(self.sentence, 1)
        line.addWidget(self.correct)
        line.addWidget(self.take_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addLayout(line)
        column.addWidget(self.fields)
        self.show_stay(self._record)

    def _connect(self) -> None:
        self.fields.kept.connect(lambda: announce(self, tr("Saved")))

    def show_stay(self, record: Record[Stay]) -> None:
        """Show it as it stands now."""
        said = stay_sentence(record.value, self._context)
        self.sentence.setText(said)
        self.correct.setAccessibleName(tr("Correct it: {stay}", stay=said))
        self.take_out.setAccessibleName(tr("Take it out: {stay}", stay=said))
        self.fields.show_stay(record)

    def _toggle(self) -> None:
        self.fields.setVisible(self.correct.isChecked())


class StaysCard(Card):
    """The newest first; hidden while there was none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=MARGINS)
        self._context = context
        self.rows: dict[str, StayRow] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.bar = UndoBar()
        self.body.addWidget(label(tr("Away, or without reminders"), "heading"))
        self.body.addWidget(self.bar)

    def _connect(self) -> None:
        self.bar.undo_asked.connect(self._undo)

    def show_stays(self) -> None:
        """Show the last ones; a row that stands open stays open."""
        newest = self._context.services.stays.newest(MOST_STAYS)
        found = [record for record in newest if record.value.kind is not StayKind.DIED]  # it has a page of its own
        if [record.uuid for record in found] != list(self.rows):
            for old in self.rows.values():
                self.body.removeWidget(old)
                old.deleteLater()
            self.rows = {record.uuid: self._made(record) for record in found}
        for record in found:
            self.rows[record.uuid].show_stay(record)
        self.setVisible(bool(found) or not self.bar.isHidden())

    def forget_saved(self) -> None:
        """What was taken out stays out."""
        self.bar.hide()

    def _made(self, record: Record[Stay]) -> StayRow:
        made = StayRow(self._context, record)
        made.take_out.clicked.connect(lambda _checked=False: self._take_out(record.uuid))
        self.body.addWidget(made)
        return made

    def _take_out(self, uuid: str) -> None:
        said = self.rows[uuid].sentence.text()
        if self._context.act(self._context.services.stays.remove, uuid) is not None:
            self.bar.say(tr("Taken out: {stay}", stay=said))
            self.show()

    def _undo(self) -> None:
        if self._context.act.undo() is not None:
            self.bar.hide()
