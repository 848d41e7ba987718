"""The plan editor: put a medicine on the list, change its plan, note a new strength. Leaving keeps a draft."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.regimen import Regimen
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.core.page import Page
from caregiver.ui.medicines.plan.edited_plan import EditedPlan
from caregiver.ui.medicines.plan.foot import PlanFoot
from caregiver.ui.medicines.plan.form import PlanForm
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.head import PlanHead
from caregiver.ui.medicines.plan.new_dose import DoseWatch
from caregiver.ui.medicines.plan.plan_notes import label_words, rest_words
from caregiver.ui.medicines.plan.reading import Misread, Typed
from caregiver.ui.medicines.plan.rest_card import Rest, RestCard
from caregiver.ui.medicines.plan.source_watch import SourceWatch
from caregiver.ui.medicines.plan.telling import PlanTelling
from caregiver.ui.theme.theme import set_role

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key, so that even a crash takes little."""

_LOOK_AGAIN = QT_TRANSLATE_NOOP("caregiver", "It is {time} now. Please look again at what happens today.")
_ENDS_FIRST = QT_TRANSLATE_NOOP("caregiver", "The last day is before the day from which the plan is used.")


class PlanPage(Page):
    """The editor.

    Signals:
        said: Something was saved and the page is left; carries the sentence for the next page to show.
    """

    said = Signal(str)
    areas = frozenset({Area.MEDICINES, Area.DOSES, Area.RINGS, Area.PERSON, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Plan"))
        self._context = context
        self._edited: EditedPlan | None = None
        self._before: Typed | None = None
        self._is_showing = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = PlanHead(self._context)
        self.form = PlanForm(self._context)
        self.rest = RestCard(self._context)
        self.foot = PlanFoot()
        self.foot.setParent(self)
        self.watch = DoseWatch(self._context, self.form)
        self.source = SourceWatch(self.form)
        self.telling = PlanTelling(self._context, self.form)
        self._below = QWidget()
        set_role(self._below, "doses")
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rest)
        for part in (self.head, self.form, self._below):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.head.offer_taken.connect(self._take_offer)
        self.head.box_asked.connect(self._show_box)
        self.head.later_asked.connect(self._show_later)
        self.form.changed.connect(self._on_edited)
        self.foot.save_asked.connect(self.save)
        self.foot.undo_asked.connect(self.undo_changes)
        self.foot.week_asked.connect(lambda: navigator.go(Destination.PAPER, "week"))
        self.rest.question_shown.connect(lambda is_shown: self.foot.offer_saving(not is_shown))
        self.rest.rest_asked.connect(self._rest)
        self.rest.resume_asked.connect(self._resume)
        self.rest.remove_asked.connect(self._remove)
        self._keep_later.timeout.connect(self.keep)

    # -- opening ------------------------------------------------------------------------------------------------

    def open_plan(self, asked: PlanAsked) -> None:
        """Open the plan of a medicine, or an empty one.

        Raises:
            Gone: There is no such medicine.
        """
        self.keep()
        self._edited = EditedPlan(self._context, asked)
        self._before = None
        edited = self._edited
        on_list = edited.on_list
        self.form.start.let_past(on_list is None)
        self.form.start.let_slip(edited.slip_at)
        self.form.start.offer_open(None)
        self.form.start.use_zone(edited.zone)
        self.form.box_card.setVisible(on_list is None or edited.is_new_strength)
        self.watch.begin(edited)
        self.source.begin(edited)
        self._show_typed(edited.start)
        edited.start = self.form.typed()
        self._show_typed(edited.shown)
        self._watch_again()
        self.refresh()
        self.head.show_status(tr("Not saved yet. It stands as you left it.") if edited.draft else "")
        self.rest.show_medicine(on_list, "" if on_list is None else rest_words(on_list))
        self.verticalScrollBar().setValue(0)
        (self.head.crumbs.list if on_list else self.form.box.name.line).setFocus()
        if asked.is_not_written:
            self.form.measure.told.line.setFocus()
            QTimer.singleShot(0, self, self._bring_told_into_sight)

    def _bring_told_into_sight(self) -> None:
        """What is asked for, once the page has its places."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(self.form.measure.told, 50, 120)

    def refresh(self) -> None:
        """Write the names of now; what was typed stays."""
        edited = self._edited
        if edited is None:
            return
        self.form.start.say_days()
        self.head.show_medicine(edited, is_box_open=not self.form.box_card.isHidden())
        on_list, version = edited.on_list, edited.version
        if on_list is not None and version is not None and not edited.is_new_strength:
            said = label_words(self._context, on_list, version.value)
            self.form.on_label.setText(tr("On the label: {label}", label=said))
        else:
            self.form.on_label.setText(tr("The plan, as told"))
        self._tell()

    def reflow(self, is_narrow: bool) -> None:
        """Three columns over a foot that stays in sight, or all in one column."""
        self.form.set_narrow(is_narrow)
        self.foot.set_narrow(is_narrow)
        if is_narrow:
            self.body.insertWidget(2, self.foot)
            self._below.raise_()  # for the eyes nothing changes; a screen reader reads in this order
            self.setViewportMargins(0, 0, 0, 0)
        else:
            self.body.removeWidget(self.foot)
            self.foot.setParent(self)
            self._place_foot()
        self.foot.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.foot.parentWidget() is self:
            self._place_foot()

    def _place_foot(self) -> None:
        height = self.foot.heightForWidth(self.width())
        self.setViewportMargins(0, 0, 0, height)
        self.foot.setGeometry(0, self.height() - height, self.width(), height)

    def _show_typed(self, typed: Typed) -> None:
        self._is_showing = True
        self.form.show_typed(typed)
        self._is_showing = False

    def _show_box(self) -> None:
        self.form.box_card.show()
        self.head.box.hide()
        self.form.box.name.line.setFocus()

    def _show_later(self) -> None:
        edited = self._edited
        later = None if edited is None or edited.on_list is None else edited.on_list.next_version
        if edited is not None and later is not None:
            self._put_instead(edited.typed_from(later), tr("This is the plan that was saved for later."))

    # -- while it is typed --------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self._is_showing or self._edited is None:
            return
        self._is_showing = True
        self.watch.look()
        self.source.look()
        self._is_showing = False
        self._keep_later.start()
        is_same = self.form.typed() == self._edited.start
        said = "" if is_same else tr("Changed, not saved yet.")
        self.head.show_status(said, tr("Bring it back") if self._before is not None else "")
        self._tell()

    def _watch_again(self) -> None:
        self.watch.begin_again()
        self.source.begin_again()

    def _tell(self) -> None:
        if self._edited is not None:
            self.telling.tell(self._edited)

    # -- saving -------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep it, and go back to where one was; what cannot be kept is said beside its field, and stays there."""
        edited = self._edited
        if edited is None:
            return
        try:
            self._look_at_today()
            medicine = self.form.medicine(edited.known)
            plan = self._plan(edited)
            is_slip = self.form.start.start() is Start.SLIP
            changed = self._context.act(edited.save, medicine, plan, is_slip=is_slip)
        except BadInput as bad:
            self._show_problem(bad)
            return
        if changed is not None:
            said = self._saved_words(changed.value, plan)
            self._context.act(edited.discard)
            self._leave(said)

    def _look_at_today(self) -> None:
        """What is saved is what was said of today: while it was typed a dose may have come due, or been answered."""
        start = self.form.start
        said = start.today.text()
        self._tell()
        if said and start.start() is not None and start.today.text() != said:
            time = self._context.calendar.time_short(self._context.local_now())
            raise Misread(BadInput("from", _LOOK_AGAIN, time=time), start.problem)

    def _plan(self, edited: EditedPlan) -> Regimen | None:
        uuid = edited.on_list.uuid if edited.on_list else ""
        is_open = edited.on_list is not None and self.form.start.start() is None
        if is_open and not edited.differs(self.form.plan(uuid, edited.strength)):
            return None
        plan = self.form.plan_from(uuid, edited.strength)
        last = self.form.last_written_day()
        if last is not None and last < plan.at.astimezone(ZoneInfo(plan.zone)).date():
            raise Misread(BadInput("last", _ENDS_FIRST), self.form.schedule_problem)
        return plan

    def _saved_words(self, uuid: str, plan: Regimen | None) -> str:
        context = self._context
        on_list = context.services.medicines.get(uuid)
        name = context.medicine_words.short_name(on_list.medicine)
        if plan is None:
            return tr("{name} saved", name=name)
        told = context.medicine_words.plan(plan, on_list.medicine)
        moment = context.calendar.moment(plan.at.astimezone(ZoneInfo(plan.zone)), context.local_now())
        if told.endswith("."):  # only the dose was told: these are sentences of their own
            return tr("{name}, from {moment}. {plan}", name=name, plan=told, moment=moment)
        return tr("{name}: {plan}, from {moment}", name=name, plan=told, moment=moment)

    def _show_problem(self, bad: BadInput) -> None:
        problem = self.form.problem_of(bad)
        if self.form.box_card.isAncestorOf(problem):
            self.form.box_card.show()
        problem.say(words(bad.sentence))
        is_about_start = self.form.start.isAncestorOf(problem)
        self.ensureWidgetVisible(self.form.start if is_about_start else problem, 50, 16 if is_about_start else 120)

    # -- not given any more -------------------------------------------------------------------------------------

    def _rest(self, rest: Rest, why: str, at: datetime) -> None:
        medicines = self._context.services.medicines
        if rest is Rest.PAUSE:
            self._write(self._agreed(lambda uuid: medicines.pause(uuid, why, at)), tr("Paused"))
        else:
            self._write(self._agreed(lambda uuid: medicines.stop(uuid, at, why)), tr("Stopped"))

    def _agreed(self, verb: Callable[[str], Changed[object]]) -> Callable[[str], Changed[object]]:
        """The verb, by which what was agreed is done too."""
        edited = self._edited
        return verb if edited is None else lambda _uuid: edited.rest(verb)

    def _resume(self) -> None:
        self._write(self._context.services.medicines.resume, tr("Taken up again"))

    def _remove(self) -> None:
        self._write(self._context.services.medicines.remove, tr("Taken out of the list"))

    def _write(self, verb: Callable[[str], Changed[object]], said: str) -> None:
        edited = self._edited
        if edited is None or edited.on_list is None:
            return
        self.keep()
        name = self._context.medicine_words.short_name(edited.on_list.medicine)
        try:
            changed = self._context.act(verb, edited.on_list.uuid)
        except BadInput as bad:
            self.rest.show_problem(bad)
            return
        if changed is not None:
            self._leave(tr("{what}: {name}", what=said, name=name))

    # -- leaving ------------------------------------------------------------------------------------------------

    def _leave(self, said: str) -> None:
        self._edited = None
        self._keep_later.stop()
        self._context.navigator.back()
        self.said.emit(said)

    def keep(self) -> None:
        """Without a save what was typed is kept as a draft."""
        self._keep_later.stop()
        edited = self._edited
        if edited is None:
            return
        typed = self.form.typed()
        if typed != edited.start:
            if edited.is_other_than_draft(typed):
                self._context.act(edited.keep, typed)
        elif edited.draft is not None:
            self._context.act(edited.discard)

    # -- undoing ------------------------------------------------------------------------------------------------

    def undo_changes(self) -> None:
        """Back to what was last saved; what stood there can be brought back while the page is open."""
        if self._edited is not None:
            self._put_instead(self._edited.start, tr("Changes undone."))

    def _put_instead(self, typed: Typed, said: str) -> None:
        before = self.form.typed()
        self._show_typed(typed)
        if before != self.form.typed():
            self._before = before
            self._watch_again()
        self._keep_later.start()
        self._tell()
        self.head.say_status(said, tr("Bring it back") if self._before is not None else "")

    def _take_offer(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self._show_typed(before)
            self._watch_again()
            self._on_edited()
