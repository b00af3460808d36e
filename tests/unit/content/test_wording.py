"""The rules for words to someone who is overwhelmed, as far as a test can hold them, for every line of the content."""

import re

import pytest
from tests.unit.content.content_lines import FILE_NAMES, NAMES, ContentLine, all_lines, values_of
from tests.unit.content.readability import sentences_in, words_in
from tests.unit.wording_rules import OTHER_NAMES, RULES, fragments_in, has_verb, other_names

LINES = all_lines()
LINES_IN_OUR_WORDS = [line for line in LINES if (line.file_name, line.key) != ("helplines.toml", "name")]
"""All but the names that services gave themselves."""
SENTENCES = [(line, sentence) for line in LINES if line.key not in NAMES for sentence in sentences_in(line.text)]

ALLOWED_WITHOUT_VERB = {"Checked on {seen}.", "Checked in {seen}."}
"""The date beside a number is short."""
MOST_WORDS = 23
"""Of one sentence."""
LONG_LIST = ("exercises.toml", "temperature", "skip_if")
"""What to be careful with is one list, which two sentences would tear apart."""


def breaches(pattern: re.Pattern[str], lines: list[ContentLine] = LINES) -> list[str]:
    return [str(line) for line in lines if pattern.search(line.text)]


@pytest.mark.parametrize("rule", RULES)
def test_no_line_breaks_a_rule(rule: str) -> None:
    assert breaches(RULES[rule], LINES_IN_OUR_WORDS) == []


@pytest.mark.parametrize(
    ("rule", "breach", "kept"),
    [
        ("commands", "You have to begin.", "You don’t have to begin."),
        ("closes the eyes", "Close your eyes.", "Eyes open is fine."),
        ("counts what is done", "Nothing is overdue, three days in a row.", "There is no hurry."),
        ("shouts", "Look around!", "Look around."),
        ("cheers", "Just relax.", "Some people find this soothing."),
        ("says that someone is safe", "You are safe now.", "If someone is not safe for you, you can go."),
        ("diagnoses", "This is one of your symptoms.", "This may be panic."),
        ("promises", "This will help.", "This may help a little."),
        ("praises", "Well done.", "That was the time."),
        ("blames", "Try again.", "You can do it again, or stop here."),
        ("presumes", "Call your mother.", "Call someone."),
        ("asks for big breaths", "Breathe deeply.", "Small, easy breaths are enough."),
        ("reads as not breathing", "Ground, without breath", "There is no breath-holding."),
        ("reads as not breathing", "grounding that needs no breath", "grounding that is not about breathing"),
        ("riddles", "A loud thought", "A thought that feels true, said out loud"),
        ("argues about a relationship", "You can leave him.", "A helpline can help you plan it."),
    ],
)
def test_a_breach_is_known_and_what_is_kind_is_not_taken_for_one(rule: str, breach: str, kept: str) -> None:
    assert RULES[rule].search(breach)
    assert not RULES[rule].search(kept)


@pytest.mark.parametrize("text", ["Ground, without breath", "No breath here", "no breathing", "Stop breathing in"])
def test_words_that_read_as_not_breathing_are_known(text: str) -> None:
    assert RULES["reads as not breathing"].search(text)


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_one_thing_has_one_name(name: str) -> None:
    assert breaches(other_names(name)) == []


def test_every_sentence_has_a_verb() -> None:
    fragments = [(line, said) for line, sentence in SENTENCES for said in fragments_in(sentence)]
    assert [str(line) for line, said in fragments if said not in ALLOWED_WITHOUT_VERB] == []


@pytest.mark.parametrize("fragment", ["Four sounds, near or far.", "Again, or enough?", "Small, quiet and near."])
def test_a_fragment_is_known_as_one(fragment: str) -> None:
    assert not has_verb(fragment)


def test_a_sentence_is_short() -> None:
    long = {line for line, sentence in SENTENCES if len(words_in(sentence)) > MOST_WORDS}
    assert [str(line) for line in long if (line.file_name, line.entry, line.key) != LONG_LIST] == []


def test_that_ashore_goes_beside_other_support_is_said_once() -> None:
    assert [line.key for line in LINES if re.search(r"\b(replace|substitute)", line.text)] == ["companion"]


@pytest.mark.parametrize("file_name", FILE_NAMES)
def test_quotation_marks_and_apostrophes_are_curly(file_name: str) -> None:
    assert [text for text in values_of(file_name) if re.search(r"[\"'`´]", text)] == []


@pytest.mark.parametrize("file_name", FILE_NAMES)
def test_quotation_marks_come_in_pairs_and_dots_in_threes(file_name: str) -> None:
    for text in values_of(file_name):
        assert text.count("“") == text.count("”"), text
        assert not re.search(r"…|\.{4,}|(?<!\.)\.\.(?!\.)", text), text


def test_no_line_begins_or_ends_with_a_space_or_has_two() -> None:
    assert [str(line) for line in LINES if line.text != " ".join(line.text.split())] == []


def test_a_spelling_is_british() -> None:
    american = re.compile(r"\b(colors?|favorites?|gray|behaviors?|\w+ized|center|practicing)\b", re.IGNORECASE)
    assert breaches(american) == []


def test_what_may_be_dangerous_is_said_plainly() -> None:
    said = " ".join(line.text for line in LINES)
    for plain in (
        "Please not in water or while driving.",
        "call emergency services",
        "If you are thinking about ending your life, you can talk to someone now.",
        "If you are afraid that you might hurt someone now, Support has people to talk to.",
        "Leaving can also be a risky time. A helpline can help you plan it.",
    ):
        assert plain in said
