"""Numbers to call: typed and confirmed, who is called first, and whether they may be read while the diary is locked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts
from caregiver.drawing.words import tr
from caregiver.ui.access.number_line import NumberLine
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.labels import label, rule
from caregiver.ui.widgets.named_field import NamedField


class NumbersPart(QWidget):
    """The form of care-rules 36 to 38.

    Args:
        stamp: Gives a number with who says today that it is right.

    Signals:
        changed: Something stands differently; `contacts` tells what.
    """

    changed = Signal()

    def __init__(self, theme: Theme, stamp: Callable[[CallNumber], CallNumber]) -> None:
        super().__init__()
        self._theme = theme
        self._stamp = stamp
        self._contacts = UrgentContacts()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._columns = Columns(self._first(), self._locked())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Numbers to call"), "title"))
        column.addWidget(
            label(
                tr(
                    "They stand on the urgent sheet. The program does not know your numbers. "
                    "Copy them from the papers you were given."
                )
            )
        )
        column.addSpacing(4)
        column.addWidget(self._numbers())
        column.addSpacing(8)
        column.addWidget(self._columns)

    def _numbers(self) -> QWidget:
        card = Card(margins=(24, 4, 24, 4))
        card.body.setSpacing(0)
        ask = tr("Which number do you dial for an ambulance here?")
        if_any = tr("If you have one")
        self.emergency = NumberLine(self._theme, ask, tr("The emergency number"), self._stamp)
        self.team = NumberLine(
            self._theme, tr("Your team, day and night"), tr("Who answers there?"), self._stamp, asks_who=True
        )
        self.out_of_hours = NumberLine(self._theme, tr("Doctor, out of hours"), if_any, self._stamp)
        self.helpline = NumberLine(self._theme, tr("Cancer treatment helpline"), if_any, self._stamp)
        for line in (self.emergency, self.team, self.out_of_hours, self.helpline):
            if line is not self.emergency:
                card.body.addWidget(rule())
            card.body.addWidget(line)
        for line in (self.out_of_hours, self.helpline):
            line.number.setPlaceholderText(tr("Leave empty if none"))
        return card

    def _first(self) -> QWidget:
        card = Card(margins=(20, 12, 20, 12))
        question = tr("Has a hospice or home team told you to call them first?")
        card.body.addWidget(label(question, "strong"))
        answers = [
            Choice(CallFirst.YES, tr("Yes")),
            Choice(CallFirst.NO, tr("No")),
            Choice(CallFirst.NOT_SURE, tr("Not sure")),
        ]
        self.call_first = Chips(self._theme, answers, name=question, is_single=True)
        card.body.addWidget(self.call_first)
        self._counts_as_no = label(tr("“Not sure” counts as no. You can change it at any time."), "small")
        card.body.addWidget(self._counts_as_no)
        self.hospice = NumberLine(
            self._theme,
            tr("The number they gave you"),
            tr("Who answers there?"),
            self._stamp,
            asks_who=True,
            empty_note=tr("Until there is one here, the sheet shows the emergency number first."),
        )
        self.hospice.set_narrow(True)
        self.papers = NamedField(tr("Where are the papers for an emergency?"), tr("It stands on the sheet."))
        card.body.addWidget(self.hospice)
        card.body.addWidget(self.papers)
        card.body.addStretch(1)
        return card

    def _locked(self) -> QWidget:
        card = Card(margins=(20, 12, 20, 12))
        question = tr("Show these numbers when the diary is locked?")
        card.body.addWidget(label(question, "strong"))
        self.shown_when_locked = Chips(
            self._theme, [Choice("yes", tr("Yes")), Choice("no", tr("No"))], name=question, is_single=True
        )
        card.body.addWidget(self.shown_when_locked)
        card.body.addWidget(
            label(tr("Numbers only: no names, no illness. Anyone at this computer could read them."), "small")
        )
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        for line in self._lines():
            line.changed.connect(self.changed)
        self.call_first.changed.connect(lambda _codes: self._on_chosen())
        self.shown_when_locked.changed.connect(lambda _codes: self._on_chosen())
        self.papers.line.editingFinished.connect(self.changed)

    def set_contacts(self, contacts: UrgentContacts, today: date, calendar: CalendarWords) -> None:
        """Show what is written down, without a signal."""
        self._contacts = contacts
        numbers = (contacts.emergency, contacts.team, contacts.out_of_hours, contacts.helpline, contacts.hospice)
        for line, number in zip(self._lines(), numbers, strict=True):
            line.set_value(number, today, calendar)
        was_asked = contacts.shown_when_locked is not None
        self.call_first.choose([contacts.call_first] if was_asked or contacts != UrgentContacts() else [])
        self.shown_when_locked.choose([("yes" if contacts.shown_when_locked else "no")] if was_asked else [])
        if not self.papers.line.hasFocus():
            self.papers.set_text(contacts.papers)
        self._show_answers()

    def contacts(self) -> UrgentContacts:
        """What stands in the form; what it does not ask stays as it was."""
        first, locked = self.call_first.chosen(), self.shown_when_locked.chosen()
        return replace(
            self._contacts,
            emergency=self.emergency.value(),
            team=self.team.value(),
            out_of_hours=self.out_of_hours.value(),
            helpline=self.helpline.value(),
            hospice=self.hospice.value(),
            call_first=CallFirst(first[0]) if first else CallFirst.NOT_SURE,
            shown_when_locked=locked[0] == "yes" if locked else None,
            papers=self.papers.text(),
        )

    def set_narrow(self, is_narrow: bool) -> None:
        """Number lines and cards side by side, or below each other."""
        self._columns.set_narrow(is_narrow)
        for line in self._lines()[:-1]:
            line.set_narrow(is_narrow)

    def _lines(self) -> tuple[NumberLine, ...]:
        return (self.emergency, self.team, self.out_of_hours, self.helpline, self.hospice)

    def _on_chosen(self) -> None:
        self._show_answers()
        self.changed.emit()

    def _show_answers(self) -> None:
        for line in (self.emergency, self.team, self.hospice):
            line.set_for_plain_file(self.shown_when_locked.chosen() == ("yes",))
        is_first = self.call_first.chosen() == (CallFirst.YES,)
        self._counts_as_no.setVisible(not is_first)
        self.hospice.setVisible(is_first)
