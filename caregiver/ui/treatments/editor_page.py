"""The editor of a treatment."""

from caregiver.domain.guide import TopicKind
from caregiver.domain.guide_fit import narrowest
from caregiver.domain.record import Record
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_words import row_text
from caregiver.drawing.words import tr
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.treatments.form import TreatmentForm
from caregiver.ui.treatments.typed_treatment import blank, typed_of
from caregiver.ui.widgets.editor_page import EditorPage
from caregiver.ui.widgets.guide_line import GuideLine

TreatmentRecord = Record[Treatment]


class TreatmentPage(EditorPage[Treatment]):
    """The editor of one treatment."""

    areas = frozenset({Area.TREATMENTS, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            context, tr("Treatment"), context.services.treatments, context.services.form_drafts("treatment")
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self.form: TreatmentForm = TreatmentForm(self._context)
        self.guide = GuideLine(self._context)
        for part in (self.head, self.form, self.guide, self.foot):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._connect_editor()
        self.form.changed.connect(self._show_kind)

    def open_record(self, uuid: str | None) -> None:
        """Open a treatment, a draft, or, for None, the kinds of which one is chosen first. Raises Gone."""
        super().open_record(uuid)
        self._show_kind()

    def _show_kind(self) -> None:
        """Before a kind is chosen there is nothing to save; then the Guide may hold a card about it."""
        code = self.form.kind.code()
        self.foot.setVisible(bool(code))
        self.guide.show_for((lambda guide: narrowest(guide.for_treatment(code), TopicKind.TREATMENT)) if code else None)

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them."""
        self.form.set_narrow(is_narrow)
        for part in (self.guide, self.foot):
            part.set_indent(self.form.rows.indent_px)

    def blank(self) -> Typed:
        return blank()

    def typed_of(self, value: Treatment) -> Typed:
        return typed_of(value, self._context)

    def save(self, record: TreatmentRecord | None) -> Changed[TreatmentRecord]:
        services = self._context.services
        at, zone = services.clock.now(), str(services.clock.zone())
        if record is not None:
            at, zone = record.value.at, record.value.zone
        value = self.form.treatment(at, zone)
        return services.treatments.correct(record.uuid, value) if record else services.treatments.write(value)

    def record_words(self, record: TreatmentRecord) -> str:
        return row_text(record.value, family_reading(self._context))
