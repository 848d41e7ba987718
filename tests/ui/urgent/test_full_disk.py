"""The urgent page over a diary on a disk without room."""

import pytest

from caregiver.domain.errors import StorageFailed
from caregiver.domain.person import CallNumber, UrgentContacts


@pytest.fixture
def folder(disk):
    return disk.path


def test_what_could_not_be_written_is_not_called_saved(page, context, services, disk):
    services.people.save_contacts(UrgentContacts(emergency=CallNumber("999")))
    page.show_for(context, services.people.contacts())
    page.show()
    failures = []
    context.act.failed.connect(failures.append)
    disk.fill()
    page.calls.call.click()
    assert [type(failure) for failure in failures] == [StorageFailed]
    assert page.calls.call.isVisible()
    assert not page.calls.saved.isVisible()
    now = services.clock.now()
    assert services.calls.between(now.replace(year=2000), now.replace(year=2100)) == ()
