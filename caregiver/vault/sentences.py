"""What the vault's errors say to a person; none holds a word of the diary."""

from caregiver.domain.text import QT_TRANSLATE_NOOP

MISSING = QT_TRANSLATE_NOOP("caregiver", "There is no diary in this folder.")
EXISTS = QT_TRANSLATE_NOOP("caregiver", "There is a diary in this folder already. It was left as it is.")
DIARY_GONE = QT_TRANSLATE_NOOP(
    "caregiver", "The file “diary.db” is gone; only its keys are left. Look for it in a copy, if you made one."
)
SLOTS_GONE = QT_TRANSLATE_NOOP(
    "caregiver",
    "The diary is there, but the file “keyslots.json” beside it is gone. Look for it in a copy, if you made one.",
)
SLOTS_DAMAGED = QT_TRANSLATE_NOOP(
    "caregiver", "The file “keyslots.json” beside the diary is damaged. The diary itself was not changed."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "caregiver", "The diary file is damaged. It was not changed. If you made a copy of it, that may be whole."
)
NOT_ENCRYPTED = QT_TRANSLATE_NOOP("caregiver", "The diary file is not encrypted, so it was not opened.")
NEWER = QT_TRANSLATE_NOOP(
    "caregiver",
    "A newer version of this program wrote this diary. Please open it with that version. It was not changed.",
)
KEY_WRONG = QT_TRANSLATE_NOOP("caregiver", "This key does not open this diary. The diary was not changed.")
IN_USE = QT_TRANSLATE_NOOP("caregiver", "Another window of this program has the diary open. Please use that one.")
CANNOT_READ = QT_TRANSLATE_NOOP(
    "caregiver", "The folder of the diary cannot be read. Nothing was changed. Is the disk connected?"
)
CANNOT_SAVE = QT_TRANSLATE_NOOP(
    "caregiver",
    "This could not be saved: the disk is full, cannot be written, or fails. What was saved before is safe.",
)
GONE = QT_TRANSLATE_NOOP("caregiver", "This is no longer in the diary. It may have been removed.")
BROKEN_LETTER = QT_TRANSLATE_NOOP("caregiver", "There is a broken letter in this text. Please type it again.")
