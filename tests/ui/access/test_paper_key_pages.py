import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from caregiver.domain.errors import BadInput
from caregiver.domain.person import Caregiver, Person
from caregiver.services.paper_key import check_against, new_paper_key
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.access.key_typing import KeyTyping
from caregiver.ui.access.paper_key_page import PaperKeyPage
from caregiver.ui.access.paper_key_strip import PaperKeyStrip
from caregiver.ui.access.square_code import square_code
from caregiver.ui.core.navigation import Destination


@pytest.fixture
def context(home):
    home.begin(Person("Robert"), Caregiver("Anna"), Held(), lambda context: None, pytest.fail)
    return home.context


@pytest.fixture
def paper_key(context):
    return context.services.paper_key


@pytest.fixture
def page(context, paper_key, show):
    return show(PaperKeyPage(context, paper_key))


def typing_of(theme, key, show):
    return show(KeyTyping(theme, lambda number, typed: check_against(key, number, typed), right_word="Matches"))


def places_of(typing):
    places = [(field.mapTo(typing, QPoint(0, 0)), field.size()) for field in typing.fields]
    return places, typing.sizeHint().height()


def test_the_key_is_typed_back_and_since_then_it_is_said(page, paper_key):
    key = paper_key.pending()
    page.part.typing.take(key.text)
    assert paper_key.is_confirmed
    assert page.part.isHidden()
    assert page.held.isVisible()
    assert page._since.text() == "You typed it back on Sunday 22 November 2026. It opened this diary then."
    assert page.former.isHidden()


def test_a_lost_paper_is_replaced(page, paper_key):
    page.part.typing.take(paper_key.pending().text)
    page.new.click()
    key = paper_key.pending()
    assert page.part.isVisible()
    assert [label.text() for groups in page.part.lines.groups for label in groups] == key.text.split()
    page.part.typing.take(key.text)
    assert paper_key.pending() is None
    assert page.former.text() == "Keep the old paper for older backups, or make a new backup now."
    assert page.former.isVisible()
    page.hide()
    assert page.former.isHidden()


def test_each_letter_stands_in_a_square_to_copy_by_hand(page, paper_key):
    page.part.write.click()
    assert page.part.squares.isVisible()
    assert page.part.lines.isHidden()
    assert "".join(letter.text() for letter in page.part.squares.letters) == paper_key.pending().symbols
    page.part.write.click()
    assert page.part.lines.isVisible()


def test_the_key_page_is_printed_under_a_title_without_a_name(page, home):
    page.part.print.click()
    assert home.printers.titles == ["Key 22 November 2026"]


def test_the_saved_key_can_be_opened_again_instead_of_typing(page, paper_key, tmp_path):
    page.part.save_to(tmp_path / "Key.pdf")
    assert (tmp_path / "Key.pdf").read_bytes().startswith(b"%PDF")
    saved = "Saved: Key.pdf to print, and Key.txt to open here."
    assert page.part.result.text() == f"{saved} Keep it away from this computer."
    page.part.typing.read_file(tmp_path / "Key.txt")
    assert paper_key.is_confirmed


def test_a_folder_that_cannot_be_written_is_said(page, tmp_path):
    page.part.save_to(tmp_path / "nowhere" / "Key.pdf")
    assert page.part.result.text().startswith("The file could not be saved there.")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_without_a_key_is_said(page, paper_key, tmp_path):
    (tmp_path / "other.txt").write_bytes(b"\xff\xfe a shopping list")
    page.part.typing.read_file(tmp_path / "other.txt")
    assert page.part.typing.problem.text().startswith("There is no paper key in this file.")
    page.part.typing.read_file(tmp_path / "gone.txt")
    assert page.part.typing.problem.text() == "This file cannot be read."
    assert not paper_key.is_confirmed


