"""Sentences that name people, and the small joints between texts.

Names are values of a text, never part of its source: whatever somebody is called, it is shown as typed.
"""

from collections.abc import Sequence
from functools import reduce

from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.person import Person, Pronouns, UsualVoice
from caregiver.domain.phrase import Phrase
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.vocabulary import Kind, word

COULD_NOT_ANSWER_CHIP = QT_TRANSLATE_NOOP("caregiver", "Could not answer")

_CHIPS = {
    Voice.PATIENT_SAID: QT_TRANSLATE_NOOP("caregiver", "{person} said it"),
    Voice.PATIENT_ENTERED: QT_TRANSLATE_NOOP("caregiver", "{person} entered it"),
    Voice.TOGETHER: QT_TRANSLATE_NOOP("caregiver", "Together"),
    Voice.CAREGIVER_SAW: QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw signs of pain"),
    Voice.CAREGIVER_GUESS: QT_TRANSLATE_NOOP("caregiver", "{caregiver} guesses"),
    Voice.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "Who says it: not said"),
}

_NUMBERS = {
    Voice.PATIENT_SAID: (
        QT_TRANSLATE_NOOP("caregiver", "{person} said {score}"),
        QT_TRANSLATE_NOOP("caregiver", "{person} said {score} at {time}"),
    ),
    Voice.PATIENT_ENTERED: (
        QT_TRANSLATE_NOOP("caregiver", "{person} entered {score}"),
        QT_TRANSLATE_NOOP("caregiver", "{person} entered {score} at {time}"),
    ),
    Voice.TOGETHER: (
        QT_TRANSLATE_NOOP("caregiver", "{person} and {caregiver}: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "{person} and {caregiver} at {time}: {score}"),
    ),
    Voice.CAREGIVER_SAW: (
        QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw signs of pain: {score}"),
        QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw signs of pain at {time}: {score}"),
    ),
    Voice.CAREGIVER_GUESS: (
        QT_TRANSLATE_NOOP("caregiver", "{caregiver} guesses {score}"),
        QT_TRANSLATE_NOOP("caregiver", "{caregiver} guesses {score} at {time}"),
    ),
    Voice.NOT_SAID: (
        QT_TRANSLATE_NOOP("caregiver", "{score}, who says it: not said yet"),
        QT_TRANSLATE_NOOP("caregiver", "{score} at {time}, who says it: not said yet"),
    ),
}

_NO_ANSWER = (
    QT_TRANSLATE_NOOP("caregiver", "{person} could not answer"),
    QT_TRANSLATE_NOOP("caregiver", "{person} could not answer at {time}"),
)
_SEEN = (
    QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw: {signs}"),
    QT_TRANSLATE_NOOP("caregiver", "{caregiver} saw at {time}: {signs}"),
)
_NO_NUMBER = (
    QT_TRANSLATE_NOOP("caregiver", "No number"),
    QT_TRANSLATE_NOOP("caregiver", "No number at {time}"),
)
"""Each sentence without and with its time."""


def words_of(name: str) -> Text:
    """What a caregiver's own words are called while somebody else writes: "Jo’s words"."""
    if not name:
        return Text(QT_TRANSLATE_NOOP("caregiver", "Caregiver’s words"))
    return Text(QT_TRANSLATE_NOOP("caregiver", "{name}’s words"), {"name": name})


def note_only_for(name: str) -> Text:
    """What stands in place of words that are only for who wrote them (care-rules 31): "A note only for Jo"."""
    if not name:
        return Text(QT_TRANSLATE_NOOP("caregiver", "A note only for who wrote it"))
    return Text(QT_TRANSLATE_NOOP("caregiver", "A note only for {name}"), {"name": name})


def diary_title(person: Person) -> Text:
    """ "Robert’s diary"."""
    return Text(QT_TRANSLATE_NOOP("caregiver", "{name}’s diary"), {"name": person.called})


def ask_number(person: Person) -> Text:
    """The question above the numbers, by who gives the number most days (care-rules 24).

    "What number does he give?", "How bad does his pain look to you?", or, when it differs, "How bad is the pain now?".
    """
    if person.usual_voice is UsualVoice.PATIENT:
        return Phrase.ASK_NUMBER.text(person.pronouns)
    if person.usual_voice is UsualVoice.CAREGIVER:
        return Phrase.ASK_HOW_BAD_IT_LOOKS.text(person.pronouns)
    return Text(QT_TRANSLATE_NOOP("caregiver", "How bad is the pain now?"))


def voice_chip(voice: Voice, person: Person, caregiver_name: str) -> Text:
    """The words on the chip that says whose number it is: "Robert said it", "Anna guesses"."""
    return Text(_CHIPS[voice], _names(person, caregiver_name))


def voice_change(voice: Voice, person: Person, caregiver_name: str) -> Text:
    """The words of the button in the saved bar that changes the voice: "Robert said it", "Anna’s guess"."""
    if voice is Voice.CAREGIVER_GUESS:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{caregiver}’s guess"), _names(person, caregiver_name))
    return voice_chip(voice, person, caregiver_name)


def voice_sentence(entry: PainEntry, person: Person, caregiver_name: str) -> Text:
    """Whose number, and which: "Robert said 5", "Anna guesses 6", "5, who says it: not said yet", "Anna saw: calm"."""
    return _sentence(entry, person, caregiver_name, "")


def saved_sentence(entry: PainEntry, person: Person, caregiver_name: str, time_words: str) -> Text:
    """The same with its time, for the saved bar: "Robert said 5 at 14:32"."""
    return _sentence(entry, person, caregiver_name, time_words)


def series_name(series: Series, pronouns: Pronouns) -> Text:
    """What a series is called in a legend: "his number", "caregiver’s number", "who says it: not said"."""
    if series is Series.PATIENT:
        return Phrase.NUMBER.text(pronouns)
    if series is Series.CAREGIVER:
        return Text(QT_TRANSLATE_NOOP("caregiver", "caregiver’s number"))
    return Text(QT_TRANSLATE_NOOP("caregiver", "who says it: not said"))


def legend(series: Series, person: Person, caregiver_name: str) -> Text:
    """The same with names: "Robert said", "Anna guesses"."""
    if series is Series.PATIENT:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{person} said"), _names(person, caregiver_name))
    if series is Series.CAREGIVER:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{caregiver} guesses"), _names(person, caregiver_name))
    return series_name(series, person.pronouns)


def as_typed(words: str) -> Text:
    """Somebody's own words as a text, whatever stands in them."""
    return Text("{words}", {"words": words.strip()})


def listed(texts: Sequence[Text], separator: str = ", ") -> Text:
    """Several texts as one, with `separator` between them; none is an empty text."""
    if not texts:
        return Text("")
    return reduce(lambda a, b: Text("{before}{joint}{after}", {"before": a, "joint": separator, "after": b}), texts)


def sentences(texts: Sequence[Text]) -> Text:
    """Whole sentences, one after the other."""
    return listed(texts, separator=" ")


def start_upper(words: str) -> str:
    """Finished words with a capital at the start, as at the head of a line."""
    return words[:1].upper() + words[1:]


def _names(person: Person, caregiver_name: str) -> dict[str, object]:
    return {"person": person.called, "caregiver": caregiver_name}


def _sentence(entry: PainEntry, person: Person, caregiver_name: str, time_words: str) -> Text:
    signs = listed([word(Kind.SIGN, code) for code in entry.signs])
    values = {**_names(person, caregiver_name), "score": entry.score, "signs": signs, "time": time_words}
    if entry.score is not None:
        forms = _NUMBERS[entry.voice]
    elif entry.could_not_answer:
        forms = _NO_ANSWER
    else:
        forms = _SEEN if entry.signs else _NO_NUMBER
    return Text(forms[bool(time_words)], values)
