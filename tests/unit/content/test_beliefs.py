"""The hard thoughts: all there, found by the words people have for them, and every line within the rules of writing."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.paths import ENGLISH

from ashore.content.beliefs import read_beliefs
from ashore.content.toml_reader import ContentError
from ashore.domain.beliefs import AngleKind, Belief, BeliefGroup, TinyStep, find_beliefs
from ashore.domain.launch import Page
from ashore.domain.own_reframes import OwnBelief

BELIEFS = read_beliefs(ENGLISH)
BY_ID = {belief.id: belief for belief in BELIEFS}

# the article's beliefs B1 to B16, in its order: which of its points each rests on
POINTS = {
    "unlovable": "A11 A26 A38",
    "hurt-others": "A11 A32 A42",
    "trust-no-one": "A19 A31 A39",
    "everyone-leaves": "A9 A26",
    "close-means-hurt": "A8 A9 A21",
    "leave-first": "A10 A15 A35",
    "pulling-away-failure": "A35",
    "broken": "A40",
    "defines-me": "A41 A27",
    "no-energy": "A13 A31 A34",
    "dont-deserve-care": "A12 A38",
    "guard-down": "A8 A42",
    "all-or-nothing": "A21 A39",
    "time-alone": "A34 A42",
    "judged": "A17 A32",
    "want-and-flee": "A1 A3 A6",
}

# these say that a person may be right to be wary
WARY = {"trust-no-one", "everyone-leaves", "close-means-hurt", "guard-down"}

FORBIDDEN = re.compile(
    r"!|\b(must|should|ought|need to|have to|deep breath\w*|prov(e[ns]?|ed)|your trauma|diagnos\w+|cur(e[sd]?|ing)|"
    r"heal(s|ed|ing)?|disorder|symptoms?|patients?|treats?|treatment|simply think|don't worry|cheer up|calm down|"
    r"think positive|at least you|well done|good job|sinful|victims?|survivors?)\b",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(
    r"\b(always|never|everyone|everybody|no one|nobody|forever|completely|totally|fully|entirely)\b", re.IGNORECASE
)
JOINED = re.compile(r",? and (?:also |still )?|; also |, even so, ")


def is_both_and(line: str) -> bool:
    """Two halves of at least three words each, joined and not taken back by a "but"."""
    if re.search(r"\b(but|however|yet you|although)\b", line, re.IGNORECASE):
        return False
    return any(
        min(len(line[: joint.start()].split()), len(line[joint.end() :].split())) >= 3
        for joint in JOINED.finditer(line)
    )


def sentences(belief: Belief) -> list[str]:
    """Everything the card says in Ashore's own voice: not the thought, nor words to find it by."""
    assert belief.tiny_step is not None
    angles = [angle.text for angle in belief.angles]
    return [belief.origin, *belief.ladder, *angles, belief.tiny_step.text, belief.misfit, belief.caution]


every_belief = pytest.mark.parametrize("belief", BELIEFS, ids=lambda belief: belief.id)


NAMED = [
    "unlovable",
    "hurt-others",
    "trust-no-one",
    "everyone-leaves",
    "pulling-away-failure",
    "broken",
    "defines-me",
]
"""What the article says in so many words; the others follow from it."""


def test_all_sixteen_beliefs_are_there_and_those_the_article_names_come_first() -> None:
    ids = [belief.id for belief in BELIEFS]
    assert sorted(ids) == sorted(POINTS)
    assert len(ids) == 16
    assert ids[:7] == NAMED


@every_belief
def test_a_belief_names_the_points_it_rests_on(belief: Belief) -> None:
    assert belief.points == tuple(POINTS[belief.id].split())


@every_belief
def test_a_ladder_has_three_or_four_different_lines(belief: Belief) -> None:
    assert 3 <= len(set(belief.ladder)) == len(belief.ladder) <= 4


@every_belief
def test_every_line_of_a_ladder_holds_two_things_at_once(belief: Belief) -> None:
    assert [line for line in belief.ladder if not is_both_and(line)] == []


