"""The hard thoughts: all there, found by the words people have for them, and every line within the rules of writing."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.paths import ENGLISH
from tests.unit.content.mistakes import mistake_in

from ashore.content.beliefs import read_beliefs, read_pointers
from ashore.content.toml_reader import ContentError
from ashore.domain.beliefs import (
    AngleKind,
    Belief,
    BeliefGroup,
    Pointer,
    TinyStep,
    find_beliefs,
    find_near_beliefs,
    find_pointer,
)
from ashore.domain.connect_target import ConnectPlace, ConnectTarget
from ashore.domain.launch import Page
from ashore.domain.own_reframes import OwnBelief
from ashore.domain.reframes import NAME_PLACEHOLDER, ChosenForm
from ashore.domain.settings import LineForm

BELIEFS = read_beliefs(ENGLISH)
BY_ID = {belief.id: belief for belief in BELIEFS}

# the article's beliefs B1 to B16 and three that weigh most on a very bad day: which of its points each rests on
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
    "burden": "A11 A12 A38",
    "my-fault": "A11 A35",
    "unbearable": "A24 A25",
}

# these say that a person may be right to be wary
WARY = {"trust-no-one", "everyone-leaves", "close-means-hurt", "guard-down", "leave-first"}

# close to thoughts of ending one's life: these say where help is
NEAR_SUICIDE = {"burden", "unbearable"}

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


def all_forms(belief: Belief) -> list[str]:
    """Every line of the ladder as "I", as "you", and with a name."""
    return [text.replace("{name}", "Noor") for line in belief.ladder for text in (line.text, line.you, line.named)]


def sentences(belief: Belief) -> list[str]:
    """Everything the card says in Ashore's own voice: not the thought, nor words to find it by."""
    assert belief.tiny_step is not None
    angles = [angle.text for angle in belief.angles]
    texts = [belief.origin, *all_forms(belief), *angles, belief.tiny_step.text, belief.misfit, belief.caution]
    return [text.replace("’", "'") for text in texts]


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


def test_all_nineteen_beliefs_are_there_and_those_the_article_names_come_first() -> None:
    ids = [belief.id for belief in BELIEFS]
    assert sorted(ids) == sorted(POINTS)
    assert len(ids) == 19
    assert ids[:7] == NAMED


@every_belief
def test_a_belief_names_the_points_it_rests_on(belief: Belief) -> None:
    assert belief.points == tuple(POINTS[belief.id].split())


@every_belief
def test_a_ladder_has_three_or_four_different_lines(belief: Belief) -> None:
    assert 3 <= len({line.text for line in belief.ladder}) == len(belief.ladder) <= 4


@every_belief
def test_every_line_of_a_ladder_holds_two_things_at_once(belief: Belief) -> None:
    assert [text for text in all_forms(belief) if not is_both_and(text)] == []


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
        assert not re.search(r"\byou(r|rs|rself)?\b", line.text, re.IGNORECASE), line
    for text in all_forms(belief):
        assert len(text.split()) <= 22, text
        assert not ABSOLUTE.search(text), text
    spoken = " ".join(line.text for line in belief.ladder)
    assert re.search(r"\b(I|me|my)\b", spoken)


@every_belief
def test_every_line_is_written_as_i_as_you_and_with_a_name(belief: Belief) -> None:
    ids = {f"{belief.id}-{number}" for number in range(1, len(belief.ladder) + 1)}
    assert {line.id for line in belief.ladder} == ids, "a line keeps its id where it is moved"
    for line in belief.ladder:
        assert line.named.count(NAME_PLACEHOLDER) == 1
        for text in (line.you, line.named):
            assert not re.search(r"\b(I|me|my|mine|myself|us|our)\b", text), text
            assert text.endswith(".")


@every_belief
def test_with_a_name_a_line_says_what_it_says_as_you(belief: Belief) -> None:
    """The name comes first, or between commas; nothing else is another but a letter or "to you"."""
    for line in belief.ladder:
        without_name = re.sub(r"^\{name\}, |, \{name\}(?=,)", "", line.named)
        said = without_name[0].upper() + without_name[1:]
        assert said.replace(" to you", "") == line.you.replace(" to you", ""), line


