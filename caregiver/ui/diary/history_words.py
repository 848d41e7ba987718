"""What a step in the history of a record changed, in words: "Time: 16:43 became 16:40", "Where: added left thigh"."""

from collections.abc import Iterable
from datetime import datetime

from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry, Place
from caregiver.domain.phrase import Phrase
from caregiver.domain.record import Change
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import voice_chip, voice_sentence
from caregiver.drawing.words import tr, words
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_history import dose_differences
from caregiver.ui.diary.entry_words import Wording, call_text, quoted
from caregiver.ui.diary.place_words import place_with_number, place_words

LONGEST_NOTE = 60


Step = Change[PainEntry] | Change[Call] | Change[Dose]


def step_words(step: Step, record: DiaryRecord, wording: Wording) -> list[str]:
    """One sentence for everything the step changed; never empty."""
    if step.kind == "removed":
        return [tr("Taken out")]
    if step.kind == "put back":
        return [tr("Put back")]
    if step.before is None:
        return [tr("Saved: {what}", what=_in_short(step.after, record, wording))]
    return _differences(step.before, step.after, record, wording) or [tr("Saved again")]


def _in_short(value: PainEntry | Call | Dose, record: DiaryRecord, wording: Wording) -> str:
    if isinstance(value, Call):
        return call_text(value)
    if isinstance(value, Dose):
        said = wording.doses
        return ", ".join(part for part in (said.what(value), said.answer(value), said.given_by(value)) if part)
    writer = wording.names.get(record.by, "")
    if value.score is None:
        return words(voice_sentence(value, wording.person, writer))
    return tr("{score}, {whose}", score=value.score, whose=words(voice_chip(value.voice, wording.person, writer)))


def _differences(
    before: PainEntry | Call | Dose, after: PainEntry | Call | Dose, record: DiaryRecord, wording: Wording
) -> list[str]:
    if isinstance(before, Dose) and isinstance(after, Dose):
        return list(dose_differences(before, after, wording))
    if isinstance(before, Call) and isinstance(after, Call):
        return [
            *_time(before, after, wording),
            *_note(tr("Called"), before.called, after.called),
            *_note(tr("What was wrong"), before.about, after.about),
            *_note(tr("Answered by"), before.answered_by, after.answered_by),
            *_note(tr("They said to"), before.told_to, after.told_to),
        ]
    if isinstance(before, PainEntry) and isinstance(after, PainEntry):
        return [
            *_number(before, after),
            *_voice(before, after, record, wording),
            *_time(before, after, wording),
            *_places(before.places, after.places),
            *_chips(tr("Feels like"), Kind.QUALITY, before.qualities, after.qualities),
            *_chips(tr("When it comes"), Kind.TIMING, before.timing, after.timing),
            *_chips(tr("Made it worse"), Kind.WORSE, before.worse, after.worse),
            *_chips(tr("Eased it"), Kind.EASED, before.eased, after.eased),
            *_chips(tr("Seen signs"), Kind.SIGN, before.signs, after.signs),
            *_note(words(Phrase.WORDS.text(wording.person.pronouns)), before.patient_words, after.patient_words),
            *_caregiver_note(before, after, record, wording),
            *_only_for_me(before, after, record, wording),
            *_team(before, after, record, wording),
        ]
    return []


def _number(before: PainEntry, after: PainEntry) -> Iterable[str]:
    if before.score != after.score:
        yield _became(tr("Number"), _score(before), _score(after))
    elif before.could_not_answer != after.could_not_answer:
        yield tr("Could not answer") if after.could_not_answer else tr("No number")


def _score(entry: PainEntry) -> str:
    if entry.score is not None:
        return str(entry.score)
    return tr("could not answer") if entry.could_not_answer else tr("no number")


