"""A telephone number for the urgent sheet: typed, then confirmed by the family as right (care-rules 38)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.person import CallNumber
from caregiver.domain.urgent_numbers import is_bare_number, is_check_due
from caregiver.drawing.icons import icon_pixmap
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label

LONGEST_NUMBER = 60
NUMBER_PX = 188
STATE_PX = 176


class NumberLine(QWidget):
    """Question, number, and who said that it is right.

    Args:
        question: What is asked for.
        hint: What stands softly beneath it, or in the field for who answers.
        stamp: Gives the number with who says today that it is right.
        asks_who: Whether it is asked who answers there.
        empty_note: What stands beneath the number while there is none.

    Signals:
        changed: The number stands differently now: typed to its end, or confirmed.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        question: str,
        hint: str,
        stamp: Callable[[CallNumber], CallNumber],
        *,
        asks_who: bool = False,
        empty_note: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._question = question
        self._hint = hint
        self._stamp = stamp
        self._asks_who = asks_who
        self._empty_note = empty_note
        self._is_for_plain_file = False
        self._calendar = CalendarWords()
        self._today = date.min
        self._value = CallNumber()
        self._build()
        self._connect()

    def _build(self) -> None:
        asked = QWidget()
        self._asked = QVBoxLayout(asked)
        self._asked.setContentsMargins(0, 0, 0, 0)
        self._asked.setSpacing(2)
        question = label(self._question, "strong")
        self._asked.addWidget(question)
        self.who = QLineEdit(asked)
        self.who.setVisible(self._asks_who)
        self.who.setMaxLength(LONGEST_NUMBER)
        self.who.setPlaceholderText(self._hint)
        self.who.setAccessibleName(tr("{question} Who answers?", question=self._question))
        self._asked.addWidget(self.who if self._asks_who else label(self._hint, "small"))
        self.number = QLineEdit()
        set_role(self.number, "phone")
        self.number.setMaxLength(LONGEST_NUMBER)
        self.number.setPlaceholderText(tr("Number"))
        self.number.setAccessibleName(self._question)
        question.setBuddy(self.number)
        self._build_state()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 10, 0, 10)
        self._layout.setSpacing(16)
        self._layout.addWidget(asked, 1, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(self._with_note())
        self._layout.addWidget(self._state)
        self._dress()

    def _with_note(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.note = label("", "small")
        self.note.hide()
        column.addWidget(self.number)
        column.addWidget(self.note)
        return holder

    def _build_state(self) -> None:
        confirms = tr("{question} It is right", question=self._question)
        self.right = button(tr("It is right"), self._confirm, name=confirms)
        self._tick = QLabel()
        self._said = label("", "small", wraps=False)
        self._checked = row(self._tick, self._said, None)
        self._state = QWidget()
        state = QVBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(4)
        state.addWidget(self._checked)
        state.addWidget(self.right)

    def _connect(self) -> None:
        self.number.textEdited.connect(self._on_typed)
        self.number.editingFinished.connect(self._finish)
        self.who.editingFinished.connect(self._finish)
        self._theme.changed.connect(self._dress)

    def set_value(self, value: CallNumber, today: date, calendar: CalendarWords) -> None:
        """Show a number, without a signal; what is being typed stays."""
        self._today, self._calendar = today, calendar
        if not (self.number.hasFocus() or self.who.hasFocus()):
            self._value = value
            self.number.setText(value.number)
            self.who.setText(value.label)
        self._show_state()

    def value(self) -> CallNumber:
        """The number as it stands; another number than the one confirmed has not been confirmed."""
        typed = " ".join(self.number.text().split())
        value = replace(self._value, label=self.who.text().strip() if self._asks_who else self._value.label)
        if typed == value.number:
            return value
        return replace(value, number=typed, checked_on=None, checked_by="")

    def said(self) -> str:
        """Who checked the number, if that is shown."""
        return "" if self._checked.isHidden() else self._said.text()

    def set_narrow(self, is_narrow: bool) -> None:
        """Side by side, or below each other: then the number comes before who answers there."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setSpacing(8 if is_narrow else 16)
        if self._asks_who and is_narrow:
            self._layout.insertWidget(2, self.who)
            self.setTabOrder(self.number, self.who)
        elif self._asks_who:
            self._asked.addWidget(self.who)
            self.setTabOrder(self.who, self.number)

    def set_for_plain_file(self, is_for_plain_file: bool) -> None:
        """Whether the number is to lie where it can be read while the diary is locked."""
        self._is_for_plain_file = is_for_plain_file
        self._show_state()

    def _on_typed(self) -> None:
        self._value = self.value()
        self._show_state()

    def _finish(self) -> None:
        self._value = self.value()
        self.changed.emit()

    def _confirm(self) -> None:
        self._value = self._stamp(self.value())
        self.changed.emit()
        self._show_state()

    def _show_state(self) -> None:
        value = self._value
        is_old = is_check_due(value, self._today)
        has_number = bool(value.number)
        self._show_note(value.number)
        self._checked.setVisible(has_number and value.checked_on is not None)
        self.right.setVisible(has_number and (value.checked_on is None or is_old))
        if value.checked_on is not None:
            day = self._calendar.date_short(value.checked_on)
            checked = tr("Checked by {name}\non {day}", name=value.checked_by, day=day)
            self._said.setText(tr("{checked}.\nIs it still right?", checked=checked) if is_old else checked)

    def _show_note(self, number: str) -> None:
        note = "" if number else self._empty_note
        if number and self._is_for_plain_file and not is_bare_number(number):
            note = tr("This is not shown while the diary is locked. Please write one number, without words.")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.number.setAccessibleDescription(note)

    def _dress(self) -> None:
        self._tick.setPixmap(icon_pixmap("check", self._theme.tokens.accent, self._theme.px(20), 2.0))
        self.number.setFixedWidth(self._theme.px(NUMBER_PX) + 28)
        self._state.setFixedWidth(self._theme.px(STATE_PX))
