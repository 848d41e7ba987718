"""Urgent signs: the one sheet of care-rules C on the screen. It needs no diary, and nothing on it is computed."""

from dataclasses import replace
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Callee
from caregiver.domain.person import UrgentContacts
from caregiver.domain.urgent import NUMBERS_HIDDEN, NUMBERS_LOCKED, UrgentSheet, urgent_sheet
from caregiver.drawing.languages import calendar_words
from caregiver.drawing.words import tr, translate, words
from caregiver.services.clock import Clock
from caregiver.services.library import Library
from caregiver.summary.pages import urgent_document
from caregiver.summary.sheets import family_urgent_sheet
from caregiver.ui.core.change_bus import ChangeBus
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination, Navigator
from caregiver.ui.core.page import Page
from caregiver.ui.core.printing import Printing, usual_paper
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.urgent.call_card import CallCard
from caregiver.ui.urgent.other_languages import OtherLanguages
from caregiver.ui.urgent.sheet_view import SignsBox
from caregiver.ui.widgets.call_form import CallForm
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.print_result import PrintResult

MARGINS = (32, 8, 32, 6)


class UrgentPage(Page):
    """Whoever shows it says for whom: `show_for`.

    Signals:
        in_sight: It came into sight, or is left; carries which.
    """

    in_sight = Signal(bool)

    def __init__(self, theme: Theme, navigator: Navigator, printing: Printing, library: Library, clock: Clock) -> None:
        # It is told anew each time it is shown, so it listens to no diary's changes.
        super().__init__(theme, ChangeBus(), tr("Urgent signs"))
        self._navigator = navigator
        self._printing = printing
        self._library = library
        self._clock = clock
        self._context: PageContext | None = None
        self._contacts = UrgentContacts()
        self._is_without_numbers = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(8)
        self._build_head()
        self.others = OtherLanguages(self._library)
        self.result = PrintResult(self._printing)
        self.locked = label("", "heading")
        self.boxes = (SignsBox(self.theme), SignsBox(self.theme))
        self._numbers = QWidget()
        self._heads = QVBoxLayout(self._numbers)
        self._heads.setContentsMargins(0, 0, 0, 0)
        self._heads.setSpacing(8)
        self._columns = Columns(*self.boxes, left_share=374, right_share=694)
        self.calls = CallCard(self.theme)
        self._below = Columns(self._build_say(), self.calls, left_share=58, right_share=42)
        self.form = CallForm(self.theme, self._clock.now)
        self.form.hide()
        self.body.addLayout(self._head)
        self.body.addWidget(self.others)
        for part in (self.result, self.locked, self._numbers, self._columns, self._below, self.form):
            self.body.addWidget(part)
        self.body.setStretchFactor(self._columns, 1)
        self._dress()

    def _build_head(self) -> None:
        self.back = button(tr("Back"), self._navigator.back)
        self._title = label("", "call", wraps=False)
        self._lead = label("", "heading")
        self._review = label("", "small")
        told = QWidget()
        lead = QVBoxLayout(told)
        lead.setContentsMargins(0, 0, 0, 0)
        lead.setSpacing(0)
        for said in (self._lead, self._review):
            lead.addWidget(said)
        self.change = button(tr("Change numbers"), lambda: self._navigator.go(Destination.NUMBERS), "quiet")
        self.print = button(tr("Print this sheet"), self._print)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(16)
        self._head.addWidget(row(self.back, self._title, None, gap=16))
        self._head.addWidget(told, 1)
        self._head.addWidget(row(self.change, self.print, None, gap=16))

    def _build_say(self) -> Card:
        self._say, self._allergies, self._papers = QLabel(), QLabel(), QLabel()
        say = Card("outlined", margins=(20, 6, 20, 6))
        say.body.setSpacing(2)
        say.body.addStretch(1)
        for said in (self._say, self._allergies, self._papers):
            said.setTextFormat(Qt.TextFormat.RichText)
            said.setWordWrap(True)
            set_role(said, "sign")
            say.body.addWidget(said)
        say.body.addStretch(1)
        return say

    def _connect(self) -> None:
        self.theme.changed.connect(self._dress)
        self.calls.more_asked.connect(self._ask_more)
        self.calls.earlier_asked.connect(self._ask_earlier)
        self.form.closed.connect(self._on_form_closed)

    def show_for(
        self,
        context: PageContext | None,
        contacts: UrgentContacts | None,
        *,
        is_locked: bool = False,
        is_hidden: bool = False,
    ) -> None:
        """Say whose sheet it is.

        Args:
            context: The open diary, or None when there is none.
            contacts: The numbers that may be read now; None when there are none.
            is_locked: Whether a diary lies there that cannot be read now.
            is_hidden: Whether the diary is open behind the hidden screen.
        """
        if context is not self._context:
            self.form.forget()
        self._context = context
        self._contacts = contacts or UrgentContacts()
        self._is_without_numbers = (is_locked or is_hidden) and contacts is None
        self.locked.setText(tr(NUMBERS_HIDDEN) if is_hidden else tr(NUMBERS_LOCKED))
        self.result.clear()
        self.verticalScrollBar().setValue(0)
        self.make_stale()
        self.calls.show_for(context, *self._called_first(), is_hidden=is_hidden)

    def refresh(self) -> None:
        """Put the sheet together and show it."""
        sheet = self._sheet()
        in_set_up = self._context is None or self._context.services.preferences.set_up_step != "done"
        self.back.setVisible(in_set_up)
        self.change.setVisible(not in_set_up)
        self.locked.setVisible(self._is_without_numbers)
        self._title.setText(words(sheet.title))
        self._lead.setText(words(sheet.lead))
        first, second = sheet.boxes
        if first.number == second.number:
            first = replace(first, checked=None)  # one number, one check: it stands beside the second
        for box, number, signs in zip(self.boxes, (first, second), sheet.lists, strict=True):
            box.show_box(number, signs)
        self._say.setText(_lead_and_text(words(sheet.say_label), words(sheet.say)))
        self._allergies.setVisible(sheet.allergies is not None)
        if sheet.allergies is not None:
            self._allergies.setText(_lead_and_text(words(sheet.allergies), ""))
        self._review.setText(words(sheet.review))
        has_papers = sheet.papers_label is not None
        self._papers.setVisible(has_papers)
        if sheet.papers_label is not None:
            self._papers.setText(_lead_and_text(words(sheet.papers_label), sheet.papers))

    def reflow(self, is_narrow: bool) -> None:
        """Two columns, or numbers and signs below each other."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)
        self._head.setSpacing(4 if is_narrow else 16)
        self._columns.set_narrow(is_narrow)
        self._below.set_narrow(is_narrow)
        self.calls.set_narrow(is_narrow)
        for box in self.boxes:
            if is_narrow:
                self._heads.addWidget(box.head)
            else:
                box.take_head()
        self._numbers.setVisible(is_narrow)
        self.make_stale()

    def keep(self) -> None:
        """What was typed about a call is saved."""
        self.calls.left()

    def left(self) -> None:
        """Out of sight: the form about a call is saved and closed."""
        super().left()
        self.form.leave()
        self.in_sight.emit(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.in_sight.emit(True)

    def _sheet(self, language: str = "") -> UrgentSheet:
        if self._context is not None:
            return family_urgent_sheet(self._context.services, language)
        return urgent_sheet(self._library.urgent_signs(language), self._contacts, None, None, self._today())

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone()).date()

    def _called_first(self) -> tuple[Callee, str]:
        contacts = self._contacts
        if not contacts.is_hospice_first:
            return Callee.NOT_SAID, ""
        return Callee.HOSPICE, contacts.hospice.label or tr("the hospice")

    # -- all of a call ------------------------------------------------------------------------------------------

    def _ask_more(self) -> None:
        self.calls.give_way()
        context, record = self._context, self.calls.call_record
        if context is None or record is None:
            return
        self.form.leave()
        correct = context.services.calls.correct
        self.form.ask(
            record.value, self._contacts, context.calendar, lambda call: context.act(correct, record.uuid, call)
        )
        self._bring_form_into_sight()
        self.form.about.setFocus()

    def _ask_earlier(self) -> None:
        context = self._context
        if context is None:
            return
        calls = context.services.calls
        if self.form.isHidden():
            blank, calendar = calls.blank_call(), context.calendar
            self.form.ask(blank, self._contacts, calendar, lambda call: context.act(calls.write, call), is_new=True)
        self._bring_form_into_sight()
        self.form.when.time.setFocus()

    def _bring_form_into_sight(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(self.form.y() - MARGINS[1])

    def _on_form_closed(self) -> None:
        self.calls.show_again()
        (self.calls.call if self.calls.call_record is None else self.calls.more).setFocus()

    def _print(self) -> None:
        calendar = CalendarWords(translate) if self._context is None else self._context.calendar
        document = urgent_document(self._sheet(), self._today(), usual_paper(), calendar)
        for code in self.others.chosen():
            its_words = calendar_words(code, self._library.folder, is_twelve_hour=calendar.is_twelve_hour)
            other = urgent_document(self._sheet(code), self._today(), usual_paper(), its_words)
            document = document.joined_with(other)
        self.result.of(lambda: self._printing.send(document))

    def _dress(self) -> None:
        give_icon(self.theme, self.back, "chevron-left")
        give_icon(self.theme, self.change, "pen", self.theme.tokens.accent_strong)
        give_icon(self.theme, self.print, "print")


def _lead_and_text(lead: str, text: str) -> str:
    """Bold words before others in one paragraph; what the family typed is never read as markup."""
    return f"<b>{escape(lead)}</b> {escape(text).replace(chr(10), '<br>')}"
