"""Who the diary is about, who writes in it, and who to call."""

from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Protocol

from caregiver.domain.errors import BadInput
from caregiver.domain.fever import fever_figure
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.person import Allergy, CallNumber, Caregiver, Person, UrgentContacts
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.vault.vault import Vault

if TYPE_CHECKING:
    from caregiver.domain.urgent_numbers import NumbersToCheck

LONGEST_LIFE_YEARS = 130
HEAVIEST_KG = 700

_WRITING_NOW = "writing_now"
_NAME_MISSING = QT_TRANSLATE_NOOP("caregiver", "Please write a name.")
_BEFORE_BIRTH = QT_TRANSLATE_NOOP("caregiver", "This day lies before the birth date.")
_STILL_TO_COME = QT_TRANSLATE_NOOP("caregiver", "This day is still to come.")


class NumbersFile(Protocol):
    """The one plain file: bare telephone numbers, readable while the diary is locked (care-rules 37)."""

    def write(self, content: str) -> None:
        """Replace the content; raises StorageFailed."""

    def remove(self) -> None:
        """Take the file away; nothing happens when there is none."""


class People:
    """The person, the caregivers and the numbers to call.

    Args:
        vault: The open diary.
        clock: Tells when a change was made.
        numbers_file: Where the bare numbers lie while the family wants them readable.
    """

    def __init__(self, vault: Vault, clock: Clock, numbers_file: NumbersFile) -> None:
        self._vault = vault
        self._clock = clock
        self._numbers_file = numbers_file

    def person(self) -> Person | None:
        """The person the diary is about; None until set-up was told."""
        record = self._vault.people.person.get()
        return None if record is None else record.value

    def begin(self, person: Person, caregiver: Caregiver) -> Changed[Person]:
        """Write the first page: who it is about, and who writes."""
        person, caregiver = self._checked_person(person), _checked_caregiver(caregiver)
        now = self._clock.now()
        with self._vault.transaction():
            record = self._vault.people.caregivers.add(caregiver, at=now)
            self._vault.settings.set(_WRITING_NOW, record.uuid, by=record.uuid, at=now)
            self._vault.people.person.save(person, by=record.uuid, at=now)
        return Changed(person, frozenset({Area.PERSON, Area.CAREGIVERS}))

    def save_person(self, person: Person) -> Changed[Person]:
        """Write down what is known of the person.

        Raises:
            BadInput: A name is missing, or a date or a number cannot be; names the field.
        """
        person = self._checked_person(person)
        before = self.person()
        if person == before:
            return Changed(person, frozenset())
        self._vault.people.person.save(person, by=self.writer(), at=self._clock.now())
        if before is None:
            return Changed(person, frozenset({Area.PERSON}))
        return Changed(person, frozenset({Area.PERSON}), lambda: self.save_person(before))

    def caregivers(self) -> tuple[Record[Caregiver], ...]:
        """Everybody who writes, in the order they came."""
        return tuple(self._vault.people.caregivers.all())

    def add_caregiver(self, caregiver: Caregiver) -> Changed[Record[Caregiver]]:
        """Let one more person write."""
        caregiver = _checked_caregiver(caregiver)
        record = self._vault.people.caregivers.add(caregiver, by=self.writer(), at=self._clock.now())
        return Changed(record, frozenset({Area.CAREGIVERS}))

    def correct_caregiver(self, uuid: str, caregiver: Caregiver) -> Changed[Record[Caregiver]]:
        """Change the name of somebody who writes."""
        caregiver = _checked_caregiver(caregiver)
        before = self._vault.people.caregivers.get(uuid)
        if caregiver == before.value:
            return Changed(before, frozenset())
        record = self._vault.people.caregivers.change(uuid, caregiver, by=self.writer(), at=self._clock.now())
        areas = frozenset({Area.CAREGIVERS, Area.PAIN})
        return Changed(record, areas, lambda: self.correct_caregiver(uuid, before.value))

    def writing_now(self) -> Record[Caregiver] | None:
        """Who is writing at this moment; None until set-up was told."""
        uuid = self.writer()
        return next((record for record in self.caregivers() if record.uuid == uuid), None)

    def write_as(self, uuid: str) -> Changed[str]:
        """From now on, what is written is written by this caregiver."""
        before = self.writer()
        self._vault.settings.set(_WRITING_NOW, uuid, by=uuid, at=self._clock.now())
        return Changed(uuid, frozenset({Area.CAREGIVERS}), lambda: self.write_as(before))

    def writer(self) -> str:
        """Uuid of who is writing now; empty before set-up was told."""
        return self._vault.settings.get(_WRITING_NOW, "")

    def name_of(self, uuid: str) -> str:
        """The name of a caregiver, for "Anna wrote it down"; empty when nobody knows."""
        return next((record.value.name for record in self.caregivers() if record.uuid == uuid), "")

    def contacts(self) -> UrgentContacts:
        """The numbers to call; empty ones until they are typed."""
        record = self._vault.people.contacts.get()
        return UrgentContacts() if record is None else record.value

    def save_contacts(self, contacts: UrgentContacts) -> Changed[UrgentContacts]:
        """Write the numbers down, and put the bare ones where they can be read when the diary is locked, if wanted.

        Raises:
            BadInput: The team's temperature has no unit, or is none; names "fever_figure".
        """
        before, contacts = self.contacts(), _cleaned_contacts(contacts)
        with self._vault.transaction():
            self._vault.people.contacts.save(contacts, by=self.writer(), at=self._clock.now())
            self._publish(contacts)
        return Changed(contacts, frozenset({Area.CONTACTS}), lambda: self.save_contacts(before))

    def checked(self, number: CallNumber, today: date) -> CallNumber:
        """The same number, with who says today that it is right."""
        writer = self.writing_now()
        return replace(number, checked_on=today, checked_by=writer.value.name if writer else "")

    def numbers_to_check(self) -> "NumbersToCheck | None":
        """The numbers that nobody has looked at for a year (care-rules 38); None before that."""
        from caregiver.domain.urgent_numbers import numbers_to_check

        return numbers_to_check(self.contacts(), self._today())

    def confirm_numbers(self, asked: "NumbersToCheck") -> Changed[UrgentContacts]:
        """The numbers that were asked about are still right; those changed meanwhile stay as they are."""
        contacts, today = self.contacts(), self._today()

        def right(number: CallNumber) -> CallNumber:
            return self.checked(number, today) if asked.holds(number) else number

        confirmed = replace(
            contacts,
            emergency=right(contacts.emergency),
            team=right(contacts.team),
            out_of_hours=right(contacts.out_of_hours),
            helpline=right(contacts.helpline),
            hospice=right(contacts.hospice),
        )
        return self.save_contacts(confirmed)

    def put_numbers_right(self) -> None:
        """Let the bare numbers be those of this diary, where the family wants them, and nobody's where it does not.

        For a diary that was brought back: those that lie there may be older ones. Raises StorageFailed.
        """
        self._publish(self.contacts())

    def _publish(self, contacts: UrgentContacts) -> None:
        from caregiver.domain.urgent_numbers import locked_numbers

        content = locked_numbers(contacts)
        if content is None:
            self._numbers_file.remove()
        else:
            self._numbers_file.write(content)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone()).date()

    def _checked_person(self, person: Person) -> Person:
        person = _cleaned_person(person)
        if not person.called:
            raise BadInput("called", _NAME_MISSING)
        today = self._today()
        for field in ("birth_date", "weight_on", "allergies_asked_on", "organs_asked_on", "cannot_tell_since"):
            day = getattr(person, field)
            if day is not None and day > today:
                raise BadInput(field, _STILL_TO_COME)
            if day is not None and today.year - day.year > LONGEST_LIFE_YEARS:
                raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please look at the year again."))
        since, born = person.cannot_tell_since, person.birth_date
        if since is not None and born is not None and since < born:
            raise BadInput("cannot_tell_since", _BEFORE_BIRTH)
        if person.goal_number is not None and not 0 <= person.goal_number <= 10:
            raise BadInput("goal_number", QT_TRANSLATE_NOOP("caregiver", "The number goes from 0 to 10."))
        if person.weight_kg and not _is_weight(person.weight_kg):
            raise BadInput("weight_kg", QT_TRANSLATE_NOOP("caregiver", "Please write a number, such as 71 or 71.5."))
        return person


