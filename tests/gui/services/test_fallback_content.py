"""The content that is there when the content files cannot be read."""

from pathlib import Path

from tests.paths import ENGLISH

from ashore.content.patterns import read_shared_cautions
from ashore.services.content_repository import ContentRepository
from ashore.services.fallback_content import fallback_hold_cautions
from ashore.services.hold_caution import hold_caution_text


def test_the_hold_cautions_written_in_code_are_those_of_the_file() -> None:
    assert fallback_hold_cautions() == read_shared_cautions(ENGLISH).hold_cautions


def test_the_caution_about_holds_is_there_without_its_file(tmp_path: Path) -> None:
    readable = ContentRepository(ENGLISH.parent, (), lambda _problem: None)
    unreadable = ContentRepository(tmp_path, (), lambda _problem: None)
    assert hold_caution_text(readable) == hold_caution_text(unreadable) != ""
