"""The hard thoughts Ashore comes with, and the lines its search points to, read from `beliefs.toml`."""

from dataclasses import replace
from pathlib import Path

from ashore.content.connect_targets import KnownStarters
from ashore.content.toml_reader import ContentError, Refused, read_entries, refuse
from ashore.domain.beliefs import Belief, Pointer
from ashore.domain.own_reframes import OwnBelief
from ashore.domain.phrase import Phrase, translate_later

FILE_NAME = "beliefs.toml"
SHORTEST_LADDER = 3
FEWEST_ANGLES = 2
FEWEST_SEARCH_WORDS = 8


def read_beliefs(folder: Path, refused: Refused = refuse) -> tuple[Belief, ...]:
    """The beliefs of a language's content folder, in the file's order, each a whole card.

    Raises ContentError, naming file, entry and mend.
    """
    file = folder / FILE_NAME
    starters = KnownStarters(folder)
    whole = []
    for belief in read_entries(file, "belief", Belief, also=("pointer", "claim"), refused=refused):
        lack = _lack(belief)
        if lack is None:
            whole.append(_with_known_target(belief, starters, file, refused))
        else:
            problem, mend = lack
            refused(ContentError(file, problem, mend, entry=belief.id))
    return tuple(whole)


def read_pointers(folder: Path, refused: Refused = refuse) -> tuple[Pointer, ...]:
    """The lines that the search for thoughts can point to, in the file's order. Raises ContentError."""
    return read_entries(folder / FILE_NAME, "pointer", Pointer, also=("belief", "claim"), refused=refused)


def _with_known_target(belief: Belief, starters: KnownStarters, file: Path, refused: Refused) -> Belief:
    """Where the step names a line that is not there, Connect opens as it is."""
    step = belief.tiny_step
    lack = starters.lack(step.connect) if step is not None else None
    if step is None or lack is None:
        return belief
    refused(ContentError(file, lack.problem, lack.mend, entry=belief.id))
    return replace(belief, tiny_step=replace(step, connect=None))


def _lack(belief: Belief) -> tuple[Phrase, Phrase] | None:
    """What is missing from a whole card or does not belong there, and the mend; None where nothing is."""
    if OwnBelief.takes(belief.id):
        problem = translate_later("ContentErrors", "the id {id} is kept for a thought that a person writes")
        return problem.format(id=f'"{belief.id}"'), translate_later("ContentErrors", "give it another id")
    if belief.own_id is not None:
        problem = translate_later("ContentErrors", "{name} is for a thought that a person writes")
        return problem.format(name="own_id"), translate_later("ContentErrors", "take it out")
    for name in ("title", "origin", "misfit"):
        if not getattr(belief, name).strip():
            problem = translate_later("ContentErrors", "{name} is empty").format(name=name)
            return problem, translate_later("ContentErrors", "give it a text: {name} = ...").format(name=name)
    if belief.tiny_step is None:
        problem = translate_later("ContentErrors", "{name} is missing").format(name="tiny_step")
        mend = translate_later("ContentErrors", "add a line {name} = ...")
        return problem, mend.format(name="tiny_step")
    for name, least in (("ladder", SHORTEST_LADDER), ("angles", FEWEST_ANGLES), ("search_words", FEWEST_SEARCH_WORDS)):
        there = len(getattr(belief, name))
        if there < least:
            problem = translate_later("ContentErrors", "{name} holds {count}").format(name=name, count=there)
            return problem, translate_later("ContentErrors", "write at least {count}").format(count=least)
    ids = [line.id for line in belief.ladder]
    if twice := next((each for each in ids if ids.count(each) > 1), None):
        problem = translate_later("ContentErrors", "two lines of the ladder have the id {id}").format(id=f'"{twice}"')
        return problem, translate_later("ContentErrors", "give one of the two another id")
    return None
