"""What the marks of the days mean, and what the middle number is."""

from caregiver.drawing.legend import Legend
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import label


class LegendPart(Card):
    """The marks with their words; out of sight until it is asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._theme = theme
        self._build()

    def _build(self) -> None:
        self.marks = DrawingView(self._theme)
        self.body.setSpacing(4)
        self.body.addWidget(self.marks)
        self.body.addWidget(label(tr("Middle number: half are higher, half are lower."), "soft"))
        self.hide()

    def show_marks(self, legend: Legend) -> None:
        """Say these marks."""
        self.marks.show_drawing(legend.laid_out)
