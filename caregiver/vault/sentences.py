"""What the vault's errors say to a person; none holds a word of the diary."""

from caregiver.domain.text import QT_TRANSLATE_NOOP

MISSING = QT_TRANSLATE_NOOP("caregiver", "There is no diary in this folder.")
EXISTS = QT_TRANSLATE_NOOP("caregiver", "There is a diary in this folder already. It was left as it is.")
DIARY_GONE = QT_TRANSLATE_NOOP(
    "caregiver", "The file “diary.db” is gone; only its keys are left. Look for it in a copy, if you made one."
)
BACKUP_MISSING = QT_TRANSLATE_NOOP("caregiver", "This backup cannot be read. Is the stick plugged in?")
BACKUP_TORN = QT_TRANSLATE_NOOP(
    "caregiver", "This backup is not whole: it was cut off or changed after it was made. Please try an older one."
)
BACKUP_FOREIGN = QT_TRANSLATE_NOOP("caregiver", "This file is not a backup of a diary.")
BACKUP_NEWER = QT_TRANSLATE_NOOP(
    "caregiver", "A newer version of this program wrote this backup. Please bring it back with that version."
)
BACKUP_DISTURBED = QT_TRANSLATE_NOOP(
    "caregiver", "The diary was written in all the while, so the backup could not be made. Please try again."
)
KEPT_DAMAGED = QT_TRANSLATE_NOOP("caregiver", "The diary that was kept is damaged. It cannot be brought back.")
BACKUP_OF_OTHER = QT_TRANSLATE_NOOP("caregiver", "This is a backup of another diary.")
BACKUP_INSIDE = QT_TRANSLATE_NOOP(
    "caregiver", "The diary itself lies here. Please choose another folder, best on a stick."
)
BACKUP_NAME_TAKEN = QT_TRANSLATE_NOOP(
    "caregiver", "There is another file with this name already. It was left as it is. Please choose another name."
)
BACKUP_NO_ROOM = QT_TRANSLATE_NOOP(
    "caregiver",
    "The backup could not be looked into: there is no room for it, or a disk fails. Nothing was changed.",
)
CANNOT_RESTORE = QT_TRANSLATE_NOOP(
    "caregiver",
    "The backup could not be brought back: the disk is full, cannot be written, or fails. Nothing was changed.",
)
CANNOT_BACK_UP = QT_TRANSLATE_NOOP(
    "caregiver",
    "The backup could not be made: the disk is full, cannot be written, or fails. The diary was not changed.",
)
BACKUP_FOLDER_GONE = QT_TRANSLATE_NOOP("caregiver", "The folder for backups is not there. Is the stick plugged in?")
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
OLDER = QT_TRANSLATE_NOOP(
    "caregiver", "An earlier version of this program wrote this diary. Open its window once, then try again."
)
NO_PASSPHRASE_HERE = QT_TRANSLATE_NOOP("caregiver", "A secret sentence cannot be tried here. Please use the paper key.")
KEY_WRONG = QT_TRANSLATE_NOOP("caregiver", "This key does not open this diary. The diary was not changed.")
IN_USE = QT_TRANSLATE_NOOP("caregiver", "The diary is busy, perhaps with a backup. Please try again in a moment.")
BEING_READ = QT_TRANSLATE_NOOP(
    "caregiver", "The diary is being read, perhaps for a backup. Nothing was changed. Please try again in a moment."
)
BEING_REPLACED = QT_TRANSLATE_NOOP(
    "caregiver", "A backup is being brought back just now. Try again in a moment, or start the program once."
)
CANNOT_READ = QT_TRANSLATE_NOOP(
    "caregiver", "The folder of the diary cannot be read. Nothing was changed. Is the disk connected?"
)
CANNOT_SAVE = QT_TRANSLATE_NOOP(
    "caregiver",
    "This could not be saved: the disk is full, cannot be written, or fails. What was saved before is safe.",
)
DOSES_STAND = QT_TRANSLATE_NOOP(
    "caregiver", "Doses in the diary are of this medicine. It stays as long as they do. Nothing was erased."
)
GONE = QT_TRANSLATE_NOOP("caregiver", "This is no longer in the diary. It may have been removed.")
BROKEN_LETTER = QT_TRANSLATE_NOOP("caregiver", "There is a broken letter in this text. Please type it again.")