@every_belief
def test_a_line_that_speaks_of_me_speaks_to_you(belief: Belief) -> None:
    for line in belief.ladder:
        speaks_of_me = re.search(r"\b(I|me|my|myself|us)\b", line.text)
        if speaks_of_me:
            assert re.search(r"\byou(r|rself)?\b", line.you, re.IGNORECASE), line


def test_being_read_as_you_is_no_reproach() -> None:
    """In English "you need help" and "helping you takes effort" can hurt where the same about oneself does not."""
    said = [text for belief in BELIEFS for line in belief.ladder for text in (line.you, line.named)]
    assert [text for text in said if re.search(r"\byou need\b|\bhelping you takes\b", text, re.IGNORECASE)] == []


@every_belief
def test_the_first_line_of_a_ladder_fits_three_lines_of_the_panel(belief: Belief) -> None:
    assert 53 <= len(belief.ladder[0].text) <= 86
    assert 53 <= len(belief.ladder[0].you) <= 86


@every_belief
def test_where_a_thought_may_come_from_is_a_guess(belief: Belief) -> None:
    assert re.search(r"\b(may|might)\b", belief.origin)


@every_belief
def test_a_ladder_never_repeats_the_hard_thought_as_a_fact(belief: Belief) -> None:
    assert all(belief.title.casefold() not in text.casefold() for text in all_forms(belief))


@every_belief
def test_nothing_commands_diagnoses_promises_or_shouts(belief: Belief) -> None:
    assert [text for text in sentences(belief) if FORBIDDEN.search(text)] == []
    assert not any(re.search(r"\b[A-Z]{2,}\b", text) for text in sentences(belief))


@every_belief
def test_no_sentence_says_that_someone_is_safe(belief: Belief) -> None:
    texts = [text.replace("not safe for you", "") for text in sentences(belief)]
    assert [text for text in texts if re.search(r"\b(safe|safety|safely)\b", text, re.IGNORECASE)] == []


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
def test_a_step_to_connect_says_where_in_it(belief: Belief) -> None:
    assert belief.tiny_step is not None
    assert (belief.tiny_step.connect is None) is (belief.tiny_step.opens is not Page.CONNECT)


@every_belief
def test_a_card_says_where_the_thought_comes_from_and_what_to_do_where_it_does_not_fit(belief: Belief) -> None:
    assert 5 <= len(belief.origin.split()) <= 45
    assert 5 <= len(belief.misfit.split()) <= 45


def test_no_two_cards_share_what_to_do_where_they_do_not_fit() -> None:
    assert len({belief.misfit for belief in BELIEFS}) == len(BELIEFS)


@pytest.mark.parametrize("id_", sorted(WARY))
def test_where_someone_may_be_right_to_be_wary_the_card_says_so(id_: str) -> None:
    assert re.search(
        r"If someone is not safe for you, (you don’t owe them trust|letting them go can be right"
        r"|being careful makes sense|staying on guard is wise|leaving can be right)\.",
        BY_ID[id_].caution,
    )


def test_distrust_is_called_right_where_it_may_be() -> None:
    assert "Some distrust is right" in BY_ID["trust-no-one"].caution
    assert "Sometimes people do leave" in BY_ID["everyone-leaves"].caution


def test_leaving_is_not_urged_and_its_risk_is_named() -> None:
    caution = BY_ID["leave-first"].caution
    assert "risky time" in caution
    assert "A helpline can help you plan it." in caution
    for belief in BELIEFS:
        spoken = " ".join(sentences(belief))
        assert not re.search(r"\b(leave|forgive|go back to|give) (him|her|them)\b", spoken, re.IGNORECASE), belief.id


@pytest.mark.parametrize("id_", sorted(NEAR_SUICIDE))
def test_a_thought_close_to_suicide_names_it_plainly_and_says_where_help_is(id_: str) -> None:
    safety_line = "If you are thinking about ending your life, you can talk to someone now."
    assert BY_ID[id_].caution.endswith(f"{safety_line} Support has numbers you can call.")


