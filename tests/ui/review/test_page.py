from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.errors import StorageFailed
from caregiver.domain.pain import LONGEST_NOTE, Voice
from caregiver.domain.person import UsualVoice
from caregiver.domain.review import AreaScore, Load, Sleep
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.ui.core.navigation import Destination

SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
MOST_PRESSES, MOST_KEYS = 12, 30


def test_a_bad_day_takes_less_than_a_minute(open_desk):
    desk = open_desk()
    desk.type("Sat up for the soup.")
    desk.click("Pain 8 of 10")
    desk.click_in(desk.page.form.night, "badly")
    desk.click("2 days before")
    desk.click("moderate")
    desk.click("Done")
    assert desk.presses == 5 <= MOST_PRESSES
    kept = desk.review()
    assert (kept.managed, kept.worst, kept.voice) == ("Sat up for the soup.", 8, Voice.PATIENT_SAID)
    assert (kept.sleep, kept.bowels_days, kept.symptoms) == (
        Sleep.BADLY,
        2,
        (Symptom("drowsy", Grade.MODERATE),),
    )
    assert (desk.said, desk.backs) == (["Evening review for Sunday 22 November saved."], 1)


def test_the_same_day_by_keyboard_alone(open_desk):
    desk = open_desk()
    form = desk.page.form
    desk.press(TAB, "8")
    desk.choose(form.night, "badly")
    desk.choose(form.bowels.days, "2 days before")
    desk.choose(form.items.row("drowsy").grades, "moderate")
    desk.press(ENTER)
    kept = desk.review()
    assert (kept.worst, kept.sleep, kept.bowels_days) == (8, Sleep.BADLY, 2)
    assert kept.symptoms == (Symptom("drowsy", Grade.MODERATE),)
    assert desk.presses <= MOST_KEYS


def test_the_whole_page_by_keyboard_alone(open_desk):
    desk = open_desk()
    form, own_day = desk.page.form, desk.page.own_day
    desk.type("To the gate.")
    desk.press(TAB, "7")
    desk.choose(form.worst.voices, "Anna guesses")
    desk.choose(form.night, "on and off")
    desk.choose(form.bowels.days, "that day")
    desk.choose(form.items.row("drowsy").grades, "mild")
    desk.tab_to("more about this day")
    desk.press(SPACE)
    desk.tab_to("feeling sick")
    desk.press(SPACE)
    desk.tab_to("eating")
    desk.press(SPACE)
    desk.tab_to("Note")
    desk.type("Rain.")
    desk.choose(own_day.night, "slept well")
    desk.choose(own_day.load, "too much")
    desk.tab_to("Your own words")
    desk.type("Long day.")
    desk.tab_to("Done")
    desk.press(SPACE)
    kept, own = desk.review(), desk.services.own_days.for_day(SUNDAY, desk.services.people.writer()).value
    assert (kept.managed, kept.worst, kept.voice, kept.note) == ("To the gate.", 7, Voice.CAREGIVER_GUESS, "Rain.")
    assert set(kept.symptoms) == {Symptom("drowsy", Grade.MILD), Symptom("nausea")}
    assert (kept.sleep, kept.bowels_days, kept.areas) == (Sleep.ON_AND_OFF, 0, ())
    assert (own.sleep, own.load, own.note, own.is_shared) == (Sleep.WELL, Load.TOO_MUCH, "Long day.", False)


def test_the_arrow_keys_choose_nothing_and_the_tab_key_stops_at_what_holds(open_desk):
    desk = open_desk()
    night = desk.page.form.night
    night.chip("well").setFocus()
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert (night.value(), night.chip("badly").hasFocus()) == ("", True)
    desk.press(SPACE, Qt.Key.Key_Right, TAB, Qt.Key.Key_Backtab)
    assert (night.value(), night.chip("badly").hasFocus()) == ("badly", True)


def test_enter_in_the_numbers_is_done(open_desk):
    desk = open_desk()
    desk.press(TAB, "1", "0", ENTER)
    assert desk.review().worst == 10


