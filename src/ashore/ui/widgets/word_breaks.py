"""Words without an end in sight, made so that a line can break within them."""

from PySide6.QtCore import QTextBoundaryFinder

PIECE = 8


def breakable(words: str, longest: int) -> str:
    """The same to the eye: runs of more than `longest` signs get places, invisible ones, where a line may end."""
    return "".join(_broken(run) if len(run) > longest else run for run in _runs(words))


def _runs(words: str) -> list[str]:
    runs: list[str] = []
    for sign in words:
        if runs and not sign.isspace() and not runs[-1][-1].isspace():
            runs[-1] += sign
        else:
            runs.append(sign)
    return runs


def _broken(run: str) -> str:
    """Breaks between whole signs only, so that an emoji of several parts stays one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, run)
    units = run.encode("utf-16-le", "surrogatepass")
    signs: list[str] = []
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        signs.append(units[start * 2 : end * 2].decode("utf-16-le", "replace"))
        start = end
    pieces = ["".join(signs[at : at + PIECE]) for at in range(0, len(signs), PIECE)]
    return "\u200b".join(pieces)
