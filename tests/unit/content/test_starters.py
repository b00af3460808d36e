"""The lines to begin with: enough of each kind, short, and in the words of someone who is unsure."""

import re
from pathlib import Path

import pytest
from tests.paths import ENGLISH
from tests.unit.content.mistakes import mistake_in

from ashore.content.connect import FILE_NAME, read_connect_texts, read_starters
from ashore.domain.starters import SMALL_KINDS, StarterKind

STARTERS = read_starters(ENGLISH)
TEXTS = read_connect_texts(ENGLISH)
PRESSING = re.compile(
    r"!|\b(must|should|need to|sorry|my fault|your fault|please answer|why (did|didn)|trauma|promise)\b", re.IGNORECASE
)


def texts_of(kind: StarterKind) -> list[str]:
    return [starter.text for starter in STARTERS if starter.kind is kind]


def test_there_are_at_least_twelve_small_lines_in_three_sizes_and_eight_honest_ones() -> None:
    assert all(len(texts_of(kind)) >= 4 for kind in SMALL_KINDS)
    assert sum(len(texts_of(kind)) for kind in SMALL_KINDS) >= 12
    assert len(texts_of(StarterKind.HONEST)) >= 8


def test_each_line_and_each_id_stands_once() -> None:
    assert len({starter.id for starter in STARTERS}) == len(STARTERS)
    assert len({starter.text for starter in STARTERS}) == len(STARTERS)


def test_the_smaller_kinds_are_shorter() -> None:
    longest = [max(map(len, texts_of(kind))) for kind in SMALL_KINDS]
    assert longest == sorted(longest)
    assert max(len(starter.text) for starter in STARTERS) <= 110


def test_no_line_presses_apologises_or_explains_a_past() -> None:
    assert [starter.text for starter in STARTERS if PRESSING.search(starter.text)] == []


def test_the_page_carries_the_points_of_the_article() -> None:
    assert {"A17", "A18", "A30", "A31", "A32", "A33", "A34", "A35"} <= set(TEXTS.points)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ('kind = "wave"', 'kind = "shout"', "wave-hello"),
        ('text = "I just wanted to say hello."', 'text = "  "', "wave-hello"),
        ("[texts]", "[words]", "words is not known here"),
        ('small_intro = "', 'small_intr = "', "small_intr"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, before: str, after: str, named: str) -> None:
    def read(folder: Path) -> object:
        return read_starters(folder), read_connect_texts(folder)

    whole = (ENGLISH / FILE_NAME).read_text("utf-8")
    assert named in mistake_in(read, tmp_path / FILE_NAME, whole, before, after)
