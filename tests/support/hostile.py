"""A server of raw sockets on loopback: it says what it is told to say, as slowly as it is told to."""

import contextlib
import socket
import threading
from collections.abc import Iterable, Iterator


class Hostile:
    """Answers each request with the same pieces, `pause` seconds apart; counts what it has sent."""

    def __init__(self, pieces: Iterable[bytes], pause: float) -> None:
        self._pieces = tuple(pieces)
        self._pause = pause
        self._end = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.sent = 0
        self.connections = 0
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        """End every connection."""
        self._end.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                self._open.append(connection)
                thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            while connection.recv(65_536):
                for piece in self._pieces:
                    connection.sendall(piece)
                    self.sent += len(piece)
                    if self._end.wait(self._pause):
                        return


@contextlib.contextmanager
def hostile(pieces: Iterable[bytes], pause: float = 0.0) -> Iterator[Hostile]:
    """A server that lasts as long as the block."""
    server = Hostile(pieces, pause)
    try:
        yield server
    finally:
        server.close()
