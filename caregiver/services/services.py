"""All that can be done while a diary is open; built when it opens, dropped when it is locked."""

from dataclasses import dataclass

from caregiver.services.calls import Calls
from caregiver.services.clock import Clock
from caregiver.services.diary import Diary
from caregiver.services.drafts import Drafts
from caregiver.services.library import Library
from caregiver.services.paper_key import PaperKey
from caregiver.services.people import NumbersFile, People
from caregiver.services.preferences import Preferences
from caregiver.vault.keys import DataKey
from caregiver.vault.vault import Vault


@dataclass(frozen=True)
class Services:
    """The verbs of an open diary, by noun."""

    vault: Vault
    clock: Clock
    library: Library
    people: People
    diary: Diary
    calls: Calls
    drafts: Drafts
    preferences: Preferences
    paper_key: PaperKey

    def close(self) -> None:
        """Close the diary file and let go of its key."""
        self.vault.close()


def serve(
    vault: Vault, data_key: DataKey, *, clock: Clock, library: Library, numbers_file: NumbersFile
) -> Services:
    """Build the services over an open vault."""
    people = People(vault, clock, numbers_file)
    return Services(
        vault=vault,
        clock=clock,
        library=library,
        people=people,
        diary=Diary(vault, people, clock),
        calls=Calls(vault, people, clock),
        drafts=Drafts(vault, people, clock),
        preferences=Preferences(vault, people, clock),
        paper_key=PaperKey(vault, data_key, people, clock),
    )
