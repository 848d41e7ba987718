"""From source sentences to words, through whatever translator is installed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from caregiver.domain.text import Text
from caregiver.drawing.words import CONTEXT, tr, words

GERMAN = {
    ("{name} said {score}", -1): "{name} sagte {score}",
    ("{n} entries", 1): "{n} Eintrag",
    ("{n} entries", 2): "{n} Einträge",
    ("left thigh", -1): "linker Oberschenkel",
}


class German(QTranslator):
    """A translator in memory, as a .qm file would be."""

    def isEmpty(self) -> bool:  # noqa: N802  the name is Qt's
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return GERMAN.get((source, n)) if context == CONTEXT else None


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
def test_without_a_translator_the_source_is_filled() -> None:
    assert tr("{name} said {score}", name="Robert", score=7) == "Robert said 7"
    assert tr("{n} entries", count=2, n=2) == "2 entries"


@pytest.mark.usefixtures("german")
def test_words_come_from_the_translator() -> None:
    assert tr("{name} said {score}", name="Robert", score=7) == "Robert sagte 7"
    assert words(Text("{name} said {score}", {"name": "Robert", "score": 7})) == "Robert sagte 7"


@pytest.mark.usefixtures("german")
def test_a_count_chooses_the_plural() -> None:
    assert tr("{n} entries", count=1, n=1) == "1 Eintrag"
    assert tr("{n} entries", count=2, n=2) == "2 Einträge"


@pytest.mark.usefixtures("german")
def test_a_text_inside_a_text_is_translated_too() -> None:
    said = Text("{name} said {score}", {"name": "Robert", "score": Text("left thigh")})
    assert words(said) == "Robert sagte linker Oberschenkel"


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english() -> None:
    assert tr("Not yet in German") == "Not yet in German"


@pytest.mark.usefixtures("qapp")
def test_braces_and_percent_signs_in_a_value_stay_as_typed() -> None:
    assert tr("His words: {said}", said="{ouch} 50 %n %1") == "His words: {ouch} 50 %n %1"
