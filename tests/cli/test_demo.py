"""`caregiver demo`: a story for looking at, which touches nothing of one's own."""

import socket

import pytest
from pypdf import PdfReader

from caregiver.ui.core.navigation import Destination
from tests.cli.command import NO_SCREEN, content, run
from tests.journeys.program import Program

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def bus(tmp_path):
    """A session bus that only counts who comes."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "bus"))
        door.listen()
        door.setblocking(False)
        yield door


@pytest.fixture
def own(tmp_path):
    """A home and a folder for passing files, both empty."""
    folders = {"HOME": "home", "XDG_DATA_HOME": "home/data", "XDG_CONFIG_HOME": "home/config", "TMPDIR": "passing"}
    for name in folders.values():
        (tmp_path / name).mkdir()
    return {variable: str(tmp_path / name) for variable, name in folders.items()}


def test_without_a_screen_it_leaves_a_page_and_a_picture_of_every_page(tmp_path, own, bus):
    output = tmp_path / "shown" / "demo"
    address = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}"}
    ended = run("demo", "--output", output, without=NO_SCREEN, **own, **address)
    assert (ended.code, ended.said, ended.complained) == (0, "", "")

    (page,) = PdfReader(output / "summary.pdf").pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    words = " ".join(page.extract_text().split())
    for wanted in ("Robert Hale", "worst", "12 of 14 days with entries", "not a medical assessment"):
        assert wanted in words

    pictures = {path.stem: path.read_bytes() for path in output.glob("*.png")}
    pages = {destination.name.lower().replace("_", "-") for destination in Destination}
    set_up = {f"set-up-{step}" for step in ("who", "numbers", "first-entry", "key", "ready")}
    others = {"set-up", "locked", "locked-urgent", "hidden", "today-spell", "today-signs", "reminder", "reminder-many"}
    charts = {"trends-hours", "trends-body", "trends-around"}
    assert set(pictures) == pages | charts | set_up | others
    assert all(picture.startswith(PNG) for picture in pictures.values())
    assert len(set(pictures.values())) == len(pictures)

    assert content(tmp_path / "passing") == {}
    assert set(content(tmp_path / "home")) == {"data/", "config/"}
    with pytest.raises(BlockingIOError):
        bus.accept()


def test_a_place_that_cannot_be_made_is_said(tmp_path, own):
    (tmp_path / "file").touch()
    assert run("demo", "--output", tmp_path / "file" / "demo", **own).could_not("could not be made")
    assert content(tmp_path / "passing") == {}


def test_a_full_disk_is_said(disk, own):
    disk.fill()
    assert run("demo", "--output", disk.path, **own).could_not("")


def test_its_window_leaves_nothing_when_it_is_closed(folder, own, tmp_path):
    with Program(folder, code=("-m", "caregiver", "demo"), environment={"TMPDIR": own["TMPDIR"]}) as program:
        program.wait_for("The last 24 hours")
        assert content(tmp_path / "passing") != {}
        program.press("alt+F4")
        assert program.wait_for_end() == 0
        assert "mistake" not in program.complaints()
    assert content(tmp_path / "passing") == {}
    assert content(folder) == {}
