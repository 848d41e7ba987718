"""A card or a word of the Guide in finished words: the same on the screen, on paper and as copied text. No Qt."""

from dataclasses import dataclass
from datetime import date

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.guide import Card, GlossaryWord
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.services.guide import Guide
from caregiver.summary.letter_words import letter_words
from caregiver.summary.sheet_parts import SheetWords


@dataclass(frozen=True)
class GuideSheet:
    """One card, or one word.

    Attributes:
        sheet: Title, head and foot; what closes every card is its notice.
        paragraphs: Its text.
        windows: How long things can take.
        under_windows: Stands beneath each window; its last words are the name of the urgent sheet.
        sources_label, sources: Where it is from, a line each.
        written: When it was written, and who has looked it over.
    """

    sheet: SheetWords
    paragraphs: tuple[str, ...]
    windows: tuple[str, ...]
    under_windows: str
    sources_label: str
    sources: tuple[str, ...]
    written: str

    @property
    def text(self) -> str:
        """All of it as plain text, an empty line between its parts."""
        windows = [f"{window}\n{self.under_windows}" for window in self.windows]
        sources = "\n".join((self.sources_label, *self.sources))
        return "\n\n".join((self.sheet.title, *self.paragraphs, *windows, self.sheet.notice, sources, self.written))


def guide_sheet(guide: Guide, entry: Card | GlossaryWord, printed_on: date, calendar: CalendarWords) -> GuideSheet:
    """A card or a word as it is read."""

    def say(source: str, **values: object) -> str:
        return calendar.words(Text(source, values))

    content = guide.content
    printed = say(QT_TRANSLATE_NOOP("caregiver", "Printed {moment}"), moment=calendar.date_short(printed_on))
    return GuideSheet(
        sheet=SheetWords(
            title=title_of(entry),
            beside=(say(QT_TRANSLATE_NOOP("caregiver", "From the Guide")), printed),
            notice=content.general,
            page_of=say(QT_TRANSLATE_NOOP("caregiver", "Page {page} of {pages}"), page="{page}", pages="{pages}"),
            rest_of_words=say(QT_TRANSLATE_NOOP("caregiver", "… (more in the Guide)")),
            letters=letter_words(calendar.words),
        ),
        paragraphs=entry.paragraphs if isinstance(entry, Card) else (entry.text,),
        windows=tuple(window.text for window in entry.windows) if isinstance(entry, Card) else (),
        under_windows=content.under_windows,
        sources_label=say(QT_TRANSLATE_NOOP("caregiver", "Where this is from")),
        sources=guide.source_titles(entry),
        written=say(
            QT_TRANSLATE_NOOP("caregiver", "Written {day}, {by}."),
            day=calendar.date_short(entry.reviewed_on),
            by=entry.reviewed_by,
        ),
    )


def title_of(entry: Card | GlossaryWord) -> str:
    """The heading of a card; a word begins with a large letter there."""
    return entry.title if isinstance(entry, Card) else entry.word[:1].upper() + entry.word[1:]
