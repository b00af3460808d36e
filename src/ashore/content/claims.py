"""The claims that speak of everything in a content file, read from its `[[claim]]` tables."""

from pathlib import Path

from ashore.content.toml_reader import Refused, read_entries, refuse
from ashore.domain.claims import Claim

CLAIM = "claim"


def read_file_claims(file: Path, others: tuple[str, ...], refused: Refused = refuse) -> tuple[Claim, ...]:
    """The claims of one file, which also holds the tables `others`; none where it makes none. Raises ContentError."""
    return read_entries(file, CLAIM, Claim, also=others, refused=refused, may_be_empty=True)
