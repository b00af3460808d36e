"""A pattern is found by its id, among those of the content and a person's own."""

import os
from contextlib import closing
from pathlib import Path

import pytest
from tests.paths import ENGLISH

from ashore import cli
from ashore.content.patterns import read_shared_cautions
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.record.connection import open_record
from ashore.record.custom_patterns import add_pattern
from ashore.terminal.pattern_lookup import RECORD_NAME, UnknownPatternError, find_pattern, own_patterns


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A data folder whose record keeps one pattern of a person's own."""
    steps = (Step(Phase.INHALE, 3), Step(Phase.EXHALE, 8))
    record, _problem = open_record(tmp_path / RECORD_NAME)
    with closing(record) as db:
        add_pattern(db, Pattern("own-1", "Mine", steps, minutes=Minutes(1, 2)))
    return tmp_path


def test_an_own_pattern_is_found_by_its_id_and_listed(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert find_pattern("own-1", own_folder).name == "Mine"
    assert cli.main(["--list", "patterns", "--data-dir", str(own_folder)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("own-1")


def test_an_own_pattern_with_holds_has_the_cautions_for_holds_too(own_folder: Path) -> None:
    steps = (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 6), Step(Phase.EXHALE, 6))
    record, _problem = open_record(own_folder / RECORD_NAME)
    with closing(record) as db:
        add_pattern(db, Pattern("own-2", "Held", steps))
    shared = read_shared_cautions(ENGLISH)
    assert find_pattern("own-1", own_folder).cautions == shared.cautions
    assert find_pattern("own-2", own_folder).cautions == (*shared.hold_cautions, *shared.cautions)


def test_looking_for_own_patterns_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownPatternError):
        find_pattern("own-1", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_in_place_of_the_record_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / RECORD_NAME)
    assert own_patterns(tmp_path) == ()


def test_in_a_folder_that_others_can_write_to_no_pattern_is_looked_for(own_folder: Path) -> None:
    own_folder.chmod(0o777)
    assert own_patterns(own_folder) == ()


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_record_that_can_not_be_read_has_no_patterns(tmp_path: Path, content: bytes) -> None:
    (tmp_path / RECORD_NAME).write_bytes(content)
    assert own_patterns(tmp_path) == ()
