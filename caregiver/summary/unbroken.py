"""Words that never stand on two lines. No Qt: paper and plain text both need it."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_KEPT_TOGETHER = re.compile(r"(?<=\d) (?=[^\W\d_]{1,8}\b|\d)|(?<=[^\W\d_]) (?=\d{1,2}:\d\d)")


def unbroken(words: str) -> str:
    """The words, with a number and its "ml", a telephone number, a day and its time never on two lines."""
    return _KEPT_TOGETHER.sub(NO_BREAK, words)
