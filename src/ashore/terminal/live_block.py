"""Draws a few lines at the bottom of a terminal, again and again in place."""

from collections.abc import Sequence
from typing import TextIO

from ashore.terminal.text_columns import width_of

_HIDE_CURSOR = "\x1b[?25l"
_SHOW_CURSOR = "\x1b[?25h"
_CLEAR_LINE = "\x1b[K"
_CLEAR_BELOW = "\x1b[J"


class LiveBlock:
    """Writes only what changed, in one write a frame. The cursor stays hidden until `close`."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._shown: list[str] = []
        self._width = 0

    def draw(self, lines: Sequence[str], width: int) -> None:
        """Shows `lines`, none wider than `width` columns. Raises OSError when the terminal is gone."""
        if list(lines) == self._shown and width == self._width:
            return
        if not self._shown:
            written = _HIDE_CURSOR + "\n".join(lines)
        elif width != self._width or len(lines) != len(self._shown):
            written = self._to_first_line(width) + _CLEAR_BELOW + "\n".join(lines)
        else:
            rows = (
                "" if line == before else f"\r{line}{_CLEAR_LINE}"
                for line, before in zip(lines, self._shown, strict=True)
            )
            written = self._to_first_line(width) + "\n".join(rows)
        self._shown = list(lines)
        self._width = width
        self._write(written)

    def clear(self) -> None:
        """Removes the block and shows the cursor where it began."""
        if self._shown:
            self._write(self._to_first_line(self._width) + _CLEAR_BELOW + _SHOW_CURSOR)
            self._shown = []

    def _to_first_line(self, width: int) -> str:
        """A narrower terminal has broken the lines it shows: each counts for as many rows as it takes now."""
        rows = sum(max(1, -(-width_of(line) // max(1, width))) for line in self._shown)
        return f"\x1b[{rows - 1}A\r" if rows > 1 else "\r"

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
