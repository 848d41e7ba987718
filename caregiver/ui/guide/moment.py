"""Cards that stand first in the Guide because of what has come: never because of a number or a chart."""

from caregiver.ui.core.context import PageContext

AFTER_A_DEATH = ("after-a-death", "after-a-death-people")
WHEN_WORDS_FAIL = ("when-words-fail",)


def first_cards(context: PageContext) -> tuple[str, ...]:
    """Ids of the cards for after a death, or for when the person can no longer tell; else none."""
    if context.services.stays.has_died:
        return AFTER_A_DEATH
    return () if context.person.can_tell else WHEN_WORDS_FAIL
