"""Words of the Guide's search that touch a sign of the urgent sheet, and so lead there (care-rules C)."""

from collections.abc import Collection, Iterable, Sequence

from caregiver.domain.spelling import nearest, sounded, sounded_words

SHORTEST_BEGINNING_OF_A_SIGN = 4
"""Fewer letters begin too much; from there on "suici" leads where "suicide" does."""


class SignWords:
    """What people type when a sign is there: no advice and no verdict, only a way to the sheet.

    Args:
        names: Words, or words that are typed in any order; one behind the other where one of them is little.
        little: Words that say nothing by themselves, as they sound.
    """

    def __init__(self, names: Iterable[str], little: Collection[str]) -> None:
        written = tuple(names)
        self._names = tuple(sounded_words(name) for name in written)
        self._little = little
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
        meant = [frozenset(self._meant(each, known)) for each in typed]
        return any(self._stands(name, meant) for name in self._names)

    def _stands(self, name: Sequence[str], meant: Sequence[frozenset[str]]) -> bool:
        if any(word in self._little for word in name):
            begins = range(len(meant) - len(name) + 1)
            return any(all(word in meant[begin + n] for n, word in enumerate(name)) for begin in begins)
        return all(any(word in each for each in meant) for word in name)

    def _meant(self, word: str, known: Collection[str]) -> Iterable[str]:
        if word in known:
            return (word,)
        begun = {each for each in known if each.startswith(word)}
        if begun and begun <= self.spelt.keys() and len(word) >= SHORTEST_BEGINNING_OF_A_SIGN:
            return begun
        return nearest(word, known)
