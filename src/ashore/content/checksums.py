"""Tells whether a content file is still as it was made.

A number with one digit changed is a number like any other: only a checksum shows that a disk or a copy has damaged it.
CRC-32 notices every change of up to 32 bits in a row, and all but one in four billion of the others. It guards against
accidents alone: whoever changes a file on purpose can change its checksum too.
"""

import zlib
from collections.abc import Iterable
from pathlib import Path

FILE_NAME = "checksums.txt"
"""In each language's folder: a line of checksum and name for each file, made by `make checksums`."""
LARGEST_BYTES = 10_000_000


def checksum(content: bytes) -> str:
    """In hex. Line ends count as one character, whatever system wrote them."""
    return f"{zlib.crc32(content.removeprefix(_MARK).replace(_WINDOWS_LINE_END, _LINE_END)):08x}"


_MARK = "\ufeff".encode()
_LINE_END, _WINDOWS_LINE_END = b"\n", b"\r\n"


def checksum_lines(folder: Path) -> str:
    """What FILE_NAME holds for the content files in `folder`. Raises OSError."""
    return "".join(f"{checksum(file.read_bytes())}  {file.name}\n" for file in sorted(folder.glob("*.toml")))


def changed_files(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are there and not as they were made, or of which that cannot be told."""
    known = _known(folder / FILE_NAME)
    return tuple(name for name in names if (folder / name).exists() and not _is_as_made(folder / name, known))


def _is_as_made(file: Path, known: dict[str, str]) -> bool:
    try:
        return file.name in known and checksum(_start_of(file)) == known[file.name]
    except OSError:
        return False


def _known(file: Path) -> dict[str, str]:
    """The checksum of each name; none where the file cannot be read."""
    try:
        lines = _start_of(file).decode("ascii", "replace").splitlines()
    except OSError:
        return {}
    return {name: made for made, _, name in (line.partition("  ") for line in lines)}


def _start_of(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LARGEST_BYTES)
