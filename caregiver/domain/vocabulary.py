"""The words an entry is made of, as codes (care.md 1.7, with the additions of care-rules 27, 28, 41 and 46).

A stored entry holds codes, so that its words can be shown in any language and counted. What no code says is kept in
the family's own words, after "own:". Left and right are always the person's own.
"""

from dataclasses import dataclass
from enum import StrEnum

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line
from caregiver.domain.regions import REGIONS
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

LONGEST_OWN = 80
"""Characters of own words on one chip."""

_OWN = "own:"


class Kind(StrEnum):
    """What a code is about."""

    REGION = "region"
    QUALITY = "quality"
    TIMING = "timing"
    WORSE = "worse"
    EASED = "eased"
    SIGN = "sign"


@dataclass(frozen=True)
class Code:
    """One word of the vocabulary.

    Attributes:
        code: What is stored; it never changes its meaning.
        word: What is read (a source for translation).
        is_starred: Whether the quiet line about urgent signs stands beneath it (care-rules 41).
        is_usual: Whether it is shown before "more".
    """

    code: str
    word: str
    is_starred: bool = False
    is_usual: bool = False


_QUALITY = (
    Code("aching", QT_TRANSLATE_NOOP("caregiver", "aching"), is_usual=True),
    Code("dull", QT_TRANSLATE_NOOP("caregiver", "dull"), is_usual=True),
    Code("shooting", QT_TRANSLATE_NOOP("caregiver", "shooting"), is_usual=True),
    Code("stabbing", QT_TRANSLATE_NOOP("caregiver", "stabbing"), is_usual=True),
    Code("burning", QT_TRANSLATE_NOOP("caregiver", "burning"), is_usual=True),
    Code("tingling", QT_TRANSLATE_NOOP("caregiver", "tingling"), is_starred=True, is_usual=True),
    Code("pins_needles", QT_TRANSLATE_NOOP("caregiver", "pins and needles"), is_starred=True, is_usual=True),
    Code("numb", QT_TRANSLATE_NOOP("caregiver", "numb"), is_starred=True, is_usual=True),
    Code("band_like", QT_TRANSLATE_NOOP("caregiver", "band-like"), is_starred=True, is_usual=True),
    Code("pressure", QT_TRANSLATE_NOOP("caregiver", "pressure"), is_usual=True),
    Code("sharp", QT_TRANSLATE_NOOP("caregiver", "sharp")),
    Code("throbbing", QT_TRANSLATE_NOOP("caregiver", "throbbing")),
    Code("nagging", QT_TRANSLATE_NOOP("caregiver", "nagging")),
    Code("electric", QT_TRANSLATE_NOOP("caregiver", "electric")),
    Code("cramping", QT_TRANSLATE_NOOP("caregiver", "cramping")),
    Code("squeezing", QT_TRANSLATE_NOOP("caregiver", "squeezing")),
    Code("tender", QT_TRANSLATE_NOOP("caregiver", "tender")),
    Code("heavy", QT_TRANSLATE_NOOP("caregiver", "heavy"), is_starred=True),
    Code("stiff", QT_TRANSLATE_NOOP("caregiver", "stiff")),
)

_TIMING = (
    Code("constant", QT_TRANSLATE_NOOP("caregiver", "all the time"), is_usual=True),
    Code("comes_and_goes", QT_TRANSLATE_NOOP("caregiver", "comes and goes"), is_usual=True),
    Code("sudden_flare", QT_TRANSLATE_NOOP("caregiver", "sudden bad spell"), is_usual=True),
    Code("on_movement", QT_TRANSLATE_NOOP("caregiver", "on moving"), is_usual=True),
    Code("before_next_dose", QT_TRANSLATE_NOOP("caregiver", "before the next dose"), is_usual=True),
    Code("at_night", QT_TRANSLATE_NOOP("caregiver", "at night"), is_usual=True),
    Code("on_waking", QT_TRANSLATE_NOOP("caregiver", "on waking"), is_usual=True),
    Code("after_meal", QT_TRANSLATE_NOOP("caregiver", "after a meal"), is_usual=True),
    Code("after_treatment", QT_TRANSLATE_NOOP("caregiver", "after treatment"), is_usual=True),
)

