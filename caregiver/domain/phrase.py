"""Sentences with the family's own word for the person.

Each is whole in every form, because he, she and they change more than one word in most languages.
"""

from enum import Enum

from caregiver.domain.person import Pronouns
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


class Phrase(Enum):
    """A sentence with the family's word, in the order he, she, they."""

    ASK_NUMBER = (
        QT_TRANSLATE_NOOP("domain", "What number does he give?"),
        QT_TRANSLATE_NOOP("domain", "What number does she give?"),
        QT_TRANSLATE_NOOP("domain", "What number do they give?"),
    )
    COULD_NOT_ANSWER = (
        QT_TRANSLATE_NOOP("domain", "He could not answer"),
        QT_TRANSLATE_NOOP("domain", "She could not answer"),
        QT_TRANSLATE_NOOP("domain", "They could not answer"),
    )
    WORST_ANCHOR = (
        QT_TRANSLATE_NOOP("domain", "10 is the worst pain he can think of"),
        QT_TRANSLATE_NOOP("domain", "10 is the worst pain she can think of"),
        QT_TRANSLATE_NOOP("domain", "10 is the worst pain they can think of"),
    )
    SEEMS = (
        QT_TRANSLATE_NOOP("domain", "How does he seem?"),
        QT_TRANSLATE_NOOP("domain", "How does she seem?"),
        QT_TRANSLATE_NOOP("domain", "How do they seem?"),
    )
    GOAL = (
        QT_TRANSLATE_NOOP("domain", "His goal"),
        QT_TRANSLATE_NOOP("domain", "Her goal"),
        QT_TRANSLATE_NOOP("domain", "Their goal"),
    )
    GOAL_IS = (
        QT_TRANSLATE_NOOP("domain", "His goal: {goal}"),
        QT_TRANSLATE_NOOP("domain", "Her goal: {goal}"),
        QT_TRANSLATE_NOOP("domain", "Their goal: {goal}"),
    )
    WORDS = (
        QT_TRANSLATE_NOOP("domain", "His words"),
        QT_TRANSLATE_NOOP("domain", "Her words"),
        QT_TRANSLATE_NOOP("domain", "Their words"),
    )
    SAYS = (
        QT_TRANSLATE_NOOP("domain", "He says"),
        QT_TRANSLATE_NOOP("domain", "She says"),
        QT_TRANSLATE_NOOP("domain", "They say"),
    )
    SAYS_IT = (
        QT_TRANSLATE_NOOP("domain", "He says it"),
        QT_TRANSLATE_NOOP("domain", "She says it"),
        QT_TRANSLATE_NOOP("domain", "They say it"),
    )
    SAYS_SO = (
        QT_TRANSLATE_NOOP("domain", "he says so"),
        QT_TRANSLATE_NOOP("domain", "she says so"),
        QT_TRANSLATE_NOOP("domain", "they say so"),
    )
    LEFT = (
        QT_TRANSLATE_NOOP("domain", "his left"),
        QT_TRANSLATE_NOOP("domain", "her left"),
        QT_TRANSLATE_NOOP("domain", "their left"),
    )
    RIGHT = (
        QT_TRANSLATE_NOOP("domain", "his right"),
        QT_TRANSLATE_NOOP("domain", "her right"),
        QT_TRANSLATE_NOOP("domain", "their right"),
    )
    NUMBER = (
        QT_TRANSLATE_NOOP("domain", "his number"),
        QT_TRANSLATE_NOOP("domain", "her number"),
        QT_TRANSLATE_NOOP("domain", "their number"),
    )
    MIDDLE_NUMBER = (
        QT_TRANSLATE_NOOP("domain", "his middle number"),
        QT_TRANSLATE_NOOP("domain", "her middle number"),
        QT_TRANSLATE_NOOP("domain", "their middle number"),
    )
    LEAST_MIDDLE_WORST = (
        QT_TRANSLATE_NOOP("domain", "his: least, middle, worst"),
        QT_TRANSLATE_NOOP("domain", "hers: least, middle, worst"),
        QT_TRANSLATE_NOOP("domain", "theirs: least, middle, worst"),
    )
    SERIES_RANGE = (
        QT_TRANSLATE_NOOP("domain", "His: {worst} to {least}, middle number {middle}"),
        QT_TRANSLATE_NOOP("domain", "Hers: {worst} to {least}, middle number {middle}"),
        QT_TRANSLATE_NOOP("domain", "Theirs: {worst} to {least}, middle number {middle}"),
    )
    SERIES_ONE = (
        QT_TRANSLATE_NOOP("domain", "His: {score}"),
        QT_TRANSLATE_NOOP("domain", "Hers: {score}"),
        QT_TRANSLATE_NOOP("domain", "Theirs: {score}"),
    )
    ALL_OWN = (
        QT_TRANSLATE_NOOP("domain", "all his own"),
        QT_TRANSLATE_NOOP("domain", "all her own"),
        QT_TRANSLATE_NOOP("domain", "all their own"),
    )
    OWN_COUNT = (
        QT_TRANSLATE_NOOP("domain", "{number} his own"),
        QT_TRANSLATE_NOOP("domain", "{number} her own"),
        QT_TRANSLATE_NOOP("domain", "{number} their own"),
    )
    AGE = (
        QT_TRANSLATE_NOOP("domain", "He is {age}."),
        QT_TRANSLATE_NOOP("domain", "She is {age}."),
        QT_TRANSLATE_NOOP("domain", "They are {age}."),
    )
    ILLNESS = (
        QT_TRANSLATE_NOOP("domain", "He has {illness}."),
        QT_TRANSLATE_NOOP("domain", "She has {illness}."),
        QT_TRANSLATE_NOOP("domain", "They have {illness}."),
    )
    AGE_AND_ILLNESS = (
        QT_TRANSLATE_NOOP("domain", "He is {age}, has {illness}."),
        QT_TRANSLATE_NOOP("domain", "She is {age}, has {illness}."),
        QT_TRANSLATE_NOOP("domain", "They are {age}, have {illness}."),
    )
    PAPERS = (
        QT_TRANSLATE_NOOP("domain", "Papers about what he wants in an emergency:"),
        QT_TRANSLATE_NOOP("domain", "Papers about what she wants in an emergency:"),
        QT_TRANSLATE_NOOP("domain", "Papers about what they want in an emergency:"),
    )
    AGREED = (
        QT_TRANSLATE_NOOP("domain", "He agreed that this diary is kept"),
        QT_TRANSLATE_NOOP("domain", "She agreed that this diary is kept"),
        QT_TRANSLATE_NOOP("domain", "They agreed that this diary is kept"),
    )
    DECIDES_FOR = (
        QT_TRANSLATE_NOOP("domain", "He cannot decide this now; someone decides for him"),
        QT_TRANSLATE_NOOP("domain", "She cannot decide this now; someone decides for her"),
        QT_TRANSLATE_NOOP("domain", "They cannot decide this now; someone decides for them"),
    )
    WHO_DECIDES = (
        QT_TRANSLATE_NOOP("domain", "Who decides if he cannot?"),
        QT_TRANSLATE_NOOP("domain", "Who decides if she cannot?"),
        QT_TRANSLATE_NOOP("domain", "Who decides if they cannot?"),
    )

    def text(self, pronouns: Pronouns, **values: object) -> Text:
        """The sentence with the family's word; `values` fill its gaps."""
        return Text(self.value[list(Pronouns).index(pronouns)], values)
