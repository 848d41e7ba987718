"""The editor of a note of the day: words, who came, care that was given."""

from PySide6.QtWidgets import QWidget

from caregiver.domain.care_note import CareNote
from caregiver.domain.care_note_words import row_text
from caregiver.drawing.words import tr
from caregiver.services.care_notes import CareRecord
from caregiver.services.changes import Area, Changed
from caregiver.ui.care_note.form import CareNoteForm
from caregiver.ui.care_note.typed_care import blank, care_of, typed_of
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.widgets.editor_page import EditorPage
from caregiver.ui.widgets.editor_words import moment_words


class CareNotePage(EditorPage[CareNote]):
    """The editor of one note."""

    areas = frozenset({Area.CARE_NOTES, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context, tr("A note of the day"), context.services.care_notes, context.services.form_drafts("care_note")
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self.form = CareNoteForm(self._context)
        parts: tuple[QWidget, ...] = (self.head, self.form, self.foot)
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._connect_editor()

    def show_names(self) -> None:
        """Write the names of today; what was typed stays."""
        context = self._context
        people, record = context.services.people, self._editing.record if self._editing else None
        writer = people.name_of(record.by) if record else ""
        is_mine = record is None or record.by == people.writer()
        names = context.services.care_notes.names()
        self.form.show_names(writer or context.caregiver_name, names, is_mine=is_mine)

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them."""
        self.form.rows.set_narrow(is_narrow)
        self.foot.set_indent(self.form.rows.indent_px)

    # -- what is edited -----------------------------------------------------------------------------------------

    def blank(self) -> Typed:
        clock = self._context.services.clock
        return blank(clock.now(), str(clock.zone()))

    def typed_of(self, value: CareNote) -> Typed:
        return typed_of(value)

    def save(self, record: CareRecord | None) -> Changed[CareRecord]:
        note = care_of(self.form.finished())
        notes = self._context.services.care_notes
        return notes.correct(record.uuid, note) if record else notes.write(note)

    def record_words(self, record: CareRecord) -> str:
        """A note that is only for its writer is not read out, whoever writes: others may look on."""
        name = self._context.services.people.name_of(record.by)
        said = row_text(record.value, family_reading(self._context), name)
        return tr("{what}, {moment}", what=said, moment=moment_words(self._context, record.value.at))
