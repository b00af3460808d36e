"""What the terminal can show: letters beyond ASCII, colours, drawing in place."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

Colour = str
ACCENT: Colour = "36"
QUIET: Colour = "2"
BRIGHT: Colour = "1"


@dataclass(frozen=True, slots=True)
class Style:
    """`blocks` allows letters beyond ASCII, `colour` allows colour codes, `moves` allows drawing in place."""

    blocks: bool
    colour: bool
    moves: bool

    def coloured(self, text: str, colour: Colour) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour and text else text


def style_for(stream: TextIO, environ: Mapping[str, str] = os.environ) -> Style:
    """Reads the stream's encoding, whether it is a terminal, and TERM, NO_COLOR and the locale."""
    moves = is_terminal(stream) and environ.get("TERM", "") != "dumb"
    return Style(
        blocks=_writes_utf8(stream, environ) and environ.get("TERM", "") != "dumb",
        colour=moves and not environ.get("NO_COLOR"),
        moves=moves,
    )


def is_terminal(stream: TextIO | None) -> bool:
    """False also where there is no stream at all, or a closed one."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _writes_utf8(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Python writes UTF-8 in the C locale too; a person who asks for that locale by name asks for plain letters."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    if locale in ("C", "POSIX"):
        return False
    return (stream.encoding or "").lower().replace("-", "").replace("_", "") in ("utf8", "utf8sig", "cp65001")
