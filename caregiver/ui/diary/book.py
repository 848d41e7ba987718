"""The records of the diary, of whatever kind, by their uuid: read, taken out, put back, corrected."""

from typing import Any

from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.errors import Gone
from caregiver.domain.pain import PainEntry
from caregiver.services.changes import Changed
from caregiver.services.services import Services
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.history_words import Step


class Book:
    """One place that knows which verbs belong to an entry, a call or a dose."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def read(self, uuid: str) -> DiaryRecord:
        """One record, removed or not; raises Gone."""
        services = self._services
        dose = services.doses.find(uuid)
        if dose is not None:
            return dose
        try:
            return services.diary.entry(uuid)
        except Gone:
            return services.calls.call(uuid)

    def find(self, uuid: str) -> DiaryRecord | None:
        """The same, or None when there never was one of this name."""
        try:
            return self.read(uuid)
        except Gone:
            return None

    def steps(self, record: DiaryRecord) -> tuple[Step, ...]:
        """Every step of its life, oldest first."""
        services, value = self._services, record.value
        if isinstance(value, PainEntry):
            return services.diary.history(record.uuid)
        return services.doses.history(record.uuid) if isinstance(value, Dose) else services.calls.history(record.uuid)

    def remove(self, uuid: str) -> Changed[Any]:
        """Take it out of the diary; it can be put back."""
        services, value = self._services, self.read(uuid).value
        if isinstance(value, PainEntry):
            return services.diary.remove(uuid)
        return services.doses.remove(uuid) if isinstance(value, Dose) else services.calls.remove_call(uuid)

    def put_back(self, uuid: str) -> Changed[Any]:
        """Put it back where it stood."""
        services, value = self._services, self.read(uuid).value
        if isinstance(value, PainEntry):
            return services.diary.put_back(uuid)
        return services.doses.put_back(uuid) if isinstance(value, Dose) else services.calls.put_back_call(uuid)

    def correct(self, uuid: str, value: PainEntry | Call | Dose) -> Changed[Any]:
        """Let another content stand; what stood there stays in the history. May raise BadInput."""
        services = self._services
        if isinstance(value, PainEntry):
            return services.diary.correct(uuid, value)
        if isinstance(value, Dose):
            return services.doses.correct(uuid, value)
        return services.calls.correct_call(uuid, value)
