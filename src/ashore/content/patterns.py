"""The breathing patterns Ashore comes with, read from `patterns.toml`."""

from dataclasses import dataclass, replace
from pathlib import Path

from ashore.content.claims import read_file_claims
from ashore.content.toml_reader import Refused, read_entries, read_table, refuse
from ashore.domain.breath import Pattern

FILE_NAME = "patterns.toml"


@dataclass(frozen=True, slots=True)
class SharedCautions:
    """What is said of every pattern, and what is added where a breath is held."""

    cautions: tuple[str, ...]
    hold_cautions: tuple[str, ...]

    def added_to(self, pattern: Pattern) -> Pattern:
        """The pattern with its own cautions first, then those it shares."""
        held = self.hold_cautions if pattern.has_holds else ()
        return replace(pattern, cautions=(*pattern.cautions, *held, *self.cautions))


def read_patterns(folder: Path, refused: Refused = refuse) -> tuple[Pattern, ...]:
    """The patterns of a language's content folder, in the file's order, with the cautions and claims they share.

    Raises ContentError, naming file, entry and mend.
    """
    shared = read_shared_cautions(folder)
    claims = read_file_claims(folder / FILE_NAME, ("pattern", "shared"), refused)
    patterns = read_patterns_alone(folder, refused)
    return tuple(replace(shared.added_to(pattern), claims=(*pattern.claims, *claims)) for pattern in patterns)


def read_patterns_alone(folder: Path, refused: Refused = refuse) -> tuple[Pattern, ...]:
    """The patterns without the cautions and claims they share. Raises ContentError."""
    return read_entries(folder / FILE_NAME, "pattern", Pattern, also=("shared", "claim"), refused=refused)


def read_shared_cautions(folder: Path, _refused: Refused = refuse) -> SharedCautions:
    """The cautions for every pattern, and those for patterns with holds. Raises ContentError."""
    return read_table(folder / FILE_NAME, "shared", SharedCautions, also=("pattern", "claim"))
