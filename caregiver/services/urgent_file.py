"""The content files of the urgent sheet, one a language, read and checked: there is never half a sheet.

`urgent_signs.toml` is the sheet itself; `urgent_signs.de.toml` beside it is the same sheet in another language.
"""

from collections.abc import Iterator
from pathlib import Path

from caregiver.domain.urgent_signs import EMERGENCY_IDS, FEVER_ID, TEAM_IDS, Sign, UrgentSigns
from caregiver.services.content_files import ContentFile, Entry, read_content_file

FILE = "urgent_signs.toml"
ENGLISH = "en"
_OTHERS = "urgent_signs.*.toml"
_WORDS = (
    "language",
    "title",
    "lead",
    "signs_lead",
    "no_answer",
    "hospice_first",
    "quiet_question",
    "quiet_link",
    "reviewed_by",
)


def read_urgent_signs(folder: Path) -> tuple[UrgentSigns, ...]:
    """The words of the sheet in every language there is; the program's own comes first.

    Raises:
        ContentBroken: With file and line: a sign is missing, stands twice, in another place or is not known; a list is
            empty; a text, a source or the review date is missing; a key is not known.
    """
    paths = (folder / FILE, *sorted(folder.glob(_OTHERS)))
    return tuple(_read(read_content_file(path, path.name), path.stem.partition(".")[2] or ENGLISH) for path in paths)


def _read(file: ContentFile, code: str) -> UrgentSigns:
    top, emergency, team = file.top, file.section("emergency"), file.section("team")
    top.check_keys(*_WORDS, "reviewed_on", "sources", "emergency", "team")
    named = file.section("sources")
    sources = {name: named.text(name) for name in named.table}
    words = {name: top.text(name) for name in _WORDS}
    return UrgentSigns(
        code=code,
        **words,
        emergency_heading=emergency.text("heading"),
        emergency=tuple(_signs(emergency, "emergency.signs", EMERGENCY_IDS, sources)),
        team_heading=team.text("heading"),
        team=tuple(_signs(team, "team.signs", TEAM_IDS, sources)),
        sources=sources,
        reviewed_on=top.day("reviewed_on"),
    )


def _signs(section: Entry, heading: str, wanted: tuple[str, ...], sources: dict[str, str]) -> Iterator[Sign]:
    """The signs of a list: each that belongs there, once, in its place."""
    section.check_keys("heading", "signs")
    entries = tuple(section.inner("signs", heading))
    for entry, sign_id in zip(entries, wanted, strict=False):
        if entry.text("id") != sign_id:
            raise entry.broken("id")
        yield _sign(entry, sources)
    if len(entries) > len(wanted):
        raise entries[len(wanted)].broken("id")
    if len(entries) < len(wanted):
        raise section.broken("signs", wanted[len(entries)])


def _sign(entry: Entry, sources: dict[str, str]) -> Sign:
    entry.check_keys("id", "text", "text_with_figure", "sources")
    with_figure = str(entry.table.get("text_with_figure", ""))
    gaps = 1 if entry.table["id"] == FEVER_ID else 0
    if bool(with_figure) is not bool(gaps) or {with_figure.count("{"), with_figure.count("{figure}")} != {gaps}:
        raise entry.broken("text_with_figure")
    return Sign(entry.text("id"), entry.text("text"), entry.sources(sources), with_figure)
