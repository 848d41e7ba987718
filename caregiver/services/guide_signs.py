"""Words of the Guide's search that touch a sign of the urgent sheet, and so lead there (care-rules C)."""

from collections.abc import Collection, Iterable, Sequence

from caregiver.domain.spelling import nearest, sounded, sounded_words

SHORTEST_BEGINNING_OF_A_SIGN = 4
"""Fewer letters begin too much; from there on "suici" leads where "suicide" does."""


class SignWords:
    """What people type when a sign is there: no advice and no verdict, only a way to the sheet.

    Args:
        names: Words, or words that stand together in any order.
    """

    def __init__(self, names: Iterable[str]) -> None:
        written = tuple(names)
        self._names = tuple(frozenset(sounded_words(name)) for name in written)
        self.spelt = {sounded(word): word for name in written for word in name.split()}
        """Every one of their words as it sounds, and as it is spelt."""
        self.alone = frozenset(word for name in self._names for word in name if len(name) == 1)
        """The words that are a name by themselves."""

    def are_touched(self, typed: Sequence[str], known: Collection[str]) -> bool:
        """Whether all words of a name were typed, a misspelt one too.

        Args:
            typed: As they sound.
            known: All words that the search knows, these among them.
        """
        meant = {word for each in typed for word in self._meant(each, known)}
        return any(name <= meant for name in self._names)

    def _meant(self, word: str, known: Collection[str]) -> Iterable[str]:
        if word in known:
            return (word,)
        begun = {each for each in known if each.startswith(word)}
        if begun and begun <= self.spelt.keys() and len(word) >= SHORTEST_BEGINNING_OF_A_SIGN:
            return begun
        return nearest(word, known)
