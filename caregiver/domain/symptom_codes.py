"""The words of symptoms, of what pain gets in the way of, and of what eases without medicine (care.md 1.7).

With the additions of care-rules 28, 41 and 46. A starred word shows the quiet line about urgent signs;
behind "more" these stand first.
"""

from dataclasses import replace

from caregiver.domain.code import Code
from caregiver.domain.pain_codes import EASED
from caregiver.domain.text import QT_TRANSLATE_NOOP

BOWELS_OPENED = "bowels_opened"
"""Stands among the symptoms, for it is written down in the same way; it is never graded."""

SYMPTOM = (
    Code("constipation", QT_TRANSLATE_NOOP("caregiver", "hard stools"), is_usual=True),
    Code(BOWELS_OPENED, QT_TRANSLATE_NOOP("caregiver", "bowels opened"), is_usual=True),
    Code("drowsy", QT_TRANSLATE_NOOP("caregiver", "sleepy"), is_usual=True),
    Code("nausea", QT_TRANSLATE_NOOP("caregiver", "feeling sick"), is_usual=True),
    Code("vomiting", QT_TRANSLATE_NOOP("caregiver", "vomiting"), is_starred=True, is_usual=True),
    Code("tired", QT_TRANSLATE_NOOP("caregiver", "tired"), is_usual=True),
    Code("poor_appetite", QT_TRANSLATE_NOOP("caregiver", "no wish to eat"), is_usual=True),
    Code("confused", QT_TRANSLATE_NOOP("caregiver", "muddled"), is_starred=True, is_usual=True),
    Code("hard_to_wake", QT_TRANSLATE_NOOP("caregiver", "hard to wake"), is_starred=True, is_usual=True),
    Code(
        "slow_breathing",
        QT_TRANSLATE_NOOP("caregiver", "breathing slow or with pauses"),
        is_starred=True,
        is_usual=True,
    ),
    Code("breathless", QT_TRANSLATE_NOOP("caregiver", "short of breath"), is_starred=True),
    Code("cannot_swallow", QT_TRANSLATE_NOOP("caregiver", "cannot swallow"), is_starred=True),
    Code("bleeding", QT_TRANSLATE_NOOP("caregiver", "bleeding"), is_starred=True),
    Code("black_stool", QT_TRANSLATE_NOOP("caregiver", "black poo"), is_starred=True),
    Code("swollen_belly", QT_TRANSLATE_NOOP("caregiver", "swollen belly"), is_starred=True),
    Code("fever_shivers", QT_TRANSLATE_NOOP("caregiver", "fever or shivers"), is_starred=True),
    Code("fall", QT_TRANSLATE_NOOP("caregiver", "a fall"), is_starred=True),
    Code("leg_weakness", QT_TRANSLATE_NOOP("caregiver", "weak or heavy legs"), is_starred=True),
    Code("arm_weakness", QT_TRANSLATE_NOOP("caregiver", "weak or heavy arms"), is_starred=True),
    Code("numb_tingling", QT_TRANSLATE_NOOP("caregiver", "numb or tingling"), is_starred=True),
    Code("unsteady", QT_TRANSLATE_NOOP("caregiver", "unsteady"), is_starred=True),
    Code("loss_of_control", QT_TRANSLATE_NOOP("caregiver", "lost control of pee or poo"), is_starred=True),
    Code("trouble_passing_urine", QT_TRANSLATE_NOOP("caregiver", "trouble passing pee"), is_starred=True),
    Code("passing_more_urine", QT_TRANSLATE_NOOP("caregiver", "more pee than usual"), is_starred=True),
    Code("thirst", QT_TRANSLATE_NOOP("caregiver", "very thirsty"), is_starred=True),
    Code("seeing_things", QT_TRANSLATE_NOOP("caregiver", "seeing things"), is_starred=True),
    Code("muscle_jerks", QT_TRANSLATE_NOOP("caregiver", "jerking"), is_starred=True),
    Code("leg_swelling", QT_TRANSLATE_NOOP("caregiver", "swollen leg or arm"), is_starred=True),
    Code("swelling", QT_TRANSLATE_NOOP("caregiver", "swelling"), is_starred=True),
    Code("noisy_breathing", QT_TRANSLATE_NOOP("caregiver", "noisy breathing")),
    Code("cough", QT_TRANSLATE_NOOP("caregiver", "cough")),
    Code("hiccups", QT_TRANSLATE_NOOP("caregiver", "hiccups")),
    Code("stomach_upset", QT_TRANSLATE_NOOP("caregiver", "upset stomach")),
    Code("weight_loss", QT_TRANSLATE_NOOP("caregiver", "weight loss")),
    Code("dry_mouth", QT_TRANSLATE_NOOP("caregiver", "dry mouth")),
    Code("sore_mouth", QT_TRANSLATE_NOOP("caregiver", "sore mouth")),
    Code("mouth_care", QT_TRANSLATE_NOOP("caregiver", "mouth needs care")),
    Code("dizzy", QT_TRANSLATE_NOOP("caregiver", "dizzy")),
    Code("low_mood", QT_TRANSLATE_NOOP("caregiver", "low mood")),
    Code("worry", QT_TRANSLATE_NOOP("caregiver", "worry")),
    Code("restless", QT_TRANSLATE_NOOP("caregiver", "restless")),
    Code("poor_sleep", QT_TRANSLATE_NOOP("caregiver", "bad sleep")),
    Code("itch", QT_TRANSLATE_NOOP("caregiver", "itch")),
    Code("sweating", QT_TRANSLATE_NOOP("caregiver", "sweating")),
    Code("rash", QT_TRANSLATE_NOOP("caregiver", "rash")),
    Code("skin_sore", QT_TRANSLATE_NOOP("caregiver", "skin sore")),
    Code("jaw_pain", QT_TRANSLATE_NOOP("caregiver", "jaw pain")),
    Code("joint_ache", QT_TRANSLATE_NOOP("caregiver", "aching joints or bones")),
)

