"""How somebody slept the night before, in one word."""

from caregiver.domain.review import Sleep
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.review.one_word import OneWord
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.chip import Choice

_WORDS = {
    Sleep.WELL: QT_TRANSLATE_NOOP("caregiver", "slept well"),
    Sleep.ON_AND_OFF: QT_TRANSLATE_NOOP("caregiver", "on and off"),
    Sleep.BADLY: QT_TRANSLATE_NOOP("caregiver", "badly"),
    Sleep.HARDLY: QT_TRANSLATE_NOOP("caregiver", "hardly at all"),
}


def night_row(theme: Theme, name: str) -> OneWord:
    """Well, on and off, badly or hardly; nothing is chosen beforehand."""
    return OneWord(theme, [Choice(sleep.value, tr(said)) for sleep, said in _WORDS.items()], name=name)
