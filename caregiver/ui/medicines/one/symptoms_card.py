"""What is often asked about with this kind of medicine: to be written down, and when each was last written."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from caregiver.domain.class_symptoms import ClassSymptoms, symptoms_of
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.symptom_words import bowels_text, last_written, row_text, symptom_text
from caregiver.domain.vocabulary import Kind, is_starred, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.core.navigation import Destination, SymptomAsked
from caregiver.ui.medicines.one.facts_card import Lines
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.quiet_line import QuietLine

MOST_NOTES = 3
"""So many notes with this medicine in mind are shown; all of them stand in the diary."""


class SymptomsCard(Card):
    """Words to press; each leads to the editor with this medicine in mind.

    Signals:
        urgent_asked: Show the urgent signs.
    """

    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 14, 20, 16))
        self._context = context
        self._medicine = ""
        self._shown: ClassSymptoms | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self._heading = label("", "heading")
        self._words = QWidget()
        self._flow = FlowLayout(self._words, gap=6)
        self.other = button(tr("Something else …"), lambda: self._ask(""), "more")
        self.quiet = QuietLine()
        self._written = Lines()
        self._title = label(tr("Last written, of what is recorded"), "strong")
        for part in (
            self._heading,
            label(tr("To write down. It does not say what the cause is."), "soft"),
            self._words,
        ):
            self.body.addWidget(part)
        self._flow.addWidget(self.other)
        self.body.addWidget(self.quiet)
        self.body.addWidget(self._title)
        self.body.addLayout(self._written)

    def _connect(self) -> None:
        self.quiet.urgent_asked.connect(self.urgent_asked)

    def show_medicine(self, on_list: OnList) -> None:
        """Show the words of its kind, and what was written of them."""
        self._medicine = on_list.uuid
        known = symptoms_of(on_list.medicine.kind)
        if known != self._shown:
            self._shown = known
            self._make_buttons(known)
        asked = tr("Often asked about with this kind of medicine")
        self._heading.setText(asked if known.codes else tr("Symptoms"))
        self.quiet.setVisible(any(is_starred(Kind.SYMPTOM, code) for code in known.codes))
        self.setHidden(self._context.services.stays.has_died)
        written = list(self._lines(known))
        self._title.setVisible(bool(written))
        self._written.show_lines(written)

    def _make_buttons(self, known: ClassSymptoms) -> None:
        for old in self.buttons.values():
            self._flow.removeWidget(old)
            old.deleteLater()
            old.hide()
        self.buttons = {code: self._made_button(code) for code in known.codes}
        for part in (*self.buttons.values(), self.other):
            self._flow.removeWidget(part)
            self._flow.addWidget(part)
            part.raise_()  # a screen reader reads in this order

    def _made_button(self, code: str) -> QPushButton:
        name = words(word(Kind.SYMPTOM, code))
        return button(name, lambda: self._ask(code), "chip", name=tr("Write down: {symptom}", symptom=name))

    def _ask(self, code: str) -> None:
        asked = SymptomAsked(medicine=self._medicine, symptom=code)
        self._context.navigator.go(Destination.SYMPTOM, asked)

    def _lines(self, known: ClassSymptoms) -> Iterator[str]:
        """When each was last written, and what was written with this medicine in mind."""
        symptoms, now = self._context.services.symptoms, self._context.services.clock.now()
        reading = family_reading(self._context)
        found = symptoms.last_of_each(known.codes, now)
        for code in known.codes:
            if code in found:
                note = found[code].value
                yield tr("{symptom}: {when}", symptom=start_upper(_one(note, code)), when=last_written(note, reading))
            elif code == BOWELS_OPENED:
                yield bowels_text(None, reading)
        for record in symptoms.thought_of(self._medicine, now, MOST_NOTES):
            said, when = row_text(record.value, reading), last_written(record.value, reading)
            yield tr("With this medicine in mind: {what}, {when}", what=said, when=when)


def _one(note: SymptomNote, code: str) -> str:
    """ "feeling sick, severe"."""
    return words(symptom_text(next(symptom for symptom in note.symptoms if symptom.code == code)))
