"""The left part of the page: what is said of the day, what was managed first."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.person import Person, UsualVoice
from caregiver.domain.phrase import Phrase
from caregiver.domain.review import SLEEPY, AreaScore, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.vocabulary import Kind
from caregiver.drawing.words import tr, words
from caregiver.ui.review.bowels_row import BowelsRow
from caregiver.ui.review.item_rows import AREA, SYMPTOM, ItemRows, item
from caregiver.ui.review.more_words import OF_THE_FIVE, MoreWords
from caregiver.ui.review.night_row import night_row
from caregiver.ui.review.signs_row import SIGNS, SignsRow
from caregiver.ui.review.worst_rows import WorstRows
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.form_rows import FormRows
from caregiver.ui.widgets.labels import Problem, button
from caregiver.ui.widgets.note_field import NoteField

_VOICES = {UsualVoice.PATIENT: Voice.PATIENT_SAID, UsualVoice.CAREGIVER: Voice.CAREGIVER_GUESS}


class ReviewForm(QWidget):
    """Takes a review apart into fields, and puts one together from them.

    Signals:
        changed: The user changed something.
        entered: Enter was pressed where words or numbers are chosen.
        urgent_asked: Show the urgent signs.
    """

    changed = Signal()
    entered = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_away = False
        self._has_signs = False
        self._is_narrow = False
        self._left_out: dict[Kind, frozenset[str]] = {Kind.SYMPTOM: frozenset(), Kind.AREA: frozenset()}
        self.more_words: MoreWords | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self._theme
        self.managed = NoteField(theme, name=tr("What was managed"))
        self.signs = SignsRow(theme)
        self.worst = WorstRows(theme, self)
        self.night = night_row(theme, tr("The night before"))
        self.bowels = BowelsRow(theme)
        self.items = ItemRows(theme)
        self.more = button(tr("more about this day"), self._show_more, "more")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.note = NoteField(theme, name=tr("Note"))
        self.problems = {"managed": Problem(self.managed), "note": Problem(self.note)}
        self._lay_out_rows()

    def _lay_out_rows(self) -> None:
        self.first, self.others = FormRows(self._theme), FormRows(self._theme)
        self._managed_label = self.first.add("", _stacked(self.managed, self.problems["managed"]))
        self._signs_label = self.first.add("", self.signs)
        self.first.add(tr("Worst pain of the day"), self.worst.number)
        self.first.add(tr("Who says it"), self.worst.voices)
        self._night_label = self.first.add("", self.night)
        self.first.add(tr("Bowels last opened"), self.bowels)
        self._more_row = row(self.more, None)
        self.others.add("", self._more_row)
        self.others.add(tr("Note"), _stacked(self.note, self.problems["note"]))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        for part in (self.first, self.items, self.others):
            self._column.addWidget(part)

    def _connect(self) -> None:
        for field in (self.managed, self.note):
            field.textChanged.connect(self._on_note)
        for part in (self.worst, self.night, self.bowels):
            part.changed.connect(self.changed)
        for asked in (self.worst, self.night, self.bowels, self.items):
            asked.entered.connect(self.entered)
        self.items.changed.connect(self._on_item)
        self.signs.changed.connect(self._on_symptoms)
        for quiet in (self.worst, self.items, self.signs):
            quiet.urgent_asked.connect(self.urgent_asked)

    # -- values in and out --------------------------------------------------------------------------------------

    def show_review(self, review: Review) -> None:
        """Show a review, without a signal."""
        self.managed.set_text(review.managed)
        self.worst.show_worst(review.worst, review.voice)
        self.night.set_value(review.sleep)
        self.bowels.show_days(review.bowels_days)
        symptoms = {symptom.code: symptom.grade for symptom in review.symptoms}
        scores = {area.area: area.score for area in review.areas}
        self.items.show_values(symptoms, scores)
        self._show_chosen()
        self.note.set_text(review.note)
        self.show_copied((), is_night=False, source="")
        for problem in self.problems.values():
            problem.clear()
        self._fold()
        self._show_rows()

    def show_copied(self, symptoms: Iterable[str], *, is_night: bool, source: str) -> None:
        """Show which answers were only copied from another day: "as on Saturday 21 November"; all others were said."""
        self.night.show_copied(source if is_night else "")
        self.items.show_copied(symptoms, source)

    def put_into(self, review: Review) -> Review:
        """The review with what stands in the fields."""
        worst, voice = self.worst.value()
        symptoms = (Symptom(code, grade) for code, grade in self.items.symptoms().items())
        areas = (AreaScore(area, score) for area, score in self.items.scores().items())
        return replace(
            review,
            managed=self.managed.text(),
            worst=worst,
            voice=voice,
            sleep=Sleep(self.night.value()),
            bowels_days=self.bowels.value(),
            symptoms=tuple(symptoms),
            areas=tuple(areas),
            note=self.note.text(),
        )

    def take_own_words(self) -> None:
        """Turn own words that are being typed into a chip. Raises BadInput; the sentence stands beside them."""
        if self.more_words is not None:
            self.more_words.symptoms.take_own()

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here. Own words show theirs themselves."""
        beside = {"worst": self.worst.problem, "bowels_days": self.bowels.problem, **self.problems}
        if bad.field in beside:
            beside[bad.field].say(words(bad.sentence))
        return bad.field in beside or bad.field == "own"

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_names(self, person: Person, caregiver_name: str) -> None:
        """Write names and the family's own word."""
        managed = words(Phrase.MANAGED.text(person.pronouns))
        self._managed_label.setText(managed)
        self.managed.setAccessibleName(managed)
        seemed = words(Phrase.SEEMED.text(person.pronouns))
        self._signs_label.setText(seemed)
        self.signs.chips.setAccessibleName(seemed)
        self._night_label.setText(tr("{name}, the night before", name=person.called))
        self.night.say_name(self._night_label.text())
        self.worst.show_names(person, caregiver_name, _VOICES.get(person.usual_voice, Voice.NOT_SAID))

    def show_asked(self, items: tuple[str, ...], *, is_away: bool, has_signs: bool) -> None:
        """Which things are asked: fewer of a day away; signs in the number's place where no number can be told."""
        self._is_away, self._has_signs = is_away, has_signs
        wanted = () if is_away else (item(SYMPTOM, SLEEPY), *items)
        self.items.show_wanted(wanted, frozenset(SIGNS) if has_signs else frozenset())
        self._leave_out(items)
        self._show_rows()

    def set_two_rows(self, has_two_rows: bool) -> None:
        """The numbers in one row or in two."""
        self.worst.set_two_rows(has_two_rows)
        self.items.set_two_rows(has_two_rows)

    def set_narrow(self, is_narrow: bool) -> None:
        """Names above their fields, or beside them."""
        self._is_narrow = is_narrow
        more = [] if self.more_words is None else [self.more_words.rows]
        for rows in (self.first, *more, self.others):
            rows.set_narrow(is_narrow)
        self.items.set_narrow(is_narrow)

    def _show_rows(self) -> None:
        """What is written is in sight even where it would not be asked."""
        worst, voice = self.worst.value()
        has_number = worst is not None or voice is not Voice.NOT_SAID
        is_asked = not (self._is_away or self._has_signs)
        self.first.set_row_visible(self.signs, self._has_signs and not self._is_away)
        for field in (self.worst.number, self.worst.voices):
            self.first.set_row_visible(field, is_asked or has_number)
        self.first.set_row_visible(self.night, not self._is_away or bool(self.night.value()))
        self.first.set_row_visible(self.bowels, not self._is_away or self.bowels.value() is not None)
        if self._is_away:
            self.others.set_row_visible(self._more_row, False)

    def _leave_out(self, items: tuple[str, ...]) -> None:
        """What always has a row is no word behind "more", too; where that changed, those words are made anew."""
        asked = [wanted.partition(":") for wanted in items]
        kinds = {Kind.SYMPTOM: SYMPTOM, Kind.AREA: AREA}
        left_out = {kind: frozenset(code for name, _, code in asked if name == kinds[kind]) for kind in kinds}
        if left_out != self._left_out and self.more_words is not None:
            self.more_words.hide()
            self.more_words.deleteLater()
            self.more_words = None
            self.others.set_row_visible(self._more_row, True)
        self._left_out = left_out

    def _fold(self) -> None:
        self.others.set_row_visible(self._more_row, True)
        if self.more_words is not None:
            self.more_words.hide()

    def _show_more(self) -> None:
        """These many words are made when they are first asked for."""
        if self.more_words is None:
            made = self.more_words = MoreWords(self._theme, self._left_out)
            made.symptoms_changed.connect(self._on_symptoms)
            made.areas_changed.connect(self._on_areas)
            made.rows.set_narrow(self._is_narrow)
            self._column.insertWidget(self._column.indexOf(self.others), made)
        self._show_chosen()
        self.more_words.show()
        self.others.set_row_visible(self._more_row, False)
        self.more_words.take_keyboard()

    # -- changes ------------------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        there = self.items.symptoms()
        self.signs.choose(code for code in there if code in SIGNS)
        if self.more_words is not None:
            symptoms = (code for code, grade in there.items() if self._is_more(code) and grade is not Grade.NONE)
            areas = (code for code in self.items.areas() if code not in self._left_out[Kind.AREA])
            self.more_words.choose(symptoms, areas)

    def _is_sign(self, code: str) -> bool:
        """Whether it is chosen among the signs, so that it needs no second word."""
        return self._has_signs and code in SIGNS

    def _is_more(self, code: str) -> bool:
        """Whether it is chosen behind "more": it has neither a row that always stands, nor a sign."""
        return not (code in OF_THE_FIVE or code in self._left_out[Kind.SYMPTOM] or self._is_sign(code))

    def _on_symptoms(self) -> None:
        there = self.items.symptoms()
        pressed = self.more_words.symptoms.chosen() if self.more_words is not None else None
        symptoms = {code: grade for code, grade in there.items() if not (self._is_more(code) or self._is_sign(code))}
        symptoms |= {code: there.get(code, Grade.NOT_SAID) for code in (self.signs.chosen() if self._has_signs else ())}
        for code, grade in there.items():
            if self._is_more(code) and (pressed is None or code in pressed or grade is Grade.NONE):
                symptoms[code] = grade
        for code in pressed or ():
            if symptoms.get(code, Grade.NONE) is Grade.NONE:
                symptoms[code] = Grade.NOT_SAID  # a press on a word says that it was there
        self.items.show_symptoms(symptoms)
        self._show_chosen()
        self.changed.emit()

    def _on_areas(self) -> None:
        assert self.more_words is not None
        always = (code for code in self.items.areas() if code in self._left_out[Kind.AREA])
        self.items.show_areas((*always, *self.more_words.areas.chosen()))
        self.changed.emit()

    def _on_item(self) -> None:
        self._show_chosen()
        self.changed.emit()

    def _on_note(self) -> None:
        for problem in self.problems.values():
            problem.clear()
        self.changed.emit()


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return holder
