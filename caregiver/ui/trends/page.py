"""The page of the charts: which days, which way to look at them, and what is picked."""

from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.widgets.labels import label


class TrendsPage(Page):
    """What the diary holds of many days."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Trends"))
        self._context = context
        self.body.addWidget(label(tr("Trends"), "title", wraps=False))
        self.body.addStretch(1)