AREA = (
    Code("getting_up_walking", QT_TRANSLATE_NOOP("caregiver", "getting up and walking"), is_usual=True),
    Code("sleep", QT_TRANSLATE_NOOP("caregiver", "sleep"), is_usual=True),
    Code("eating", QT_TRANSLATE_NOOP("caregiver", "eating"), is_usual=True),
    Code("mood", QT_TRANSLATE_NOOP("caregiver", "mood"), is_usual=True),
    Code("washing_dressing", QT_TRANSLATE_NOOP("caregiver", "washing and dressing")),
    Code("enjoying_things", QT_TRANSLATE_NOOP("caregiver", "enjoying things")),
    Code("being_with_people", QT_TRANSLATE_NOOP("caregiver", "being with people")),
    Code("thinking", QT_TRANSLATE_NOOP("caregiver", "thinking clearly")),
    Code("house_tasks", QT_TRANSLATE_NOOP("caregiver", "things to do at home")),
    Code("outings", QT_TRANSLATE_NOOP("caregiver", "going out")),
    Code("intimacy", QT_TRANSLATE_NOOP("caregiver", "being close")),
    Code("meaning_faith", QT_TRANSLATE_NOOP("caregiver", "meaning and faith")),
)

_NO_COMFORT = {"medicine_rescue", "medicine_regular", "nothing"}
_USUAL_COMFORT = {"rest", "heat", "cold", "change_position", "massage_gentle", "breathing_relax", "music_distraction"}
_WITHOUT_MEDICINE = (
    *(replace(code, is_usual=code.code in _USUAL_COMFORT) for code in EASED if code.code not in _NO_COMFORT),
    Code("relaxation", QT_TRANSLATE_NOOP("caregiver", "relaxing the muscles")),
    Code("mindfulness", QT_TRANSLATE_NOOP("caregiver", "mindfulness")),
    Code("talking", QT_TRANSLATE_NOOP("caregiver", "talking it through")),
    Code("reading_aloud", QT_TRANSLATE_NOOP("caregiver", "reading aloud")),
)

COMFORT = tuple(sorted(_WITHOUT_MEDICINE, key=lambda code: not code.is_usual))
"""What was done without medicine: the same words as what eased, and a few more."""
