"""A second start shows the window of the first."""

import getpass
import os
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER = b"shown"
_PATIENCE_MS = 2000


class SingleInstance(QObject):
    """The bell at the door of the window that has `folder` open: one a data folder and user.

    Signals:
        rung: Another start asked; show the window now.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def ring(self) -> bool:
        """Ask the window that is open to show itself; whether it answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = (
            socket.waitForConnected(_PATIENCE_MS)
            and socket.waitForReadyRead(_PATIENCE_MS)
            and bytes(socket.readAll().data()) == _ANSWER
        )
        socket.abort()
        return answered

    def listen(self) -> bool:
        """Hear the bell from now on; whether that is possible. Only for who holds the `WriterLock` of the folder."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear it no more."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_ANSWER)
            socket.flush()
            self.rung.emit()


def _name(folder: Path) -> str:
    """The socket's name tells nothing of the folder, and lies where only this user can go, if there is such a place."""
    door = "caregiver-" + sha256(f"{getpass.getuser()}\0{folder.resolve()}".encode()).hexdigest()[:16]
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(runtime, door)) if os.name == "posix" and runtime else door
