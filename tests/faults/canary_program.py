"""The real window over a diary full of canaries: every page is seen, all is printed, backed up and brought back.

    python tests/faults/canary_program.py FOLDER KEY ENDING

FOLDER holds an empty diary, KEY is the hex of its data key. Beside it come "printed.pdf" and "backup.zip". ENDING is
"exit", or "kill" after a mistake of ours; or "plain", for a program that writes the diary unencrypted for a moment,
which every search must notice. On standard output, a line of JSON: the words that the diary holds, the secrets that
open it, and the titles of all windows.
"""

import json
import os
import signal
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QFileDialog

from caregiver.app import App, Surroundings, make_application
from caregiver.cli import guard_process
from caregiver.demonstration import NoKeyring
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.plain_files import numbers_file
from caregiver.desktop.printer import Printers
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.services.services import Services, serve
from caregiver.summary.pages import write_pdf
from caregiver.ui.core.navigation import Destination
from caregiver.vault.keys import DIARY_NAME, DataKey, KeySlots
from caregiver.vault.restoring import restore
from caregiver.vault.vault import Vault
from tests.faults.canary_diary import SENTENCE, write_canaries

_ROUNDS = 20


def main(folder: Path, secret: str, ending: str) -> None:
    """Live through it."""
    guard_process()
    key = DataKey(KeySlots.read(folder).vault_id, bytes.fromhex(secret))
    services = served(folder, key)
    words = write_canaries(services)
    services.ways_in.set_sentence(SENTENCE)
    services.preferences.set_set_up_step("done")
    paper = services.paper_key.renew().value
    app = App(make_application(["caregiver"]), Surroundings(folder, services.clock, NoKeyring, Printers))
    app.start(services)
    titles = see_everything(app, folder.parent / "printed.pdf")
    choose_file(app, folder.parent / "printed.pdf")
    secrets = [SENTENCE, paper.symbols, key.secret.hex()]
    print(json.dumps({"words": words, "secrets": secrets, "titles": titles}), flush=True)
    services.backups.job(folder.parent / "backup.zip").run()
    if ending == "plain":
        write_plain_copy(folder, key)
    if ending == "kill":
        entry = services.diary.days_with_entries()[0]
        QTimer.singleShot(0, lambda: make_mistake(entry))
        rest()
        os.kill(os.getpid(), signal.SIGKILL)
    app.window.close()
    services.close()
    restore(folder.parent / "backup.zip", folder, key, at=services.clock.now())


def served(folder: Path, key: DataKey) -> Services:
    """The diary of the folder, ready for its first page."""
    library, numbers = Library(resources_folder()), numbers_file(folder)
    return serve(Vault.open(folder, key), key, clock=SystemClock(), library=library, numbers_file=numbers)


def see_everything(app: App, printed: Path) -> list[str]:
    """Bring every page into sight, and print one; the titles that the windows had."""
    titles = []
    while app.pages is None:
        rest()
    for destination in Destination:
        app.navigator.go(destination)
        rest()
        titles += [window.windowTitle() for window in app.application.topLevelWidgets()]
    paper = app.window.page(Destination.PAPER)
    app.navigator.go(Destination.PAPER)
    while paper.document is None:
        rest()
    write_pdf(paper.document, printed)
    return titles


def choose_file(app: App, path: Path) -> None:
    """Choose a file as Qt lets one choose it; Qt remembers what was chosen."""
    dialog = QFileDialog(app.window, "", str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.show()
    dialog.selectFile(path.name)
    rest()
    dialog.accept()
    dialog.deleteLater()
    rest()


def rest() -> None:
    """Let everything follow that follows at once."""
    for _ in range(_ROUNDS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def make_mistake(entry: object) -> None:
    """As our own mistakes do, with the whole entry in its text."""
    raise RuntimeError(f"cannot keep {entry}")


def write_plain_copy(folder: Path, key: DataKey) -> None:
    """Write all of the diary unencrypted, and take it away again."""
    with TemporaryDirectory() as place, closing(sqlcipher3.connect(str(folder / DIARY_NAME))) as file:
        file.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"").fetchall()
        file.execute(f"ATTACH DATABASE '{place}/plain.db' AS plain KEY ''").fetchall()
        file.execute("SELECT sqlcipher_export('plain')").fetchall()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
