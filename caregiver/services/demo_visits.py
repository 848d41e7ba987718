"""Tells the visits of a made-up story, and the questions that were taken to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from caregiver.domain.question import Origin, Question, QuestionState
from caregiver.domain.visit import Item, ItemList, TalkedAbout, Visit, VisitKind, VisitState
from caregiver.services.demo_medicines import Step, StoryDays, Told
from caregiver.services.services import Services

_WRITTEN_AT, _ANSWERED_AT = "20:30", "21:15"
_LISTS = {"before": ItemList.BEFORE, "bring": ItemList.BRING}


class VisitStory:
    """The visits of one story.

    Args:
        told: The content of its file.
        days: Turns days and times of the file into instants.
        services: Of the diary that is written.
    """

    def __init__(self, told: Told, days: StoryDays, services: Services) -> None:
        self._told = told
        self._days = days
        self._services = services
        self._zone = str(days.zone)
        self._uuids: dict[int, str] = {}

    def steps(self) -> Iterator[Step]:
        """Each visit when it was planned, and how it went; each question when it was written."""
        for told in self._told.get("visits", ()):
            yield self._days.at(told["written"], _WRITTEN_AT), partial(self._plan, told)
            if told["day"] < 0:
                yield self._days.at(told["day"], _ANSWERED_AT), partial(self._look_back, told)
            for place, question in enumerate(told.get("questions", ()), 1):
                at = self._days.at(question["written"], "20:45")
                yield at, partial(self._ask, told["day"], at, place, question)

    def _plan(self, told: Told) -> None:
        items = tuple(
            Item(kind, words, is_done=words in told.get("done", ()))
            for name, kind in _LISTS.items()
            for words in told.get(name, ())
        )
        visit = Visit(
            *(self._days.at(told["day"], told["time"]), self._zone, VisitKind(told["kind"])),
            with_whom=told["with_whom"],
            where=told.get("where", ""),
            purpose=told.get("purpose", ""),
            goes=tuple(told.get("goes", ())),
            items=items,
        )
        self._uuids[told["day"]] = self._services.visits.write(visit).value.uuid

    def _look_back(self, told: Told) -> None:
        visits, uuid = self._services.visits, self._uuids[told["day"]]
        went = replace(
            visits.get(uuid).value,
            state=VisitState.HAPPENED,
            said=told["said"],
            pain_was_talked_about=TalkedAbout.YES,
        )
        visits.correct(uuid, went)

    def _ask(self, day: int, at: datetime, place: int, told: Told) -> None:
        answer = told.get("answer", "")
        question = Question(
            *(at, self._zone, told["words"], told.get("fact", "")),
            origin=Origin(told.get("origin", Origin.OWN)),
            rule=told.get("rule", ""),
            visit=self._uuids[day] if answer else "",
            place=place,
            is_starred=told.get("star", False),
            state=QuestionState.ASKED if answer else QuestionState.OPEN,
            answer=answer,
            answered_by=told.get("answered_by", ""),
            answered_at=self._days.at(day, _ANSWERED_AT) if answer else None,
        )
        self._services.questions.write(question)