def test_nothing_is_chosen_beforehand_and_nothing_is_kept_of_nothing(open_desk):
    desk = open_desk()
    form = desk.page.form
    assert (form.worst.value(), form.night.value(), form.bowels.value()) == ((None, Voice.NOT_SAID), "", None)
    assert form.items.symptoms() == {}
    desk.click("Done")
    assert desk.review() is None
    assert desk.page.head.status() == "There is nothing to keep yet."


def test_what_was_pressed_by_mistake_is_let_go_by_pressing_it_again(open_desk):
    desk = open_desk()
    form = desk.page.form
    for chip in (form.night.chip("badly"), form.bowels.days.chip("1"), form.items.row("drowsy").grades.chip("none")):
        chip.click()
        chip.click()
    assert (form.night.value(), form.bowels.value(), form.items.symptoms()) == ("", None, {})


def test_not_there_is_not_the_same_as_not_said(open_desk):
    desk = open_desk()
    desk.click("not there")
    desk.click("Done")
    assert desk.review().symptoms == (Symptom("drowsy", Grade.NONE),)


def test_not_sure_about_the_bowels_makes_no_number(open_desk, write):
    write(bowels_days=1)
    desk = open_desk()
    desk.click("not sure")
    desk.click_in(desk.page.form.night, "badly")
    desk.click("Done")
    assert desk.review().bowels_days is None


# -- the number and whose it is ----------------------------------------


@pytest.mark.parametrize(
    ("usual", "voice"),
    [
        (UsualVoice.PATIENT, Voice.PATIENT_SAID),
        (UsualVoice.CAREGIVER, Voice.CAREGIVER_GUESS),
        (UsualVoice.DIFFERS, Voice.NOT_SAID),
    ],
)
def test_a_number_takes_the_usual_voice_as_the_family_told(open_desk, services, usual, voice):
    services.people.save_person(replace(services.people.person(), usual_voice=usual))
    desk = open_desk()
    desk.click("Pain 6 of 10")
    desk.click("Done")
    assert (desk.review().worst, desk.review().voice) == (6, voice)


def test_he_could_not_say_takes_the_number_out_and_a_number_takes_it_back(open_desk):
    desk = open_desk()
    desk.click("Pain 6 of 10")
    desk.click("He could not answer")
    assert desk.page.form.worst.scores.value() is None
    desk.click("Done")
    assert desk.review().could_not_say
    desk.return_to()
    assert desk.page.form.worst.voices.value() == "could_not_say"
    desk.click("Pain 6 of 10")
    assert desk.page.form.worst.value() == (6, Voice.PATIENT_SAID)


def test_a_guess_is_named_after_who_guessed_until_another_changes_it(open_desk, write, as_jo):
    write(worst=5, voice=Voice.CAREGIVER_GUESS)
    as_jo()
    desk = open_desk()
    guess = desk.page.form.worst.voices.chip(Voice.CAREGIVER_GUESS)
    assert guess.text() == "Anna guesses"
    desk.click("Pain 6 of 10")
    assert guess.text() == "Jo guesses"


def test_the_quiet_line_leads_to_the_urgent_signs(open_desk, asked):
    desk = open_desk()
    desk.page.form.worst.quiet.urgent_asked.emit()
    assert asked.places == [(Destination.URGENT, None)]


# -- bowels ----------------------------------------


def test_what_the_diary_knows_of_the_bowels_is_shown_and_taken_only_by_a_press(open_desk, services):
    at = datetime(2026, 11, 21, 7, 40, tzinfo=UTC)
    services.symptoms.write(SymptomNote(at, "Europe/London", (Symptom("bowels_opened"),)))
    desk = open_desk()
    assert "Written down: opened yesterday 07:40." in desk.words()
    assert desk.page.form.bowels.value() is None
    desk.click("Take it: the day before")
    assert desk.page.form.bowels.value() == 1
    assert "Written down" not in desk.words()


def test_an_earlier_review_tells_too_also_of_long_ago(open_desk, write):
    write(SATURDAY, bowels_days=15)
    desk = open_desk()
    assert "By the review of Sat 21 Nov: opened Fri 6 Nov." in desk.words()
    desk.click("Take it: 16 days before")
    desk.click("Done")
    assert desk.review().bowels_days == 16
    desk.return_to()
    assert desk.page.form.bowels.days.chip("16").text() == "16 days before"


