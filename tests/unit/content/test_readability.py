"""The content reads as easily as a person in distress needs, and the measure of it counts syllables rightly."""

import pytest
from tests.unit.content.content_lines import FILE_NAMES, NAMES, ContentLine, all_lines, lines_of
from tests.unit.content.readability import grade_of, sentences_in, syllables_in, words_in

HARDEST_FILE = 6.0
HARDEST_LINE = 10.0
FEWEST_WORDS = 5
"""The measure is made for sentences: of fewer words, one long one alone decides."""

SYLLABLES = {
    1: "a the breath breathe hold held hands named loved helped goes comes makes quite friend’s through guard guilt",
    2: "people person thinking gentle little table table’s being quiet wanted ended noticed into breathing something "
    "pushes teacher’s voices orbit lonely question social kindness lightly",
    3: "idea animal another remember however unlikely area deserving connection family easily",
    4: "ability ordinary imagining difficulty emergency unbearable",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables_of_known_words_are_counted_rightly(word: str, count: int) -> None:
    assert syllables_in(word) == count


def test_a_number_counts_as_one_syllable() -> None:
    assert syllables_in("30") == 1


def test_words_keep_their_apostrophes_and_numbers_their_point() -> None:
    assert words_in("I don’t hold for 3.5 seconds.") == ["I", "don’t", "hold", "for", "3.5", "seconds"]


def test_sentences_end_with_a_full_stop_or_a_question_mark() -> None:
    assert len(sentences_in("Look around. Is it day? Say: “I am in ...” Stay for 5.5 seconds.")) == 4
    assert sentences_in("...") == []


def test_the_grade_is_that_of_the_formula() -> None:
    assert grade_of(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert grade_of([]) == 0


@pytest.mark.parametrize("file_name", FILE_NAMES)
def test_a_content_file_reads_at_most_at_grade_six(file_name: str) -> None:
    assert grade_of([line.text for line in lines_of(file_name)]) <= HARDEST_FILE


def sentences_to_read() -> list[ContentLine]:
    return [line for line in all_lines() if line.key not in NAMES and len(words_in(line.text)) >= FEWEST_WORDS]


@pytest.mark.parametrize("line", sentences_to_read(), ids=str)
def test_no_line_is_above_grade_ten(line: ContentLine) -> None:
    assert grade_of([line.text]) <= HARDEST_LINE
