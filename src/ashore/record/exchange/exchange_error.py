"""Why a file could not be written or read, for one line that a person reads."""

from enum import StrEnum

from ashore.domain.phrase import LookUp, Phrase, as_it_is, phrase_of, translate_later

LONGEST_DETAIL = 200
"""Characters. A file may name things by far longer words."""


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

    def __init__(self, fault: ExchangeFault, detail: Phrase | str = "") -> None:
        """A `detail` that is no phrase is told as it is."""
        super().__init__(fault, str(detail))
        self.fault = fault
        self.detail = as_it_is(detail) if isinstance(detail, str) else detail

    def detail_in_words(self, look_up: LookUp) -> str:
        words = self.detail.in_words(look_up)
        printable = "".join(letter if letter.isprintable() else " " for letter in words)
        return " ".join(printable.split())[:LONGEST_DETAIL]


def wrong_entry(kind: str, number: int, error: Exception) -> ExchangeError:
    """For the entry with this `number` among those of its kind, from 1."""
    detail = translate_later("ContentErrors", "{kind}, {number}: {reason}")
    return ExchangeError(ExchangeFault.WRONG_ENTRY, detail.format(kind=kind, number=number, reason=phrase_of(error)))
