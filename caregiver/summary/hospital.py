"""The page for the crew on the way to hospital: who, allergies, who to ring, all medicines (care-rules 26). No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from caregiver.domain.fact import Reading
from caregiver.domain.note import clean_line
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import CallNumber, Caregiver
from caregiver.domain.phrase import Phrase
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_words import row_text
from caregiver.domain.vocabulary import Kind
from caregiver.domain.wording import start_upper, voice_sentence
from caregiver.services.timetable import OnList
from caregiver.summary import who
from caregiver.summary.handed import Handed
from caregiver.summary.handover import call_lines
from caregiver.summary.hospital_medicines import last_day, medicine_rows, stopped_words
from caregiver.summary.medicine_facts import LONGEST_NAME
from caregiver.summary.parts import Line, Run
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.table_parts import Table
from caregiver.summary.telling import MedicineTelling

LINE = "_" * 20
"""Room to write on by hand."""
_MOST = 4
"""So many treatments, and so many stays, are told; the newest ones."""


@dataclass(frozen=True)
class HospitalFact:
    """What is known of one thing, a paragraph each."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class HospitalPage:
    """The whole page, in reading order.

    Attributes:
        allergies: In a box of their own.
        facts: Where, who to ring, what the illness is called, and the rest.
        medicines, brief: All of them; and the same in fewer words, with what they leave away.
        given: What was given in the last 24 hours, what is on the body, what was stopped, what was cut.
        why_heading: Above the lines to write on.
    """

    sheet: SheetWords
    allergies: Line
    facts: tuple[HospitalFact, ...]
    medicines: Table
    brief: Table
    brief_note: str
    given: tuple[Line, ...]
    why_heading: str


@dataclass(frozen=True)
class Going:
    """Everything the page is made from.

    Attributes:
        handed: The medicines, with their doses since the start of yesterday.
        caregivers: Who is to be rung; who writes now stands first.
        treatments, stays: Of the last weeks, oldest first.
        stopped: Medicines taken off the list lately.
        last_number: The newest entry with a number, or of not being able to answer.
        last_number_by: The name of who wrote it down.
        bowels_on: The day on which the bowels were last open, as far as it is written.
    """

    handed: Handed
    caregivers: tuple[Caregiver, ...]
    treatments: tuple[Treatment, ...]
    stays: tuple[Stay, ...]
    stopped: tuple[OnList, ...]
    last_number: Record[PainEntry] | None
    last_number_by: str
    bowels_on: date | None


def hospital_page(telling: MedicineTelling, going: Going) -> HospitalPage:
    """The page as it stands now; what nobody wrote down has room to be written by hand."""
    return HospitalPage(
        sheet=_sheet(telling),
        allergies=who.allergies(telling),
        facts=tuple(_facts(telling, going)),
        medicines=medicine_rows(telling, going.handed),
        brief=medicine_rows(telling, going.handed, is_brief=True),
        brief_note=telling.say(
            QT_TRANSLATE_NOOP(
                "caregiver", "Limits of what is given by the clock, and times not recorded: in the diary."
            )
        ),
        given=tuple(_given(telling, going)),
        why_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Why we are going, and since when")),
    )


def _sheet(telling: MedicineTelling) -> SheetWords:
    person, calendar = telling.person, telling.calendar
    title = telling.say(QT_TRANSLATE_NOOP("caregiver", "Going to hospital"))
    printed = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "Printed {day}, {time}"),
        day=calendar.day_with_year(telling.printed_at),
        time=calendar.time(telling.printed_at),
    )
    words = sheet_words(telling, person.formal_name, tells_when=True)
    number = telling.say(QT_TRANSLATE_NOOP("caregiver", "Hospital number {number}"), number=person.hospital_number)
    source = QT_TRANSLATE_NOOP("caregiver", "{title}, page {page} of {pages}")
    return replace(
        words,
        beside=(*([number] if person.hospital_number else []), printed, words.notice),
        notice=who.name(telling),
        page_of=telling.say(source, title=title, page="{page}", pages="{pages}"),
        above=title,
        below=_born(telling),
    )


def _born(telling: MedicineTelling) -> Line:
    """ "Born **14 March 1954**, 72 years"."""
    born = telling.person.birth_date
    if born is None:
        return telling.line(QT_TRANSLATE_NOOP("caregiver", "Born: {line}"), line=LINE)
    age = telling.person.age_on(telling.printed_at.date())
    source = QT_TRANSLATE_NOOP("caregiver", "Born **{day}**, {age} years")
    return telling.line(source, day=telling.calendar.date_long(born), age=age)


def _facts(telling: MedicineTelling, going: Going) -> Iterator[HospitalFact]:
    person = telling.person
    contacts = going.handed.contacts
    for source, lines in (
        (QT_TRANSLATE_NOOP("caregiver", "Address"), [_plain(clean_line(person.address) or LINE)]),
        (QT_TRANSLATE_NOOP("caregiver", "Who to ring"), [*_who_to_ring(telling, going)]),
        (QT_TRANSLATE_NOOP("caregiver", "Illness"), [*_illness(telling, going)]),
        (QT_TRANSLATE_NOOP("caregiver", "Health"), [who.health(telling)]),
        (QT_TRANSLATE_NOOP("caregiver", "Last number"), [_plain(_last_number(telling, going))]),
        (QT_TRANSLATE_NOOP("caregiver", "Bowels last open"), [_plain(_bowels(telling, going))]),
        (QT_TRANSLATE_NOOP("caregiver", "Papers about emergency care"), [_plain(_papers(telling, contacts.papers))]),
    ):
        yield HospitalFact(telling.say(source), tuple(lines))
    decides = telling.calendar.words(Phrase.WHO_DECIDES.text(person.pronouns))
    yield HospitalFact(decides, (_plain(clean_line(person.decides) or LINE),))


