"""The left part of the editor: everything about one moment of pain but its places."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.errors import BadInput
from caregiver.domain.offered_words import OfferedWords
from caregiver.domain.pain import LONGEST_NOTE, PainEntry, Voice
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.vocabulary import Kind, codes
from caregiver.drawing.words import tr, words
from caregiver.ui.entry.answer_rows import AnswerRows
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.caregiver_note import CaregiverNote
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.time_field import TimeField
from caregiver.ui.widgets.word_row import WordRow

LABEL_WIDTH_PX = 80
LABEL_GAP_PX = 8
_LINE_PX = 44
_FIELD_OF = {
    Kind.QUALITY: "qualities",
    Kind.TIMING: "timing",
    Kind.WORSE: "worse",
    Kind.EASED: "eased",
    Kind.SIGN: "signs",
}


Leading = TimeField | NumberChoice | Chips


class EntryForm(QWidget):
    """Takes an entry apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        entered: Enter was pressed in the number row.
        urgent_asked: Show the urgent signs.
        forget_asked: The user wants own words offered no more; carries their `Kind` and their code.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()
    forget_asked = Signal(object, str)

    def __init__(self, theme: Theme, calendar: CalendarWords, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._calendar = calendar
        self._now = now
        self._labels: list[QLabel] = []
        self._row_labels: dict[QWidget, QLabel] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LABEL_GAP_PX)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnStretch(1, 1)
        self.when = TimeField(theme, self._calendar, name=tr("When"), now=self._now)
        self.answer = AnswerRows(theme, self)
        names = {
            Kind.SIGN: tr("What you saw"),
            Kind.QUALITY: tr("Feels like"),
            Kind.TIMING: tr("When it comes"),
            Kind.WORSE: tr("Made it worse"),
            Kind.EASED: tr("Eased it"),
        }
        self.words = {kind: WordRow(theme, codes(kind), name=name) for kind, name in names.items()}
        self.patient_words = NoteField(theme, name=tr("Words of the person"))
        self.note = CaregiverNote(theme)
        self._problems = {"patient_words": Problem(self.patient_words), "caregiver_words": self.note.problem}
        self._lay_out_rows(names)

    def _lay_out_rows(self, names: dict[Kind, str]) -> None:
        self._lead(self._add_row(tr("When"), self.when), self.when, tr("Alt+W"))
        self._lead(self._add_row(tr("Number"), self.answer.number), self.answer.scores, tr("Alt+N"))
        self._lead(self._add_row(tr("Who says it"), self.answer.voices), self.answer.voices, tr("Alt+S"))
        keys = {
            Kind.SIGN: tr("Alt+Y"),
            Kind.QUALITY: tr("Alt+F"),
            Kind.TIMING: tr("Alt+C"),
            Kind.WORSE: tr("Alt+M"),
            Kind.EASED: tr("Alt+E"),
        }
        for kind, name in names.items():
            self._lead(self._add_row(name, self.words[kind]), self.words[kind].chips, keys[kind])
        self._patient_label = self._add_row("", self._with_problem(self.patient_words, "patient_words"))
        self._note_label = self._add_row("", self.note)
        self._size_labels()

    def _add_row(self, words_: str, field: QWidget) -> QLabel:
        made = label(words_, "strong")
        made.setMinimumHeight(_LINE_PX)
        line = self._grid.rowCount()
        self._grid.addWidget(made, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, line, 1)
        self._labels.append(made)
        self._row_labels[field] = made
        return made

    @staticmethod
    def _lead(name: QLabel, field: Leading, key: str) -> None:
        """Let a key lead to a field; the name of the row tells it to the mouse, the field to a screen reader."""
        QShortcut(QKeySequence(key), field).activated.connect(field.take_keyboard)
        name.setToolTip(tr("{key} leads here.", key=key))
        field.setAccessibleDescription(name.toolTip())

    def _with_problem(self, field: QWidget, name: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(self._problems[name])
        return holder

    def _connect(self) -> None:
        self.when.changed.connect(self.changed)
        self.answer.changed.connect(self._on_answer)
        self.answer.entered.connect(self.entered)
        self.answer.urgent_asked.connect(self.urgent_asked)
        for kind, row in self.words.items():
            row.changed.connect(self._on_words)
            row.urgent_asked.connect(self.urgent_asked)
            row.forget_asked.connect(lambda code, kind=kind: self.forget_asked.emit(kind, code))
        self.words[Kind.QUALITY].unfolded.connect(self._show_timing)
        self.patient_words.textChanged.connect(self._on_note)
        self.note.changed.connect(self.changed)
        self._theme.changed.connect(self._size_labels)

    # -- values in and out --------------------------------------------------------------------------------------

    def show_entry(self, entry: PainEntry, *, usual: Voice, now: datetime) -> None:
        """Show an entry, without a signal.

        Args:
            entry: What to show.
            usual: The voice a number gets that comes after "could not answer".
            now: The present instant; later days cannot be chosen.
        """
        zone = ZoneInfo(entry.zone)
        latest = max(now.astimezone(zone).date(), entry.local_at.date())
        self.when.set_moment(entry.at, zone, is_exact=entry.is_exact, latest=latest)
        self.answer.show_entry(entry, usual)
        for kind, row in self.words.items():
            row.choose(getattr(entry, _FIELD_OF[kind]))
        self.patient_words.set_text(entry.patient_words)
        self.note.show_note(entry.caregiver_words, is_only_for_me=entry.is_only_for_me)
        for problem in self._problems.values():
            problem.clear()
        self._set_row_visible(self.words[Kind.TIMING], bool(entry.timing))
        self._show_signs()

    def offer(self, offered: Mapping[Kind, OfferedWords]) -> None:
        """Let each row of words stand in the order they are used in."""
        for kind, row in self.words.items():
            row.offer(offered[kind])

    def put_into(self, entry: PainEntry) -> PainEntry:
        """The entry with what stands in the fields.

        Raises:
            BadInput: Something cannot be kept; names the field.
        """
        for row in self.words.values():
            row.chips.take_own()
        answered = self._with_choices(entry)
        return replace(
            answered,
            at=self.when.value(),
            patient_words=self.patient_words.text(),
            caregiver_words=self.note.text(),
        )

    def put_into_draft(self, entry: PainEntry) -> PainEntry:
        """The same for a draft, which takes what it can: a time that is none counts as not typed."""
        return replace(
            self._with_choices(entry),
            at=self.when.value_or_given(),
            patient_words=self.patient_words.text()[:LONGEST_NOTE],
            caregiver_words=self.note.text()[:LONGEST_NOTE],
        )

    def _with_choices(self, entry: PainEntry) -> PainEntry:
        chosen = {_FIELD_OF[kind]: row.chosen() for kind, row in self.words.items()}
        return replace(
            self.answer.put_into(entry),
            is_exact=self.when.is_exact,
            is_only_for_me=self.note.only_for_me.isChecked(),
            **chosen,  # type: ignore[arg-type]
        )

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here. Own words show theirs themselves."""
        if bad.field == "own":
            return True
        beside = {"at": self.when.problem, "score": self.answer.problem, **self._problems}
        beside |= {_FIELD_OF[kind]: row.chips.problem for kind, row in self.words.items()}
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_names(self, person: Person, caregiver_name: str, calendar: CalendarWords, *, is_mine: bool) -> None:
        """Write names and the family's own word; tell times as the family reads them.

        Args:
            person: Whom the entry is about.
            caregiver_name: Who wrote it.
            calendar: How the family reads dates and times.
            is_mine: Whether who wrote it writes now.
        """
        self.answer.show_names(person, caregiver_name)
        said = words(Phrase.WORDS.text(person.pronouns))
        self._patient_label.setText(said)
        self.patient_words.setAccessibleName(said)
        self._note_label.setText(self.note.show_writer(caregiver_name, is_mine=is_mine))
        self.when.set_calendar(calendar)

    def _on_answer(self) -> None:
        self._show_signs()
        self.changed.emit()

    def _on_words(self) -> None:
        self._show_signs()
        self.changed.emit()

    def _on_note(self) -> None:
        self._problems["patient_words"].clear()
        self.changed.emit()

    def _show_signs(self) -> None:
        signs = self.words[Kind.SIGN]
        self._set_row_visible(signs, self.answer.was_seen or bool(signs.chosen()))

    def _show_timing(self) -> None:
        self._set_row_visible(self.words[Kind.TIMING], True)

    def _set_row_visible(self, field: QWidget, is_visible: bool) -> None:
        field.setVisible(is_visible)
        self._row_labels[field].setVisible(is_visible)

    def _size_labels(self) -> None:
        for made in self._labels:
            made.setFixedWidth(self._theme.px(LABEL_WIDTH_PX))
