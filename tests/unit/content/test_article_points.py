"""Every point of the article has a home: a content file that names it, a page that carries it, or one still to come."""

import tomllib
from collections.abc import Iterator

from tests.paths import ENGLISH as CONTENT

FILES = ("beliefs.toml", "exercises.toml", "learn.toml", "support.toml")
POINTS = frozenset(f"A{number}" for number in range(1, 44))

CARRIED_BY_ROOMS = {
    "A7": "Breathe and Ground settle a watchful body",
    "A21": "the whole app: nothing forces contact, and every step can be left",
    "A24": "Breathe and Ground",
    "A25": "the order of the pages: body, then thought, then people",
}
HOMES = {
    "learn.toml": "A1 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A38 A39 A43",
    "beliefs.toml": "A1 A3 A6 A8 A9 A10 A11 A12 A13 A15 A17 A19 A21 A26 A27 A35 A38 A39 A40 A41 A42",
    "support.toml": "A20 A28 A29 A36 A37 A38",
    "exercises.toml": "A7 A24",
}
"""Where the article's own table puts a point: each of these files carries all of its points."""
STILL_TO_COME = {
    "A2": "Notice: sign chips",
    "A22": "Notice: what came before",
    "A23": "Notice: next time I could",
    "A30": "Connect",
    "A31": "Connect: start small",
    "A32": "Connect: be honest",
    "A33": "Connect: schedule connection",
    "A34": "Connect: balance",
}


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


def test_every_point_of_the_article_has_a_home() -> None:
    named = set().union(*map(points_named_in, FILES))
    homeless = POINTS - named - CARRIED_BY_ROOMS.keys() - STILL_TO_COME.keys()
    assert not homeless, f"no page carries {sorted(homeless)}"


def test_no_room_loses_a_point_that_the_article_gives_it() -> None:
    lost = {name: set(points.split()) - points_named_in(name) for name, points in HOMES.items()}
    assert not any(lost.values()), lost


def test_every_point_is_given_to_a_room_or_still_to_come() -> None:
    given = set(" ".join(HOMES.values()).split()) | CARRIED_BY_ROOMS.keys()
    assert given | STILL_TO_COME.keys() == POINTS


def test_content_files_name_only_points_that_the_article_has() -> None:
    strangers = {name: sorted(points_named_in(name) - POINTS) for name in FILES}
    assert not any(strangers.values()), strangers


def test_each_content_file_names_points() -> None:
    assert all(points_named_in(name) for name in FILES)


def test_rooms_and_points_still_to_come_are_known_to_the_article() -> None:
    assert POINTS.issuperset(STILL_TO_COME)
    assert POINTS.issuperset(CARRIED_BY_ROOMS)
