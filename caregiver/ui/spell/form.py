"""The fields of a bad spell: its times, its numbers, what it came with, what was given, a note."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.flare import Flare
from caregiver.domain.pain import LONGEST_NOTE, Place
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.spell.dose_choice import DoseChoice
from caregiver.ui.spell.ending import Ending
from caregiver.ui.spell.numbers import Numbers
from caregiver.ui.spell.typed_spell import flare_of
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import Problem
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.time_field import TimeField
from caregiver.ui.widgets.where_card import WhereCard
from caregiver.ui.widgets.word_row import WordRow


class SpellForm(QWidget):
    """Takes a spell apart into fields, and puts one together from them.

    Args:
        where: The card with its places; it stands beside the form.
        say_number: A number of the diary in words; "" for one that does not stand.
        offer_doses: Offers the doses near what stands in the fields.

    Signals:
        changed: The user changed something.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    urgent_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        where: WhereCard,
        *,
        say_number: Callable[[str], str],
        offer_doses: Callable[[DoseChoice, Flare], None],
    ) -> None:
        super().__init__()
        self._context = context
        self._where = where
        self._say_number = say_number
        self._offer_doses = offer_doses
        self._zone = "UTC"
        self._build()
        self._connect()

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        self.began = TimeField(theme, context.calendar, name=tr("Began"), now=context.services.clock.now)
        self.end = Ending(context, self.began.value_or_given)
        self.numbers = Numbers(theme, self._say_number)
        self.triggers = WordRow(theme, codes(Kind.WORSE), name=tr("It came with"))
        self.dose = DoseChoice()
        self.note = NoteField(theme, name=tr("Note"))
        self.note_problem = Problem(self.note)
        note = QWidget()
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.note)
        column.addWidget(self.note_problem)
        self.rows = FormRows(theme)
        self.rows.add(tr("Began"), self.began)
        self.rows.add(tr("Ended"), self.end)
        self.rows.add(tr("Number"), self.numbers)
        self.rows.add(tr("It came with"), self.triggers)
        self.rows.add(tr("Given for it"), self.dose)
        self.rows.add(tr("Note"), note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.rows)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.began.changed.connect(self._on_began)
        self.end.changed.connect(self._on_time)
        for part in (self.numbers, self.triggers, self.dose, self._where):
            part.changed.connect(self.changed)
        for part in (self.numbers, self.triggers):
            part.urgent_asked.connect(self.urgent_asked)
        self.note.textChanged.connect(self._on_note)

    def show_names(self) -> None:
        """Write the names of today; what was typed stays."""
        context = self._context
        for field in (self.began, self.end.when):
            field.set_calendar(context.calendar)
        self.numbers.show_names(context.person, context.caregiver_name)
        self._where.show_sides(context.person.pronouns)

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        clock = self._context.services.clock
        self._zone = typed["zone"]
        zone, at = ZoneInfo(self._zone), datetime.fromisoformat(typed["at"])
        latest = max(clock.now(), at).astimezone(zone).date()
        self.began.set_moment(at, zone, is_exact=typed["is_exact"], latest=latest)
        self.end.show_end(typed["end"], datetime.fromisoformat(typed["ended_at"]), zone, is_exact=typed["is_exact"])
        usual = self._context.services.diary.blank_entry().voice
        self.numbers.show_numbers(typed["linked"], typed["scores"], typed["voice"], usual)
        self.triggers.choose(typed["triggers"])
        self._where.show_places(Place(region, score, is_spread) for region, score, is_spread in typed["places"])
        self.dose.set_value(typed["dose"])
        self.note.set_text(typed["note"])
        self.note_problem.clear()
        self._look_for_doses()

    def typed(self) -> Typed:
        """What stands in the fields; a time that is none counts as not typed."""
        return {
            "at": self.began.value_or_given().isoformat(),
            "zone": self._zone,
            "is_exact": self.began.is_exact and self.end.is_exact,
            "end": self.end.state.value(),
            "ended_at": self.end.value_or_given().isoformat(),
            "linked": self.numbers.linked(),
            "scores": self.numbers.scores(),
            "voice": self.numbers.voice(),
            "triggers": list(self.triggers.chosen()),
            "places": [[place.region, place.score, place.is_spread] for place in self._where.places()],
            "dose": self.dose.value(),
            "note": self.note.text()[:LONGEST_NOTE],
        }

    def finished(self) -> Typed:
        """The same, to be saved. Raises BadInput for what cannot be kept; names the field."""
        self.triggers.chips.take_own()
        typed = {**self.typed(), "at": self.began.value().isoformat(), "note": self.note.text()}
        return {**typed, "ended_at": self.end.finished().isoformat()} if self.end.is_ended else typed

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here. Own words show theirs themselves."""
        if bad.field == "own":
            return True
        beside = {
            "at": self.began.problem,
            "ended_at": self.end.when.problem,
            "is_over": self.end.problem,
            "note": self.note_problem,
            "places": self._where.problem,
        }
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside

    def take_keyboard(self) -> None:
        """To the time it began."""
        self.began.time.setFocus()

    # -- presses ------------------------------------------------------------------------------------------------

    def _on_began(self) -> None:
        self.end.follow_start(is_exact=self.began.is_exact)
        self._on_time()

    def _on_time(self) -> None:
        self._look_for_doses()
        self.changed.emit()

    def _on_note(self) -> None:
        self.note_problem.clear()
        self.changed.emit()

    def _look_for_doses(self) -> None:
        try:
            flare = flare_of(self.typed())
        except BadInput:  # an end before its start is said when it is to be saved
            return
        self._offer_doses(self.dose, flare)
        self.rows.set_row_visible(self.dose, self.dose.has_any)
