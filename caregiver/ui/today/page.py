"""Today: the number, the doses, what waits for a word, the last 24 hours. At night only what a night needs."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.pain import Voice
from caregiver.domain.phrase import Phrase
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.theme.theme import is_night_hour, set_role
from caregiver.ui.today.agreed import Agreed
from caregiver.ui.today.last_hours import LastHours
from caregiver.ui.today.loose_ends import LooseEnds
from caregiver.ui.today.next_visit import NextVisit
from caregiver.ui.today.review_line import ReviewLine
from caregiver.ui.today.spells import Spells
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.number_card import NumberCard

if TYPE_CHECKING:
    from caregiver.services.timetable import OnList
    from caregiver.ui.today.doses import TodayDoses
    from caregiver.ui.today.signs import TodaySigns
    from caregiver.ui.today.signs_card import SignsCard

NUMBER_SHARE, CLOCK_SHARE = 616, 470
SIDE_PX, TOP_PX, BOTTOM_PX, GAP_PX = 24, 6, 4, 12


class TodayPage(Page):
    """The page for three in the morning and for every other hour.

    Signals:
        said: A number or a dose was taken back; carries the sentence it was saved with.
        led_on: Something was written that another place tells, and can take back; carries its sentence.
    """

    said = Signal(str)
    led_on = Signal(str)

    areas = frozenset(
        {
            *(Area.PAIN, Area.PERSON, Area.CAREGIVERS, Area.CONTACTS, Area.PREFERENCES, Area.DRAFTS),
            *(Area.MEDICINES, Area.DOSES, Area.STAYS, Area.RINGS, Area.CARE_NOTES, Area.FLARES, Area.COMFORTS),
            *(Area.REVIEWS, Area.VISITS, Area.QUESTIONS, Area.AGREEMENTS),
        }
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Today"))
        self._context = context
        self._is_whole = False
        self._is_one_column = False
        self._doses: TodayDoses | None = None
        self._signs: TodaySigns | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._title = label(tr("Today"), "title", wraps=False)
        self._date = FlowingLabel("soft")
        self._goal = FlowingLabel("soft")
        self._open = FlowingLabel("dose")
        self._open.hide()
        self._whole = button(tr("Show the whole page"), self._show_whole)
        self._print = button(tr("Print for the doctor"), lambda: self._context.navigator.go(Destination.PAPER))
        self.visit = NextVisit(self._context)
        self._keep_width()
        said = FlowLayout(gap=16)
        for part in (self._title, self._date, self._goal, self._open):
            said.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(said, 1)
        head.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._print, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.visit, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._number = NumberCard(self._context)
        self.agreed = Agreed(self._context)
        self._ends = LooseEnds(self._context)
        self._hours = LastHours(self._context)
        self._now_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._now_row.setSpacing(16)
        self._now_row.addWidget(self._number, NUMBER_SHARE)
        self.spells = Spells(self._context)
        self._now = QVBoxLayout()
        self._now.setSpacing(0)  # the quiet row stands in the gap
        self._now.addLayout(self._now_row)
        self.review = ReviewLine(self._context)
        self._now.addWidget(self.spells)
        self._now.addWidget(self.review)
        self._now.addWidget(self.spells.below)
        self.body.addLayout(self._now)
        self.body.setSpacing(GAP_PX)
        for card in (self.agreed, self._ends, self._hours):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)

    def _connect(self) -> None:
        self._number.taken_back.connect(self.said)
        self.spells.taken_back.connect(self.said)
        self.spells.number_said.connect(self.show_entry)  # whose it is, Undo, the urgent line
        self.spells.opened.connect(self._bring_into_sight)
        self.agreed.done.connect(self.led_on)
        self._ends.voice_said.connect(self._say_voice)
        self._ends.entry_asked.connect(lambda uuid: self._context.navigator.go(Destination.ENTRY, uuid))
        self._minute.timeout.connect(self._on_minute)

    @property
    def number_card(self) -> NumberCard:
        """The card with the numbers."""
        return self._number

    @property
    def doses(self) -> "TodayDoses | None":
        """Everything about doses; None while no medicine was ever on the list."""
        return self._doses

    @property
    def signs(self) -> "TodaySigns | None":
        """What stands here while no number can be told; None until that is first so."""
        return self._signs

    @property
    def _asking(self) -> "NumberCard | SignsCard":
        """The card that asks how it is now."""
        return self._number if self._signs is None or self._context.person.can_tell else self._signs.card

    def show_entry(self, uuid: str) -> None:
        """Show the entry that was just saved, where it is asked how it is now."""
        self._asking.show_entry(uuid)

    def refresh(self) -> None:
        """Show the present minute."""
        context = self._context
        now = context.local_now()
        medicines = context.services.timetable.everything()
        is_dim = self.theme.is_night and not self._is_whole
        set_role(self._title, "clock" if is_dim else "title")
        self._title.setText(context.calendar.time_short(now) if is_dim else tr("Today"))
        self._date.setText(context.calendar.day(now.date()) if is_dim else context.calendar.moment_full(now))
        self._show_goal(is_dim)
        self._whole.setVisible(is_dim)
        has_visit = self.visit.show_present(now, is_night=is_dim, is_narrow=self._is_one_column)
        self._print.setVisible(not is_dim and not has_visit)
        can_tell = context.person.can_tell
        self._number.setVisible(can_tell)
        if can_tell:
            self._number.show_present(is_night=is_dim, is_narrow=self._is_one_column)
        self.review.show_present(now, is_night=is_dim)
        has_line = not self.review.isHidden()
        self.spells.show_present(is_night=is_dim, is_narrow=self._is_one_column, has_review_line=has_line)
        self._show_doses(medicines, now, is_dim=is_dim)
        self._show_signs(now, is_shown=not can_tell, is_dim=is_dim, has_doses=bool(medicines))
        self.agreed.show_present(now, is_night=is_dim)
        diary = context.services.diary
        self._ends.show_ends(diary.voices_to_say(), context.services.drafts.open_drafts())
        if is_dim:
            self._ends.hide()
        self._hours.setVisible(can_tell and not is_dim)
        if can_tell and not is_dim:
            self._hours.show_records(diary.last_hours(24), now, has_doses=bool(medicines))
        self._wait_for_minute(now)

    def reflow(self, is_narrow: bool) -> None:
        """Two rows of numbers in a narrow window."""
        self._is_one_column = is_narrow
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._now_row.setDirection(direction)
        self._now.setSpacing(GAP_PX if is_narrow else 0)
        if is_narrow:  # right below the number, whose bar says what was pressed there
            self._now_row.insertWidget(self._now_row.indexOf(self._number) + 1, self.spells)
        else:
            self._now.insertWidget(1, self.spells)
        self._put_in_reading_order()
        self.make_stale()

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll as little as needed, once what was opened has its place; what is too high shows its top."""
        content = self.widget()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if content is None or part.height() < self.viewport().height():
            self.ensureWidgetVisible(part, 0, SIDE_PX)
        else:
            self.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y() - SIDE_PX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_keyboard)

    def _take_keyboard(self) -> None:
        """Who comes back from another page by keyboard goes on at the numbers, not at the first button of the head."""
        holder = self.window().focusWidget()
        if holder in (self._print, self.visit.open, self.visit.print_it) or (
            holder is not None and self.isAncestorOf(holder) and not holder.isVisible()
        ):
            self._asking.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_width(self.width() - event.size().width() if self.isVisible() else 0)

    def _keep_width(self, taken: int = 0) -> None:
        """The scroll bar comes and goes in the margin: nothing moves under the hand when a saved bar appears."""
        self.body.setContentsMargins(SIDE_PX, TOP_PX, max(0, SIDE_PX - taken), BOTTOM_PX)

    def keep(self) -> None:
        """What was typed is kept."""
        if self._signs is not None:
            self._signs.keep()

    def left(self) -> None:
        """Out of sight: the last number stands."""
        self.keep()
        self._number.forget()
        self.spells.forget()
        self.review.forget()
        if self._signs is not None:
            self._signs.forget()
        if self._doses is not None:
            self._doses.forget()
        self._is_whole = False
        self._minute.stop()
        self.make_stale()

    def _show_doses(self, medicines: "Sequence[OnList]", now: datetime, *, is_dim: bool) -> None:
        if self._doses is None and medicines:
            self._doses = self._make_doses()
            self._put_in_reading_order()
        if self._doses is not None:
            self._doses.show_present(medicines, now, is_night=is_dim, is_narrow=self._is_one_column)
            still_open = self._doses.clock.still_open(now)
            self._open.setText(still_open)
            self._open.setVisible(is_dim and bool(still_open))
            self._whole.setAccessibleDescription(still_open)  # by night the open ones are behind this button

    def _make_doses(self) -> "TodayDoses":
        from caregiver.ui.today.doses import TodayDoses

        made = TodayDoses(self._context, self)
        made.taken_back.connect(self.said)
        made.needed.asking.connect(self._bring_into_sight)
        self.body.insertWidget(self.body.indexOf(self._now), made.stay)
        self._now_row.addWidget(made.clock, CLOCK_SHARE)
        self._now.addWidget(made.needed)
        made.needed.hold(self.spells.below)
        for part, later in ((made.stay, self._number), (made.needed, self._ends)):
            part.stackUnder(later)  # for the eyes nothing changes; a screen reader reads in this order
        return made

    def _put_in_reading_order(self) -> None:
        """In one column the bad spell comes right after the number, beside it after the doses by the clock."""
        if self._doses is not None:
            self._doses.clock.stackUnder(self.spells)
            if self._is_one_column:
                self.spells.stackUnder(self._doses.clock)

    def _show_signs(self, now: datetime, *, is_shown: bool, is_dim: bool, has_doses: bool) -> None:
        if self._signs is None and is_shown:
            self._signs = self._make_signs()
        if self._signs is not None:
            self._signs.set_visible(is_shown)
            if is_shown:
                self._signs.show_present(now, is_night=is_dim, is_narrow=self._is_one_column, has_doses=has_doses)

    def _make_signs(self) -> "TodaySigns":
        from caregiver.ui.today.signs import TodaySigns

        made = TodaySigns(self._context, self)
        made.taken_back.connect(self.said)
        made.led_on.connect(self.led_on)
        made.asking.connect(self._bring_into_sight)
        self._now_row.insertWidget(0, made.card, NUMBER_SHARE)
        self.body.insertWidget(self.body.indexOf(self._ends), made.foot)
        made.card.stackUnder(self._number)
        made.foot.stackUnder(self._ends)
        return made

    def _show_goal(self, is_dim: bool) -> None:
        person = self._context.person
        parts = [] if person.goal_number is None else [tr("{number} or less", number=person.goal_number)]
        if person.goal_words:
            parts.append(person.goal_words)
        is_shown = bool(parts) and person.can_tell and not person.is_goal_hidden and not is_dim
        self._goal.setVisible(is_shown)
        if is_shown:
            self._goal.setText(words(Phrase.GOAL_IS.text(person.pronouns, goal="; ".join(parts))))

    def _show_whole(self) -> None:
        self._is_whole = True
        self.refresh()

    def _say_voice(self, uuid: str, voice: Voice) -> None:
        self._context.act(self._context.services.diary.say_voice, uuid, voice)

    def _wait_for_minute(self, now: datetime) -> None:
        milliseconds = (60 - now.second) * 1000 - now.microsecond // 1000
        self._minute.start(max(1000, milliseconds))

    def _on_minute(self) -> None:
        if self.isVisible():
            self.theme.set_night(is_night_hour(self._context.local_now()))
            self.refresh()
