"""What to draw below the numbers: a button, and behind it a chip for each thing that the diary tells of."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.measure import Measure, MeasureKind, aside_text, name_text
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import button


class MeasureChooser(QWidget):
    """What is chosen is kept at once, and drawn in the order it was chosen in.

    Attributes:
        open: The button that shows the chips and puts them away.
        chips: The chips; None while they are away.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.chips: Chips | None = None
        self._build()

    def _build(self) -> None:
        self.open = button(tr("Choose the rows"), self._turn, "quiet")
        self.open.setCheckable(True)
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.open)

    def _turn(self) -> None:
        if self.chips is not None:
            self.chips.deleteLater()
            self.chips = None
            return
        measures = self._context.services.trend_measures
        chosen, offered = measures.chosen(), measures.offered()
        choices = [Choice(measure.key, _word(measure)) for measure in offered]
        self.chips = Chips(self._context.theme, choices, name=tr("Choose the rows"))
        self.chips.choose(measure.key for measure in chosen)
        self.chips.changed.connect(self._keep)
        self._column.addWidget(self.chips)
        self.setTabOrder(self.open, self.chips)

    def _keep(self, keys: tuple[str, ...]) -> None:
        self._context.act(self._context.services.preferences.set_trend_measures, keys)


def _word(measure: Measure) -> str:
    """ "Bowels", "In the way of eating", "Vomiting: times noted"."""
    name = words(name_text(measure))
    if measure.kind is MeasureKind.AREA:
        return tr("In the way of {area}", area=name)
    if measure.kind is MeasureKind.NOTED:
        return tr("{name}: {told}", name=start_upper(name), told=words(aside_text(measure)))
    return start_upper(name)
