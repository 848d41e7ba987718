"""A second start shows the window of the first."""

import getpass
import os
import time
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from caregiver.desktop.writer_lock import WriterLock
from caregiver.domain.errors import VaultInUse

_SHOW, _STAY = b"show\n", b"stay\n"
_ANSWER = b"heard"
_PATIENCE_MS = 5000
_LOOKS = 50
_LOOK_AGAIN_SECONDS = 0.1


class SingleInstance(QObject):
    """The bell at the door of the window that has `folder` open: one a data folder and user.

    Signals:
        rung: Another start asked; show the window now.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def lock(self, *, is_background: bool = False) -> WriterLock | None:
        """The right to be the one window of the folder; None when there is one, and it has heard us.

        Of many that start at once one gets it. The others may come before it hears the bell, so they ask for a while.

        Args:
            is_background: A start that nobody looks for; the window that is there stays as it is.

        Raises:
            VaultInUse: Another program writes into the diary, and has no window.
            StorageFailed: The folder cannot be written.
        """
        for _ in range(_LOOKS):
            try:
                return WriterLock(self._folder)
            except VaultInUse:
                if self.ring(is_background=is_background):
                    return None
            time.sleep(_LOOK_AGAIN_SECONDS)
        return WriterLock(self._folder)

    def ring(self, *, is_background: bool = False) -> bool:
        """Ask the window that is open to show itself, or only whether it is there; whether it answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(_STAY if is_background else _SHOW)
        answered = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == _ANSWER
        socket.abort()
        return answered

    def listen(self) -> bool:
        """Hear the bell from now on; whether that is possible. Only for who holds the `WriterLock` of the folder."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Hear it no more."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))
            if socket.canReadLine():  # it spoke before we came to the door
                self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            is_for_window = socket.readLine().data() == _SHOW
            socket.write(_ANSWER)
            socket.flush()
            if is_for_window:
                self.rung.emit()


def _name(folder: Path) -> str:
    """The socket's name tells nothing of the folder, and lies where only this user can go, if there is such a place."""
    door = "caregiver-" + sha256(f"{getpass.getuser()}\0{folder.resolve()}".encode()).hexdigest()[:16]
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(runtime, door)) if os.name == "posix" and runtime else door
