"""Make the small diary that stands for the schema of this version: `python -m tests.vault.make_released`.

Run once for each new schema, when it is final; a diary that was released is never made again.
"""

from datetime import timedelta
from pathlib import Path

from caregiver.domain.person import Caregiver
from caregiver.vault.keys import DataKey, KeySlots, Slot, SlotKind
from caregiver.vault.migration import released_migrations
from caregiver.vault.recovery_key import RecoveryKey
from caregiver.vault.vault import Vault
from tests.vault.diary_things import ANNAS_DAY, JO_CAME, RADIOTHERAPY, SICK, THE_REVIEW, THE_SPELL, WARMTH
from tests.vault.medicine_things import MORPHINE, THE_STAY, confirmation, count, device_note, dose, plan, ring
from tests.vault.test_people import CONTACTS, ROBERT
from tests.vault.things import NOW, THE_CALL, THE_CHAIR, entry
from tests.vault.visit_things import AGREED, AT_THE_CLINIC, THE_QUESTION

RELEASED = Path(__file__).parent / "released"
RECOVERY_KEY = RecoveryKey.parse("7K4M Q9TB 2HXD 8RVJ P05B NZ6H C3YJ W1F4")


def write(vault: Vault) -> None:
    """One of every noun, and every kind of step in a history."""
    with vault.transaction():
        anna = vault.people.caregivers.add(Caregiver("Anna", initials="A"), at=NOW).uuid
        vault.people.person.save(ROBERT, by=anna, at=NOW)
        vault.people.contacts.save(CONTACTS, by=anna, at=NOW)
        vault.settings.set("text_size", 150, by=anna, at=NOW)
        vault.settings.save_draft("pain:new", {"score": 4}, by=anna, at=NOW)
    uuid = vault.diary.pain.add(entry(score=6), "", by=anna, at=NOW).uuid
    vault.diary.pain.change(uuid, THE_CHAIR, "lower back left The chair won", by=anna, at=NOW + timedelta(minutes=1))
    vault.diary.pain.remove(uuid, by=anna, at=NOW + timedelta(minutes=2))
    vault.diary.pain.put_back(uuid, by=anna, at=NOW + timedelta(minutes=3))
    vault.diary.calls.add(THE_CALL, "nurse", by=anna, at=NOW)
    write_medicines(vault, anna)
    write_the_whole_diary(vault, anna)
    write_visits(vault, anna)


def write_medicines(vault: Vault, anna: str) -> None:
    """What came with version 2."""
    morphine = vault.medicines.add(MORPHINE, by=anna, at=NOW).uuid
    version = vault.plans.add(plan(morphine, days_ago=9), by=anna, at=NOW).uuid
    vault.plans.change(version, plan(morphine), by=anna, at=NOW + timedelta(minutes=1))
    answer = dose(morphine, slot="2026-11-22 0", regimen=version, note="with jam")
    vault.diary.doses.add(answer, "with jam", by=anna, at=NOW)
    stay = vault.diary.stays.add(THE_STAY, "", by=anna, at=NOW).uuid
    vault.diary.confirmations.add(confirmation(morphine, stay), "", by=anna, at=NOW)
    vault.diary.devices.add(device_note(morphine), "", by=anna, at=NOW)
    vault.diary.stock.add(count(morphine), "", by=anna, at=NOW)
    vault.rings.put(ring(regimen=version))
    vault.rings.set_checked_at(NOW)


def write_the_whole_diary(vault: Vault, anna: str) -> None:
    """What came with version 3."""
    diary = vault.diary
    diary.flares.add(THE_SPELL, "getting up", by=anna, at=NOW)
    diary.symptoms.add(SICK, "feeling sick", by=anna, at=NOW)
    diary.reviews.add(THE_REVIEW, "gate", by=anna, at=NOW)
    diary.own_days.add(ANNAS_DAY, "", by=anna, at=NOW)
    diary.comforts.add(WARMTH, "heat", by=anna, at=NOW)
    diary.care_notes.add(JO_CAME, "Jo", by=anna, at=NOW)
    diary.treatments.add(RADIOTHERAPY, "radiotherapy", by=anna, at=NOW)


def write_visits(vault: Vault, anna: str) -> None:
    """What came with version 4."""
    vault.diary.visits.add(AT_THE_CLINIC, "Dr Patel", by=anna, at=NOW)
    vault.diary.questions.add(THE_QUESTION, "early mornings", by=anna, at=NOW)
    vault.diary.agreements.add(AGREED, "40 mg", by=anna, at=NOW)


def main() -> None:
    folder = RELEASED / f"{released_migrations()[-1].number:04d}"
    folder.mkdir(parents=True)
    key = DataKey.make()
    slot = Slot.make(SlotKind.RECOVERY, RECOVERY_KEY.wrapping_secret, key, at=NOW)
    vault = Vault.create(folder, key, KeySlots.for_key(key).with_slot(slot))
    write(vault)
    vault.close()


if __name__ == "__main__":
    main()