def _voice(before: PainEntry, after: PainEntry, record: DiaryRecord, wording: Wording) -> Iterable[str]:
    if before.voice is not after.voice:
        writer = wording.names.get(record.by, "")
        yield _became(
            tr("Who says it"),
            words(voice_chip(before.voice, wording.person, writer)),
            words(voice_chip(after.voice, wording.person, writer)),
        )


def _time(before: PainEntry | Call, after: PainEntry | Call, wording: Wording) -> Iterable[str]:
    calendar, now = wording.calendar, wording.context.local_now()
    first, second = before.local_at, after.local_at
    is_same_day = first.date() == second.date()

    def told(local: datetime) -> str:
        return calendar.time_short(local) if is_same_day else calendar.moment(local, now)

    if told(first) != told(second):
        yield _became(tr("Time"), told(first), told(second))
    if before.is_exact != after.is_exact:
        yield tr("Time: now exact") if after.is_exact else tr("Time: now about")


def _places(before: tuple[Place, ...], after: tuple[Place, ...]) -> Iterable[str]:
    old = {place.region: place for place in before}
    new = {place.region: place for place in after}
    added = [_place_told(place) for region, place in new.items() if region not in old]
    if added:
        yield tr("Where: added {places}", places="; ".join(added))
    gone = [place_words(place) for region, place in old.items() if region not in new]
    if gone:
        yield tr("Where: took out {places}", places="; ".join(gone))
    for region in old.keys() & new.keys():
        if old[region] != new[region]:
            yield _became(tr("Where"), place_with_number(old[region]), place_with_number(new[region]))


def _place_told(place: Place) -> str:
    told = place_with_number(place)
    return told[:1].lower() + told[1:]


def _chips(name: str, kind: Kind, before: tuple[str, ...], after: tuple[str, ...]) -> Iterable[str]:
    added = [words(word(kind, code)) for code in after if code not in before]
    gone = [words(word(kind, code)) for code in before if code not in after]
    if added:
        yield tr("{name}: added {words}", name=name, words=", ".join(added))
    if gone:
        yield tr("{name}: took out {words}", name=name, words=", ".join(gone))


def _note(name: str, before: str, after: str) -> Iterable[str]:
    if before == after:
        return
    old, new = _quoted_shortly(before), _quoted_shortly(after)
    if not old:
        yield tr("{name}: added {words}", name=name, words=new)
    elif not new:
        yield tr("{name}: took out {words}", name=name, words=old)
    else:
        yield _became(name, old, new)


def _caregiver_note(before: PainEntry, after: PainEntry, record: DiaryRecord, wording: Wording) -> Iterable[str]:
    name = wording.note_name(record)
    present = record.value if isinstance(record.value, PainEntry) else after
    if not wording.is_closed(record, before, after, present):
        yield from _note(name, before.caregiver_words, after.caregiver_words)
    elif before.caregiver_words != after.caregiver_words:
        yield tr("{name}: changed", name=name)


def _only_for_me(before: PainEntry, after: PainEntry, record: DiaryRecord, wording: Wording) -> Iterable[str]:
    if before.is_only_for_me == after.is_only_for_me:
        return
    name = wording.note_name(record)
    if not after.is_only_for_me:
        yield tr("{name}: for everyone", name=name)
    elif wording.is_mine(record):
        yield tr("{name}: only for me", name=name)
    else:
        yield tr("{name}: only for who wrote them", name=name)


def _team(before: PainEntry, after: PainEntry, record: DiaryRecord, wording: Wording) -> Iterable[str]:
    if before.team_told_at == after.team_told_at:
        return
    if after.team_told_at is None:
        yield tr("Team told: taken out")
    else:
        yield tr("Team told: {moment}", moment=wording.moment(after.team_told_at, record))


def _became(name: str, before: str, after: str) -> str:
    return tr("{name}: {before} became {after}", name=name, before=before, after=after)


def _quoted_shortly(note: str) -> str:
    line = " ".join(note.split())
    return quoted(line if len(line) <= LONGEST_NOTE else line[: LONGEST_NOTE - 1].rstrip() + "…")