@pytest.mark.parametrize(
    "line",
    [
        "I am a lovable person.",
        "I am loved and wonderful.",
        "I feel unlovable, but plenty of people love me.",
        "People care about me every single day.",
        "I am worthy of all the love in the world.",
    ],
)
def test_a_bare_affirmation_or_an_argument_is_not_a_both_and(line: str) -> None:
    assert not is_both_and(line)


@every_belief
def test_a_ladder_is_short_first_person_and_without_absolutes(belief: Belief) -> None:
    for line in belief.ladder:
        assert len(line.split()) <= 22, line
        assert not ABSOLUTE.search(line), line
        assert not re.search(r"\byou(r|rs|rself)?\b", line, re.IGNORECASE), line
    spoken = " ".join(belief.ladder)
    assert re.search(r"\b(I|me|my)\b", spoken)


@every_belief
def test_a_ladder_never_repeats_the_hard_thought_as_a_fact(belief: Belief) -> None:
    assert all(belief.title.casefold() not in line.casefold() for line in belief.ladder)


@every_belief
def test_nothing_commands_diagnoses_promises_or_shouts(belief: Belief) -> None:
    assert [text for text in sentences(belief) if FORBIDDEN.search(text)] == []
    assert not any(re.search(r"\b[A-Z]{2,}\b", text) for text in sentences(belief))


@every_belief
def test_no_sentence_says_that_someone_is_safe(belief: Belief) -> None:
    assert [text for text in sentences(belief) if re.search(r"\b(safe|safety|safely)\b", text, re.IGNORECASE)] == []


@every_belief
def test_there_are_two_kinds_of_angle_beside_the_tiny_step(belief: Belief) -> None:
    kinds = {angle.kind for angle in belief.angles}
    assert len(kinds - {AngleKind.TINY_STEP}) >= 2
    assert all(angle.text.strip() for angle in belief.angles)


@every_belief
def test_a_question_about_an_exception_is_a_question(belief: Belief) -> None:
    questions = [angle.text for angle in belief.angles if angle.kind is AngleKind.EXCEPTION]
    assert all("?" in text for text in questions)


@every_belief
def test_a_tiny_step_opens_a_page_that_has_steps_to_take(belief: Belief) -> None:
    assert belief.tiny_step is not None
    assert belief.tiny_step.opens in (Page.BREATHE, Page.GROUND, Page.CONNECT)
    assert belief.tiny_step.text.strip()


@every_belief
def test_a_card_says_where_the_thought_comes_from_and_what_to_do_where_it_does_not_fit(belief: Belief) -> None:
    assert 5 <= len(belief.origin.split()) <= 45
    assert 5 <= len(belief.misfit.split()) <= 45


def test_no_two_cards_share_what_to_do_where_they_do_not_fit() -> None:
    assert len({belief.misfit for belief in BELIEFS}) == len(BELIEFS)


@pytest.mark.parametrize("id_", sorted(WARY))
def test_where_someone_may_be_right_to_be_wary_the_card_says_so(id_: str) -> None:
    caution = BY_ID[id_].caution
    assert "may be unsafe for you now" in caution
    assert "wise" in caution


def test_distrust_is_called_accurate_where_it_may_be() -> None:
    assert "Some distrust is accurate" in BY_ID["trust-no-one"].caution
    assert "can be accurate" in BY_ID["everyone-leaves"].caution


@pytest.mark.parametrize("id_", ["trust-no-one", "everyone-leaves"])
def test_no_card_argues_that_people_can_be_trusted_or_will_stay(id_: str) -> None:
    spoken = " ".join(sentences(BY_ID[id_]))
    assert not re.search(
        r"\b(most|all|other) people (are|can be|will)\b|\bwill (stay|not leave)\b", spoken, re.IGNORECASE
    )


def test_the_thought_of_hurting_others_infers_no_risk() -> None:
    belief = BY_ID["hurt-others"]
    assert belief.caution == ""
    spoken = " ".join(sentences(belief)).casefold()
    assert not re.search(r"danger|emergency|crisis|risk|police|unsafe|violen|helpline", spoken)


@every_belief
def test_a_belief_has_other_words_to_be_found_by(belief: Belief) -> None:
    assert len(set(belief.search_words)) == len(belief.search_words) >= 8


