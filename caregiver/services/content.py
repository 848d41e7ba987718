"""What can be wrong with a text that belongs to the program."""

from caregiver.domain.errors import CaregiverError
from caregiver.domain.text import QT_TRANSLATE_NOOP


class ContentBroken(CaregiverError):
    """A text that belongs to the program is missing or damaged.

    Attributes:
        file: Name of the file.
        place: The line, or the id of the entry, that is wrong.
    """

    def __init__(self, file: str, place: str) -> None:
        self.file = file
        self.place = place
        sentence = QT_TRANSLATE_NOOP(
            "caregiver",
            "A part of this program is damaged: {file}, {place}. Please install the program again. "
            "Your diary was not touched.",
        )
        super().__init__(sentence, file=file, place=place)
