"""What lies in the scene: the same as in the table, each series by itself, no word over another."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Medicine, Release
from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.drawing.boxes import BoxKind
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.trends.hours.due_row import DueRow
from caregiver.ui.trends.hours.middle_row import MiddleRow
from caregiver.ui.trends.hours.needed_row import NeededRow
from caregiver.ui.trends.hours.numbers_row import NumbersRow
from tests.medicine_story import PARACETAMOL, at_times
from tests.ui.trends.hours.conftest import FORTNIGHT, TODAY, row_in, rows_in

HIS, HERS = Series.PATIENT, Series.CAREGIVER


@pytest.fixture
def many(services, clock):
    """Writes entries at once: instants with scores and voices."""

    def written(entries):
        with services.vault.transaction():
            for at, score, voice in entries:
                entry = PainEntry(at, "Europe/London", score, voice)
                services.vault.diary.pain.add(entry, "", by=services.people.writer(), at=at)

    return written


def drawn_by_block(view) -> dict[tuple[int, Series], int]:
    """How many numbers lie in each block of the scene, by series."""
    found: dict[tuple[int, Series], int] = {}
    for spot, _ in row_in(view, NumbersRow).drawn:
        key = int(spot.minutes // 180), spot.series
        found[key] = found.get(key, 0) + spot.times
    return found


def test_the_scene_holds_what_the_table_says(look, writer, story):
    for day, hour, score, voice in ((9, 7, 6, Voice.PATIENT_SAID), (10, 7, 3, Voice.CAREGIVER_GUESS)):
        writer.write(2026, 11, day, hour, 10, score=score, voice=voice)
    for hour, score in ((3, 7), (4, 6), (5, 8), (12, 2)):
        writer.write(2026, 11, 21, hour, 20, score=score)
    story.give_needed("quick", -1, "03:30")
    story.give_needed("quick", -2, "12:30")
    view = look()
    blocks = view.table().rows[:8]
    drawn, middle = drawn_by_block(view), row_in(view, MiddleRow).figures
    for place, cells in enumerate(blocks):
        assert int(cells[1]) == drawn.get((place, HIS), 0)
        assert int(cells[5]) == drawn.get((place, HERS), 0)
        assert (cells[3], cells[1]) == middle[place]
    assert [int(cells[9]) for cells in blocks] == list(row_in(view, NeededRow).counts)
    assert sum(row_in(view, NeededRow).counts) == sum(times for _, times, _ in row_in(view, NeededRow).marks) == 2
    due = {at for row in rows_in(view, DueRow) for at in row.due.times}
    assert all(any(f"{at:%H:%M}" in cells[10] for cells in blocks) for at in due)


def test_a_number_stands_at_its_height(look, writer):
    for day in (18, 19, 20):
        writer.write(2026, 11, day, 9, 0, score=7)
    view = look()
    row = row_in(view, NumbersRow)
    ((_, box),) = row.drawn
    assert box.center().y() == pytest.approx(row.y(7, view.chart.stack.canvas))
    (middle,) = row.middles
    assert middle.box.center().y() == pytest.approx(box.center().y())


def test_a_middle_number_is_never_of_two_voices(look, writer):
    for score, voice in ((9, Voice.PATIENT_SAID), (4, Voice.CAREGIVER_GUESS), (4, Voice.CAREGIVER_SAW)):
        for day in (18, 19, 20):
            writer.write(2026, 11, day, 9, score, score=score, voice=voice)
    view = look()
    (middle,) = row_in(view, NumbersRow).middles
    assert (middle.series, middle.middle) == (HIS, 9)
    assert row_in(view, MiddleRow).figures[1] == ("9", "3")


@pytest.mark.parametrize(("times", "drawn"), [(2, 0), (3, 1)])
def test_a_middle_number_of_two_is_told_and_not_drawn(look, writer, times, drawn):
    for minute in range(times):
        writer.write(2026, 11, 20, 9, minute, score=4)
    view = look()
    assert len(row_in(view, NumbersRow).middles) == drawn
    assert row_in(view, MiddleRow).figures[1] == ("4", str(times))


@pytest.mark.parametrize("scheme", list(Scheme))
def test_numbers_and_the_goal_lie_on_the_blocks(look, services, writer, theme, scheme):
    theme.set_look(Look(scheme, 100))
    services.people.save_person(replace(services.people.person(), goal_number=4))
    for minute in (0, 0, 0, 0, 0):
        writer.write(2026, 11, 20, 9, minute, score=4)
    view = look()
    stack, row = view.chart.stack, row_in(view, NumbersRow)
    image = view.chart.grab().toImage()
    (block,), ((_, spot),) = row.middles, row.drawn

    def colour(x, y):
        ratio = image.devicePixelRatio()
        return image.pixelColor(round((stack.label_px + x) * ratio), round(y * ratio)).name().upper()

    tokens = theme.tokens
    assert colour(spot.center().x(), spot.center().y()) == tokens.pain_line.upper()
    assert colour(block.box.right() - 8, round(row.y(4, stack.canvas)) - 1) == tokens.accent.upper()
    assert colour(block.box.right() - 8, block.box.top() + 2) not in {tokens.pain_line.upper(), tokens.accent.upper()}


def test_where_only_a_caregiver_gave_numbers_they_say_whose_they_are(look, writer):
    for day in (18, 19, 20):
        writer.write(2026, 11, day, 9, 0, score=4, voice=Voice.CAREGIVER_SAW)
    view = look()
    (middle,) = row_in(view, NumbersRow).middles
    assert middle.series is HERS
    assert any(label.label.words == "Caregiver’s middle number" for label in view.chart.stack.labels)


def test_voices_at_one_place_stand_side_by_side(look, writer):
    for voice in (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS, Voice.NOT_SAID):
        writer.write(2026, 11, 20, 9, 2, score=5, voice=voice)
    boxes = [box.adjusted(0.1, 0.1, -0.1, -0.1) for _, box in row_in(look(), NumbersRow).drawn]
    assert len(boxes) == 3
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_without_a_number_nothing_is_drawn_and_it_is_said(look):
    view = look()
    assert row_in(view, NumbersRow).drawn == []
    assert row_in(view, NumbersRow).middles == []
    assert "No number is recorded." in view.sentence()
    assert view.relief.nothing.text() == "No quick-acting dose is recorded in these days."


def test_every_number_at_one_minute_makes_one_place_a_number(look, many):
    at = datetime(2026, 11, 20, 9, 7, tzinfo=UTC)
    many([(at, score % 11, Voice.PATIENT_SAID) for score in range(44)])
    spots = [spot for spot, _ in row_in(look(), NumbersRow).drawn]
    assert [spot.times for spot in spots] == [4] * 11
    assert {spot.minutes for spot in spots} == {3 * 60 + 7.5}


def test_400_entries_in_a_day_are_all_counted(look, many):
    start = datetime(2026, 11, 20, 6, tzinfo=UTC)
    many([(start + timedelta(minutes=3.5 * n), n % 11, Voice.PATIENT_SAID) for n in range(400)])
    view = look(Span(date(2026, 11, 20), date(2026, 11, 20)))
    assert sum(spot.times for spot, _ in row_in(view, NumbersRow).drawn) == 400
    assert sum(int(count) for _, count in row_in(view, MiddleRow).figures) == 400


def test_many_numbers_get_larger_marks_whose_meaning_is_said(look, many):
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    many([(at, 5, Voice.PATIENT_SAID)] * 3 + [(at, 7, Voice.PATIENT_SAID)] * 6 + [(at, 9, Voice.PATIENT_SAID)])
    view = look()
    heights = {spot.score: round(box.height(), 1) for spot, box in row_in(view, NumbersRow).drawn}
    assert heights[9] < heights[5] < heights[7]
    words = [box.words for box in view.legend.drawing.boxes]
    assert {"2 to 4 times", "5 or more"} <= set(words)


def test_an_hour_that_comes_twice_is_one_hour_of_the_day(look, many):
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    many([(first, 4, Voice.PATIENT_SAID), (first + timedelta(hours=1), 8, Voice.PATIENT_SAID)])
    view = look(Span(date(2026, 10, 24), date(2026, 10, 25)))
    assert {spot.minutes for spot, _ in row_in(view, NumbersRow).drawn} == {19 * 60 + 37.5}


def overlapping_words(view) -> list[tuple[str, str]]:
    """Words in the chart that touch each other."""
    stack = view.chart.stack
    boxes = [(one.label.words or one.label.soft_words, one.box) for one in stack.labels]
    for row, top, _ in stack.placed:
        labels = (box for box in row.boxes if box.kind is BoxKind.LABEL and box.words)
        boxes += [(box.words, box.rect.translated(stack.label_px, top)) for box in labels]
    tight = [(words, box.adjusted(0.5, 2, -0.5, -2)) for words, box in boxes]
    return [(one, other) for (one, a), (other, b) in combinations(tight, 2) if a.intersects(b)]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [1050, 620])
@pytest.mark.parametrize("is_twelve_hour", [False, True])
def test_no_word_lies_over_another(look, services, story, writer, theme, percent, width, is_twelve_hour):
    services.preferences.set_twelve_hour(is_twelve_hour)
    clocks = at_times("1", "08:15", "08:45", "09:00", "21:00", "22:30", "23:00", "00:30")
    story.add_now(
        "often", replace(PARACETAMOL, name="A medicine with a very long name indeed"), clocks, unit=Unit.TABLETS
    )
    story.give_needed("quick", -1, "03:30")
    writer.write(2026, 11, 20, 9, 0, score=7)
    theme.set_look(Look(Scheme.LIGHT, percent))
    view = look(width=width)
    view.set_narrow(width < 700 or percent > 140)
    view.show_span(FORTNIGHT)
    assert overlapping_words(view) == []
    assert view.chart.stack.label_px + view.chart.stack.canvas.width <= view.chart.width() + 1


def test_each_as_needed_medicine_has_its_own_row(look, services, story):
    other = Medicine("Oxycodone", release=Release.QUICK_ACTING)
    story.add_now("other", other, Schedule(ScheduleKind.AS_NEEDED))
    story.give_needed("quick", -1, "03:30")
    services.doses.give_as_needed(story["other"])
    story.give_needed("macrogol", -1, "12:00")
    view = look()
    names = [one.label.words for one in view.chart.stack.labels]
    assert {"Morphine quick-acting", "Oxycodone quick-acting", "Macrogol"} <= set(names)
    assert [sum(row.counts) for row in rows_in(view, NeededRow)] == [1, 1, 1]


def test_the_goal_is_shown_unless_it_is_hidden(look, services):
    person = services.people.person()
    services.people.save_person(replace(person, goal_number=4))
    assert any(label.label.is_goal for label in look().chart.stack.labels)
    services.people.save_person(replace(person, goal_number=4, is_goal_hidden=True))
    assert not any(label.label.is_goal for label in look().chart.stack.labels)


def test_who_can_no_longer_tell_has_no_goal_line_and_the_day_is_named(look, services):
    person = services.people.person()
    services.people.save_person(replace(person, goal_number=4, cannot_tell_since=date(2026, 11, 20)))
    view = look()
    assert not any(label.label.is_goal for label in view.chart.stack.labels)
    assert "From 20 Nov 2026 on, Robert could no longer tell." in view.sentence()


def test_another_start_of_the_day_moves_hours_and_night(look, services, writer):
    services.preferences.set_care_day_start_hour(4)
    writer.write(2026, 11, 20, 4, 30, score=7)
    view = look()
    ((spot, _),) = row_in(view, NumbersRow).drawn
    assert spot.minutes == 37.5
    assert view.table().rows[0][0] == "04:00 to 07:00"
    assert row_in(view, NumbersRow).shown.night == ((0, 120), (17 * 60, 24 * 60))


def test_twelve_hours_name_the_parts_of_the_day(look, services, writer):
    services.preferences.set_twelve_hour(True)
    writer.write(2026, 11, 20, 9, 0, score=7)
    words = [box.words for box in row_in(look(), NumbersRow).boxes]
    assert words[:8] == ["6–9", "9–12", "12–3", "3–6", "6–9", "9–12", "12–3", "3–6"]
    assert words[8:] == ["morning", "afternoon", "evening", "night"]


def test_a_single_day_is_that_day(look, writer):
    writer.write(2026, 11, 21, 9, 0, score=7)
    writer.write(2026, 11, 22, 9, 0, score=3)
    spots = [spot.score for spot, _ in row_in(look(Span(TODAY, TODAY)), NumbersRow).drawn]
    assert spots == [3]


def test_hours_of_today_that_are_to_come_are_not_none(look, writer, story):
    writer.write(2026, 11, 22, 9, 0, score=3)
    story.give_needed("quick", 0, "09:30")
    view = look(Span(TODAY, TODAY))
    assert [count for _, count in row_in(view, MiddleRow).figures] == ["0", "1", "0", "", "", "", "", ""]
    words = [box.words for box in row_in(view, NeededRow).boxes if box.kind is BoxKind.LABEL]
    assert words == ["0", "1", "0"]
    assert [cells[1] for cells in view.table().rows[:8]] == ["0", "1", "0", "", "", "", "", ""]


def test_the_day_of_the_plans_stands_on_the_picture_and_what_is_younger_or_ended_says_so(look, services, story):
    with story.writing_at(story.at(-1, "12:00")):
        services.medicines.pause(story["senna"])
    view = look()
    said = {(one.label.words, one.label.soft_words) for one in view.chart.stack.labels}
    assert {("Due each day,", ""), ("", "as planned on 22 Nov"), ("Dexamethasone", "since 12 Nov")} <= said
    assert view.due_before.text() == "Due in a part of these days: Senna to 21 Nov."
    assert view.due_before.text() in view.table().notes
    assert view.due_before.text() in view.sentence()
