"""What the answers chosen so far will do: what rings first, what stays silent, what leaves the list."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.domain.stay import ListAnswer
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.stop.asked_list import Asked, AskedList, first_ring
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class OutcomeCard(Card):
    """Said before it is saved.

    Signals:
        plan_asked: A new plan shall be written; carries the uuid of its medicine.
    """

    plan_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(18, 12, 18, 16))
        self._context = context
        self._unwritten = ""
        self._build()

    def _build(self) -> None:
        self.body.setSpacing(2)
        self.body.addWidget(label(tr("With these answers"), "heading"))
        self._parts = {key: (label("", "strong"), label("")) for key in ("none", "rings", "silent", "off", "write")}
        for head, lines in self._parts.values():
            self.body.addSpacing(4)
            self.body.addWidget(head)
            self.body.addWidget(lines)
        self.write = button(tr("Write the new plan"), lambda: self.plan_asked.emit(self._unwritten))
        self.write.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addSpacing(4)
        self.body.addWidget(self.write)

    def show_asked(self, asked: AskedList) -> None:
        """Show what holds with what is chosen now."""
        rings, lines = self._rings(asked)
        silent = [row for row in asked.rows if row.answer is ListAnswer.NOT_SURE]
        off = [row for row in asked.rows if row.answer is ListAnswer.STOPPED]
        unwritten = [row for row in asked.rows if row.answer is ListAnswer.CHANGED and not row.is_written]
        has_answers = any(row.answer is not None for row in asked.rows)
        self._say("none", "", "" if has_answers else tr("Nothing is chosen yet."))
        self._say("rings", rings, lines)
        self._say(
            "silent",
            tr("Silent: {names}", names=self._names(silent)) if silent else "",
            tr("On Today as “not confirmed”. A question for the team.") if silent else "",
        )
        self._say("off", tr("Off the list: {names}", names=self._names(off)) if off else "", "")
        self._unwritten = unwritten[0].on_list.uuid if unwritten else ""
        name = self._names(unwritten[:1])
        self._say("write", tr("Changed: {name}", name=name) if unwritten else "", "")
        if unwritten:
            self._say("write", tr("Changed: {name}", name=name), tr("It counts once the new plan is written."))
        self.write.setVisible(bool(unwritten))
        self.write.setAccessibleName(tr("Write the new plan: {name}", name=name))

    def _rings(self, asked: AskedList) -> tuple[str, str]:
        context = self._context
        ring = first_ring(context.services, asked)
        if ring is None:
            return "", ""
        local = ring.at.astimezone(context.services.clock.zone())
        day, time = context.calendar.short_day(local), context.calendar.time_short(local)
        lines = []
        for row, slot in ring.doses:
            plan, name = row.plan, context.medicine_words.short_name(row.on_list.medicine)
            if plan.unit is None or not slot.amounts:
                much = context.medicine_words.how_much(plan, row.on_list.medicine)
            else:
                much = context.amounts.choices(slot.amounts, plan.unit, plan.strength)
            lines.append(tr("{name}, {amount}", name=name, amount=much))
        return tr("It rings {day}, {time}", day=day, time=time), "\n".join(lines)

    def _names(self, rows: Iterable[Asked]) -> str:
        return ", ".join(self._context.medicine_words.short_name(row.on_list.medicine) for row in rows)

    def _say(self, key: str, head: str, lines: str) -> None:
        for part, text in zip(self._parts[key], (head, lines), strict=True):
            part.setText(text)
            part.setVisible(bool(text))
