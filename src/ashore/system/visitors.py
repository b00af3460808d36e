"""The conversation between a later start and the first instance, over a local socket or pipe.

One exchange: the visitor sends the key and its message, the first answers that it has heard. Bytes only, so that
nothing is unpickled. The key lies 0600 in the mailbox file: whoever can read it is the same person. No digests, whose
library would cost every session two megabytes.
"""

import json
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

LONGEST_MESSAGE_BYTES = 4096
ANSWER_SECONDS = 2.0
LONGEST_SOCKET_PATH = 90  # systems allow 104 to 108 bytes

_KEY_BYTES = 32
_HEARD = b"heard"


class Visitors:
    """Listens on a daemon thread until closed."""

    def __init__(self, listener: Listener, key: bytes, mailbox: Path, folder: Path | None) -> None:
        self._listener = listener
        self._key = key
        self._mailbox = mailbox
        self._folder = folder
        self._on_message: Callable[[str], None] = lambda _message: None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="ashore-visitors", daemon=True)

    @classmethod
    def welcomed(cls, mailbox: Path, on_message: Callable[[str], None]) -> "Visitors | None":
        """Starts listening, then tells where in `mailbox`; None where the environment allows no socket."""
        folder: Path | None = None
        try:
            if sys.platform == "win32":
                address = rf"\\.\pipe\ashore-{os.urandom(16).hex()}"
            else:
                place = mailbox.with_suffix(".socket")
                if len(os.fsencode(place)) > LONGEST_SOCKET_PATH:
                    folder = Path(tempfile.mkdtemp(prefix="ashore-"))
                    place = folder / "socket"
                place.unlink(missing_ok=True)  # a crash leaves it behind; the lock says that nobody is there
                address = str(place)
            listener = Listener(address, backlog=16)
        except OSError:
            _remove(folder)
            return None
        visitors = cls(listener, os.urandom(_KEY_BYTES), mailbox, folder)
        visitors._on_message = on_message
        visitors._thread.start()
        try:
            _write_private(mailbox, json.dumps({"address": address, "key": visitors._key.hex()}))
        except OSError:
            visitors.close()
            return None
        return visitors

    def close(self) -> None:
        """Ends the thread and takes the address away. Not to be called from `on_message`."""
        self._closing.set()
        try:
            self._mailbox.unlink(missing_ok=True)
            Client(self._listener.address).close()  # wakes the thread, which waits for somebody to come
        except OSError:
            pass
        self._thread.join(ANSWER_SECONDS * 2)
        self._listener.close()
        _remove(self._folder)

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                visitor = self._listener.accept()
            except OSError:
                if self._closing.wait(0.1):  # out of file handles, perhaps: no busy loop
                    return
                continue
            with visitor:
                if self._closing.is_set():
                    return
                message = self._heard(visitor)
            if message is not None:
                self._on_message(message)

    def _heard(self, visitor: "Connection[bytes, bytes]") -> str | None:
        try:
            if not visitor.poll(ANSWER_SECONDS):
                return None
            said = visitor.recv_bytes(LONGEST_MESSAGE_BYTES + _KEY_BYTES)
            if said[:_KEY_BYTES] != self._key:
                return None
            message = said[_KEY_BYTES:].decode()
            visitor.send_bytes(_HEARD)
        except (OSError, EOFError, ValueError):
            return None
        return message


def leave_word(mailbox: Path, message: str, timeout_seconds: float) -> bool:
    """One try to hand over `message` (at most 4,096 bytes); True once the first instance has it."""
    content = message.encode()
    if len(content) > LONGEST_MESSAGE_BYTES:
        raise ValueError(f"a message has at most {LONGEST_MESSAGE_BYTES} bytes, not {len(content)}")
    try:
        card = json.loads(mailbox.read_text(encoding="utf-8"))
        address, key = str(card["address"]), bytes.fromhex(card["key"])
        with Client(address) as first:
            first.send_bytes(key + content)
            return first.poll(timeout_seconds) and first.recv_bytes(len(_HEARD)) == _HEARD
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return False


def _write_private(path: Path, text: str) -> None:
    """Whole or not at all, readable by the owner only from the first byte on."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    beside.replace(path)


def _remove(folder: Path | None) -> None:
    if folder is not None:
        try:
            (folder / "socket").unlink(missing_ok=True)
            folder.rmdir()
        except OSError:
            pass  # a temporary folder: the system clears it
