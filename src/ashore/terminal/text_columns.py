"""Measures, cuts and wraps text by terminal columns, and writes it in plain ASCII."""

import re
import unicodedata

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "-",
        "×": "x",
        "→": "->",
        "\u00a0": " ",
    }
)


def width_of(text: str) -> int:
    """Columns the text takes in a terminal; colour codes take none."""
    return sum(map(_columns, _COLOUR.sub("", text)))


def clipped(text: str, width: int) -> str:
    """The text without colour codes, cut to at most `width` columns."""
    used = 0
    for index, letter in enumerate(text):
        used += _columns(letter)
        if used > width:
            return text[:index].rstrip()
    return text


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns (1 or more), broken between words where they fit."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        longer = f"{line} {rest}" if line else rest
        if width_of(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while width_of(rest) > width:
            start = clipped(rest, width) or rest[0]
            lines.append(start)
            rest = rest[len(start) :]
        line = rest
    return [*lines, line] if line else lines


def printable(text: str) -> str:
    """The text in one line, without anything a terminal would act upon: a name may come from someone else's file."""
    return " ".join("".join(letter if _is_shown(letter) else " " for letter in text).split())


def plain(text: str) -> str:
    """The text in ASCII: signs by similar ones, accents left out, anything else as ?."""
    spread = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode("ascii")


def _is_shown(letter: str) -> bool:
    return letter.isprintable() or letter == "\u200d"  # the joiner keeps an emoji together


def _columns(letter: str) -> int:
    if letter < "\x7f":
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
