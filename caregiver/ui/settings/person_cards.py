"""The cards about the person: names and words, what the family was told, how the number is given, who agreed."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from caregiver.domain.person import Answer, Consent, Known, Person, Pronouns, UsualVoice
from caregiver.domain.phrase import Phrase
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.settings.kept_card import KeptCard
from caregiver.ui.widgets.allergies_field import AllergiesField
from caregiver.ui.widgets.choice_list import ChoiceList
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.number_row import NumberChoice
from caregiver.ui.widgets.segments import Segments


def named(name: str, *parts: QWidget, hint: str = "") -> QWidget:
    """A name, and below it what belongs to it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(name, "strong"))
    if hint:
        column.addWidget(label(hint, "small"))
    for part in parts:
        column.addWidget(part)
    return holder


class PersonCard(KeptCard):
    """A card with the usual kinds of fields."""

    def add_line(self, attribute: str, name: str, hint: str = "") -> NamedField:
        """One line of text."""
        line = NamedField(name, hint)
        self.add_field(
            line,
            lambda: {attribute: line.text().strip()},
            lambda person: line.set_text(getattr(person, attribute)),
            line.problem,
        )
        return line

    def add_note(self, attribute: str, name: str, hint: str = "") -> NoteField:
        """A text of several lines."""
        note = NoteField(self._context.theme, name=name)
        self.add_field(
            named(name, note, hint=hint),
            lambda: {attribute: note.text().strip()},
            lambda person: note.set_text(getattr(person, attribute)),
        )
        return note

    def add_date(self, attribute: str, name: str) -> DateField:
        """A day."""
        day = DateField(self._context.theme, name, attribute)
        self.add_field(
            day, lambda: {attribute: day.value()}, lambda person: day.set_value(getattr(person, attribute)), day.problem
        )
        return day


class NamesCard(PersonCard):
    """What the person is called, and the papers."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, tr("Who it is about"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.called = self.add_line("called", tr("Name used at home"))
        self.pronouns = Segments(
            [(pronouns, words(Phrase.SAYS.text(pronouns))) for pronouns in Pronouns],
            name=tr("The word you use"),
        )
        self._word = self.add_field(
            named(tr("The word you use"), self.pronouns),
            lambda: {"pronouns": Pronouns(self.pronouns.value())},
            lambda person: self.pronouns.set_value(person.pronouns),
        )
        self.full_name = self.add_line("full_name", tr("Full name"), tr("As on the hospital papers"))
        self.birth_date = self.add_date("birth_date", tr("Born on"))
        self.hospital_number = self.add_line("hospital_number", tr("Hospital number"))
        self.address = self.add_note(
            "address", tr("Address"), tr("For the ambulance: street, door code, where to ring")
        )

    def _connect(self) -> None:
        self.pronouns.changed.connect(lambda _code: self.keep(self._word))


class HealthCard(PersonCard):
    """What the family was told about health; never matched against anything by the program."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, tr("What you were told"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.illness = self.add_note("illness", tr("What the team calls the illness"))
        strong = tr("Strong pain medicine?")
        self.strong = Segments(
            [(Answer.YES, tr("Yes")), (Answer.NO, tr("No")), (Answer.NOT_SURE, tr("Not sure"))], name=strong
        )
        self._strong = self.add_field(
            named(strong, self.strong, hint=tr("“Yes” is said on the urgent sheet")),
            lambda: {"takes_strong_medicine": Answer(self.strong.value())},
            lambda person: self.strong.set_value(person.takes_strong_medicine),
        )
        self.allergies = AllergiesField(self._context.theme)
        self.allergies.set_narrow(True)
        self.add_field(self.allergies, self._read_allergies, self._show_allergies)
        self.organs_known = Segments(
            [
                (Known.YES, tr("Yes, there is")),
                (Known.NONE_KNOWN, tr("None known")),
                (Known.NOT_ASKED, tr("Not asked yet")),
            ],
            name=tr("Kidney or liver trouble"),
        )
        self.organs = NoteField(self._context.theme, name=tr("Kidney or liver trouble, as told"))
        self.add_field(
            named(tr("Kidney or liver trouble"), self.organs_known, self.organs), self._read_organs, self._show_organs
        )
        self.weight = self.add_line("weight_kg", tr("Weight in kilograms"))
        self.weight_on = self.add_date("weight_on", tr("Weighed on"))

    def _connect(self) -> None:
        self.strong.changed.connect(lambda _code: self.keep(self._strong))
        self.organs_known.changed.connect(lambda _code: self._show_organs_note())

    def _read_allergies(self) -> dict[str, object]:
        known, allergies, asked_on = self.allergies.value(self._context.local_now().date())
        return {"allergies_known": known, "allergies": allergies, "allergies_asked_on": asked_on}

    def _show_allergies(self, person: Person) -> None:
        self.allergies.set_value(person.allergies_known, person.allergies, person.allergies_asked_on)

    def _read_organs(self) -> dict[str, object]:
        person, known = self._known, Known(self.organs_known.value())
        told = self.organs.text().strip() if known is Known.YES else ""
        asked_on = person.organs_asked_on
        if known is not person.organs_known:
            asked_on = self._context.local_now().date() if known is Known.NONE_KNOWN else None
        return {"organs_known": known, "organs": told, "organs_asked_on": asked_on}

    def _show_organs(self, person: Person) -> None:
        self.organs_known.set_value(person.organs_known)
        self.organs.set_text(person.organs)
        self._show_organs_note()

    def _show_organs_note(self) -> None:
        self.organs.setVisible(self.organs_known.value() == Known.YES)


