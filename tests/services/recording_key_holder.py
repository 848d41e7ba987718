"""Keeps secrets like the keyring of a computer, tells what was asked of it, and can refuse or forget."""

from caregiver.domain.errors import KeyringEntryGone, KeyringFailed


class RecordingKeyHolder:
    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.name = "SecretService"
        self.refusal: KeyringFailed | None = None
        self.forgets = False
        self.answer: bytes | None = None

    def backend(self) -> str:
        self._note("backend")
        return self.name

    def read(self, entry: str) -> bytes:
        self._note("read")
        if entry not in self.entries:
            raise KeyringEntryGone("The computer holds no key for this diary.")
        return self.answer or self.entries[entry]

    def write(self, entry: str, secret: bytes) -> None:
        self._note("write")
        if not self.forgets:
            self.entries[entry] = secret

    def remove(self, entry: str) -> None:
        self._note("remove")
        self.entries.pop(entry, None)

    def _note(self, verb: str) -> None:
        self.asked.append(verb)
        if self.refusal is not None:
            raise self.refusal
