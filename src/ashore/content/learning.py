"""The cards of Learn and their closing words, read from `learn.toml`."""

from dataclasses import replace
from pathlib import Path

from ashore.content.connect_targets import KnownStarters
from ashore.content.toml_reader import ContentError, Refused, read_entries, read_table, refuse
from ashore.domain.learning import Closing, LearnCard, Learning

FILE_NAME = "learn.toml"


def read_learning(folder: Path, refused: Refused = refuse) -> Learning:
    """The cards of a language's content folder, in the file's order, and what closes them.

    Raises ContentError, naming file, entry and mend.
    """
    file = folder / FILE_NAME
    cards = read_entries(file, "card", LearnCard, also=("closing", "claim"), refused=refused)
    starters = KnownStarters(folder)
    checked = tuple(_with_known_links(card, starters, file, refused) for card in cards)
    return Learning(checked, read_table(file, "closing", Closing, also=("card", "claim")))


def _with_known_links(card: LearnCard, starters: KnownStarters, file: Path, refused: Refused) -> LearnCard:
    """Without the links to lines that are not there."""
    links = []
    for link in card.links:
        if (lack := starters.lack(link.connect)) is None:
            links.append(link)
        else:
            refused(ContentError(file, lack.problem, lack.mend, entry=card.id))
    return card if len(links) == len(card.links) else replace(card, links=tuple(links))
