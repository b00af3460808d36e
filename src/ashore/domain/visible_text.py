"""Leaves out of a name what nobody can see, and what turns the direction of the letters after it."""

import unicodedata

_INVISIBLE = frozenset(
    "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2800\u3164\ufeff\uffa0"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF0, 0xFFFC))))
    + "".join(map(chr, (*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B))))
)
"""Signs without a shape, blank letters, and the marks that turn the direction of writing. Scripts that are written
from right to left do so without them."""
_JOINERS = frozenset("\u200c\u200d\u034f")
"""They change the shape of their neighbours, in scripts that join letters and in emoji."""
_FIRST_JOINED = "\u0590"
"""No script before this one (Latin, Greek, Cyrillic, Armenian) has joiners."""
_BLACK_FLAG = "\U0001f3f4"
"""The flags of regions, such as that of Wales, are this one with tags after it."""
_NEVER_SEEN = ("Cc", "Cs", "Zl", "Zp")


def visible_text(text: str) -> str:
    """`text` without signs that are not seen. Joiners stay where they shape letters, as in Persian, and in emoji."""
    kept: list[str] = []
    for letter in text:
        if _belongs(letter, kept):
            kept.append(letter)
    return "".join(kept) if any(map(_has_shape, kept)) else ""


def is_all_visible(text: str) -> bool:
    """Whether `text` holds nothing that `visible_text` leaves out, and something to see."""
    return bool(text.strip()) and visible_text(text) == text


def _belongs(letter: str, before: list[str]) -> bool:
    if letter in _INVISIBLE or unicodedata.category(letter) in _NEVER_SEEN:
        return False
    last = before[-1] if before else " "
    if letter in _JOINERS:
        return last >= _FIRST_JOINED and last not in _JOINERS and not last.isspace()
    if _is_variation(letter):
        return not (last.isspace() or last in _JOINERS or _is_variation(last) or unicodedata.category(last) in _CASED)
    if 0xE0000 <= ord(letter) <= 0xE0FFF:
        return last == _BLACK_FLAG or _is_tag(last)
    return True


_CASED = ("Lu", "Ll", "Lt")


def _is_variation(letter: str) -> bool:
    """Whether it chooses another shape of the letter before it."""
    return "\ufe00" <= letter <= "\ufe0f" or "\u180b" <= letter <= "\u180f" or "\U000e0100" <= letter <= "\U000e01ef"


def _is_tag(letter: str) -> bool:
    return "\U000e0020" <= letter <= "\U000e007e"


def _has_shape(letter: str) -> bool:
    """Newer emoji than Python knows are of no category."""
    return unicodedata.category(letter)[0] in "LNPS" or unicodedata.category(letter) in ("Cn", "Co")
