"""What fits is read as msgspec reads it; all else is refused, so that msgspec can say what it is."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ROOT

from ashore.content import toml_entry
from ashore.content.beliefs import read_beliefs, read_pointers
from ashore.content.connect import read_connect_claims, read_connect_texts, read_starters
from ashore.content.exercises import read_exercises
from ashore.content.fitting import fitted
from ashore.content.kind_lines import read_kind_lines
from ashore.content.learning import read_learning
from ashore.content.notice import read_feelings, read_notice_texts, read_offered_marks
from ashore.content.patterns import read_patterns
from ashore.content.situations import read_situations
from ashore.content.sources import read_claiming_entries
from ashore.content.support import read_directories, read_helplines, read_support_words

READERS: tuple[Callable[[Path], object], ...] = (
    *(read_beliefs, read_pointers, read_connect_claims, read_connect_texts, read_starters, read_exercises),
    *(read_kind_lines, read_learning, read_feelings, read_notice_texts, read_offered_marks, read_patterns),
    *(read_situations, read_claiming_entries, read_directories, read_helplines, read_support_words),
)
ENGLISH = ROOT / "assets" / "content" / "en"


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Pair(NamedTuple):
    first: float
    second: int


@dataclass(frozen=True)
class Inner:
    """`number` is at most 9."""

    number: int
    day: date | None = None

    def __post_init__(self) -> None:
        if self.number > 9:
            raise ValueError("too large")


@dataclass(frozen=True)
class Outer:
    name: str
    colours: tuple[Colour, ...] = ()
    pair: Pair | None = None
    inner: tuple[Inner, ...] = ()
    is_on: bool = False
    seconds: float = 0.0
    lists: tuple[tuple[str, ...], ...] = ()


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.sampled_from(["red", "blue", "calm", ""]),
        st.integers(-3, 12),
        st.booleans(),
        st.floats(allow_nan=False),
        st.just(date(2026, 1, 31)),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["number", "day", "name"]), inner, max_size=2)
    ),
    max_leaves=6,
)
TABLES = st.fixed_dictionaries(
    {"name": st.one_of(st.just("calm"), VALUES)},
    optional={
        "colours": st.one_of(st.lists(st.sampled_from(["red", "blue"])), VALUES),
        "pair": st.one_of(st.tuples(st.floats(0, 1), st.integers(0, 1)).map(list), VALUES),
        "inner": st.one_of(st.lists(st.fixed_dictionaries({"number": st.integers(0, 9)}), max_size=2), VALUES),
        "is_on": st.one_of(st.booleans(), VALUES),
        "seconds": st.one_of(st.floats(0, 9), st.integers(0, 9), VALUES),
        "lists": st.one_of(st.lists(st.lists(st.just("calm"), max_size=2), max_size=2), VALUES),
    },
)


@given(raw=TABLES)
def test_what_is_taken_is_what_msgspec_makes_of_it(raw: dict[str, Any]) -> None:
    try:
        found = fitted(raw, Outer)
    except Exception:  # whatever is refused goes to msgspec
        return
    assert repr(found) == repr(msgspec.convert(raw, Outer))


WHOLE: dict[str, Any] = {
    "name": "calm",
    "colours": ["red", "blue"],
    "pair": [1, 2],
    "inner": [{"number": 3, "day": date(2026, 1, 31)}],
    "is_on": True,
    "seconds": 4,
    "lists": [["a"], []],
}


def test_all_that_fits_is_taken() -> None:
    inner = (Inner(3, date(2026, 1, 31)),)
    whole = Outer("calm", (Colour.RED, Colour.BLUE), Pair(1.0, 2), inner, True, 4.0, (("a",), ()))
    assert repr(fitted(WHOLE, Outer)) == repr(whole)


@pytest.mark.parametrize(
    "change",
    [
        {"name": 3},
        {"colours": "red"},
        {"colours": ["green"]},
        {"pair": [1]},
        {"pair": [1, 2.5]},
        {"inner": [{"number": 10}]},
        {"inner": [{}]},
        {"inner": [{"number": True}]},
        {"is_on": 1},
        {"seconds": "4"},
        {"seconds": True},
        {"lists": ["a"]},
        {"more": 1},
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(Exception):  # noqa: B017  # of any kind
        fitted({**WHOLE, **change}, Outer)


def test_all_content_is_read_without_msgspec_and_as_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def compare(raw: object, kind: Any) -> object:
        found = fitted(raw, kind)
        assert repr(found) == repr(msgspec.convert(raw, kind))
        compared.append(kind)
        return found

    def fail(*_arguments: object) -> None:
        pytest.fail("this asks msgspec")

    monkeypatch.setattr(toml_entry, "fitted", compare)
    monkeypatch.setattr(toml_entry.TomlEntry, "_explained", fail)
    for read in READERS:
        read(ENGLISH)
    assert len(compared) > 400


def test_the_content_of_a_start_brings_no_msgspec() -> None:
    code = (
        "import sys; from pathlib import Path; from ashore.content.patterns import read_patterns\n"
        f"read_patterns(Path({str(ENGLISH)!r})); print('msgspec' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.split() == ["False"]
