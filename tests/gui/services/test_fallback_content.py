"""The content that is there when the content files cannot be read."""

from dataclasses import fields
from pathlib import Path

from tests.paths import ENGLISH

from ashore.content.patterns import read_shared_cautions
from ashore.content.support import read_support_words
from ashore.services.content_repository import ContentRepository
from ashore.services.fallback_content import fallback_hold_cautions, fallback_support_texts
from ashore.services.hold_caution import hold_caution_text


def test_the_hold_cautions_written_in_code_are_those_of_the_file() -> None:
    assert fallback_hold_cautions() == read_shared_cautions(ENGLISH).hold_cautions


def test_the_sentences_of_support_written_in_code_are_those_of_the_file() -> None:
    written, read = fallback_support_texts(), read_support_words(ENGLISH)
    left_out = ("calling", "if_hurt", "when_else", "therapy", "lines_intro", "lines_to_send", "companion", "points")
    for field in fields(read):
        if field.name not in left_out:
            assert getattr(written, field.name) == getattr(read, field.name)
    assert written.calling == read.calling[:1]


def test_the_caution_about_holds_is_there_without_its_file(tmp_path: Path) -> None:
    readable = ContentRepository(ENGLISH.parent, (), lambda _problem: None)
    unreadable = ContentRepository(tmp_path, (), lambda _problem: None)
    assert hold_caution_text(readable) == hold_caution_text(unreadable) != ""
