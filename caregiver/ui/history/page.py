"""Changed and removed: what, when, by whom, before and after; put back, or erased for good."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.errors import BadInput, CaregiverError
from caregiver.domain.review_words import TWO_BECAME_ONE
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.services.past_changes import Erased, PastChange
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page
from caregiver.ui.history.step_list import StepList
from caregiver.ui.history.step_words import PastTelling
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import UndoBar

AT_ONCE = 30
LINE_PX = 44
ALL, REMOVED = "all", "removed"


class HistoryPage(Page):
    """The history of the whole diary, the last step first."""

    areas = frozenset(Area) - {Area.DRAFTS, Area.RINGS}

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Changed and removed"))
        self._context = context
        self._limit = AT_ONCE
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button(tr("Back"), self._context.navigator.back)
        self.shown = Segments([(ALL, tr("All")), (REMOVED, tr("Removed"))], name=tr("What is listed"))
        self.shown.set_value(ALL)
        self.bar = UndoBar()
        self.bar.setMinimumHeight(LINE_PX)
        self.steps = StepList()
        self._nothing = label("", "soft")
        self.more = button(tr("Earlier changes"), self._show_more, "quiet")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said = tr("What was removed is kept for 30 days. Then it goes for good.")
        self.body.addWidget(row(self.back, None))
        self.body.addWidget(label(tr("Changed and removed"), "title"))
        self.body.addWidget(label(said, "soft"))
        for part in (self.shown, self.bar, self.steps, self._nothing, self.more):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.shown.changed.connect(self._start_anew)
        self.theme.changed.connect(self._dress)
        self.bar.undo_asked.connect(self._undo)
        self.steps.back_asked.connect(self._put_back)
        self.steps.erase_asked.connect(self._erase)
        self.steps.shown.connect(self._bring_into_sight)

    # -- reading --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read as far as was read before."""
        past_changes = self._context.services.past_changes
        is_removed = self.shown.value() == REMOVED
        found = (past_changes.removed if is_removed else past_changes.latest)(self._limit + 1)
        self._pasts = {past.place: past for past in found[: self._limit]}
        self._telling = PastTelling.read(self._context)
        self.steps.show_steps(tuple(self._pasts.values()), self._telling)
        nothing = tr("Nothing is removed now.") if is_removed else tr("Nothing was changed or removed so far.")
        self._nothing.setText(nothing)
        self._nothing.setVisible(not found)
        self.more.setVisible(len(found) > self._limit)

    def reflow(self, is_narrow: bool) -> None:
        """The times above the words in a narrow window."""
        self.steps.set_narrow(is_narrow)

    def left(self) -> None:
        """Out of sight: what was just done stands, and the list begins anew."""
        self.bar.hide()
        self._limit = AT_ONCE
        self._is_stale = True

    def _start_anew(self) -> None:
        self._limit = AT_ONCE
        self.refresh()

    def _show_more(self) -> None:
        """The keyboard goes on to the first of the earlier ones."""
        shown = set(self._pasts)
        self._limit += AT_ONCE
        self.refresh()
        first = next((place for place in self._pasts if place not in shown), None)
        if first is not None:
            self._bring_into_sight(self.steps.rows[first])
        if not self.more.isVisible():
            self.back.setFocus()

    # -- doing ----------------------------------------------------------------------------------------------------

    def _put_back(self, place: int) -> None:
        past = self._pasts[place]
        try:
            done = self._context.act(self._context.services.past_changes.put_back, place)
        except BadInput as bad:
            self._say(words(bad.sentence))
            return
        if done is not None:
            was_joined = getattr(done.value, "uuid", past.record.uuid) != past.record.uuid
            self._say(tr(TWO_BECAME_ONE) if was_joined else self._telling.put_back(past))

    def _erase(self, place: int) -> None:
        past = self._pasts[place]
        try:
            job = self._context.services.past_changes.erasing(place)
        except CaregiverError as error:
            self._say(words(error.sentence))
            return
        self.steps.set_busy(True)
        self._context.tasks.run(job.run, on_done=lambda done: self._erased(past, done), on_failed=self._not_erased)

    def _erased(self, past: PastChange, done: Erased) -> None:
        self.steps.set_busy(False)
        self._context.act(self._context.services.past_changes.erased, done)
        what = self._telling.past.what(past.record.value)
        said = self._telling.with_held(tr("Erased for good: {what}. Backups made before still hold it.", what=what))
        if not done.is_small:
            more = tr("The file could not be made smaller now. The program tries again another day.")
            said = tr("{said} {more}", said=said, more=more)
        self._say(said)

    def _not_erased(self, error: CaregiverError) -> None:
        self.steps.set_busy(False)
        self._say(words(error.sentence))
        self.make_stale()

    def _undo(self) -> None:
        if self._context.act.undo() is not None:
            self._say(tr("Taken back.") if self._context.act.is_undone else tr("Done again."))

    def _say(self, sentence: str) -> None:
        """Say it at the top, with the keyboard there: what was pressed may have gone."""
        can_undo = self._context.act.can_undo
        self.bar.say(sentence, can_undo=can_undo)
        self._bring_into_sight(self.bar)
        if can_undo:
            self.bar.take_keyboard()
        else:
            self.back.setFocus()

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll as little as needed; what was just shown is laid out first."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(part, 0, 24)