@every_belief
def test_every_search_word_finds_its_belief(belief: Belief) -> None:
    missed = [word for word in belief.search_words if belief not in find_beliefs(BELIEFS, word)]
    assert missed == []


@every_belief
def test_a_title_finds_its_belief_first(belief: Belief) -> None:
    assert find_beliefs(BELIEFS, belief.title)[0] is belief


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("worthless", "unlovable"),
        ("I'm not good enough", "unlovable"),
        ("nobody likes me", "unlovable"),
        ("toxic", "hurt-others"),
        ("betrayed", "trust-no-one"),
        ("abandon", "everyone-leaves"),
        ("being abandoned again", "everyone-leaves"),
        ("LONELY", "everyone-leaves"),
        ("vulnerable", "close-means-hurt"),
        ("sabotage", "leave-first"),
        ("isolating", "pulling-away-failure"),
        ("damaged", "broken"),
        ("hopeless, stuck", "defines-me"),
        ("exhaus", "no-energy"),
        ("undeserving", "dont-deserve-care"),
        ("dont deserve", "dont-deserve-care"),
        ("don’t deserve", "dont-deserve-care"),
        ("hypervigilant", "guard-down"),
        ("clingy", "all-or-nothing"),
        ("introvert", "time-alone"),
        ("humiliated", "judged"),
        ("push pull", "want-and-flee"),
        ("ÁBANDÖN", "everyone-leaves"),
    ],
)
def test_a_person_finds_a_belief_by_their_own_words(query: str, id_: str) -> None:
    assert find_beliefs(BELIEFS, query)[0].id == id_


def test_a_word_in_the_title_counts_before_search_words_and_those_before_text() -> None:
    in_text = Belief("text", "One", origin="A harbour, far off.")
    in_words = Belief("words", "Two", search_words=("harbour",))
    in_title = Belief("title", "The harbour")
    found = find_beliefs([in_text, in_words, in_title, Belief("none", "Four")], "harb")
    assert [belief.id for belief in found] == ["title", "words", "text"]


def test_those_that_hold_all_the_words_leave_out_those_that_hold_some() -> None:
    found = find_beliefs([Belief("one", "quiet sea"), Belief("both", "quiet harbour"), Belief("no", "x")], "quiet harb")
    assert [belief.id for belief in found] == ["both"]


def test_a_word_that_names_the_thought_counts_before_common_words_of_a_sentence() -> None:
    in_text = Belief("text", "One", origin="Being left again, and again being late.")
    in_words = Belief("words", "Two", search_words=("abandon",))
    found = find_beliefs([in_text, in_words, Belief("three", "x"), Belief("four", "y")], "being abandoned again")
    assert [belief.id for belief in found] == ["words", "text"]


def test_a_short_word_does_not_stand_for_a_longer_one_it_begins() -> None:
    assert find_beliefs([Belief("one", "her")], "heron") == ()


@pytest.mark.parametrize("blank", ["", "  ", "\n\t", "\u00a0"])
def test_a_blank_query_shows_all_in_order(blank: str) -> None:
    assert find_beliefs(BELIEFS, blank) == BELIEFS


@pytest.mark.parametrize("query", ["🌊", "?!", "zzzz", "سلام", "שלום"])
def test_words_that_nothing_holds_find_nothing(query: str) -> None:
    assert find_beliefs(BELIEFS, query) == ()


def test_a_thought_in_another_script_is_found_without_its_marks() -> None:
    own = Belief("own", "אֲנִי לְבַד")
    assert find_beliefs([*BELIEFS, own], "לבד") == (own,)


@pytest.mark.parametrize("query", ["🫠", "不值", "爱"])
def test_a_thought_without_words_to_begin_is_found_as_it_stands(query: str) -> None:
    own = Belief("own", "🫠 我不值得爱")
    assert find_beliefs([*BELIEFS, own], query) == (own,)


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("unloveable", "unlovable"),
        ("exhaustion", "no-energy"),
        ("embarrassment", "judged"),
        ("abandonned", "everyone-leaves"),
        ("lonley", "everyone-leaves"),
        ("trsut", "trust-no-one"),
        ("ashamd", "unlovable"),
    ],
)
def test_a_word_spelt_another_way_still_finds_its_belief(query: str, id_: str) -> None:
    assert find_beliefs(BELIEFS, query)[0].id == id_


