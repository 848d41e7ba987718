"""The editor of a visit: plan one, change it, or write down how it went."""

from dataclasses import replace

from caregiver.domain.record import Record
from caregiver.domain.visit import Item, Visit, VisitKind
from caregiver.domain.visit_words import first_items, row_text
from caregiver.drawing.words import tr
from caregiver.services.agreements import AgreementRecord
from caregiver.services.changes import Area, Changed
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.core.navigation import VisitAsked
from caregiver.ui.visits.form import VisitForm
from caregiver.ui.visits.from_calendar import FromCalendar
from caregiver.ui.visits.taken_out import with_what_was_told
from caregiver.ui.visits.typed_visit import blank, typed_of, visit_of
from caregiver.ui.widgets.editor_page import EditorPage

VisitRecord = Record[Visit]

_TOLD_BY_FILES = ("day", "time", "where", "purpose", "note")


class VisitPage(EditorPage[Visit]):
    """The editor of one visit."""

    areas = frozenset({Area.VISITS, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        self._agreement = ""
        self._filled: Typed = {}
        self._told_there: tuple[tuple[QuestionRecord, ...], tuple[AgreementRecord, ...]] = ((), ())
        super().__init__(context, tr("Visit"), context.services.visits, context.services.form_drafts("visit"))
        self._build()
        self._connect_editor()

    def _build(self) -> None:
        self.form: VisitForm = VisitForm(self._context)
        self.from_calendar = FromCalendar(self._context)
        self.from_calendar.taken.connect(self._fill_in)
        for part in (self.head, self.from_calendar, self.form, self.foot):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them."""
        self.form.set_narrow(is_narrow)
        self.foot.set_indent(self.form.rows.indent_px)

    def open_asked(self, asked: VisitAsked) -> None:
        """Open a visit, or a new one, which may be what was agreed at another. Raises Gone."""
        self.open_record(asked.uuid or None)
        self._agreement = asked.agreement
        self._filled = {}
        self.from_calendar.begin()
        self.from_calendar.setVisible(not asked.uuid)

    def _fill_in(self, found: Visit) -> None:
        """Let what a calendar file tells stand in the fields, on the clock here; what it leaves open stays as typed."""
        here, typed = self.typed_of(replace(found, zone=str(self._context.services.clock.zone()))), self.form.typed()
        own = {name: "" if typed[name] == self._filled.get(name) else typed[name] for name in _TOLD_BY_FILES}
        self._filled = {name: here[name] for name in _TOLD_BY_FILES}
        told = {name: here[name] or own[name] for name in _TOLD_BY_FILES} | {"time": here["time"]}
        self.form.show_typed(typed | told)
        self.form.changed.emit()

    def show_names(self) -> None:
        self.form.show_names()

    def blank(self) -> Typed:
        return blank()

    def typed_of(self, value: Visit) -> Typed:
        return typed_of(value, self._context)

    def save(self, record: VisitRecord | None) -> Changed[VisitRecord]:
        services = self._context.services
        day, clock = self.form.when()
        typed = self.form.typed()
        before = record.value if record else None
        zone = before.zone if before else str(services.clock.zone())
        items = self._items(before, VisitKind(typed["kind"]))
        value = visit_of(typed, before, day=day, clock=clock, zone=zone, items=items)
        if record is not None:
            return services.visits.correct(record.uuid, value)
        if not self._agreement:
            return services.visits.write(value)
        agreements = services.agreements
        return agreements.make_real(
            self._agreement,
            lambda: services.visits.write(value),
            lambda uuid, made: agreements.link_visit(uuid, made.uuid),
        )

    def record_words(self, record: VisitRecord) -> str:
        said = row_text(record.value, self._context.calendar)
        return with_what_was_told(said, *self._told_there) if record.is_removed else said

    def remove(self) -> None:
        """Take the visit out of the diary, with what was answered and agreed there; it can be put back."""
        services, editing = self._context.services, self._editing
        record = editing.record if editing is not None else None
        if record is not None:
            self._told_there = services.visits.answered_at(record.uuid), services.agreements.of_visit(record.uuid)
        super().remove()

    # -- its lists ----------------------------------------------------------------------------------------------

    def _items(self, before: Visit | None, kind: VisitKind) -> tuple[Item, ...]:
        """The lines a visit of this kind begins with.

        Of one whose kind was changed, the family's own lines and the ticked ones stay; ours give way.
        """
        if before is not None and before.kind is kind:
            return before.items
        if before is None:
            known = self._context.services.visits.items_before(kind)
            return self._first_items(kind) if known is None else known
        ours = {(item.list, item.words) for item in self._first_items(before.kind)}
        kept = tuple(item for item in before.items if item.is_done or (item.list, item.words) not in ours)
        there = {(item.list, item.words) for item in kept}
        return (*(item for item in self._first_items(kind) if (item.list, item.words) not in there), *kept)

    def _first_items(self, kind: VisitKind) -> tuple[Item, ...]:
        person = self._context.person
        return first_items(kind, self._context.calendar, person.called, can_tell=person.cannot_tell_since is None)
