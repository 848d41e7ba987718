"""Questions that the diary suggests: read the facts, apply the rules, leave out what was added or hidden."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from caregiver.domain.care_day import care_day
from caregiver.domain.errors import Gone
from caregiver.domain.question import Origin
from caregiver.domain.question_rules.rules import suggested
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.text import QT_TRANSLATE_NOOP, Translate, untranslated
from caregiver.services.changes import Area, Changed, together
from caregiver.services.questions import QuestionRecord
from caregiver.services.suggestion_facts import SuggestionFacts
from caregiver.vault.settings import Json

if TYPE_CHECKING:
    from caregiver.services.services import Services

_HIDDEN = "suggestions_hidden"
_ADDED = "suggestions_added"
_AREAS = frozenset({Area.QUESTIONS})
_NONE: dict[str, Json] = {}
_GONE = QT_TRANSLATE_NOOP("caregiver", "The diary no longer suggests this question.")


@dataclass(frozen=True)
class Suggested:
    """What the diary suggests now.

    Attributes:
        shown: What is neither on the list of questions, nor hidden, nor answered about the same fact.
        hidden: What is hidden, or was answered or taken off the list, and rests on no other fact since.
    """

    shown: tuple[Suggestion, ...] = ()
    hidden: tuple[Suggestion, ...] = ()


class Suggestions:
    """What the diary suggests to ask. After a death it suggests nothing; see `domain.question_rules`."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    # -- reading ------------------------------------------------------------------------------------------------

    def look(self, say: Translate = untranslated) -> Suggested:
        """What the diary suggests now, in the order of the rules.

        Args:
            say: The reader's language, in which the facts of answered questions were kept.
        """
        by_rule = self._asked()
        shown: list[Suggestion] = []
        hidden: list[Suggestion] = []
        for one in self._all():
            asked = by_rule.get(one.code, ())
            if any(self._is_waiting(one, record, say) for record in asked):
                continue
            is_seen = self._is_hidden(one) or any(self._is_answered(one, record, say) for record in asked)
            (hidden if is_seen else shown).append(one)
        return Suggested(tuple(shown), tuple(hidden))

    @property
    def hidden_codes(self) -> frozenset[str]:
        """The rules of which a caregiver hid what they suggested."""
        return frozenset(self._hidden)

    # -- writing ------------------------------------------------------------------------------------------------

    def add(self, code: str, say: Translate = untranslated, visit: str = "") -> Changed[QuestionRecord]:
        """Put what this rule suggests on the list of questions, with its fact. Raises Gone when the fact is gone.

        Args:
            say: The language it is kept in.
            visit: Uuid of the visit it is for; "" for the next one.
        """
        one = self._find(code)
        fact = "" if one.is_own else one.fact.words(say)
        words, questions = one.words.words(say), self._services.questions
        with self._services.vault.transaction():
            added = questions.add(words, fact=fact, origin=Origin.SUGGESTED, rule=code, visit=visit)
            self._set(_ADDED, {**self._added, added.value.uuid: list(one.about)})
        return added

    def ask_by_phone(self, code: str, say: Translate = untranslated, visit: str = "") -> Changed[QuestionRecord]:
        """The same, to be asked by phone today. Raises Gone."""
        services = self._services
        today = services.clock.now().astimezone(services.clock.zone()).date()
        with services.vault.transaction():
            added = self.add(code, say, visit)
            kept = services.questions.ask_by_phone(added.value.uuid, today)
        return together(kept.value, [added, kept], services.vault.transaction)

    def hide(self, code: str) -> Changed[object]:
        """Suggest it no more until it rests on another fact. Raises Gone."""
        one = self._find(code)
        mark: dict[str, Json] = {"on": self._facts.today.isoformat(), "about": list(one.about)}
        return self._keep({**self._hidden, code: mark})

    def show_again(self, code: str) -> Changed[object]:
        """Suggest what was hidden again; an answered question stays where it is."""
        return self._keep({other: mark for other, mark in self._hidden.items() if other != code})

    # -- inside -------------------------------------------------------------------------------------------------

    def _all(self) -> tuple[Suggestion, ...]:
        if self._services.stays.has_died or self._services.people.person() is None:
            return ()
        found = suggested(self._facts.read(), self._services.preferences.question_thresholds)
        return tuple(self._services.library.question_texts.worded(one) for one in found)

    def _find(self, code: str) -> Suggestion:
        found = next((one for one in self._all() if one.code == code), None)
        if found is None:
            raise Gone(_GONE)
        return found

    @cached_property
    def _facts(self) -> SuggestionFacts:
        return SuggestionFacts(self._services)

    @property
    def _hidden(self) -> dict[str, Json]:
        return self._services.vault.settings.get(_HIDDEN, _NONE)

    @property
    def _added(self) -> dict[str, Json]:
        """What each added question is about, by the uuid of the question."""
        return self._services.vault.settings.get(_ADDED, _NONE)

    def _is_hidden(self, one: Suggestion) -> bool:
        mark = self._hidden.get(one.code)
        if not isinstance(mark, dict):
            return False
        return not one.is_new_since(date.fromisoformat(str(mark["on"])), _names(mark.get("about")))

    def _is_waiting(self, one: Suggestion, record: QuestionRecord, say: Translate) -> bool:
        """Whether an open question asks the same: in the same words, or about no less."""
        question, about = record.value, self._added.get(record.uuid)
        if not question.is_open:
            return False
        return about is None or question.words == one.words.words(say) or set(one.about) <= set(_names(about))

    def _is_answered(self, one: Suggestion, record: QuestionRecord, say: Translate) -> bool:
        """Whether a question that is no longer open rested on the fact that stands now."""
        question, about = record.value, self._added.get(record.uuid)
        if question.is_open:
            return False
        if about is None and one.first is None:
            return question.fact == one.fact.words(say)
        at = question.answered_at or question.at
        day = care_day(at.astimezone(self._services.clock.zone()), self._services.preferences.care_day_start_hour)
        return not one.is_new_since(day, one.about if about is None else _names(about))

    def _asked(self) -> Mapping[str, Iterable[QuestionRecord]]:
        by_rule: dict[str, list[QuestionRecord]] = {}
        for record in self._services.questions.of_rules():
            by_rule.setdefault(record.value.rule, []).append(record)
        return by_rule

    def _keep(self, hidden: dict[str, Json]) -> Changed[object]:
        before = self._hidden
        self._set(_HIDDEN, hidden)
        return Changed(hidden, _AREAS, lambda: self._keep(before))

    def _set(self, key: str, marks: dict[str, Json]) -> None:
        services = self._services
        services.vault.settings.set(key, marks, by=services.people.writer(), at=services.clock.now())


def _names(kept: Json) -> tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list) else ()
