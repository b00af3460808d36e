"""Tells whether a row is still as it was written: SQLite itself does not notice a changed byte of a text."""

import zlib


def row_checksum(*texts: str) -> int:
    """The CRC-32 of the texts, which finds any single changed byte. It is no protection against people."""
    return zlib.crc32("\0".join(map(str, texts)).encode("utf-8", "surrogatepass"))


def check_row(checksum: int | None, *texts: str) -> None:
    """Raises ValueError where the texts are not those that `checksum` was made of."""
    if checksum != row_checksum(*texts):
        raise ValueError("the row is not as it was written")