def test_blaming_oneself_is_neither_argued_with_nor_confirmed() -> None:
    belief = BY_ID["my-fault"]
    spoken = " ".join(sentences(belief))
    assert not re.search(
        r"\b(not|wasn't) your fault\b|you (could|should)\b|\bmy (fault|doing)\b", spoken, re.IGNORECASE
    )
    assert "If someone hurt you, that was their choice" in belief.misfit
    assert "you might talk about it with someone you choose" in belief.misfit
    assert "you can talk to someone now. Support has numbers you can call." in belief.caution


@pytest.mark.parametrize("id_", ["trust-no-one", "everyone-leaves"])
def test_no_card_argues_that_people_can_be_trusted_or_will_stay(id_: str) -> None:
    spoken = " ".join(sentences(BY_ID[id_]))
    assert not re.search(
        r"\b(most|all|other) people (are|can be|will)\b|\bwill (stay|not leave)\b", spoken, re.IGNORECASE
    )


def test_the_thought_of_hurting_others_infers_no_risk() -> None:
    belief = BY_ID["hurt-others"]
    assert belief.caution.startswith("If you are afraid that you might hurt someone now, Support has people")
    spoken = " ".join(sentences(belief)).casefold()
    assert not re.search(r"danger|emergency|crisis|risk|police|unsafe|violen|helpline", spoken)


@every_belief
def test_a_belief_has_other_words_to_be_found_by(belief: Belief) -> None:
    assert len(set(belief.search_words)) == len(belief.search_words) >= 8


@every_belief
def test_every_search_word_finds_its_belief(belief: Belief) -> None:
    missed = [word for word in belief.search_words if belief not in find_beliefs(BELIEFS, word)]
    assert missed == []


@pytest.mark.parametrize(
    ("thought", "nearest"),
    [
        ("I ruin everything", "hurt-others"),
        ("I am alone, and nobody could love me", "unlovable"),
        ("They laughed at me", "judged"),
        ("Everyone leaves in the end", "everyone-leaves"),
    ],
)
def test_a_thought_in_ones_own_words_is_met_by_the_one_it_is_near_to(thought: str, nearest: str) -> None:
    assert find_near_beliefs(BELIEFS, thought)[0].id == nearest


@pytest.mark.parametrize(
    "thought",
    ["I am too much", "I don’t want to talk to him", "Why is my sister like that", "I can’t sleep", "x", "😀"],
)
def test_a_thought_that_is_surely_near_to_none_is_met_by_no_accusation(thought: str) -> None:
    assert find_near_beliefs(BELIEFS, thought) == ()


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
        ("I am a burden", "burden"),
        ("they would be better off without me", "burden"),
        ("it was all my fault", "my-fault"),
        ("should have stopped it", "my-fault"),
        ("I can’t bear this", "unbearable"),
        ("it will never end", "unbearable"),
        ("flashback", "unbearable"),
        ("I want to die", "burden"),
        ("kill myself", "unbearable"),
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
        ("i am unloveable", "unlovable"),
        ("I AM UNLOVEABLE", "unlovable"),
        ("i feel like a burdan", "burden"),
        ("kil myself", "unbearable"),
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


POINTERS = read_pointers(ENGLISH)
LONG = ("some days are long and nobody writes and I go on as well as I can " * 31)[:1970]


def test_one_pointer_leads_to_support_and_names_ending_ones_life() -> None:
    (pointer,) = POINTERS
    assert pointer.text == "If you are thinking about ending your life, you can talk to someone now."
    assert pointer.opens is Page.SUPPORT


@pytest.mark.parametrize("pointer", POINTERS, ids=lambda pointer: pointer.id)
def test_every_search_word_finds_its_pointer_alone_and_in_a_sentence(pointer: Pointer) -> None:
    for word in pointer.search_words:
        assert find_pointer(POINTERS, word) is pointer, word
        assert find_pointer(POINTERS, f"Some days, {word.upper()} and then not.") is pointer, word


