"""Stop all reminders: in hospital or hospice, after a death, or for another reason (care-rules 27)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from caregiver.domain.stay import StayKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.widgets.choice_row import ChoiceRow
from caregiver.ui.widgets.labels import button, label

WIDEST = 720


class StopPage(Page):
    """Three equal rows; each press can be undone.

    Signals:
        said: Reminders were stopped; carries the sentence.
    """

    said = Signal(str)

    areas = frozenset({Area.STAYS, Area.PERSON})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Stop all reminders"))
        self._context = context
        self._build()

    def _build(self) -> None:
        name = self._context.person.called
        self.body.addWidget(label(tr("Stop all reminders"), "title"))
        self.body.addWidget(label(tr("One press stops them. Everything that was written down is kept."), "dose"))
        self.rows = {
            StayKind.HOSPITAL: ChoiceRow(
                self.theme,
                tr("In hospital or hospice"),
                tr("They stay off until you say {name} is back. Then each medicine is asked about once.", name=name),
            ),
            StayKind.DIED: ChoiceRow(
                self.theme,
                tr("{name} has died", name=name),
                tr("Reminders and questions stop. Nothing more is asked."),
            ),
            StayKind.STOPPED: ChoiceRow(
                self.theme, tr("Something else"), tr("They stay off until you turn them on.")
            ),
        }
        for kind, made in self.rows.items():
            made.setMaximumWidth(WIDEST)
            made.clicked.connect(partial(self._stop, kind))
            self.body.addWidget(made)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self.leave_on = button(tr("Leave reminders on"), self._context.navigator.back)
        foot.addWidget(self.leave_on)
        foot.addWidget(label(tr("Each of these can be undone."), "soft"), 1)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def _stop(self, kind: StayKind, _is_checked: bool = False) -> None:
        context = self._context
        if context.act(context.services.stays.begin, kind) is None:
            return
        if kind is not StayKind.DIED:  # then there is a page of its own
            context.navigator.back()
            self.said.emit(tr("Reminders are off. Everything is kept."))
