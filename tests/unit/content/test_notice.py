"""The words that Notice offers: the signs of the article, one feeling at each place, and short enough to press."""

from pathlib import Path

import pytest
from tests.paths import ENGLISH
from tests.unit.content.mistakes import mistake_in

from ashore.content.notice import FILE_NAME, read_feelings, read_notice_texts, read_offered_marks
from ashore.domain.notes import MarkKind
from ashore.domain.notice import FEELING_STEPS, OFFERED_KINDS, in_grid_order

MARKS = read_offered_marks(ENGLISH)
FEELINGS = read_feelings(ENGLISH)
LONGEST_NAME = 32
"""Characters: three marks stand side by side."""


def test_every_point_that_the_article_gives_notice_is_carried() -> None:
    carried = {point for mark in MARKS for point in mark.points}
    assert carried >= {"A2", "A14", "A22"}
    assert set(read_notice_texts(ENGLISH).points) == {"A2", "A14", "A22", "A23"}


@pytest.mark.parametrize("kind", OFFERED_KINDS)
def test_there_are_enough_of_each_kind_and_not_too_many_to_look_at(kind: MarkKind) -> None:
    assert 8 <= sum(mark.kind is kind for mark in MARKS) <= 12


def test_each_name_stands_once_and_is_short() -> None:
    names = [mark.name for mark in MARKS] + [feeling.name for feeling in FEELINGS]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= LONGEST_NAME


def test_there_is_one_feeling_at_each_place() -> None:
    places = [(feeling.energy, feeling.pleasantness) for feeling in in_grid_order(FEELINGS)]
    steps = range(1, FEELING_STEPS + 1)
    assert places == [(energy, pleasantness) for energy in reversed(steps) for pleasantness in steps]


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ('kind = "sign"', 'kind = "omen"', "no-reply"),
        ('kind = "body"', 'kind = "helped_exercise"', "tight-chest"),
        ('name = "I cancelled late"', 'name = " "', "cancelled-late"),
        ("pleasantness = 4", "pleasantness = 5", "excited"),
        ("pleasantness = 2", "pleasantness = 1", "tense"),
        ("[texts]", "[words]", "words is not known here"),
        ('body_note = "', 'body_not = "', "body_not"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, before: str, after: str, named: str) -> None:
    def read(folder: Path) -> object:
        return read_offered_marks(folder), read_feelings(folder), read_notice_texts(folder)

    whole = (ENGLISH / FILE_NAME).read_text("utf-8")
    assert named in mistake_in(read, tmp_path / FILE_NAME, whole, before, after)
