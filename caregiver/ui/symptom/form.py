"""The fields of a symptom note. Before anything is chosen only the words stand there: one press writes one down."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE, Voice
from caregiver.domain.person import Person
from caregiver.domain.symptom import Grade
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.symptom_words import voice_words
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.symptom.grade_rows import GradeRows
from caregiver.ui.symptom.medicine_choice import MedicineChoice
from caregiver.ui.widgets.caregiver_note import CaregiverNote
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.editor_words import moment_words
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.pressed_words import PressedWords
from caregiver.ui.widgets.team_told import TeamTold
from caregiver.ui.widgets.time_field import TimeField

_VOICES = (
    Voice.PATIENT_SAID,
    Voice.CAREGIVER_SAW,
    Voice.TOGETHER,
    Voice.PATIENT_ENTERED,
    Voice.CAREGIVER_GUESS,
)


class SymptomForm(QWidget):
    """Takes a note apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        pressed: While one press writes down: the user pressed a word.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    pressed = Signal()
    urgent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._zone = "UTC"
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        theme, now = context.theme, context.services.clock.now
        more = tr("Another time, or more than one …")
        self.words = PressedWords(theme, codes(Kind.SYMPTOM), name=tr("What?"), more=more)
        self.grades = GradeRows(theme)
        self.when = TimeField(theme, context.calendar, name=tr("When"), now=now)
        self.voices = Chips(theme, [Choice(v.value, "") for v in _VOICES], name=tr("Who says it"), is_single=True)
        self.medicine = MedicineChoice(theme)
        self.note = CaregiverNote(theme)
        self.told = TeamTold(now, lambda at: moment_words(context, at))
        self.rows = FormRows(theme)
        self.rows.add(tr("What?"), self.words)
        self.rows.add(tr("How bad?"), self.grades)
        self.rows.add(tr("When"), self.when)
        self.rows.add(tr("Who says it"), self.voices)
        self.rows.add(tr("Which medicine do you think of?"), self.medicine)
        self._notes = QWidget()
        notes = QVBoxLayout(self._notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(8)
        notes.addWidget(self.note)
        notes.addWidget(self.told)
        self._note_label = self.rows.add("", self._notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _connect(self) -> None:
        self.words.changed.connect(self._on_words)
        self.words.pressed.connect(self.pressed)
        self.words.all_asked.connect(self.open_all)
        self.words.urgent_asked.connect(self.urgent_asked)
        for part in (self.grades, self.when, self.voices, self.medicine, self.note, self.told):
            part.changed.connect(self._tell)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def set_one_press(self, is_one_press: bool) -> None:
        """Whether one press on a word writes it down; then nothing else stands there."""
        self.words.set_one_press(is_one_press)
        for field in (self.when, self.voices, self._notes):
            self.rows.set_row_visible(field, not is_one_press)
        self._show_medicine()
        self._show_grades()

    def open_all(self) -> None:
        """All fields, for another time or for more than one; nothing is written before "Done"."""
        self.set_one_press(False)
        self.take_keyboard()
        self.changed.emit()

    def show_names(self, person: Person, caregiver_name: str, *, is_mine: bool) -> None:
        """Write names; tell times as the family reads them."""
        self.voices.reword({v.value: words(voice_words(v, person, caregiver_name)) for v in _VOICES})
        self._note_label.setText(self.note.show_writer(caregiver_name, is_mine=is_mine))
        self.when.set_calendar(self._context.calendar)

    def offer_medicines(self, names: Mapping[str, str]) -> None:
        """Offer the medicines of the list, by uuid; without any nothing is asked about one."""
        self.medicine.offer(names)
        self._show_medicine()

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        self._zone = typed["zone"]
        zone, at = ZoneInfo(self._zone), datetime.fromisoformat(typed["at"])
        latest = max(self._context.services.clock.now(), at).astimezone(zone).date()
        self.when.set_moment(at, zone, is_exact=typed["is_exact"], latest=latest)
        symptoms = {code: Grade(grade) for code, grade in typed["symptoms"]}
        self.words.row.choose(symptoms)
        self.grades.show_symptoms(symptoms, symptoms)
        self.voices.choose([typed["voice"]] if typed["voice"] in {voice.value for voice in _VOICES} else [])
        self.medicine.set_value(typed["medicine"])
        self.note.show_note(typed["note"], is_only_for_me=typed["is_only_for_me"])
        self.told.set_value(datetime.fromisoformat(typed["team_told_at"]) if typed["team_told_at"] else None)
        self.words.problem.clear()
        self._show_grades()

    def typed(self) -> Typed:
        """What stands in the fields; a time that is none counts as not typed."""
        told = self.told.value()
        return {
            "at": self.when.value_or_given().isoformat(),
            "zone": self._zone,
            "is_exact": self.when.is_exact,
            "symptoms": [[code, self.grades.grade(code).value] for code in self.words.row.chosen()],
            "voice": next(iter(self.voices.chosen()), Voice.NOT_SAID.value),
            "medicine": self.medicine.value(),
            "note": self.note.text()[:LONGEST_NOTE],
            "is_only_for_me": self.note.only_for_me.isChecked(),
            "team_told_at": told.isoformat() if told else "",
        }

    def finished(self) -> Typed:
        """The same, to be saved. Raises BadInput for what cannot be kept; names the field."""
        self.words.row.chips.take_own()
        return {**self.typed(), "at": self.when.value().isoformat(), "note": self.note.text()}

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here. Own words show theirs themselves."""
        if bad.field == "own":
            return True
        beside = {"at": self.when.problem, "symptoms": self.words.problem, "note": self.note.problem}
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside

    def take_keyboard(self) -> None:
        """To the first word."""
        self.words.take_keyboard()

    def show_now(self) -> None:
        """The present moment, for what one press writes down."""
        self.when.set_moment(self._context.services.clock.now(), ZoneInfo(self._zone))

    # -- presses ------------------------------------------------------------------------------------------------

    def _on_words(self) -> None:
        self._show_grades()
        self.changed.emit()

    def _show_grades(self) -> None:
        chosen = self.words.row.chosen()
        self.grades.show_symptoms(chosen)
        is_graded = any(code != BOWELS_OPENED for code in chosen)
        self.rows.set_row_visible(self.grades, is_graded and not self.words.is_one_press)

    def _show_medicine(self) -> None:
        self.rows.set_row_visible(self.medicine, self.medicine.has_any and not self.words.is_one_press)

    def _tell(self, *_carried: object) -> None:
        self.changed.emit()
