"""The wiring: what was typed last is kept before the diary closes."""

from caregiver.app import App, Surroundings
from caregiver.demonstration import NoKeyring
from caregiver.ui.core.navigation import Destination
from tests.ui.conftest import NoPrinters


def test_what_is_being_typed_is_kept_when_the_window_closes(qtbot, qapp, services, clock, writer, monkeypatch):
    uuid = writer.write(2026, 11, 22, 9, 0, score=4)
    services.preferences.set_set_up_step("done")
    app = App(qapp, Surroundings(services.vault.folder, clock, NoKeyring, NoPrinters))
    app.start(services)
    qtbot.waitUntil(lambda: app.pages is not None)
    app.navigator.go(Destination.ENTRY, uuid)
    app.window.stack.currentWidget().form.answer.scores.radios[7].click()
    kept = []
    close = services.vault.close
    monkeypatch.setattr(services.vault, "close", lambda: (kept.extend(services.drafts.open_drafts()), close()))
    app.window.close()
    assert [draft.entry.score for draft in kept] == [7]
    app.window.deleteLater()
    app.deleteLater()
    qapp.setStyleSheet("")
