"""The words this family uses stand first in every row; own words can be forgotten and brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton


def in_sight(row):
    return [button.text() for button in row.chips.findChildren(QPushButton) if button.isVisible()]


@pytest.fixture
def used(writer):
    """A diary in which some words were chosen."""
    for day in (18, 19, 20):
        writer.write(2026, 11, day, 9, 40, qualities=("own:hot wire", "stiff"), eased=("prayer",))
    return writer.write(2026, 11, 21, 9, 40, qualities=("stiff",), worse=("own:the stairs",))


def test_own_words_typed_before_are_chips_and_the_used_ones_stand_first(open_editor, used):
    form = open_editor().page.form
    assert in_sight(form.words["quality"])[:3] == ["stiff", "hot wire", "aching"]
    assert in_sight(form.words["worse"])[0] == "the stairs"
    assert in_sight(form.words["eased"])[:2] == ["prayer", "quick-acting dose"]


def test_a_diary_without_use_shows_the_words_as_they_stand(open_editor):
    assert in_sight(open_editor().page.form.words["eased"]) == [
        "quick-acting dose",
        "rest",
        "heat",
        "new position",
        "more",
    ]


def test_nothing_moves_while_the_editor_is_open(open_editor, used, writer):
    editor = open_editor()
    quality = editor.page.form.words["quality"]
    before = in_sight(quality)
    quality.chips.chip("burning").click()
    editor.page.foot.undo.click()
    editor.page.refresh()
    assert in_sight(quality) == before


def test_a_word_is_forgotten_by_a_key_and_brought_back_by_a_press(open_editor, used, services):
    editor = open_editor()
    quality = editor.page.form.words["quality"]
    quality.chips.chip("own:hot wire").setFocus()
    editor.press(Qt.Key.Key_Delete)
    assert editor.page.head.status() == "“hot wire” is offered no more. Old entries keep it."
    assert "hot wire" not in in_sight(quality)
    assert services.vault.diary.search("hot wire")[0].value.qualities == ("own:hot wire", "stiff")
    assert QApplication.focusWidget().text() == "stiff"
    editor.page.head.offer.click()
    assert in_sight(quality)[:2] == ["stiff", "hot wire"]
    assert not editor.page.head.offer.isVisible()


def test_a_forgotten_word_stays_forgotten_and_in_the_entry_that_has_it(open_editor, used, services, writer):
    uuid = writer.write(2026, 11, 22, 9, 40, qualities=("own:hot wire",))
    editor = open_editor(uuid)
    editor.page.form.words["quality"].chips.chip("own:hot wire").setFocus()
    editor.press(Qt.Key.Key_Delete)
    assert editor.page.form.words["quality"].chosen() == ("own:hot wire",)
    editor.page.done()
    assert services.diary.entry(uuid).value.qualities == ("own:hot wire",)
    editor.return_to(None)
    assert "hot wire" not in in_sight(editor.page.form.words["quality"])


def test_the_own_words_of_one_entry_are_not_carried_into_the_next(open_editor, writer):
    uuid = writer.write(2026, 11, 22, 9, 40, qualities=("own:hot wire",))
    editor = open_editor(uuid)
    editor.page.form.words["quality"].chips.chip("own:hot wire").setFocus()
    editor.press(Qt.Key.Key_Delete)
    editor.return_to(None)
    with pytest.raises(KeyError):
        editor.page.form.words["quality"].chips.chip("own:hot wire")
