"""The program with a mistake in it: noting that the team was told breaks, with the whole entry in the error's text."""

import sys

from caregiver.__main__ import main
from caregiver.services.book import Book


def _break(book: Book, uuid: str) -> None:
    raise RuntimeError(f"cannot note it in {book.get(uuid)}")


Book.tell_team = _break
sys.exit(main())
