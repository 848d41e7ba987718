"""The page of visits: those to come and those that were, and the questions that are taken along."""

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.widgets.labels import label


class VisitsPage(Page):
    """Visits and questions."""

    areas = frozenset({Area.VISITS, Area.QUESTIONS, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Visits"))
        self._context = context
        self.body.addWidget(label(tr("Visits"), "title", wraps=False))
        self.body.addStretch(1)
