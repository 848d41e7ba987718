"""What is only for who wrote it, in the list of what was changed and removed: in nobody else's hands."""

from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.errors import Gone
from caregiver.services.past_changes import WayBack
from caregiver.services.services import Services


def as_jo(services: Services) -> None:
    services.people.write_as(services.people.caregivers()[1].uuid)


def closed_own_day(services: Services) -> str:
    blank = services.own_days.blank(date(2026, 11, 22))
    return services.own_days.write(replace(blank, note="Cried.")).value.uuid


def closed_note(services: Services) -> str:
    return services.care_notes.note("Cried.", is_only_for_me=True).value.uuid


@pytest.mark.parametrize(("noun", "write"), [("own_days", closed_own_day), ("care_notes", closed_note)])
def test_what_is_closed_is_put_back_and_erased_only_by_its_writer(services, noun, write):
    anna, uuid = services.people.writer(), write(services)
    getattr(services, noun).remove(uuid)
    as_jo(services)
    (past,) = services.past_changes.removed(5)
    assert (past.way, past.can_be_erased, past.goes_at is None) == (WayBack.NONE, False, False)
    for verb in (services.past_changes.put_back, services.past_changes.erasing):
        with pytest.raises(Gone):
            verb(past.place)
    services.people.write_as(anna)
    (past,) = services.past_changes.removed(5)
    assert (past.way, past.can_be_erased) == (WayBack.PUT_BACK, True)
    services.past_changes.put_back(past.place)
    assert not getattr(services, noun).get(uuid).is_removed


def test_a_shared_own_day_is_put_back_by_everybody(services):
    uuid = closed_own_day(services)
    services.own_days.correct(uuid, replace(services.own_days.get(uuid).value, is_shared=True))
    services.own_days.remove(uuid)
    as_jo(services)
    (past,) = services.past_changes.removed(5)
    assert (past.way, past.can_be_erased) == (WayBack.PUT_BACK, True)
