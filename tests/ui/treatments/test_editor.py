"""The editor of a treatment: first its kind, then only what it needs."""

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.treatment import InPlace, TreatmentState
from caregiver.domain.treatment_codes import TREATMENT_KINDS, Course
from caregiver.domain.treatment_days import days_done
from caregiver.ui.treatments.days_field import DayPart
from caregiver.ui.treatments.editor_page import TreatmentPage
from caregiver.ui.treatments.typed_treatment import NO_FILL, blank
from tests.ui.treatments.conftest import nov, press

UNDER_WAY, DONE = TreatmentState.UNDER_WAY, TreatmentState.DONE


def choose(page: TreatmentPage, kind: str, state: TreatmentState) -> None:
    page.form.kind.buttons[kind].click()
    press(page, {UNDER_WAY: "under way", DONE: "done"}.get(state, state.value))


def only(services):
    """The one treatment of the diary."""
    (record,) = services.treatments.latest(10)
    return record.value


def shown(page: TreatmentPage) -> set[str]:
    form = page.form
    fields = {
        "begins": form.begins,
        "days": form.days,
        "planned": form.planned,
        "ends": form.ends,
        "places": form.places,
        "in_place": form.in_place,
        "outcome": form.outcome,
    }
    return {name for name, field in fields.items() if field.isVisible()}


def type_into(qtbot, line, text):
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)


def test_before_a_kind_is_chosen_there_is_nothing_else(editor):
    assert shown(editor) == set()
    assert not editor.foot.isVisible()
    assert {code for code, button in editor.form.kind.buttons.items() if button.isVisible()} == {
        kind.code for kind in TREATMENT_KINDS
    }


