"""The urgent sheet: one value that the screen and the paper both show (care-rules C; care.md 1.10).

The signs are the same for everyone and depend on nothing that is recorded; whose number stands above them is the
family's. Nothing here is computed from entries, and nothing ever says that no sign was found.
"""

from dataclasses import dataclass
from datetime import date

from caregiver.domain.calendar_words import date_short_text
from caregiver.domain.call_words import allergies_beneath, what_to_say
from caregiver.domain.person import CallNumber, Caregiver, Person, UrgentContacts
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text, Translate, untranslated
from caregiver.domain.urgent_numbers import is_check_due
from caregiver.domain.urgent_signs import Sign, UrgentSigns
from caregiver.domain.wording import as_typed, listed

NUMBERS_LOCKED = QT_TRANSLATE_NOOP(
    "caregiver",
    "The numbers are in the locked diary. Look at the paper sheet, or use your local emergency number.",
)
"""Shown where the numbers would stand when the family did not allow the plain file (care-rules 37)."""
NUMBERS_HIDDEN = QT_TRANSLATE_NOOP(
    "caregiver",
    "The numbers are behind the hidden screen. Look at the paper sheet, or use your local emergency number.",
)
"""The same while the diary is open, and only the screen is hidden."""


@dataclass(frozen=True)
class NumberLine:
    """A smaller line beneath a number: who answers, and the number."""

    label: Text
    number: Text


@dataclass(frozen=True)
class NumberBox:
    """A number to call.

    Attributes:
        label: Who answers.
        number: The number, or what to use while there is none.
        has_number: Whether the family gave one.
        checked: Who said when that it is right, or that nobody did yet; None where the diary cannot be read.
        lines: Further numbers beneath it.
    """

    label: Text
    number: Text
    has_number: bool
    checked: Text | None
    lines: tuple[NumberLine, ...] = ()


@dataclass(frozen=True)
class SignList:
    """A list of signs with its headings; `closing` stands beneath it."""

    heading: Text
    lead: Text
    signs: tuple[Text, ...]
    closing: Text | None = None


@dataclass(frozen=True)
class UrgentSheet:
    """Everything on the sheet, in the order it is read; boxes and lists are emergency first, then team.

    Attributes:
        allergies: The recorded ones, on a line of their own beneath the family's own `say`; None where `say` is ours
            and holds them.
    """

    title: Text
    lead: Text
    boxes: tuple[NumberBox, NumberBox]
    lists: tuple[SignList, SignList]
    say_label: Text
    say: Text
    allergies: Text | None
    papers_label: Text | None
    papers: str
    review: Text

    def as_text(self, translate: Translate = untranslated) -> str:
        """The whole sheet in plain lines."""
        lines: list[Text | None] = [self.title, self.lead]
        for box, signs in zip(self.boxes, self.lists, strict=True):
            lines += [box.label, box.number, box.checked]
            lines += [listed([line.label, line.number], ": ") for line in box.lines]
            lines += [signs.heading, signs.lead, *signs.signs, signs.closing]
        lines += [listed([self.say_label, self.say], " "), self.allergies]
        if self.papers_label is not None:
            lines += [listed([self.papers_label, as_typed(self.papers)], " ")]
        lines += [self.review]
        return "".join(line.words(translate) + "\n" for line in lines if line is not None)


def urgent_sheet(
    signs: UrgentSigns, contacts: UrgentContacts, person: Person | None, caregiver: Caregiver | None, today: date
) -> UrgentSheet:
    """The sheet for one family.

    Without a `person` (the diary is locked, or not made yet) it works from the numbers alone: nobody is named, no
    hospice is mentioned, and nothing is said about who checked a number.
    """
    papers = contacts.papers.strip()
    return UrgentSheet(
        title=Text(signs.title),
        lead=Text(signs.lead),
        boxes=_boxes(signs, contacts, person, today),
        lists=(
            SignList(
                Text(signs.emergency_heading),
                Text(signs.signs_lead),
                tuple(_sign_text(sign, contacts.fever_figure) for sign in signs.emergency),
                Text(signs.no_answer) if contacts.is_hospice_first else None,
            ),
            SignList(
                Text(signs.team_heading),
                Text(signs.signs_lead),
                tuple(_sign_text(sign, contacts.fever_figure) for sign in signs.team),
                Text(signs.no_answer),
            ),
        ),
        say_label=Text(QT_TRANSLATE_NOOP("caregiver", "Say:")),
        say=what_to_say(contacts, person, caregiver, today),
        allergies=allergies_beneath(contacts, person),
        papers_label=_papers_label(person) if papers else None,
        papers=papers,
        review=Text(
            QT_TRANSLATE_NOOP("caregiver", "This text is from {date}, {reviewed_by}."),
            {"date": date_short_text(signs.reviewed_on), "reviewed_by": Text(signs.reviewed_by)},
        ),
    )


