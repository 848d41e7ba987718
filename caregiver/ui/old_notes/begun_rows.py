"""Rows, and lines that were pasted, which are not in the diary yet: leaving the page keeps them (DESIGN 7)."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from caregiver.domain.pain import Voice
from caregiver.domain.paper_rows import TypedRow
from caregiver.services.changes import Changed
from caregiver.ui.core.context import PageContext
from caregiver.ui.old_notes.note_row import NoteRow
from caregiver.ui.old_notes.row_list import RowList

_PASTE = "paste"


class BegunRows:
    """A draft a row, so that a row that is saved lets go of its own in the same write."""

    def __init__(self, context: PageContext) -> None:
        self._act = context.act
        self._drafts = context.services.form_drafts("old_note")
        self._kept: dict[str, dict[str, Any]] = {}

    def bring_back(self, rows: RowList) -> bool:
        """Put what was begun into rows; whether there was any."""
        found = {key: self._drafts.get(key) for key in self._drafts.open_drafts() if key != _PASTE}
        drafts = {key: draft for key, draft in found.items() if draft}
        for key, draft in sorted(drafts.items(), key=lambda pair: int(pair[1]["place"])):
            row = rows.add(_typed_of(draft), key=key, pasted=draft["pasted"])
            row.own_above = date.fromisoformat(draft["above"]) if draft["above"] else None
        self._kept = drafts
        rows.understand()
        return bool(drafts)

    def keep(self, rows: Iterable[NoteRow]) -> None:
        """Keep what is not saved in these rows, and nothing else."""
        begun = {row.key: _draft_of(row, place) for place, row in enumerate(rows)}
        for key in self._kept.keys() - begun.keys():
            self._act(self._drafts.forget, key)
        for key, draft in begun.items():
            if self._kept.get(key) != draft:
                self._act(self._drafts.keep, key, draft)
        self._kept = begun

    def done(self, row: NoteRow, write: "Callable[[], Changed[Any]]") -> Changed[Any]:
        """Run the verb that saves a row, and let go of its draft: both, or neither."""
        changed = self._drafts.done(row.key, write)
        self._kept.pop(row.key, None)
        return changed

    def keep_paste(self, text: str) -> None:
        """Keep lines that were pasted."""
        self._act(self._drafts.keep, _PASTE, {"text": text})

    def paste(self) -> str:
        """The lines that were kept, or nothing."""
        kept = self._drafts.get(_PASTE)
        return "" if kept is None else str(kept["text"])

    def forget_paste(self) -> None:
        """They are written in, or not wanted."""
        self._act(self._drafts.forget, _PASTE)


def _draft_of(row: NoteRow, place: int) -> dict[str, Any]:
    typed = row.typed()
    return {
        "moment": typed.moment,
        "number": typed.number,
        "voice": typed.voice.value,
        "words": typed.words,
        "given": typed.given,
        "above": row.above.isoformat() if row.above else "",
        "pasted": row.pasted,
        "place": place,
    }


def _typed_of(draft: dict[str, Any]) -> TypedRow:
    return TypedRow(draft["moment"], draft["number"], Voice(draft["voice"]), draft["words"], draft["given"])
