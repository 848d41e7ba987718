"""What stood in the fields of an editor that was left."""

import pytest

from caregiver.domain.errors import BadInput
from caregiver.services.changes import Area
from caregiver.services.services import Services


def test_each_noun_has_drafts_of_its_own(services: Services) -> None:
    treatments, plans = services.form_drafts("treatment"), services.plan_drafts
    treatments.keep("", {"name": "the five days"})
    assert (treatments.get(""), plans.get("")) == ({"name": "the five days"}, None)
    assert (treatments.open_drafts(), plans.open_drafts()) == (("",), ())


def test_saving_lets_go_of_the_draft(services: Services) -> None:
    drafts = services.form_drafts("treatment")
    drafts.keep("", {"name": "the five days"})
    changed = drafts.done("", lambda: services.diary.record_pain(5))
    assert changed.areas == {Area.PAIN, Area.DRAFTS}
    assert drafts.get("") is None


def test_what_cannot_be_saved_stays_a_draft(services: Services) -> None:
    drafts = services.form_drafts("treatment")
    drafts.keep("", {"name": "the five days"})
    with pytest.raises(BadInput):
        drafts.done("", lambda: services.diary.record_pain(11))
    assert drafts.get("") == {"name": "the five days"}


def test_the_last_one_begun_comes_first_and_one_can_be_let_go(services: Services, clock) -> None:
    drafts = services.form_drafts("treatment")
    for uuid in ("one", "two"):
        clock.go_on(minutes=1)
        drafts.keep(uuid, {})
    assert drafts.open_drafts() == ("two", "one")
    drafts.forget("two")
    assert drafts.open_drafts() == ("one",)
