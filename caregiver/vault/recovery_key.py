"""The recovery key: four lines of eight symbols on paper that open the diary when nothing else does (DESIGN 5).

Each line holds seven symbols of chance (Crockford's 32, so 35 bits) and a check symbol. The check is computed over the
line's number and its symbols in the field of 32 elements, each place with a weight of its own that is never zero:
one wrong symbol, any two exchanged symbols and any two exchanged lines are always found.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass, field

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINES = 4
LINE_LENGTH = 8
_DATA_LENGTH = LINE_LENGTH - 1

_LOOK_AGAIN_LETTER = QT_TRANSLATE_NOOP("caregiver", "Line {line}, letter {letter}: look again")
_LOOK_AGAIN_LINE = QT_TRANSLATE_NOOP("caregiver", "Line {line}: look again, one of its letters is different")
_TOO_SHORT = QT_TRANSLATE_NOOP("caregiver", "Line {line}: it has eight letters and numbers")
_NOT_A_KEY = QT_TRANSLATE_NOOP(
    "caregiver", "This does not hold a whole paper key: four lines of eight letters and numbers"
)

_READ_AS = {symbol: symbol for symbol in ALPHABET} | {"O": "0", "I": "1", "L": "1"}
_READ_AS |= {symbol.lower(): value for symbol, value in _READ_AS.items()}


@dataclass(frozen=True)
class LineCheck:
    """What can be said about one typed line without knowing the key.

    Attributes:
        number: 1 to 4.
        is_right: Whether the line is whole and its check symbol agrees.
        letter: Place of the first letter that cannot be right (from 1), or None when no single one can be named.
        sentence: What to show; None when the line is right, or empty.
    """

    number: int
    is_right: bool
    letter: int | None = None
    sentence: Text | None = None


@dataclass(frozen=True)
class RecoveryKey:
    """The key itself.

    Attributes:
        symbols: Its 32 symbols without spaces.
    """

    symbols: str = field(repr=False)

    @classmethod
    def generate(cls) -> "RecoveryKey":
        """A new key of 140 random bits."""
        rows = ("".join(secrets.choice(ALPHABET) for _ in range(_DATA_LENGTH)) for _ in range(LINES))
        return cls("".join(row + _check_symbol(number, row) for number, row in enumerate(rows, 1)))

    @classmethod
    def parse(cls, text: str) -> "RecoveryKey":
        """Read a key as it was typed, scanned or saved; line numbers and other words around it are passed over.

        Raises:
            BadInput: With the first line that needs another look as its field ("line1" to "line4").
        """
        typed = _typed_lines(text)
        for number, line in enumerate(typed, 1):
            check = check_line(number, line)
            if not check.is_right:
                sentence = check.sentence or Text(_TOO_SHORT, {"line": number})
                raise BadInput(f"line{number}", sentence.source, **sentence.values)
        return cls("".join(_line_symbols(number, line) for number, line in enumerate(typed, 1)))

    @property
    def lines(self) -> tuple[str, ...]:
        """The four lines as they are printed: "7K4M Q9TW"."""
        rows = (self._row(number) for number in range(1, LINES + 1))
        return tuple(f"{row[:4]} {row[4:]}" for row in rows)

    @property
    def text(self) -> str:
        """The key in one line, as the square code and a saved file hold it."""
        return " ".join(self.lines)

    @property
    def wrapping_secret(self) -> bytes:
        """The 28 symbols of chance, as ASCII, from which the wrapping key is derived."""
        return "".join(self._row(number)[:_DATA_LENGTH] for number in range(1, LINES + 1)).encode("ascii")

    def matches(self, number: int, typed: str) -> bool:
        """Whether `typed` is the whole line `number` of this key."""
        return _line_symbols(number, typed) == self._row(number)

    def first_difference(self, number: int, typed: str) -> int | None:
        """Place (from 1) of the first typed letter that is not that of line `number`; None while all of them agree."""
        row = self._row(number)
        for place, symbol in enumerate(_line_symbols(number, typed), 1):
            if place > LINE_LENGTH or symbol != row[place - 1]:
                return place
        return None

    def _row(self, number: int) -> str:
        return self.symbols[(number - 1) * LINE_LENGTH : number * LINE_LENGTH]


def check_line(number: int, typed: str) -> LineCheck:
    """Say what is first wrong with line `number` as typed, by the line alone."""
    symbols = _line_symbols(number, typed)
    if not symbols:
        return LineCheck(number, is_right=False)
    for place, symbol in enumerate(symbols, 1):
        if place > LINE_LENGTH or symbol not in ALPHABET:
            sentence = Text(_LOOK_AGAIN_LETTER, {"line": number, "letter": place})
            return LineCheck(number, is_right=False, letter=place, sentence=sentence)
    if len(symbols) < LINE_LENGTH:
        return LineCheck(number, is_right=False, sentence=Text(_TOO_SHORT, {"line": number}))
    if not _is_right(number, symbols):
        return LineCheck(number, is_right=False, sentence=Text(_LOOK_AGAIN_LINE, {"line": number}))
    return LineCheck(number, is_right=True)


def _check_symbol(number: int, data: str) -> str:
    check = number
    for symbol in data:
        check = _doubled(check) ^ ALPHABET.index(symbol)
    return ALPHABET[_doubled(check)]


def _doubled(element: int) -> int:
    # Times x in the field of 32 elements made with x^5 + x^2 + 1, of which x generates all but zero.
    return (element << 1) ^ (0b100101 if element & 0b10000 else 0)


def _is_right(number: int, symbols: str) -> bool:
    if len(symbols) != LINE_LENGTH or not set(symbols) <= set(ALPHABET):
        return False
    return _check_symbol(number, symbols[:_DATA_LENGTH]) == symbols[_DATA_LENGTH]


def _symbols(typed: str) -> str:
    """What was typed, letter by letter, as symbols; a letter that is none stays as it is. Separators fall away."""
    letters = (letter for letter in unicodedata.normalize("NFKC", typed) if not _separates(letter))
    return "".join(_READ_AS.get(letter, letter) for letter in letters)


def _separates(letter: str) -> bool:
    return letter in "._:,;|" or unicodedata.category(letter)[0] in "ZC" or unicodedata.category(letter) == "Pd"


def _line_symbols(number: int, typed: str) -> str:
    """The symbols of one line, without its number if that was typed in front of it."""
    symbols = _symbols(typed)
    has_number = len(symbols) == LINE_LENGTH + 1 and symbols[0] == str(number)
    is_line_and_more = _is_right(number, symbols[:-1]) and not _is_right(number, symbols[1:])
    return symbols[1:] if has_number and not is_line_and_more else symbols


def _typed_lines(text: str) -> list[str]:
    symbols = _symbols(text)
    if len(symbols) == LINES * LINE_LENGTH:
        return [symbols[start : start + LINE_LENGTH] for start in range(0, len(symbols), LINE_LENGTH)]
    rows = [row for row in text.splitlines() if row.strip()]
    if len(rows) == LINES:
        return rows
    return _lines_among_words(re.findall(r"\w+", text))


def _lines_among_words(words: list[str]) -> list[str]:
    """Find the one row of four lines that agree with their check symbols, in their order, among other words."""
    pieces = [(start, start + 1, words[start]) for start in range(len(words))]
    pieces += [(start, start + 2, words[start] + words[start + 1]) for start in range(len(words) - 1)]
    keys: list[tuple[int, list[str]]] = [(0, [])]
    for number in range(1, LINES + 1):
        fitting = [(start, end, piece) for start, end, piece in pieces if _is_right(number, _symbols(piece))]
        if not fitting:
            raise BadInput(f"line{number}", _NOT_A_KEY)
        # "3 P05B NZ6G": a line with its number in front is meant; a word that happens to fit is not.
        fitting = [piece for piece in fitting if words[piece[0] - 1] == str(number)] or fitting
        keys = [(end, [*lines, piece]) for last, lines in keys for start, end, piece in fitting if start >= last]
    if len({"".join(lines) for _, lines in keys}) != 1:
        raise BadInput("line1", _NOT_A_KEY)
    return keys[0][1]