# -- same as yesterday ----------------------------------------


def test_same_as_yesterday_fills_words_and_says_which_and_from_when(open_desk, write):
    write(
        SATURDAY, managed="To the shop", worst=6, voice=Voice.PATIENT_SAID, sleep=Sleep.BADLY, bowels_days=1,
        symptoms=(Symptom("drowsy", Grade.MILD), Symptom("nausea", Grade.SEVERE), Symptom("confused", Grade.NONE)),
        areas=(AreaScore("eating", 4),), note="Rain.",
    )  # fmt: skip
    desk = open_desk()
    desk.click_in(desk.page.form.night, "slept well")
    desk.click("Same as yesterday")
    assert desk.page.head.status() == "Filled in from Saturday 21 November: sleepy, feeling sick. Not saved yet."
    desk.click("Done")
    kept = desk.review()
    assert (kept.managed, kept.worst, kept.voice, kept.bowels_days, kept.note) == ("", None, Voice.NOT_SAID, None, "")
    assert kept.sleep is Sleep.WELL
    assert kept.symptoms == (Symptom("drowsy", Grade.MILD), Symptom("nausea", Grade.SEVERE))
    assert kept.areas == ()


def test_what_was_copied_looks_so_until_it_is_pressed(open_desk, write):
    write(SATURDAY, sleep=Sleep.BADLY, symptoms=(Symptom("drowsy", Grade.MILD), Symptom("nausea", Grade.NOT_SAID)))
    desk = open_desk()
    desk.click("Same as yesterday")
    form = desk.page.form
    answers = [form.night, form.items.row("drowsy").grades, form.items.row("nausea").grades]
    assert [answer.copied() for answer in answers] == ["as on Saturday 21 November"] * 3
    assert form.night.chip("badly").property("copied") == "true"
    desk.click_in(form.night, "badly")
    desk.click_in(form.items.row("drowsy"), "severe")
    assert [answer.copied() for answer in answers] == ["", "", "as on Saturday 21 November"]
    assert (form.night.value(), form.items.symptoms()["drowsy"]) == (Sleep.BADLY, Grade.SEVERE)
    desk.click_in(form.night, "badly")
    assert form.night.value() == ""
    desk.click("Done")
    desk.return_to()
    assert [answer.copied() for answer in answers] == ["", "", ""]


def test_same_as_yesterday_can_be_taken_out_again(open_desk, write):
    write(SATURDAY, sleep=Sleep.BADLY, symptoms=(Symptom("leg_weakness", Grade.MILD),))
    desk = open_desk()
    desk.click("Pain 3 of 10")
    desk.click("Same as yesterday")
    assert desk.page.form.items.row("leg_weakness").quiet.isVisible()
    desk.click("Take it out again")
    assert (desk.page.form.night.value(), desk.page.form.items.symptoms()) == ("", {})
    assert desk.page.form.worst.scores.value() == 3


def test_pressed_again_it_says_that_nothing_more_is_there(open_desk, write):
    write(SATURDAY, sleep=Sleep.BADLY)
    desk = open_desk()
    desk.page.repeat()
    desk.page.repeat()
    assert desk.page.head.status() == "There is nothing more to fill in from Saturday 21 November."


def test_where_the_day_before_has_no_words_it_is_not_offered(open_desk, write):
    write(SATURDAY, worst=4, voice=Voice.PATIENT_SAID)
    assert not open_desk().page.day_line.repeat.isVisible()


# -- more, and what the family chose ----------------------------------------


def test_a_starred_symptom_shows_the_quiet_line(open_desk):
    desk = open_desk()
    desk.click("more about this day")
    desk.click("vomiting")
    row = desk.page.form.items.row("vomiting")
    assert row.quiet.isVisible()
    row.grades.chip("none").click()
    assert not row.quiet.isVisible()
    row.grades.chip("severe").click()
    assert row.quiet.isVisible()


