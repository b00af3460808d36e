"""The rules for words to someone who is overwhelmed, as far as a test can hold them, for every line of the content."""

import re

import pytest
from tests.unit.content.content_lines import FILE_NAMES, NAMES, ContentLine, all_lines, values_of
from tests.unit.content.readability import sentences_in, words_in

LINES = all_lines()
LINES_IN_OUR_WORDS = [line for line in LINES if (line.file_name, line.key) != ("helplines.toml", "name")]
"""All but the names that services gave themselves."""

COMMANDS = re.compile(r"\b(must|should|ought|needs? to|has to|(?<!don’t )have to)\b", re.IGNORECASE)
SHOUTS = re.compile(r"!|\b[A-Z]{2,}\b")
BIG_BREATHS = re.compile(r"\bdeep(ly|er|est)?\b", re.IGNORECASE)
NOT_BREATHING = re.compile(r"\b(without|no) (a )?breath(?!-holding)(ing)?\b|\bstop breathing\b", re.IGNORECASE)
RIDDLES = re.compile(
    r"\b((?<!out )loud(er|est)?|bad weather|wrong address|verdict|entry ticket|ring(s)? (false|hollow)|volume"
    r"|forecast|alarm|turns? to your|shield|unwritten|out of it|a lot right now|at its places)\b",
    re.IGNORECASE,
)
DIAGNOSES = re.compile(r"\b(diagnos\w+|your trauma|ptsd|symptoms?|patients?|cure[sd]?|prevents?)\b", re.IGNORECASE)
PRAISE = re.compile(r"\b(well done|good job|great|proud|congratulations|streaks?|goals?|scores?)\b", re.IGNORECASE)

OTHER_NAMES = {
    "thought": r"hard thoughts? about|beliefs?|reframes?|cognitions?",
    "out-breath": r"exhal\w+|exhalations?|breath out\b|outbreath",
    "in-breath": r"inhal\w+|inbreath",
    "removed": r"deleted?|taken off|let go of the list|cleared|erased",
    "doctor or nurse": r"clinicians?|physicians?|gp|medic|doctor(?! or nurse)|(?<!doctor or )nurse",
    "anxiety": r"anxiousness|nervousness",
    "light-headed": r"lightheaded|light headed",
    "breath-holding": r"breath hold(s|ing)?|retention",
}
"""One thing has one name: the name, and the others it does not go by."""

VERBS = frozenset(
    """
    advises am answers are asked asks be began begin begins breathe breathed bring brings brought call calls can
    can’t checks choose chose come comes could count counts curl did do does doesn’t don’t dry ease eased feel feels
    felt find follow follows found get gets give gives go goes grow had happens has have haven’t hear help hold
    holds hum hurt i’m imagine invites is isn’t joined keep keeps know leave left lengthen let lifted like list listen
    lists look looks make makes may might move moves name names needed notice passes pause pick press pull put raise
    reach rest roll run say says see seem shake shape sit slow slowed sound spend stay stays stop stops suits take
    takes tap teach teaches tells think tick tighten tires touch try turn use uses wait was went were will wish
    wonder won’t work worked
    works would wrote
    """.split()  # noqa: SIM905 - a list of a hundred words reads worse
)
"""Verbs that make a sentence of some words, or an invitation."""
ALLOWED_WITHOUT_VERB = {"Please not in water or while driving.", "Checked on {seen}.", "Checked in {seen}."}
"""A safety line may be plain, and the date beside a number short."""


def breaches(pattern: re.Pattern[str], lines: list[ContentLine] = LINES) -> list[str]:
    return [str(line) for line in lines if pattern.search(line.text)]


@pytest.mark.parametrize(
    "pattern",
    [COMMANDS, SHOUTS, BIG_BREATHS, NOT_BREATHING, RIDDLES, DIAGNOSES, PRAISE],
    ids=["commands", "shouts", "big breaths", "not breathing", "riddles", "diagnoses", "praise"],
)
def test_no_line_commands_shouts_riddles_diagnoses_praises_or_takes_the_breath_away(pattern: re.Pattern[str]) -> None:
    assert breaches(pattern, LINES_IN_OUR_WORDS) == []


@pytest.mark.parametrize("text", ["Ground, without breath", "No breath here", "no breathing", "Stop breathing in"])
def test_words_that_read_as_not_breathing_are_known(text: str) -> None:
    assert NOT_BREATHING.search(text)
    assert not NOT_BREATHING.search("There is no breath-holding.")


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_one_thing_has_one_name(name: str) -> None:
    assert breaches(re.compile(rf"\b({OTHER_NAMES[name]})\b", re.IGNORECASE)) == []


def has_verb(sentence: str) -> bool:
    return any(word.casefold() in VERBS for word in words_in(sentence))


def test_every_sentence_has_a_verb() -> None:
    lines = [line for line in LINES if line.key not in NAMES]
    sentences = [(line, sentence) for line in lines for sentence in sentences_in(line.text)]
    assert [str(line) for line, said in sentences if not has_verb(said) and said not in ALLOWED_WITHOUT_VERB] == []


@pytest.mark.parametrize("fragment", ["Four sounds, near or far.", "Again, or enough?", "Small, quiet and near."])
def test_a_fragment_is_known_as_one(fragment: str) -> None:
    assert not has_verb(fragment)


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
