"""The content files of the Guide, read and checked; what is wrong is named by its file and line."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from caregiver.domain.code import Kind
from caregiver.domain.guide import Card, GlossaryWord, GuideContent, Source, Topic, TopicKind, Window
from caregiver.domain.medicine import Form, MedicineClass, Release
from caregiver.domain.stay import StayKind
from caregiver.domain.treatment_codes import TREATMENT_KINDS
from caregiver.domain.urgent_signs import EMERGENCY_IDS, TEAM_IDS
from caregiver.domain.vocabulary import codes
from caregiver.services.content_files import ContentFile, Entry, read_content_file

_BY_ENUM: dict[TopicKind, type[StrEnum]] = {
    TopicKind.MEDICINE: MedicineClass,
    TopicKind.FORM: Form,
    TopicKind.RELEASE: Release,
    TopicKind.STAY: StayKind,
}


def read_guide(folder: Path) -> GuideContent:
    """All that the Guide holds, from its folder.

    Raises:
        ContentBroken: With file and line: a text, a source or a review date missing; an id that stands twice; a code,
            a source or a card that nobody knows; a card that rests on a weak source alone.
    """
    return _GuideFolder(folder).read()


class _GuideFolder:
    """The folder of the Guide while it is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, Source] = {}
        self._taken: dict[str, set[str]] = {}

    def read(self) -> GuideContent:
        fixed = self._file("guide.toml").top
        fixed.check_keys("general", "under_windows", "groups")
        self._read_sources()
        files = {name: self._file(f"cards/{name}.toml") for name in fixed.texts("groups")}
        self._check_every_file_is_named(fixed, files)
        entries = [(entry, file.top.text("reviewed_by")) for file in files.values() for entry in file.entries("cards")]
        cards = tuple(self._card(entry, reviewed_by) for entry, reviewed_by in entries)
        is_known = self._knows(cards)
        for (entry, _), card in zip(entries, cards, strict=True):
            for topic in card.related:
                if not is_known(topic) or topic == Topic(TopicKind.CARD, card.id):
                    raise entry.broken("related", str(topic))
        return GuideContent(
            cards=cards,
            words=self._glossary(),
            sources=self._sources,
            general=fixed.text("general"),
            under_windows=fixed.text("under_windows"),
            groups={f.top.text("heading"): tuple(e.text("id") for e in f.entries("cards")) for f in files.values()},
            signs=tuple(self._sign_names()),
        )

    def _file(self, name: str) -> ContentFile:
        return read_content_file(self._folder / name, f"{self._folder.name}/{name}")

    def _check_every_file_is_named(self, fixed: Entry, files: dict[str, ContentFile]) -> None:
        for path in sorted((self._folder / "cards").glob("*.toml")):
            if path.stem not in files:
                raise fixed.broken("groups", path.name)

    def _read_sources(self) -> None:
        for entry in self._file("sources.toml").entries("sources"):
            entry.check_keys("id", "title", "stands_alone")
            stands_alone = entry.table.get("stands_alone", True)
            if not isinstance(stands_alone, bool):
                raise entry.broken("stands_alone")
            source_id = self._new(entry, "id", "sources")
            self._sources[source_id] = Source(source_id, entry.text("title"), stands_alone)

    def _new(self, entry: Entry, key: str, among: str, *others: str) -> str:
        """The name under a key, which no other of its list has; nor has any its other names."""
        name = entry.text(key)
        taken = self._taken.setdefault(among, set())
        for each in (name, *others):
            if each.casefold() in taken:
                raise entry.broken(key, each)
            taken.add(each.casefold())
        return name

    def _card(self, entry: Entry, reviewed_by: str) -> Card:
        entry.check_keys("id", "title", "text", "sources", "reviewed_on", "related", "windows")
        card_id, sources = self._new(entry, "id", "cards"), entry.sources(self._sources)
        if not any(self._sources[source].stands_alone for source in sources):
            raise entry.broken("sources", card_id)
        return Card(
            id=card_id,
            title=entry.text("title"),
            text=entry.text("text"),
            sources=sources,
            reviewed_on=entry.day("reviewed_on"),
            reviewed_by=reviewed_by,
            windows=tuple(self._window(window) for window in entry.inner("windows", "cards.windows")),
            related=tuple(self._topic(entry, topic) for topic in entry.texts("related")),
        )

    def _window(self, entry: Entry) -> Window:
        entry.check_keys("id", "text", "sources", "reviewed_on")
        window_id = self._new(entry, "id", "windows")
        return Window(window_id, entry.text("text"), entry.sources(self._sources), entry.day("reviewed_on"))

    def _topic(self, entry: Entry, written: str) -> Topic:
        kind, _, code = written.partition(":")
        try:
            return Topic(TopicKind(kind), code)
        except ValueError as error:
            raise entry.broken("related", written) from error

    def _knows(self, cards: tuple[Card, ...]) -> Callable[[Topic], bool]:
        """Whether a topic leads somewhere."""
        known = {kind: frozenset(map(str, enum)) for kind, enum in _BY_ENUM.items()}
        known[TopicKind.TREATMENT] = frozenset(kind.code for kind in TREATMENT_KINDS)
        known[TopicKind.CARD] = frozenset(card.id for card in cards)
        for kind in Kind:
            known[TopicKind(kind.value)] = frozenset(code.code for code in codes(kind))
        return lambda topic: any(topic.holds(Topic(topic.kind, code)) for code in known[topic.kind])

    def _sign_names(self) -> Iterator[str]:
        """What is typed for the urgent sheet, and for each of its signs: all of them, so that none is passed over."""
        file = self._file("signs.toml")
        yield from file.top.texts("other")
        wanted = {*EMERGENCY_IDS, *TEAM_IDS}
        for entry in file.entries("signs"):
            entry.check_keys("id", "other")
            sign_id, names = self._new(entry, "id", "signs"), entry.texts("other")
            if sign_id not in wanted or not names:
                raise entry.broken("id" if names else "other", sign_id)
            wanted.remove(sign_id)
            yield from names
        if wanted:
            raise file.top.broken("signs", min(wanted))

    def _glossary(self) -> tuple[GlossaryWord, ...]:
        file = self._file("glossary.toml")
        reviewed_by = file.top.text("reviewed_by")
        words = tuple(self._word(entry, reviewed_by) for entry in file.entries("words"))
        return tuple(sorted(words, key=lambda word: word.word.casefold()))

    def _word(self, entry: Entry, reviewed_by: str) -> GlossaryWord:
        entry.check_keys("word", "other", "text", "sources", "reviewed_on")
        other = entry.texts("other")
        return GlossaryWord(
            word=self._new(entry, "word", "words", *other),
            other=other,
            text=entry.text("text"),
            sources=entry.sources(self._sources),
            reviewed_on=entry.day("reviewed_on"),
            reviewed_by=reviewed_by,
        )
