"""Content files become domain types, or one plain line that names file, entry, line and mend."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.content import toml_entry
from ashore.content.toml_reader import (
    LARGEST_FILE_BYTES,
    ContentError,
    parse_entries,
    read_entries,
    read_table,
    read_text,
)


class Kind(StrEnum):
    MIND = "mind"
    BODY = "body"


class Span(NamedTuple):
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Part:
    words: str
    weight: float = 1.0

    def __post_init__(self) -> None:
        if self.weight > 9:
            raise ValueError(f"a weight is at most 9, not {self.weight:g}")


@dataclass(frozen=True, slots=True)
class Card:
    id: str
    seconds: float
    kind: Kind = Kind.MIND
    span: Span | None = None
    parts: tuple[Part, ...] = ()
    rows: tuple[tuple[Part, ...], ...] = ()
    best: Part | None = None
    by_region: dict[str, Part] | None = None
    checked_on: date | None = None
    rounds: int | None = None
    open: bool = False


WHOLE = """\
# cards
[[card]]
id = "box"
seconds = 4
kind = "body"
span = [1, 2.5]
parts = [
  { words = "one" },
  { words = "two", weight = 2 },
]
rows = [[{ words = "x" }]]
checked_on = 2025-01-31
rounds = 3
open = true

  [card.best]
  words = "most"

  [card.by_region.gb]
  words = "over there"

[[card]]
id = "calm"
seconds = 6.5

  [[card.parts]]
  words = "three"

  [[card.parts]]
  words = "four"
