"""Somebody came: when, and a press on a name that came before, or a name that is typed."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.time_field import TimeField

NAME_PX = 260
CHIP_PX = 64
LONGEST_NAME = 120


class CameForm(Card):
    """Stands below the row while it is asked.

    Signals:
        saved: It is on the disk; carries the uuid of the note.
        closed: It is not asked any more.
    """

    saved = Signal(str)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(20, 12, 20, 12))
        self._context = context
        self.chips: dict[str, QWidget] = {}
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        context = self._context
        self.when = TimeField(context.theme, context.calendar, name=tr("When"), now=context.services.clock.now)
        names = QWidget()
        self._names = FlowLayout(names)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumWidth(NAME_PX)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setPlaceholderText(tr("another name"))
        self.name.setAccessibleName(tr("Who came: another name"))
        self.problem = Problem(self.name)
        self.save = button(tr("Save"), self._keep_typed, name=tr("Save who came"))
        self.leave = button(tr("Leave it"), self.close_form, "quiet")
        for part in (label(tr("Who came?"), "strong"), self.when, names):
            self.body.addWidget(part)
        self.body.addWidget(row(self.name, self.save, self.leave, None))
        self.body.addWidget(self.problem)

    def _connect(self) -> None:
        self.name.returnPressed.connect(self._keep_typed)

    def ask(self) -> None:
        """Ask anew, for the present minute."""
        context = self._context
        now = context.local_now()
        self.when.set_calendar(context.calendar)
        self.when.set_moment(context.services.clock.now(), ZoneInfo(str(now.tzinfo)), latest=now.date())
        self.name.clear()
        self.problem.clear()
        self._offer_names()
        self.show()
        first = next(iter(self.chips.values()), self.name)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Nobody came, or it is saved."""
        self.hide()
        self.closed.emit()

    def _offer_names(self) -> None:
        for old in self.chips.values():
            self._names.removeWidget(old)
            old.hide()
            old.deleteLater()
        people, notes = self._context.services.people, self._context.services.care_notes
        known = [
            *notes.names(),
            *(record.value.name for record in people.caregivers() if record.uuid != people.writer()),
        ]
        self.chips = {name: self._chip(name, partial(self._keep, name)) for name in dict.fromkeys(known)}
        for chip in self.chips.values():
            self._names.addWidget(chip)

    @staticmethod
    def _chip(name: str, on_press: Callable[[], object]) -> QWidget:
        made = button(name.replace("&", "&&"), on_press, "chip", name=tr("{who} came", who=name))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.setMinimumWidth(CHIP_PX)
        return made

    def _keep_typed(self) -> None:
        self._keep(self.name.text())

    def _keep(self, who: str) -> None:
        notes = self._context.services.care_notes
        try:
            changed = self._context.act(notes.came, who, at=self.when.value(), is_exact=self.when.is_exact)
        except BadInput as bad:
            (self.when.problem if bad.field == "at" else self.problem).say(words(bad.sentence))
            return
        if changed is not None:
            self.close_form()
            self.saved.emit(changed.value.uuid)