class NumberGivenCard(PersonCard):
    """Who gives the number, and the level the person can live with."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, tr("The number"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.voice = ChoiceList(tr("Who gives the number, most days?"), list(UsualVoice))
        self._usual = self.add_field(
            self.voice,
            lambda: {"usual_voice": UsualVoice(self.voice.value())},
            lambda person: self.voice.set_value(person.usual_voice),
        )
        self.goal = NumberChoice(self._context.theme)
        self.goal.set_two_rows(True)
        self.no_goal = button(tr("No goal"), lambda: self.goal.set_value(None), "quiet")
        self.add_field(
            named(tr("A number to live with"), self.goal, self.no_goal, hint=tr("As said by the one it is about")),
            lambda: {"goal_number": self.goal.value()},
            lambda person: self.goal.set_value(person.goal_number),
        )
        self.goal_words = self.add_note("goal_words", tr("What it is for, such as “walk to the gate”"))
        self.is_hidden = QCheckBox(tr("Do not show the goal"))
        self._hidden = self.add_field(
            self.is_hidden,
            lambda: {"is_goal_hidden": self.is_hidden.isChecked()},
            lambda person: self.is_hidden.setChecked(person.is_goal_hidden),
        )

    def _connect(self) -> None:
        self.voice.changed.connect(lambda _code: self.keep(self._usual))
        self.is_hidden.clicked.connect(lambda: self.keep(self._hidden))

    def show_person(self, person: Person) -> None:
        """Show what is known, in the family's word."""
        super().show_person(person)
        self.voice.set_words(
            {
                UsualVoice.PATIENT: words(Phrase.SAYS_IT.text(person.pronouns)),
                UsualVoice.CAREGIVER: tr("I judge it"),
                UsualVoice.DIFFERS: tr("It differs"),
            }
        )


class ConsentCard(PersonCard):
    """Who agreed, and who decides."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, tr("Who agreed"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.consent = ChoiceList(tr("Who agreed to this diary?"), [*list(Consent)[1:], Consent.NOT_SAID])
        self._agreed = self.add_field(
            self.consent,
            lambda: {"consent": Consent(self.consent.value())},
            lambda person: self.consent.set_value(person.consent),
        )
        self.decides = self.add_line("decides", tr("Who decides, if need be?"), tr("Name and telephone"))

    def _connect(self) -> None:
        self.consent.changed.connect(lambda _code: self.keep(self._agreed))

    def show_person(self, person: Person) -> None:
        """Show what is known, in the family's word."""
        super().show_person(person)
        self.consent.set_words(
            {
                Consent.PATIENT_AGREED: words(Phrase.AGREED.text(person.pronouns)),
                Consent.DECIDES_FOR: words(Phrase.DECIDES_FOR.text(person.pronouns)),
                Consent.NOT_SAID: tr("Not said yet"),
            }
        )
