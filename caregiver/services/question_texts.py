"""The words of the questions that the diary suggests: a rule names its sentences, resources/questions.toml has them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.text import Text
from caregiver.services.content import ContentBroken
from caregiver.services.content_files import Entry, read_content_file

_FILE = "questions.toml"
_BEGINS = ("words", "fact")
"""Keys that hold a sentence begin so."""
_NO_SENTENCES = {"id", "sources", "reviewed_on"}


@dataclass(frozen=True)
class QuestionText:
    """What one rule can say.

    Attributes:
        id: Of the rule.
        sentences: By their names: "words", "words_guessed", "fact".
        sources: Ids of the sources it rests on.
        reviewed_on, reviewed_by: As of a card of the Guide.
    """

    id: str
    sentences: Mapping[str, str]
    sources: tuple[str, ...]
    reviewed_on: date
    reviewed_by: str


class QuestionTexts:
    """The sentences of all rules.

    Attributes:
        by_id: What each rule can say.
    """

    def __init__(self, texts: tuple[QuestionText, ...]) -> None:
        self.by_id = {text.id: text for text in texts}
        self._sentences = {f"{text.id}.{name}": words for text in texts for name, words in text.sentences.items()}

    @property
    def names(self) -> frozenset[str]:
        """The name of every sentence: "Q2.words_guessed"."""
        return frozenset(self._sentences)

    def worded(self, one: Suggestion) -> Suggestion:
        """A suggestion in words. Raises ContentBroken for a sentence that the file lacks."""
        return replace(one, words=self._said(one.words), fact=self._said(one.fact))

    def _said(self, named: Text) -> Text:
        source = self._sentences.get(named.source)
        if source is None:
            raise ContentBroken(_FILE, named.source)
        return Text(source, {gap: self._inside(value) for gap, value in named.values.items()}, named.count)

    def _inside(self, value: object) -> object:
        """What fills a gap: a name, a day, an amount as it is, and where sentences are listed in it, these in words."""
        if type(value) is not Text:
            return value
        source = self._sentences.get(value.source, value.source)
        return Text(source, {gap: self._inside(each) for gap, each in value.values.items()}, value.count)


def read_question_texts(folder: Path) -> QuestionTexts:
    """All that the rules can say, from the resource folder.

    Raises:
        ContentBroken: With file and line: a question without words, fact, source or review date, an id that stands
            twice, a source or a key that nobody knows.
    """
    known = read_content_file(folder / "guide" / "sources.toml", "guide/sources.toml").entries("sources")
    sources = frozenset(entry.text("id") for entry in known)
    file = read_content_file(folder / _FILE, _FILE)
    reviewed_by = file.top.text("reviewed_by")
    texts: list[QuestionText] = []
    for entry in file.entries("questions"):
        text = _read(entry, sources, reviewed_by)
        if any(text.id == other.id for other in texts):
            raise entry.broken("id", text.id)
        texts.append(text)
    return QuestionTexts(tuple(texts))


def _read(entry: Entry, sources: frozenset[str], reviewed_by: str) -> QuestionText:
    sentences = {}
    for key, words in entry.table.items():
        if key in _NO_SENTENCES:
            continue
        if key.partition("_")[0] not in _BEGINS or not isinstance(words, str) or not words.strip():
            raise entry.broken(key)
        sentences[key] = words
    for begin in _BEGINS:
        if not any(key.partition("_")[0] == begin for key in sentences):
            raise entry.broken(begin)
    return QuestionText(entry.text("id"), sentences, entry.sources(sources), entry.day("reviewed_on"), reviewed_by)
