"""Makes the diary in the middle of set-up; the window stays awake while this computer is given its key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from caregiver.domain.errors import CaregiverError
from caregiver.domain.person import Caregiver, Person
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.core.task import Tasks

if TYPE_CHECKING:
    from caregiver.services.access import Access, NewKeys
    from caregiver.ui.core.context import PageContext


class Beginning:
    """From the first page of set-up to an open diary.

    Args:
        open_up: Builds the services over an open vault and its key, and everything a page needs.
        has_twelve_hours: Whether people here say 2:32 pm (care-rules 30).
    """

    def __init__(
        self, access: "Access", tasks: Tasks, open_up: "Callable[[Any, Any], PageContext]", *, has_twelve_hours: bool
    ) -> None:
        self._access = access
        self._tasks = tasks
        self._open_up = open_up
        self._has_twelve_hours = has_twelve_hours

    def begin(
        self,
        person: Person,
        caregiver: Caregiver,
        held: Held,
        on_begun: "Callable[[PageContext], None]",
        on_refused: Callable[[CaregiverError], None],
    ) -> Callable[[], None]:
        """Make the diary; exactly one of the two is called, and when it is `on_refused`, nothing was made.

        KeyringFailed says that this computer takes no key and nothing else is held, BadInput that the first page, or
        the sentence, cannot be kept as typed.

        Returns:
            Gives it up while this computer has not answered: then nothing is made, and neither of the two is called.
        """
        is_wanted = True

        def give_up() -> None:
            nonlocal is_wanted
            is_wanted = False

        def make(keys: "NewKeys") -> None:
            if is_wanted:
                self._make(keys, person, caregiver, on_begun, on_refused)

        def refuse(error: CaregiverError) -> None:
            if is_wanted:
                on_refused(error)

        new_keys = partial(self._access.new_keys, held.paper_key, held.sentence, asks_computer=held.asks_computer)
        self._tasks.ask(new_keys, on_done=make, on_failed=refuse)
        return give_up

    def _make(
        self,
        keys: "NewKeys",
        person: Person,
        caregiver: Caregiver,
        on_begun: "Callable[[PageContext], None]",
        on_refused: Callable[[CaregiverError], None],
    ) -> None:
        try:
            created = self._access.create(keys)
            try:
                context = self._open_up(created.vault, created.data_key)
                context.services.people.begin(person, caregiver)
                context.services.preferences.set_twelve_hour(self._has_twelve_hours)
            except BaseException:
                self._access.discard(created)
                raise
        except CaregiverError as error:
            on_refused(error)
            return
        on_begun(context)
