"""A mistake in a file is told in the person's language, and in English in the log."""

import re
from pathlib import Path

import pytest

from ashore.content.content_error import ContentError
from ashore.content.pattern_file import import_patterns
from ashore.domain.phrase import Phrase, PhraseError, phrase_of
from ashore.terminal.content_error_texts import content_error_text

STEPS = '{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6 }'
PATTERN = f'[[pattern]]\nname = "Evening"\nsteps = [{STEPS}]\n'


def other_language(text: str) -> str:
    """With every word but what stands in places for values in other letters."""
    return re.sub(r"\{\w+\}|\w+", lambda word: word[0] if word[0].startswith("{") else "x" * len(word[0]), text)


def mistake(folder: Path, text: str) -> ContentError:
    file = folder / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        import_patterns(file)
    return caught.value


@pytest.mark.parametrize(
    ("before", "after", "english", "translated"),
    [
        (
            "seconds = 6",
            'seconds = "six"',
            'mine.toml, line 3, entry 1: seconds in number 2 of steps is "six" - write a number',
            'mine.toml, xxxx 3, xxxxx 1: seconds xx xxxxxx 2 xx steps xx "six" - xxxxx x xxxxxx',
        ),
        (
            "seconds = 6",
            "secnds = 6",
            "mine.toml, line 3, entry 1: secnds in number 2 of steps is not known here - change it to seconds",
            "mine.toml, xxxx 3, xxxxx 1: secnds xx xxxxxx 2 xx steps xx xxx xxxxx xxxx - xxxxxx xx xx seconds",
        ),
        (
            '"Evening"',
            '" "',
            "mine.toml, line 1, entry 1: it does not fit - give it a name of 1 to 80 characters, without line breaks",
            "mine.toml, xxxx 1, xxxxx 1: xx xxxx xxx xxx - xxxx xx x xxxx xx x xx 80 xxxxxxxxxx, xxxxxxx xxxx xxxxxx",
        ),
        (
            "[[pattern]]",
            "[[pattrn]]",
            "mine.toml, line 1: pattrn is not known here - change it to pattern, or take it out",
            "mine.toml, xxxx 1: pattrn xx xxx xxxxx xxxx - xxxxxx xx xx pattern, xx xxxx xx xxx",
        ),
    ],
)
def test_all_but_what_the_person_wrote_is_translated(
    tmp_path: Path, before: str, after: str, english: str, translated: str
) -> None:
    error = mistake(tmp_path, PATTERN.replace(before, after))
    assert str(error) == english
    assert error.in_words(other_language) == translated


def test_the_terminal_tells_it_in_its_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ashore.terminal.content_error_texts.translate", lambda _context, text: other_language(text))
    error = mistake(tmp_path, "")
    assert (
        content_error_text(error)
        == "mine.toml: [[pattern]] xx xxx xxxxx - xxxxx xxxx xxxxx xxxx x xxxx xxxx xxxxx [[pattern]]"
    )


def test_the_reason_of_a_library_stays_as_it_is_written() -> None:
    assert phrase_of(ValueError("a hold {lasts} 7")).in_words(other_language) == "a hold {lasts} 7"
    assert phrase_of(PhraseError(Phrase("{n} is too many", {"n": 9}))).in_words(other_language) == "9 xx xxx xxxx"


@pytest.mark.parametrize(
    ("before", "after", "english", "translated"),
    [
        (
            '{ phase = "inhale", seconds = 4 }',
            '{ phase = "inhale", seconds = 4 }, { phase = "hold_full", seconds = 9 }',
            "a hold lasts 0.05 to 7 seconds, not 9",
            "x xxxx xxxxx 0.05 xx 7 xxxxxxx, xxx 9",
        ),
        (
            f"steps = [{STEPS}]",
            f"minutes = 90\nsteps = [{STEPS}]",
            "minutes go from the least to the most, over 0 and at most 60, not 90 to 90",
            "xxxxxxx xx xxxx xxx xxxxx xx xxx xxxx, xxxx x xxx xx xxxx 60, xxx 90 xx 90",
        ),
        (
            "seconds = 6",
            "seconds = 0",
            "a breath is inhale, hold_full if wished, exhale, hold_empty if wished; this one reads inhale",
            "x xxxxxx xx inhale, hold_full xx xxxxxx, exhale, hold_empty xx xxxxxx; xxxx xxx xxxxx inhale",
        ),
        (
            STEPS,
            STEPS.replace("4", "0").replace("6", "0"),
            "a breath is inhale, hold_full if wished, exhale, hold_empty if wished; this one reads nothing",
            "x xxxxxx xx inhale, hold_full xx xxxxxx, exhale, hold_empty xx xxxxxx; xxxx xxx xxxxx xxxxxxx",
        ),
    ],
)
def test_a_rule_that_a_breath_states_about_itself_is_translated(
    tmp_path: Path, before: str, after: str, english: str, translated: str
) -> None:
    """Of the file its own words stay: the names of phases, and the numbers."""
    error = mistake(tmp_path, PATTERN.replace(before, after))
    assert str(error).partition(" - ")[2] == english
    assert error.in_words(other_language).partition(" - ")[2] == translated