def _cleaned_person(person: Person) -> Person:
    allergies = tuple(
        Allergy(clean_line(allergy.what), clean_line(allergy.reaction), clean_line(allergy.said_by))
        for allergy in person.allergies
    )
    return replace(
        person,
        called=clean_line(person.called),
        full_name=clean_line(person.full_name),
        hospital_number=clean_line(person.hospital_number),
        address=clean_note(person.address).strip(),
        allergies=tuple(allergy for allergy in allergies if allergy.what),
        organs=clean_note(person.organs).strip(),
        weight_kg=clean_line(person.weight_kg),
        illness=clean_note(person.illness).strip(),
        goal_words=clean_note(person.goal_words).strip(),
        decides=clean_line(person.decides),
    )


def _cleaned_contacts(contacts: UrgentContacts) -> UrgentContacts:
    def cleaned(number: CallNumber) -> CallNumber:
        return replace(number, number=clean_line(number.number), label=clean_line(number.label))

    return replace(
        contacts,
        emergency=cleaned(contacts.emergency),
        team=cleaned(contacts.team),
        out_of_hours=cleaned(contacts.out_of_hours),
        helpline=cleaned(contacts.helpline),
        hospice=cleaned(contacts.hospice),
        papers=clean_note(contacts.papers).strip(),
        say=clean_note(contacts.say).strip(),
        fever_figure=fever_figure(clean_line(contacts.fever_figure)),
    )


def _is_weight(typed: str) -> bool:
    try:
        return 0 < Decimal(typed.replace(",", ".")) <= HEAVIEST_KG
    except InvalidOperation:
        return False


def _checked_caregiver(caregiver: Caregiver) -> Caregiver:
    name = clean_line(caregiver.name)
    if not name:
        raise BadInput("caregiver", _NAME_MISSING)
    return replace(
        caregiver, name=name, full_name=clean_line(caregiver.full_name), initials=clean_line(caregiver.initials)
    )
