"""Drafts: no half-written text is lost, and each comes back where it belongs."""

import pytest

from ashore.services.drafts import DraftKey, DraftKind, Drafts

NEW_LINE = DraftKey(DraftKind.LINE, belief_id="unlovable")


def test_a_draft_is_taken_once() -> None:
    drafts = Drafts()
    drafts.save(NEW_LINE, "half a th")
    assert drafts.take(NEW_LINE) == "half a th"
    assert drafts.take(NEW_LINE) == ""


def test_of_several_about_the_same_the_oldest_comes_first_and_none_is_lost() -> None:
    drafts = Drafts()
    for text in ("first", "second"):
        drafts.save(NEW_LINE, text)
    assert [drafts.take(NEW_LINE) for _ in range(3)] == ["first", "second", ""]


@pytest.mark.parametrize(
    "other",
    [
        DraftKey(DraftKind.LINE, belief_id="broken"),
        DraftKey(DraftKind.LINE, 3, "unlovable"),
        DraftKey(DraftKind.BELIEF),
    ],
)
def test_a_draft_about_something_else_stays_where_it_is(other: DraftKey) -> None:
    drafts = Drafts()
    drafts.save(NEW_LINE, "mine")
    assert drafts.take(other) == ""
    assert drafts.take(NEW_LINE) == "mine"


@pytest.mark.parametrize("blank", ["", "  ", "\n\t", "\u00a0"])
def test_blank_text_is_no_draft(blank: str) -> None:
    drafts = Drafts()
    drafts.save(NEW_LINE, blank)
    assert drafts.take(NEW_LINE) == ""


def test_text_comes_back_as_it_was_written() -> None:
    drafts = Drafts()
    drafts.save(NEW_LINE, "  אני לבד 🫠\n ")
    assert drafts.take(NEW_LINE) == "  אני לבד 🫠\n "
