"""What a step in the history of a dose changed, in words."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from caregiver.domain.dose import Dose
from caregiver.drawing.words import tr
from caregiver.ui.diary.dose_telling import DoseTelling

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording


def quoted(note: str) -> str:
    """A note in quotation marks; nothing stays nothing."""
    return tr("“{words}”", words=" ".join(note.split())) if note.strip() else ""


def dose_differences(before: Dose, after: Dose, wording: "Wording") -> Iterable[str]:
    """One sentence for everything that differs."""
    said = DoseTelling(wording)
    now = wording.context.local_now()

    def told(at: datetime | None) -> str:
        if at is None:
            return ""
        local = at.astimezone(ZoneInfo(after.zone))
        is_same_day = before.local_at.date() == after.local_at.date() == local.date()
        return wording.calendar.time_short(local) if is_same_day else wording.calendar.moment(local, now)

    answers = (said.answer(before), said.answer(after))
    pairs = [
        (tr("Answer"), *answers),
        (tr("Time"), told(before.at), told(after.at)),
        (tr("How much"), said.what(before), said.what(after)),
        (tr("Who gave it"), said.given_by(before), said.given_by(after)),
        (tr("Why"), said.because(before), said.because(after)),
        (tr("Where"), before.site, after.site),
        (tr("Old one off"), told(before.old_off_at), told(after.old_off_at)),
        (tr("Vomited"), said.vomited_when(before), said.vomited_when(after)),
        (tr("Note"), quoted(before.note), quoted(after.note)),
    ]
    for name, old, new in pairs:
        if old == new:
            continue
        if not old:
            yield tr("{name}: added {words}", name=name, words=new)
        elif not new:
            yield tr("{name}: took out {words}", name=name, words=old)
        else:
            yield tr("{name}: {before} became {after}", name=name, before=old, after=new)
    if before.is_exact != after.is_exact:
        yield tr("Time: now exact") if after.is_exact else tr("Time: now about")
    if before.pain_after != after.pain_after and after.pain_after:
        yield tr("The number after it was added")
