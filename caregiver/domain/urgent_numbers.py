"""The numbers of the urgent sheet: when they are asked about again, and which may be read while the diary is locked."""

import re
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts

CHECK_AFTER = relativedelta(years=1)
"""A number is asked about again after a year (care-rules 38)."""


def is_check_due(number: CallNumber, today: date) -> bool:
    """Whether a year has gone by since the family said that the number is right."""
    has_number = bool(number.number.strip())
    return has_number and number.checked_on is not None and number.checked_on + CHECK_AFTER <= today


@dataclass(frozen=True)
class NumbersToCheck:
    """Numbers of the sheet that the family said are right on one day, a year ago or more."""

    checked_on: date
    numbers: tuple[str, ...]

    def holds(self, number: CallNumber) -> bool:
        """Whether it is one of them."""
        return number.checked_on == self.checked_on and number.number in self.numbers


def numbers_to_check(contacts: UrgentContacts, today: date) -> NumbersToCheck | None:
    """What is to be asked about now, the oldest answer first; None before a year has gone by."""
    on_sheet = [contacts.emergency, contacts.team, contacts.out_of_hours, contacts.helpline]
    if contacts.is_hospice_first:
        on_sheet.insert(0, contacts.hospice)
    due = [(number.checked_on, number.number) for number in on_sheet if is_check_due(number, today)]
    first = min((checked_on for checked_on, _ in due if checked_on is not None), default=None)
    if first is None:
        return None
    return NumbersToCheck(first, tuple(dict.fromkeys(number for checked_on, number in due if checked_on == first)))


_PHONE = re.compile(r"[+(]?[0-9][0-9 ()/.,*#+-]*(?:(?:ext\.?|x) ?[0-9]+)?")


def is_bare_number(typed: str) -> bool:
    """Whether a telephone can dial all of what was typed; only such a number lies in the small plain file."""
    return _PHONE.fullmatch(" ".join(typed.split())) is not None


def locked_numbers(contacts: UrgentContacts) -> str | None:
    """The small plain file that can be read while the diary is locked (care-rules 37), or None when there is none.

    Numbers alone: no name, no illness, no hospice. A number with other words in it is left out whole.
    """
    if not contacts.shown_when_locked:
        return None
    first = contacts.hospice.number if contacts.is_hospice_first else ""
    numbers = {"first": first, "emergency": contacts.emergency.number, "team": contacts.team.number}
    kept = {name: " ".join(number.split()) for name, number in numbers.items()}
    return "".join(f"{name} {number}\n" for name, number in kept.items() if is_bare_number(number)) or None


def read_locked_numbers(content: str) -> UrgentContacts:
    """The numbers of that file; a line that is not one of ours is passed over."""
    named = (line.strip().partition(" ") for line in content.splitlines())
    numbers = {name: CallNumber(number) for name, _, number in named if _PHONE.fullmatch(number)}
    nothing = CallNumber()
    return UrgentContacts(
        emergency=numbers.get("emergency", nothing),
        team=numbers.get("team", nothing),
        hospice=numbers.get("first", nothing),
        call_first=CallFirst.YES if "first" in numbers else CallFirst.NOT_SURE,
        shown_when_locked=True,
    )