@pytest.mark.parametrize(
    "query",
    [
        *(
            "I want to die",
            "i wanna die",
            "I WANT TO DIE",
            "kill myself",
            "Kill myself.",
            "I’ll kill myself",
            "suicide",
        ),
        *("I dont want to live anymore", "i don´t want to live", "they'd be better off without me", "self-harm"),
        *("self harm", "I keep cutting myself", "end it all", "i cant go on", "kms"),
        *("kil myself", "kill mysef", "kill myslef", "klil myself", "sucide", "suiside", "suicidel", "end my lfie"),
        *("want to dei", "hurt my self or hurt mysellf", "suici"),
        f"{LONG} kil myself",
        f"KIL MYSELF {LONG}".upper(),
    ],
)
def test_thoughts_of_ending_ones_life_find_the_way_to_support_also_misspelt(query: str) -> None:
    assert find_pointer(POINTERS, query) is POINTERS[0]


@pytest.mark.parametrize(
    "query",
    [
        *("", "  ", "I want to talk", "I hate myself", "I will be doing it", "I can't love", "I don't want to love"),
        *("my diet", "it is over", "unlovable", "nobody likes me", "to be honest", "不想", "🌊", "?!", LONG),
        *("I want people close", "I don't want to lie", "I like my life"),
    ],
)
def test_other_thoughts_find_no_pointer(query: str) -> None:
    assert find_pointer(POINTERS, query) is None


def test_there_may_be_no_pointer_to_find() -> None:
    assert find_pointer((), "suicide") is None


@given(st.text(max_size=200))
@example("x" * 10_000)
@example("want to " * 1_700)
@example("\x00\ud800\u202e")
def test_any_text_finds_a_pointer_or_none(query: str) -> None:
    assert find_pointer(POINTERS, query) in (None, *POINTERS)


def test_a_search_of_two_thousand_characters_looks_at_its_last_words_too() -> None:
    assert find_beliefs(BELIEFS, f"{'qzx ' * 480}unloveable")[0].id == "unlovable"


@pytest.mark.parametrize("empty", [{"text": " "}, {"search_words": ()}, {"search_words": ("?!",)}])
def test_a_pointer_without_text_or_search_words_is_refused(empty: dict[str, str]) -> None:
    whole: dict[str, object] = {"id": "one", "text": "Talk.", "opens": Page.SUPPORT, "search_words": ("one",)}
    with pytest.raises(ValueError, match="a pointer has"):
        Pointer(**(whole | empty))  # type: ignore[arg-type]  # the types are those of the fields


def test_a_place_in_connect_is_for_a_step_that_opens_connect() -> None:
    with pytest.raises(ValueError, match="take it out"):
        TinyStep("Look around.", Page.GROUND, ConnectTarget(ConnectPlace.WEEK))


def test_a_tiny_step_to_a_page_without_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="opens breathe, ground, connect, not settings"):
        TinyStep("Look around.", Page.SETTINGS)


WHOLE = """
[[belief]]
id = "one"
title = "I am late"
origin = "From somewhere."
ladder = [{ id = "one-1", text = "a" }, { id = "one-2", text = "b" }, { id = "one-3", text = "c" }]
angles = [{ kind = "body", text = "x" }, { kind = "friend", text = "y" }]
tiny_step = { text = "z", opens = "ground" }
misfit = "Leave it."
search_words = ["a", "b", "c", "d", "e", "f", "g", "h"]
"""


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        (', { id = "one-3", text = "c" }', "", "ladder holds 2"),
        ('{ id = "one-2", text = "b" }', '"b"', 'number 2 of ladder is "b" - write a table in { }'),
        ('{ id = "one-2", text = "b" }', '{ text = "b" }', "id in number 2 of ladder is missing - add a line id = ..."),
        (
            'id = "one-2"',
            'id = "one-1"',
            'two lines of the ladder have the id "one-1" - give one of the two another id',
        ),
        ('id = "one-2"', 'id = " "', "number 2 of ladder does not fit - give the line an id"),
        ('text = "b"', 'text = ""', "number 2 of ladder does not fit - give the line a text"),
        ('text = "b"', 'text = "b", named = "b"', "does not fit - write {name} in named, where the name stands"),
        ('text = "b"', 'text = "b", named = "{name}, {nmae}"', "named has {nmae}, and only {name} is filled in there"),
        ('text = "b"', 'text = "b", you = "{name}, b"', "you has {name}, and nothing is filled in there: take it out"),
        ('text = "b"', 'text = "{b"', "text has {b, and nothing is filled in there: take it out"),
        ('text = "b"', 'text = "b", they = "b"', "they in number 2 of ladder is not known here"),
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
    mistake = mistake_in(read_beliefs, tmp_path / "beliefs.toml", WHOLE, was, now)
    assert '"one"' in mistake
    assert message in mistake


