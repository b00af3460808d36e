"""Damages a TOML file in one of three ways: its bytes, its words, or what it says. The same chance, the same damage."""

import random
import re
import tomllib
from typing import TYPE_CHECKING, Any

import tomli_w

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_BYTES = 400_000
WORDS = (
    *("[[pattern]]", "[pattern]", "[[", "]]", "[", "]", "{", "}", "=", ",", ".", "\n", '"', "'", '"""', "'''", "#"),
    *("nan", "inf", "-inf", "5e-324", "1e400", "-0", "0", "1", "4.5", "1e-310", "9" * 400, "0x1f", "0b1", "1_0"),
    *("true", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "a.b.c.d", "a.b.c.d.e.f", "id", "name", "steps"),
    *("\\u202e", "\\ud800", "\\U0001F300", "\\", "\ufeff", "\u2028", "\0", "\r", "🌊", "…", "-", "id = 'x'"),
)
_WORD = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[\w.+-]+|\s+|.", re.DOTALL)
VALUES: tuple[Any, ...] = (
    *("", " ", "x" * 5000, "\u202egnineve", "a\nb", "\u200b", 0, -1, 10**30, 0.0, -0.0, 5e-324, 1e-310, 1e308),
    *(float("nan"), float("inf"), float("-inf"), True, [], {}, [[]], [{}], {"a": {"b": {"c": {"d": {"e": 1}}}}}),
    *([0] * 3000, ["x"] * 3000, [[[[[[1]]]]]], {f"key{number}": number for number in range(500)}),
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """At least one place of it is another, in most cases."""
    ways: tuple[Callable[[bytes, random.Random], bytes], ...] = (_bytes, _words, _structure)
    for _time in range(chance.choice((1, 1, 1, 2, 4, 9))):
        content = chance.choice(ways)(content, chance)
    if chance.random() < 0.05:
        content = _repeated(content, chance)
    return content[: LARGEST_BYTES + 1]


def _bytes(content: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(content) + 1), chance.choice((1, 1, 2, 10, 200))
    part = content[at : at + length]
    match chance.randrange(6):
        case 0 if content and at < len(content):
            return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
        case 1:
            return content[:at] + content[at + length :]
        case 2:
            return content[:at] + chance.randbytes(length) + content[at:]
        case 3:
            return content[:at] + part * chance.choice((2, 2, 50, 2000)) + content[at:]
        case 4:
            return content[:at]
        case _:
            to = chance.randrange(len(content) + 1)
            return content[:to] + part + content[to:]


def _words(content: bytes, chance: random.Random) -> bytes:
    words = _WORD.findall(content.decode("utf-8", "surrogateescape"))
    for _time in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(words) + 1)
        match chance.randrange(4):
            case 0:
                del words[at : at + chance.choice((1, 1, 3, 20))]
            case 1:
                words.insert(at, chance.choice(WORDS) * chance.choice((1, 1, 1, 9, 3000)))
            case 2 if words:
                words[min(at, len(words) - 1)] = chance.choice(WORDS)
            case _ if words:
                words.insert(at, chance.choice(words) * chance.choice((1, 1, 3, 500)))
    return "".join(words).encode("utf-8", "surrogateescape")


def _structure(content: bytes, chance: random.Random) -> bytes:
    try:
        document = tomllib.loads(content.decode("utf-8"))
        _change_somewhere(document, chance)
        return tomli_w.dumps(document).encode("utf-8", "surrogatepass")
    except (ValueError, TypeError, RecursionError, AttributeError):
        return _words(content, chance)


def _change_somewhere(document: dict[str, Any], chance: random.Random) -> None:
    """Goes down from the top, and changes what it comes to."""
    at: Any = document
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(at[key], (dict, list)) and at[key] and chance.random() < 0.8:
            at = at[key]
            continue
        match chance.randrange(5):
            case 0:
                at[key] = chance.choice(VALUES)
            case 1:
                del at[key]
            case 2 if isinstance(at, dict):
                at[chance.choice(("id", "name", "steps", "x" * 300, "\u202e", "", "a.b", str(key)[:-1]))] = at.pop(key)
            case 3 if isinstance(at, list):
                at[:] = at * chance.choice((2, 30, 300))
            case _:
                at[key] = [at[key]] if chance.random() < 0.5 else {"a": at[key]}
        return


def _repeated(content: bytes, chance: random.Random) -> bytes:
    """As large as a file may be."""
    part = content[chance.randrange(len(content) + 1) :][: chance.choice((2, 20, 500))] or b"="
    return content + part * (LARGEST_BYTES // len(part))
