"""Reads a compiled Qt translation (.qm) with the standard library alone.

The file is a row of sections. One holds pairs of a text's hash and the place of its message; one holds the messages,
each a row of tagged fields; one holds the rules that choose a plural form. Texts and contexts are left out of the file
where the hash alone tells them apart. Source of the format: `qtranslator.cpp` of Qt.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _PLURAL_RULES = 0x42, 0x69, 0x88
_END, _TRANSLATION, _OLD, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 5, 6, 7, 8

_EQUAL, _LESS, _AT_MOST, _BETWEEN = 1, 2, 3, 4
_COMPARISON, _NOT, _MOD_10, _MOD_100, _LEADING = 0x07, 0x08, 0x10, 0x20, 0x40
_AND, _OR, _NEXT_FORM = 0xFD, 0xFE, 0xFF


class DamagedFileError(Exception):
    """The file is no compiled translation, or not a whole one."""


class QmFile:
    """The translations of one file."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedFileError."""
        try:
            sections = dict(_sections(data))
        except (struct.error, ValueError) as error:
            raise DamagedFileError from error
        self._messages = sections.get(_MESSAGES, b"")
        self._plural_rules = sections.get(_PLURAL_RULES, b"")
        self._places: dict[int, list[int]] = {}
        hashes = sections.get(_HASHES, b"")
        for text_hash, place in struct.iter_unpack(">II", hashes[: len(hashes) // 8 * 8]):
            self._places.setdefault(text_hash, []).append(place)

    def find(self, context: str, text: str, comment: str = "", count: int | None = None) -> str | None:
        """The translation, in the plural form for `count`; None where there is none. "%n" stays as it is."""
        form = 0 if count is None else plural_form(count, self._plural_rules)
        for said in dict.fromkeys((comment, "")):
            for place in self._places.get(_hash(text + said), ()):
                try:
                    found = self._message(place, {_SOURCE: text, _CONTEXT: context, _COMMENT: said}, form)
                except (struct.error, UnicodeDecodeError):
                    found = None
                if found:
                    return found
        return None

    def _message(self, place: int, fields: dict[int, str], form: int) -> str | None:
        """The text at `place` in plural form `form`, if the fields that are there are those of `fields`."""
        data, forms = self._messages, []
        while place < len(data) and data[place] != _END:
            tag = data[place]
            if tag == _OLD:
                place += 5
                continue
            (length,) = struct.unpack_from(">I", data, place + 1)
            value = data[place + 5 : place + 5 + length]
            place += 5 + length
            if tag == _TRANSLATION:
                forms.append(value)
            elif tag not in fields or value != fields[tag].encode():
                return None
        return forms[form].decode("utf-16-be") if form < len(forms) else None


def read_qm(file: Path) -> QmFile:
    """Raises OSError or DamagedFileError."""
    return QmFile(file.read_bytes())


def plural_form(count: int, rules: bytes) -> int:
    """Which form, from 0, the rules of a language choose for `count`.

    Each form but the last has a rule: comparisons joined by "and" within "or", a byte each and one or two operands.
    """
    alternatives = [[one.split(bytes([_AND])) for one in rule.split(bytes([_OR]))] for rule in _split_rules(rules)]
    for form, rule in enumerate(alternatives):
        if any(all(_holds(count, comparison) for comparison in conditions) for conditions in rule):
            return form
    return len(alternatives)


def _split_rules(rules: bytes) -> list[bytes]:
    return rules.split(bytes([_NEXT_FORM])) if rules else []


def _holds(count: int, comparison: bytes) -> bool:
    code, *operands = comparison
    if code & _MOD_10:
        count %= 10
    elif code & _MOD_100:
        count %= 100
    elif code & _LEADING:
        while count >= 1000:
            count //= 1000
    match code & _COMPARISON:
        case kind if kind == _EQUAL:
            holds = count == operands[0]
        case kind if kind == _LESS:
            holds = count < operands[0]
        case kind if kind == _AT_MOST:
            holds = count <= operands[0]
        case kind if kind == _BETWEEN:
            holds = operands[0] <= count <= operands[1]
        case _:
            holds = True
    return holds is not bool(code & _NOT)


def _sections(data: bytes) -> Iterator[tuple[int, bytes]]:
    if not data.startswith(_MAGIC):
        raise ValueError
    place = len(_MAGIC)
    while place < len(data):
        tag, length = struct.unpack_from(">BI", data, place)
        place += 5
        if place + length > len(data):
            raise ValueError
        yield tag, data[place : place + length]
        place += length


def _hash(text: str) -> int:
    """The hash of ELF files, of the text in UTF-8; never 0."""
    value = 0
    for byte in text.encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1
