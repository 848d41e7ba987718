from dataclasses import replace
from datetime import timedelta

import pytest

from caregiver.domain.call import Call, Callee
from caregiver.domain.errors import BadInput, Gone


def the_calls(calls, clock):
    return calls.between(clock.now() - timedelta(days=30), clock.now() + timedelta(minutes=2))


def test_a_call_is_kept_at_one_press(calls, clock):
    record = calls.start_call(" Nurse  Okafor ").value
    assert (record.value.at, record.value.called, record.value.zone) == (clock.now(), "Nurse Okafor", "Europe/London")
    assert the_calls(calls, clock) == (record,)


def test_after_the_call_it_is_completed_and_both_stay_in_the_history(calls, clock):
    record = calls.start_call("01632 960142").value
    clock.go_on(minutes=6)
    calls.complete_call(record.uuid, answered_by="Nurse Okafor", told_to="Come in now.")

    call = calls.get(record.uuid).value
    assert (call.answered_by, call.told_to, call.at) == ("Nurse Okafor", "Come in now.", record.value.at)
    assert [step.kind for step in calls.history(record.uuid)] == ["saved", "changed"]


def test_completing_is_undone(calls):
    record = calls.start_call("999").value
    calls.complete_call(record.uuid, answered_by="Nurse Okafor", told_to="").undo()
    assert calls.get(record.uuid).value == record.value


def test_completing_with_nothing_new_changes_nothing(calls):
    record = calls.start_call("999").value
    assert calls.complete_call(record.uuid, answered_by="", told_to="").areas == frozenset()


def test_a_call_is_taken_out_and_put_back_by_undo_alone(calls, clock):
    record = calls.start_call("999").value
    put_back = calls.remove(record.uuid).undo()
    assert [r.value for r in the_calls(calls, clock)] == [record.value]
    put_back.undo()
    assert the_calls(calls, clock) == ()


def test_a_removed_call_is_not_completed(calls):
    record = calls.start_call("999").value
    calls.remove(record.uuid)
    with pytest.raises(Gone):
        calls.complete_call(record.uuid, answered_by="x", told_to="y")


def test_an_earlier_call_is_kept_and_a_later_one_refused(calls, clock):
    call = Call(clock.now() - timedelta(days=1), "Europe/London", called="Dr Lewis", about="left leg\x07 numb")
    calls.write(call)
    assert the_calls(calls, clock)[0].value.about == "left leg numb"
    with pytest.raises(BadInput) as refused:
        calls.write(replace(call, at=clock.now() + timedelta(minutes=2)))
    assert refused.value.field == "at"


def test_a_call_is_corrected_and_the_former_one_stays_in_the_history(calls, clock):
    record = calls.start_call("").value
    clock.go_on(minutes=6)
    earlier = record.value.at - timedelta(hours=1)
    told = replace(
        record.value,
        at=earlier,
        is_exact=False,
        callee=Callee.EMERGENCY,
        called="the emergency\x07 number",
        about="a fit",
    )
    corrected = calls.correct(record.uuid, told)
    assert calls.get(record.uuid).value == replace(told, called="the emergency number")
    assert calls.history(record.uuid)[1].before == record.value
    with pytest.raises(BadInput) as refused:
        calls.correct(record.uuid, replace(told, at=clock.now() + timedelta(minutes=2)))
    assert refused.value.field == "at"
    corrected.undo()
    assert calls.get(record.uuid).value == record.value


def test_a_call_is_found_by_its_words(calls, vault):
    record = calls.start_call("01632 960142").value
    calls.complete_call(record.uuid, answered_by="Nurse Okafor", told_to="Come in now.")
    for words in ("01632", "okafor", "come in"):
        assert [found.uuid for found in vault.diary.search(words)] == [record.uuid]
