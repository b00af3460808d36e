"""The content files, each read when it is first wanted; what cannot be read is reported as a problem."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from ashore.content.checksums import changed_files
from ashore.content.languages import translated_folder
from ashore.content.support import (
    HELPLINES_FILE_NAME,
    WORDS_FILE_NAME,
    read_directories,
    read_helplines,
    read_support_words,
)
from ashore.content.toml_reader import ContentError, MissingFileError, Refused
from ashore.domain.problems import Problem, ProblemKind, ReportProblem
from ashore.system.languages import ENGLISH

Value = TypeVar("Value")
Read = TypeVar("Read", covariant=True)
Other = TypeVar("Other")
_NOTHING = object()


class Reader(Protocol[Read]):
    """Reads one thing from a language's folder, and hands what does not fit to `refused`."""

    def __call__(self, folder: Path, refused: Refused, /) -> Read: ...


Readers = tuple[Reader[object], ...]


def system_languages() -> Sequence[str]:
    """The languages of the person's system as tags, the most wanted first."""
    return QLocale.system().uiLanguages()


class ContentRepository:
    """`report` is called once for each thing that could not be read whole."""

    def __init__(self, content: Path, languages: Sequence[str], report: ReportProblem) -> None:
        self._english = content / ENGLISH
        self._translated = translated_folder(content, languages)
        self._report = report
        self._read: dict[object, object] = {}
        self._damaged: set[object] = set()
        self._are_helplines_checked = False

    @property
    def language(self) -> str:
        """Of the content, as a tag such as "pt-BR"."""
        return ENGLISH if self._translated is None else self._translated.name

    def get(self, read: Reader[Value], otherwise: Other) -> Value | Other:
        """What `read` makes of the content, or `otherwise` where the file is missing or damaged.

        An entry that does not fit is left out, and stands in English where that was another language.
        """
        self.prepare(read)
        found = self._read[read]
        return otherwise if found is _NOTHING else found  # type: ignore[return-value]  # stored by the same reader

    def prepare(self, read: Reader[object]) -> None:
        """Reads what `get` will be asked for, and will then have at once."""
        if read in self._read:
            return
        errors: list[ContentError] = []
        self._read[read] = self._taken(read, errors)
        if errors:
            self._damaged.add(read)
            self._report(Problem(ProblemKind.CONTENT_UNREADABLE, _in_one_line(errors)))

    def check_helplines(self) -> None:
        """Reports, once, files with numbers that are not as they were made. What they say is shown all the same.

        One wrong digit is more likely in another region than in the one shown, and to see no number at all would harm
        more than a number of which this is said. Nothing is added where a part of them was reported already.
        """
        readers = (read_helplines, read_directories, read_support_words)
        if not self._are_helplines_checked and all(map(self.is_whole, readers)):
            self._are_helplines_checked = True
            folders = [folder for folder in (self._english, self._translated) if folder is not None]
            if any(changed_files(folder, (WORDS_FILE_NAME, HELPLINES_FILE_NAME)) for folder in folders):
                self._report(Problem(ProblemKind.HELPLINES_CHANGED))

    def is_whole(self, read: object) -> bool:
        """Whether `get` had nothing to leave out of what this reads."""
        return read not in self._damaged

    def _taken(self, read: Reader[object], errors: list[ContentError]) -> object:
        """_NOTHING where none of it can be read."""
        english = self._read_from(self._english, read, errors)
        if self._translated is None:
            return _NOTHING if english is None else english
        mine: list[ContentError] = []
        translated = self._read_from(self._translated, read, mine)
        errors += (error for error in mine if not isinstance(error, MissingFileError))  # not translated yet
        if translated is None or english is None:
            return next((found for found in (translated, english) if found is not None), _NOTHING)
        from ashore.content.translated_entries import (
            laid_over,  # knows every kind of entry, which English alone does not need
        )

        return laid_over(english, translated)

    @staticmethod
    def _read_from(folder: Path, read: Reader[Value], errors: list[ContentError]) -> Value | None:
        try:
            return read(folder, errors.append)
        except ContentError as error:
            errors.append(error)
            return None


def _in_one_line(errors: Sequence[ContentError]) -> str:
    from ashore.services.content_error_texts import content_error_text  # only where there is a mistake

    first, more = content_error_text(errors[0]), errors[1:]
    if not more:
        return first
    words = QCoreApplication.translate("ContentRepository", "{first} (and {count} more)")
    return words.format(first=first, count=len(more))