def test_there_may_be_nothing_to_search() -> None:
    assert find_beliefs([], "alone") == ()


@given(st.text(max_size=200))
@example("x" * 10_000)
@example("alone " * 1_700)
@example(" ".join(f"word{number}" for number in range(1_500)))
@example("لا أحد يحبني")
@example("🫂🏽‍♀️👩‍👩‍👧")
@example("\x00\ud800\u202e")
@example("İßﬁ")
def test_any_text_finds_some_of_the_beliefs_each_once(query: str) -> None:
    found = find_beliefs(BELIEFS, query)
    assert len({belief.id for belief in found}) == len(found)
    assert set(found) <= set(BELIEFS)
    assert find_beliefs(BELIEFS, query) == found


def test_a_tiny_step_to_a_page_without_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="opens breathe, ground, connect, not settings"):
        TinyStep("Look around.", Page.SETTINGS)


WHOLE = """
[[belief]]
id = "one"
title = "I am late"
origin = "From somewhere."
ladder = ["a", "b", "c"]
angles = [{ kind = "body", text = "x" }, { kind = "friend", text = "y" }]
tiny_step = { text = "z", opens = "ground" }
misfit = "Leave it."
search_words = ["a", "b", "c", "d", "e", "f", "g", "h"]
"""


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ('ladder = ["a", "b", "c"]', 'ladder = ["a", "b"]', "ladder holds 2"),
        ('origin = "From somewhere."', 'origin = " "', "origin is empty"),
        ('tiny_step = { text = "z", opens = "ground" }', "", "tiny_step is missing"),
        ('opens = "ground"', 'opens = "notice"', "tiny step opens"),
        ('opens = "ground"', 'opens = "garden"', "garden"),
        ('kind = "body"', 'kind = "bodily"', "bodily"),
        ('"g", "h"]', '"g"]', "search_words holds 7"),
        ('misfit = "Leave it."', 'misfits = "Leave it."', "misfits is not known here"),
    ],
)
def test_a_card_with_something_missing_is_refused_by_name(tmp_path: Path, was: str, now: str, message: str) -> None:
    assert was in WHOLE
    (tmp_path / "beliefs.toml").write_text(WHOLE.replace(was, now), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_beliefs(tmp_path)
    assert "beliefs.toml" in str(caught.value)
    assert '"one"' in str(caught.value)
    assert message in str(caught.value)


def test_a_whole_card_is_read(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(WHOLE, encoding="utf-8")
    assert [belief.id for belief in read_beliefs(tmp_path)] == ["one"]


def test_an_id_may_begin_like_that_of_a_thought_that_a_person_wrote(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(WHOLE.replace('"one"', '"own-fault"'), encoding="utf-8")
    assert [(belief.id, belief.own_id) for belief in read_beliefs(tmp_path)] == [("own-fault", None)]


def test_an_id_that_a_thought_of_a_person_has_is_refused(tmp_path: Path) -> None:
    taken = OwnBelief("I am late", 3).belief_id
    (tmp_path / "beliefs.toml").write_text(WHOLE.replace("one", taken), encoding="utf-8")
    with pytest.raises(ContentError, match=r"is kept for a thought that a person writes - give it another id"):
        read_beliefs(tmp_path)


def test_content_does_not_call_its_thoughts_a_persons_own(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(f"{WHOLE}own_id = 3\n", encoding="utf-8")
    with pytest.raises(ContentError, match="own_id is for a thought that a person writes - take it out"):
        read_beliefs(tmp_path)


def test_each_group_of_the_list_holds_a_few_beliefs_and_each_belief_says_which_it_is_in() -> None:
    groups = [belief.group for belief in BELIEFS]
    assert all(3 <= groups.count(group) <= 8 for group in BeliefGroup)
    assert (ENGLISH / "beliefs.toml").read_text("utf-8").count("\ngroup = ") == len(BELIEFS)
