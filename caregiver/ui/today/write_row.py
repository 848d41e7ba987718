"""What else can be written down: one quiet row. By night only what may come then: a bad spell, a symptom; while no
number can be told neither the evening review, which steps back, nor the note, which has a card of its own.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label

_MARGIN_PX = 20
_GAP_PX = 4
_OTHERS = (
    (
        Destination.SYMPTOM,
        QT_TRANSLATE_NOOP("caregiver", "Symptom"),
        QT_TRANSLATE_NOOP("caregiver", "Write down: a symptom"),
    ),
    (
        Destination.COMFORT,
        QT_TRANSLATE_NOOP("caregiver", "Heat, rest, music …"),
        QT_TRANSLATE_NOOP("caregiver", "Write down: heat, rest, music"),
    ),
    (
        Destination.REVIEW,
        QT_TRANSLATE_NOOP("caregiver", "Evening review"),
        QT_TRANSLATE_NOOP("caregiver", "Write down: the evening review"),
    ),
    (
        Destination.CARE_NOTE,
        QT_TRANSLATE_NOOP("caregiver", "Note"),
        QT_TRANSLATE_NOOP("caregiver", "Write down: a note"),
    ),
)
"""Where each button goes, its words, and what a screen reader says."""
_BY_NIGHT = (Destination.SYMPTOM,)
_BESIDE_SIGNS = (Destination.SYMPTOM, Destination.COMFORT)


class WriteRow(QWidget):
    """ "Write down:" and what it may be.

    Signals:
        spell_asked: A bad spell begins.
        asked: Go to the editor of something; carries its `Destination`.
    """

    spell_asked = Signal()
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._others: dict[Destination, QPushButton] = {}
        self._build()

    def _build(self) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=_GAP_PX)
        self._title = label(tr("Write down:"), "soft", wraps=False)
        self.spell = button(tr("Sudden bad spell"), self.spell_asked.emit, "quiet")
        self.spell.setAccessibleName(tr("Write down: a sudden bad spell begins"))
        for part in (self._title, self.spell):
            flow.addWidget(part)
        for destination, words, name in _OTHERS:
            made = button(tr(words), partial(self.asked.emit, destination), "quiet")
            made.setAccessibleName(tr(name))
            self._others[destination] = made
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        column.addWidget(line)

    def show_present(self, *, is_night: bool, has_review_line: bool, can_tell: bool) -> None:
        """Offer what fits the hour and the person; no evening review while a line of its own offers it."""
        offered = set(self._others if can_tell else _BESIDE_SIGNS)
        if is_night:
            offered.intersection_update(_BY_NIGHT)
        if has_review_line:
            offered.discard(Destination.REVIEW)
        for destination, made in self._others.items():
            made.setVisible(destination in offered)
