"""The words of one language, whatever the screen speaks: from a file of translations, or from the sources."""

import subprocess
from datetime import date
from pathlib import Path

import PySide6
import pytest

from caregiver.domain.text import Text
from caregiver.drawing.languages import calendar_words, language_name, languages

pytestmark = pytest.mark.usefixtures("qapp")

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de"><context><name>caregiver</name>
<message><source>November</source><translation>November </translation></message>
<message><source>{day} {month} {year}</source><translation>{day}. {month}{year}</translation></message>
<message numerus="yes"><source>{n} entries</source><translation>
<numerusform>{n} Eintrag</numerusform><numerusform>{n} Einträge</numerusform></translation></message>
</context></TS>"""


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    (folder / "languages").mkdir()
    source = folder / "de.ts"
    source.write_text(GERMAN, encoding="utf-8")
    release = Path(PySide6.__file__).parent / "lrelease"
    target = folder / "languages" / "de.qm"
    subprocess.run([release, source, "-qm", target], check=True, capture_output=True)
    return folder


def test_a_language_with_a_file_has_its_own_words_dates_plurals_and_decimal_mark(resources: Path) -> None:
    words = calendar_words("de", resources, is_twelve_hour=False)
    assert words.date_long(date(2026, 11, 22)) == "22. November 2026"
    assert words.words(Text("{n} entries", {"n": 1}, 1)) == "1 Eintrag"
    assert words.words(Text("{n} entries", {"n": 2}, 2)) == "2 Einträge"
    assert words.decimal_mark == ","


def test_what_a_file_has_no_words_for_stays_english(resources: Path) -> None:
    words = calendar_words("de", resources, is_twelve_hour=True)
    assert words.words(Text("Not yet in German")) == "Not yet in German"
    assert words.is_twelve_hour


def test_a_language_whose_file_is_gone_is_that_of_the_screen(resources: Path) -> None:
    assert calendar_words("fr", resources, is_twelve_hour=False) == calendar_words("", resources, is_twelve_hour=False)


def test_english_needs_no_file(resources: Path, tmp_path: Path) -> None:
    assert languages(tmp_path) == ("en",)
    assert languages(resources) == ("en", "de")
    assert [language_name(code) for code in ("en", "de")] == ["English", "Deutsch"]
    assert calendar_words("en", tmp_path, is_twelve_hour=False).decimal_mark == "."
