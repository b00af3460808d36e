"""The cards of Learn and their closing words, read from `learn.toml`."""

from pathlib import Path

from ashore.content.toml_reader import Refused, read_entries, read_table, refuse
from ashore.domain.learning import Closing, LearnCard, Learning

FILE_NAME = "learn.toml"


def read_learning(folder: Path, refused: Refused = refuse) -> Learning:
    """The cards of a language's content folder, in the file's order, and what closes them.

    Raises ContentError, naming file, entry and mend.
    """
    file = folder / FILE_NAME
    cards = read_entries(file, "card", LearnCard, also=("closing", "claim"), refused=refused)
    return Learning(cards, read_table(file, "closing", Closing, also=("card", "claim")))
