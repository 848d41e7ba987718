"""A pump or syringe driver: what is in it as on its label, where, who changes it, and when (care-rules 16)."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.record import Record
from caregiver.domain.schedule import Pump
from caregiver.drawing.words import tr
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.fact_words import Fact, by_words, pain_words
from caregiver.ui.medicines.one.facts_card import Facts
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


class PumpCard(Card):
    """Facts and two buttons.

    Signals:
        changed, alarm: Ask about that.
    """

    changed = Signal()
    alarm = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 14, 24, 16))
        self._context = context
        self._build()

    def _build(self) -> None:
        self._facts = Facts()
        ways = self._asks = QWidget()
        flow = FlowLayout(ways)
        for made in (
            button(tr("It was changed …"), self.changed.emit),
            button(tr("Alarm …"), self.alarm.emit),
        ):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        self._pain = label("")
        self.body.addWidget(label(tr("It runs all the time"), "heading"))
        self.body.addLayout(self._facts)
        self.body.addWidget(ways)
        self.body.addWidget(label(tr("Not counted in any total")))
        self.body.addWidget(self._pain)

    def show_pump(self, on_list: OnList) -> None:
        """Show what is written of it now."""
        self._asks.setHidden(self._context.services.stays.has_died)
        pump = on_list.regimen.schedule.pump or Pump()
        notes = self._context.services.devices.notes(on_list.uuid)
        self._facts.show_facts(self._told(pump, notes))
        self._pain.setText(pain_words(self._context))

    def _told(self, pump: Pump, notes: tuple[Record[DeviceNote], ...]) -> Iterator[Fact]:
        unwritten = tr("not written")
        over = unwritten
        if pump.hours is not None:
            hours = self._context.amounts.number(Decimal(pump.hours))
            over = tr("{hours} hours", count=pump.hours, hours=hours)
        changes = [note for note in notes if note.value.event is DeviceEvent.PUMP_CHANGED]
        alarms = [note for note in notes if note.value.event is DeviceEvent.PUMP_ALARM]
        site = next((note.value.site for note in reversed(changes) if note.value.site), pump.site)
        yield tr("In it, as on its label"), pump.contents or unwritten
        yield tr("Over"), over
        yield tr("Where it goes in"), site or unwritten
        yield tr("Changed by"), pump.changed_by or unwritten
        yield tr("Next change"), pump.next_change or unwritten
        yield tr("Last changed"), self._moment(changes[-1]) if changes else unwritten
        if alarms:
            yield tr("Last alarm"), self._moment(alarms[-1])

    def _moment(self, record: Record[DeviceNote]) -> str:
        context, note = self._context, record.value
        local = note.at.astimezone(context.services.clock.zone())
        parts = (context.calendar.moment(local, context.local_now()), by_words(context, note.by), note.note)
        return ", ".join(part for part in parts if part)