def test_own_words_and_areas_are_kept(open_desk):
    desk = open_desk()
    desk.click("more about this day")
    desk.page.form.more_words.symptoms.add_own("hot feet")
    desk.click_in(desk.page.form.items.row("own:hot feet"), "mild")
    desk.click("eating")
    desk.click("Pain in the way of eating: 4 of 10")
    desk.click("Done")
    assert desk.review().symptoms == (Symptom("own:hot feet", Grade.MILD),)
    assert desk.review().areas == (AreaScore("eating", 4),)
    desk.return_to()
    desk.click("more about this day")
    desk.click("eating")
    desk.click("Done")
    assert desk.review().areas == ()


def test_what_was_not_there_has_no_tick_among_what_was(open_desk):
    desk = open_desk()
    desk.click("more about this day")
    form = desk.page.form
    desk.click("muddled")
    desk.click_in(form.items.row("confused"), "not there")
    assert form.items.symptoms() == {"confused": Grade.NONE}
    assert form.more_words.symptoms.chosen() == ()
    assert form.items.row("confused").isVisible()
    desk.click("tired")
    assert form.items.symptoms() == {"confused": Grade.NONE, "tired": Grade.NOT_SAID}
    desk.click("muddled")
    assert form.items.symptoms()["confused"] is Grade.NOT_SAID
    desk.click_in(form.items.row("confused"), "not there")
    grades = form.items.row("confused").grades
    grades.set_value("")  # let go, later than a shaking hand
    grades.changed.emit()
    assert form.items.symptoms() == {"tired": Grade.NOT_SAID}


def test_what_has_a_row_already_is_no_word_behind_more(open_desk, services, write, context):
    services.preferences.set_review_items(["symptom:nausea", "area:eating"])
    write(symptoms=(Symptom("nausea", Grade.MILD),), areas=(AreaScore("eating", 4),))
    desk = open_desk()
    desk.click("more about this day")
    form = desk.page.form
    desk.click("tired")
    desk.click("mood")
    with pytest.raises(KeyError):
        form.more_words.symptoms.chip("nausea")
    assert (form.items.symptoms()["nausea"], form.items.scores()) == (Grade.MILD, {"eating": 4})
    context.act(services.preferences.set_review_items, [])
    assert form.more_words is None
    desk.click("more about this day")
    assert form.more_words.symptoms.chosen() == ("nausea", "tired")


def test_what_the_family_chose_stands_before_what_is_only_written(open_desk, services, write):
    services.preferences.set_review_items(["symptom:nausea"])
    write(symptoms=(Symptom("leg_weakness", Grade.MILD),))
    desk = open_desk()
    rows = [desk.page.form.items.row(code) for code in ("drowsy", "nausea", "leg_weakness")]
    tops = [row.mapTo(desk.page, row.rect().topLeft()).y() for row in rows]
    assert tops == sorted(tops)


def test_what_the_family_chose_always_stands_there_and_says_nothing_by_itself(open_desk, services):
    services.preferences.set_review_items(["symptom:nausea", "area:eating"])
    desk = open_desk()
    assert desk.page.form.items.row("nausea").isVisible()
    assert desk.page.form.items.area("eating").isVisible()
    desk.click_in(desk.page.form.night, "badly")
    desk.click("Done")
    assert (desk.review().symptoms, desk.review().areas) == ((), ())


# -- bad input ----------------------------------------


@pytest.mark.parametrize("field", ["managed", "note"])
def test_an_endless_note_says_so_beside_its_field(open_desk, field):
    desk = open_desk()
    getattr(desk.page.form, field).set_text("x" * (LONGEST_NOTE + 1))
    desk.click("Done")
    assert "too long to keep" in desk.page.form.problems[field].text()
    assert desk.review() is None


def test_what_failed_to_be_written_stays_on_the_page(open_desk, context, monkeypatch):
    desk = open_desk()
    desk.click("Pain 6 of 10")

    def refuse(mine, read):
        raise StorageFailed("The disk is full.")

    failures = []
    context.act.failed.connect(failures.append)
    monkeypatch.setattr(context.services.reviews, "save", refuse)
    desk.click("Done")
    assert [str(failure) for failure in failures] == ["The disk is full."]
    assert (desk.backs, desk.page.form.worst.scores.value()) == (0, 6)
