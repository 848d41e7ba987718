"""What else may be said of a day, by choice: what was there, and what pain got in the way of (care.md 1.7)."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.review import SLEEPY
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.form_rows import FormRows

OF_THE_FIVE = frozenset({SLEEPY, BOWELS_OPENED})


class MoreWords(QWidget):
    """Two groups of words; each chosen one gets a row of its own above. What always has a row there is not here, too.

    Args:
        left_out: What always has a row, as codes of symptoms and of areas.

    Signals:
        symptoms_changed: The user chose or let go of what was there.
        areas_changed: The same of what pain got in the way of.
    """

    symptoms_changed = Signal()
    areas_changed = Signal()

    def __init__(self, theme: Theme, left_out: Mapping[Kind, frozenset[str]]) -> None:
        super().__init__()
        self._theme = theme
        self._left_out = left_out
        self._build()
        self._connect()

    def _build(self) -> None:
        symptoms, areas = self._choices(Kind.SYMPTOM), self._choices(Kind.AREA)
        self.symptoms = Chips(self._theme, symptoms, name=tr("What else was there"), takes_own=True)
        self.areas = Chips(self._theme, areas, name=tr("Ask also: pain in the way of"))
        self.rows = FormRows(self._theme)
        self.rows.add(tr("What else was there"), self.symptoms)
        self.rows.add(tr("Ask also: pain in the way of"), self.areas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _connect(self) -> None:
        self.symptoms.changed.connect(self.symptoms_changed)
        self.areas.changed.connect(self.areas_changed)

    def _choices(self, kind: Kind) -> list[Choice]:
        out = OF_THE_FIVE | self._left_out[kind]
        return [Choice(c.code, tr(c.word), c.is_usual) for c in codes(kind) if c.code not in out]

    def choose(self, symptoms: Iterable[str], areas: Iterable[str]) -> None:
        """Show these as chosen, without a signal; what was unfolded stays so."""
        for chips, wanted in ((self.symptoms, tuple(symptoms)), (self.areas, tuple(areas))):
            if chips.chosen() != wanted:
                chips.choose(wanted)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first word."""
        self.symptoms.take_keyboard()
