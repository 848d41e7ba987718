"""Allergies and bad reactions, as the family tells them: none known and not asked are two answers (care-rules 29)."""

from datetime import date

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.person import Allergy, Known
from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.segments import Segments


class _Row(QWidget):
    """One allergy: what, what happened, who said so."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._build()

    def _build(self) -> None:
        self.layout_of_fields = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.layout_of_fields.setContentsMargins(0, 0, 0, 0)
        self.layout_of_fields.setSpacing(8)
        names = (tr("What?"), tr("What happened?"), tr("Who said so?"))
        self.what, self.reaction, self.said_by = (self._field(name) for name in names)

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(LONGEST_LINE)
        made.setPlaceholderText(name)
        made.setAccessibleName(tr("Allergy {number}: {part}", number=self._number, part=name))
        self.layout_of_fields.addWidget(made)
        return made

    def allergy(self) -> Allergy:
        return Allergy(self.what.text(), self.reaction.text(), self.said_by.text())

    def show_allergy(self, allergy: Allergy) -> None:
        self.what.setText(allergy.what)
        self.reaction.setText(allergy.reaction)
        self.said_by.setText(allergy.said_by)


class AllergiesField(QWidget):
    """Whether allergies are known, and which; where none are known, the day on which that was asked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._is_narrow = False
        self._asked_on: date | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        question = tr("Allergies and bad reactions")
        self.known = Segments(
            [
                (Known.YES, tr("Yes")),
                (Known.NONE_KNOWN, tr("None known")),
                (Known.NOT_ASKED, tr("Not asked yet")),
            ],
            name=question,
        )
        self.asked_on = DateField(self._theme, tr("Asked on (empty: today)"), "allergies_asked_on")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._one_more = button(tr("One more"), self._add_row, "quiet", name=tr("One more allergy"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(question, "strong"))
        column.addWidget(self.known)
        column.addLayout(self._column)
        column.addWidget(self._one_more)
        column.addWidget(self.asked_on)
        self.set_value(Known.NOT_ASKED, (), None)

    def _connect(self) -> None:
        self.known.changed.connect(lambda _code: self._on_known())

    def set_value(self, known: Known, allergies: tuple[Allergy, ...], asked_on: date | None) -> None:
        """Show what is known."""
        self._asked_on = asked_on
        self.asked_on.set_value(asked_on if known is Known.NONE_KNOWN else None)
        while len(self._rows) < max(1, len(allergies)):
            self._make_row()
        for row, allergy in zip(self._rows, allergies, strict=False):
            row.show_allergy(allergy)
        self.known.set_value(known)
        self._show_rows()

    def value(self, today: date) -> tuple[Known, tuple[Allergy, ...], date | None]:
        """What is known, which ones, and when was asked; one typed without a name of its own is left out.

        "Yes" without any stays "yes": which they are is not written yet.

        Raises:
            BadInput: The day it was asked on is none; names "allergies_asked_on".
        """
        known = Known(self.known.value())
        if known is not Known.YES:
            return known, (), (self.asked_on.value() or today) if known is Known.NONE_KNOWN else None
        allergies = tuple(allergy for allergy in (row.allergy() for row in self._rows) if allergy.what.strip())
        return known, allergies, self._asked_on

    def set_narrow(self, is_narrow: bool) -> None:
        """The three fields of an allergy side by side, or below each other."""
        self._is_narrow = is_narrow
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.layout_of_fields.setDirection(direction)

    def _on_known(self) -> None:
        self._asked_on = None
        self.asked_on.set_value(None)
        self.asked_on.problem.clear()
        self._show_rows()
        if self.known.value() == Known.YES:
            self._rows[0].what.setFocus()

    def _add_row(self) -> None:
        self._make_row()
        self._show_rows()
        self._rows[-1].what.setFocus()

    def _make_row(self) -> None:
        row = _Row(len(self._rows) + 1)
        self._rows.append(row)
        self._column.addWidget(row)
        self.set_narrow(self._is_narrow)

    def _show_rows(self) -> None:
        is_known = self.known.value() == Known.YES
        for row in self._rows:
            row.setVisible(is_known)
        self._one_more.setVisible(is_known)
        self.asked_on.setVisible(self.known.value() == Known.NONE_KNOWN)
