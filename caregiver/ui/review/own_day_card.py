"""The caregiver's own day: only for who writes, unless they share it (care-rules 31)."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from caregiver.domain.errors import BadInput
from caregiver.domain.own_day_words import LOADS, row_text
from caregiver.domain.record import Record
from caregiver.domain.review import Load, OwnDay, Sleep
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.review.night_row import night_row
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.steady_press import steady


class OwnDayCard(Card):
    """Three things, each of which may be left out.

    Signals:
        changed: The user changed something.
        entered: Enter was pressed where words are chosen.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 12, 20, 16))
        self._theme = theme
        self._name = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        loads = [Choice(load.value, tr(said)) for load, said in LOADS.items()]
        self.title, self.for_whom = label("", "heading"), label("", "soft")
        self.night = night_row(self._theme, tr("The night before"))
        self.load = OneWord(self._theme, loads, name=tr("How heavy the day was for you"))
        self.note = NoteField(self._theme, name=tr("Your own words"))
        self.problem = Problem(self.note)
        self.shared = QCheckBox(tr("Share this part with the family"))
        means = tr("All who write here can see it, and it may stand on paper.")
        self.shared.setToolTip(means)
        self.shared.setAccessibleDescription(means)
        self.others = label("", "soft")
        self.body.addWidget(self.title)
        self.body.addWidget(self.for_whom)
        self._night_name = label("", "strong")
        for named, field in (
            (label(tr("How heavy the day was for you"), "strong"), self.load),
            (self._night_name, self.night),
            (label(tr("Your own words"), "strong"), self.note),
        ):
            self.body.addWidget(named)
            self.body.addWidget(field)
        for part in (self.problem, self.shared, self.others):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for words_ in (self.night, self.load):
            words_.changed.connect(self.changed)
            words_.entered.connect(self.entered)
        self.note.textChanged.connect(self._on_note)
        steady(self.shared)
        self.shared.toggled.connect(self._say_for_whom)
        self.shared.clicked.connect(self.changed)
        self._say_for_whom(False)

    def show_own_day(self, own_day: OwnDay) -> None:
        """Show it, without a signal."""
        self.night.set_value(own_day.sleep)
        self.load.set_value(own_day.load)
        self.note.set_text(own_day.note)
        self.shared.setChecked(own_day.is_shared)
        self.problem.clear()

    def put_into(self, own_day: OwnDay) -> OwnDay:
        """The own day with what stands in the fields."""
        return replace(
            own_day,
            sleep=Sleep(self.night.value()),
            load=Load(self.load.value()),
            note=self.note.text(),
            is_shared=self.shared.isChecked(),
        )

    def show_writer(self, name: str) -> None:
        """Whose day it is."""
        self._name = name
        self.title.setText(tr("{name}’s own day", name=name) if name else tr("Your own day"))
        slept = tr("{name}, the night before", name=name) if name else tr("You, the night before")
        self._night_name.setText(slept)
        self.night.say_name(slept)
        self._say_for_whom(self.shared.isChecked())

    def show_shared(self, records: Iterable[Record[OwnDay]], context: PageContext) -> None:
        """What others share of their day."""
        reading = family_reading(context)
        name_of = context.services.people.name_of
        told = [row_text(record.value, reading, name_of(record.by)) for record in records]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here."""
        if bad.field == "own_note":
            self.problem.say(words(bad.sentence))
        return bad.field == "own_note"

    def _say_for_whom(self, is_shared: bool) -> None:
        self.for_whom.setText(self.shared.toolTip() if is_shared else _kept_back(self._name))

    def _on_note(self) -> None:
        self.problem.clear()
        self.changed.emit()


def _kept_back(name: str) -> str:
    """What is true on a computer that is shared (care-rules 31)."""
    kept = tr("It is not printed, and not shown while another writes.")
    if not name:
        return kept
    return tr("{kept} Who presses “Writing now: {name}” here can read it.", kept=kept, name=name)
