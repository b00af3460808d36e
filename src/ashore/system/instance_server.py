"""The conversation between a later start and the first instance, over a local socket or pipe.

One exchange: the visitor sends the key and its message, the first answers that it has heard. Bytes only, so that
nothing is unpickled. The key lies 0600 in the mailbox file: whoever can read it is the same person. No digests, whose
library would cost every session two megabytes, and no `multiprocessing` where the plain socket it wraps will do.
"""

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from ashore.system.atomic_file import write_whole
from ashore.system.local_socket import Listener, call

LONGEST_MESSAGE_BYTES = 4096
ANSWER_SECONDS = 2.0
LONGEST_SOCKET_PATH = 90  # systems allow 104 to 108 bytes

_KEY_BYTES = 32
_HEARD = b"heard"


class InstanceServer:
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
    def welcomed(cls, mailbox: Path, on_message: Callable[[str], None]) -> "InstanceServer | None":
        """Starts listening, then tells where in `mailbox`; None where the environment allows no socket."""
        folder: Path | None = None
        try:
            if sys.platform == "win32":
                address = rf"\\.\pipe\ashore-{os.urandom(16).hex()}"
            else:
                place = mailbox.with_suffix(".socket")
                if len(os.fsencode(place)) > LONGEST_SOCKET_PATH:
                    import tempfile  # only for a very long path

                    folder = Path(tempfile.mkdtemp(prefix="ashore-"))
                    place = folder / "socket"
                place.unlink(missing_ok=True)  # a crash leaves it behind; the lock says that nobody is there
                address = str(place)
            listener = Listener(address)
        except OSError:
            _remove(folder)
            return None
        visitors = cls(listener, os.urandom(_KEY_BYTES), mailbox, folder)
        visitors._on_message = on_message
        visitors._thread.start()
        try:
            write_whole(mailbox, json.dumps({"address": address, "key": visitors._key.hex()}).encode())
        except OSError:
            visitors.close()
            return None
        return visitors

    def close(self) -> None:
        """Ends the thread and takes the address away. Not to be called from `on_message`."""
        self._closing.set()
        try:
            self._mailbox.unlink(missing_ok=True)
            call(self._listener.address, b"", ANSWER_SECONDS)  # wakes the thread, which waits for somebody to come
        except OSError:
            pass
        self._thread.join(ANSWER_SECONDS * 2)
        self._listener.close()
        _remove(self._folder)

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                self._listener.answer(self._heard, LONGEST_MESSAGE_BYTES + _KEY_BYTES, ANSWER_SECONDS)
            except OSError:
                if self._closing.wait(0.1):  # out of file handles, perhaps: no busy loop
                    return

    def _heard(self, said: bytes) -> bytes:
        """The answer to what a visitor said; nothing for a stranger."""
        if self._closing.is_set() or said[:_KEY_BYTES] != self._key:
            return b""
        try:
            message = said[_KEY_BYTES:].decode()
        except UnicodeDecodeError:
            return b""
        self._on_message(message)
        return _HEARD


def leave_word(mailbox: Path, message: str, timeout_seconds: float) -> bool:
    """One try to hand over `message` (at most 4,096 bytes); True once the first instance has it."""
    content = message.encode()
    if len(content) > LONGEST_MESSAGE_BYTES:
        raise ValueError(f"a message has at most {LONGEST_MESSAGE_BYTES} bytes, not {len(content)}")
    try:
        card = json.loads(mailbox.read_text(encoding="utf-8"))
        address, key = str(card["address"]), bytes.fromhex(card["key"])
        return call(address, key + content, timeout_seconds) == _HEARD
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _remove(folder: Path | None) -> None:
    if folder is not None:
        try:
            (folder / "socket").unlink(missing_ok=True)
            folder.rmdir()
        except OSError:
            pass  # a temporary folder: the system clears it
