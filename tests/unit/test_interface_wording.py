"""The rules for words, for every text of the window, the terminal and the command."""

import re

import pytest
from tests.unit.content.readability import grade_of, words_in
from tests.unit.interface_texts import InterfaceText, interface_texts
from tests.unit.wording_rules import OTHER_NAMES, RULES, fragments_in, other_names

TEXTS = interface_texts()
SENTENCES = [text for text in TEXTS if text.text.endswith((".", "?")) and len(words_in(text.text)) >= 5]

SHORT_FORMS = re.compile(r"\b(PDF|PNG|SVG|JSON|TOML|UTF|ID|KIND|DIR|(WAYLAND_)?DISPLAY)\b")
"""What has no other name: file formats, and words of a command line."""
ALLOWED_WITHOUT_VERB = {
    *("Checked on {seen}.", "Checked in {seen}.", "Noted.", "Noted for now."),
    *("Before {before}, then {after}.", "Before {before}, now {now}.", "{stations}.", "{why}."),
}
"""Short by nature: a date, what was noted, and places that other sentences fill."""
ALLOWED_IT = {
    "What is it like right now?",
    "When it all feels like too much",
    "When it is wise to be careful",
    "Where it may come from",
    "Press a card to begin it.",
    "It’s normal if nothing changes.",
    "That was it",
    "Your breath, as it is",
}
"""Where "it" stands for no thing, or for the one named beside it."""

VERBS_OF_BUTTONS = {
    "save": {"keep", "store", "note it", "ok", "apply", "accept", "confirm", "submit"},
    "remove": {"delete", "clear", "erase", "discard", "let go"},
    "edit": {"reword", "rewrite", "modify", "write on it"},
    "not now": {"cancel", "abort", "dismiss", "skip this"},
    "thoughts": {"side panel", "kinder ways to see it", "kinder ways to see a thought", "reframes"},
    "as long as you like": {"open-ended", "unlimited"},
    "something other than breathing": {"something with eyes open", "without breath"},
    "a tiny step": {"something tiny"},
}
"""The name of a thing to do, and what it is never called."""
OTHER_NAMES_HERE = {
    "saved things": r"records?|databases?",
    "remove": r"delet\w+|clear(s|ed)?|eras\w+",
    "Thoughts": r"(side |the )panel|kinder ways to see it",
}


def breaches(pattern: re.Pattern[str]) -> list[str]:
    return [str(text) for text in TEXTS if pattern.search(SHORT_FORMS.sub("", text.text))]


def test_the_texts_are_found() -> None:
    modules = {text.module for text in TEXTS}
    assert len(TEXTS) > 600
    assert {"cli.py", "terminal/guide_texts.py", "ui/action_table.py", "features/breathe/practice_bar.py"} <= modules


@pytest.mark.parametrize("rule", RULES)
def test_no_text_breaks_a_rule(rule: str) -> None:
    assert breaches(RULES[rule]) == []


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_a_thing_has_the_name_that_the_content_gives_it(name: str) -> None:
    assert breaches(other_names(name)) == []


@pytest.mark.parametrize("name", OTHER_NAMES_HERE)
def test_a_thing_has_one_name(name: str) -> None:
    assert breaches(re.compile(rf"\b({OTHER_NAMES_HERE[name]})\b", re.IGNORECASE)) == []


@pytest.mark.parametrize("name", VERBS_OF_BUTTONS)
def test_one_thing_to_do_has_one_name(name: str) -> None:
    assert name in {text.text.casefold() for text in TEXTS}
    assert [str(text) for text in TEXTS if text.text.casefold() in VERBS_OF_BUTTONS[name]] == []


def test_every_sentence_has_a_verb() -> None:
    sentences = [text for text in TEXTS if text.text.endswith(".")]
    assert [str(text) for text in sentences if set(fragments_in(text.text)) - ALLOWED_WITHOUT_VERB] == []


def test_a_label_says_what_it_speaks_of() -> None:
    alone = (text for text in TEXTS if not text.module.startswith("content/"))  # those stand in a line that names it
    labels = {" ".join(text.text.split()) for text in alone if len(words_in(text.text)) <= 6} - ALLOWED_IT
    assert [label for label in labels if re.search(r"^[^.:]*\bit\b", label, re.IGNORECASE)] == []


@pytest.mark.parametrize("text", SENTENCES, ids=str)
def test_no_text_is_above_grade_ten(text: InterfaceText) -> None:
    assert grade_of([text.text]) <= 10


def test_the_texts_together_read_at_most_at_grade_six() -> None:
    assert grade_of([text.text for text in SENTENCES]) <= 6


def test_quotation_marks_and_apostrophes_are_curly_and_dots_come_in_threes() -> None:
    assert breaches(re.compile(r"[\"'`´…]|\.{4,}|(?<!\.)\.\.(?!\.)")) == []
    assert [str(text) for text in TEXTS if text.text.count("“") != text.text.count("”")] == []


@pytest.mark.parametrize(
    "module",
    [
        "features/coping_plan/editing_view.py",
        "features/coping_plan/reading_view.py",
        "features/reframes/controller.py",
        "features/reframes/text_editor.py",
        "features/settings/privacy_section.py",
        "features/support/correction_field.py",
        "features/support/people_section.py",
    ],
)
def test_where_something_personal_is_asked_for_it_is_said_where_it_stays(module: str) -> None:
    here = [text.text for text in TEXTS if text.module == module]
    assert [text for text in here if re.search(r"stays on this computer", text, re.IGNORECASE)]
