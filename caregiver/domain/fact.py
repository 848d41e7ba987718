"""What is written in a record, fact by fact, and what a change made of each: "Number: from 7 to 6"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from caregiver.domain.medicine import Medicine
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Person
from caregiver.domain.schedule_words import day_month_text, weekday_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word

LONGEST_NOTE = 120
"""So much of a note is said in a list of changes; all of it stands in the record itself."""


@dataclass(frozen=True)
class Fact:
    """One thing that is written, in words.

    Attributes:
        name: What it is: "Number".
        said: What is written: one thing, or each of a list; empty where nothing is.
        is_list: Whether it holds several things, of which each is added or taken out.
        keys: Of a list, what each thing is without what is said of it: "left thigh" of "left thigh 5".
        hidden: What is compared and never said: words that are only for who wrote them.
        unsaid: What is said where nothing is written, when that changes: "no number".
        is_aside: Whether only its change is told: by itself it says little, or it stands in the sentence above.
        is_state: Whether of a change only what holds after it is said.
    """

    name: str
    said: tuple[str, ...] = ()
    is_list: bool = False
    keys: tuple[str, ...] = ()
    hidden: str = ""
    unsaid: str = ""
    is_aside: bool = False
    is_state: bool = False


Facts = tuple[Fact, ...]
"""All facts of one record; of two records of one noun in the same order, also those that are not written."""


@dataclass(frozen=True)
class Reading:
    """How one family reads what is written.

    Attributes:
        words: Words for medicines, amounts, days and times.
        person: Whom the diary is about.
        names: Name of each caregiver, by uuid.
        medicines: Each medicine, also one that is removed, by uuid.
        now: The present moment on the clock here.
        day: The day that needs no saying, because all that is read is of it; or None.
    """

    words: MedicineWords
    person: Person
    names: Mapping[str, str]
    medicines: Mapping[str, Medicine]
    now: datetime
    day: date | None = None

    def say(self, source: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return self.text(Text(source, values))

    def text(self, text: Text) -> str:
        """The words of a text."""
        return self.words.calendar.words(text)

    def moment(self, at: datetime | None, zone: str, *, is_exact: bool = True) -> str:
        """ "Sat 21 Nov, 22:40", "about 14:32"; "" where there is none."""
        if at is None:
            return ""
        local, calendar = at.astimezone(ZoneInfo(zone)), self.words.calendar
        if self.day is None:
            said = calendar.moment(local, self.now)
        elif local.date() == self.day:
            said = calendar.time_short(local)
        else:
            day = self.text(weekday_month_text(local.date(), self.now.date()))
            said = self.say(QT_TRANSLATE_NOOP("caregiver", "{day}, {time}"), day=day, time=calendar.time_short(local))
        return said if is_exact else calendar.about(said)

    def date(self, day: date | None) -> str:
        """ "12 Nov"; with its year where that is another; "" where there is none."""
        return "" if day is None else self.text(day_month_text(day, self.now.date()))

    def medicine(self, uuid: str, name: str = "") -> str:
        """ "Morphine quick-acting"; `name` for a dose that is not of the list."""
        found = self.medicines.get(uuid)
        if found is not None:
            return self.words.short_name(found)
        return name or self.say(QT_TRANSLATE_NOOP("caregiver", "a medicine that is gone"))

    def giver(self, code: str) -> str:
        """ "Anna", "he took it himself"; "" where nobody said; `code` as in `Dose.given_by`."""
        return self.words.giver(code, lambda uuid: self.names.get(uuid, "")) if code else ""

    def chips(self, kind: Kind, codes: Sequence[str]) -> tuple[str, ...]:
        """The words of chips."""
        return tuple(self.text(word(kind, code)) for code in codes)

    def note(self, note: str) -> str:
        """A note in quotation marks, on one line and not too long; nothing stays nothing."""
        line = " ".join(note.split())
        if len(line) > LONGEST_NOTE:
            line = line[: LONGEST_NOTE - 1].rstrip() + "…"
        return self.say(QT_TRANSLATE_NOOP("caregiver", "“{words}”"), words=line) if line else ""

    # -- facts --------------------------------------------------------------------------------------------------

    def fact(self, name: str, said: str, unsaid: str = "") -> Fact:
        """One thing; `name` and `unsaid` are sources to be translated."""
        return Fact(self.say(name), (said,) if said else (), unsaid=self.say(unsaid) if unsaid else "")

    def aside(self, name: str, said: str) -> Fact:
        """One thing of which only a change is told."""
        return Fact(self.say(name), (said,) if said else (), is_aside=True)

    def facts(self, name: str, said: Sequence[str], keys: Sequence[str] = ()) -> Fact:
        """Several things under one name."""
        return Fact(self.say(name), tuple(said), is_list=True, keys=tuple(keys or said))

    def told(self, facts: Facts) -> tuple[str, ...]:
        """What is written: "Number: 7", "Where: left thigh, front 5; left knee"."""
        source = QT_TRANSLATE_NOOP("caregiver", "{name}: {words}")
        said = (fact for fact in facts if fact.said and not fact.is_aside)
        return tuple(self.say(source, name=fact.name, words="; ".join(fact.said)) for fact in said)

    def differences(self, before: Facts, after: Facts) -> tuple[str, ...]:
        """One sentence for everything that a change made different."""
        told: list[str] = []
        for old, new in zip(before, after, strict=True):
            if old.said != new.said:
                told += self._of_list(old, new) if new.is_list else [self._of_one(old, new)]
            elif old.hidden != new.hidden:
                told.append(self.say(QT_TRANSLATE_NOOP("caregiver", "{name}: changed"), name=new.name))
        return tuple(told)

    def _of_one(self, old: Fact, new: Fact) -> str:
        first, second = "".join(old.said) or old.unsaid, "".join(new.said) or new.unsaid
        if new.is_state:
            return self.say(QT_TRANSLATE_NOOP("caregiver", "{name}: {words}"), name=new.name, words=second)
        if first and second:
            return self._became(new.name, first, second)
        return self._added(new.name, second) if second else self._taken_out(new.name, first)

    def _of_list(self, old: Fact, new: Fact) -> list[str]:
        before, after = (dict(zip(fact.keys, fact.said, strict=True)) for fact in (old, new))
        added = [said for key, said in after.items() if key not in before]
        gone = [key for key in before if key not in after]
        told = [self._added(new.name, "; ".join(added))] if added else []
        told += [self._taken_out(new.name, "; ".join(gone))] if gone else []
        both = [(before[key], said) for key, said in after.items() if key in before]
        told += [self._became(new.name, first, second) for first, second in both if first != second]
        return told or [self.say(QT_TRANSLATE_NOOP("caregiver", "{name}: in another order"), name=new.name)]

    def _became(self, name: str, before: str, after: str) -> str:
        source = QT_TRANSLATE_NOOP("caregiver", "{name}: from {before} to {after}")
        return self.say(source, name=name, before=before, after=after)

    def _added(self, name: str, words: str) -> str:
        return self.say(QT_TRANSLATE_NOOP("caregiver", "{name}: added {words}"), name=name, words=words)

    def _taken_out(self, name: str, words: str) -> str:
        return self.say(QT_TRANSLATE_NOOP("caregiver", "{name}: took out {words}"), name=name, words=words)
