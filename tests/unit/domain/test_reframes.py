"""Kinder lines in the form that a person chose, with a name of any kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.reframes import ChosenForm, Reframe, as_part_of_a_line
from ashore.domain.settings import LineForm

LINE = Reframe("one", "I can rest.", "You can rest.", "{name}, you can rest.")


def read(form: LineForm, name: str = "", line: Reframe = LINE) -> str:
    return ChosenForm(form, name).text_of(line)


def test_a_line_is_read_as_i_as_you_or_with_the_name() -> None:
    assert [read(form, "Noor") for form in LineForm] == ["I can rest.", "You can rest.", "Noor, you can rest."]


def test_as_i_is_how_it_is_until_something_else_is_chosen() -> None:
    assert ChosenForm().text_of(LINE) == "I can rest."


def test_a_form_that_is_not_written_reads_as_the_next_that_is() -> None:
    only_i = Reframe("one", "I can rest.")
    assert [read(form, "Noor", only_i) for form in LineForm] == ["I can rest."] * 3
    without_named = Reframe("one", "I can rest.", "You can rest.")
    assert read(LineForm.WITH_NAME, "Noor", without_named) == "You can rest."
    without_you = Reframe("one", "I can rest.", named="{name}, you can rest.")
    assert read(LineForm.AS_YOU, "Noor", without_you) == "I can rest."


@pytest.mark.parametrize("blank", ["", "   ", "\n\t", "\u202e\u2066", "\x00"])
def test_without_a_name_it_is_read_as_you(blank: str) -> None:
    assert read(LineForm.WITH_NAME, blank) == "You can rest."


@pytest.mark.parametrize(
    "name",
    [
        "🫠",
        "👩‍👩‍👧‍👦",
        "Al {name}",
        "{",
        "100 % %1 %n %s",
        "<b>Jo</b> & Co",
        "$name",
        "Ångström-Öz",
        "O’Neill",
        "x" * 60,
    ],
)
def test_a_name_stands_in_the_line_as_it_was_written(name: str) -> None:
    assert read(LineForm.WITH_NAME, name) == f"{name}, you can rest."


@pytest.mark.parametrize("name", ["נועה", "نور", "Noor نور"])
def test_a_name_from_right_to_left_turns_no_other_word_round(name: str) -> None:
    assert read(LineForm.WITH_NAME, name) == f"\u2068{name}\u2069, you can rest."


def test_marks_that_would_turn_the_line_round_or_break_it_are_left_out() -> None:
    assert as_part_of_a_line("\u202eroo\u2069N\nLee\x00 \ud83c") == "roo N Lee"


@given(st.text(st.characters(), max_size=60))
def test_any_name_leaves_the_rest_of_the_line_as_it_is_in_one_line(name: str) -> None:
    text = read(LineForm.WITH_NAME, name)
    assert text.lower().endswith("you can rest.")
    assert len(text.splitlines()) == 1
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"id": " "}, "give the line an id"),
        ({"text": ""}, "give the line a text"),
        ({"named": "You can rest."}, "write {name} in named"),
        ({"named": "{name}, you can {verb}."}, "named has {verb}, and only {name} is filled in there: take it out"),
        ({"you": "{name}, you can rest."}, "you has {name}, and nothing is filled in there"),
        ({"text": "I can } rest."}, "text has }, and nothing is filled in there"),
    ],
)
def test_a_line_that_could_not_be_read_in_every_form_is_refused(wrong: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=r".*") as refused:
        Reframe(**({"id": "one", "text": "I can rest."} | wrong))
    assert message in str(refused.value)
