"""Why a file could not be written or read, for one line that a person reads."""

from enum import StrEnum


class ExchangeFault(StrEnum):
    NOT_WRITTEN = "not_written"
    """`detail` says why."""
    NOT_READ = "not_read"
    """The file is not there, or may not be read. `detail` says why."""
    TOO_LARGE = "too_large"
    FOREIGN = "foreign"
    """Not a file that Ashore exported."""
    NEWER = "newer"
    """A newer Ashore exported it."""
    DAMAGED = "damaged"
    """It breaks off, or was changed so that it is no JSON, ZIP or CSV any more. `detail` says where."""
    WRONG_ENTRY = "wrong_entry"
    """One entry does not fit. `detail` names it, and says what is wrong."""


class ExchangeError(Exception):
    """Nothing was changed in the record, and no file was left half written."""

    def __init__(self, fault: ExchangeFault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = " ".join("".join(letter if letter.isprintable() else " " for letter in detail).split())[:200]
