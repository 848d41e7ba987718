"""A planned visit whose time is over: did it take place?"""

from dataclasses import replace

from caregiver.domain.visit import VisitState
from caregiver.domain.visit_words import STATES, past_text
from caregiver.drawing.words import tr, translate
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import FlowingLabel

_ANSWERS = (VisitState.HAPPENED, VisitState.CALLED_OFF)


class TookPlace(Card):
    """In sight until it is said that it took place."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 8, 20, 8))
        self._context = context
        self._visit: VisitRecord | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.asks = FlowingLabel("strong")
        choices = [Choice(state.value, translate(STATES[state])) for state in _ANSWERS]
        self.answer = Chips(self._context.theme, choices, name=tr("Did it take place?"), is_single=True)
        self.body.addWidget(self.asks)
        self.body.addWidget(self.answer)

    def _connect(self) -> None:
        self.answer.changed.connect(self._say)

    def show_visit(self, visit: VisitRecord) -> None:
        """Ask, unless it is known that it took place."""
        self._visit = visit
        state = visit.value.state
        self.setVisible(state is not VisitState.HAPPENED)
        is_asked = state is VisitState.PLANNED
        self.asks.setText(tr("Did it take place?") if is_asked else past_text(visit.value, self._context.calendar))
        self.answer.choose([state.value] if state in _ANSWERS else [])

    def _say(self, chosen: tuple[str, ...]) -> None:
        if self._visit is not None:
            visits = self._context.services.visits
            state = VisitState(next(iter(chosen), VisitState.PLANNED))
            value = visits.get(self._visit.uuid).value
            self._context.act(visits.correct, self._visit.uuid, replace(value, state=state))
