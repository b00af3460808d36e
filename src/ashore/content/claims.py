"""The claims that speak of everything in a content file, read from its `[[claim]]` tables."""

from pathlib import Path

from ashore.content.toml_reader import Refused, read_entries, refuse
from ashore.domain.claims import Claim

CLAIM = "claim"
_FILES_WITH_OTHER_TABLES = {
    "patterns.toml": ("pattern", "shared"),
    "exercises.toml": ("exercise",),
    "beliefs.toml": ("belief", "pointer"),
    "learn.toml": ("card", "closing"),
}


def read_general_claims(folder: Path, refused: Refused = refuse) -> tuple[Claim, ...]:
    """The `[[claim]]` tables of a language's content files. Raises ContentError, naming file, entry and mend."""
    return tuple(
        claim
        for file_name, others in _FILES_WITH_OTHER_TABLES.items()
        for claim in read_file_claims(folder / file_name, others, refused)
    )


def read_file_claims(file: Path, others: tuple[str, ...], refused: Refused = refuse) -> tuple[Claim, ...]:
    """Those of one file, which also holds the tables `others`. Raises ContentError."""
    return read_entries(file, CLAIM, Claim, also=others, refused=refused)
