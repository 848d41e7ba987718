"""What is written of a treatment while the draft of its editor lies there stands beside what was typed."""

from datetime import date

from caregiver.domain.treatment import Treatment, TreatmentState

ZONE = "Europe/London"
DAYS = tuple(date(2026, 11, day) for day in (20, 21, 22))


def test_a_day_that_was_done_meanwhile_stays(editor, services, clock):
    value = Treatment(
        clock.now(),
        ZONE,
        "rt.external",
        state=TreatmentState.UNDER_WAY,
        begins_on=DAYS[0],
        ends_on=DAYS[1],
        sessions=DAYS[:2],
        sessions_planned=5,
    )
    uuid = services.treatments.write(value).value.uuid
    editor.open_record(uuid)
    editor.form.note.setPlainText("hello")
    editor.left()
    services.treatments.session_done(uuid, DAYS[2])
    editor.open_record(uuid)
    editor.done()
    kept = services.treatments.get(uuid).value
    assert (kept.note, kept.sessions) == ("hello", DAYS)
