"""Asked once after the screen was hidden: somebody else may sit there now (care-rules 14)."""

from functools import partial

from PySide6.QtWidgets import QPushButton

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.labels import button
from caregiver.ui.widgets.strip import Strip


class WriterStrip(Strip):
    """One calm line above the page, with everybody's name; it can be left alone."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.names: list[QPushButton] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._leave = self.add_way(tr("Not now"), self.hide)
        self.hide()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Ask who writes now, where that is a question at all."""
        people = self._context.services.people
        writers = people.caregivers()
        if len(writers) < 2:
            return
        for old in self.names:
            self._line.removeWidget(old)
            old.deleteLater()
        self.names = []
        for record in writers:
            name = record.value.name
            made = button(name, partial(self._choose, record.uuid), name=tr("{name} writes now", name=name))
            self._line.insertWidget(self._line.indexOf(self._leave), made)
            self._leave.raise_()  # nothing changes for the eyes; a screen reader reads in this order
            self.names.append(made)
        self.say(tr("Writing now: {name}. Is that right?", name=self._context.caregiver_name))

    def _choose(self, uuid: str) -> None:
        self.hide()
        people = self._context.services.people
        if uuid != people.writer():
            self._context.act(people.write_as, uuid)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if Area.CAREGIVERS in areas:
            self.hide()
