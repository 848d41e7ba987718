from caregiver.ui.main_window import MainWindow


def test_set_up_comes_into_sight_with_the_keyboard_in_the_first_field(qtbot, home, theme, show):
    window = show(MainWindow(theme))
    flow = home.flow()
    window.show_full(flow)
    qtbot.waitUntil(flow.who.called.line.hasFocus)
    qtbot.keyClicks(flow.who.called.line, "Robert")
    assert flow.who.called.text() == "Robert"


def test_set_up_never_makes_the_window_wider_than_it_was(home, theme, show):
    window = show(MainWindow(theme))
    window.resize(900, 640)
    window.show_full(home.flow())
    assert window.minimumSizeHint().width() <= 900
