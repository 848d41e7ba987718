"""Who the diary is about, and who writes: the first page of set-up. Two names are enough to go on (care-rules 33)."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Answer, Caregiver, Consent, Person, Pronouns, UsualVoice
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.allergies_field import AllergiesField
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.choice_list import ChoiceList
from caregiver.ui.widgets.columns import Columns
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments


class WhoPart(QWidget):
    """The form; what it does not ask stays as it was."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._person = Person(called="")
        self._caregiver = Caregiver(name="")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._columns = Columns(self._about(), self._writer())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Who it is about"), "title"))
        column.addWidget(label(tr("Two names are enough to go on. All else can be empty now and changed in Settings.")))
        column.addSpacing(4)
        column.addWidget(self._columns)
        column.addWidget(
            label(
                tr(
                    "A note can be marked “only for me”. It then stays out of everything you share or print. "
                    "Anyone who opens the diary here can still read it."
                ),
                "soft",
            )
        )
        column.addStretch(1)
        self._show_words()

    def _about(self) -> QWidget:
        card = Card(margins=(24, 16, 24, 20))
        card.body.setSpacing(14)
        card.body.addWidget(label(tr("The person in pain"), "heading"))
        self.called = NamedField(tr("Name, as used at home"), tr("Of the person in pain, not yours"))
        self.pronouns = Segments(
            [(pronouns, words(Phrase.SAYS.text(pronouns))) for pronouns in Pronouns], name=tr("The word you use")
        )
        word = _named(tr("The word you use"), self.pronouns)
        self.full_name = NamedField(tr("Full name"), tr("As on the hospital papers"))
        self.birth_date = DateField(self._theme, tr("Born on"), "birth_date")
        illness, strong = tr("What the team calls the illness"), tr("Strong pain medicine?")
        self.illness = NoteField(self._theme, name=illness)
        self.strong = Segments(
            [(Answer.YES, tr("Yes")), (Answer.NO, tr("No")), (Answer.NOT_SURE, tr("Not sure"))], name=strong
        )
        self.allergies = AllergiesField(self._theme)
        asked = (_named(illness, self.illness), _named(strong, self.strong))
        for part in (self.called, word, self.full_name, self.birth_date, *asked, self.allergies):
            card.body.addWidget(part)
        card.body.addStretch(1)
        return card

    def _writer(self) -> QWidget:
        card = Card(margins=(24, 16, 24, 20))
        card.body.setSpacing(14)
        card.body.addWidget(label(tr("You"), "heading"))
        self.caregiver = NamedField(tr("Your own name"))
        self.caregiver_full = NamedField(tr("Your full name"), tr("For “Say: my name is …” on the urgent sheet"))
        self.address = NoteField(self._theme, name=tr("Address"))
        where = _named(tr("Address"), self.address, tr("For the ambulance: street, door code, where to ring"))
        self.voice = ChoiceList(tr("Who gives the number, most days?"), list(UsualVoice))
        self.consent = ChoiceList(tr("Who agreed to this diary?"), [*list(Consent)[1:], Consent.NOT_SAID])
        for part in (self.caregiver, self.voice, self.consent, self.caregiver_full, where):
            card.body.addWidget(part)
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.pronouns.changed.connect(lambda _code: self._show_words())

    def set_values(self, person: Person, caregiver: Caregiver) -> None:
        """Show what is known already; what was never said stays open, though something is stored for it."""
        self._person, self._caregiver = person, caregiver
        self.called.set_text(person.called)
        _show_said(self.pronouns, person.pronouns, Pronouns.THEY)
        self.full_name.set_text(person.full_name)
        self.birth_date.set_value(person.birth_date)
        self.illness.set_text(person.illness)
        _show_said(self.strong, person.takes_strong_medicine, Answer.NOT_SURE)
        self.allergies.set_value(person.allergies_known, person.allergies, person.allergies_asked_on)
        self.caregiver.set_text(caregiver.name)
        self.caregiver_full.set_text(caregiver.full_name)
        self.address.set_text(person.address)
        _show_said(self.voice, person.usual_voice, UsualVoice.DIFFERS)
        _show_said(self.consent, person.consent, Consent.NOT_SAID)
        self._show_words()

    def person(self, today: date) -> Person:
        """Who it is about, as typed.

        Raises:
            BadInput: The name is missing, or the birth date is none; names the field.
        """
        if not self.called.text().strip():
            raise BadInput("called", QT_TRANSLATE_NOOP("caregiver", "Please write a name."))
        known, allergies, asked_on = self.allergies.value(today)
        return replace(
            self._person,
            called=self.called.text(),
            pronouns=self._pronouns(),
            full_name=self.full_name.text(),
            birth_date=self.birth_date.value(),
            address=self.address.text(),
            illness=self.illness.text(),
            takes_strong_medicine=Answer(self.strong.value() or Answer.NOT_SURE),
            allergies_known=known,
            allergies=allergies,
            allergies_asked_on=asked_on,
            consent=Consent(self.consent.value() or Consent.NOT_SAID),
            usual_voice=UsualVoice(self.voice.value() or UsualVoice.DIFFERS),
        )

    def writer(self) -> Caregiver:
        """Who writes, as typed; raises BadInput when the name is missing."""
        if not self.caregiver.text().strip():
            raise BadInput("caregiver", QT_TRANSLATE_NOOP("caregiver", "Please write your name."))
        return replace(self._caregiver, name=self.caregiver.text(), full_name=self.caregiver_full.text())

    def show_problem(self, bad: BadInput | None) -> None:
        """Say beside its field what cannot be kept; None clears all of them."""
        problems = {
            "called": self.called.problem,
            "birth_date": self.birth_date.problem,
            "allergies_asked_on": self.allergies.asked_on.problem,
            "caregiver": self.caregiver.problem,
        }
        for problem in problems.values():
            problem.clear()
        if bad is not None:
            problems.get(bad.field, self.called.problem).say(words(bad.sentence))

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or two."""
        self._columns.set_narrow(is_narrow)
        self.allergies.set_narrow(True)

    def _pronouns(self) -> Pronouns:
        return Pronouns(self.pronouns.value() or Pronouns.THEY)

    def _show_words(self) -> None:
        pronouns = self._pronouns()
        self.voice.set_words(
            {
                UsualVoice.PATIENT: words(Phrase.SAYS_IT.text(pronouns)),
                UsualVoice.CAREGIVER: tr("I judge it"),
                UsualVoice.DIFFERS: tr("It differs"),
            }
        )
        self.consent.set_words(
            {
                Consent.PATIENT_AGREED: words(Phrase.AGREED.text(pronouns)),
                Consent.DECIDES_FOR: words(Phrase.DECIDES_FOR.text(pronouns)),
                Consent.NOT_SAID: tr("Not said yet"),
            }
        )


def _named(name: str, part: QWidget, hint: str = "") -> QWidget:
    """A name, and below it what is asked for."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(name, "strong"))
    if hint:
        column.addWidget(label(hint, "small"))
    column.addWidget(part)
    return holder


def _show_said(choice: Segments | ChoiceList, said: str, until_said: str) -> None:
    """Show an answer. What is stored until one is said looks like one: then the choice stays as it was left."""
    if said != until_said:
        choice.set_value(said)
