"""Lets lines break within very long words."""

import re

from PySide6.QtCore import QTextBoundaryFinder

PIECE = 8


def breakable(text: str, longest: int) -> str:
    """The same text to look at: words of more than `longest` characters get invisible places to break."""
    return "".join(_broken(run) if len(run) > longest else run for run in _runs(text))


def _runs(text: str) -> list[str]:
    """Words, and each space by itself."""
    return re.findall(r"\S+|\s", text)


def _broken(run: str) -> str:
    """Breaks between whole characters only, so that an emoji of several parts stays one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, run)
    units = run.encode("utf-16-le", "surrogatepass")
    characters: list[str] = []
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        characters.append(units[start * 2 : end * 2].decode("utf-16-le", "replace"))
        start = end
    pieces = ["".join(characters[at : at + PIECE]) for at in range(0, len(characters), PIECE)]
    return "\u200b".join(pieces)
