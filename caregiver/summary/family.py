"""The family sheet: our questions, room for the answers, what is agreed, what was agreed last (care-rules 48). No Qt.

It stays with the family; in one study of question sheets nobody handed theirs over (care.md 3), so the doctor's page
has the three questions too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from caregiver.domain import visit_words
from caregiver.domain.agreement import Agreement
from caregiver.domain.question import FIRST_STARS, Question
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit
from caregiver.domain.visit_words import KINDS
from caregiver.domain.wording import start_upper
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.summary.coming import coming
from caregiver.summary.handed import Handed
from caregiver.summary.handover import CallLine, call_lines
from caregiver.summary.parts import Listed
from caregiver.summary.plan_changes import change_words
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.telling import MedicineTelling

AHEAD, MOST_DATES = timedelta(days=28), 3
"""So far ahead, and so many, the next dates are told; the others are counted."""


@dataclass(frozen=True)
class LastVisit:
    """What was agreed and said when one met last.

    Attributes:
        heading: "Last time, 12 November".
        lines: Changed plans, answers, and what else was said.
    """

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class FamilySheet:
    """The whole sheet, in reading order.

    Attributes:
        on_back, on_last: Where the urgent signs are, if this is one page, and if it is more.
        visit: When, with whom and where; "" without a visit to come.
        first, others: The questions that are asked first, and then.
        agreed_heads: Of the table that is filled in by hand.
        last: What was agreed last; None where nothing was.
        calls, dates: Who is called; what is coming.
        said_heading: Above lines for what else was said, where there is room for them.
    """

    sheet: SheetWords
    visit: str
    first_heading: str
    first: tuple[str, ...]
    others_heading: str
    others: tuple[str, ...]
    agreed_heading: str
    agreed_heads: tuple[str, ...]
    read_back: tuple[str, str]
    last: LastVisit | None
    calls_heading: str
    calls: tuple[CallLine, ...]
    dates_heading: str
    dates: Listed
    next_visit: str
    said_heading: str
    on_back: str
    on_last: str


@dataclass(frozen=True)
class Prepared:
    """Everything the sheet is made from.

    Attributes:
        visit: The visit to come, or None.
        questions: The open ones, in the family's order.
        last: The last visit that took place, or None.
        answers: The questions of that visit.
        agreed: What was agreed there, in the words it was told in.
        changes: What was changed in the plans on its day.
        handed: What is coming, and who is called.
    """

    visit: Visit | None
    questions: tuple[Question, ...]
    last: Visit | None
    answers: tuple[Question, ...]
    agreed: tuple[Agreement, ...]
    changes: tuple[PlanChange, ...]
    handed: Handed


def family_sheet(telling: MedicineTelling, prepared: Prepared) -> FamilySheet:
    """The sheet for the next visit, or for whenever one meets."""
    starred = [question for question in prepared.questions if question.is_starred][:FIRST_STARS]
    others = [question for question in prepared.questions if question not in starred]
    return FamilySheet(
        sheet=sheet_words(
            telling,
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Family sheet")),
            telling.person.formal_name,
            *_who_goes(telling, prepared.visit),
        ),
        visit=_visit(telling, prepared.visit),
        first_heading=_first_heading(telling, len(starred)),
        first=tuple(question.words for question in starred),
        others_heading=telling.say(
            QT_TRANSLATE_NOOP("caregiver", "Then, if there is time")
            if starred
            else QT_TRANSLATE_NOOP("caregiver", "Our questions")
        ),
        others=tuple(question.words for question in others),
        agreed_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Agreed today")),
        agreed_heads=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Medicine")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "How much each time (tablets or ml)")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "When")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "From")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Who gets it")),
        ),
        read_back=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Read it back:")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "medicine, how much, when, from.")),
        ),
        last=_last(telling, prepared),
        calls_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Who to call")),
        calls=call_lines(telling, prepared.handed.contacts),
        dates_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Next dates")),
        dates=replace(
            coming(telling, prepared.handed, ahead=AHEAD),
            more=telling.say(QT_TRANSLATE_NOOP("caregiver", "More dates, in the diary: {count}"), count="{count}"),
        ).first(MOST_DATES),
        next_visit=telling.say(QT_TRANSLATE_NOOP("caregiver", "Next visit:")),
        said_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "What was said")),
        on_back=telling.say(QT_TRANSLATE_NOOP("caregiver", "Urgent signs: on the back.")),
        on_last=telling.say(QT_TRANSLATE_NOOP("caregiver", "Urgent signs: on the last page.")),
    )


def _who_goes(telling: MedicineTelling, visit: Visit | None) -> tuple[str, ...]:
    """ "Robert, Anna go along"; each kind of visit in its own words."""
    if visit is None or not visit.goes:
        return ()
    source = QT_TRANSLATE_NOOP("caregiver", "{who}: {names}")
    who = telling.say(KINDS[visit.kind].goes)
    return (telling.say(source, who=who, names=telling.listed(list(visit.goes))),)


def _visit(telling: MedicineTelling, visit: Visit | None) -> str:
    if visit is None:
        return ""
    place = visit.where or telling.say(KINDS[visit.kind].place)
    title = visit_words.title(visit, telling.calendar, telling.printed_at)
    named = telling.listed([visit.with_whom, place])
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{moment}. {where}"), moment=title, where=start_upper(named))


def _first_heading(telling: MedicineTelling, count: int) -> str:
    sources = {
        1: QT_TRANSLATE_NOOP("caregiver", "Ask this first"),
        2: QT_TRANSLATE_NOOP("caregiver", "Ask these two first"),
        3: QT_TRANSLATE_NOOP("caregiver", "Ask these three first"),
    }
    return telling.say(sources[count]) if count else ""


def _last(telling: MedicineTelling, prepared: Prepared) -> LastVisit | None:
    if prepared.last is None:
        return None
    lines = tuple(_last_lines(telling, prepared, prepared.last))
    day = prepared.last.local_at.date()
    source = QT_TRANSLATE_NOOP("caregiver", "Last time, {day}")
    return LastVisit(telling.say(source, day=_day(telling, day)), lines) if lines else None


def _last_lines(telling: MedicineTelling, prepared: Prepared, last: Visit) -> Iterator[str]:
    for change in prepared.changes:
        yield _changed(telling, change)
    told = [(question.answered_by, question.answer) for question in prepared.answers]
    told += [(agreed.told_by, agreed.words) for agreed in prepared.agreed]
    said = set[str]()
    for name, words in told:
        if words and words not in said:  # what was agreed often stands in an answer, word for word
            source = QT_TRANSLATE_NOOP("caregiver", "{name}: “{answer}”")
            yield telling.say(source if name else QT_TRANSLATE_NOOP("caregiver", "“{answer}”"), name=name, answer=words)
        said.add(words)
    if last.said:
        yield telling.say(QT_TRANSLATE_NOOP("caregiver", "What was said: “{answer}”"), answer=last.said)


def _changed(telling: MedicineTelling, change: PlanChange) -> str:
    """What changed, with how much: "Dexamethasone started: 2 tablets (4 mg) at 08:00."."""
    said = change_words(telling, change, telling.words)
    if change.step is PlanStep.STARTED:
        plan = telling.words.plan(change.after, change.medicine.value)
        said = telling.say(QT_TRANSLATE_NOOP("caregiver", "{change}: {plan}"), change=said, plan=plan)
    limits = telling.words.limits(change.after)
    return " ".join(part for part in (said.rstrip(".") + ".", limits) if part)


def _day(telling: MedicineTelling, day: date) -> str:
    return telling.calendar.date_long(day) if day.year != telling.printed_at.year else telling.date(day)