def _who_to_ring(telling: MedicineTelling, going: Going) -> Iterator[Line]:
    """Names with room for a number, then the numbers the family wrote; the ambulance knows its own."""
    named = []
    for place, one in enumerate(going.caregivers[:_MOST]):
        source = QT_TRANSLATE_NOOP("caregiver", "{name}, who writes this diary: {line}")
        if place:
            source = QT_TRANSLATE_NOOP("caregiver", "{name}: {line}")
        said = telling.say(source, name=one.full_name or one.name, line=LINE)
        named.append(said.replace(f" {LINE}", f"\N{NO-BREAK SPACE}{LINE}"))
    if len(going.caregivers) > _MOST:
        source = QT_TRANSLATE_NOOP("caregiver", "{count} more in the diary")
        named.append(telling.say(source, count=len(going.caregivers) - _MOST))
    yield _plain("   ".join(named) or LINE)
    for call in call_lines(telling, replace(going.handed.contacts, emergency=CallNumber())):
        yield (
            Run(telling.say(QT_TRANSLATE_NOOP("caregiver", "{name}: "), name=call.who)),
            Run(call.number, is_bold=True),
        )


def _illness(telling: MedicineTelling, going: Going) -> Iterator[Line]:
    source = QT_TRANSLATE_NOOP("caregiver", "The team calls it {illness}.")
    illness = clean_line(telling.person.illness).rstrip(".")
    yield _plain(telling.say(source, illness=illness or LINE))
    reading = _reading(telling)
    sentence = QT_TRANSLATE_NOOP("caregiver", "{words}.")
    told = [row_text(one, reading) for one in going.treatments[-_MOST:]]
    told += [_stay(telling, one) for one in going.stays[-_MOST:]]
    if told:
        yield _plain(" ".join(telling.say(sentence, words=words.rstrip(".")) for words in told))


def _stay(telling: MedicineTelling, stay: Stay) -> str:
    """ "In hospital 10 Nov to 11 Nov, St Mary’s: left leg numb"."""
    zone = ZoneInfo(stay.zone)
    assert stay.ended_at is not None
    first, last = (telling.date(at.astimezone(zone).date()) for at in (stay.at, stay.ended_at))
    kind = start_upper(telling.words.stay_kind(stay.kind))
    source = QT_TRANSLATE_NOOP("caregiver", "{where} {start} to {end}")
    if first == last:
        source = QT_TRANSLATE_NOOP("caregiver", "{where} {start}")
    said = telling.listed([telling.say(source, where=kind, start=first, end=last), clean_line(stay.where)])
    why = clean_line(stay.why)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{stay}: {why}"), stay=said, why=why) if why else said


def _last_number(telling: MedicineTelling, going: Going) -> str:
    """ "Robert said 5, Sun 22 Nov, 14:32. Lower back, left of the middle; left thigh, front."."""
    if going.last_number is None:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "Not recorded."))
    entry, reading = going.last_number.value, _reading(telling)
    said = reading.text(voice_sentence(entry, telling.person, going.last_number_by))
    at = telling.day_time(entry.local_at)
    when = telling.say(
        QT_TRANSLATE_NOOP("caregiver", "{words}, {when}."),
        words=said,
        when=at if entry.is_exact else telling.calendar.about(at),
    )
    chips = reading.chips(Kind.REGION, [place.region for place in entry.places])
    places = [words[:1].lower() + words[1:] for words in chips]
    where = telling.say(QT_TRANSLATE_NOOP("caregiver", "Where: {places}."), places="; ".join(places))
    return f"{when} {where}" if places else when


def _bowels(telling: MedicineTelling, going: Going) -> str:
    if going.bowels_on is None:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "Not recorded."))
    return telling.calendar.short_day(going.bowels_on)


def _papers(telling: MedicineTelling, papers: str) -> str:
    if papers.strip():
        return clean_line(papers)
    return telling.say(
        QT_TRANSLATE_NOOP("caregiver", "Nothing is written in this diary. Where they are: {line}"), line=LINE
    )


def _given(telling: MedicineTelling, going: Going) -> Iterator[Line]:
    yield from last_day(telling, going.handed)
    told = " ".join(filter(None, (_body(telling, going), stopped_words(telling, going.stopped))))
    if told:
        yield _plain(told)
    if any(len(one.on_list.medicine.name) > LONGEST_NAME for one in going.handed.medicines):
        yield _plain(telling.say(QT_TRANSLATE_NOOP("caregiver", "Names that end in “…” are whole in the diary.")))


def _body(telling: MedicineTelling, going: Going) -> str:
    """What is not on the body by the list, patch and pump one by one; what is stands first in the table."""
    listed = [one.on_list for one in going.handed.medicines]
    if not listed:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "No medicine is on the list."))
    has_patch, has_pump = any(one.is_patch for one in listed), any(one.is_pump for one in listed)
    if has_patch and has_pump:
        return ""
    if has_patch:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "No pump is on the list."))
    if has_pump:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "No patch is on the list."))
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "No patch and no pump is on the list."))


def _reading(telling: MedicineTelling) -> Reading:
    return Reading(telling.words, telling.person, {}, {}, telling.printed_at)


def _plain(words: str) -> Line:
    return (Run(words),)
