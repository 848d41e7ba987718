"""The evening review. Nothing is stored until "Done"; leaving in any other way keeps a draft (DESIGN 7)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.review_repeat import filled_codes, filled_text, repeated
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area
from caregiver.services.evenings import Evening
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.review.day_line import DayLine
from caregiver.ui.review.form import ReviewForm
from caregiver.ui.review.own_day_card import OwnDayCard
from caregiver.ui.review.status_words import saved_words, taken_out_words, written_words
from caregiver.ui.review.surroundings import Surroundings, newest_day
from caregiver.ui.widgets.editor_foot import EditorFoot
from caregiver.ui.widgets.editor_head import EditorHead
from caregiver.ui.widgets.editor_words import changed_words, not_done_words

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key, so that even a crash takes little."""

_WIDE = ((0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1))
_NARROW = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1))
"""Row, column, rows and columns of form, own day and buttons."""
_SHARES = (690, 370)


class ReviewPage(Page):
    """One screen about one care day, and the caregiver's own day beside it.

    Signals:
        said: A review was saved or taken out and the page is left; carries the sentence for the next page to show.
    """

    said = Signal(str)
    areas = frozenset({Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES, Area.REVIEWS, Area.SYMPTOMS, Area.STAYS})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Evening review"))
        self._context = context
        self._evening: Evening | None = None
        self._before: tuple[Review, OwnDay] | None = None
        self._offer = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.head = EditorHead(self.theme, tr("Evening review"))
        self.day_line = DayLine(self.theme)
        self.form = ReviewForm(self.theme)
        self.own_day = OwnDayCard(self.theme)
        self.foot = EditorFoot()
        self._surroundings = Surroundings(self._context, self.day_line, self.form, self.own_day)
        columns = QWidget()
        self._grid = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        for part in (self.head, self.day_line):
            self.body.addWidget(part)
        self.body.addWidget(columns, 1)
        self.reflow(False)
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)

    def _connect(self) -> None:
        navigator = self._context.navigator
        self.head.back_asked.connect(navigator.back)
        self.head.offer_taken.connect(self._bring_back)
        self.day_line.day_asked.connect(self.open_day)
        self.day_line.repeat_asked.connect(self.repeat)
        self.form.entered.connect(self.done)
        self.own_day.entered.connect(self.done)
        self.form.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        self.form.changed.connect(self._on_edited)
        self.own_day.changed.connect(self._on_edited)
        self.foot.done_asked.connect(self.done)
        self.foot.undo_asked.connect(self.undo_changes)
        self.foot.remove_asked.connect(self.remove)
        self._keep_later.timeout.connect(self.keep)

    # -- opening ------------------------------------------------------------------------------------------------

    def open_day(self, day: date | None) -> None:
        """Open the review of a care day, or, for None, of the day that an evening review is about now.

        Of a day that is still to come nothing can be said: then it is the present one.
        """
        self.keep()
        services = self._context.services
        asked = day or services.reviews.day_asked(services.clock.now())
        self._evening = services.evenings.open(min(asked, newest_day(self._context)))
        self._before = None
        self._surroundings.show(self._evening)
        self._show_values(self._evening.review, self._evening.own_day)
        self._surroundings.show_names(self._evening)
        self._show_status(self._evening)
        self.verticalScrollBar().setValue(0)
        self.form.managed.setFocus()

    def _show_values(self, review: Review, own_day: OwnDay) -> None:
        self.form.show_review(review)
        self.own_day.show_own_day(own_day)

    def _show_status(self, evening: Evening) -> None:
        if evening.kept_at is not None:
            self.head.show_status(not_done_words(self._context, evening.kept_at))
        else:
            self.head.show_status(written_words(self._context, evening.record))
        self.foot.remove.setVisible(evening.record is not None)

    def refresh(self) -> None:
        """Write names and days as they are now, and read again what somebody else wrote; what was typed stays."""
        evening = self._evening
        if evening is None:
            return
        self._evening = self._read_again(self._in_the_fields(evening))
        self._surroundings.show(self._evening)

    def _read_again(self, typed: Evening) -> Evening:
        """What stands now, where nothing was typed; another writer has an own day of their own."""
        services = self._context.services
        is_other = typed.writer != services.people.writer()
        if is_other and typed.own_day != typed.own_read:
            self._context.act(services.evenings.keep, typed)
        if not is_other and typed.is_changed:
            return typed
        fresh = services.evenings.open(typed.day)
        if typed.review != typed.read:
            fresh = replace(fresh, record=typed.record, read=typed.read, review=typed.review)
        self._show_values(fresh.review, fresh.own_day)
        self._show_status(fresh)
        return fresh

    def reflow(self, is_narrow: bool) -> None:
        """The own day beside what was said of the day, or below it."""
        for part, cell in zip((self.form, self.own_day, self.foot), _NARROW if is_narrow else _WIDE, strict=True):
            self._grid.addWidget(part, *cell)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, 0 if is_narrow and column else share)
        self._grid.setRowStretch(1, 0 if is_narrow else 1)
        self.form.set_narrow(is_narrow)
        self.form.set_two_rows(is_narrow or self._context.services.preferences.has_bigger_buttons)
        self.foot.set_indent(self.form.first.indent_px)

    # -- typing -------------------------------------------------------------------------------------------------

    def _in_the_fields(self, evening: Evening) -> Evening:
        return replace(
            evening,
            review=self.form.put_into(evening.review),
            own_day=self.own_day.put_into(evening.own_day),
        )

    def _on_edited(self) -> None:
        self._keep_later.start()
        if self._evening is not None:
            self._show_difference(self._in_the_fields(self._evening))

    def _show_difference(self, typed: Evening) -> None:
        is_changed = typed.is_changed
        said = changed_words(typed.record) if is_changed else written_words(self._context, typed.record)
        self.head.show_status(said, self._offer if self._before is not None else "")
        self._surroundings.show_names(typed)

    def keep(self) -> None:
        """Without "Done" what was typed is kept as a draft."""
        self._keep_later.stop()
        if self._evening is None:
            return
        typed = self._in_the_fields(self._evening)
        if (typed.review, typed.own_day) != (self._evening.review, self._evening.own_day):
            self._evening = replace(typed, kept_at=self._context.services.clock.now())
            self._context.act(self._context.services.evenings.keep, typed)

    # -- leaving ------------------------------------------------------------------------------------------------

    def done(self) -> None:
        """Save, and go back to where one was; what cannot be kept is said beside its field, and stays there."""
        if self._evening is None:
            return
        try:
            self.form.take_own_words()
            changed = self._context.act(self._context.services.evenings.done, self._in_the_fields(self._evening))
        except BadInput as bad:
            self._show_problem(bad)
            return
        if changed is not None:
            self._leave(saved_words(self._context, changed.value))

    def remove(self) -> None:
        """Take the review out of the diary; it can be put back."""
        evening = self._evening
        if evening is not None and evening.record is not None:
            changed = self._context.act(self._context.services.evenings.remove, evening)
            if changed is not None:
                self._leave(taken_out_words(self._context, evening.record))

    def _leave(self, sentence: str) -> None:
        self._evening = None
        self._keep_later.stop()
        self._context.navigator.back()
        self.said.emit(sentence)

    def _show_problem(self, bad: BadInput) -> None:
        if not (self.form.show_problem(bad) or self.own_day.show_problem(bad)):
            self.head.say_status(words(bad.sentence))

    # -- undoing ------------------------------------------------------------------------------------------------

    def undo_changes(self) -> None:
        """Back to what was last saved; what stood there can be brought back while the page is open."""
        if self._evening is not None:
            self._offer = tr("Bring it back")
            self._put_instead(self._evening.read, self._evening.own_read, tr("Changes undone."))

    def repeat(self) -> None:
        """Fill the gaps with the words of the day before, which look copied until they are pressed or saved.

        Numbers, bowels, what was managed and the note stay, and what was said not to be there.
        """
        if self._evening is None:
            return
        day = date.fromordinal(self._evening.day.toordinal() - 1)
        before = self._context.services.reviews.for_day(day)
        typed = self._in_the_fields(self._evening)
        filled = typed.review if before is None else repeated(typed.review, before.value)
        what = words(filled_text(typed.review, filled))
        if what:
            source = self._context.calendar.day(day)
            said = tr("Filled in from {day}: {what}. Not saved yet.", day=source, what=what)
            self._offer = tr("Take it out again")
            self._put_instead(filled, typed.own_day, said)
            is_night = filled.sleep is not typed.review.sleep
            copied = filled_codes(typed.review, filled)
            self.form.show_copied(copied, is_night=is_night, source=tr("as on {day}", day=source))
        else:
            self.head.say_status(
                tr("There is nothing more to fill in from {day}.", day=self._context.calendar.day(day))
            )

    def _put_instead(self, review: Review, own_day: OwnDay, said: str) -> None:
        assert self._evening is not None
        typed = self._in_the_fields(self._evening)
        before = (typed.review, typed.own_day)
        self._show_values(review, own_day)
        if before == (review, own_day):
            return  # what can be brought back stays what it was: the button was only pressed once more
        self._before = before
        self._keep_later.start()
        self._surroundings.show_names(self._in_the_fields(self._evening))
        self.head.say_status(said, self._offer)

    def _bring_back(self) -> None:
        if self._before is not None and self._evening is not None:
            before, self._before = self._before, None
            self._show_values(*before)
            self._keep_later.start()
            self._show_difference(self._in_the_fields(self._evening))
