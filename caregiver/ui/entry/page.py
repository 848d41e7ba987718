"""The editor of a pain entry. Nothing is stored until "Done"; leaving in any other way keeps a draft (DESIGN 7)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import PainEntry
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.vocabulary import Kind, own_words
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Area, Changed
from caregiver.services.drafts import Draft
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.entry.edited_entry import EditedEntry, begin, is_empty
from caregiver.ui.entry.form import LABEL_GAP_PX, LABEL_WIDTH_PX, EntryForm
from caregiver.ui.entry.head import EntryHead
from caregiver.ui.entry.status_words import entry_words, filled_words, saved_words
from caregiver.ui.widgets.editor_foot import EditorFoot
from caregiver.ui.widgets.editor_words import changed_words, moment_words, not_done_words
from caregiver.ui.widgets.where_card import WhereCard

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key, so that even a crash takes little."""

_WIDE = ((0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1))
_NARROW = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1))
"""Row, column, rows and columns of form, map and buttons."""
_SHARES = (660, 400)


class EntryPage(Page):
    """The editor.

    Signals:
        saved: A new entry was saved and the page is left; carries its uuid, and the sentence that says so.
        said: An entry was corrected or taken out and the page is left; carries the sentence for the next page to show.
    """

    saved = Signal(str, str)
    said = Signal(str)
    areas = frozenset({Area.PAIN, Area.PERSON, Area.CAREGIVERS, Area.PREFERENCES})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.bus, tr("Pain entry"))
        self._context = context
        self._edited: EditedEntry | None = None
        self._before: PainEntry | None = None
        self._offered: Draft | None = None
        self._bring_word_back: Callable[[], Changed[object]] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self.theme
        self.head = EntryHead(theme)
        self.form = EntryForm(theme, self._context.calendar, self._context.services.clock.now)
        self.where = WhereCard(theme)
        self.foot = EditorFoot()
        columns = QWidget()
        self._grid = QGridLayout(columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self.body.addWidget(self.head)
        self.body.addWidget(columns, 1)
        self.reflow(False)
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)

    def _connect(self) -> None:
        self.head.back_asked.connect(self._context.navigator.back)
        self.head.offer_taken.connect(self._take_offer)
        self.head.repeat_asked.connect(self.repeat)
        self.form.entered.connect(self.done)
        self.form.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))
        self.form.changed.connect(self._on_edited)
        self.form.forget_asked.connect(self._forget)
        self.where.changed.connect(self._on_edited)
        self.foot.done_asked.connect(self.done)
        self.foot.undo_asked.connect(self.undo_changes)
        self.foot.remove_asked.connect(self.remove)
        self.where.map.reached.connect(self._scroll_to)
        self._keep_later.timeout.connect(self.keep)

    # -- opening ------------------------------------------------------------------------------------------------

    def open_entry(self, uuid: str | None) -> None:
        """Open an entry of the diary, a draft of a new one by its name, or, for None, a new one.

        Raises:
            Gone: There is no such entry.
        """
        self.keep()
        services = self._context.services
        if uuid is None:
            self._edited, self._offered = begin(services)
        else:
            self._edited, self._offered = EditedEntry(services, uuid, services.drafts.find(uuid)), None
        self._before, self._bring_word_back = None, None
        self._show_names()
        self._show_values(self._edited.shown)
        self._offer_words()
        self._show_status()
        self.foot.remove.setVisible(self._edited.record is not None)
        self.verticalScrollBar().setValue(0)
        self.form.answer.scores.take_keyboard()

    def _show_values(self, entry: PainEntry) -> None:
        services = self._context.services
        self.form.show_entry(entry, usual=services.diary.blank_entry().voice, now=services.clock.now())
        self.where.show_places(entry.places)

    def _offer_words(self) -> None:
        """The words this family uses come first; asked once, so that nothing moves while one chooses."""
        self.form.offer(self._context.services.chip_use.offered(*self.form.words))

    def _show_status(self) -> None:
        assert self._edited is not None
        draft = self._edited.draft or self._offered
        if draft is not None:
            offer = tr("Go on with it") if self._offered else ""
            self.head.show_status(not_done_words(self._context, draft.kept_at), offer)
        else:
            self.head.show_status(saved_words(self._context, self._edited.record))

    def _on_edited(self) -> None:
        self._keep_later.start()
        self._bring_word_back = None
        if self._edited is not None and self._offered is None:
            self._show_difference(self._edited)

    def _show_difference(self, edited: EditedEntry) -> None:
        is_same = self._in_the_fields(edited) == edited.start
        said = saved_words(self._context, edited.record) if is_same else changed_words(edited.record)
        self.head.show_status(said, tr("Bring it back") if self._before is not None else "")

    def refresh(self) -> None:
        """Write the names of today, and read what was written meanwhile; what was typed stays.

        What is only for who typed it is kept for them, where another writes now.
        """
        edited = self._edited
        if edited is not None and self._is_for_another(edited):
            self.open_entry(None)
            return
        if edited is not None:
            edited.writer = self._context.services.people.writer()
            self._read_again(edited)
        self._show_names()

    def _is_for_another(self, edited: EditedEntry) -> bool:
        """Whether what was typed or is offered here is none of who writes now."""
        if edited.record is not None or edited.writer == self._context.services.people.writer():
            return False
        before = self._before is not None and self._before.is_only_for_me
        return self._offered is not None or before or self._in_the_fields(edited).is_only_for_me

    def _read_again(self, edited: EditedEntry) -> None:
        former, typed = edited.record, self._in_the_fields(edited)
        both = edited.read_again(typed)
        if edited.record != former:
            if both != typed:
                self._show_values(both)
            self._show_difference(edited)

    def _show_names(self) -> None:
        context = self._context
        people, record = context.services.people, self._edited.record if self._edited else None
        writer = people.name_of(record.by) if record else ""
        is_mine = record is None or record.by == people.writer()
        self.head.offer_last_time(self._last_moment())
        self.form.show_names(context.person, writer or context.caregiver_name, context.calendar, is_mine=is_mine)
        self.where.show_sides(context.person.pronouns)

    def reflow(self, is_narrow: bool) -> None:
        """The map beside the form and the buttons, or between them; what is read first always comes first."""
        self.form.answer.set_two_rows(is_narrow or self._context.services.preferences.has_bigger_buttons)
        self.foot.set_indent(0 if is_narrow else self.theme.px(LABEL_WIDTH_PX) + LABEL_GAP_PX)
        cells = _NARROW if is_narrow else _WIDE
        for part, cell in zip((self.form, self.where, self.foot), cells, strict=True):
            self._grid.addWidget(part, *cell)
        for column, share in enumerate((1, 0) if is_narrow else _SHARES):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(1, 1)

    def _scroll_to(self, box: QRect) -> None:
        content = self.body.parentWidget()
        assert content is not None
        middle = self.where.map.mapTo(content, box.center())
        self.ensureVisible(middle.x(), middle.y(), box.width(), box.height())

    # -- leaving ------------------------------------------------------------------------------------------------

    def done(self) -> None:
        """Save, and go back to where one was; what cannot be kept is said beside its field, and stays there."""
        if self._edited is None:
            return
        self.refresh()
        try:
            entry = replace(self.form.put_into(self._edited.base), places=self.where.places())
            if is_empty(entry):
                sentence = QT_TRANSLATE_NOOP("caregiver", "There is nothing to keep yet. Choose a number first.")
                raise BadInput("score", sentence)
            changed = self._context.act(self._edited.write, entry)
        except BadInput as bad:
            self._show_problem(bad)
            return
        if changed is not None:
            is_new = self._edited.record is None
            said = entry_words(self._context, changed.value)
            self._leave()
            if is_new:
                self.saved.emit(changed.value.uuid, said)
            else:
                self.said.emit(said)

    def remove(self) -> None:
        """Take the entry out of the diary; it can be put back."""
        if self._edited is not None and self._edited.record is not None:
            changed = self._context.act(self._edited.take_out)
            if changed is not None:
                self._leave()
                self.said.emit(tr("Taken out: {entry}", entry=entry_words(self._context, changed.value)))

    def _leave(self) -> None:
        self._edited = None
        self._keep_later.stop()
        self._context.navigator.back()

    def keep(self) -> None:
        """Without "Done" what was typed is kept as a draft."""
        self._keep_later.stop()
        edited = self._edited
        if edited is None:
            return
        entry = self._in_the_fields(edited)
        if entry == edited.shown:
            return
        if entry == edited.start:
            self._context.act(edited.discard)
        else:
            self._context.act(edited.keep, entry)

    def _in_the_fields(self, edited: EditedEntry) -> PainEntry:
        return replace(self.form.put_into_draft(edited.base), places=self.where.places())

    def _show_problem(self, bad: BadInput) -> None:
        if bad.field == "places":
            self.where.problem.say(words(bad.sentence))
        elif not self.form.show_problem(bad):
            self.head.say_status(words(bad.sentence))

    # -- undoing ------------------------------------------------------------------------------------------------

    def undo_changes(self) -> None:
        """Back to what was last saved; what stood there can be brought back while the page is open."""
        if self._edited is not None:
            self._put_instead(self._edited, self._edited.start, tr("Changes undone."))

    def repeat(self) -> None:
        """Fill in places and words as in the last entry that has some; number, voice and notes stay."""
        if self._edited is not None and self._edited.last_time is not None:
            before = self._in_the_fields(self._edited)
            after = self._edited.as_last_time(before)
            self._put_instead(self._edited, after, filled_words(before, after, self._last_moment()))

    def _last_moment(self) -> str:
        last = self._edited.last_time if self._edited else None
        return "" if last is None else moment_words(self._context, last.value.at)

    def _put_instead(self, edited: EditedEntry, entry: PainEntry, said: str) -> None:
        before = self._in_the_fields(edited)
        self._show_values(entry)
        if before == entry:
            return  # what can be brought back stays what it was: the button was only pressed once more
        self._before, self._offered, self._bring_word_back = before, None, None
        self._keep_later.start()
        self.head.say_status(said, tr("Bring it back"))

    def _forget(self, kind: Kind, code: str) -> None:
        """Offer own words no more; old entries keep them, and a press brings them back."""
        changed = self._context.act(self._context.services.chip_use.forget, kind, code)
        if changed is not None:
            self.form.words[kind].forget(code)
            self._bring_word_back = changed.undo
            said = tr("“{word}” is offered no more. Old entries keep it.", word=own_words(code) or "")
            self.head.say_status(said, tr("Bring it back"))

    def _take_offer(self) -> None:
        if self._bring_word_back is not None:
            self._context.act(self._bring_word_back)
            self._offer_words()
            self._on_edited()
        elif self._before is not None:
            before, self._before = self._before, None
            self._show_values(before)
            self._keep_later.start()
            if self._edited is not None:
                self._show_difference(self._edited)
        elif self._offered is not None:
            self.open_entry(self._offered.uuid)
