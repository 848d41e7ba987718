"""Two hands in one evening review: what each of them wrote is kept (care-rules 34).

Compared is what somebody read before writing, what they wrote, and what stands now. What nobody else touched is taken
as it was written; notes of both are kept one below the other; of two different answers the later one stands, and the
earlier one is in the history.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from caregiver.domain.pain import Voice
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.symptom import Grade, Symptom

Answer = TypeVar("Answer")
_NO_NUMBER: tuple[int | None, Voice] = (None, Voice.NOT_SAID)


def merged(read: Review, mine: Review, standing: Review) -> Review:
    """What stands after `mine` was written by somebody who had read `read`, while `standing` stands."""
    worst, voice = _one(_number(read), _number(mine), _number(standing), _NO_NUMBER)
    symptoms = _each(_grades(read), _grades(mine), _grades(standing))
    areas = _each(_scores(read), _scores(mine), _scores(standing))
    return replace(
        standing,
        managed=_text(read.managed, mine.managed, standing.managed),
        worst=worst,
        voice=voice,
        sleep=_one(read.sleep, mine.sleep, standing.sleep, Sleep.NOT_SAID),
        bowels_days=_one(read.bowels_days, mine.bowels_days, standing.bowels_days, None),
        symptoms=tuple(Symptom(code, grade) for code, grade in symptoms.items()),
        areas=tuple(AreaScore(area, score) for area, score in areas.items()),
        note=_text(read.note, mine.note, standing.note),
    )


def joined(standing: Review, put_back: Review) -> Review:
    """A review that was removed, put back into the one that stands: what stands wins, and nothing of the other goes."""
    both = merged(blank_of(standing), standing, put_back)
    return replace(both, at=min(standing.at, put_back.at), zone=standing.zone)


def joined_own_days(standing: OwnDay, put_back: OwnDay) -> OwnDay:
    """The same for a caregiver's own day; it is shared only where both were: what was never shared stays closed."""
    return replace(
        standing,
        sleep=standing.sleep or put_back.sleep,
        load=standing.load or put_back.load,
        note=_text("", standing.note, put_back.note),
        is_shared=standing.is_shared and put_back.is_shared,
    )


def is_clash(read: Review, mine: Review, standing: Review) -> bool:
    """Whether two people gave one thing different answers, of which only one can stand."""
    answers = [[_number(r), r.sleep, r.bowels_days] for r in (read, mine, standing)]
    single = zip(*answers, strict=True)
    many = [
        (lists[0].get(key), lists[1].get(key), lists[2].get(key))
        for lists in ([_grades(r) for r in (read, mine, standing)], [_scores(r) for r in (read, mine, standing)])
        for key in lists[1]
    ]
    return any(len({before, now, other}) == len((before, now, other)) for before, now, other in (*single, *many))


def blank_of(review: Review) -> Review:
    """A review of the same day in which nothing is said."""
    return Review(review.at, review.zone, review.day)


def is_empty(review: Review) -> bool:
    """Whether nothing is said in it."""
    return review == blank_of(review)


def is_empty_own_day(own_day: OwnDay) -> bool:
    """Whether nothing is said in it; sharing nothing says nothing."""
    return own_day.sleep is Sleep.NOT_SAID and own_day.load is Load.NOT_SAID and not own_day.note.strip()


def _number(review: Review) -> tuple[int | None, Voice]:
    """The number and whose it is belong together; a voice that says nothing is none."""
    return (review.worst, review.voice) if review.worst is not None or review.could_not_say else _NO_NUMBER


def _grades(review: Review) -> dict[str, Grade]:
    return {symptom.code: symptom.grade for symptom in review.symptoms}


def _scores(review: Review) -> dict[str, int]:
    return {area.area: area.score for area in review.areas}


def _one(read: Answer, mine: Answer, standing: Answer, unsaid: Answer) -> Answer:
    is_untouched = mine == read or (mine == unsaid and standing != read)
    return standing if is_untouched else mine


def _each(read: Mapping[str, Answer], mine: Mapping[str, Answer], standing: Mapping[str, Answer]) -> dict[str, Answer]:
    together = {key: _one(read.get(key), mine.get(key), standing.get(key), None) for key in {**standing, **mine}}
    return {key: answer for key, answer in together.items() if answer is not None}


def _text(read: str, mine: str, standing: str) -> str:
    if mine in {read, standing}:
        return standing
    if standing == read or _holds(mine, standing):
        return mine
    rest = mine.removeprefix(read)
    added = (rest if rest[:1].isspace() else mine).strip()
    return standing if _holds(standing, added) else f"{standing.rstrip()}\n{added}"


def _holds(note: str, part: str) -> bool:
    """Whether each line of the part stands in the note, one below the other. Only whole lines count: "sick" is not said
    by "not sick"."""
    whole, wanted = ("\n".join(line.strip().casefold() for line in text.splitlines()) for text in (note, part.strip()))
    return not wanted or f"\n{wanted}\n" in f"\n{whole}\n"
