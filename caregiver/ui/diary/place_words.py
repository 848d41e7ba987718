"""A marked place in words."""

from caregiver.domain.pain import Place
from caregiver.domain.vocabulary import Kind, word
from caregiver.drawing.words import tr, words


def place_words(place: Place) -> str:
    """ "left thigh, front"."""
    name = words(word(Kind.REGION, place.region))
    return name[:1].lower() + name[1:]


def place_with_number(place: Place) -> str:
    """ "Left thigh, front 5", "Left knee, back: spreads here"."""
    name = words(word(Kind.REGION, place.region))
    if place.score is not None:
        name = tr("{place} {score}", place=name, score=place.score)
    return tr("{place}: spreads here", place=name) if place.is_spread else name
