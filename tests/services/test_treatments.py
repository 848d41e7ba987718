"""Treatments as they go on: planned, begun, done, stopped; each dated, and each can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from caregiver.domain.errors import BadInput
from caregiver.domain.text import untranslated
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_codes import TREATMENT_KINDS, Course, TreatmentKind
from caregiver.domain.treatment_days import days_done
from caregiver.domain.treatment_search import other_words
from caregiver.services.services import Services
from caregiver.services.treatments import LONGEST_NAME
from tests.services.conftest import RecordingNumbersFile, make_services
from tests.steerable_clock import SteerableClock

LONDON = "Europe/London"
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def nov(day: int) -> date:
    return date(2026, 11, day)


def treatment(kind: str = "bone.cement", **fields: Any) -> Treatment:
    return Treatment(NOW, LONDON, kind, **fields)


FIVE = treatment("rt.external", sessions=tuple(map(nov, range(2, 7))), sessions_planned=5)


# -- every kind (one diary for all) -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 14, 32)
    folder: Path = tmp_path_factory.mktemp("diary")
    made = make_services(folder, clock, RecordingNumbersFile())
    yield made
    made.close()


def days_of(kind: TreatmentKind) -> dict[str, Any]:
    """What is written of the days of a kind."""
    if kind.course.is_by_days:
        return {"sessions": (nov(2), nov(3)), "sessions_planned": 2, "cycle_days": 1}
    return {"begins_on": nov(2)} if kind.course is Course.ONE_DAY else {"begins_on": nov(2), "ends_on": nov(6)}


@pytest.mark.parametrize("kind", TREATMENT_KINDS, ids=lambda kind: kind.code)
def test_every_kind_is_recorded_changed_removed_put_back_and_found(diary: Services, kind: TreatmentKind) -> None:
    treatments = diary.treatments
    mark = f"mark{TREATMENT_KINDS.index(kind)}mark"
    in_place = InPlace.YES if kind.stays else InPlace.NOT_SAID
    value = treatment(kind.code, state=TreatmentState.DONE, note=mark, in_place=in_place, **days_of(kind))
    uuid = treatments.write(value).value.uuid
    kept = treatments.get(uuid).value
    assert replace(kept, at=value.at) == value
    assert kept.local_at == datetime(2026, 11, 2, 12, tzinfo=kept.local_at.tzinfo)
    assert uuid in {record.uuid for record in treatments.on(nov(2))}

    def found(words: str) -> set[str]:
        return {record.uuid for record in diary.vault.diary.search(words)}

    assert found(mark) == {uuid}
    assert uuid in found(kind.word.replace("(", "").replace(")", ""))
    changed = treatments.correct(uuid, replace(kept, told=f"{mark} told", outcome="went well"))
    assert treatments.get(uuid).value.outcome == "went well"
    treatments.remove(uuid)
    assert found(mark) == set()
    assert uuid not in {record.uuid for record in treatments.on(nov(2))}
    treatments.put_back(uuid)
    assert found(f"{mark} told") == {uuid}
    assert changed.undo is not None
    changed.undo()
    assert treatments.get(uuid).value == kept
    assert [step.kind for step in treatments.history(uuid)] == ["saved", "changed", "removed", "put back", "changed"]


def test_other_words_only_help_to_choose(diary: Services) -> None:
    uuid = diary.treatments.write(treatment("scan.other", note="of the neck")).value.uuid
    assert "MRI" in other_words("scan.other", untranslated)
    assert uuid not in {record.uuid for record in diary.vault.diary.search("MRI")}


# -- as it goes on ------------------------------------------------------------------------------------------------


def test_planning_beginning_and_finishing_are_dated_and_can_be_taken_back(services: Services) -> None:
    treatments = services.treatments
    uuid = treatments.write(treatment("hormone")).value.uuid
    assert treatments.get(uuid).value.state is TreatmentState.PLANNED
    treatments.begin(uuid, nov(2))
    changed = treatments.finish(uuid, nov(9))
    value = treatments.get(uuid).value
    assert (value.state, value.begins_on, value.ends_on) == (TreatmentState.DONE, nov(2), nov(9))
    assert changed.undo is not None
    changed.undo()
    value = treatments.get(uuid).value
    assert (value.state, value.ends_on) == (TreatmentState.UNDER_WAY, None)


def test_sessions_are_done_one_by_one_or_several_at_once(services: Services) -> None:
    treatments = services.treatments
    uuid = treatments.write(FIVE).value.uuid
    treatments.session_done(uuid, nov(2))
    assert days_done(treatments.get(uuid).value) == (nov(2),)
    treatments.sessions_done(uuid, nov(4))
    assert len(days_done(treatments.get(uuid).value)) == 3
    treatments.stop(uuid, nov(5))
    assert treatments.get(uuid).value.state is TreatmentState.STOPPED


def test_the_place_in_the_diary_is_noon_of_the_first_day_or_when_it_was_written(services: Services) -> None:
    treatments = services.treatments
    record = treatments.write(treatment()).value
    assert record.value.at == NOW
    dated = treatments.correct(record.uuid, replace(record.value, begins_on=date(2026, 7, 1)))
    assert dated.value.value.at == datetime(2026, 7, 1, 11, tzinfo=UTC)  # British summer time
    assert dated.undo is not None
    dated.undo()
    assert treatments.get(record.uuid).value.at == NOW


def test_one_whose_day_is_taken_out_stands_where_that_was_written(services: Services, clock: SteerableClock) -> None:
    record = services.treatments.write(treatment(begins_on=nov(6))).value
    clock.go_on(hours=1)
    services.treatments.not_yet(record.uuid, nov(6))
    assert services.treatments.get(record.uuid).value.at == clock.now()


# -- what became of a planned day ---------------------------------------------------------------------------------


def test_a_planned_day_that_has_passed_is_asked_about_and_counts_only_when_somebody_says_so(services: Services) -> None:
    treatments = services.treatments
    uuid = treatments.write(treatment(begins_on=nov(6))).value.uuid
    question = treatments.asked(treatments.get(uuid).value)
    assert question is not None
    assert question.days == (nov(6),)
    assert treatments.get(uuid).value.state is TreatmentState.PLANNED
    treatments.was_on(uuid, nov(8))
    value = treatments.get(uuid).value
    assert (value.state, value.begins_on) == (TreatmentState.DONE, nov(8))
    assert treatments.asked(value) is None


def test_it_may_be_on_a_day_to_come(services: Services) -> None:
    treatments = services.treatments
    uuid = treatments.write(treatment(begins_on=nov(6))).value.uuid
    treatments.was_on(uuid, nov(30))
    value = treatments.get(uuid).value
    assert (value.state, value.begins_on) == (TreatmentState.PLANNED, nov(30))


def test_asked_twice_by_two_windows_the_second_answer_changes_nothing(services: Services) -> None:
    treatments = services.treatments
    uuid = treatments.write(treatment(begins_on=nov(6))).value.uuid
    treatments.was_on(uuid, nov(6))
    assert treatments.was_on(uuid, nov(8)).areas == frozenset()
    assert treatments.get(uuid).value.begins_on == nov(6)


# -- looking ------------------------------------------------------------------------------------------------------


def test_they_are_listed_by_how_they_stand(services: Services) -> None:
    treatments = services.treatments
    late = treatments.write(treatment(begins_on=nov(30))).value.uuid
    soon = treatments.write(treatment(begins_on=nov(24))).value.uuid
    some_day = treatments.write(treatment()).value.uuid
    old, new = (treatments.write(treatment(state=TreatmentState.DONE, begins_on=nov(day))).value.uuid for day in (2, 9))
    listed = {state: [record.uuid for record in records] for state, records in treatments.list().items()}
    assert list(listed) == [
        TreatmentState.UNDER_WAY,
        TreatmentState.PLANNED,
        TreatmentState.DONE,
        TreatmentState.STOPPED,
    ]
    assert listed[TreatmentState.PLANNED] == [soon, late, some_day]
    assert listed[TreatmentState.DONE] == [new, old]


def test_what_touches_some_days_comes_in_order(services: Services) -> None:
    treatments = services.treatments
    hormone = treatments.write(
        treatment("hormone", state=TreatmentState.UNDER_WAY, begins_on=date(2026, 3, 1))
    ).value.uuid
    five = treatments.write(replace(FIVE, state=TreatmentState.DONE)).value.uuid
    treatments.write(treatment(begins_on=nov(30)))
    assert [record.uuid for record in treatments.in_days(nov(1), nov(20))] == [hormone, five]
    assert [record.uuid for record in treatments.on(nov(20))] == [hormone]


# -- bad input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"begins_on": nov(6), "ends_on": nov(5)}, "ends_on"),
        ({"begins_on": date(1954, 3, 13)}, "begins_on"),
        ({"kind": "chemo", "sessions": (date(1950, 1, 1), nov(6))}, "sessions"),
        ({"begins_on": date(1850, 1, 1)}, "begins_on"),
        ({"begins_on": date(2226, 1, 1)}, "begins_on"),
        ({"begins_on": nov(30), "state": TreatmentState.DONE}, "begins_on"),
        ({"kind": "hormone", "begins_on": nov(2), "ends_on": nov(30), "state": TreatmentState.STOPPED}, "ends_on"),
        ({"kind": "chemo", "sessions": (nov(30),), "state": TreatmentState.DONE}, "sessions"),
        ({"told_on": nov(23)}, "told_on"),
        ({"name": "n" * 120}, "name"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(services: Services, fields: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        services.treatments.write(treatment(**fields))
    assert bad.value.field == field
    assert str(bad.value.sentence).endswith(".")


@pytest.mark.parametrize("count", [401, 1000])
def test_too_many_sessions_are_none(count: int) -> None:
    with pytest.raises(BadInput) as bad:
        treatment("chemo", sessions=tuple(date.fromordinal(730_000 + n) for n in range(count)))
    assert bad.value.field == "sessions"


def test_a_name_may_be_as_long_as_is_said_and_is_kept_clean(services: Services) -> None:
    record = services.treatments.write(treatment(name=f"  {'n' * LONGEST_NAME}\t")).value
    assert record.value.name == "n" * LONGEST_NAME


def test_what_is_done_cannot_be_on_a_day_to_come(services: Services) -> None:
    uuid = services.treatments.write(FIVE).value.uuid
    for verb in (services.treatments.begin, services.treatments.session_done, services.treatments.finish):
        with pytest.raises(BadInput) as bad:
            verb(uuid, nov(23))
        assert bad.value.field == "day"
