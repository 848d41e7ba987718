"""The page of visits: preparing the next one, and the questions that are taken along, which need no visit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.visit import VisitKind
from caregiver.domain.visit_words import beneath, short_title, title
from caregiver.drawing.words import tr, translate
from caregiver.services.changes import Area
from caregiver.services.visits import VisitRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.visits.all_visits import AllVisits
from caregiver.ui.visits.head import VisitHead
from caregiver.ui.visits.prepare_side import PrepareSide
from caregiver.ui.visits.questions_card import Asked, QuestionsCard
from caregiver.ui.visits.stage import Stage, first_stage, has_stages, is_going_on, stage_words
from caregiver.ui.visits.suggestions_card import SuggestionsCard
from caregiver.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from caregiver.ui.visits.after.part import AfterPart
    from caregiver.ui.visits.room.part import RoomPart

ALL = "all"
"""What the page is asked for to show the list of all visits."""
KEEP_AFTER_MS = 3000
_LEFT_SHARE, _RIGHT_SHARE = 7, 3


class VisitsPage(Page):
    """Visits and questions.

    Signals:
        said: Something was done; carries the sentence that says so.
    """

    said = Signal(str)
    areas = frozenset(
        {
            *(Area.VISITS, Area.QUESTIONS, Area.PERSON, Area.CAREGIVERS, Area.CONTACTS, Area.PREFERENCES),
            *(Area.PAIN, Area.AGREEMENTS, Area.MEDICINES, Area.CALLS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Visits"))
        self._context = context
        self._shown = ""
        self._new_for = ""
        self._wanted_question = ""
        self._is_list = False
        self._suggested_for: tuple[object, ...] | None = None
        self._chosen_stage: Stage | None = None
        self.after: AfterPart | None = None
        self._room: RoomPart | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = VisitHead(self.theme)
        self.questions = QuestionsCard(self._context)
        self.side = PrepareSide(self._context)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.suggested = SuggestionsCard(self._context)
        self.suggested.hide()
        column.addWidget(self.questions)
        column.addWidget(self.suggested)
        column.addStretch(1)
        self.prepare = Columns(left, self.side, left_share=_LEFT_SHARE, right_share=_RIGHT_SHARE)
        self.all = AllVisits(self._context)
        for part in (self.head, self.prepare, self.all):
            self.body.addWidget(part)
        self.body.addStretch(1)
        content = self.widget()
        assert content is not None
        content.setMinimumHeight(1)  # else Qt keeps room for the height it would have in the narrowest window
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.head.plan_asked.connect(lambda: navigator.go(Destination.VISIT))
        self.head.change_asked.connect(lambda: navigator.go(Destination.VISIT, self._shown))
        self.head.all_asked.connect(lambda: navigator.go(Destination.VISITS, ALL))
        self.head.back_asked.connect(navigator.back)
        self.head.stage_chosen.connect(self._choose_stage)
        self.all.prepare_asked.connect(lambda uuid: navigator.go(Destination.VISITS, uuid))
        self.all.open_asked.connect(lambda uuid: navigator.go(Destination.VISITS, uuid))
        self.all.call_asked.connect(lambda uuid: navigator.go(Destination.CALL, uuid))
        self.head.call_asked.connect(lambda: navigator.go(Destination.CALL))
        self.questions.said.connect(self.said)
        self.questions.typed.connect(self._keep_later.start)
        self.side.said.connect(self.said)
        self.suggested.said.connect(self.said)
        self._keep_later.timeout.connect(self.keep)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def open_asked(self, asked: str) -> None:
        """Show the next visit for "", any visit or a question by its uuid, or the list of all for `ALL`.

        After a death nothing is prepared: then "" is the list too. Where words that were typed in the room cannot be
        written down, its visit stays in sight with them.
        """
        if self._room is not None and not self._room.keep():
            return
        self._is_list = asked == ALL or (not asked and self._context.services.stays.has_died)
        is_visit = self._visit(asked) is not None
        if not is_visit or asked != self._shown:
            self._chosen_stage = None
        self._shown = asked if is_visit else ""
        self._wanted_question = "" if self._is_list or is_visit else asked
        self.make_stale()

    def _visit(self, uuid: str) -> VisitRecord | None:
        """A visit of the diary that was not taken out."""
        record = self._context.services.visits.find(uuid) if uuid else None
        return None if record is None or record.is_removed else record

    def _going_on(self) -> VisitRecord | None:
        """The visit at which one is just now."""
        now = self._context.local_now()
        past = self._context.services.visits.past()
        return next((record for record in past if is_going_on(record.value, now)), None)

    def refresh(self) -> None:
        """Read visits and questions again; words that are being typed stay."""
        coming = self._context.services.visits.to_come()
        visit = self._visit(self._shown) or self._going_on() or (coming[0] if coming else None)
        self._shown = visit.uuid if visit else ""
        stage = self._stage(visit, coming)
        self._show_head(visit)
        self._show_parts(visit, stage)
        has_died = self._context.services.stays.has_died
        if has_died:
            self.head.ask_nothing()
        self.questions.own.setVisible(not has_died)
        if self._is_list:
            self.all.refresh()
            return
        if visit is not None and stage is Stage.ROOM:
            self._chosen_stage = stage  # it has happened with the first word, and one goes on writing
            self._room_part().show_visit(visit)
            self._say_room(visit)
            return
        if visit is not None and stage is Stage.AFTER:
            self._after_part().show_visit(visit)
            self._say_after(visit)
            return
        asked = self._asked(visit, coming)
        self._new_for = asked.visit
        self.questions.show_asked(asked)
        self.side.show_visit(self._shown, visit.value if visit else None)
        self._look_for_suggestions()
        if self._wanted_question:
            QTimer.singleShot(0, self, self._bring_into_sight)

    def _stage(self, visit: VisitRecord | None, coming: tuple[VisitRecord, ...]) -> Stage:
        """The part that was chosen, or the one that fits the hour."""
        if visit is None or self._wanted_question:
            return Stage.PREPARE
        is_past = all(record.uuid != visit.uuid for record in coming)
        return self._chosen_stage or first_stage(visit.value, self._context.local_now(), is_past=is_past)

    def _choose_stage(self, stage: Stage) -> None:
        self._chosen_stage = stage
        self._context.navigator.name(Destination.VISITS, self._shown)
        self.keep()
        self.refresh()

    def _show_parts(self, visit: VisitRecord | None, stage: Stage) -> None:
        is_one = visit is not None and not self._is_list
        if visit is None or self._is_list:
            self.head.show_stage(VisitKind.CLINIC, None)
        else:
            has_parts = stage is not Stage.PREPARE or has_stages(visit.value, self._context.local_now())
            self.head.show_stage(visit.value.kind, stage if has_parts else None)
        self.prepare.setVisible(not self._is_list and stage is Stage.PREPARE)
        self.all.setVisible(self._is_list)
        if self.after is not None:
            self.after.setVisible(is_one and stage is Stage.AFTER)
        if self._room is not None:
            self._room.setVisible(is_one and stage is Stage.ROOM)

    def _after_part(self) -> "AfterPart":
        """What is done afterwards; made when it is first looked at."""
        if self.after is None:
            from caregiver.ui.visits.after.part import AfterPart

            self.after = AfterPart(self._context)
            self.after.said.connect(self.said)
            self.after.set_narrow(bool(self._is_narrow))
            self.body.insertWidget(self.body.indexOf(self.all), self.after)
        return self.after

    def _room_part(self) -> "RoomPart":
        """Being there; made when it is first looked at."""
        if self._room is None:
            from caregiver.ui.visits.room.part import RoomPart

            self._room = RoomPart(self._context)
            self._room.said.connect(self.said)
            self._room.typed.connect(self._keep_later.start)
            self._room.ended.connect(lambda: self._choose_stage(Stage.AFTER))
            self._room.set_narrow(bool(self._is_narrow))
            self.body.insertWidget(self.body.indexOf(self.all), self._room)
        return self._room

    def _say_room(self, visit: VisitRecord) -> None:
        moment = title(visit.value, self._context.calendar, self._context.local_now())
        said_beneath = filter(None, (moment, visit.value.with_whom, ", ".join(visit.value.goes)))
        said = translate(stage_words(visit.value.kind)[Stage.ROOM])
        self.head.show_words(said, " · ".join(said_beneath), has_visit=True, is_list=False, has_any=True)

    def _say_after(self, visit: VisitRecord) -> None:
        moment = title(visit.value, self._context.calendar, self._context.local_now())
        beneath = " · ".join(filter(None, (moment, visit.value.with_whom, self._after_part().counted())))
        is_call = visit.value.kind is VisitKind.PHONE
        said = tr("After the call") if is_call else tr("After the visit")
        self.head.show_words(said, beneath, has_visit=True, is_list=False, has_any=True)

    def _show_head(self, visit: VisitRecord | None) -> None:
        context = self._context
        now, calendar = context.local_now(), context.calendar
        if self._is_list:
            said, soft = tr("All visits"), ""
        elif visit is None:
            said, soft = tr("Visits"), tr("No visit is planned.")
        else:
            has_died = context.services.stays.has_died
            said, soft = title(visit.value, calendar, now), beneath(visit.value, calendar, now, has_died=has_died)
        services = context.services
        has_any = visit is not None or bool(services.visits.past()) or bool(services.calls.latest(1))
        self.head.show_words(said, soft, has_visit=visit is not None, is_list=self._is_list, has_any=has_any)

    def _asked(self, visit: VisitRecord | None, coming: tuple[VisitRecord, ...]) -> Asked:
        questions = self._context.services.questions
        uuids = [record.uuid for record in coming]
        off = questions.off_the_list()
        if visit is not None and visit.uuid not in uuids[:1]:
            return Asked(
                questions.open_for(visit.uuid), off=off, visit=visit.uuid, other_words=tr("For the next visit")
            )
        now = questions.for_next(uuids)
        kept = {record.uuid for record in now}
        later = [record for record in questions.open() if record.uuid not in kept]
        if len(coming) < 2:
            return Asked(now, later, off)
        other = tr("Keep it for {moment}", moment=short_title(coming[1].value, self._context.calendar))
        return Asked(now, later, off, other=coming[1].uuid, other_words=other)

    def _bring_into_sight(self) -> None:
        """The question that was asked for, with the keyboard on it."""
        row, self._wanted_question = self.questions.row(self._wanted_question), ""
        if row is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            row.take_keyboard()
            self.ensureWidgetVisible(row, 0, 24)

    def _look_for_suggestions(self) -> None:
        """What the diary suggests, once the page is painted, as all rules look at the whole diary; and again when they
        may say something else: a star or a place in the list changes nothing of it. After a death it suggests nothing.
        """
        if self._context.services.stays.has_died:
            self._suggested_for = None
            self.suggested.hide()
            return
        questions = self._context.services.questions.of_rules()
        rests_on = tuple((record.value.rule, record.value.state) for record in questions)
        if self._suggested_for is None:
            QTimer.singleShot(0, self, self._show_suggestions)
        elif rests_on != self._suggested_for:
            self._show_suggestions()
        self._suggested_for = rests_on

    def _show_suggestions(self) -> None:
        self.suggested.refresh(self._new_for)
        self.suggested.show()

    def reflow(self, is_narrow: bool) -> None:
        """The side goes below the questions."""
        self.prepare.set_narrow(is_narrow)
        for part in (self._room, self.after):
            if part is not None:
                part.set_narrow(is_narrow)

    def keep(self) -> None:
        """What was typed is kept."""
        self._keep_later.stop()
        self.questions.keep()
        for part in (self._room, self.after):
            if part is not None:
                part.keep()

    def left(self) -> None:
        """How far off a visit is depends on the day."""
        super().left()
        self._suggested_for = None
        self.make_stale()
