"""A document as preview, as file, and as pages put together."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPdfWriter

from caregiver.domain.errors import PrintFailed, StorageFailed
from caregiver.summary.pages import Document, Paper, doctor_document, key_squares_document, preview, write_pdf
from tests.summary.paper import reader
from tests.summary.story import CALENDAR, END, plain_page

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("qapp")


def document(paper: Paper = Paper.A4) -> Document:
    return doctor_document(plain_page(), END, paper, CALENDAR)


def darkness(image: QImage, width: int, height: int) -> list[int]:
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(width, height, mode=smooth).convertToFormat(QImage.Format.Format_Grayscale8)
    return [255 - small.pixelColor(x, y).lightness() for y in range(height) for x in range(width)]


@pytest.mark.parametrize(("paper", "height"), [(Paper.A4, 1131), (Paper.LETTER, 1035)])
def test_a_preview_has_the_shape_of_the_paper(paper: Paper, height: int) -> None:
    image = preview(document(paper), 1, 800)
    assert (image.width(), image.height()) == (800, height)
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_a_large_preview_shows_the_same_page_as_a_small_one() -> None:
    small, large = (darkness(preview(document(), 1, width), 40, 56) for width in (600, 1800))
    assert max(small) > 30
    assert max(abs(a - b) for a, b in zip(small, large, strict=True)) < 60


def test_documents_join_under_the_title_of_the_first() -> None:
    both = document().joined_with(key_squares_document(END, Paper.LETTER, CALENDAR))
    assert (both.title, both.page_count, both.paper) == ("Summary 22 November 2026", 2, Paper.A4)
    assert len(reader(both).pages) == 2


def test_a_saved_file_is_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "Summary.pdf"
    path.write_bytes(b"former")
    write_pdf(document(), path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert path.read_bytes().rstrip().endswith(b"%%EOF")
    assert path.stat().st_mode & 0o077 == 0
    assert os.listdir(tmp_path) == ["Summary.pdf"]


SAVING = """
import resource, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from caregiver.domain.errors import StorageFailed
from caregiver.summary.pages import Paper, key_squares_document, write_pdf
from tests.summary.story import CALENDAR, END

application = QGuiApplication(["test", "-platform", "offscreen"])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    write_pdf(key_squares_document(END, Paper.A4, CALENDAR), Path(sys.argv[1]))
except StorageFailed as error:
    print(error)
"""
"""Saves a page in a process of its own, in which no file can grow over some bytes."""


@pytest.mark.parametrize(
    ("most_bytes", "said"), [(1_024, "The file could not be saved there."), (10_000_000, "")], ids=["full", "roomy"]
)
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, most_bytes: int, said: str) -> None:
    path = tmp_path / "Summary.pdf"
    path.write_bytes(b"former")
    command = [sys.executable, "-c", SAVING, str(path), str(most_bytes)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.startswith(said)
    assert bool(done.stdout) == bool(said)
    assert os.listdir(tmp_path) == ["Summary.pdf"]
    assert (path.read_bytes() == b"former") == bool(said)


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        write_pdf(document(), tmp_path / "gone" / "Summary.pdf")
    assert os.listdir(tmp_path) == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_start_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrintFailed) as failure:
        document().paint(QPdfWriter(str(tmp_path / "gone" / "x.pdf")))
    assert "could not be printed" in str(failure.value)
