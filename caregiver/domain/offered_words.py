"""Which words of a vocabulary are offered first: those this family uses, and their own among them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from caregiver.domain.code import Code
from caregiver.domain.vocabulary import own_words

FIRST_WORDS = 8
"""So many words stand in sight by their use."""
MOST_OWN_WORDS = 24
"""So many of the family's own words are offered; the others are found by typing them."""
HALVED_AFTER = timedelta(days=14)
"""A use counts half as much as one that is so much later: often and lately are one measure."""


@dataclass(frozen=True)
class Use:
    """Words that were chosen together.

    Attributes:
        at: When they were written down.
        codes: Codes of the vocabulary, or own words after "own:".
    """

    at: datetime
    codes: tuple[str, ...]


@dataclass(frozen=True)
class OfferedWords:
    """The words of one row.

    Attributes:
        first: Codes in sight before "more", in their order: of a vocabulary nobody used yet, its usual words.
        own: The family's own words, most used first, as codes.
    """

    first: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


def offered_words(codes: Sequence[Code], used: Iterable[Use], *, day_began: datetime) -> OfferedWords:
    """What a row offers.

    The order counts what was used before today, so that it changes once a day at most; own words are offered from
    their first use on. A starred word that is usual stays in sight, whatever else is used.

    Args:
        codes: The vocabulary, the usual words first.
        used: What was chosen, the newest first.
        day_began: When today began; what is later does not change the order.
    """
    uses = list(used)
    spelling = _spellings(uses)
    weights = _weights([use for use in uses if use.at < day_began], spelling, day_began)
    own = tuple(sorted(spelling.values(), key=lambda code: -weights.get(code, 0))[:MOST_OWN_WORDS])
    usual = [each.code for each in codes if each.is_usual]
    if not weights:
        return OfferedWords((*usual, *own)[: max(len(usual), FIRST_WORDS)], own)
    offered = [each.code for each in codes if each.is_usual or each.code in weights]
    first = sorted([*offered, *own], key=lambda code: -weights.get(code, 0))[:FIRST_WORDS]
    starred = [each.code for each in codes if each.is_usual and each.is_starred and each.code not in first]
    return OfferedWords((*first, *starred), own)


def _weights(uses: Sequence[Use], spelling: Mapping[str, str], until: datetime) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for use in uses:
        for code in use.codes:
            found[spelling.get(code.casefold(), code)] += 0.5 ** ((until - use.at) / HALVED_AFTER)
    return found


def _spellings(uses: Sequence[Use]) -> dict[str, str]:
    """Own words by how they are the same, "Hot wire" as "hot wire", each as it was spelled last."""
    found: dict[str, str] = {}
    for use in uses:
        for code in use.codes:
            if own_words(code) is not None:
                found.setdefault(code.casefold(), code)
    return found
