"""The handover sheet: from one who writes to the next, or to a nurse (care-rules 49; mock-up handover). No Qt.

At the top stands what must not be overlooked: allergies, patch and pump, and of each as-needed medicine what was told
about waiting, when the last was given, and how much in the last 24 hours, of what is recorded.
"""

from dataclasses import dataclass, field
from datetime import datetime

from caregiver.domain.person import UrgentContacts
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import OnList
from caregiver.summary import who
from caregiver.summary.coming import coming
from caregiver.summary.handed import Handed, HandedMedicine
from caregiver.summary.handover_table import by_the_clock
from caregiver.summary.happened import happened
from caregiver.summary.medicines_list import patch_words, place_of
from caregiver.summary.parts import Line, Listed
from caregiver.summary.period_numbers import PeriodNumbers, period_numbers
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.table_parts import Table
from caregiver.summary.telling import MedicineTelling


@dataclass(frozen=True)
class NeededNow:
    """An as-needed medicine at the top of the sheet: its name and amount, and the lines beneath.

    One that was never given has all its words on the line of its name, in `behind`.
    """

    name: str
    lines: tuple[str, ...]
    behind: str = ""


@dataclass(frozen=True)
class CallLine:
    """Who is called, and the number."""

    who: str
    number: str


@dataclass(frozen=True)
class HandoverSheet:
    """The whole sheet, in reading order."""

    sheet: SheetWords
    allergies: Line
    body: tuple[str, ...]
    needed: tuple[NeededNow, ...]
    pain_line: str
    by_the_clock: Table
    totals: tuple[str, ...]
    numbers: PeriodNumbers | None
    happened: Listed
    coming: Listed
    own_words_label: str
    own_words: str
    hand_heading: str
    hand_heads: tuple[str, str, str]
    calls: tuple[CallLine, ...] = field(default=())


def handover_sheet(telling: MedicineTelling, handed: Handed) -> HandoverSheet:
    """The sheet about the time from `handed.since` until now."""
    since, now = handed.since, telling.printed_at
    title = telling.say(QT_TRANSLATE_NOOP("caregiver", "From {moment}"), moment=_full_weekday(telling, since))
    span = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "{start} to {end}"),
        start=telling.calendar.moment_full(since),
        end=telling.calendar.moment_full(now),
    )
    own_words = handed.own_words.strip().strip('“”"')
    needed = [one for one in handed.medicines if one.on_list.is_as_needed]
    timed = [one for one in handed.medicines if _is_by_the_clock(one.on_list)]
    return HandoverSheet(
        sheet=sheet_words(telling, title, _from_to(telling, handed), span, tells_when=True),
        allergies=who.allergies(telling),
        body=tuple(_body(telling, handed)),
        needed=tuple(_needed(telling, one) for one in sorted(needed, key=lambda one: one.last is None)),
        pain_line=telling.say(
            QT_TRANSLATE_NOOP("caregiver", "Pain not under control? {call}"), call=telling.words.call(telling.call)
        ),
        by_the_clock=by_the_clock(telling, timed),
        totals=tuple(telling.words.ingredient_total(total) for total in handed.totals),
        numbers=period_numbers(telling, handed),
        happened=happened(telling, handed),
        coming=coming(telling, handed),
        own_words_label=telling.say(QT_TRANSLATE_NOOP("caregiver", "From {name}:"), name=handed.from_name),
        own_words=telling.say(QT_TRANSLATE_NOOP("caregiver", "“{words}”"), words=own_words) if own_words else "",
        hand_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Write by hand")),
        hand_heads=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Day and time")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "What, and how much")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Who")),
        ),
        calls=call_lines(telling, handed.contacts),
    )


def _from_to(telling: MedicineTelling, handed: Handed) -> str:
    """ "For Jo, from Anna · about Robert"; what nobody wrote is left out."""
    parts = []
    if handed.for_name:
        parts.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "For {name}"), name=handed.for_name))
    if handed.from_name:
        source = (
            QT_TRANSLATE_NOOP("caregiver", "from {name}") if parts else QT_TRANSLATE_NOOP("caregiver", "From {name}")
        )
        parts.append(telling.say(source, name=handed.from_name))
    about = telling.say(QT_TRANSLATE_NOOP("caregiver", "about {name}"), name=telling.person.formal_name)
    return " · ".join(words for words in (", ".join(parts), about) if words)


def _full_weekday(telling: MedicineTelling, moment: datetime) -> str:
    """ "Friday 19:00"; with its date where the weekday is not the last of its name."""
    is_near = (telling.printed_at.date() - moment.date()).days < 7
    day = telling.calendar.weekday(moment) if is_near else telling.calendar.day(moment)
    source = QT_TRANSLATE_NOOP("caregiver", "{day} {time}")
    return telling.say(source, day=day, time=telling.calendar.time_short(moment))


def _body(telling: MedicineTelling, handed: Handed) -> list[str]:
    """Patches and pumps on the body."""
    lines = []
    for one in handed.medicines:
        name = telling.words.name(one.on_list.medicine, one.on_list.strength)
        if one.on_list.is_pump:
            plan = telling.words.plan(one.on_list.regimen, one.on_list.medicine)
            lines.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "{medicine}: {plan}."), medicine=name, plan=plan))
        elif one.patch is not None:
            patch = patch_words(telling, one.patch)
            lines.append(telling.say(QT_TRANSLATE_NOOP("caregiver", "{medicine}: {patch}"), medicine=name, patch=patch))
    return lines or [telling.say(QT_TRANSLATE_NOOP("caregiver", "No patch and no pump is on the list."))]


def _needed(telling: MedicineTelling, one: HandedMedicine) -> NeededNow:
    words, regimen, medicine = telling.words, one.on_list.regimen, one.on_list.medicine
    name = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "When needed: {medicine}, {amount} each time."),
        medicine=words.name(medicine, regimen.strength),
        amount=words.how_much(regimen, medicine),
    )
    told = tuple(telling.told_since(one.on_list.uuid))
    limits = words.limits(regimen) or words.no_limits(telling.call)
    if one.last is None:
        none = telling.say(QT_TRANSLATE_NOOP("caregiver", "None recorded so far."))
        return NeededNow(name, told, f"{limits} {none}")
    last = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "Last: {when}. {rolling}"),
        when=telling.weekday_time(one.last.value.at),
        rolling=words.rolling(one.rolling),
    )
    return NeededNow(name, (*told, limits, last))


def _is_by_the_clock(on_list: OnList) -> bool:
    return place_of(on_list) in {0, 1, 4} and not on_list.is_pump


def call_lines(telling: MedicineTelling, contacts: UrgentContacts) -> tuple[CallLine, ...]:
    """Who is called, and the numbers that are known."""
    lines = (
        (contacts.hospice, QT_TRANSLATE_NOOP("caregiver", "Hospice")),
        (contacts.team, QT_TRANSLATE_NOOP("caregiver", "Team")),
        (contacts.out_of_hours, QT_TRANSLATE_NOOP("caregiver", "Out of hours")),
        (contacts.emergency, QT_TRANSLATE_NOOP("caregiver", "Emergency")),
    )
    return tuple(CallLine(call.label or telling.say(name), call.number) for call, name in lines if call.number)
