"""Content as the program takes it: damaged entries left out, another language over the English one."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from tests.paths import ENGLISH

from ashore.content.beliefs import read_beliefs
from ashore.content.exercises import read_exercises
from ashore.content.kind_lines import read_kind_lines
from ashore.content.languages import translated_folder
from ashore.content.learning import read_learning
from ashore.content.patterns import read_patterns
from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.content.toml_reader import ContentError
from ashore.content.translated_entries import laid_over
from ashore.domain.learning import Learning
from ashore.domain.problems import Problem, ProblemKind
from ashore.services.content_repository import ContentRepository

BELIEFS = (ENGLISH / "beliefs.toml").read_text("utf-8")
SPANISH_TITLE = "Nadie puede quererme"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for file in (*ENGLISH.glob("*.toml"), ENGLISH / "checksums.txt"):
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "en" / file.name).write_bytes(file.read_bytes())
    (tmp_path / "es").mkdir()
    return tmp_path


@pytest.fixture
def problems() -> list[Problem]:
    return []


def first_belief_in_spanish() -> str:
    first = BELIEFS.index("[[belief]]")
    return BELIEFS[: BELIEFS.index("[[belief]]", first + 1)].replace("I am unlovable", SPANISH_TITLE)


@pytest.mark.parametrize(
    ("languages", "folder"),
    [
        (["es-MX", "es", "en"], "es"),
        (["es"], "es"),
        (["en-IE", "es"], None),
        (["fr", "es"], "es"),
        (["fr"], None),
        (["../en", "", "C"], None),
        ([], None),
    ],
)
def test_the_first_language_that_is_there_is_taken_and_english_needs_none(
    languages: list[str], folder: str | None, content: Path
) -> None:
    assert translated_folder(content, languages) == (folder and content / folder)


def test_what_is_not_translated_yet_stands_in_english_and_nothing_is_reported(
    content: Path, problems: list[Problem]
) -> None:
    (content / "es" / "beliefs.toml").write_text(first_belief_in_spanish(), "utf-8")
    repository = ContentRepository(content, ["es"], problems.append)
    english, mixed = read_beliefs(ENGLISH), repository.get(read_beliefs, ())
    assert mixed == (replace(english[0], title=SPANISH_TITLE), *english[1:])
    assert repository.get(read_exercises, ()) == read_exercises(ENGLISH)
    assert problems == []


def test_an_entry_half_translated_stands_in_english_and_is_reported_in_one_line(
    content: Path, problems: list[Problem]
) -> None:
    half = '\n[[belief]]\nid = "broken"\ntitle = "Estoy roto"\n'
    (content / "es" / "beliefs.toml").write_text(first_belief_in_spanish() + half, "utf-8")
    beliefs = ContentRepository(content, ["es"], problems.append).get(read_beliefs, ())
    assert beliefs[0].title == SPANISH_TITLE
    assert [belief.title for belief in beliefs if belief.id == "broken"] == ["I am broken"]
    assert len(beliefs) == 19
    (problem,) = problems
    assert '"broken"' in problem.detail
    assert "\n" not in problem.detail


@pytest.mark.parametrize("damage", [b"[[belief", b"\xff\xfe", b"", b"a = 1\n"])
def test_a_damaged_translation_leaves_english_and_is_reported_once(
    damage: bytes, content: Path, problems: list[Problem]
) -> None:
    (content / "es" / "beliefs.toml").write_bytes(damage)
    repository = ContentRepository(content, ["es"], problems.append)
    assert repository.get(read_beliefs, ()) == read_beliefs(ENGLISH)
    assert repository.get(read_beliefs, ()) == read_beliefs(ENGLISH)
    assert len(problems) == 1


def test_where_english_is_damaged_the_translation_still_stands(content: Path, problems: list[Problem]) -> None:
    (content / "es" / "beliefs.toml").write_text(first_belief_in_spanish(), "utf-8")
    (content / "en" / "beliefs.toml").write_text("[[belief", "utf-8")
    beliefs = ContentRepository(content, ["es"], problems.append).get(read_beliefs, ())
    assert [belief.title for belief in beliefs] == [SPANISH_TITLE]
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("read", "file", "marker"),
    [
        (read_beliefs, "beliefs.toml", "title = "),
        (read_kind_lines, "kind_lines.toml", "text = "),
        (read_exercises, "exercises.toml", "summary = "),
        (read_patterns, "patterns.toml", "minutes = "),
        (read_learning, "learn.toml", "action = "),
        (read_helplines, "helplines.toml", "emergency = "),
        (read_directories, "helplines.toml", "address = "),
    ],
)
def test_one_entry_that_does_not_fit_takes_no_other_with_it(
    read: Any, file: str, marker: str, content: Path, problems: list[Problem]
) -> None:
    text = (content / "en" / file).read_text("utf-8")
    (content / "en" / file).write_text(text.replace(f"\n{marker}", f"\nx{marker}", 1), "utf-8")
    found, whole = ContentRepository(content, [], problems.append).get(read, ()), read(ENGLISH)
    entries = [each.cards if isinstance(each, Learning) else each for each in (found, whole)]
    assert len(entries[0]) == len(entries[1]) - 1
    (problem,) = problems
    assert file in problem.detail
    with pytest.raises(ContentError, match=file):
        read(content / "en")


def test_several_that_do_not_fit_are_reported_in_one_line(content: Path, problems: list[Problem]) -> None:
    text = (content / "en" / "helplines.toml").read_text("utf-8")
    (content / "en" / "helplines.toml").write_text(text.replace("\nseen = ", "\nsen = ", 3), "utf-8")
    rows = ContentRepository(content, [], problems.append).get(read_helplines, ())
    assert len(rows) == len(read_helplines(ENGLISH)) - 3
    (problem,) = problems
    assert problem.detail.endswith("(and 2 more)")


def test_an_exercise_whose_alternative_is_damaged_stays(content: Path, problems: list[Problem]) -> None:
    text = (content / "en" / "exercises.toml").read_text("utf-8")
    (content / "en" / "exercises.toml").write_text(
        text.replace('\nid = "object"', '\nx = 1\nid = "object"', 1), "utf-8"
    )
    exercises = ContentRepository(content, [], problems.append).get(read_exercises, ())
    assert "object" not in {exercise.id for exercise in exercises}
    assert len(exercises) == 16
    assert len(problems) == 1


def test_every_kind_of_content_can_be_laid_over(content: Path) -> None:
    for read in (
        read_beliefs,
        read_kind_lines,
        read_exercises,
        read_patterns,
        read_learning,
        read_helplines,
        read_directories,
        read_support_words,
    ):
        whole = read(content / "en")
        assert laid_over(whole, whole) == whole


def test_what_has_no_name_in_every_language_is_not_laid_over() -> None:
    with pytest.raises(TypeError, match="int"):
        laid_over((1, 2), (1, 2))


def test_a_number_that_changed_on_the_disk_is_told_once_and_shown_all_the_same(
    content: Path, problems: list[Problem]
) -> None:
    file = content / "en" / "helplines.toml"
    file.write_bytes(file.read_bytes().replace(b'["135"]', b'["137"]'))
    repository = ContentRepository(content, ["en"], problems.append)
    shown = repository.get(read_helplines, ())
    repository.check_helplines()
    repository.check_helplines()
    assert "137" in str(shown)
    assert problems == [Problem(ProblemKind.HELPLINES_CHANGED)]


def test_files_with_numbers_that_are_as_they_were_made_are_not_told_of(content: Path, problems: list[Problem]) -> None:
    repository = ContentRepository(content, ["es", "en"], problems.append)
    repository.get(read_helplines, ())
    repository.check_helplines()
    assert problems == []


def test_one_that_was_told_of_as_unreadable_is_not_told_of_again(content: Path, problems: list[Problem]) -> None:
    (content / "en" / "helplines.toml").write_bytes(b"[[")
    repository = ContentRepository(content, ["en"], problems.append)
    repository.get(read_helplines, ())
    repository.check_helplines()
    assert [problem.kind for problem in problems] == [ProblemKind.CONTENT_UNREADABLE]


def test_a_mistake_is_told_in_the_language_of_the_window(
    qapp: QApplication, content: Path, problems: list[Problem]
) -> None:
    class German(QTranslator):
        def isEmpty(self) -> bool:  # noqa: N802  # named by Qt
            return False

        def translate(self, _context: str, text: str, _comment: str | None = None, _count: int = -1) -> str:
            return {"line {number}": "Zeile {number}", "{name} is {value}": "{name} ist {value}"}.get(text, text)

    text = (content / "en" / "kind_lines.toml").read_text("utf-8")
    (content / "en" / "kind_lines.toml").write_text(re.sub('text = ".*"', "text = 7", text, count=1), "utf-8")
    german = German(qapp)
    assert qapp.installTranslator(german)
    ContentRepository(content, ["en"], problems.append).get(read_kind_lines, ())
    qapp.removeTranslator(german)
    assert re.match("kind_lines.toml, Zeile [0-9]+, .*: text ist 7 - write text in quotes$", problems[0].detail)
