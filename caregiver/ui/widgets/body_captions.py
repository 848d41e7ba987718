"""The words on a map of the body, in the family's own word for whose sides they are."""

from caregiver.domain.person import Pronouns
from caregiver.domain.phrase import Phrase
from caregiver.drawing.body_map_place import BodyCaptions
from caregiver.drawing.words import tr, words


def body_captions(pronouns: Pronouns) -> BodyCaptions:
    """Front and back, "his right" and "his left"."""
    right, left = (words(phrase.text(pronouns)) for phrase in (Phrase.RIGHT, Phrase.LEFT))
    return BodyCaptions(tr("Front"), tr("Back"), right, left)
