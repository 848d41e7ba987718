"""The facts of the person, of who writes, and of who is called."""

from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.person import (
    Allergy,
    Answer,
    CallFirst,
    CallNumber,
    Caregiver,
    Consent,
    Known,
    Person,
    UrgentContacts,
    UsualVoice,
)
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP

_KNOWN = {
    Known.NOT_ASKED: QT_TRANSLATE_NOOP("caregiver", "not asked"),
    Known.NONE_KNOWN: QT_TRANSLATE_NOOP("caregiver", "none known"),
    Known.YES: QT_TRANSLATE_NOOP("caregiver", "yes"),
}
_ANSWERS = {
    Answer.YES: QT_TRANSLATE_NOOP("caregiver", "yes"),
    Answer.NO: QT_TRANSLATE_NOOP("caregiver", "no"),
    Answer.NOT_SURE: QT_TRANSLATE_NOOP("caregiver", "not sure"),
}
_FIRST = {
    CallFirst.YES: QT_TRANSLATE_NOOP("caregiver", "yes"),
    CallFirst.NO: QT_TRANSLATE_NOOP("caregiver", "no"),
    CallFirst.NOT_SURE: QT_TRANSLATE_NOOP("caregiver", "not sure"),
}
_CONSENTS = {
    Consent.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "not said"),
    Consent.PATIENT_AGREED: QT_TRANSLATE_NOOP("caregiver", "agreed"),
    Consent.DECIDES_FOR: QT_TRANSLATE_NOOP("caregiver", "someone else decides"),
}
_VOICES = {
    UsualVoice.CAREGIVER: QT_TRANSLATE_NOOP("caregiver", "the caregiver judges it"),
    UsualVoice.DIFFERS: QT_TRANSLATE_NOOP("caregiver", "it differs"),
}
_YES_NO = {
    None: QT_TRANSLATE_NOOP("caregiver", "not asked"),
    True: QT_TRANSLATE_NOOP("caregiver", "yes"),
    False: QT_TRANSLATE_NOOP("caregiver", "no"),
}


def person_facts(person: Person, reading: Reading) -> Facts:
    """All that is known of the person; the address last, so that it lies behind the fold of a long list."""
    fact, day, say = reading.fact, reading.date, reading.say
    says_it = reading.text(Phrase.SAYS_IT.text(person.pronouns))
    goal = "" if person.goal_number is None else str(person.goal_number)
    hidden = say(QT_TRANSLATE_NOOP("caregiver", "yes")) if person.is_goal_hidden else ""
    no = QT_TRANSLATE_NOOP("caregiver", "no")
    since = person.cannot_tell_since
    voice = says_it if person.usual_voice is UsualVoice.PATIENT else say(_VOICES[person.usual_voice])
    return (
        fact(QT_TRANSLATE_NOOP("caregiver", "Name at home"), person.called),
        fact(QT_TRANSLATE_NOOP("caregiver", "Words used"), reading.text(Phrase.SAYS.text(person.pronouns))),
        fact(QT_TRANSLATE_NOOP("caregiver", "Full name"), person.full_name),
        fact(
            QT_TRANSLATE_NOOP("caregiver", "Birth date"),
            reading.words.calendar.date_long(person.birth_date) if person.birth_date else "",
        ),
        fact(QT_TRANSLATE_NOOP("caregiver", "Hospital number"), person.hospital_number),
        fact(QT_TRANSLATE_NOOP("caregiver", "Allergies known"), say(_KNOWN[person.allergies_known])),
        reading.facts(
            QT_TRANSLATE_NOOP("caregiver", "Allergies"), [_allergy(each, reading) for each in person.allergies]
        ),
        fact(QT_TRANSLATE_NOOP("caregiver", "Allergies asked on"), day(person.allergies_asked_on)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Kidney or liver trouble known"), say(_KNOWN[person.organs_known])),
        fact(QT_TRANSLATE_NOOP("caregiver", "Kidney or liver"), reading.note(person.organs)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Kidney or liver asked on"), day(person.organs_asked_on)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Weight in kg"), person.weight_kg),
        fact(QT_TRANSLATE_NOOP("caregiver", "Weighed on"), day(person.weight_on)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Illness"), reading.note(person.illness)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Takes strong pain medicine"), say(_ANSWERS[person.takes_strong_medicine])),
        fact(QT_TRANSLATE_NOOP("caregiver", "Number to live with"), goal),
        fact(QT_TRANSLATE_NOOP("caregiver", "Goal"), reading.note(person.goal_words)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Goal hidden"), hidden, no),
        fact(QT_TRANSLATE_NOOP("caregiver", "That this diary is kept"), say(_CONSENTS[person.consent])),
        fact(QT_TRANSLATE_NOOP("caregiver", "Who decides"), person.decides),
        fact(QT_TRANSLATE_NOOP("caregiver", "Who gives the number"), voice),
        Fact(
            say(QT_TRANSLATE_NOOP("caregiver", "Can no longer tell")),
            (say(QT_TRANSLATE_NOOP("caregiver", "from {day} on"), day=day(since)),) if since else (),
            unsaid=say(no),
            is_state=True,
        ),
        fact(QT_TRANSLATE_NOOP("caregiver", "Address"), reading.note(person.address)),
    )


def caregiver_facts(caregiver: Caregiver, reading: Reading) -> Facts:
    """The names of somebody who writes."""
    return (
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Name"), caregiver.name),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "Full name"), caregiver.full_name),
        reading.fact(QT_TRANSLATE_NOOP("caregiver", "First letters"), caregiver.initials),
    )


def contacts_facts(contacts: UrgentContacts, reading: Reading) -> Facts:
    """Who is called, and what is said; that often holds the address and the door code, so it comes last."""
    fact, say = reading.fact, reading.say
    return (
        fact(QT_TRANSLATE_NOOP("caregiver", "Emergency number"), _number(contacts.emergency, reading)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Team"), _number(contacts.team, reading)),
        fact(QT_TRANSLATE_NOOP("caregiver", "At night and on weekends"), _number(contacts.out_of_hours, reading)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Helpline"), _number(contacts.helpline, reading)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Hospice"), _number(contacts.hospice, reading)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Call the hospice first"), say(_FIRST[contacts.call_first])),
        fact(QT_TRANSLATE_NOOP("caregiver", "Shown when locked"), say(_YES_NO[contacts.shown_when_locked])),
        fact(QT_TRANSLATE_NOOP("caregiver", "Where the papers are"), reading.note(contacts.papers)),
        fact(QT_TRANSLATE_NOOP("caregiver", "Fever from"), contacts.fever_figure),
        fact(QT_TRANSLATE_NOOP("caregiver", "What to say"), reading.note(contacts.say)),
    )


def _allergy(allergy: Allergy, reading: Reading) -> str:
    """ "penicillin (rash, he says so)"."""
    told = ", ".join(filter(None, (allergy.reaction, allergy.said_by)))
    if not told:
        return allergy.what
    return reading.say(QT_TRANSLATE_NOOP("caregiver", "{what} ({words})"), what=allergy.what, words=told)


def _number(number: CallNumber, reading: Reading) -> str:
    """ "Palliative team 01632 960142, checked by Anna on 22 Nov"."""
    told = " ".join(filter(None, (number.label, number.number)))
    if number.checked_on is None:
        return told
    source = QT_TRANSLATE_NOOP("caregiver", "{told}, checked by {name} on {day}")
    return reading.say(source, told=told, name=number.checked_by, day=reading.date(number.checked_on))
