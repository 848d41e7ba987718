"""The card of questions that the diary suggests: each with its fact; added, asked by phone, or hidden."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, translate
from caregiver.services.changes import Area, Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.visits.suggestion_row import SuggestionRow
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label

MOST_ROWS = 5
"""So many stand there at once; the others after a press."""

_ADDED = QT_TRANSLATE_NOOP("caregiver", "Added: {question}")
_BY_PHONE = QT_TRANSLATE_NOOP("caregiver", "To be asked by phone today: {question}")
_HIDDEN = QT_TRANSLATE_NOOP("caregiver", "Hidden: {question}")
_AGAIN = QT_TRANSLATE_NOOP("caregiver", "Suggested again: {question}")


class SuggestionsCard(Card):
    """ "The diary suggests".

    Signals:
        said: Something was done that is told on the page; carries the sentence.

    Attributes:
        areas: What it rests on; the page reads again when one of these changed.
    """

    said = Signal(str)
    areas = frozenset(Area) - {Area.DRAFTS, Area.PAPER_KEY, Area.BACKUPS, Area.RINGS, Area.CALLS}

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(16, 8, 16, 8))
        self._context = context
        self._visit = ""
        self._shows_all = False
        self._shows_hidden = False
        self.rows: dict[str, SuggestionRow] = {}
        self._hidden: frozenset[str] = frozenset()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.show_hidden = button("", self._on_show_hidden, "quiet")
        self.show_more = button("", self._on_show_more, "quiet")
        for each in (self.show_hidden, self.show_more):
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(label(tr("The diary suggests"), "heading"), 1)
        head.addWidget(self.show_hidden)
        self.empty = label(tr("The diary suggests no other question now."), "soft")
        self._list, self._hidden_list = _column(), _column()
        self.hidden_heading = label(tr("Hidden, or answered about the same fact"), "strong")
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self.empty)
        self.body.addLayout(self._list)
        self.body.addWidget(self.show_more)
        self.body.addWidget(self.hidden_heading)
        self.body.addLayout(self._hidden_list)

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        """Something was hidden or shown again, perhaps by undoing it."""
        is_touched = Area.QUESTIONS in areas and self.isVisible()
        if is_touched and self._context.services.suggestions.hidden_codes != self._hidden:
            self.refresh(self._visit)

    # -- what is shown ------------------------------------------------------------------------------------------

    def refresh(self, visit: str = "") -> None:
        """Read the facts again and show what they suggest.

        Args:
            visit: Uuid of the visit that an added question is for; "" for the next one.
        """
        self._visit = visit
        suggestions = self._context.services.suggestions
        found, self._hidden = suggestions.look(translate), suggestions.hidden_codes
        shown = found.shown if self._shows_all else found.shown[:MOST_ROWS]
        hidden = found.hidden if self._shows_hidden else ()
        self._let_go({one.code for one in (*shown, *hidden)})
        self._place(self._list, shown, is_hidden=False)
        self._place(self._hidden_list, hidden, is_hidden=True)
        self._put_in_reading_order(len(shown))
        more = len(found.shown) - MOST_ROWS
        self.show_more.setText(tr("Show fewer") if self._shows_all else tr("Show {n} more", n=more))
        self.show_more.setVisible(more > 0)
        hide, show = tr("Hide them again"), tr("Show {n} hidden", n=len(found.hidden))
        self.show_hidden.setText(hide if self._shows_hidden else show)
        self.show_hidden.setVisible(bool(found.hidden))
        self.hidden_heading.setVisible(bool(hidden))
        self.empty.setVisible(not found.shown)

    def _let_go(self, wanted: set[str]) -> None:
        for code in [code for code in self.rows if code not in wanted]:
            row = self.rows.pop(code)
            row.hide()
            row.deleteLater()

    def _place(self, column: QVBoxLayout, found: Sequence[Suggestion], *, is_hidden: bool) -> None:
        for place, one in enumerate(found):
            row = self.rows.get(one.code) or self._made(one.code)
            if column.indexOf(row) != place:
                column.insertWidget(place, row)
            can_show_again = is_hidden and one.code in self._hidden
            row.show_suggestion(one, is_hidden=is_hidden, can_show_again=can_show_again)

    def _put_in_reading_order(self, shown: int) -> None:
        """A row that came later stands behind the buttons, as far as the keyboard and a screen reader know."""
        rows = self._in_order()
        for part in (*rows[:shown], self.show_more, self.hidden_heading, *rows[shown:]):
            part.raise_()  # nothing lies over anything here: for the eyes nothing changes

    def _made(self, code: str) -> SuggestionRow:
        suggestions = self._context.services.suggestions
        row = self.rows[code] = SuggestionRow(self._context.theme)
        row.added.connect(lambda: self._do(row, lambda: suggestions.add(code, translate, self._visit), _ADDED))
        row.phone_asked.connect(
            lambda: self._do(row, lambda: suggestions.ask_by_phone(code, translate, self._visit), _BY_PHONE)
        )
        row.hidden.connect(lambda: self._do(row, lambda: suggestions.hide(code), _HIDDEN))
        row.shown_again.connect(lambda: self._do(row, lambda: suggestions.show_again(code), _AGAIN))
        row.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))
        return row

    # -- deeds --------------------------------------------------------------------------------------------------

    def _do(self, row: SuggestionRow, verb: Callable[[], Changed[Any]], said: str) -> None:
        """Write it, tell it, and let the keyboard go on with the row that has come into its place."""
        question, place = row.question.text(), self._in_order().index(row)
        if self._context.act(verb) is None:
            return
        self.refresh(self._visit)
        self.said.emit(tr(said, question=question))
        left = self._in_order()
        target = left[min(place, len(left) - 1)].add if left else self.show_hidden
        target.setFocus()

    def _in_order(self) -> list[SuggestionRow]:
        columns = (self._list, self._hidden_list)
        items = (column.itemAt(place) for column in columns for place in range(column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, SuggestionRow) and widget in self.rows.values()]

    def _on_show_more(self) -> None:
        self._shows_all = not self._shows_all
        self.refresh(self._visit)

    def _on_show_hidden(self) -> None:
        self._shows_hidden = not self._shows_hidden
        self.refresh(self._visit)


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    return made
