"""Sentences with the family's own word for the person.

Each is whole in every form, because he, she and they change more than one word in most languages.
"""

from enum import Enum

from caregiver.domain.person import Pronouns
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


class Phrase(Enum):
    """A sentence with the family's word, in the order he, she, they."""

    ASK_NUMBER = (
        QT_TRANSLATE_NOOP("caregiver", "What number does he give?"),
        QT_TRANSLATE_NOOP("caregiver", "What number does she give?"),
        QT_TRANSLATE_NOOP("caregiver", "What number do they give?"),
    )
    ASK_HOW_BAD_IT_LOOKS = (
        QT_TRANSLATE_NOOP("caregiver", "How bad does his pain look to you?"),
        QT_TRANSLATE_NOOP("caregiver", "How bad does her pain look to you?"),
        QT_TRANSLATE_NOOP("caregiver", "How bad does their pain look to you?"),
    )
    COULD_NOT_ANSWER = (
        QT_TRANSLATE_NOOP("caregiver", "He could not answer"),
        QT_TRANSLATE_NOOP("caregiver", "She could not answer"),
        QT_TRANSLATE_NOOP("caregiver", "They could not answer"),
    )
    WORST_ANCHOR = (
        QT_TRANSLATE_NOOP("caregiver", "10 is the worst pain he can think of"),
        QT_TRANSLATE_NOOP("caregiver", "10 is the worst pain she can think of"),
        QT_TRANSLATE_NOOP("caregiver", "10 is the worst pain they can think of"),
    )
    SEEMS = (
        QT_TRANSLATE_NOOP("caregiver", "How does he seem?"),
        QT_TRANSLATE_NOOP("caregiver", "How does she seem?"),
        QT_TRANSLATE_NOOP("caregiver", "How do they seem?"),
    )
    SEEMS_NOW = (
        QT_TRANSLATE_NOOP("caregiver", "How does he seem now?"),
        QT_TRANSLATE_NOOP("caregiver", "How does she seem now?"),
        QT_TRANSLATE_NOOP("caregiver", "How do they seem now?"),
    )
    CANNOT_TELL = (
        QT_TRANSLATE_NOOP("caregiver", "He can no longer tell us"),
        QT_TRANSLATE_NOOP("caregiver", "She can no longer tell us"),
        QT_TRANSLATE_NOOP("caregiver", "They can no longer tell us"),
    )
    WHAT_CANNOT_TELL_CHANGES = (
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Today then asks “How does he seem?” and no number is needed. If he does tell you, press F2 and write it. "
            "All that was written before stays.",
        ),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Today then asks “How does she seem?” and no number is needed. If she does tell you, press F2 and write "
            "it. All that was written before stays.",
        ),
        QT_TRANSLATE_NOOP(
            "caregiver",
            "Today then asks “How do they seem?” and no number is needed. If they do tell you, press F2 and write it. "
            "All that was written before stays.",
        ),
    )
    GOAL = (
        QT_TRANSLATE_NOOP("caregiver", "His goal"),
        QT_TRANSLATE_NOOP("caregiver", "Her goal"),
        QT_TRANSLATE_NOOP("caregiver", "Their goal"),
    )
    GOAL_IS = (
        QT_TRANSLATE_NOOP("caregiver", "His goal: {goal}"),
        QT_TRANSLATE_NOOP("caregiver", "Her goal: {goal}"),
        QT_TRANSLATE_NOOP("caregiver", "Their goal: {goal}"),
    )
    WORDS = (
        QT_TRANSLATE_NOOP("caregiver", "His words"),
        QT_TRANSLATE_NOOP("caregiver", "Her words"),
        QT_TRANSLATE_NOOP("caregiver", "Their words"),
    )
    SAYS = (
        QT_TRANSLATE_NOOP("caregiver", "He says"),
        QT_TRANSLATE_NOOP("caregiver", "She says"),
        QT_TRANSLATE_NOOP("caregiver", "They say"),
    )
    SAYS_IT = (
        QT_TRANSLATE_NOOP("caregiver", "He says it"),
        QT_TRANSLATE_NOOP("caregiver", "She says it"),
        QT_TRANSLATE_NOOP("caregiver", "They say it"),
    )
    SAYS_SO = (
        QT_TRANSLATE_NOOP("caregiver", "he says so"),
        QT_TRANSLATE_NOOP("caregiver", "she says so"),
        QT_TRANSLATE_NOOP("caregiver", "they say so"),
    )
    LEFT = (
        QT_TRANSLATE_NOOP("caregiver", "his left"),
        QT_TRANSLATE_NOOP("caregiver", "her left"),
        QT_TRANSLATE_NOOP("caregiver", "their left"),
    )
    RIGHT = (
        QT_TRANSLATE_NOOP("caregiver", "his right"),
        QT_TRANSLATE_NOOP("caregiver", "her right"),
        QT_TRANSLATE_NOOP("caregiver", "their right"),
    )
    NUMBER = (
        QT_TRANSLATE_NOOP("caregiver", "his number"),
        QT_TRANSLATE_NOOP("caregiver", "her number"),
        QT_TRANSLATE_NOOP("caregiver", "their number"),
    )
    MIDDLE_NUMBER = (
        QT_TRANSLATE_NOOP("caregiver", "his middle number"),
        QT_TRANSLATE_NOOP("caregiver", "her middle number"),
        QT_TRANSLATE_NOOP("caregiver", "their middle number"),
    )
    NUMBERS_COUNT = (
        QT_TRANSLATE_NOOP("caregiver", "His numbers ({count}):"),
        QT_TRANSLATE_NOOP("caregiver", "Her numbers ({count}):"),
        QT_TRANSLATE_NOOP("caregiver", "Their numbers ({count}):"),
    )
    LEAST_MIDDLE_WORST = (
        QT_TRANSLATE_NOOP("caregiver", "his: least, middle, worst"),
        QT_TRANSLATE_NOOP("caregiver", "hers: least, middle, worst"),
        QT_TRANSLATE_NOOP("caregiver", "theirs: least, middle, worst"),
    )
    SERIES_RANGE = (
        QT_TRANSLATE_NOOP("caregiver", "His: worst {worst}, least {least}, middle number {middle}"),
        QT_TRANSLATE_NOOP("caregiver", "Hers: worst {worst}, least {least}, middle number {middle}"),
        QT_TRANSLATE_NOOP("caregiver", "Theirs: worst {worst}, least {least}, middle number {middle}"),
    )
    SERIES_ONE = (
        QT_TRANSLATE_NOOP("caregiver", "His: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "Hers: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "Theirs: {score}"),
    )
    ALL_OWN = (
        QT_TRANSLATE_NOOP("caregiver", "all his own"),
        QT_TRANSLATE_NOOP("caregiver", "all her own"),
        QT_TRANSLATE_NOOP("caregiver", "all their own"),
    )
    OWN_COUNT = (
        QT_TRANSLATE_NOOP("caregiver", "{number} his own"),
        QT_TRANSLATE_NOOP("caregiver", "{number} her own"),
        QT_TRANSLATE_NOOP("caregiver", "{number} their own"),
    )
    AGE = (
        QT_TRANSLATE_NOOP("caregiver", "He is {age}."),
        QT_TRANSLATE_NOOP("caregiver", "She is {age}."),
        QT_TRANSLATE_NOOP("caregiver", "They are {age}."),
    )
    ILLNESS = (
        QT_TRANSLATE_NOOP("caregiver", "He has {illness}."),
        QT_TRANSLATE_NOOP("caregiver", "She has {illness}."),
        QT_TRANSLATE_NOOP("caregiver", "They have {illness}."),
    )
    AGE_AND_ILLNESS = (
        QT_TRANSLATE_NOOP("caregiver", "He is {age}, has {illness}."),
        QT_TRANSLATE_NOOP("caregiver", "She is {age}, has {illness}."),
        QT_TRANSLATE_NOOP("caregiver", "They are {age}, have {illness}."),
    )
    STRONG_MEDICINE = (
        QT_TRANSLATE_NOOP("caregiver", "He takes strong pain medicine."),
        QT_TRANSLATE_NOOP("caregiver", "She takes strong pain medicine."),
        QT_TRANSLATE_NOOP("caregiver", "They take strong pain medicine."),
    )
    PAPERS = (
        QT_TRANSLATE_NOOP("caregiver", "Papers about what he wants in an emergency:"),
        QT_TRANSLATE_NOOP("caregiver", "Papers about what she wants in an emergency:"),
        QT_TRANSLATE_NOOP("caregiver", "Papers about what they want in an emergency:"),
    )
    AGREED = (
        QT_TRANSLATE_NOOP("caregiver", "He agreed that this diary is kept"),
        QT_TRANSLATE_NOOP("caregiver", "She agreed that this diary is kept"),
        QT_TRANSLATE_NOOP("caregiver", "They agreed that this diary is kept"),
    )
    DECIDES_FOR = (
        QT_TRANSLATE_NOOP("caregiver", "He cannot decide this now; someone decides for him"),
        QT_TRANSLATE_NOOP("caregiver", "She cannot decide this now; someone decides for her"),
        QT_TRANSLATE_NOOP("caregiver", "They cannot decide this now; someone decides for them"),
    )
    WHO_DECIDES = (
        QT_TRANSLATE_NOOP("caregiver", "Who decides if he cannot?"),
        QT_TRANSLATE_NOOP("caregiver", "Who decides if she cannot?"),
        QT_TRANSLATE_NOOP("caregiver", "Who decides if they cannot?"),
    )
    HOME_AGAIN = (
        QT_TRANSLATE_NOOP("caregiver", "He is home. Which medicines are on the new list?"),
        QT_TRANSLATE_NOOP("caregiver", "She is home. Which medicines are on the new list?"),
        QT_TRANSLATE_NOOP("caregiver", "They are home. Which medicines are on the new list?"),
    )
    GIVEN_AWAY = (
        QT_TRANSLATE_NOOP("caregiver", "What he was given there is not recorded here."),
        QT_TRANSLATE_NOOP("caregiver", "What she was given there is not recorded here."),
        QT_TRANSLATE_NOOP("caregiver", "What they were given there is not recorded here."),
    )
    TOOK_IT = (
        QT_TRANSLATE_NOOP("caregiver", "he took it himself"),
        QT_TRANSLATE_NOOP("caregiver", "she took it herself"),
        QT_TRANSLATE_NOOP("caregiver", "they took it themselves"),
    )
    MANAGED = (
        QT_TRANSLATE_NOOP("caregiver", "What he managed"),
        QT_TRANSLATE_NOOP("caregiver", "What she managed"),
        QT_TRANSLATE_NOOP("caregiver", "What they managed"),
    )
    WORST_LOOKING_BACK = (
        QT_TRANSLATE_NOOP("caregiver", "worst of the day, as he said looking back: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "worst of the day, as she said looking back: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "worst of the day, as they said looking back: {score}"),
    )
    COULD_NOT_SAY_WORST = (
        QT_TRANSLATE_NOOP("caregiver", "he could not say how bad the worst was"),
        QT_TRANSLATE_NOOP("caregiver", "she could not say how bad the worst was"),
        QT_TRANSLATE_NOOP("caregiver", "they could not say how bad the worst was"),
    )
    SEEMED = (
        QT_TRANSLATE_NOOP("caregiver", "How did he seem over the day?"),
        QT_TRANSLATE_NOOP("caregiver", "How did she seem over the day?"),
        QT_TRANSLATE_NOOP("caregiver", "How did they seem over the day?"),
    )

    def text(self, pronouns: Pronouns, **values: object) -> Text:
        """The sentence with the family's word; `values` fill its gaps."""
        return Text(self.value[list(Pronouns).index(pronouns)], values)
