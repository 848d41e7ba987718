"""The fields of what was done without a medicine. At first only the words stand there: one press writes one down."""

from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import LONGEST_NOTE
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr, words
from caregiver.services.diary import PainRecord
from caregiver.ui.comfort.how_long import HowLong
from caregiver.ui.comfort.one_place import OnePlace
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.linked_number import LinkedNumber
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.pressed_words import PressedWords
from caregiver.ui.widgets.time_field import TimeField


class ComfortForm(QWidget):
    """Takes a value apart into fields, and puts one together from them.

    Args:
        say_fact: What is to be known of what is chosen, by its code; "" where there is nothing.
        find_number: The number before an instant, or None.
        say_number: A number of the diary in words.

    Signals:
        changed: The user changed something.
        pressed: While one press writes down: the user pressed a word.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    pressed = Signal()
    urgent_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        *,
        say_fact: Callable[[str], str],
        find_number: Callable[[datetime], PainRecord | None],
        say_number: Callable[[str], str],
    ) -> None:
        super().__init__()
        self._context = context
        self._say_fact = say_fact
        self._find_number = find_number
        self._say_number = say_number
        self._zone = "UTC"
        self._found = ""
        self._pain_after = ""
        self._asks_number = True
        self._build()
        self._connect()

    def _build(self) -> None:
        theme, context = self._context.theme, self._context
        more = tr("Another time, how long, where …")
        self.words = PressedWords(theme, codes(Kind.COMFORT), name=tr("What was done?"), more=more, is_single=True)
        self.fact = label("", "dose")
        self.before = LinkedNumber(theme)
        self.when = TimeField(theme, context.calendar, name=tr("When"), now=context.services.clock.now)
        self.how_long = HowLong(theme)
        self.where = OnePlace(theme)
        self.note = NoteField(theme, name=tr("Note"))
        self.note_problem = Problem(self.note)
        self.after = label("")
        self.rows = FormRows(theme)
        self.rows.add(tr("What was done?"), _below(self.words, self.fact))
        self.rows.add(tr("Number before"), self.before)
        self.rows.add(tr("When"), self.when)
        self.rows.add(tr("How long"), self.how_long)
        self.rows.add(tr("Where"), self.where)
        self.rows.add(tr("Number after"), self.after)
        self._note_row = _below(self.note, self.note_problem)
        self.rows.add(tr("Note"), self._note_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def _connect(self) -> None:
        self.words.changed.connect(self._on_words)
        self.words.pressed.connect(self.pressed)
        self.words.all_asked.connect(self.open_all)
        self.when.changed.connect(self._on_when)
        for part in (self.words, self.before):
            part.urgent_asked.connect(self.urgent_asked)
        for field in (self.before, self.how_long, self.where):
            field.changed.connect(self.changed)
        self.note.textChanged.connect(self._on_note)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def set_one_press(self, is_one_press: bool) -> None:
        """Whether one press on a word writes it down; then nothing else stands there."""
        self.words.set_one_press(is_one_press)
        for field in (self.when, self.how_long, self.where, self._note_row):
            self.rows.set_row_visible(field, not is_one_press)
        self._show_facts()

    def open_all(self) -> None:
        """All fields; nothing is written before "Done"."""
        self.set_one_press(False)
        self.take_keyboard()
        self.changed.emit()

    def offer_places(self, regions: Iterable[str]) -> None:
        """Offer places; when a record is opened, never while it is open."""
        self.where.offer(regions)

    def ask_number(self, is_asked: bool) -> None:
        """Whether a number is asked for; one that is linked is shown either way (care-rules 28)."""
        self._asks_number = is_asked
        self._show_facts()

    def show_after(self, said: str) -> None:
        """Say the number after it; nothing while there is none."""
        self.after.setText(said)
        self._show_facts()

    # -- values in and out --------------------------------------------------------------------------------------

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""
        self._zone, self._pain_after = typed["zone"], typed["pain_after"]
        zone, at = ZoneInfo(self._zone), datetime.fromisoformat(typed["at"])
        latest = max(self._context.services.clock.now(), at).astimezone(zone).date()
        self.when.set_moment(at, zone, is_exact=typed["is_exact"], latest=latest)
        self.words.row.choose([typed["what"]] if typed["what"] else [])
        self.how_long.set_text(typed["minutes"])
        self.where.set_value(typed["region"])
        self._found = typed["pain_before"]
        self.before.link(self._found, self._say_number(self._found))
        self.before.set_score(typed["score_before"])
        self.note.set_text(typed["note"])
        for problem in (self.words.problem, self.note_problem):
            problem.clear()
        self._show_facts()

    def show_now(self) -> None:
        """The present moment, for what one press writes down."""
        self.when.set_moment(self._context.services.clock.now(), ZoneInfo(self._zone))
        self._look_for_number()

    def typed(self) -> Typed:
        """What stands in the fields; a time that is none counts as not typed."""
        return {
            "at": self.when.value_or_given().isoformat(),
            "zone": self._zone,
            "is_exact": self.when.is_exact,
            "what": next(iter(self.words.row.chosen()), ""),
            "minutes": self.how_long.text(),
            "region": self.where.value(),
            "pain_before": self.before.uuid(),
            "score_before": self.before.score(),
            "pain_after": self._pain_after,
            "note": self.note.text()[:LONGEST_NOTE],
        }

    def finished(self) -> Typed:
        """The same, to be saved. Raises BadInput for what cannot be kept; names the field."""
        self.words.row.chips.take_own()
        return {**self.typed(), "at": self.when.value().isoformat(), "note": self.note.text()}

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here. Own words show theirs themselves."""
        if bad.field == "own":
            return True
        beside = {
            "at": self.when.problem,
            "what": self.words.problem,
            "minutes": self.how_long.problem,
            "note": self.note_problem,
        }
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside

    def take_keyboard(self) -> None:
        """To the first word."""
        self.words.take_keyboard()

    # -- presses ------------------------------------------------------------------------------------------------

    def _on_words(self) -> None:
        self._show_facts()
        self.changed.emit()

    def _on_when(self) -> None:
        self._look_for_number()
        self.changed.emit()

    def _on_note(self) -> None:
        self.note_problem.clear()
        self.changed.emit()

    def _look_for_number(self) -> None:
        """At another time another number stands before it; one that somebody chose stays."""
        if self.before.uuid() == self._found and self.before.score() is None:
            found = self._find_number(self.when.value_or_given())
            self._found = found.uuid if found else ""
            self.before.link(self._found, self._say_number(self._found))

    def _show_facts(self) -> None:
        is_whole = not self.words.is_one_press
        said = self._say_fact(next(iter(self.words.row.chosen()), "")) if is_whole else ""
        self.fact.setText(said)
        self.fact.setVisible(bool(said))
        has_number = self._asks_number or self.before.is_linked
        self.rows.set_row_visible(self.before, is_whole and has_number)
        self.rows.set_row_visible(self.after, is_whole and bool(self.after.text()))


def _below(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return holder
