"""Where a plan stands and who told it: never the source of the plan before it (care-rules 5, 6)."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.regimen import Standing
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.kind_list import Way
from tests.ui.medicines.conftest import name_it, type_into

ZONE = "Europe/London"
OLD = (Standing.NEW_LABEL, "Dr Patel", date(2026, 10, 28))


@pytest.fixture
def long(editor, story):
    """Morphine, by a label of October."""
    editor.open(story["long"])
    tell(editor, *OLD)
    editor.form.start.radios[Start.SLIP].click()
    editor.save()
    assert source(editor, story["long"]) == OLD
    return story["long"]


@pytest.fixture
def agree(services):
    """Writes down what was told by phone or at a visit; gives its uuid."""

    def agreed(medicine: str = "", *, occasion: str, told_by: str) -> str:
        kind = AgreedKind.DOSE if medicine else AgreedKind.MEDICINE
        value = Agreement(services.clock.now(), ZONE, kind, "40 mg", told_by=told_by, visit=occasion, medicine=medicine)
        return services.agreements.write(value).value.uuid

    return agreed


@pytest.fixture
def visit(services) -> str:
    value = Visit(datetime(2026, 11, 19, 10, 30, tzinfo=UTC), ZONE, VisitKind.CLINIC, with_whom="Dr Lewis")
    return services.visits.write(value).value.uuid


def tell(editor, standing: Standing, by: str, on: date) -> None:
    part = editor.form.standing
    part.radios[standing].click()
    type_into(part.told_by.by, by)
    part.told_by.on.set_typed(on.isoformat())


def source(editor, uuid: str) -> tuple[Standing, str, date | None]:
    plan = editor.plan(uuid)
    return plan.standing, plan.told_by, plan.told_on


def shown(editor) -> tuple[Standing, str, date | None]:
    part = editor.form.standing
    return part.standing(), part.by(), part.on()


def write_two(editor) -> None:
    for row in editor.form.panel.times.rows:
        type_into(row.amount.line, "2")
    editor.form.start.radios[Start.NOW].click()
    editor.save()


def test_a_dose_told_by_phone_is_kept_with_who_told_it_and_when(editor, long, agree, services):
    call = services.calls.start_call("Nurse Okafor").value.uuid
    editor.open(long, agreement=agree(long, occasion=call, told_by="Nurse Okafor"))
    assert shown(editor) == (Standing.NOT_SAID, "Nurse Okafor", date(2026, 11, 22))
    write_two(editor)
    assert source(editor, long) == (Standing.NOT_SAID, "Nurse Okafor", date(2026, 11, 22))


def test_a_dose_told_at_a_visit_stands_where_the_family_says(editor, long, agree, visit):
    editor.open(long, agreement=agree(long, occasion=visit, told_by="Dr Lewis"))
    editor.form.standing.radios[Standing.TOLD_IN_ROOM].click()
    write_two(editor)
    assert source(editor, long) == (Standing.TOLD_IN_ROOM, "Dr Lewis", date(2026, 11, 19))


def test_a_new_strength_and_a_new_medicine_name_who_told_them_too(editor, long, agree, visit):
    editor.open(long, is_new_strength=True, agreement=agree(long, occasion=visit, told_by="Dr Lewis"))
    assert shown(editor) == (Standing.NOT_SAID, "Dr Lewis", date(2026, 11, 19))
    editor.open(agreement=agree(occasion=visit, told_by="Dr Lewis"))
    name_it(editor)
    editor.choose_way(Way.AS_NEEDED)
    assert shown(editor) == (Standing.NOT_SAID, "Dr Lewis", date(2026, 11, 19))


def test_what_was_typed_before_for_something_else_is_not_kept_as_what_was_agreed(editor, long, agree, visit):
    editor.open(long)
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.keep()
    editor.open(long, agreement=agree(long, occasion=visit, told_by="Dr Lewis"))
    assert editor.form.panel.times.rows[0].amount.text() == "1"
    assert shown(editor) == (Standing.NOT_SAID, "Dr Lewis", date(2026, 11, 19))


def test_what_was_begun_for_it_is_there_again_with_its_source(editor, long, agree, visit):
    agreed = agree(long, occasion=visit, told_by="Dr Lewis")
    editor.open(long, agreement=agreed)
    editor.form.standing.radios[Standing.WRITTEN_PLAN].click()
    editor.page.keep()
    editor.open(long, agreement=agreed)
    assert shown(editor) == (Standing.WRITTEN_PLAN, "Dr Lewis", date(2026, 11, 19))


def test_the_plan_that_was_made_of_it_keeps_its_source_until_it_is_another(editor, long, agree, visit):
    agreed = agree(long, occasion=visit, told_by="Dr Lewis")
    editor.open(long, agreement=agreed)
    tell(editor, Standing.WRITTEN_PLAN, "Dr Lewis", date(2026, 11, 20))
    write_two(editor)
    editor.open(long, agreement=agreed)
    assert shown(editor) == (Standing.WRITTEN_PLAN, "Dr Lewis", date(2026, 11, 20))
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    assert shown(editor) == (Standing.NOT_SAID, "Dr Lewis", date(2026, 11, 19))


@pytest.mark.parametrize(
    "change",
    [
        lambda form: type_into(form.panel.times.rows[1].amount.line, "2"),
        lambda form: type_into(form.panel.times.rows[1].at, "22:00"),
        lambda form: form.measure.not_written.click(),
    ],
    ids=["amount", "time", "amount not written"],
)
def test_another_plan_asks_anew_where_it_stands(editor, long, change):
    editor.open(long)
    assert shown(editor) == OLD
    change(editor.form)
    assert shown(editor) == (Standing.NOT_SAID, "", None)


def test_the_same_plan_again_stands_where_it_stood(editor, long):
    editor.open(long)
    start = editor.form.typed()
    line = editor.form.panel.times.rows[1].amount.line
    type_into(line, "2")
    type_into(line, "1")
    assert editor.form.typed() == start


def test_what_was_said_of_the_new_plan_before_its_dose_was_typed_stays(editor, long):
    editor.open(long)
    tell(editor, Standing.TOLD_BY_PHONE, "Nurse Okafor", date(2026, 11, 22))
    type_into(editor.form.panel.times.rows[1].amount.line, "2")
    assert shown(editor) == (Standing.TOLD_BY_PHONE, "Nurse Okafor", date(2026, 11, 22))


def test_a_plan_that_was_only_typed_wrong_stands_where_it_stood(editor, long):
    editor.open(long)
    type_into(editor.form.panel.times.rows[1].amount.line, "2")
    editor.form.start.radios[Start.SLIP].click()
    assert shown(editor) == OLD
    editor.form.start.radios[Start.NOW].click()
    assert shown(editor) == (Standing.NOT_SAID, "", None)


def test_a_dose_that_is_not_written_is_another_when_it_was_told_otherwise(editor, long):
    editor.open(long)
    editor.form.measure.not_written.click()
    type_into(editor.form.measure.told.line, "40 mg")
    tell(editor, Standing.TOLD_BY_PHONE, "Nurse Okafor", date(2026, 11, 22))
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    editor.open(long)
    type_into(editor.form.measure.told.line, "50 mg")
    assert shown(editor) == (Standing.NOT_SAID, "", None)


def test_of_no_medicine_the_source_goes_while_its_plan_is_the_same(editor, story):
    for uuid in story.uuids.values():
        plan = editor.services.medicines.get(uuid).version.value
        editor.open(uuid)
        editor.form.changed.emit()
        assert shown(editor) == (plan.standing, plan.told_by, plan.told_on)


def test_what_was_begun_for_something_that_was_taken_out_is_a_plan_of_its_own(editor, long, agree, visit, services):
    agreed = agree(long, occasion=visit, told_by="Dr Lewis")
    editor.open(long, agreement=agreed)
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.keep()
    services.agreements.remove(agreed)
    editor.open(long)
    assert not editor.page.head.agreed.isVisible()
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    assert len(editor.said) == 2
