"""What the codes of medicines, doses, stays and stock are called on chips and in sentences (care-rules 13, 15, 20, 44).

All begin with a small letter, as inside a sentence; a chip begins them with a capital.
"""

from caregiver.domain.device import DeviceEvent
from caregiver.domain.dose import DoseAnswer, Reason, Seen
from caregiver.domain.medicine import Form, MedicineClass, Release, Route
from caregiver.domain.regimen import Standing
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

Code = (
    DeviceEvent
    | DoseAnswer
    | Form
    | ListAnswer
    | MedicineClass
    | Reason
    | Release
    | Route
    | Seen
    | Standing
    | StayKind
    | StockEvent
)

_FORMS: dict[Code, str] = {
    Form.TABLETS: QT_TRANSLATE_NOOP("caregiver", "tablets"),
    Form.CAPSULES: QT_TRANSLATE_NOOP("caregiver", "capsules"),
    Form.LIQUID: QT_TRANSLATE_NOOP("caregiver", "liquid"),
    Form.DROPS: QT_TRANSLATE_NOOP("caregiver", "drops"),
    Form.SACHETS: QT_TRANSLATE_NOOP("caregiver", "sachets"),
    Form.PATCH: QT_TRANSLATE_NOOP("caregiver", "patch"),
    Form.PLASTER: QT_TRANSLATE_NOOP("caregiver", "plaster"),
    Form.INJECTION: QT_TRANSLATE_NOOP("caregiver", "injection"),
    Form.PUMP: QT_TRANSLATE_NOOP("caregiver", "pump"),
    Form.SUPPOSITORY: QT_TRANSLATE_NOOP("caregiver", "rectal form"),
    Form.SPRAY: QT_TRANSLATE_NOOP("caregiver", "spray"),
    Form.INHALER: QT_TRANSLATE_NOOP("caregiver", "inhaler"),
    Form.GEL: QT_TRANSLATE_NOOP("caregiver", "gel or cream"),
    Form.LOZENGE: QT_TRANSLATE_NOOP("caregiver", "lozenge"),
    Form.OTHER: QT_TRANSLATE_NOOP("caregiver", "other form"),
}
_ROUTES: dict[Code, str] = {
    Route.MOUTH: QT_TRANSLATE_NOOP("caregiver", "by mouth"),
    Route.UNDER_TONGUE: QT_TRANSLATE_NOOP("caregiver", "under the tongue"),
    Route.SKIN: QT_TRANSLATE_NOOP("caregiver", "on the skin"),
    Route.PATCH: QT_TRANSLATE_NOOP("caregiver", "patch"),
    Route.INJECTION: QT_TRANSLATE_NOOP("caregiver", "injection"),
    Route.RECTAL: QT_TRANSLATE_NOOP("caregiver", "rectal (in the bottom)"),
    Route.PUMP: QT_TRANSLATE_NOOP("caregiver", "pump"),
    Route.OTHER: QT_TRANSLATE_NOOP("caregiver", "other way"),
}
_RELEASES: dict[Code, str] = {
    Release.LONG_ACTING: QT_TRANSLATE_NOOP("caregiver", "long-acting"),
    Release.QUICK_ACTING: QT_TRANSLATE_NOOP("caregiver", "quick-acting"),
    Release.NOT_SURE: QT_TRANSLATE_NOOP("caregiver", "not sure"),
    Release.DOES_NOT_APPLY: QT_TRANSLATE_NOOP("caregiver", "neither"),
}
_CLASSES: dict[Code, str] = {
    MedicineClass.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "not said"),
    MedicineClass.PARACETAMOL: QT_TRANSLATE_NOOP("caregiver", "paracetamol"),
    MedicineClass.NSAID: QT_TRANSLATE_NOOP("caregiver", "pain medicine like ibuprofen"),
    MedicineClass.OPIOID_WEAK: QT_TRANSLATE_NOOP("caregiver", "weaker opioid"),
    MedicineClass.OPIOID: QT_TRANSLATE_NOOP("caregiver", "strong pain medicine"),
    MedicineClass.ANTIDEPRESSANT_FOR_PAIN: QT_TRANSLATE_NOOP("caregiver", "mood medicine, used for pain"),
    MedicineClass.NERVE_MEDICINE: QT_TRANSLATE_NOOP("caregiver", "nerve pain medicine"),
    MedicineClass.STEROID: QT_TRANSLATE_NOOP("caregiver", "steroid"),
    MedicineClass.BONE_STRENGTHENER: QT_TRANSLATE_NOOP("caregiver", "bone strengthener"),
    MedicineClass.LAXATIVE: QT_TRANSLATE_NOOP("caregiver", "laxative"),
    MedicineClass.ANTISICKNESS: QT_TRANSLATE_NOOP("caregiver", "for feeling sick"),
    MedicineClass.STOMACH_PROTECTOR: QT_TRANSLATE_NOOP("caregiver", "stomach protector"),
    MedicineClass.MUSCLE_RELAXANT: QT_TRANSLATE_NOOP("caregiver", "muscle relaxant"),
    MedicineClass.SLEEP_ANXIETY: QT_TRANSLATE_NOOP("caregiver", "for sleep or worry"),
    MedicineClass.TOPICAL: QT_TRANSLATE_NOOP("caregiver", "used on the skin"),
    MedicineClass.ANTICANCER: QT_TRANSLATE_NOOP("caregiver", "cancer medicine"),
    MedicineClass.ANTIDOTE: QT_TRANSLATE_NOOP("caregiver", "antidote"),
    MedicineClass.BLOOD_THINNER: QT_TRANSLATE_NOOP("caregiver", "blood thinner"),
    MedicineClass.OTHER: QT_TRANSLATE_NOOP("caregiver", "other"),
}
_ANSWERS: dict[Code, str] = {
    DoseAnswer.GIVEN: QT_TRANSLATE_NOOP("caregiver", "given"),
    DoseAnswer.PART: QT_TRANSLATE_NOOP("caregiver", "part given"),
    DoseAnswer.NOT_GIVEN: QT_TRANSLATE_NOOP("caregiver", "not given"),
}
_REASONS: dict[Code, str] = {
    Reason.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "why: not said"),
    Reason.ASLEEP: QT_TRANSLATE_NOOP("caregiver", "asleep"),
    Reason.DID_NOT_WANT: QT_TRANSLATE_NOOP("caregiver", "did not want it"),
    Reason.COULD_NOT_SWALLOW: QT_TRANSLATE_NOOP("caregiver", "could not swallow it"),
    Reason.FELT_SICK: QT_TRANSLATE_NOOP("caregiver", "felt sick"),
    Reason.TOLD_TO_SKIP: QT_TRANSLATE_NOOP("caregiver", "told to skip it"),
    Reason.NONE_AT_HOME: QT_TRANSLATE_NOOP("caregiver", "none at home"),
    Reason.IN_HOSPITAL: QT_TRANSLATE_NOOP("caregiver", "in hospital"),
    Reason.AWAY: QT_TRANSLATE_NOOP("caregiver", "away"),
    Reason.SPILLED: QT_TRANSLATE_NOOP("caregiver", "spilled or spat out"),
    Reason.PATCH_FELL_OFF: QT_TRANSLATE_NOOP("caregiver", "patch fell off"),
    Reason.OTHER: QT_TRANSLATE_NOOP("caregiver", "other"),
}
_SEEN: dict[Code, str] = {
    Seen.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "not said"),
    Seen.YES: QT_TRANSLATE_NOOP("caregiver", "seen in it"),
    Seen.NO: QT_TRANSLATE_NOOP("caregiver", "not seen in it"),
    Seen.NOT_LOOKED: QT_TRANSLATE_NOOP("caregiver", "not looked"),
}
_DEVICE_EVENTS: dict[Code, str] = {
    DeviceEvent.SEEN_ON: QT_TRANSLATE_NOOP("caregiver", "seen on"),
    DeviceEvent.FELL_OFF: QT_TRANSLATE_NOOP("caregiver", "fell off"),
    DeviceEvent.TWO_FOUND: QT_TRANSLATE_NOOP("caregiver", "two found"),
    DeviceEvent.TAKEN_OFF: QT_TRANSLATE_NOOP("caregiver", "taken off"),
    DeviceEvent.PUMP_CHANGED: QT_TRANSLATE_NOOP("caregiver", "pump changed"),
    DeviceEvent.PUMP_ALARM: QT_TRANSLATE_NOOP("caregiver", "pump alarm"),
}
_STOCK_EVENTS: dict[Code, str] = {
    StockEvent.COUNTED: QT_TRANSLATE_NOOP("caregiver", "counted"),
    StockEvent.NEW_SUPPLY: QT_TRANSLATE_NOOP("caregiver", "new box or bottle"),
    StockEvent.SPILLED: QT_TRANSLATE_NOOP("caregiver", "spilled"),
    StockEvent.BROKEN: QT_TRANSLATE_NOOP("caregiver", "broken"),
    StockEvent.RETURNED: QT_TRANSLATE_NOOP("caregiver", "returned"),
    StockEvent.DESTROYED: QT_TRANSLATE_NOOP("caregiver", "destroyed"),
}
_STAY_KINDS: dict[Code, str] = {
    StayKind.HOSPITAL: QT_TRANSLATE_NOOP("caregiver", "in hospital"),
    StayKind.HOSPICE: QT_TRANSLATE_NOOP("caregiver", "in a hospice"),
    StayKind.RESPITE: QT_TRANSLATE_NOOP("caregiver", "in respite care"),
    StayKind.ELSEWHERE: QT_TRANSLATE_NOOP("caregiver", "away from home"),
    StayKind.STOPPED: QT_TRANSLATE_NOOP("caregiver", "reminders stopped"),
    StayKind.DIED: QT_TRANSLATE_NOOP("caregiver", "has died"),
    StayKind.CLOSED: QT_TRANSLATE_NOOP("caregiver", "the computer was off or asleep"),
    StayKind.BROUGHT_BACK: QT_TRANSLATE_NOOP("caregiver", "not in the backup that was brought back"),
}
_LIST_ANSWERS: dict[Code, str] = {
    ListAnswer.SAME: QT_TRANSLATE_NOOP("caregiver", "same as before"),
    ListAnswer.CHANGED: QT_TRANSLATE_NOOP("caregiver", "changed"),
    ListAnswer.STOPPED: QT_TRANSLATE_NOOP("caregiver", "stopped"),
    ListAnswer.NOT_SURE: QT_TRANSLATE_NOOP("caregiver", "not sure yet"),
}
_STANDINGS: dict[Code, str] = {
    Standing.NOT_SAID: QT_TRANSLATE_NOOP("caregiver", "not said"),
    Standing.NEW_LABEL: QT_TRANSLATE_NOOP("caregiver", "on the new label"),
    Standing.WRITTEN_PLAN: QT_TRANSLATE_NOOP("caregiver", "on a written plan"),
    Standing.TOLD_IN_ROOM: QT_TRANSLATE_NOOP("caregiver", "told in the room"),
    Standing.TOLD_BY_PHONE: QT_TRANSLATE_NOOP("caregiver", "told by phone"),
}

_TABLES = (
    _ANSWERS,
    _CLASSES,
    _DEVICE_EVENTS,
    _FORMS,
    _LIST_ANSWERS,
    _REASONS,
    _RELEASES,
    _ROUTES,
    _SEEN,
    _STANDINGS,
    _STAY_KINDS,
    _STOCK_EVENTS,
)
_SOURCES = {type(code): table for table in _TABLES for code in table}
"""By kind of code, because codes of two kinds may be spelled alike."""


def code_text(code: Code) -> Text:
    """What a code is called: "did not want it", "long-acting", "under the tongue"."""
    return Text(_SOURCES[type(code)][code])
