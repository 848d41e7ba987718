"""Treatments: under way, planned, done and stopped; a press on a row opens it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.treatment_words import STATES, row_text
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, translate, words
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.treatments.group import TreatmentGroup
from caregiver.ui.treatments.row import TreatmentRow
from caregiver.ui.treatments.row_words import TreatmentRecord
from caregiver.ui.widgets.labels import Problem, button, label


class TreatmentsPage(Page):
    """The list.

    Signals:
        said: Something was written down here; carries the sentence that says so.
    """

    said = Signal(str)
    areas = frozenset({Area.TREATMENTS, Area.PERSON, Area.PREFERENCES, Area.DRAFTS})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Treatments"))
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button("", self._context.navigator.back, "square", name=tr("Back"))
        self.back.setToolTip(tr("Back"))
        self.add = button(tr("Add a treatment"), self._add, "accented")
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.back)
        line.addWidget(label(tr("Treatments"), "title", wraps=False), 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        self.problem = Problem()
        self.empty = label(
            tr("No treatment is written down yet, such as an operation, a scan or a brace. Add the first one.")
        )
        self.groups = {state: TreatmentGroup(self._context, start_upper(translate(STATES[state]))) for state in STATES}
        for part in (head, self.problem, self.empty, *self.groups.values()):
            self.body.addWidget(part)
        self.body.addStretch(1)
        content = self.widget()
        assert content is not None
        content.setMinimumHeight(1)  # else Qt keeps room for the height it would have in the narrowest window
        self._dress()

    def _connect(self) -> None:
        for group in self.groups.values():
            group.made.connect(self._listen)
        self.theme.changed.connect(self._dress)

    def _listen(self, row: TreatmentRow, uuid: str) -> None:
        treatments, navigator = self._context.services.treatments, self._context.navigator
        row.opened.connect(lambda: navigator.go(Destination.TREATMENT, uuid))
        row.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        row.was_on.connect(lambda day: self._write(lambda: treatments.was_on(uuid, day)))
        row.were_done.connect(lambda day: self._write(lambda: treatments.sessions_done(uuid, day)))
        row.not_yet.connect(lambda day: self._write(lambda: treatments.not_yet(uuid, day)))
        row.done_today.connect(lambda: self._write(lambda: treatments.session_done(uuid, self._today())))
        row.began_today.connect(lambda: self._write(lambda: treatments.begin(uuid, self._today())))
        row.over.connect(lambda day: self._write(lambda: treatments.finish(uuid, day)))
        row.stopped_today.connect(lambda: self._write(lambda: treatments.stop(uuid, self._today())))

    def refresh(self) -> None:
        """Show the treatments as they stand now."""
        reading = family_reading(self._context)
        listed = self._context.services.treatments.list()
        for state, group in self.groups.items():
            group.show_records(listed[state], reading)
        self.empty.setVisible(not any(listed.values()))

    def reflow(self, is_narrow: bool) -> None:
        """Rows in one column, or in two."""
        for group in self.groups.values():
            group.set_narrow(is_narrow)

    def left(self) -> None:
        """What is asked depends on the day."""
        self.problem.clear()
        self.make_stale()

    def _add(self) -> None:
        self._context.navigator.go(Destination.TREATMENT)

    def _write(self, verb: Callable[[], Changed[TreatmentRecord]]) -> None:
        self.problem.clear()
        try:
            changed = self._context.act(verb)
        except BadInput as bad:
            self.problem.say(words(bad.sentence))
            return
        if changed is not None:
            self.said.emit(row_text(changed.value.value, family_reading(self._context)))

    def _today(self) -> date:
        return self._context.local_now().date()

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
