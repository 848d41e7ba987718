"""Who it is about, who is called, who writes."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver.domain.person import Allergy, CallNumber, Caregiver, Known, Person, Pronouns, UrgentContacts
from caregiver.vault.vault import Vault
from tests.vault.things import NOW

ROBERT = Person(
    "Robert",
    Pronouns.HE,
    birth_date=date(1954, 3, 2),
    allergies_known=Known.YES,
    allergies=(Allergy("penicillin", "rash", "Anna"), Allergy("latex")),
    goal_number=3,
)
CONTACTS = UrgentContacts(
    emergency=CallNumber("112", checked_on=date(2026, 11, 22), checked_by="Anna"), shown_when_locked=True
)


def test_there_is_one_person_with_a_story(vault: Vault, anna: str) -> None:
    person = vault.people.person
    assert person.get() is None
    assert person.steps() == []
    person.save(ROBERT, by=anna, at=NOW)
    later = NOW + timedelta(days=1)
    saved = person.save(Person("Rob"), by=anna, at=later)
    assert person.get() == saved
    assert [(step.kind, step.after.called) for step in person.steps()] == [("saved", "Robert"), ("changed", "Rob")]
    assert person.steps()[1].before == ROBERT


def test_the_contacts_are_read_back(vault: Vault, anna: str) -> None:
    vault.people.contacts.save(CONTACTS, by=anna, at=NOW)
    kept = vault.people.contacts.get()
    assert kept is not None
    assert kept.value == CONTACTS


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    person=st.builds(Person, birth_date=st.none() | st.dates(), weight_on=st.none() | st.dates()),
    contacts=st.builds(UrgentContacts),
)
def test_any_person_and_contacts_are_read_back(
    vault: Vault, anna: str, person: Person, contacts: UrgentContacts
) -> None:
    vault.people.person.save(person, by=anna, at=NOW)
    vault.people.contacts.save(contacts, by=anna, at=NOW)
    kept = vault.people.person.get(), vault.people.contacts.get()
    assert [record and record.value for record in kept] == [person, contacts]


def test_the_first_caregiver_added_themselves_and_a_name_can_be_corrected(vault: Vault, anna: str) -> None:
    caregivers = vault.people.caregivers
    assert caregivers.get(anna).by == anna
    ben = caregivers.add(Caregiver("Bem"), at=NOW, by=anna)
    caregivers.change(ben.uuid, Caregiver("Ben", initials="B"), by=anna, at=NOW)
    assert [record.value.name for record in caregivers.all()] == ["Anna", "Ben"]
    assert [step.after.name for step in caregivers.steps(ben.uuid)] == ["Bem", "Ben"]
