"""A passphrase: the bytes that a key is derived from, and what came of trying one."""

from enum import Enum


class Unlocking(Enum):
    OPEN = "open"
    WRONG = "wrong"
    """It is not the passphrase. Nothing has changed."""
    FAILED = "failed"
    """It is the passphrase, and the record cannot be opened for another reason, which is reported."""


class LockState(Enum):
    """Of what is saved."""

    UNAVAILABLE = "unavailable"
    """What encrypts is not installed."""
    OFF = "off"
    """Without a passphrase."""
    OPEN = "open"
    """With one that was given."""
    LOCKED = "locked"


def passphrase_bytes(passphrase: str) -> bytearray:
    """The same however a keyboard or a system writes the same characters, as RFC 8265 has it (OpaqueString).

    To be written over after use. Raises ValueError for an empty one; any other is taken.
    """
    if not passphrase:
        raise ValueError("a passphrase has at least one character")
    import unicodedata  # only who uses the lock needs it

    spaced = "".join(" " if unicodedata.category(each) == "Zs" else each for each in passphrase)
    return bytearray(unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass"))


def wipe(secret: bytearray) -> None:
    """Writes over it. Copies that Python or Qt made meanwhile are out of reach."""
    secret[:] = bytes(len(secret))
