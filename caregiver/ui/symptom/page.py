"""The editor of symptoms and side effects."""

from caregiver.domain.record import Record
from caregiver.domain.symptom import Grade, SymptomNote
from caregiver.domain.symptom_words import row_text
from caregiver.domain.vocabulary import Kind, is_starred
from caregiver.drawing.words import tr
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.core.navigation import Destination, SymptomAsked
from caregiver.ui.symptom.form import SymptomForm
from caregiver.ui.symptom.typed_note import blank, note_of, typed_of
from caregiver.ui.widgets.editor_words import moment_words
from caregiver.ui.widgets.one_press_page import OnePressPage

SymptomRecord = Record[SymptomNote]


class SymptomPage(OnePressPage[SymptomNote]):
    """The editor of one note."""

    areas = frozenset({Area.SYMPTOMS, Area.MEDICINES, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context,
            tr("Symptom"),
            context.services.symptoms,
            context.services.form_drafts("symptom"),
            here=Destination.SYMPTOM,
            kind=Kind.SYMPTOM,
        )
        self._asked = SymptomAsked()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._build_one_press(SymptomForm(self._context))

    def _connect(self) -> None:
        self._connect_one_press()

    # -- opening ------------------------------------------------------------------------------------------------

    def open_asked(self, asked: SymptomAsked) -> None:
        """Open a note of the diary, or a new one: with a medicine that the family thinks of, with a word chosen."""
        self._asked = asked
        self.open_record(asked.uuid or None)
        if self._editing is not None and self.form.words.is_one_press and asked.symptom:
            self.form.show_typed({**self._editing.start, "symptoms": [[asked.symptom, Grade.NOT_SAID.value]]})
            self.form.open_all()

    def show_names(self) -> None:
        """Write the names of today; what was typed stays."""
        context = self._context
        people, record = context.services.people, self._editing.record if self._editing else None
        writer = people.name_of(record.by) if record else ""
        is_mine = record is None or record.by == people.writer()
        self.form.show_names(context.person, writer or context.caregiver_name, is_mine=is_mine)
        self.form.offer_medicines(self._medicines())

    def _medicines(self) -> dict[str, str]:
        """Those of the list, and the one that was chosen, on the list or not."""
        services, say = self._context.services, self._context.medicine_words
        names = {on_list.uuid: say.name(on_list.medicine) for on_list in services.medicines.list()}
        chosen = self._editing.shown["medicine"] if self._editing else ""
        if chosen and chosen not in names:
            names[chosen] = family_reading(self._context).medicine(chosen)
        return names

    # -- what is edited -----------------------------------------------------------------------------------------

    def blank(self) -> Typed:
        clock = self._context.services.clock
        return blank(clock.now(), str(clock.zone()), self._asked.medicine)

    def typed_of(self, value: SymptomNote) -> Typed:
        return typed_of(value)

    def save(self, record: SymptomRecord | None) -> Changed[SymptomRecord]:
        note = note_of(self.form.finished())
        symptoms = self._context.services.symptoms
        return symptoms.correct(record.uuid, note) if record else symptoms.write(note)

    def record_words(self, record: SymptomRecord) -> str:
        said = row_text(record.value, family_reading(self._context))
        return tr("{what}, {moment}", what=said, moment=moment_words(self._context, record.value.at))

    def leads_to_urgent(self, value: SymptomNote, before: SymptomNote | None) -> bool:
        """Whether a starred symptom is there that was not written down before (DESIGN 2.5, care-rules 41)."""
        return bool(_starred(value) - (_starred(before) if before else set()))


def _starred(note: SymptomNote) -> set[str]:
    there = {symptom.code for symptom in note.symptoms if symptom.grade is not Grade.NONE}
    return {code for code in there if is_starred(Kind.SYMPTOM, code)}
