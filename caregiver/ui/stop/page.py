"""Stop all reminders: in hospital or hospice, after a death, or for another reason (care-rules 27)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.stay import Stay, StayKind
from caregiver.drawing.words import tr
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.stop.off_card import OffCard
from caregiver.ui.widgets.choice_row import ChoiceRow
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.stay_words import begun
from caregiver.ui.widgets.steady_press import SteadyPress

WIDEST_PX = 720


class StopPage(Page):
    """Three equal rows; each press stops at once and can be taken back. Where and why may be said afterwards.

    Signals:
        said: Reminders were stopped, and the page is left; carries the sentence.
    """

    said = Signal(str)

    areas = frozenset({Area.STAYS, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Stop all reminders"))
        self._context = context
        self._take_back: Callable[[], Changed[object]] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._title = label("", "title")
        self._hint = label("", "dose")
        self.off = OffCard(self._context)
        self.rows = {
            kind: ChoiceRow(self.theme, "", "") for kind in (StayKind.HOSPITAL, StayKind.DIED, StayKind.STOPPED)
        }
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(self.off)
        for row in self.rows.values():
            column.addWidget(row)
        column.addSpacing(16)
        column.addLayout(self._foot())
        across = QHBoxLayout()  # only in a row does Qt ask how high it is at its greatest width
        across.addWidget(self._column, 1)
        across.addStretch(0)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self._hand = SteadyPress(self)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        self.undone = label(tr("Each of these can be undone."), "soft")
        self.leave = button("", self._context.navigator.back)
        self.leave.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line.addWidget(self.undone, 1)
        line.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignRight)
        return line

    def _connect(self) -> None:
        for kind, row in self.rows.items():
            self._hand.watch(row)
            row.clicked.connect(partial(self._stop, kind))
        self.off.undo_asked.connect(self._undo)
        self.off.print_asked.connect(lambda: self._context.navigator.go(Destination.PAPER, "hospital"))

    def refresh(self) -> None:
        """Say how the reminders are now, and what can be done."""
        self._column.setMaximumWidth(self.theme.px(WIDEST_PX))
        name = self._context.person.called
        record = self._context.services.stays.current()
        stay = None if record is None else record.value
        self._title.setText(tr("Stop all reminders") if stay is None else tr("Reminders are off"))
        self._hint.setText(
            tr("One press stops them. Everything that was written down is kept.") if stay is None else self._since(stay)
        )
        self.rows[StayKind.HOSPITAL].say(
            tr("In hospital or hospice"),
            tr("They stay off until you say {name} is back. Then each medicine is asked about once.", name=name),
        )
        self.rows[StayKind.DIED].say(
            tr("{name} has died", name=name), tr("Reminders and questions stop. Nothing more is asked.")
        )
        self.rows[StayKind.STOPPED].say(tr("Something else"), tr("They stay off until you turn them on."))
        self.rows[StayKind.HOSPITAL].setVisible(stay is None or not stay.is_away)
        self.rows[StayKind.STOPPED].setVisible(stay is None)
        self.leave.setText(tr("Leave reminders on") if stay is None else tr("Done"))
        if stay is None:
            self._take_back = None
        self.off.setVisible(record is not None)
        if record is not None:
            self.off.show_stay(record, can_undo=self._take_back is not None)

    def left(self) -> None:
        """Out of sight: what was pressed stands."""
        self._take_back = None
        self.make_stale()

    def _since(self, stay: Stay) -> str:
        since = begun(stay, self._context)
        return tr("From {since} on. Everything that was written down is kept.", since=since)

    def _stop(self, kind: StayKind, _is_checked: bool = False) -> None:
        context = self._context
        changed = context.act(context.services.stays.begin, kind)
        if changed is None:
            return
        context.act.name(tr("Reminders are off."))
        self._take_back = changed.undo
        if kind is StayKind.STOPPED:
            context.navigator.back()
            self.said.emit(tr("Reminders are off."))
        elif kind is StayKind.HOSPITAL:
            self.refresh()
            self.verticalScrollBar().setValue(0)
            self.off.take_keyboard()

    def _undo(self) -> None:
        if self._take_back is not None:
            take_back, self._take_back = self._take_back, None
            if self._context.act(take_back) is not None:
                self.rows[StayKind.HOSPITAL].setFocus()
