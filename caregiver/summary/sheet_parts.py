"""What stands on every sheet about medicines. No Qt: sheet.py paints it."""

from dataclasses import dataclass

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.summary.letter_words import LetterWords, letter_words
from caregiver.summary.parts import Line
from caregiver.summary.telling import Telling


@dataclass(frozen=True)
class SheetWords:
    """The head and foot of a sheet.

    Attributes:
        title: What the sheet is.
        beside: What stands at the right of it: for whom, when it was printed.
        notice: What this paper is.
        page_of: Which of how many pages: a sentence with the gaps "{page}" and "{pages}".
        rest_of_words: Named in place of what a long text had to give way.
        letters: What is said of letters that cannot be printed.
        above, below: What stands above and below a title that is a name; then it is larger.
    """

    title: str
    beside: tuple[str, ...]
    notice: str
    page_of: str
    rest_of_words: str
    letters: LetterWords
    above: str = ""
    below: Line = ()


def sheet_words(telling: Telling, title: str, *beside: str, tells_when: bool = False) -> SheetWords:
    """The words of a sheet with this title; when it was printed stands last, where `beside` does not tell when."""
    moment = telling.calendar.moment_full(telling.printed_at)
    printed = () if tells_when else (telling.say(QT_TRANSLATE_NOOP("caregiver", "Printed {moment}"), moment=moment),)
    return SheetWords(
        title=title,
        beside=(*beside, *printed),
        notice=telling.say(QT_TRANSLATE_NOOP("caregiver", "Home record, not a medical assessment.")),
        page_of=telling.say(QT_TRANSLATE_NOOP("caregiver", "Page {page} of {pages}"), page="{page}", pages="{pages}"),
        rest_of_words=telling.say(QT_TRANSLATE_NOOP("caregiver", "… (more in the diary)")),
        letters=letter_words(telling.calendar.words),
    )