_WORSE = (
    Code("getting_up", QT_TRANSLATE_NOOP("caregiver", "getting up"), is_usual=True),
    Code("walking", QT_TRANSLATE_NOOP("caregiver", "walking"), is_usual=True),
    Code("turning_in_bed", QT_TRANSLATE_NOOP("caregiver", "turning in bed"), is_usual=True),
    Code("coughing_sneezing", QT_TRANSLATE_NOOP("caregiver", "coughing"), is_starred=True, is_usual=True),
    Code("lying_flat", QT_TRANSLATE_NOOP("caregiver", "lying flat"), is_starred=True, is_usual=True),
    Code("moving", QT_TRANSLATE_NOOP("caregiver", "moving")),
    Code("standing", QT_TRANSLATE_NOOP("caregiver", "standing")),
    Code("sitting", QT_TRANSLATE_NOOP("caregiver", "sitting")),
    Code("straining_toilet", QT_TRANSLATE_NOOP("caregiver", "straining on the toilet"), is_starred=True),
    Code("breathing_in", QT_TRANSLATE_NOOP("caregiver", "breathing in"), is_starred=True),
    Code("eating_swallowing", QT_TRANSLATE_NOOP("caregiver", "eating or swallowing")),
    Code("touch_clothes", QT_TRANSLATE_NOOP("caregiver", "touch or clothes")),
    Code("cold", QT_TRANSLATE_NOOP("caregiver", "cold")),
    Code("heat", QT_TRANSLATE_NOOP("caregiver", "heat")),
    Code("dressing_washing", QT_TRANSLATE_NOOP("caregiver", "dressing or washing")),
    Code("worry", QT_TRANSLATE_NOOP("caregiver", "worry")),
    Code("tiredness", QT_TRANSLATE_NOOP("caregiver", "being tired")),
    Code("late_dose", QT_TRANSLATE_NOOP("caregiver", "a late dose")),
    Code("treatment_day", QT_TRANSLATE_NOOP("caregiver", "a treatment day")),
    Code("nothing_found", QT_TRANSLATE_NOOP("caregiver", "nothing we know of")),
)

_EASED = (
    Code("medicine_rescue", QT_TRANSLATE_NOOP("caregiver", "quick-acting dose"), is_usual=True),
    Code("rest", QT_TRANSLATE_NOOP("caregiver", "rest"), is_usual=True),
    Code("heat", QT_TRANSLATE_NOOP("caregiver", "heat"), is_usual=True),
    Code("change_position", QT_TRANSLATE_NOOP("caregiver", "new position"), is_usual=True),
    Code("medicine_regular", QT_TRANSLATE_NOOP("caregiver", "medicine by the clock")),
    Code("cold", QT_TRANSLATE_NOOP("caregiver", "cold")),
    Code("massage_gentle", QT_TRANSLATE_NOOP("caregiver", "gentle massage")),
    Code("support_brace_pillow", QT_TRANSLATE_NOOP("caregiver", "brace or pillow")),
    Code("aid", QT_TRANSLATE_NOOP("caregiver", "walking aid")),
    Code("walking_gentle", QT_TRANSLATE_NOOP("caregiver", "gentle walking")),
    Code("stretching", QT_TRANSLATE_NOOP("caregiver", "stretching")),
    Code("exercise_physio", QT_TRANSLATE_NOOP("caregiver", "exercise agreed with the physio")),
    Code("breathing_relax", QT_TRANSLATE_NOOP("caregiver", "slow breathing")),
    Code("meditation", QT_TRANSLATE_NOOP("caregiver", "meditation")),
    Code("yoga", QT_TRANSLATE_NOOP("caregiver", "yoga")),
    Code("prayer", QT_TRANSLATE_NOOP("caregiver", "prayer")),
    Code("music_distraction", QT_TRANSLATE_NOOP("caregiver", "music or something to do")),
    Code("company", QT_TRANSLATE_NOOP("caregiver", "company")),
    Code("sleep", QT_TRANSLATE_NOOP("caregiver", "sleep")),
    Code("bath", QT_TRANSLATE_NOOP("caregiver", "bath")),
    Code("tens", QT_TRANSLATE_NOOP("caregiver", "TENS machine")),
    Code("acupuncture", QT_TRANSLATE_NOOP("caregiver", "acupuncture")),
    Code("herbs", QT_TRANSLATE_NOOP("caregiver", "herbs")),
    Code("nothing", QT_TRANSLATE_NOOP("caregiver", "nothing so far")),
)

