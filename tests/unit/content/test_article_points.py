"""Every point of the article is covered: by a content file that names it, or by a page."""

import tomllib
from collections.abc import Iterator

from tests.paths import ENGLISH as CONTENT

FILES = ("beliefs.toml", "connect.toml", "exercises.toml", "learn.toml", "notice.toml", "support.toml")
POINTS = frozenset(f"A{number}" for number in range(1, 44))

COVERED_BY_PAGES = {
    "A7": "Breathe and Ground settle a watchful body",
    "A21": "the whole program: nothing forces contact, and every step can be left",
    "A24": "Breathe and Ground",
    "A25": "the order of the pages: body, then thought, then people",
}
COVERED_BY_FILES = {
    "learn.toml": "A1 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A38 A39 A43",
    "beliefs.toml": "A1 A3 A6 A8 A9 A10 A11 A12 A13 A15 A17 A19 A21 A26 A27 A35 A38 A39 A40 A41 A42",
    "support.toml": "A20 A28 A29 A31 A32 A33 A36 A37 A38",
    "exercises.toml": "A7 A24",
    "connect.toml": "A17 A18 A30 A31 A32 A33 A34 A35",
    "notice.toml": "A2 A14 A22 A23",
}
"""As in the article's own table: each file names all of these points."""


def points_in(value: object) -> Iterator[str]:
    """Every id under a key called `points`, however deep it lies."""
    if isinstance(value, list):
        for part in value:
            yield from points_in(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from part if key == "points" else points_in(part)


def points_named_in(file_name: str) -> set[str]:
    return set(points_in(tomllib.loads((CONTENT / file_name).read_text(encoding="utf-8"))))


def test_every_point_of_the_article_is_covered() -> None:
    named = set().union(*map(points_named_in, FILES))
    uncovered = POINTS - named - COVERED_BY_PAGES.keys()
    assert not uncovered, f"nothing covers {sorted(uncovered)}"


def test_no_file_loses_a_point_that_the_article_gives_it() -> None:
    lost = {name: set(points.split()) - points_named_in(name) for name, points in COVERED_BY_FILES.items()}
    assert not any(lost.values()), lost


def test_every_point_belongs_to_a_file_or_a_page() -> None:
    given = set(" ".join(COVERED_BY_FILES.values()).split()) | COVERED_BY_PAGES.keys()
    assert given == POINTS


def test_content_files_name_only_points_that_the_article_has() -> None:
    unknown = {name: sorted(points_named_in(name) - POINTS) for name in FILES}
    assert not any(unknown.values()), unknown


def test_each_content_file_names_points() -> None:
    assert all(points_named_in(name) for name in FILES)


def test_the_points_of_pages_are_in_the_article() -> None:
    assert POINTS.issuperset(COVERED_BY_PAGES)
