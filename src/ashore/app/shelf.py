"""The content files, each read when it is first wanted; what cannot be read becomes a trouble."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ashore.content.reading import ContentError
from ashore.domain.trouble import Trouble, TroubleKind

Value = TypeVar("Value")
Other = TypeVar("Other")


class Shelf:
    """`told` hears of each file that could not be read, once."""

    def __init__(self, folder: Path, told: Callable[[Trouble], None]) -> None:
        self._folder = folder
        self._told = told
        self._read: dict[object, object] = {}

    def take(self, read: Callable[[Path], Value], otherwise: Other) -> Value | Other:
        """What `read` makes of the content folder, or `otherwise` where the file is missing or damaged."""
        if read not in self._read:
            try:
                self._read[read] = read(self._folder)
            except ContentError as error:
                self._told(Trouble(TroubleKind.CONTENT_UNREADABLE, str(error)))
                self._read[read] = otherwise
        return self._read[read]  # type: ignore[return-value]  # stored above by the same reader
