"""Lines to begin with, and what Connect says around them, read from `connect.toml`."""

from dataclasses import dataclass
from pathlib import Path

from ashore.content.claims import read_file_claims
from ashore.content.toml_reader import Refused, read_entries, read_table, refuse
from ashore.domain.claims import Claim
from ashore.domain.starters import Starter

FILE_NAME = "connect.toml"
_TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class ConnectTexts:
    """`intro` stands on the page, `easier_first` where someone from long ago was chosen before a hello nearer by.

    `points` are the ids of the article's points that the page carries.
    """

    intro: str
    small_intro: str
    honest_intro: str
    balance_intro: str
    kind_intro: str
    easier_first: str
    points: tuple[str, ...]


def read_starters(folder: Path, refused: Refused = refuse) -> tuple[Starter, ...]:
    """The lines of a language's content folder, in the file's order. Raises ContentError."""
    return read_entries(folder / FILE_NAME, "starter", Starter, also=(_TEXTS, "claim"), refused=refused)


def read_connect_claims(folder: Path, refused: Refused = refuse) -> tuple[Claim, ...]:
    """What is known about beginning with someone nearer. Raises ContentError."""
    return read_file_claims(folder / FILE_NAME, ("starter", _TEXTS), refused)


def read_connect_texts(folder: Path, _refused: Refused = refuse) -> ConnectTexts:
    """Raises ContentError, naming file, entry and mend."""
    return read_table(folder / FILE_NAME, _TEXTS, ConnectTexts, also=("starter", "claim"))
