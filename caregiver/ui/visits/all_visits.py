"""All visits: those to come, and the past ones and the phone calls as a short story with what was answered."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.call import Call
from caregiver.domain.record import Record
from caregiver.domain.visit import Visit
from caregiver.domain.visit_words import beneath, title
from caregiver.drawing.words import tr
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.calls.story import call_beneath, call_title
from caregiver.ui.visits.stories import Stories
from caregiver.ui.visits.visit_row import VisitRow
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label, rule

MOST_PAST = 12
"""So many past ones stand there at first, and come with each press: a story is dear to lay out."""

_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)

Behind = Record[Visit] | Record[Call]
"""What lies behind: a visit, or a phone call."""


class AllVisits(QWidget):
    """Signals:
    prepare_asked: A visit to come was pressed; carries its uuid.
    open_asked: A past one was pressed; carries its uuid.
    call_asked: A phone call was pressed; carries its uuid.
    """

    prepare_asked = Signal(str)
    open_asked = Signal(str)
    call_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[str, ...], ...] = ()
        self._most = MOST_PAST
        self.rows: dict[str, VisitRow] = {}
        self._build()

    def _build(self) -> None:
        self.empty = label(tr("No visit is written down yet."))
        self._coming = label("", "heading")
        self._past = label(tr("Past visits and calls"), "heading")
        self._cards = (Card(margins=(1, 1, 1, 1)), Card(margins=(1, 1, 1, 1)))
        self.earlier = button(tr("Show earlier ones"), self._show_earlier, "quiet")
        self.earlier.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.empty, self._coming, self._cards[0], self._past, self._cards[1], self.earlier):
            column.addWidget(part)
        for card in self._cards:
            card.body.setSpacing(0)

    def refresh(self) -> None:
        """Read visits and calls again."""
        services = self._context.services
        coming, past = services.visits.to_come(), services.visits.past()
        calls = services.calls.between(_EVER, _NEVER)
        both: list[Behind] = [*past, *calls]
        both.sort(key=lambda record: record.value.at, reverse=True)
        self.earlier.setVisible(len(both) > self._most)
        both = both[: self._most]
        order = tuple(tuple(record.uuid for record in records) for records in (coming, both))
        if order != self._shown:
            self._shown = order
            self._lay_out(coming, both)
        self._coming.setText(tr("Still in the calendar") if services.stays.has_died else tr("To come"))
        stories = Stories(self._context)
        for record in coming:
            self.rows[record.uuid].show_words(self._title(record), self._beneath(record))
        for one in both:
            self._tell(one, stories)
        self.empty.setVisible(not coming and not both)
        for heading, card, records in zip((self._coming, self._past), self._cards, (coming, both), strict=True):
            heading.setVisible(bool(records))
            card.setVisible(bool(records))

    def _tell(self, record: Behind, stories: Stories) -> None:
        row = self.rows[record.uuid]
        if isinstance(record.value, Call):
            words = call_title(record.value, self._context), call_beneath(record.value)
            row.show_words(*words, stories.of_call(record))
        else:
            row.show_words(self._title(record), self._beneath(record), stories.of_visit(record))

    def _show_earlier(self) -> None:
        """The next ones, with the keyboard on the first of them."""
        before = len(self.rows)
        self._most += MOST_PAST
        self.refresh()
        list(self.rows.values())[before].setFocus()

    def _lay_out(self, coming: Sequence[VisitRecord], past: Sequence[Behind]) -> None:
        for card in self._cards:
            while (item := card.body.takeAt(0)) is not None:
                gone = item.widget()
                if gone is not None:
                    gone.hide()
                    gone.deleteLater()
        self.rows = {}
        for card, records in zip(self._cards, (coming, past), strict=True):
            for record in records:
                if card.body.count():
                    card.body.addWidget(rule())
                row = VisitRow(self._context.theme)
                signal = self._signal(record)
                row.clicked.connect(lambda _on=False, signal=signal, uuid=record.uuid: signal.emit(uuid))
                self.rows[record.uuid] = row
                card.body.addWidget(row)

    def _signal(self, record: Behind) -> SignalInstance:
        if isinstance(record.value, Call):
            return self.call_asked
        return self.prepare_asked if record.uuid in self._shown[0] else self.open_asked

    def _title(self, record: VisitRecord) -> str:
        return title(record.value, self._context.calendar, self._context.local_now())

    def _beneath(self, record: VisitRecord) -> str:
        context = self._context
        return beneath(record.value, context.calendar, context.local_now(), has_died=context.services.stays.has_died)
