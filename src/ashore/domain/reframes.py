"""Kinder lines, each written in the forms that a person may want to read it in."""

import re
from dataclasses import dataclass

from ashore.domain.settings import LineForm

NAME_PLACEHOLDER = "{name}"


@dataclass(frozen=True, slots=True)
class Reframe:
    """A kinder line: `text` as "I", `you` as "you", `named` with NAME_PLACEHOLDER where the first name stands.

    A form that is "" is not written. `id` stays the same wherever the line is moved. Raises ValueError, whose message
    says how to mend it, where `id` or `text` is blank, or something in { } stands where it is not filled in.
    """

    id: str
    text: str
    you: str = ""
    named: str = ""

    def __post_init__(self) -> None:
        if not self.id.strip():
            raise ValueError("give the line an id")
        if not self.text.strip():
            raise ValueError("give the line a text")
        if self.named and NAME_PLACEHOLDER not in self.named:
            raise ValueError(f"write {NAME_PLACEHOLDER} in named, where the name stands")
        for form, words in (("text", self.text), ("you", self.you), ("named", _without_placeholder(self.named))):
            if found := re.search(r"\{[^{}]*\}?|\}", words):
                known = f"only {NAME_PLACEHOLDER}" if form == "named" else "nothing"
                raise ValueError(f"{form} has {found[0]}, and {known} is filled in there: take it out")


@dataclass(frozen=True, slots=True)
class ChosenForm:
    """The form that a person chose, and their first name as they wrote it; "" for none."""

    form: LineForm = LineForm.AS_I
    first_name: str = ""

    def text_of(self, line: Reframe) -> str:
        """The line in this form. Without a name, or where the form is not written, in the next that is."""
        if self.form is LineForm.WITH_NAME and line.named:
            name = as_part_of_a_line(self.first_name)
            if name:
                return line.named.replace(NAME_PLACEHOLDER, name)
        if self.form is not LineForm.AS_I and line.you:
            return line.you
        return line.text


def as_part_of_a_line(name: str) -> str:
    """The name in one line, so that it changes the order of no words but its own; "" where nothing of it is seen."""
    one_line = " ".join(_UNSEEN.sub(" ", name).split())
    if one_line.isascii():
        return one_line
    from unicodedata import bidirectional  # seldom needed, and not before the first frame

    if any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in one_line):
        return f"{_FIRST_STRONG_ISOLATE}{one_line}{_END_OF_ISOLATE}"
    return one_line


def _without_placeholder(words: str) -> str:
    return words.replace(NAME_PLACEHOLDER, "")


_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that change the direction of text, and halves of characters."""
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_FIRST_STRONG_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
