"""One row of an old note: what is typed, what was understood beside it, and whether it is in the diary."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.paper_rows import PaperRow, RowReader, TypedRow, read_score, read_words
from caregiver.domain.typed_moment import TypedMoment
from caregiver.drawing.words import tr
from caregiver.services.old_notes import WrittenRow
from caregiver.ui.core.context import PageContext
from caregiver.ui.old_notes.row_fields import RowField, VoiceBox
from caregiver.ui.old_notes.row_keys import RowKey
from caregiver.ui.old_notes.row_notes import RowNote
from caregiver.ui.old_notes.row_state import RowState
from caregiver.ui.old_notes.row_words import given_said, medicines_said, understood_said, words_said
from caregiver.ui.old_notes.twin_question import TwinQuestion
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import announce

GAP_PX = 8
SHARES = {"moment": 190, "number": 72, "voice": 184, "words": 226, "given": 194}
"""The fields, and how they share the width."""
STATE_PX = 136
_NARROW_CELLS = {
    "moment": (0, 0, 1),
    "number": (0, 1, 1),
    "voice": (1, 0, 2),
    "words": (2, 0, 2),
    "given": (3, 0, 2),
}
"""Line, column and columns of each field where there is little room."""


class NoteRow(QWidget):
    """A row.

    Signals:
        edited: The user typed.
        save_asked: Write it in, or keep the correction.
        moved: To the row above (-1) or below (1), with the name of the field.
        take_back_asked, paste_asked: The keys for that were pressed.
        remove_asked: Take this row out of the diary.
        above_asked: Who says it is as in the row above.
        reached: The keyboard was put into a field of it; carries the field.
    """

    edited = Signal()
    save_asked = Signal()
    moved = Signal(int, str)
    take_back_asked = Signal()
    paste_asked = Signal()
    remove_asked = Signal()
    above_asked = Signal()
    reached = Signal(object)

    def __init__(self, context: PageContext, read: Callable[[], RowReader], key: str = "") -> None:
        super().__init__()
        self._context = context
        self._read = read
        self.key = key or uuid4().hex
        self.pasted = ""
        self.above: date | None = None
        self.own_above: date | None = None
        self.day: date | None = None
        self.written: WrittenRow | None = None
        self.is_twin_wanted = False
        self._saved = TypedRow()
        self._saved_moment: TypedMoment | None = None
        self._named: tuple[int, Mapping[Voice, str]] = (0, {})
        self._taken_out: tuple[WrittenRow, TypedRow, TypedMoment | None] | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.moment, self.number = RowField(tr("Mon 16:40")), RowField(tr("0–10"))
        self.voice, self.words, self.given = VoiceBox(), RowField(""), RowField("")
        self.fields: dict[str, RowField | VoiceBox] = {
            "moment": self.moment,
            "number": self.number,
            "voice": self.voice,
            "words": self.words,
            "given": self.given,
        }
        self._places: dict[str, QWidget] = {**self.fields, "given": _of_doses(self.given)}
        self.notes = {name: RowNote(field) for name, field in self.fields.items()}
        set_role(self.notes["given"], "doses")
        self._pasted = label("", "soft")
        self._pasted.hide()
        self.question = TwinQuestion()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._pasted)
        whole.addLayout(self._grid)
        whole.addWidget(self.question)
        self._state = RowState()
        self.set_narrow(False)
        self._show_state()

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.asked.connect(lambda key, name=name: self._on_key(name, key))
            if isinstance(field, RowField):
                field.textEdited.connect(lambda _text, name=name: self._on_edited(name))
                field.editingFinished.connect(lambda name=name: self._check(name))
        self.voice.chosen.connect(lambda: self._on_edited("voice"))
        self.voice.above_asked.connect(self.above_asked)
        self.question.answered.connect(self._on_answered)
        self._state.save_asked.connect(self.save_asked)
        self._state.remove_asked.connect(self.remove_asked)

    # -- what stands in it --------------------------------------------------------------------------------------

    def typed(self) -> TypedRow:
        """What stands in the fields."""
        return TypedRow(
            self.moment.text(), self.number.text(), self.voice.value(), self.words.text(), self.given.text()
        )

    def show_typed(self, typed: TypedRow, pasted: str = "") -> None:
        """Put this into the fields, without a signal; `pasted` is the line it came from."""
        self.moment.setText(typed.moment)
        self.number.setText(typed.number)
        self.voice.set_value(typed.voice)
        self.words.setText(typed.words)
        self.given.setText(typed.given)
        self._pasted.setText(tr("Pasted: {line}", line=pasted))
        self._pasted.setVisible(bool(pasted))
        self.pasted = pasted
        self._show_state()

    @property
    def is_unfinished(self) -> bool:
        """Whether something stands in it that is not in the diary."""
        return self.is_changed if self.written else not self.typed().is_empty

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what was saved last."""
        return self.typed() != self._saved

    def read(self) -> PaperRow:
        """What can be written in. Raises BadInput, naming one of the fields."""
        typed, reader = self.typed(), self._read()
        return reader.row_at(typed, self._moment(typed, reader))

    def _moment(self, typed: TypedRow, reader: RowReader) -> TypedMoment:
        """A time that nobody touched stays as it was saved."""
        if self._saved_moment is not None and self.written and typed.moment == self._saved.moment:
            return self._saved_moment
        return reader.moment(typed.moment, self.above)

    # -- what is said of it -------------------------------------------------------------------------------------

    def name_fields(self, number: int, voices: Mapping[Voice, str]) -> None:
        """Say which row it is, and who may say a number."""
        if (number, voices) == self._named:
            return
        self._named = (number, voices)
        self.voice.set_words(voices)
        names = {
            "moment": tr("Row {number}: day and time", number=number),
            "number": tr("Row {number}: number from 0 to 10, or - for could not answer", number=number),
            "voice": tr("Row {number}: who says it", number=number),
            "words": tr("Row {number}: words", number=number),
            "given": tr("Row {number}: given", number=number),
        }
        for name, said in names.items():
            self.fields[name].setAccessibleName(said)
        self.voice.setAccessibleDescription(names["voice"])  # a screen reader has what is chosen for its name
        self._state.name_for(number)

    def understand(self) -> None:
        """Say beside the fields what was understood; nothing where it is not understood yet."""
        typed, reader = self.typed(), self._read()
        self.day, moment = self.above, None
        try:
            moment = self._moment(typed, reader)
        except BadInput:
            self.day = reader.day(typed.moment) or self.above
            self._say("moment", "")
        else:
            local = moment.at.astimezone(reader.zone)
            self.day = local.date()
            self._say("moment", understood_said(self._context, moment, reader))
        patient_words, caregiver_words = read_words(typed.words)
        self._say("words", words_said(self._context, patient_words, caregiver_words) if patient_words else "")
        self._say("number", tr("could not answer") if typed.number.strip() in {"-", "–", "—"} else "")
        at = moment.at if moment else reader.now
        offered = medicines_said(self._context) if self.given.hasFocus() else ""
        self._say("given", given_said(self._context, typed.given, at, reader) if typed.given.strip() else offered)

    def _say(self, name: str, understood: str) -> None:
        if not self.notes[name].problem():
            self.notes[name].say(understood)

    def show_problem(self, bad: BadInput, *, takes_keyboard: bool = True) -> None:
        """Say beside its field what cannot be kept."""
        name = {"at": "moment", "score": "number", "patient_words": "words", "caregiver_words": "words"}.get(
            bad.field, bad.field
        )
        self.notes[name if name in self.notes else "given"].say_problem(bad, takes_keyboard=takes_keyboard)

    # -- saved --------------------------------------------------------------------------------------------------

    def set_written(self, written: WrittenRow, row: PaperRow) -> None:
        """It is in the diary as it stands here."""
        self.written, self._saved = written, self.typed()
        self._saved_moment = TypedMoment(row.at, row.is_exact)
        self._taken_out = None
        self.is_twin_wanted = False
        for field in self.fields.values():
            if isinstance(field, RowField):
                field.forget_typing()
        self._pasted.hide()
        self._show_state()
        self.understand()
        announce(self, tr("Saved"))

    def set_standing(self, is_standing: bool) -> None:
        """It was taken out of the diary, or put back there; what was typed stays."""
        if self.written is not None and not is_standing:
            self._taken_out = (self.written, self._saved, self._saved_moment)
            self.written, self._saved, self._saved_moment = None, TypedRow(), None
        elif self.written is None and is_standing and self._taken_out is not None:
            self.written, self._saved, self._saved_moment = self._taken_out
        self._show_state()

    @property
    def taken_out(self) -> WrittenRow | None:
        """What was written of it and does not stand any more."""
        return self._taken_out[0] if self.written is None and self._taken_out is not None else None

    @property
    def saved_typed(self) -> TypedRow:
        """What was typed when it was saved last."""
        return self._saved

    def state(self) -> str:
        """What is said of it: "Saved", "Changed", or nothing."""
        return self._state.said()

    def _show_state(self) -> None:
        self._state.show_state(is_written=self.written is not None, is_unfinished=self.is_unfinished)

    # -- keys ---------------------------------------------------------------------------------------------------

    def take_keyboard(self, name: str = "moment") -> None:
        """Put the keyboard into a field."""
        field = self.fields[name]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(field)
        if isinstance(field, RowField):
            field.selectAll()

    def _on_key(self, name: str, key: RowKey) -> None:
        names = list(self.fields)
        if key is RowKey.SAVE or (key is RowKey.GO_ON and name == names[-1]):
            self.save_asked.emit()
        elif key is RowKey.GO_ON:
            self.take_keyboard(names[names.index(name) + 1])
        elif key is RowKey.TAKE_BACK:
            self.take_back_asked.emit()
        elif key is RowKey.PASTE:
            self.paste_asked.emit()
        else:
            self.moved.emit(-1 if key is RowKey.UP else 1, name)

    def _on_edited(self, name: str) -> None:
        self.notes[name].say("")
        self.is_twin_wanted = False
        self.question.hide()
        self._show_state()
        self.edited.emit()

    def _check(self, name: str) -> None:
        """The field is left: what makes no sense is said at once, and the keyboard goes on."""
        typed, reader = self.typed(), self._read()
        try:
            if name == "moment" and typed.moment.strip():
                self._moment(typed, reader)
            elif name == "number":
                read_score(typed.number)
            elif name == "given":
                reader.given(typed.given, reader.now)
        except BadInput as bad:
            self.show_problem(bad, takes_keyboard=False)
        self.understand()

    def _on_answered(self, is_wanted: bool) -> None:
        if is_wanted:
            self.is_twin_wanted = True
            self.save_asked.emit()
        else:
            self.show_typed(TypedRow(voice=self.voice.value()))
            self.edited.emit()
            self.take_keyboard()

    def set_narrow(self, is_narrow: bool) -> None:
        """All fields on one line, or on four; each with its note beneath it."""
        for place, (name, share) in enumerate(SHARES.items()):
            line, column, width = _NARROW_CELLS[name] if is_narrow else (0, place, 1)
            self._grid.addWidget(self._places[name], 2 * line, column, 1, width)
            note_width = 2 if name == "number" and not is_narrow else width
            self._grid.addWidget(self.notes[name], 2 * line + 1, column, 1, note_width)
            self._grid.setColumnStretch(place, (place < 2) if is_narrow else share)
        self.words.setPlaceholderText(tr("Words") if is_narrow else "")
        self.given.setPlaceholderText(tr("Given") if is_narrow else "")
        self._grid.addWidget(self._state, *((8, 0, 1, 2) if is_narrow else (0, len(SHARES))))
        self._grid.setColumnMinimumWidth(len(SHARES), 0 if is_narrow else STATE_PX)


def _of_doses(field: RowField) -> QWidget:
    """The field, with letters as large as all that is said of a dose (care-rules 35)."""
    holder = QWidget()
    set_role(holder, "doses")
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    return holder
