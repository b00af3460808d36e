"""What is wrong with a content file, in one line that names the file, the entry and the mend."""

from collections.abc import Callable
from pathlib import Path

from ashore.domain.phrase import LookUp, Phrase, translate_later

LONGEST_PART = 200
"""Characters of what is said of one thing. A file may name things by far longer words."""


class ContentError(Exception):
    """A content file cannot be used as it is. `str()` is one plain line in English, `in_words` one to be shown.

    `entry` is the entry's id, or its number in the file counted from 1 where it has none, or "" for the file as a
    whole; `line` counts from 1 and is None where it is not known; `problem` says what is wrong, `mend` what to change.
    """

    def __init__(
        self,
        file: Path,
        problem: Phrase,
        mend: Phrase,
        *,
        entry: str = "",
        line: int | Callable[[], int | None] | None = None,
    ) -> None:
        """`line` may be what finds it: a file may have hundreds of mistakes, of which the first is shown."""
        super().__init__(file, str(problem), str(mend))
        self.file = file
        self.entry = entry
        self._line = line
        self.problem = problem
        self.mend = mend

    @property
    def line(self) -> int | None:
        if callable(self._line):
            self._line = self._line()
        return self._line

    def in_words(self, look_up: LookUp) -> str:
        place = self.file.name
        if self.line is not None:
            line = translate_later("ContentErrors", "line {number}").format(number=self.line)
            place += ", " + line.in_words(look_up)
        if self.entry.isdecimal():
            entry = translate_later("ContentErrors", "entry {number}").format(number=self.entry)
            place += ", " + entry.in_words(look_up)
        elif self.entry:
            place += f', "{_part(self.entry)}"'
        problem, mend = self.problem.in_words(look_up), self.mend.in_words(look_up)
        return _in_one_line(f"{place}: {_part(problem)} - {_part(mend)}")

    def __str__(self) -> str:
        return self.in_words(lambda text: text)


class MissingFileError(ContentError):
    """The content file is not there."""


Refused = Callable[[ContentError], None]
"""Hears of an entry that cannot be used as it is. Returning from it leaves that entry out and reads on."""


def refuse(error: ContentError) -> None:
    """One entry that does not fit stops the reading."""
    raise error


def _part(words: str) -> str:
    return words if len(words) <= LONGEST_PART else f"{words[:LONGEST_PART]}..."


def _in_one_line(words: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