def _sign_text(sign: Sign, fever_figure: str) -> Text:
    figure = fever_figure.strip()
    if sign.text_with_figure and figure:
        return Text(sign.text_with_figure, {"figure": figure})
    return Text(sign.text)


def _boxes(
    signs: UrgentSigns, contacts: UrgentContacts, person: Person | None, today: date
) -> tuple[NumberBox, NumberBox]:
    others = _lines(
        (contacts.out_of_hours, QT_TRANSLATE_NOOP("caregiver", "Doctor, out of hours")),
        (contacts.helpline, QT_TRANSLATE_NOOP("caregiver", "Cancer treatment helpline")),
    )
    emergency_label = Text(QT_TRANSLATE_NOOP("caregiver", "Emergency number"))
    if not contacts.is_hospice_first:
        return (
            _box(emergency_label, contacts.emergency, (), person, today),
            _box(_team_label(contacts), contacts.team, others, person, today),
        )
    first = (
        signs.hospice_first if person else QT_TRANSLATE_NOOP("caregiver", "Call this first, for anything on this page")
    )
    number = as_typed(contacts.emergency.number)
    local = Text(QT_TRANSLATE_NOOP("caregiver", "use your local one"))
    emergency = NumberLine(emergency_label, number if contacts.emergency.number.strip() else local)
    has_team = bool(contacts.team.number.strip()) and contacts.team.number != contacts.hospice.number
    team = (NumberLine(_team_label(contacts), as_typed(contacts.team.number)),) if has_team else ()
    return (
        _box(Text(first), contacts.hospice, (emergency,), person, today),
        _box(Text(first), contacts.hospice, (emergency, *team, *others), person, today),
    )


def _team_label(contacts: UrgentContacts) -> Text:
    """A typed name stands beside it: it does not say by itself that this is the number at night, too."""
    label = Text(QT_TRANSLATE_NOOP("caregiver", "Your team, day and night"))
    name = contacts.team.label
    return listed([label, as_typed(name)], " · ") if name.strip() else label


def _box(
    label: Text, number: CallNumber, lines: tuple[NumberLine, ...], person: Person | None, today: date
) -> NumberBox:
    has_number = bool(number.number.strip())
    none_yet = Text(QT_TRANSLATE_NOOP("caregiver", "Use your local emergency number."))
    return NumberBox(
        label=label,
        number=as_typed(number.number) if has_number else none_yet,
        has_number=has_number,
        checked=_checked(number, today) if person and has_number else None,
        lines=lines,
    )


def _lines(*numbers: tuple[CallNumber, str]) -> tuple[NumberLine, ...]:
    return tuple(
        NumberLine(as_typed(number.label) if number.label.strip() else Text(label), as_typed(number.number))
        for number, label in numbers
        if number.number.strip()
    )


def _checked(number: CallNumber, today: date) -> Text:
    if number.checked_on is None:
        return Text(QT_TRANSLATE_NOOP("caregiver", "not checked yet"))
    values = {"name": number.checked_by, "date": date_short_text(number.checked_on)}
    if is_check_due(number, today):
        return Text(QT_TRANSLATE_NOOP("caregiver", "last checked on {date}. Is it still right?"), values)
    if not number.checked_by:
        return Text(QT_TRANSLATE_NOOP("caregiver", "checked on {date}"), values)
    return Text(QT_TRANSLATE_NOOP("caregiver", "checked by {name} on {date}"), values)


def _papers_label(person: Person | None) -> Text:
    if person is None:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Papers about care in an emergency:"))
    return Phrase.PAPERS.text(person.pronouns)
