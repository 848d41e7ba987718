"""The subject "Key and backup" over a real, encrypted diary, with a paper key that somebody holds."""

import pytest

from caregiver.ui.settings.key_subject import KeySubject


@pytest.fixture
def paper(services):
    """The paper key, typed back."""
    key = services.paper_key.renew().value
    services.paper_key.confirm(key.text)
    return key


@pytest.fixture
def stick(tmp_path):
    """A folder for backups."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def subject(context, keeping, paper, writer, show):
    writer.write(2026, 11, 22, 9, 0)
    writer.write(2026, 11, 22, 10, 0)
    made = KeySubject(context, "/home/anna/diary", keeping, None)
    made.show_state()
    context.bus.changed.connect(lambda _: made.show_state())
    show(made)
    return made


@pytest.fixture
def card(subject):
    return subject.backup


@pytest.fixture
def settle(qtbot, context):
    """Waits until what runs beside the window has answered."""
    return lambda: qtbot.waitUntil(lambda: not context.tasks.is_busy)
