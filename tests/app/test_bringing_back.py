"""A backup takes the place of the open diary: it closes, is brought back, opens again; or it opens as it was."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from caregiver.app import App, Surroundings
from caregiver.domain.person import CallNumber, Caregiver, Person, Pronouns, UrgentContacts
from caregiver.services.access import Access
from caregiver.services.services import serve
from caregiver.ui.core.navigation import Destination
from tests.one_library import one_library
from tests.ui.conftest import KeyringOfTheTest, NoNumbersFile, NoPrinters


@pytest.fixture
def keyring():
    return KeyringOfTheTest()


@pytest.fixture
def diary(folder, clock, keyring):
    """Set up by Anna, with a 7."""
    clock.go_to(2026, 11, 22, 14, 32)
    access = Access(folder, keyring, clock)
    created = access.create(access.new_keys())
    library = one_library()
    services = serve(created.vault, created.data_key, clock=clock, library=library, numbers_file=NoNumbersFile())
    services.people.begin(Person("Robert", Pronouns.HE), Caregiver("Anna"))
    services.preferences.set_set_up_step("done")
    services.diary.record_pain(7)
    services.close()
    return folder


@pytest.fixture
def app(qapp, qtbot, diary, clock, keyring):
    made = App(qapp, Surroundings(diary, clock, lambda: keyring, NoPrinters))
    made.start()
    qtbot.waitUntil(lambda: made.pages is not None)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


@pytest.fixture
def backup(app, tmp_path, qtbot):
    """Made while there was only the 7; a 3 was written since."""
    target = tmp_path / "Diary backup 2026-11-22 1432.zip"
    services = app.context.services
    with qtbot.waitSignal(app.keeping.backing_up.ended):
        app.keeping.backing_up.run(services.backups.job(target))
    services.diary.record_pain(3)
    return target


def scores(app):
    return sorted(record.value.score for record in app.context.services.diary.last_hours(24))


def look_into(app, backup, qtbot):
    app.navigator.go(Destination.BRING_BACK, str(backup))
    page = app.window.page(Destination.BRING_BACK).inside
    qtbot.waitUntil(page.bring_back.isVisible)
    return page


def test_what_is_inside_is_seen_first_and_what_it_replaces_is_kept(app, backup, diary, qtbot):
    before = app.context
    page = look_into(app, backup, qtbot)
    assert scores(app) == [3, 7]
    page.bring_back.click()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not before)
    assert scores(app) == [7]
    assert app.window.messages.isVisible()
    (kept,) = diary.glob("replaced *")
    assert {path.name for path in kept.iterdir()} == {"diary.db", "keyslots.json"}


def test_the_bare_numbers_are_those_of_the_diary_that_came_back(app, diary, tmp_path, qtbot):
    before, target = app.context, tmp_path / "earlier.zip"
    people = before.services.people
    people.save_contacts(UrgentContacts(emergency=CallNumber("999"), shown_when_locked=True))
    with qtbot.waitSignal(app.keeping.backing_up.ended):
        app.keeping.backing_up.run(before.services.backups.job(target))
    people.save_contacts(UrgentContacts(emergency=CallNumber("112"), shown_when_locked=True))
    look_into(app, target, qtbot).bring_back.click()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not before)
    qtbot.waitUntil(lambda: (diary / "numbers.txt").read_text() == "emergency 999\n")


def test_what_was_replaced_comes_back_in_turn(app, backup, diary, qtbot):
    before = app.context
    look_into(app, backup, qtbot).bring_back.click()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not before)
    between = app.context
    app.navigator.go(Destination.SETTINGS, "backup")
    (row,) = app.window.page(Destination.SETTINGS).key.backup.kept_rows
    row.bring_back.click()
    page = app.window.page(Destination.BRING_BACK).inside
    qtbot.waitUntil(page.bring_back.isVisible)
    page.bring_back.click()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not between)
    assert scores(app) == [3, 7]
    assert len(list(diary.glob("replaced *"))) == 2


def test_where_it_fails_the_former_diary_opens_again(app, backup, qtbot):
    before = app.context
    page = look_into(app, backup, qtbot)
    backup.unlink()
    page.bring_back.click()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not before)
    assert scores(app) == [3, 7]
    assert app.window.messages.sentence() == "This backup cannot be read. Is the stick plugged in?"


def test_leaving_it_goes_back_to_where_one_was(app, backup, qtbot):
    app.navigator.go(Destination.SETTINGS, "backup")
    page = look_into(app, backup, qtbot)
    page.leave.click()
    assert app.window.stack.currentWidget() is app.window.page(Destination.SETTINGS)
    assert scores(app) == [3, 7]


def test_the_window_closes_only_when_a_running_backup_is_made_and_noted(app, tmp_path):
    services = app.context.services
    noted = []
    close = services.vault.close
    folder = tmp_path / "stick"
    folder.mkdir()
    services.backups.set_folder(folder)
    app.keeping.backing_up.look()
    services.vault.close = lambda: (noted.append(services.backups.last_good()), close())
    app.window.close()
    assert [attempt.path.parent for attempt in noted] == [folder]
    assert noted[0].path.exists()


def test_a_locked_diary_is_not_backed_up(app, tmp_path):
    app.context.services.backups.set_folder(tmp_path)
    backing_up = app.keeping.backing_up
    assert backing_up.will_look
    app.lock_fully()
    assert not (isValid(backing_up) and backing_up.will_look)
    assert app.keeping is None


def test_hidden_meanwhile_it_opens_hidden(app, backup, qtbot):
    before = app.context
    page = look_into(app, backup, qtbot)
    page.bring_back.click()
    app.locking.hide()
    qtbot.waitUntil(lambda: app.pages is not None and app.context is not before)
    assert scores(app) == [7]
    assert app.locking.is_hidden


def test_nothing_is_in_sight_while_the_end_waits_for_work(app, qtbot):
    seen = []
    begun, may_end = threading.Event(), threading.Event()

    def work():
        begun.set()
        may_end.wait(10)
        seen.append(app.window.isVisible())

    app.tasks.run(work, on_done=lambda _: None, on_failed=lambda _: None)
    qtbot.waitUntil(begun.is_set)
    threading.Timer(0.5, may_end.set).start()
    app.lock_fully()
    assert seen == [False]
