"""What is said on the telephone: the box "Say: ..." of the urgent sheet (care-rules 40).

Only recorded facts are said. What nobody wrote down is left out, never guessed; of allergies it is said that nobody
asked. Strong pain medicine is said where the family said yes; a "no" may be older than the last prescription.
"""

from datetime import date

from caregiver.domain.person import Answer, Caregiver, Known, Person, UrgentContacts
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.wording import as_typed, listed, sentences


def what_to_say(contacts: UrgentContacts, person: Person | None, caregiver: Caregiver | None, today: date) -> Text:
    """The family's own words where it wrote some, else what is recorded: who calls, where, age, illness, allergies."""
    if contacts.say.strip():
        return as_typed(contacts.say)
    known = [*_who_and_where(person, caregiver), *_illness(person, today), *_strong_medicine(person)]
    if person is not None:
        known.append(_allergies(person))
    if not known:
        return Text(QT_TRANSLATE_NOOP("caregiver", "who you are, where you are, and what is wrong."))
    return sentences(known)


def allergies_beneath(contacts: UrgentContacts, person: Person | None) -> Text | None:
    """The recorded allergies, beneath the family's own words, which may be older; None where these words are ours."""
    if person is None or not contacts.say.strip():
        return None
    return _allergies(person)


def _who_and_where(person: Person | None, caregiver: Caregiver | None) -> list[Text]:
    texts = []
    name = caregiver and (caregiver.full_name or caregiver.name)
    if name:
        texts.append(Text(QT_TRANSLATE_NOOP("caregiver", "My name is {name}."), {"name": name}))
    address = ", ".join(line.strip() for line in person.address.splitlines() if line.strip()) if person else ""
    if address:
        texts.append(Text(QT_TRANSLATE_NOOP("caregiver", "We are at {address}."), {"address": address.rstrip(".")}))
    return texts


def _illness(person: Person | None, today: date) -> list[Text]:
    if person is None:
        return []
    age, illness = person.age_on(today), person.illness.strip().rstrip(".")
    if age is not None and illness:
        return [Phrase.AGE_AND_ILLNESS.text(person.pronouns, age=age, illness=illness)]
    if age is not None:
        return [Phrase.AGE.text(person.pronouns, age=age)]
    return [Phrase.ILLNESS.text(person.pronouns, illness=illness)] if illness else []


def _strong_medicine(person: Person | None) -> list[Text]:
    if person is None or person.takes_strong_medicine is not Answer.YES:
        return []
    return [Phrase.STRONG_MEDICINE.text(person.pronouns)]


def _allergies(person: Person) -> Text:
    if person.allergies_known is Known.NONE_KNOWN:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Allergies: none known."))
    if person.allergies_known is not Known.YES:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Allergies: not asked."))
    if not person.allergies:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Allergies: yes, which: not written."))
    each = [
        Text("{what} ({reaction})", {"what": a.what, "reaction": a.reaction}) if a.reaction else as_typed(a.what)
        for a in person.allergies
    ]
    return Text(QT_TRANSLATE_NOOP("caregiver", "Allergies: {allergies}."), {"allergies": listed(each)})
