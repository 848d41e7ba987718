"""The bare window: a PySide6 window, and if so asked, one secret from the keyring and one row from SQLCipher in it.

python -m tests.benchmarks.bare_window painted
python -m tests.benchmarks.bare_window row FILE SERVICE ENTRY
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.moment import PaintWatch, report


class Window(QMainWindow):
    """Tells when it was first painted."""

    def __init__(self, then) -> None:
        super().__init__()
        self._then = then
        self.resize(1366, 768)
        self.label = QLabel()
        self.setCentralWidget(self.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._then is not None:
            QTimer.singleShot(0, self._then)
            self._then = None


def show_row(window: Window, path: str, service: str, entry: str) -> None:
    """Read the key, then the row, and show it."""
    from keyring.backends.SecretService import Keyring
    from sqlcipher3 import connect

    key = Keyring().get_password(service, entry)
    file = connect(path)
    file.execute(f"PRAGMA key = \"x'{key}'\"")
    (words,) = file.execute("SELECT words FROM line").fetchone()
    window.watch = PaintWatch(window.label)
    window.label.setText(words)


def main() -> None:
    """Open it; the process ends when what was asked for is on the screen."""
    application = QApplication(sys.argv[:1])
    what, *more = sys.argv[1:]
    window = Window(report if what == "painted" else lambda: show_row(window, *more))
    window.show()
    application.exec()


main()
