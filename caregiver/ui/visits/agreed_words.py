"""What was agreed, in words."""

from collections.abc import Mapping

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.text import QT_TRANSLATE_NOOP

KINDS: Mapping[AgreedKind, str] = {
    AgreedKind.DOSE: QT_TRANSLATE_NOOP("caregiver", "A dose"),
    AgreedKind.MEDICINE: QT_TRANSLATE_NOOP("caregiver", "A medicine"),
    AgreedKind.TEST: QT_TRANSLATE_NOOP("caregiver", "A test"),
    AgreedKind.NEXT_VISIT: QT_TRANSLATE_NOOP("caregiver", "The next visit"),
    AgreedKind.OTHER: QT_TRANSLATE_NOOP("caregiver", "Something else"),
}