TO_CONNECT = WHOLE.replace('opens = "ground"', 'opens = "connect", connect = { place = "start_small", starter = "hi" }')
STARTERS = """
[[starter]]
id = "hi"
kind = "wave"
text = "Hi."

[[starter]]
id = "not-you"
kind = "honest"
text = "It isn’t about you."
"""


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ('starter = "hi"', 'starter = "hello"', '"hello" is not the id of a starter - write the id of a starter of'),
        (
            'starter = "hi"',
            'starter = "not-you"',
            '"not-you" is a starter of the kind honest - write one that its place',
        ),
        ('starter = "hi"', 'starter = "hi", size = "one_line"', '"hi" is a starter of the kind wave'),
        ('starter = "hi"', 'size = "honest"', "size is wave, one_line, a_little_more: write one of them"),
        ('starter = "hi"', "minutes = 5", "minutes and time_for are for plan: take them out"),
        ('"start_small"', '"start_big"', "write start_small, be_honest, plan, week or kind_lines"),
        ('"start_small", starter = "hi"', '"plan", minutes = 3', "minutes is 2, 5, 15, 30, 60: write one of them"),
        ('"start_small", starter = "hi"', '"week", starter = "hi"', "starter is for start_small and be_honest"),
        ('"start_small", starter = "hi"', '"be_honest", size = "wave"', "size is for start_small: take it out"),
        ('starter = "hi"', 'startr = "hi"', "startr in connect in tiny_step is not known here - change it to starter"),
        ('opens = "connect"', 'opens = "ground"', "connect is for a step that opens connect: take it out"),
    ],
)
def test_a_place_in_connect_that_does_not_fit_is_refused_by_name(
    tmp_path: Path, was: str, now: str, message: str
) -> None:
    (tmp_path / "connect.toml").write_text(STARTERS, encoding="utf-8")
    mistake = mistake_in(read_beliefs, tmp_path / "beliefs.toml", TO_CONNECT, was, now)
    assert '"one"' in mistake
    assert message in mistake


def test_a_card_whose_step_names_a_line_that_is_not_there_is_shown_and_opens_connect_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "connect.toml").write_text(STARTERS, encoding="utf-8")
    (tmp_path / "beliefs.toml").write_text(TO_CONNECT.replace('starter = "hi"', 'starter = "hello"'), encoding="utf-8")
    told: list[ContentError] = []
    (belief,) = read_beliefs(tmp_path, told.append)
    assert belief.tiny_step == TinyStep("z", Page.CONNECT)
    assert len(told) == 1


def test_without_the_lines_of_connect_none_is_checked(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(TO_CONNECT, encoding="utf-8")
    (belief,) = read_beliefs(tmp_path)
    assert belief.tiny_step is not None
    assert belief.tiny_step.connect == ConnectTarget(ConnectPlace.START_SMALL, starter="hi")


def test_a_whole_card_is_read(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(WHOLE, encoding="utf-8")
    assert [belief.id for belief in read_beliefs(tmp_path)] == ["one"]


def test_a_line_that_cannot_be_read_in_a_form_names_its_own_place_in_the_file(tmp_path: Path) -> None:
    lines = (ENGLISH / "beliefs.toml").read_text("utf-8").splitlines()
    at = lines.index('id = "unlovable-3"')
    assert lines[at + 3].startswith("named = ")
    lines[at + 3] = 'named = "{nmae}, you may."'
    (tmp_path / "beliefs.toml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ContentError, match=rf'line {at}, "unlovable": number 3 of ladder does not fit') as caught:
        read_beliefs(tmp_path)
    assert caught.value.line == at


def test_a_ladder_may_be_written_in_one_form_alone_as_while_it_is_translated(tmp_path: Path) -> None:
    (tmp_path / "beliefs.toml").write_text(WHOLE, encoding="utf-8")
    (belief,) = read_beliefs(tmp_path)
    for form in LineForm:
        assert ChosenForm(form, "Noor").text_of(belief.ladder[0]) == "a"


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
