"""The kinder lines that belong to no thought in particular: short, without a wound, one for thoughts of one's own."""

import re
from pathlib import Path

import pytest
from tests.paths import ENGLISH

from ashore.content.kind_lines import read_kind_lines
from ashore.content.toml_reader import ContentError
from ashore.domain.kind_lines import KindLine, line_for_own_thoughts, resting_lines

LINES = read_kind_lines(ENGLISH)
WOUNDS = re.compile(
    r"!|\b(broken|unlov\w+|hurt\w*|pain\w*|trauma\w*|fault|fail\w*|alone|lonely|shame\w*|afraid|must|should|need|always"
    r"|never|safe\w*|heal\w*|cure\w*)\b",
    re.IGNORECASE,
)


def test_there_are_five_lines_to_rest_with_and_one_for_thoughts_in_ones_own_words() -> None:
    assert len(resting_lines(LINES)) == 5
    assert len(LINES) == 6
    assert line_for_own_thoughts(LINES).text == "This thought feels true right now, and it may not be the whole story."
    assert line_for_own_thoughts(LINES) not in resting_lines(LINES)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_a_line_is_short_and_names_no_wound(line: KindLine) -> None:
    for text in filter(None, (line.text, line.you, line.named)):
        assert len(text.split()) <= 16
        assert text.endswith(".")
        assert not WOUNDS.search(text)
    assert len(line.text.split()) <= 14
    assert line.named.count("{name}") == 1


def test_a_line_without_words_is_refused_with_the_place_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "kind_lines.toml").write_text('[[line]]\nid = "one"\ntext = " "\n', "utf-8")
    with pytest.raises(ContentError, match=re.escape("kind_lines.toml")):
        read_kind_lines(tmp_path)
