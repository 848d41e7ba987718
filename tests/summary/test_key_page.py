"""The paper key: it can be read, typed back and scanned, and says nothing about anybody."""

import pytest
from PySide6.QtGui import QImage

from caregiver.summary.pages import Document, Paper, key_document, key_squares_document, preview
from caregiver.vault.recovery_key import RecoveryKey
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, text_of
from tests.summary.story import CALENDAR, END

pytestmark = pytest.mark.usefixtures("qapp")

KEY = RecoveryKey.generate()


def printed(paper: Paper = Paper.A4) -> Document:
    return key_document(KEY.lines, KEY.text, END, paper, CALENDAR)


@pytest.mark.parametrize("paper", Paper)
def test_it_fits_its_paper(paper: Paper) -> None:
    for document in (printed(paper), key_squares_document(END, paper, CALENDAR)):
        (drawn,) = boxes(document)
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
        assert fonts_without_file(document) == []


def test_the_key_on_the_paper_is_the_key() -> None:
    text = text_of(printed())
    assert RecoveryKey.parse(text[text.index("new one.") : text.index("A phone")]) == KEY
    assert [text.count(line) for line in KEY.lines] == [1, 1, 1, 1]


def test_it_says_what_it_is_for_in_ten_years_and_carries_no_name() -> None:
    text = text_of(printed())
    for part in ("Caregiver Companion", "diary.db", "keyslots.json", "Made on 22 November 2026.", "carries no name"):
        assert part in text
    assert "It opens the diary, and backups made from today on." in " ".join(text.split())
    assert "Start with: “Use the paper key”." in " ".join(text.split())
    assert "Backups are kept:" in text
    assert "Robert" not in text
    assert printed().title == "Key 22 November 2026"


def test_the_square_code_is_drawn_as_it_was_made() -> None:
    import segno

    rows = [bytes(row) for row in segno.make_qr(KEY.text, error="m").matrix]
    (code,) = [box.rect for box in boxes(printed())[0] if box.name == "code"]
    image: QImage = preview(printed(), 1, round(Paper.A4.size_px.width() * 3))
    module = code.width() / len(rows) * 3
    read = [
        [
            image.pixelColor(
                round(code.left() * 3 + (x + 0.5) * module), round(code.top() * 3 + (y + 0.5) * module)
            ).lightness()
            < 128
            for x in range(len(rows))
        ]
        for y in range(len(rows))
    ]
    assert read == [[bool(dark) for dark in row] for row in rows]


def test_the_squares_are_empty_and_as_many_as_the_letters() -> None:
    document = key_squares_document(END, Paper.A4, CALENDAR)
    squares = [box for box in boxes(document)[0] if box.name == "square"]
    assert len(squares) == len(KEY.symbols)
    assert "Copy the key into the squares." in text_of(document)
