"""The next visit that was agreed: one of those that are planned, or one that is planned now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.visit import VisitState
from caregiver.domain.visit_words import beneath, short_title, title
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, VisitAsked
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

MOST_OFFERED = 4


class NextPart(QWidget):
    """Signals:
    said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: AgreementRecord | None = None
        self._known: tuple[tuple[str, str], ...] = ()
        self.title = ""
        self._build()

    def _build(self) -> None:
        self.told, self.by = label("", "dose"), label("", "soft")
        self.where = label("", "soft")
        self.asks = label(tr("Is it one of these?"))
        self.chips = self._made_chips()
        self.plan = button(tr("Plan the next visit"), self._plan, "accented")
        self.open = button(tr("Open this visit"), self._open)
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        for part in (self.plan, self.open):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for each in (self.told, self.by, self.where, self.asks, self.chips, ways):
            self._column.addWidget(each)

    def show_agreement(self, record: AgreementRecord, told: str) -> None:
        """Show how it stands; `told` says who told it when."""
        self._record = record
        context, now = self._context, self._context.local_now()
        found = context.services.visits.find(record.value.next_visit)
        is_off = found is not None and not found.is_removed and found.value.state is VisitState.CALLED_OFF
        visit = None if found is None or found.is_removed or is_off else found.value
        self.title = tr("The next visit")
        if visit is not None:
            self.title = tr("Next visit: {moment}", moment=title(visit, context.calendar, now))
        self.told.setText(record.value.words)
        self.told.setVisible(bool(record.value.words))
        self.by.setText(told)
        gone = tr("The visit that was planned was called off.") if is_off else tr("The visit that was planned is gone.")
        lost = "" if found is None else gone
        self.where.setText(lost if visit is None else beneath(visit, context.calendar, now))
        self._offer(record)
        for part in (self.asks, self.chips):
            part.setVisible(visit is None and bool(self._known))
        self.plan.setVisible(visit is None)
        self.open.setVisible(visit is not None)
        self.where.setVisible(found is not None)

    def _offer(self, record: AgreementRecord) -> None:
        now = self._context.local_now()
        coming = [
            one
            for one in self._context.services.visits.to_come()
            if one.uuid != record.value.visit and one.value.at > now
        ]
        known = tuple((one.uuid, short_title(one.value, self._context.calendar)) for one in coming[:MOST_OFFERED])
        if known != self._known:
            self._known = known
            old, self.chips = self.chips, self._made_chips()
            self._column.replaceWidget(old, self.chips)
            old.hide()
            old.deleteLater()
            QWidget.setTabOrder(self.chips, self.plan)

    def _made_chips(self) -> Chips:
        choices = [Choice(uuid, words) for uuid, words in self._known]
        made = Chips(self._context.theme, choices, name=tr("Is it one of these?"), is_single=True)
        made.changed.connect(lambda chosen: self._link(next(iter(chosen), "")))
        return made

    def _link(self, visit: str) -> None:
        if self._record is not None and visit:
            self._context.act(self._context.services.agreements.link_visit, self._record.uuid, visit)
            self.open.setFocus()

    def _plan(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.VISIT, VisitAsked(agreement=self._record.uuid))

    def _open(self) -> None:
        if self._record is not None:
            self._context.navigator.go(Destination.VISITS, self._record.value.next_visit)
