"""A chart in a file: whole or not at all, on white, with its days and its sentence; its title and its own name hold no
name of anybody."""

import csv
import os
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from caregiver.domain.pain import Voice
from caregiver.domain.question import Looked
from caregiver.ui.theme.theme import Look, Scheme
from caregiver.ui.trends.file_kinds import FileKind
from caregiver.ui.trends.page import TrendsPage
from caregiver.ui.trends.sheet import FINE, WIDTH_PX, csv_bytes
from caregiver.ui.trends.view import TrendTable
from tests.medicine_story import tell_medicines
from tests.ui.trends.plain_view import PlainPicture

NAME = "Trends 9 to 22 November 2026"
UNWRITTEN = "The file could not be saved there. The disk may be full, or closed for writing."


@pytest.fixture
def choose(monkeypatch):
    """Answers the file dialog, and remembers the name it offered."""
    offered: list[str] = []

    def answer_with(path: object) -> list[str]:
        def answer(_parent, _title, suggestion, _kinds):
            offered.append(suggestion)
            return str(path), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return offered

    return answer_with


@pytest.fixture
def page(page, writer):
    """With an entry."""
    writer.write(2026, 11, 14, 9, 0)
    page.refresh()
    return page


@pytest.mark.parametrize("kind", list(FileKind))
def test_the_name_that_is_offered_holds_the_days_and_nobodys_name(page, choose, tmp_path, kind):
    path = tmp_path / f"mine.{kind.value}"
    offered = choose(path)
    page.head.menu.actions()[list(FileKind).index(kind)].trigger()
    assert offered == [str(Path.home() / f"{NAME}.{kind.value}")]
    assert page.said.text() == f"Saved: mine.{kind.value}"
    assert path.read_bytes()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [path.name]


def test_a_picture_is_fine_and_on_white_whatever_the_theme(page, context, choose, tmp_path):
    context.theme.set_look(Look(Scheme.DARK, 200))
    choose(tmp_path / "a.png")
    page.save(FileKind.PICTURE)
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == WIDTH_PX * FINE
    assert image.pixelColor(2, 2) == QColor("white")
    assert image.textKeys() == []
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert len(colours) > 1


def test_a_drawing_keeps_its_words_as_words(page, choose, tmp_path):
    choose(tmp_path / "a.svg")
    page.save(FileKind.DRAWING)
    text = (tmp_path / "a.svg").read_text()
    assert text.lstrip().startswith("<?xml")
    assert "By day, 9 to 22 November 2026" in text
    for words in ("Morphine long-acting", "1 days recorded."):
        assert words in text.partition("</desc>")[2]
    assert ElementTree.fromstring(text).tag.endswith("svg")


def test_a_table_is_the_twin_and_no_cell_becomes_a_sum(page, choose, tmp_path):
    choose(tmp_path / "a.csv")
    page.save(FileKind.TABLE)
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines() == ["Day,Entries,'-note", "Sat 14 Nov,1,'=1+1"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "\u00a0=", "\n=", "＝", "＋", "－", "＠"])
def test_what_a_sheet_of_sums_would_reckon_stays_words(start):
    table = TrendTable("", ("Name",), ((f'{start}HYPERLINK("x")',), ("5 - 6",), ('say "seven", please',)))
    text = StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")
    cells = [row[0] for row in csv.reader(text)]
    assert cells == ["Name", f'\'{start}HYPERLINK("x")', "5 - 6", 'say "seven", please']


def test_an_end_that_was_not_typed_is_added_and_nothing_is_written_over(page, choose, tmp_path):
    choose(tmp_path / "chart")
    page.save(FileKind.PICTURE)
    assert (tmp_path / "chart.png").is_file()
    (tmp_path / "chart.png").write_bytes(b"mine")
    page.save(FileKind.PICTURE)
    assert (tmp_path / "chart.png").read_bytes() == b"mine"
    assert page.said.text() == "A file named chart.png stands there already. Please type another name."


def test_nothing_is_chosen_and_nothing_is_said(page, choose):
    choose("")
    page.save(FileKind.PICTURE)
    assert page.said.text() == ""


@pytest.mark.parametrize("kind", list(FileKind))
def test_a_full_disk_leaves_what_was_there(page, choose, disk, kind):
    path = disk.path / f"chart.{kind.value}"
    path.write_bytes(b"before")
    disk.fill()
    choose(path)
    page.save(kind)
    assert page.said.text() == UNWRITTEN
    assert path.read_bytes() == b"before"
    assert sorted(os.listdir(disk.path)) == sorted([path.name, "other"])


def test_a_picture_too_large_for_pixels_is_told_and_not_written(page, choose, tmp_path, monkeypatch):
    monkeypatch.setattr(PlainPicture, "HEIGHT", 40_000)
    choose(tmp_path / "chart.png")
    page.save(FileKind.PICTURE)
    assert page.said.text() == "This picture is too large. Please save it as a drawing or as a table."
    choose(tmp_path / "chart.svg")
    page.save(FileKind.DRAWING)
    assert page.said.text() == "Saved: chart.svg"
    assert not (tmp_path / "chart.png").exists()


def test_a_picture_that_is_not_whole_in_memory_is_not_written(page, choose, tmp_path, monkeypatch):
    """Qt tells by a False that it could write no more."""
    monkeypatch.setattr(QImageWriter, "write", lambda _writer, _image: False)
    choose(tmp_path / "chart.png")
    (tmp_path / "chart.png").write_bytes(b"before")
    page.save(FileKind.PICTURE)
    assert page.said.text() == "This picture is too large. Please save it as a drawing or as a table."
    assert (tmp_path / "chart.png").read_bytes() == b"before"


def test_a_disk_that_is_closed_for_writing(page, choose, disk):
    disk.forbid_writing()
    choose(disk.path / "chart.png")
    page.save(FileKind.PICTURE)
    assert page.said.text() == UNWRITTEN
    assert os.listdir(disk.path) == []


def test_a_folder_that_is_gone(page, choose, tmp_path):
    choose(tmp_path / "gone" / "chart.svg")
    page.save(FileKind.DRAWING)
    assert page.said.text() == UNWRITTEN


@pytest.mark.parametrize("mode", list(Looked))
def test_of_a_real_chart_title_and_metadata_hold_no_name_of_anybody(
    mode, context, services, clock, writer, show, choose, tmp_path
):
    """What is drawn may: "Anna’s number", "Dr Patel"."""
    services.people.save_person(replace(services.people.person(), full_name="Robert Miller"))
    tell_medicines(services, clock)
    for voice in (Voice.PATIENT_SAID, Voice.CAREGIVER_GUESS):
        writer.write(2026, 11, 14, 9, 0, score=4, voice=voice)
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 15)))
    page = show(TrendsPage(context))
    page.show_mode(mode)
    for kind in FileKind:
        offered = choose(tmp_path / f"a.{kind.value}")
        page.save(kind)
        assert not names_in(offered[-1].removeprefix(str(Path.home())))
    assert QImage(str(tmp_path / "a.png")).textKeys() == []
    drawing = ElementTree.fromstring((tmp_path / "a.svg").read_text())
    title, about = (drawing.findtext(f"{{http://www.w3.org/2000/svg}}{each}") for each in ("title", "desc"))
    assert title
    assert not names_in(f"{title} {about}")
    names = {drawn.text for drawn in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert title in " ".join(filter(None, names))


def names_in(words: str) -> list[str]:
    return [name for name in ("Robert", "Miller", "Anna") if name in words]
