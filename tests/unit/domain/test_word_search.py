"""Words of a text, words a letter apart, and phrases found in a sentence."""

import pytest

from ashore.domain.word_search import contains_phrase, is_one_letter_off, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I DON’T know.", ["i", "dont", "know"]),
        ("don't don´t don`t donʼt", ["dont"] * 4),
        ("self-harm", ["self", "harm"]),
        ("Ábandön", ["abandon"]),
        ("אֲנִי לְבַד", ["אני", "לבד"]),
        ("🌊 ?!", []),
        ("", []),
    ],
)
def test_words_are_without_case_accents_and_apostrophes(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("asked", ["kil", "killl", "kell", "klil", "kills"])
def test_a_letter_missing_added_changed_or_swapped_is_one_letter_off(asked: str) -> None:
    assert is_one_letter_off(asked, "kill")


@pytest.mark.parametrize("asked", ["kill", "ill", "will", "k", "", "kilometre", "klli", "kkillo", "kxxl"])
def test_the_same_word_another_beginning_or_two_letters_are_not_one_letter_off(asked: str) -> None:
    assert not is_one_letter_off(asked, "kill")


def found(asked: str, phrase: str, *never_misspelt: str) -> bool:
    return contains_phrase(words_of(asked), words_of(phrase), never_misspelt)


def test_a_phrase_is_found_where_its_words_stand_side_by_side() -> None:
    assert found("I could end it all today", "end it all")
    assert not found("all of it will end", "end it all")
    assert not found("end it", "end it all")
    assert not found("end it", "")


def test_short_words_are_never_misspelt_and_a_single_one_only_where_it_is_long() -> None:
    assert not found("it may ebd it all", "end it all")
    assert not found("I am doing well", "dying")
    assert found("a sucide", "suicide")


def test_a_word_of_its_own_is_not_a_misspelt_one() -> None:
    assert found("not want to love", "want to live")
    assert not found("not want to love", "want to live", "love")


def test_the_last_word_may_be_only_begun() -> None:
    assert found("about suici", "suicide")
    assert not found("suici about", "suicide")
    assert not found("it is over", "overdose")
