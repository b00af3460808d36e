"""The page "What helps me": what is written and chosen comes back as it was, and what is empty is left out."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ENGLISH

from ashore.content.support import read_support_words
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.coping_plan_document import RegionHelplines, helpline_contacts
from ashore.domain.document import Contact, DocumentSection, document_from
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import ChatChannel, Helpline, PhoneChannel, Service
from ashore.record.connection import open_record
from ashore.record.coping_plan import (
    clear_coping_plan,
    read_coping_plan,
    restore_coping_plan,
    write_plan_choice,
    write_plan_text,
)
from ashore.record.migrations import migrate

IRELAND = Helpline(
    "IE",
    "Ireland",
    "112",
    "2026-09",
    (
        Service("Samaritans", call=PhoneChannel(("116 123",), "Day and night"), languages="English"),
        Service("Text line", text=PhoneChannel(("50808",), "Day and night", note="It is free.", seen="2020-06")),
        Service(
            "Pieta",
            call=PhoneChannel(("1800 247 247", "01 458 2117"), "Day and night"),
            text=PhoneChannel(("51444",), "Evenings"),
            chat=ChatChannel("Evenings"),
            languages="English",
        ),
    ),
    if_hurt=(Service("Aid", call=PhoneChannel(("1800 341 900",), "Day and night")),),
)
TEXTS = read_support_words(ENGLISH)


def contacts(*changes: HelplineCorrection) -> tuple[Contact, ...]:
    return helpline_contacts(IRELAND, changes, TEXTS, lambda seen: f"Checked in {seen}.")


@given(st.sampled_from(PlanSection), st.text(st.characters(exclude_categories=["Cs"])), st.text(max_size=40))
def test_any_words_come_back_as_they_were(section: PlanSection, text: str, earlier: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        write_plan_text(db, PlanText(section, earlier))
        write_plan_text(db, PlanText(section, text))
        assert read_coping_plan(db).text(section) == (text if text.strip() else "")


@given(st.text(st.characters(), max_size=60))
def test_half_a_character_is_marked_and_the_rest_kept(text: str) -> None:
    words = PlanText(PlanSection.SETTLE, text)
    assert words.text == text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def test_ten_thousand_characters_fit_and_one_more_does_not() -> None:
    assert len(PlanText(PlanSection.OTHERS, "🍵" * LONGEST_TEXT).text) == LONGEST_TEXT
    with pytest.raises(ValueError, match="at most 10000 characters"):
        PlanText(PlanSection.OTHERS, "w" * (LONGEST_TEXT + 1))


def test_until_something_is_chosen_people_stand_on_the_page_and_nothing_else_does(db: sqlite3.Connection) -> None:
    assert [kind for kind in PlanItemKind if read_coping_plan(db).shows(kind, "1")] == [PlanItemKind.PERSON]


def test_a_choice_holds_until_the_next_one(db: sqlite3.Connection) -> None:
    write_plan_choice(db, PlanChoice(PlanItemKind.PERSON, "1", False))
    write_plan_choice(db, PlanChoice(PlanItemKind.LINE, "1", True))
    write_plan_choice(db, PlanChoice(PlanItemKind.LINE, "2", True))
    write_plan_choice(db, PlanChoice(PlanItemKind.LINE, "2", False))
    plan = read_coping_plan(db)
    assert not plan.shows(PlanItemKind.PERSON, "1")
    assert plan.shows(PlanItemKind.PERSON, "2")
    assert plan.shows(PlanItemKind.LINE, "1")
    assert not plan.shows(PlanItemKind.LINE, "2")


def test_clearing_the_page_empties_it_and_can_be_undone(db: sqlite3.Connection) -> None:
    for section in PlanSection:
        write_plan_text(db, PlanText(section, f"{section}\nand more"))
    write_plan_choice(db, PlanChoice(PlanItemKind.HELPLINES, "", True))
    before = read_coping_plan(db)
    removed = clear_coping_plan(db)
    assert removed == before
    assert read_coping_plan(db) == CopingPlan()
    restore_coping_plan(db, removed)
    assert read_coping_plan(db) == before


def test_a_row_that_is_none_of_these_hides_no_other_and_stays(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO helps_words VALUES ('from tomorrow', 'x')")
    db.execute("INSERT INTO helps_choice VALUES ('from tomorrow', 'x', 1)")
    write_plan_text(db, PlanText(PlanSection.PLACES, "the bench by the canal"))
    assert read_coping_plan(db) == CopingPlan((PlanText(PlanSection.PLACES, "the bench by the canal"),))
    clear_coping_plan(db)
    assert db.execute("SELECT count(*) FROM helps_words").fetchone() == (1,)
    assert db.execute("SELECT count(*) FROM helps_choice").fetchone() == (1,)


def test_it_survives_in_the_file(tmp_path: Path) -> None:
    first, _problem = open_record(tmp_path / "record.sqlite3")
    with closing(first):
        write_plan_text(first, PlanText(PlanSection.SETTLE, "a warm cup\n🍵"))
    second, problem = open_record(tmp_path / "record.sqlite3")
    with closing(second):
        assert problem is None
        assert read_coping_plan(second).text(PlanSection.SETTLE) == "a warm cup\n🍵"


def test_what_is_changed_takes_the_place_of_what_was() -> None:
    plan = CopingPlan().with_text(PlanText(PlanSection.SETTLE, "tea")).with_text(PlanText(PlanSection.SETTLE, "a walk"))
    assert plan.texts == (PlanText(PlanSection.SETTLE, "a walk"),)
    plan = plan.with_choice(PlanChoice(PlanItemKind.LINE, "3", True)).with_choice(
        PlanChoice(PlanItemKind.LINE, "3", False)
    )
    assert plan.choices == (PlanChoice(PlanItemKind.LINE, "3", False),)


@pytest.mark.parametrize(
    ("earlier", "later", "both"),
    [
        ("tea", "", "tea"),
        ("", "a walk", "a walk"),
        ("tea", "tea", "tea"),
        ("tea\n", "a walk\n", "tea\na walk\n"),
        ("tea", " \n", "tea"),
        ("t" * LONGEST_TEXT, "a walk", "t" * LONGEST_TEXT),
    ],
)
def test_what_was_written_later_stands_below_what_was_there(earlier: str, later: str, both: str) -> None:
    first, second = (CopingPlan((PlanText(PlanSection.SETTLE, text),)) for text in (earlier, later))
    assert first.merged(second).text(PlanSection.SETTLE) == both


def test_what_was_chosen_later_holds_and_other_choices_stay() -> None:
    first = CopingPlan(choices=(PlanChoice(PlanItemKind.LINE, "1", True), PlanChoice(PlanItemKind.LINE, "2", True)))
    both = first.merged(CopingPlan(choices=(PlanChoice(PlanItemKind.LINE, "1", False),)))
    assert [both.shows(PlanItemKind.LINE, item) for item in ("1", "2")] == [False, True]


def test_a_page_is_begun_once_something_is_written_or_chosen() -> None:
    assert not CopingPlan((PlanText(PlanSection.SETTLE, " \n"),)).is_begun
    assert CopingPlan((PlanText(PlanSection.SETTLE, "tea"),)).is_begun
    assert CopingPlan(choices=(PlanChoice(PlanItemKind.PERSON, "1", False),)).is_begun


def test_parts_with_nothing_in_them_are_left_out() -> None:
    sections = [
        DocumentSection("One", " \n "),
        DocumentSection("Two"),
        DocumentSection("Three", footnote="seen"),
        DocumentSection("Four", "x"),
    ]
    assert [section.heading for section in document_from(sections)] == ["Four"]


def test_each_service_has_all_its_ways_and_the_persons_own_number_before_ashores() -> None:
    changes = [
        HelplineCorrection("IE", "Pieta", "021 000", "01 458 2117"),
        HelplineCorrection("IE", "Text line", "50809", "Text 50808"),
        HelplineCorrection("IE", "A line of old", "021 111", "1"),
        HelplineCorrection("GB", "Samaritans", "1", "116 123"),
    ]
    assert contacts(*changes) == (
        Contact("Samaritans", "116 123", "Day and night · English"),
        Contact("Text line", "Text 50809", "Day and night · It is free. · Checked in 2020-06."),
        Contact(
            "Pieta",
            "1800 247 247 · 021 000 · Text 51444 · Chat",
            "1800 247 247, 021 000: Day and night · Text 51444, Chat: Evenings · English",
        ),
        Contact("Aid", "1800 341 900", "Day and night"),
        Contact("A line of old", "021 111"),
    )
    assert contacts()[2].details == "1800 247 247 · 01 458 2117 · Text 51444 · Chat"


def test_a_region_of_which_nothing_is_known_has_nothing_to_show() -> None:
    assert RegionHelplines("Nowhere").is_empty
    assert not RegionHelplines(danger="112").is_empty
