"""A new entry while he can no longer tell: what was seen stands first; a number he did tell can still be written."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.pain import Voice
from caregiver.domain.vocabulary import Kind


@pytest.fixture
def editor(services, open_editor):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 20)))
    return open_editor()


def test_it_opens_with_what_was_seen(editor):
    form = editor.page.form
    assert form.answer.voices.chosen() == (Voice.CAREGIVER_SAW.value,)
    assert form.words[Kind.SIGN].isVisible()


def test_signs_alone_are_an_entry(editor, services):
    editor.page.form.words[Kind.SIGN].chips.chip("moaning").click()
    editor.page.foot.done.click()
    entry = services.diary.last_hours(1)[0].value
    assert (entry.score, entry.voice, entry.signs) == (None, Voice.CAREGIVER_SAW, ("moaning",))
    assert editor.said == ["Anna saw at 14:32: moaning"]


def test_a_number_he_did_tell_is_his(editor, services):
    editor.press("4")
    editor.choose("Robert said it")
    editor.page.foot.done.click()
    entry = services.diary.last_hours(1)[0].value
    assert (entry.score, entry.voice) == (4, Voice.PATIENT_SAID)


def test_nothing_was_seen_and_nothing_is_kept(editor, services):
    editor.press(Qt.Key.Key_Return)
    assert services.diary.last_hours(1) == ()
