"""Where a file with the paper key is looked for and saved: away from this computer, if a stick is in it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

_STICKS = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS show what was plugged in."""


def place_for_key() -> Path:
    """The folder a file dialog starts in: a stick, or else the documents; never where the diary lies."""
    for volume in QStorageInfo.mountedVolumes():
        if volume.isReady() and not volume.isReadOnly() and volume.rootPath().startswith(_STICKS):
            return Path(volume.rootPath())
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