"""


def refusal(text: str) -> ContentError | None:
    try:
        parse_entries(text, "cards.toml", "card", Card)
    except ContentError as error:
        return error
    return None


def mistake(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        parse_entries(text, "cards.toml", "card", Card)
    line = str(caught.value)
    assert line.isprintable()
    return line


def test_a_whole_file_becomes_domain_types() -> None:
    box, calm = parse_entries(WHOLE, "cards.toml", "card", Card)
    parts = (Part("one"), Part("two", 2.0))
    assert box == Card(
        id="box",
        seconds=4.0,
        kind=Kind.BODY,
        span=Span(1.0, 2.5),
        parts=parts,
        rows=((Part("x"),),),
        best=Part("most"),
        by_region={"gb": Part("over there")},
        checked_on=date(2025, 1, 31),
        rounds=3,
        open=True,
    )
    assert isinstance(box.kind, Kind)
    assert calm == Card("calm", 6.5, parts=(Part("three"), Part("four")))


@pytest.mark.parametrize("encoded", [WHOLE.encode("utf-8-sig"), WHOLE.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, encoded: bytes) -> None:
    file = tmp_path / "cards.toml"
    file.write_bytes(encoded)
    assert read_entries(file, "card", Card) == parse_entries(WHOLE, "cards.toml", "card", Card)


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("seconds = 4", 'seconds = "four"', 'line 4, "box": seconds is "four" - write a number'),
        ("seconds = 4", "seconds = true", 'line 4, "box": seconds is true - write a number'),
        ("seconds = 4\n", "", 'line 2, "box": seconds is missing - add a line seconds = ...'),
        ("seconds = 4", "secnds = 4", 'line 4, "box": secnds is not known here - change it to seconds'),
        ("rounds = 3", "zebra = 3", 'line 13, "box": zebra is not known here - take it out'),
        ("rounds = 3", "rounds = 1.5", 'line 13, "box": rounds is 1.5 - write a whole number'),
        ("open = true", "open = 1", 'line 14, "box": open is 1 - write true or false'),
        ('"body"', '"soul"', 'line 5, "box": kind is "soul" - write mind or body'),
        ("[1, 2.5]", "[1]", 'line 6, "box": span is a list of 1 - write a list in [ ] with 2 parts'),
        ("[1, 2.5]", '[1, "x"]', 'line 6, "box": number 2 of span is "x" - write a number'),
        ('words = "one"', "words = 1", 'line 8, "box": words in number 1 of parts is 1 - write text in quotes'),
        (
            "weight = 2",
            "wight = 2",
            'line 9, "box": wight in number 2 of parts is not known here - change it to weight',
        ),
        ("weight = 2", "weight = 10", 'line 9, "box": number 2 of parts does not fit - a weight is at most 9, not 10'),
        ('words = "x"', 'wrds = "x"', "wrds in number 1 of number 1 of rows is not known here - change it to words"),
        ('words = "most"', "words = 5", 'line 17, "box": words in best is 5 - write text in quotes'),
        ('words = "most"', 'wods = "most"', 'line 17, "box": wods in best is not known here - change it to words'),
        ('words = "over', 'wods = "over', 'line 20, "box": wods in gb in by_region is not known here - change it'),
        ('words = "four"', "words = 4", 'line 30, "calm": words in number 2 of parts is 4 - write text in quotes'),
        ("2025-01-31", '"soon"', 'line 12, "box": checked_on does not fit'),
        ("2025-01-31", "12", 'line 12, "box": checked_on is 12 - write a date such as 2025-01-31'),
        ('id = "calm"', 'id = "box"', 'line 23, "box": this id is there twice - give one of the two another id'),
        ('id = "calm"', "", "line 22, entry 2: id is missing - add a line id = ..."),
        ('id = "calm"', "id = 7", "line 23, entry 2: id is 7 - write text in quotes"),
        ("  [[card.parts]]\n", "[[crad]]\n", "line 26: crad is not known here - change it to card, or take it out"),
        ('id = "box"', 'id = "box', "line 3: it is not valid TOML"),
        ("rounds = 3", "rounds = " + "[" * 4000, "it is not valid TOML"),
        ("rounds = 3", "rounds = " + "9" * 5000, "it is not valid TOML"),
        ('id = "box"', 'id = "a\\nb"\nx = 1', 'line 4, "a b": x is not known here'),
    ],
)
def test_a_mistake_is_reported_with_place_and_mend(right: str, wrong: str, line: str) -> None:
    assert right in WHOLE
    said = mistake(WHOLE.replace(right, wrong, 1))
    assert said.startswith("cards.toml")
    assert line in said


@pytest.mark.parametrize("text", ["", "# nothing\n", "card = 3\n", "card = []\n", "[card]\nid = 'one'\n"])
def test_a_file_without_entries_says_how_to_begin_one(text: str) -> None:
    assert mistake(text) == "cards.toml: [[card]] is not there - begin each entry with a line that reads [[card]]"


def test_entries_that_are_not_tables_are_refused() -> None:
    assert mistake("card = [1]\n") == "cards.toml, line 1, entry 1: it is 1 - write a table in { }"


def test_the_error_keeps_its_parts() -> None:
    with pytest.raises(ContentError) as caught:
        parse_entries(WHOLE.replace("seconds = 4", "seconds = 'four'"), "here/cards.toml", "card", Card)
    error = caught.value
    assert (error.file, error.entry, error.line) == (Path("here/cards.toml"), "box", 4)
    assert (str(error.problem), str(error.mend)) == ('seconds is "four"', "write a number")


def test_a_long_wrong_text_is_shown_in_part() -> None:
    assert len(mistake(WHOLE.replace("seconds = 4", f"seconds = '{'a' * 9000}'"))) < 120


def test_one_table_is_read_beside_others(tmp_path: Path) -> None:
    file = tmp_path / "cards.toml"
    file.write_text("[closing]\nwords = 'rest'\n\n" + WHOLE, encoding="utf-8")
    assert read_table(file, "closing", Part, also=("card",)) == Part("rest")
    assert len(read_entries(file, "card", Card, also=("closing",))) == 2
    with pytest.raises(ContentError, match=r"\[ending\] is not there - give the file one table that begins with"):
        read_table(file, "ending", Part, also=("card", "closing"))


def test_a_mistake_in_a_lone_table_names_the_table(tmp_path: Path) -> None:
    file = tmp_path / "cards.toml"
    file.write_text("[closing]\nwords = 8\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_table(file, "closing", Part)
    assert str(caught.value) == 'cards.toml, line 2, "closing": words is 8 - write text in quotes'


def test_files_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "latin.toml").write_bytes(b"# one\n# caf\xe9\n")
    said = {}
    for name in ("missing.toml", "folder.toml", "latin.toml", "bad\0name.toml"):
        with pytest.raises(ContentError) as caught:
            read_entries(tmp_path / name, "card", Card)
        said[name] = str(caught.value)
        assert said[name].isprintable()
    assert said["missing.toml"] == "missing.toml: the file is not there - put it back, or choose another file"
    assert said["folder.toml"] == "folder.toml: this is a folder or a device - choose a file"
    assert said["latin.toml"] == "latin.toml, line 2: it is not written in UTF-8 - save it again as UTF-8 text"
    assert "it cannot be read" in said["bad\0name.toml"]


def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cards.toml"
    file.write_text(WHOLE, encoding="utf-8")

    def refused(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)  # root may read everything, so the refusal is played
    with pytest.raises(ContentError) as caught:
        read_entries(file, "card", Card)
    assert str(caught.value) == "cards.toml: it cannot be read (Permission denied) - check who may read it"


@given(st.integers(0, len(WHOLE)), st.integers(0, 30), st.text("[]{}=\"'#\n\r\0 ax9.,-é\u2028", max_size=12))
def test_whatever_is_damaged_only_a_content_error_comes_out(at: int, gone: int, put: str) -> None:
    error = refusal(WHOLE[:at] + put + WHOLE[at + gone :])
    if error is not None:
        assert str(error).isprintable()
        assert error.line is None or 1 <= error.line <= WHOLE.count("\n") + put.count("\n") + 1


@given(st.text())
def test_any_text_at_all_gives_entries_or_a_content_error(text: str) -> None:
    with pytest.raises(ContentError):
        parse_entries(text, "cards.toml", "card", Card)


def test_a_name_with_too_many_parts_is_refused_with_its_line() -> None:
    text = 'title = "A. sentence. with. many. stops. in. it. are. none."\n# a.b.c.d.e.f.g.h.i\na.b.c.d.e = 1'
    assert mistake(text).startswith("cards.toml, line 3: a name here has more than 4 parts")


@pytest.mark.parametrize(
    "text",
    [
        'name = """\na.b.c.d.e.f.g.h.i.j\n"""',
        "name = 'a.b.c.d.e.f.g.h.i.j'",
        "x = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]",
        "a.b.c.d = 1",
    ],
)
def test_full_stops_elsewhere_are_no_parts_of_a_name(text: str) -> None:
    assert "parts" not in mistake(text)


def test_a_file_with_more_entries_than_anybody_writes_is_refused() -> None:
    assert "keep at most 1,000 in one file" in mistake("[[card]]\n" * 1001)


def test_a_file_larger_than_anybody_writes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_bytes(b"#" * (LARGEST_FILE_BYTES + 1))
    with pytest.raises(ContentError, match="larger than 1,000,000 bytes"):
        read_text(tmp_path / "large.toml")


def test_of_many_mistakes_only_the_line_of_the_one_shown_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_for: list[object] = []

    def look(*place: object) -> int:
        looked_for.append(place)
        return 7

    monkeypatch.setattr(toml_entry, "line_of", look)
    errors: list[ContentError] = []
    parse_entries("[[card]]\nnone = 1\n" * 500, "cards.toml", "card", Card, refused=errors.append)
    assert (len(errors), looked_for) == (500, [])
    assert str(errors[3]).startswith("cards.toml, line 7, entry 4")
    assert str(errors[3]) == str(errors[3])
    assert len(looked_for) == 1