def test_a_whole_key_can_be_pasted_or_scanned_into_any_line(qtbot, theme, show):
    key = new_paper_key()
    typing = typing_of(theme, key, show)
    with qtbot.waitSignal(typing.completed):
        typing.fields[1].setText(key.text.lower())
        typing.fields[1].textEdited.emit(key.text.lower())
    assert typing.text() == "\n".join(key.lines)


def test_typing_forgives_alike_letters_and_leaves_the_keyboard_where_it_is(qtbot, theme, show):
    key = new_paper_key()
    typing = typing_of(theme, key, show)
    typing.fields[0].setFocus()
    alike = key.lines[0].replace("0", "o").replace("1", "l")
    qtbot.keyClicks(typing.fields[0], alike)
    assert typing.lines[0].said() == "Matches"
    assert typing.fields[0].hasFocus()
    assert not typing.is_complete


@pytest.mark.parametrize("goes_on", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_line_after_line_is_typed_with_tab_or_enter_between(qtbot, theme, show, goes_on):
    key = new_paper_key()
    typing = typing_of(theme, key, show)
    typing.fields[0].setFocus()
    for line in key.lines[:-1]:
        qtbot.keyClicks(QApplication.focusWidget(), line)
        qtbot.keyClick(QApplication.focusWidget(), goes_on)
    with qtbot.waitSignal(typing.completed):
        qtbot.keyClicks(QApplication.focusWidget(), key.lines[-1])
    assert typing.fields[3].hasFocus()
    with qtbot.waitSignal(typing.entered):
        qtbot.keyClick(typing.fields[3], Qt.Key.Key_Return)


def test_a_stray_space_after_the_last_letter_presses_nothing(qtbot, page, paper_key):
    typing = page.part.typing
    for field, line in zip(typing.fields, paper_key.pending().lines, strict=True):
        field.setFocus()
        qtbot.keyClicks(field, line)
    assert paper_key.is_confirmed
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert paper_key.pending() is None
    assert page.held.isVisible()


def test_nothing_moves_while_the_lines_are_said_to_be_right_or_wrong(qtbot, theme, show):
    key = new_paper_key()
    typing = typing_of(theme, key, show)
    typing.resize(700, typing.sizeHint().height())
    before = places_of(typing)
    qtbot.keyClicks(typing.fields[3], "U" * 8)
    typing.problem.say("These four lines are another key.")
    assert typing.lines[3].said()
    QApplication.processEvents()
    assert places_of(typing) == before


def test_a_problem_is_shown_at_its_line(theme, show):
    typing = typing_of(theme, new_paper_key(), show)
    typing.show_problem(BadInput("line3", "Line 3: look again"))
    assert typing.fields[2].hasFocus()
    assert typing.problem.text() == "Line 3: look again"


def test_the_square_code_is_black_on_white_in_every_look(qapp):
    picture = square_code(new_paper_key().text, 176).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 352, 3) for y in range(0, 352, 3)}
    assert colours == {"#000000", "#ffffff"}
    assert {picture.pixelColor(x, 8).name() for x in range(0, 352, 3)} == {"#ffffff"}


def test_empty_squares_are_saved_to_be_printed_elsewhere_and_hold_no_letter_of_the_key(
    page, paper_key, tmp_path, monkeypatch
):
    saved = tmp_path / "squares.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    page.part.write.click()
    page.part.empty.click()
    assert page.part.result.text() == "Saved: squares.pdf"
    text = " ".join(PdfReader(saved).pages[0].extract_text().split())
    assert "Copy the key into the squares." in text
    assert not any(group in text for line in paper_key.pending().lines for group in line.split())


def test_the_strip_stays_until_there_is_a_paper_key(context, paper_key, show, home):
    strip = show(PaperKeyStrip(context, paper_key))
    asked = []
    home.navigator.asked.connect(lambda destination, argument: asked.append(destination))
    strip.way.click()
    assert asked == [Destination.PAPER_KEY]
    context.act(paper_key.confirm, paper_key.pending().text)
    assert strip.isHidden()
    context.act(paper_key.renew)
    assert strip.isHidden()