def test_a_kind_is_found_by_typing_and_taken_with_enter(editor, qtbot):
    search = editor.form.kind.search
    qtbot.keyClicks(search, "herce")
    assert [code for code, button in editor.form.kind.buttons.items() if button.isVisible()] == ["targeted.trastuzumab"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert editor.form.kind.code() == "targeted.trastuzumab"
    assert editor.form.name.hasFocus()


def test_a_word_that_no_kind_has_is_said(editor, qtbot):
    qtbot.keyClicks(editor.form.kind.search, "zzz")
    assert editor.form.kind.nothing.isVisible()
    qtbot.keyClick(editor.form.kind.search, Qt.Key.Key_Return)
    assert editor.form.kind.code() == ""


@pytest.mark.parametrize(
    ("kind", "state", "fields"),
    [
        ("surgery.bone_pin", TreatmentState.PLANNED, {"begins", "places"}),
        ("surgery.bone_pin", DONE, {"begins", "places", "outcome"}),
        ("surgery.bone_pin", TreatmentState.STOPPED, {"ends", "places", "outcome"}),
        ("hormone", UNDER_WAY, {"begins", "ends", "outcome"}),
        ("device.neurostim", TreatmentState.PLANNED, {"begins", "ends", "places", "in_place"}),
        ("rt.external", TreatmentState.PLANNED, {"days", "planned", "places"}),
        ("chemo", UNDER_WAY, {"days", "planned", "ends", "outcome"}),
        ("yoga", DONE, {"days", "planned", "ends", "outcome"}),
    ],
)
def test_only_what_its_course_needs_is_asked(editor, kind, state, fields):
    choose(editor, kind, state)
    assert shown(editor) == fields


def test_an_operation_years_ago(editor, qtbot, services):
    choose(editor, "surgery.bowel", DONE)
    type_into(qtbot, editor.form.begins.line, "14 3 2019")
    type_into(qtbot, editor.form.where, "Westbrook hospital")
    qtbot.keyClicks(editor.form.outcome, "home after a week")
    assert editor.form.begins.typed() == "Thu 14 Mar 2019"
    said = []
    editor.said.connect(said.append)
    editor.done()
    value = only(services)
    assert (value.begins_on.year, value.where, value.outcome) == (2019, "Westbrook hospital", "home after a week")
    assert said == ["Operation for a blocked bowel, done: 14 Mar 2019"]


def test_five_days_in_a_row_are_filled_in_at_once(editor, qtbot, services):
    choose(editor, "rt.external", DONE)
    fill = editor.form.days.fill
    type_into(qtbot, fill.times, "5")
    press(editor, "every day")
    type_into(qtbot, fill.start.line, "2 Nov")
    press(editor, "Fill in these days")
    editor.done()
    value = only(services)
    assert value.sessions == tuple(map(nov, range(2, 7)))
    assert (value.begins_on, value.ends_on, value.cycle_days) == (nov(2), nov(6), 1)


def test_weekends_are_left_out_where_one_says_so(editor, qtbot):
    choose(editor, "rt.external", TreatmentState.PLANNED)
    fill = editor.form.days.fill
    type_into(qtbot, fill.times, "3")
    press(editor, "every day")
    type_into(qtbot, fill.start.line, "6 Nov")
    fill.skips.click()
    press(editor, "Fill in these days")
    assert editor.form.days.days() == ["2026-11-06", "2026-11-09", "2026-11-10"]


def test_six_cycles_every_21_days_of_which_two_are_done(editor, qtbot, services):
    choose(editor, "chemo", UNDER_WAY)
    fill = editor.form.days.fill
    type_into(qtbot, fill.times, "6")
    press(editor, "every so many days")
    type_into(qtbot, fill.every, "21")
    type_into(qtbot, fill.start.line, "14 Oct 2026")
    press(editor, "Fill in these days")
    type_into(qtbot, editor.form.planned, "6")
    type_into(qtbot, editor.form.ends.line, "4 Nov")
    editor.done()
    value = only(services)
    assert (len(value.sessions), value.sessions_planned, value.cycle_days) == (6, 6, 21)
    assert [day.isoformat() for day in days_done(value)] == ["2026-10-14", "2026-11-04"]


def test_each_day_can_be_changed_taken_out_and_added(editor, write, services, qtbot):
    uuid = write("physio", sessions=(nov(24), nov(26)))
    editor.open_record(uuid)
    days = editor.form.days
    first: DayPart = days.parts[0]
    qtbot.keyClick(first.day, Qt.Key.Key_Right)
    press(editor, "Add a day")
    assert days.days() == ["2026-11-25", "2026-11-26", "2026-11-27"]
    assert days.parts[1].take_out.accessibleName() == "Take out Thu 26 Nov"
    days.parts[1].take_out.click()
    editor.done()
    assert services.treatments.get(uuid).value.sessions == (nov(25), nov(27))


def test_places_told_and_in_place_are_kept(editor, qtbot, services):
    choose(editor, "block.epidural_spinal", UNDER_WAY)
    form = editor.form
    press(editor, "Choose places")
    form.places.list.box("back-lower-left").click()
    press(editor, "yes")
    assert not form.told.line.isVisible()
    qtbot.keyClicks(form.told.words, "it works for some days")
    assert form.told.line.isVisible()
    type_into(qtbot, form.told.by, "Dr Patel")
    type_into(qtbot, form.told.on.line, "yesterday")
    editor.done()
    value = only(services)
    assert (value.regions, value.in_place) == (("back-lower-left",), InPlace.YES)
    assert (value.told, value.told_by, value.told_on) == ("it works for some days", "Dr Patel", nov(21))


def test_the_next_one_shows_nothing_of_the_last(editor, write):
    editor.open_record(write("chemo", state=UNDER_WAY, sessions=(nov(2),), cycle_days=21))
    editor.open_record(write("physio", sessions=(nov(24),)))
    assert editor.form.days.fill.typed() == NO_FILL
    assert editor.form.days.many.isVisible()
    editor.left()
    editor.open_record(None)
    assert editor.form.typed() == blank()


def test_another_kind_drops_what_it_does_not_have(editor, write, services):
    uuid = write("aid.brace", regions=("back-lower-left",), in_place=InPlace.YES, begins_on=nov(24))
    editor.open_record(uuid)
    press(editor, "Another kind")
    editor.form.kind.buttons["chemo"].click()
    editor.done()
    value = services.treatments.get(uuid).value
    assert (value.kind, value.regions, value.in_place, value.begins_on) == ("chemo", (), InPlace.NOT_SAID, None)


def test_leaving_keeps_a_draft_and_done_lets_go_of_it(editor, write, services, qtbot):
    uuid = write("hormone")
    editor.open_record(uuid)
    type_into(qtbot, editor.form.begins.line, "6 No")
    editor.left()
    assert services.treatments.get(uuid).value.begins_on is None
    editor.open_record(uuid)
    assert editor.form.begins.typed() == "6 No"
    type_into(qtbot, editor.form.begins.line, "6 Nov")
    editor.done()
    assert services.treatments.get(uuid).value.begins_on == nov(6)
    assert services.form_drafts("treatment").open_drafts() == ()


def test_undo_changes_and_bring_it_back(editor, write, qtbot):
    editor.open_record(write("hormone", name="first"))
    type_into(qtbot, editor.form.name, "second")
    press(editor, "Undo changes")
    assert editor.form.name.text() == "first"
    press(editor, "Bring it back")
    assert editor.form.name.text() == "second"


def test_what_is_only_looked_at_stays_as_it_is(editor, write, services):
    uuid = write(
        "rt.external",
        state=TreatmentState.STOPPED,
        begins_on=nov(2),
        ends_on=nov(5),
        sessions=(nov(2), nov(3)),
        sessions_planned=5,
        cycle_days=1,
        told="it can take 2 to 3 weeks",
        told_on=nov(1),
    )
    before = services.treatments.get(uuid).value
    editor.open_record(uuid)
    editor.done()
    assert services.treatments.get(uuid).value == before


@pytest.mark.parametrize("state", TreatmentState)
def test_of_every_kind_looking_changes_nothing(editor, write, services, state):
    """Opened and "Done" pressed, in one editor after the other."""
    for kind in TREATMENT_KINDS:
        days = {"begins_on": nov(2)}
        if kind.course.is_by_days:
            is_begun = state is not TreatmentState.PLANNED
            days = {"sessions": (nov(2), nov(3)), "sessions_planned": 4, "cycle_days": 21}
            days |= {"begins_on": nov(2), "ends_on": nov(3)} if is_begun else {}
        elif kind.course is Course.SPAN:
            days |= {"ends_on": nov(6)}
        elif state is TreatmentState.STOPPED:
            days = {"ends_on": nov(6)}
        in_place = InPlace.YES if kind.stays else InPlace.NOT_SAID
        regions = ("back-lower-left",) if kind.has_place else ()
        uuid = write(kind.code, state=state, in_place=in_place, regions=regions, told_on=nov(1), **days)
        before = services.treatments.get(uuid).value
        editor.open_record(uuid)
        editor.done()
        assert services.treatments.get(uuid).value == before


def test_it_can_be_taken_out_and_that_undone(editor, write, services, context):
    uuid = write("hormone")
    editor.open_record(uuid)
    press(editor, "Remove")
    assert services.treatments.get(uuid).is_removed
    context.act.undo()
    assert not services.treatments.get(uuid).is_removed


# -- bad input ----------------------------------------------------------------------------------------------------


def test_how_it_stands_must_be_said(editor, services):
    editor.form.kind.buttons["hormone"].click()
    editor.done()
    assert "Is it planned" in editor.form._state.problem.text()
    assert services.treatments.latest(1) == ()


@pytest.mark.parametrize(
    ("line", "typed", "said"),
    [
        ("begins", "31 Nov", "This is not a day."),
        ("begins", "1 Jan 1950", "This day lies before the birth date."),
        ("ends", "1 Nov 2026", "The end lies before the start."),
    ],
)
def test_a_day_that_cannot_be_is_said_beside_it(editor, qtbot, services, line, typed, said):
    choose(editor, "hormone", UNDER_WAY)
    type_into(qtbot, editor.form.begins.line, "6 Nov 2026")
    type_into(qtbot, getattr(editor.form, line).line, typed)
    editor.done()
    assert getattr(editor.form, line).problem.text().startswith(said)
    assert services.treatments.latest(1) == ()


@pytest.mark.parametrize(
    ("times", "start", "part", "said"),
    [
        ("400", "2 Nov", "times", "The most here is 100."),
        ("many", "2 Nov", "times", "Please write a number"),
        ("5", "", "start", "This is not a day."),
        ("5", "30 Feb", "start", "This is not a day."),
        ("100", "9999-12-31", "start", "Please look at the year again."),
    ],
)
def test_days_that_cannot_be_filled_in_are_said_beside_their_field(editor, qtbot, times, start, part, said):
    choose(editor, "physio", TreatmentState.PLANNED)
    fill = editor.form.days.fill
    press(editor, "every day")
    type_into(qtbot, fill.times, times)
    type_into(qtbot, fill.start.line, start)
    press(editor, "Fill in these days")
    assert getattr(fill, part).problem.text().startswith(said)
    assert editor.form.days.days() == []


def test_how_often_must_be_said_before_many_days_are_filled_in(editor, qtbot):
    choose(editor, "physio", TreatmentState.PLANNED)
    fill = editor.form.days.fill
    type_into(qtbot, fill.times, "5")
    type_into(qtbot, fill.start.line, "2 Nov")
    press(editor, "Fill in these days")
    assert fill.problem.text().startswith("How often?")


def test_a_session_before_the_birth_is_said_beside_the_days(editor, write, services):
    editor.open_record(write("physio"))
    editor.form.days.show_days(["1950-01-01"])
    editor.done()
    assert "before the birth date" in editor.form.days.problem.text()
    editor.form.days.parts[0].take_out.click()
    assert editor.form.days.problem.text() == ""


def test_a_name_that_is_too_long_is_said_beside_it(editor, qtbot):
    choose(editor, "other", TreatmentState.PLANNED)
    editor.form.name.setText("n" * 120)
    editor.done()
    assert "80 letters" in editor.form._name.problem.text()


def test_days_between_cycles_that_cannot_be_are_said_beside_them(editor, write, qtbot):
    editor.open_record(write("chemo", sessions=(nov(24),)))
    fill = editor.form.days.fill
    press(editor, "Fill in many at once …")
    press(editor, "every so many days")
    type_into(qtbot, fill.every, "400")
    editor.done()
    assert fill.every.problem.text() == "The most here is 366."
