"""Today while he can no longer tell: signs in the number's place, and what else stands there then."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.care_note import CareKind
from caregiver.domain.pain import Voice
from caregiver.domain.seen_signs import ALSO, FIRST, others
from caregiver.domain.vocabulary import Kind, is_starred
from caregiver.services.signs import ONE_LOOK
from caregiver.ui.core.navigation import Destination
from caregiver.ui.today.page import TodayPage
from caregiver.ui.today.signs_card import SignsCard

A_WHILE = timedelta(seconds=10)


@pytest.fixture
def cannot_tell(services):
    person = replace(
        services.people.person(), cannot_tell_since=date(2026, 11, 20), goal_number=3, goal_words="walk to the gate"
    )
    services.people.save_person(person)


@pytest.fixture
def page(cannot_tell, make_page) -> TodayPage:
    return make_page()


@pytest.fixture
def card(page) -> SignsCard:
    return page.signs.card


def press(card: SignsCard, code: str) -> None:
    chips = {**card.first.chips, **card.also.chips, **card.others.chips}
    chips[code].click()


def chosen(card: SignsCard) -> list[str]:
    chips = {**card.first.chips, **card.also.chips, **card.others.chips}
    return [code for code, chip in chips.items() if chip.isChecked()]


def words_on(page: TodayPage) -> str:
    parts = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
    return "\n".join(part.text() for part in parts if part.isVisible())


# -- what is asked ----------------------------------------------------------------------------------------------


def test_signs_stand_in_the_number_s_place(page, card):
    told = words_on(page)
    assert "How does he seem?" in told
    assert not page.number_card.isVisible()
    for gone in ("What number", "could not answer", "His goal", "The last 24 hours", "walk to the gate"):
        assert gone not in told
    assert [chip.text() for chip in card.first.chips.values()] == [
        *("calm", "frowning", "moaning", "holding still", "restless", "cannot tell"),
    ]
    assert [chip.text() for chip in card.also.chips.values()] == [
        *("hard to wake", "breathing slow or with pauses", "cannot swallow"),
    ]
    assert all(chip.isVisible() for chip in (*card.first.chips.values(), *card.also.chips.values()))


def test_he_can_tell_again_and_the_number_is_back(page, context, services):
    changed = context.act(services.people.save_person, replace(services.people.person(), cannot_tell_since=None))
    assert page.number_card.isVisible()
    assert not page.signs.card.isVisible()
    assert "How does he seem?" not in words_on(page)
    assert "The last 24 hours" in words_on(page)
    context.act(changed.undo)
    assert page.signs.card.isVisible()
    assert not page.number_card.isVisible()


def test_before_anything_is_pressed_the_urgent_signs_are_near(page, card, asked, qtbot):
    links = [made for made in card.findChildren(QPushButton) if made.text() == "Urgent signs" and made.isVisible()]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert asked.places == [(Destination.URGENT, None)]


def test_reviews_step_back_and_the_note_stands_once(page):
    told = words_on(page).splitlines()
    assert "Sudden bad spell" in told
    assert "Evening review" not in told
    assert "Note" not in told


def test_every_other_sign_is_behind_more(card, qtbot):
    assert not card.others.isVisible()
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    behind = [code for code, chip in card.others.chips.items() if chip.isVisible()]
    assert behind[:4] == ["noisy_breathing", "cough", "hiccups", "skin_sore"]
    assert {"crying", "vomiting", "mouth_care"} <= set(behind)
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert not card.others.isVisible()


# -- pressing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [*FIRST, *ALSO, "crying"])
def test_one_press_keeps_a_sign(page, card, services, code):
    press(card, code)
    (record,) = services.diary.last_hours(1)
    entry = record.value
    assert (entry.signs, entry.score, entry.voice, entry.could_not_answer) == (
        (code,),
        None,
        Voice.CAREGIVER_SAW,
        False,
    )
    assert chosen(card) == [code]


def test_more_presses_add_to_the_same_entry(card, services, clock):
    for code in ("restless", "moaning", "noisy_breathing"):
        press(card, code)
        clock.instant += A_WHILE
    assert card.bar.sentence() == "Anna saw at 14:32: restless, moaning, noisy breathing"
    (record,) = services.diary.last_hours(1)
    assert record.value.signs == ("restless", "moaning", "noisy_breathing")


def test_calm_does_not_stay_beside_moaning(card, services, clock):
    press(card, "calm")
    clock.instant += A_WHILE
    press(card, "moaning")
    assert (chosen(card), card.bar.sentence()) == (["moaning"], "Anna saw at 14:32: moaning")


@pytest.mark.parametrize("code", [code for code in (*ALSO, *others()) if is_starred(Kind.SIGN, code)])
def test_a_starred_sign_shows_the_urgent_signs_and_can_be_taken_back(page, card, services, context, asked, code, qtbot):
    press(card, "restless")
    with qtbot.waitSignal(page.led_on) as led_on:
        press(card, code)
    assert asked.places == [(Destination.URGENT, None)]
    assert led_on.args[0].startswith("Anna saw at 14:32: restless, ")
    context.act.undo()
    assert services.diary.last_hours(1)[0].value.signs == ("restless",)


def test_a_starred_sign_that_is_let_go_leads_nowhere(page, card, asked, clock):
    press(card, "cannot_swallow")
    clock.instant += A_WHILE
    press(card, "cannot_swallow")
    assert asked.places == [(Destination.URGENT, None)]


def test_a_press_on_a_chosen_one_takes_it_out(page, card, services, clock, context):
    press(card, "restless")
    press(card, "moaning")
    clock.instant += A_WHILE
    press(card, "restless")
    assert chosen(card) == ["moaning"]
    assert card.bar.sentence() == "Anna saw at 14:32: moaning"
    assert context.act.deed == "Taken out: restless"
    context.act.undo()
    assert set(chosen(card)) == {"restless", "moaning"}


def test_the_last_sign_taken_out_takes_the_entry_out(card, services, clock):
    press(card, "calm")
    clock.instant += A_WHILE
    press(card, "calm")
    assert not services.diary.last_hours(1)
    assert (chosen(card), card.bar.sentence()) == ([], "")


def test_a_shaky_hand_counts_once(card, services, clock):
    press(card, "calm")
    clock.instant += timedelta(seconds=2)
    press(card, "calm")
    assert chosen(card) == ["calm"]
    assert len(services.diary.last_hours(1)) == 1


def test_after_a_few_minutes_a_press_begins_a_new_entry(page, card, services, clock):
    press(card, "calm")
    clock.instant += ONE_LOOK
    page.refresh()
    assert chosen(card) == []
    assert "Last: Anna saw: calm, 14:32" in words_on(page)
    press(card, "calm")
    assert [record.value.signs for record in services.diary.last_hours(1)] == [("calm",), ("calm",)]


def test_what_looks_chosen_is_let_go_however_late_the_page_is(card, services, clock):
    press(card, "calm")
    clock.instant += ONE_LOOK
    press(card, "calm")
    assert not services.diary.last_hours(1)


def test_by_keyboard(card, services, qtbot):
    card.take_keyboard()
    qtbot.keyClick(card.first.chips["calm"], Qt.Key.Key_Space)
    assert services.diary.last_hours(1)[0].value.signs == ("calm",)


def test_nothing_moves_when_a_sign_is_chosen(card, qtbot):
    qtbot.waitUntil(lambda: card.first.chips["cannot_tell"].x() > 0)
    before = [chip.geometry() for chip in (*card.first.chips.values(), *card.also.chips.values())]
    for code in (*FIRST, *ALSO):
        press(card, code)
    assert [chip.geometry() for chip in (*card.first.chips.values(), *card.also.chips.values())] == before


# -- the bar ----------------------------------------------------------------------------------------------------


def test_all_of_a_look_can_be_taken_back_and_put_back(page, card, services, context, qtbot):
    press(card, "restless")
    press(card, "moaning")
    with qtbot.waitSignal(page.said) as said:
        card.bar.undo_asked.emit()
    assert said.args == ["Anna saw at 14:32: restless, moaning"]
    assert (chosen(card), services.diary.last_hours(1)) == ([], ())
    context.act.undo()
    assert set(chosen(card)) == {"restless", "moaning"}


def test_where_it_seems_to_hurt_is_added_in_the_editor(card, services, asked):
    press(card, "moaning")
    add = next(made for made in card.findChildren(QPushButton) if made.text() == "Add where it seems to hurt")
    add.click()
    assert asked.places == [(Destination.ENTRY, services.diary.last_hours(1)[0].uuid)]


def test_who_saw_it_can_be_said(card, services):
    press(card, "calm")
    jo = next(record.uuid for record in services.people.caregivers() if record.value.name == "Jo")
    card.bar.saw_said.emit(jo)
    assert card.bar.sentence() == "Jo saw at 14:32: calm"
    assert services.people.writer() == jo
    assert chosen(card) == ["calm"]


def test_a_number_he_did_tell_stands_in_the_same_bar(page, card, services):
    page.show_entry(services.diary.record_pain(4).value.uuid)
    assert card.bar.sentence() == "Anna saw signs of pain at 14:32: 4"
    card.bar.voice_said.emit(Voice.PATIENT_SAID)
    assert card.bar.sentence() == "Robert said 4 at 14:32"


# -- by night ---------------------------------------------------------------------------------------------------


def test_by_night_the_signs_are_big_and_the_rest_is_one_press_away(medicines, page, card, theme):
    theme.set_night(True)
    page.refresh()
    assert card.isVisible()
    assert all(chip.height() >= 80 for chip in card.first.chips.values())
    assert not page.signs.foot.isVisible()
    next(made for made in page.findChildren(QPushButton) if made.text() == "Show the whole page").click()
    assert page.signs.foot.isVisible()


# -- the foot ---------------------------------------------------------------------------------------------------


def test_what_was_given_when_needed_is_listed(medicines, page):
    page.refresh()
    assert page.signs.given.lines() == [
        ("Sun 12:22", "Morphine quick-acting, 5 ml (10 mg)", ""),
        ("Sun 03:12", "Morphine quick-acting, 5 ml (10 mg)", ""),
        ("Sat 22:40", "Morphine quick-acting, 5 ml (10 mg)", ""),
    ]


def test_without_medicines_nothing_is_said_of_doses(page):
    assert not page.signs.given.isVisible()


def test_mouth_care_is_recorded_with_one_press(page, services, qtbot):
    care = page.signs.care
    assert care.last(CareKind.MOUTH_CARE) == "none recorded so far"
    assert care.did.text() == "I did it at 14:32"
    qtbot.mouseClick(care.did, Qt.MouseButton.LeftButton)
    assert care.last(CareKind.MOUTH_CARE) == "14:32, Anna"
    with qtbot.waitSignal(page.said) as said:
        care.bar.undo_asked.emit()
    assert said.args == ["Mouth care, 14:32: saved"]
    assert services.care_notes.last(CareKind.MOUTH_CARE) is None


def test_someone_came_is_two_presses(page, services, qtbot):
    care, came = page.signs.care, page.signs.came
    services.care_notes.came("Nurse Okafor")
    qtbot.mouseClick(care.came, Qt.MouseButton.LeftButton)
    assert list(came.chips) == ["Nurse Okafor", "Jo"]
    assert page.window().focusWidget() is came.chips["Nurse Okafor"]
    qtbot.mouseClick(came.chips["Jo"], Qt.MouseButton.LeftButton)
    assert care.last(CareKind.CAME) == "Jo, 14:32"
    assert care.bar.sentence() == "Jo came, 14:32"
    assert not came.isVisible()


def test_somebody_new_came_at_another_time(page, services, qtbot):
    page.signs.care.came.click()
    came = page.signs.came
    qtbot.keyClicks(came.name, "Mrs Bell & Sam")
    came.when.time.setText("about 10:40")
    came.when.time.textEdited.emit("about 10:40")
    qtbot.keyClick(came.name, Qt.Key.Key_Return)
    note = services.care_notes.last(CareKind.CAME).value
    assert (note.who, f"{note.local_at:%H:%M}", note.is_exact) == ("Mrs Bell & Sam", "10:40", False)


def test_nobody_came_is_said_beside_the_field(page, services):
    page.signs.care.came.click()
    came = page.signs.came
    came.save.click()
    assert came.problem.text() == "Who came?"
    came.leave.click()
    assert (came.isVisible(), services.care_notes.latest(1)) == (False, ())
    assert page.window().focusWidget() is page.signs.care.came


def test_a_note_is_kept_for_everyone_or_only_for_me(page, services, qtbot):
    note = page.signs.note
    assert not note.save.isVisible()
    qtbot.keyClicks(note.field, "Slept after lunch.")
    note.only_for_me.click()
    note.save.click()
    kept = services.care_notes.last(CareKind.WORDS).value
    assert (kept.words, kept.is_only_for_me) == ("Slept after lunch.", True)
    assert (note.field.text(), note.only_for_me.isChecked(), note.save.isVisible()) == ("", False, False)
    with qtbot.waitSignal(page.said) as said:
        note.bar.undo_asked.emit()
    assert said.args == ["A note, 14:32: saved"]
    assert services.care_notes.last(CareKind.WORDS) is None


def test_a_note_that_was_not_saved_is_there_again(page, make_page, services, qtbot):
    qtbot.keyClicks(page.signs.note.field, "Jo read to him.")
    page.signs.note.only_for_me.click()
    page.hide()
    again = make_page().signs.note
    assert (again.field.text(), again.only_for_me.isChecked()) == ("Jo read to him.", True)
    again.save.click()
    assert services.form_drafts("note").open_drafts() == ()


def test_a_note_that_was_not_saved_comes_back_to_its_writer_alone(page, services, context, qtbot):
    anna, jo = (record.uuid for record in services.people.caregivers())
    note = page.signs.note
    qtbot.keyClicks(note.field, "my secret")
    note.only_for_me.click()
    context.act(services.people.write_as, jo)
    assert (note.field.text(), note.only_for_me.isChecked(), note.save.isVisible()) == ("", False, False)
    context.act(services.people.write_as, anna)
    assert (note.field.text(), note.only_for_me.isChecked(), note.save.isVisible()) == ("my secret", True, True)


# -- after a dose -----------------------------------------------------------------------------------------------


def test_half_an_hour_after_a_dose_it_is_asked_how_he_seems_and_no_number(medicines, page, services, clock):
    services.doses.give_as_needed(medicines["quick"])
    clock.go_on(minutes=35)
    page.refresh()
    question = page.spells.question
    assert question.question() == "14:32, Morphine quick-acting, 5 ml (10 mg). How does he seem now?"
    assert not question.numbers.isVisible()
    assert list(question.signs.chips) == list(FIRST)
    assert question.signs.chips["calm"].accessibleName() == "Now: calm"
    question.signs.chips["calm"].click()
    seen = services.diary.last_hours(1)[0]
    assert (seen.value.signs, seen.value.score) == (("calm",), None)
    assert services.doses.last_given(medicines["quick"]).value.pain_after == seen.uuid
    assert page.signs.card.bar.sentence() == "Anna saw at 15:07: calm"
    page.refresh()
    assert question.question() == ""
