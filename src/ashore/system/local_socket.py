"""One question and one answer between two programs of the same person: a socket file, or a pipe on Windows."""

import sys
from collections.abc import Callable

LONGEST_ANSWER_BYTES = 64

if sys.platform == "win32":
    from multiprocessing.connection import Client
    from multiprocessing.connection import Listener as PipeListener

    class Listener:
        """Answers one caller at a time at a pipe's `address`. Raises OSError."""

        def __init__(self, address: str) -> None:
            self.address = address
            self._pipe = PipeListener(address, backlog=16)

        def answer(self, reply: Callable[[bytes], bytes], most_bytes: int, timeout_seconds: float) -> None:
            """Waits for a caller, hands what was said to `reply`, and sends back what that returns."""
            with self._pipe.accept() as caller:
                try:
                    if caller.poll(timeout_seconds):
                        caller.send_bytes(reply(caller.recv_bytes(most_bytes)))
                except EOFError:
                    return

        def close(self) -> None:
            self._pipe.close()

    def call(address: str, said: bytes, timeout_seconds: float) -> bytes:
        """What is answered, nothing when there is no answer in time. Raises OSError when nobody listens."""
        with Client(address) as line:
            try:
                line.send_bytes(said)
                return line.recv_bytes(LONGEST_ANSWER_BYTES) if line.poll(timeout_seconds) else b""
            except EOFError:
                return b""

else:
    import socket

    class Listener:
        """Answers one caller at a time at a socket file's `address`. Raises OSError."""

        def __init__(self, address: str) -> None:
            self.address = address
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                self._socket.bind(address)
                self._socket.listen(16)
            except OSError:
                self._socket.close()
                raise

        def answer(self, reply: Callable[[bytes], bytes], most_bytes: int, timeout_seconds: float) -> None:
            """Waits for a caller, hands what was said to `reply`, and sends back what that returns."""
            caller, _ = self._socket.accept()
            with caller:
                caller.settimeout(timeout_seconds)
                said = _heard(caller, most_bytes)
                if len(said) <= most_bytes:
                    caller.sendall(reply(said))

        def close(self) -> None:
            self._socket.close()

    def call(address: str, said: bytes, timeout_seconds: float) -> bytes:
        """What is answered, nothing when there is no answer in time. Raises OSError when nobody listens."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(timeout_seconds)
            line.connect(address)
            try:
                line.sendall(said)
                line.shutdown(socket.SHUT_WR)
                return _heard(line, LONGEST_ANSWER_BYTES)
            except TimeoutError:
                return b""

    def _heard(line: socket.socket, most_bytes: int) -> bytes:
        """Everything until the other side has said all, or a byte more than `most_bytes`."""
        said = b""
        while len(said) <= most_bytes and (part := line.recv(most_bytes + 1 - len(said))):
            said += part
        return said
