"""Turns a passphrase into the bytes that a key is derived from."""

import unicodedata


def passphrase_bytes(passphrase: str) -> bytearray:
    """The same however a keyboard or a system writes the same characters, as RFC 8265 has it (OpaqueString).

    To be written over after use. Raises ValueError for an empty one; any other is taken.
    """
    if not passphrase:
        raise ValueError("a passphrase has at least one character")
    spaced = "".join(" " if unicodedata.category(each) == "Zs" else each for each in passphrase)
    return bytearray(unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass"))


def wipe(secret: bytearray) -> None:
    """Writes over it. Copies that Python or Qt made meanwhile are out of reach."""
    secret[:] = bytes(len(secret))
