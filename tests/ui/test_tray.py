import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from caregiver.drawing.tokens import contrast
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.tray import Tray

AS_NEEDED = (("m1", "Morphine quick-acting liquid 10 mg in 5 ml"), ("m2", "Salt & sugar sachets"))

SIGNS = (("calm", "calm"), ("cannot_tell", "cannot tell"), ("moaning", "moaning"))


@pytest.fixture
def tray(theme):
    tray = Tray(theme)
    tray.set_open(True)
    tray.set_as_needed(AS_NEEDED)
    yield tray
    tray.close()


def texts(menu: QMenu) -> list[str]:
    """What can be pressed, as it is read."""
    return [words(action) for action in menu.actions() if action.isVisible() and action.isEnabled() and action.text()]


def words(action) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def within(menu: QMenu, *path: str):
    """The action at the end of a path of words."""
    for step in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if words(action) == step)
    return next(action for action in menu.actions() if words(action) == path[-1])


def test_it_offers_what_is_needed_in_the_dark(tray):
    assert texts(tray.contextMenu()) == [
        "Open",
        "Urgent signs",
        "Record a number",
        "Record a dose",
        "Record: a spell begins now",
        "Stop all reminders …",
        "Quit: nothing rings then",
    ]


def test_a_spell_begins_and_is_over_in_two_presses(tray, qtbot):
    with qtbot.waitSignal(tray.spell_asked) as asked:
        within(tray.contextMenu(), "Record: a spell begins now").trigger()
    assert asked.args == [True]
    tray.set_spell_open(True)
    with qtbot.waitSignal(tray.spell_asked) as asked:
        within(tray.contextMenu(), "Record: it is over now").trigger()
    assert asked.args == [False]


def test_each_number_can_be_recorded(tray, qtbot):
    for score in range(11):
        with qtbot.waitSignal(tray.number_asked) as asked:
            within(tray.contextMenu(), "Record a number", f"Pain {score} of 10").trigger()
        assert asked.args == [score]


def test_signs_take_the_numbers_place_and_each_is_two_presses_away(tray, qtbot):
    tray.set_signs("How does he seem?", SIGNS)
    offered = texts(tray.contextMenu())
    assert "How does he seem?" in offered
    assert "Record a number" not in offered
    for code, word in SIGNS:
        with qtbot.waitSignal(tray.sign_asked) as asked:
            within(tray.contextMenu(), "How does he seem?", word).trigger()
        assert asked.args == [code]
    tray.set_hidden(True)
    assert "How does he seem?" not in texts(tray.contextMenu())
    tray.set_hidden(False)
    tray.set_signs("", ())
    assert "Record a number" in texts(tray.contextMenu())


def test_each_sign_has_a_key_of_its_own(tray):
    tray.set_signs("How does he seem?", SIGNS)
    signs = within(tray.contextMenu(), "How does he seem?").menu()
    keys = {QKeySequence.mnemonic(action.text()).toString() for action in signs.actions()}
    assert len(keys - {""}) == len(SIGNS)


def test_each_as_needed_medicine_can_be_recorded_by_its_full_words(tray, qtbot):
    for uuid, name in AS_NEEDED:
        with qtbot.waitSignal(tray.dose_asked) as asked:
            within(tray.contextMenu(), "Record a dose", name).trigger()
        assert asked.args == [uuid]
    tray.set_as_needed(AS_NEEDED[:1])
    assert texts(within(tray.contextMenu(), "Record a dose").menu()) == [AS_NEEDED[0][1]]
    tray.set_as_needed(())
    assert "Record a dose" not in texts(tray.contextMenu())


def test_the_rest_is_asked_for(tray, qtbot):
    for name, signal in (
        ("Open", tray.opened),
        ("Urgent signs", tray.urgent_asked),
        ("Stop all reminders …", tray.stop_asked),
        ("Quit: nothing rings then", tray.quit_asked),
    ):
        with qtbot.waitSignal(signal):
            within(tray.contextMenu(), name).trigger()


def test_not_yet_is_there_while_a_reminder_is_open(tray, qtbot):
    name = "Not yet: ask again in 10 min"
    assert name not in texts(tray.contextMenu())
    tray.set_ringing(True)
    with qtbot.waitSignal(tray.not_yet_asked):
        within(tray.contextMenu(), name).trigger()
    tray.set_ringing(False)
    assert name not in texts(tray.contextMenu())


def test_while_the_diary_is_locked_nothing_can_be_recorded_but_help_is_near(tray):
    tray.set_open(False)
    assert texts(tray.contextMenu()) == ["Open", "Urgent signs", "Quit: nothing rings then"]
    tray.set_as_needed(AS_NEEDED)
    assert "Record a dose" not in texts(tray.contextMenu())


def test_it_can_be_worked_by_keys(tray, qtbot):
    menu = tray.contextMenu()
    menu.popup(menu.pos())
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_N)
    numbers = within(menu, "Record a number").menu()
    qtbot.waitUntil(numbers.isVisible)
    with qtbot.waitSignal(tray.number_asked) as asked:
        QTest.keyClick(numbers, Qt.Key.Key_7)
    assert asked.args == [7]


def test_every_key_in_a_menu_is_there_once(tray):
    tray.set_ringing(True)
    for menu in (tray.contextMenu(), within(tray.contextMenu(), "Record a number").menu()):
        keys = [QKeySequence.mnemonic(action.text()) for action in menu.actions() if action.text()]
        given = [key.toString() for key in keys if not key.isEmpty()]
        assert len(given) == len(set(given)) >= 5


def test_a_press_on_the_icon_opens_the_window(tray, qtbot):
    with qtbot.waitSignal(tray.opened):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.opened):
        tray.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_the_pointer_reads_what_was_given(tray):
    tray.set_state("Reminders checked at 14:32")
    assert tray.toolTip() == "Reminders checked at 14:32"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_icon_can_be_seen_in_any_tray_and_shows_that_reminders_are_off(tray, theme, scheme):
    theme.set_look(Look(scheme))
    looks = []
    for is_silent in (False, True):
        tray.set_state("", is_silent=is_silent)
        image = tray.icon().pixmap(22, 22).toImage()
        colours = {QColor(image.pixel(x, y)).name() for x in range(4, 18) for y in range(4, 18)}
        assert max(contrast(one, other) for one in colours for other in colours) >= 3
        looks.append(image)
    assert looks[0] != looks[1]


def test_without_a_tray_it_waits_for_one_and_gives_up(tray, qtbot, monkeypatch):
    monkeypatch.setattr("caregiver.ui.tray.LOOK_AGAIN_MS", 1)
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: False))
    with qtbot.assertNotEmitted(tray.came):
        tray.wait_until_there()
        qtbot.waitUntil(lambda: not tray._timer.isActive())


def test_a_tray_that_comes_later_is_noticed_once(tray, qtbot, monkeypatch):
    answers = iter((False, False, True))
    monkeypatch.setattr("caregiver.ui.tray.LOOK_AGAIN_MS", 1)
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: next(answers)))
    with qtbot.waitSignal(tray.came):
        tray.wait_until_there()
    assert not tray._timer.isActive()
