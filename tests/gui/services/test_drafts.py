"""Drafts: no half-written text is lost, and each comes back where it belongs."""

import pytest

from ashore.domain.drafts import Draft, DraftKey, DraftKind, Fields
from ashore.services.drafts import Drafts

NEW_LINE = DraftKey(DraftKind.LINE, about=("unlovable",))
BLANK = {"text": ""}


def written(drafts: Drafts, key: DraftKey, text: str) -> None:
    """In an editor that is closed again."""
    editor = drafts.open(key, BLANK, takes_waiting=False)
    editor.write({"text": text})
    editor.close()


def test_what_is_half_written_is_there_when_the_editor_is_opened_again() -> None:
    drafts = Drafts()
    written(drafts, NEW_LINE, "  אני לבד 🫠\n ")
    assert drafts.open(NEW_LINE, BLANK).fields == {"text": "  אני לבד 🫠\n "}


def test_a_draft_is_in_one_editor_at_a_time() -> None:
    drafts = Drafts()
    written(drafts, NEW_LINE, "half a th")
    first, second = drafts.open(NEW_LINE, BLANK), drafts.open(NEW_LINE, BLANK)
    assert (first.fields["text"], second.fields["text"]) == ("half a th", "")


def test_of_several_about_the_same_the_oldest_comes_first_and_none_is_lost() -> None:
    drafts = Drafts()
    for text in ("first", "second"):
        written(drafts, NEW_LINE, text)
    for text in ("first", "second", ""):
        editor = drafts.open(NEW_LINE, BLANK)
        assert editor.fields == {"text": text}
        editor.remove()


@pytest.mark.parametrize(
    "other",
    [
        DraftKey(DraftKind.LINE, about=("broken",)),
        DraftKey(DraftKind.LINE, "3", ("unlovable",)),
        DraftKey(DraftKind.BELIEF),
    ],
)
def test_a_draft_about_something_else_stays_where_it_is(other: DraftKey) -> None:
    drafts = Drafts()
    written(drafts, NEW_LINE, "mine")
    assert drafts.open(other, BLANK).fields == BLANK
    assert drafts.open(NEW_LINE, BLANK).fields == {"text": "mine"}


@pytest.mark.parametrize("blank", ["", "  ", "\n\t", "\u00a0", "as it was"])
def test_what_is_blank_or_as_it_was_is_no_draft(blank: str) -> None:
    drafts = Drafts()
    editor = drafts.open(NEW_LINE, {"text": "as it was"})
    editor.write({"text": "other"})
    assert editor.is_written
    editor.write({"text": blank})
    editor.close()
    assert not drafts.has_waiting(NEW_LINE)


def test_an_editor_that_has_closed_writes_nothing_any_more() -> None:
    drafts = Drafts()
    editor = drafts.open(NEW_LINE, BLANK)
    editor.close()
    editor.write({"text": "late"})
    editor.discard()
    assert not drafts.has_waiting(NEW_LINE)


def test_what_arrives_later_is_shown_where_nothing_is_written_yet() -> None:
    drafts = Drafts()
    shown: list[Fields] = []
    empty = drafts.open(NEW_LINE, BLANK, shown.append)
    drafts.add_earlier([Draft("1", NEW_LINE, {"text": "from before"})])
    assert shown == [{"text": "from before"}]
    empty.write({"text": "from before, and on"})
    empty.close()
    assert drafts.open(NEW_LINE, BLANK).fields == {"text": "from before, and on"}


def test_what_arrives_later_replaces_nothing_that_is_written() -> None:
    drafts = Drafts()
    shown: list[Fields] = []
    editor = drafts.open(NEW_LINE, BLANK, shown.append)
    editor.write({"text": "from now"})
    drafts.add_earlier([Draft("1", NEW_LINE, {"text": "from before"})])
    assert shown == []
    editor.close()
    assert drafts.open(NEW_LINE, BLANK).fields == {"text": "from before"}  # the oldest comes first


def test_what_could_not_be_saved_asks_for_its_editor_until_one_has_shown_it() -> None:
    drafts = Drafts()
    drafts.add_unsaved(NEW_LINE, {"text": "whole"})
    assert drafts.unsaved(DraftKind.LINE) == (NEW_LINE,)
    assert drafts.unsaved(DraftKind.PERSON) == ()
    assert drafts.open(NEW_LINE, BLANK).fields == {"text": "whole"}
    assert drafts.unsaved(DraftKind.LINE) == ()


def test_a_draft_of_an_entry_that_is_gone_becomes_that_of_a_new_one() -> None:
    drafts = Drafts()
    editor = drafts.open(DraftKey(DraftKind.PERSON, "3"), {"name": "Jo"})
    editor.write({"name": "Jo B"})
    editor.move_to(DraftKey(DraftKind.PERSON))
    editor.close()
    assert not drafts.has_waiting(DraftKey(DraftKind.PERSON, "3"))
    assert drafts.open(DraftKey(DraftKind.PERSON), {"name": ""}).fields == {"name": "Jo B"}