_SIGN = (
    Code("calm", QT_TRANSLATE_NOOP("caregiver", "calm"), is_usual=True),
    Code("asleep", QT_TRANSLATE_NOOP("caregiver", "asleep, wakes as usual"), is_usual=True),
    Code("frowning", QT_TRANSLATE_NOOP("caregiver", "frowning"), is_usual=True),
    Code("moaning", QT_TRANSLATE_NOOP("caregiver", "moaning"), is_usual=True),
    Code("holding_still", QT_TRANSLATE_NOOP("caregiver", "holding still"), is_usual=True),
    Code("restless", QT_TRANSLATE_NOOP("caregiver", "restless"), is_usual=True),
    Code("hard_to_wake", QT_TRANSLATE_NOOP("caregiver", "hard to wake"), is_starred=True, is_usual=True),
    Code(
        "slow_breathing",
        QT_TRANSLATE_NOOP("caregiver", "breathing slow or with pauses"),
        is_starred=True,
        is_usual=True,
    ),
    Code("confused", QT_TRANSLATE_NOOP("caregiver", "muddled"), is_starred=True, is_usual=True),
    Code("muscle_jerks", QT_TRANSLATE_NOOP("caregiver", "jerking"), is_starred=True, is_usual=True),
    Code("cannot_tell", QT_TRANSLATE_NOOP("caregiver", "cannot tell"), is_usual=True),
    Code("noisy_breathing", QT_TRANSLATE_NOOP("caregiver", "noisy breathing")),
    Code("cannot_swallow", QT_TRANSLATE_NOOP("caregiver", "cannot swallow"), is_starred=True),
    Code("cough", QT_TRANSLATE_NOOP("caregiver", "cough")),
    Code("hiccups", QT_TRANSLATE_NOOP("caregiver", "hiccups")),
    Code("skin_sore", QT_TRANSLATE_NOOP("caregiver", "skin sore")),
    Code("mouth_care", QT_TRANSLATE_NOOP("caregiver", "mouth needs care")),
    Code("guarding", QT_TRANSLATE_NOOP("caregiver", "guarding the sore place")),
    Code("crying", QT_TRANSLATE_NOOP("caregiver", "crying")),
    Code("not_eating", QT_TRANSLATE_NOOP("caregiver", "not eating")),
    Code("vomiting", QT_TRANSLATE_NOOP("caregiver", "vomiting"), is_starred=True),
    Code("swelling", QT_TRANSLATE_NOOP("caregiver", "swelling"), is_starred=True),
)

_CODES = {
    Kind.REGION: tuple(Code(region.code, region.word) for region in REGIONS),
    Kind.QUALITY: _QUALITY,
    Kind.TIMING: _TIMING,
    Kind.WORSE: _WORSE,
    Kind.EASED: _EASED,
    Kind.SIGN: _SIGN,
}
_BY_CODE = {(kind, entry.code): entry for kind, entries in _CODES.items() for entry in entries}


def codes(kind: Kind) -> tuple[Code, ...]:
    """All codes of a kind, the usual ones first."""
    return _CODES[kind]


def usual(kind: Kind) -> tuple[Code, ...]:
    """The codes shown at once."""
    return tuple(entry for entry in codes(kind) if entry.is_usual)


def more(kind: Kind) -> tuple[Code, ...]:
    """The codes shown after "more"."""
    return tuple(entry for entry in codes(kind) if not entry.is_usual)


def word(kind: Kind, code: str) -> Text:
    """What is read for a stored code: its word, the family's own words, or, for a code of a newer version, the code."""
    known = _BY_CODE.get((kind, code))
    if known is not None:
        return Text(known.word)
    own_part = own_words(code)
    return Text("{words}", {"words": code.replace("_", " ").replace("-", " ") if own_part is None else own_part})


def is_starred(kind: Kind, code: str) -> bool:
    """Whether the quiet line about urgent signs stands beneath this code."""
    known = _BY_CODE.get((kind, code))
    return known is not None and known.is_starred


def own(words: str, field: str = "own") -> str:
    """The code that keeps the family's own words.

    Raises:
        BadInput: For `field`, when nothing is left of the words, or when they are too long for a chip.
    """
    kept = clean_line(words)
    if not kept:
        raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Type a word or two first."))
    if len(kept) > LONGEST_OWN:
        raise BadInput(
            field,
            QT_TRANSLATE_NOOP("caregiver", "This is too long here. Keep it to {longest} letters, or use “My words”."),
            longest=LONGEST_OWN,
        )
    return _OWN + kept


def own_words(code: str) -> str | None:
    """The family's own words in a stored code, or None when it is a code of the vocabulary."""
    return code.removeprefix(_OWN) if code.startswith(_OWN) else None
