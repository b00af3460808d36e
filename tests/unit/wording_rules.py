"""The rules for words to someone who is overwhelmed, as far as a pattern can know a breach of them."""

import re

from tests.unit.content.readability import sentences_in, words_in


def _words(pattern: str) -> re.Pattern[str]:
    """Matches whole words, in capitals or not."""
    return re.compile(rf"\b({pattern})\b", re.IGNORECASE)


RULES = {
    "commands": _words(r"must|should|ought|needs? to|has to|(?<!don’t )have to|make sure"),
    "closes the eyes": _words(r"(clos\w+|shut)( your)? eyes|eyes (closed|shut)"),
    "counts what is done": _words(r"streaks?|badges?|goals?|scores?|levels?|overdue|in a row|you missed"),
    "shouts": re.compile(r"!|\b[A-Z]{2,}\b"),
    "cheers": _words(
        r"cheer up|bright side|stay (positive|strong)|you(’ve| have) got this|just (relax|breathe|calm)|calm down"
        r"|everything (will be|is) (fine|okay|all right)|happy|happiness|amazing|wonderful|gratitude"
    ),
    "says that someone is safe": _words(r"(you(’re| are)|it(’s| is)|this is|here is|we are)( now| quite)? safe"),
    "diagnoses": _words(r"diagnos\w+|your trauma|ptsd|symptoms?|patients?"),
    "promises": _words(
        r"cure[sd]?|prevents?|guarantee\w*|proven|always works?|you(’ll| will) (feel|be (fine|okay|calm\w*|better))"
        r"|will (help|calm|heal|ease|fix|soothe|make you|get better|pass)"
    ),
    "praises": _words(r"well done|good job|great|proud|congratulations|you did it"),
    "blames": _words(r"you failed|you forgot|try (again|harder)|don’t give up|keep it up|at last|finally"),
    "presumes": _words(
        r"your (own )?(mother|father|mum|mom|dad|parents?|family|partner|husband|wife|boyfriend|girlfriend|kids"
        r"|child(ren)?|god|faith|church)|pray\w*|christmas|your weight"
    ),
    "asks for big breaths": _words(r"deep(ly|er|est)?"),
    "reads as not breathing": re.compile(
        r"\b(without|no) (a )?breath(?!-holding)(ing)?\b|\bstop breathing\b", re.IGNORECASE
    ),
    "riddles": _words(
        r"(?<!out )loud(er|est)?|bad weather|wrong address|verdict|entry ticket|ring(s)? (false|hollow)|at its places"
        r"|forecast|alarm|turns? to your|shield|unwritten|out of it|a lot right now"
    ),
    "nobody says": _words(
        r"half[- ]written|up to and with|writ\w+ (someone|somebody) down|(they are|someone is) good for|own noticing"
        r"|much are you in touch|energy is there|really gone|take everything along|felt like \S+ of 10"
    ),
    "argues about a relationship": _words(
        r"(leave|forgive|trust) (him|her)|stay with (him|her|them)|another chance|walk away from"
    ),
}
"""What no line does, by the rules that a pattern can hold."""

OTHER_NAMES = {
    "thought": r"hard thoughts? about|beliefs?|reframes?|cognitions?",
    "out-breath": r"exhal\w+|exhalations?|breath out\b|outbreath",
    "in-breath": r"inhal\w+|inbreath",
    "removed": r"deleted?|taken off|let go of the list|cleared|erased?",
    "doctor or nurse": r"clinicians?|physicians?|gp|medic|doctor(?! or nurse)|(?<!doctor or )nurse",
    "message": r"sms|dm|notifications?",
    "anxiety": r"anxiousness|nervousness",
    "light-headed": r"lightheaded|light headed",
    "breath-holding": r"breath hold(s|ing)?|retention",
}
"""One thing has one name: the name, and the others it does not go by."""

VERBS = frozenset(
    """
    advises said am answers are asked asks be began begin begins breathe breathed bring brings brought call calls can
    can’t changed changes checks choose chose come comes could count counts curl did didn’t do does doesn’t don’t
    dry ease eased feel feels felt find fit fits follow follows found get gets give gives go goes grow had happens
    has have haven’t hear help helped hold holds hum hurt imagine invites is isn’t it’s i’m joined keep keeps know
    last lasts learn leave leaves left lengthen let lifted like likes list listen lists look looked looks make
    makes may might missed move moves name names needed notice open opens passes pause pick point press pull put
    raise reach read reads removes rest roll run save saved saw say says see seem sends sent shake shape show shows sit
    slow slowed sound spend starts stay stays stood stop stops suits take takes talk tap teach teaches tells that’s
    think tick tighten tires touch try turn turns use used uses wait was went were will wish wonder won’t work
    worked works would write written wrote
    """.split()  # noqa: SIM905 - a list of a hundred words reads worse
)
"""Verbs that make a sentence of some words, or an invitation."""
SAFETY_LINE = "Please not in water or while driving."
"""May be plain, without a verb."""


def other_names(name: str) -> re.Pattern[str]:
    return _words(OTHER_NAMES[name])


def has_verb(sentence: str) -> bool:
    return any(word.casefold() in VERBS for word in words_in(sentence))


def fragments_in(text: str) -> list[str]:
    """The sentences of the text that have no verb."""
    return [sentence for sentence in sentences_in(text) if not has_verb(sentence) and sentence != SAFETY_LINE]
