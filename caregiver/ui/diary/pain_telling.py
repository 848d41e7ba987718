"""A pain entry in words: for its row in a day, for the panel at the side, for a screen reader."""

from typing import TYPE_CHECKING, Any

from caregiver.domain.pain import PainEntry
from caregiver.domain.phrase import Phrase
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import note_only_for, start_upper, voice_chip, voice_sentence
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr, words
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_group import RowRecord
from caregiver.ui.diary.place_words import place_with_number, place_words
from caregiver.ui.diary.telling import Fact, Telling, chip_words, quoted, shortened
from caregiver.ui.widgets.mark_view import pain_mark

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording


class PainTelling(Telling):
    """Says pain entries with the words that were read once for a whole page."""

    def __init__(self, wording: "Wording") -> None:
        super().__init__(
            wording,
            taken_out=lambda: tr("The entry is taken out."),
            destination=Destination.ENTRY,
            has_urgent_line=True,
        )

    def mark(self, record: RowRecord) -> Mark | None:
        """The number in its mark."""
        return pain_mark(record.value)

    def text(self, record: RowRecord) -> str:
        """ "Left lower back; left thigh, front · Robert said it"."""
        entry, writer = record.value, self.wording.names.get(record.by, "")
        if entry.score is None:
            whose = words(voice_sentence(entry, self.wording.person, writer))
        else:
            whose = words(voice_chip(entry.voice, self.wording.person, writer))
        about = "; ".join(place_words(place) for place in entry.places) or _first_words(entry, writer)
        return tr("{about} · {whose}", about=start_upper(about), whose=whose) if about else whose

    def spoken(self, record: RowRecord) -> str:
        """With its number, which is only drawn."""
        entry = record.value
        number = "" if entry.score is None else tr("pain {score} of 10", score=entry.score)
        return ", ".join(part for part in (number, super().spoken(record)) if part)

    def heading(self, value: Any) -> str:
        """ "Pain 7 of 10"."""
        if value.score is not None:
            return tr("Pain {score} of 10", score=value.score)
        return tr("Could not answer") if value.could_not_answer else tr("No number")

    def whose(self, record: DiaryRecord) -> str:
        """ "Robert said it · Anna wrote it down"."""
        voice = ""
        if record.value.score is not None:
            writer = self.wording.names.get(record.by, "")
            voice = words(voice_chip(record.value.voice, self.wording.person, writer))
        return " · ".join(part for part in (voice, super().whose(record)) if part)

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """All that was written, in the order of the editor."""
        entry, wording = record.value, self.wording
        note = "" if wording.is_closed(record, entry) else entry.caregiver_words.strip()
        mine = wording.note_name(record)
        if entry.is_only_for_me and wording.is_mine(record):
            mine = tr("{name}, only for me", name=mine)
        return [
            (tr("Where"), "\n".join(place_with_number(place) for place in entry.places)),
            (tr("Feels like"), chip_words(Kind.QUALITY, entry.qualities)),
            (tr("When it comes"), chip_words(Kind.TIMING, entry.timing)),
            (tr("Made it worse"), chip_words(Kind.WORSE, entry.worse)),
            (tr("Eased it"), chip_words(Kind.EASED, entry.eased)),
            (tr("Seen signs"), chip_words(Kind.SIGN, entry.signs)),
            (words(Phrase.WORDS.text(wording.person.pronouns)), quoted(entry.patient_words)),
            (mine, note),
            (tr("Team told"), wording.moment(entry.team_told_at, record) if entry.team_told_at else ""),
        ]

    def in_short(self, value: Any, record: DiaryRecord) -> str:
        """ "7, Robert said it"."""
        writer = self.wording.names.get(record.by, "")
        if value.score is None:
            return words(voice_sentence(value, self.wording.person, writer))
        whose = words(voice_chip(value.voice, self.wording.person, writer))
        return tr("{score}, {whose}", score=value.score, whose=whose)


def _first_words(entry: PainEntry, writer: str) -> str:
    if entry.patient_words.strip():
        return quoted(shortened(entry.patient_words))
    if entry.caregiver_words.strip():
        # A row is read by whoever stands at the screen, also while its writer writes.
        return words(note_only_for(writer)) if entry.is_only_for_me else shortened(entry.caregiver_words)
    return chip_words(Kind.QUALITY, entry.qualities)
