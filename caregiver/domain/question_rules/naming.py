"""Medicines, places and days as a question names them."""

from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date

from caregiver.domain.amounts import Amount, AmountWords
from caregiver.domain.calendar_words import date_short_text, short_day_text
from caregiver.domain.code_words import code_text
from caregiver.domain.medicine import Medicine, Release
from caregiver.domain.question_rules.facts import Listed
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text, Translate, untranslated
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import as_typed, listed

MOST_NAMED = 3
"""So many are named; of the others it is said how many they are."""

_SAID = frozenset({Release.LONG_ACTING, Release.QUICK_ACTING})
_NEAR_DAYS = 180


def medicine_name(medicine: Medicine) -> Text:
    """ "Morphine long-acting", "Senna"."""
    if medicine.release not in _SAID:
        return as_typed(medicine.name)
    values = {"name": medicine.name.strip(), "release": code_text(medicine.release)}
    return Text(QT_TRANSLATE_NOOP("caregiver", "{name} {release}"), values)


def medicine_names(medicines: Iterable[Listed]) -> Text:
    """ "Senna, Paracetamol"; of many the first three, and how many more there are."""
    return named([medicine_name(one.medicine) for one in medicines])


def named(texts: Sequence[Text]) -> Text:
    """The first three, and how many more there are."""
    if len(texts) <= MOST_NAMED:
        return listed(texts)
    values = {"names": listed(texts[:MOST_NAMED]), "count": len(texts) - MOST_NAMED}
    return Text(QT_TRANSLATE_NOOP("caregiver", "{names} and {count} more"), values)


@dataclass(frozen=True)
class MeasuredText(Text):
    """An amount, in the words of its one place: "20 ml (40 mg)"."""

    _: KW_ONLY
    amount: Amount
    strength: Strength | None

    def words(self, translate: Translate = untranslated) -> str:
        """As the family reads it."""
        return AmountWords(translate).amount(self.amount, self.strength)


def measured(amount: Amount, strength: Strength | None) -> Text:
    """What the hand measures, with the medicine in it where the strength is known."""
    return MeasuredText("{amount}", amount=amount, strength=strength)


def treatment_name(treatment: Treatment) -> Text:
    """As the family calls it, or the word of its kind."""
    return as_typed(treatment.name) if treatment.name else kind_word(treatment.kind)


def code_names(kind: Kind, codes: Iterable[str]) -> Text:
    """Words of the vocabulary, each once, in the order they are given."""
    return named([word(kind, code) for code in dict.fromkeys(codes)])


def day_name(day: date, today: date) -> Text:
    """ "Fri 6 Nov"; with its year where it is far from today."""
    return short_day_text(day) if abs((day - today).days) < _NEAR_DAYS else date_short_text(day)
