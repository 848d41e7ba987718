"""The languages there are words for, and the words of one of them: a sheet may be read in another than the screen.

A translation is a file `languages/de.qm` among the resources; English is in the sources themselves.
"""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import Translate, untranslated
from caregiver.drawing.words import CONTEXT, translate

OF_SCREEN = ""
"""Stands for whatever language the window speaks."""
ENGLISH = "en"


def languages(resources: Path) -> tuple[str, ...]:
    """The codes of all languages there are words for."""
    return (ENGLISH, *sorted(path.stem for path in resources.glob("languages/*.qm")))


def language_name(language: str) -> str:
    """As those who read it call it: "Deutsch"."""
    return "English" if language == ENGLISH else QLocale(language).nativeLanguageName()


def calendar_words(language: str, resources: Path, *, is_twelve_hour: bool) -> CalendarWords:
    """Sentences, days and times in a language; in that of the screen where its file is gone or cannot be read."""
    translator = _translator(language, resources)
    if translator is None and language != ENGLISH:
        return CalendarWords(translate, is_twelve_hour, QLocale().decimalPoint())
    say = _words_of(translator) if translator is not None else untranslated
    return CalendarWords(say, is_twelve_hour, QLocale(language).decimalPoint())


def _translator(language: str, resources: Path) -> QTranslator | None:
    translator = QTranslator()
    is_there = language not in {OF_SCREEN, ENGLISH} and translator.load(f"{language}.qm", str(resources / "languages"))
    return translator if is_there else None


def _words_of(translator: QTranslator) -> Translate:
    def say(source: str, count: int | None = None) -> str:
        return translator.translate(CONTEXT, source, "", -1 if count is None else count) or source

    return say
