"""The kinder lines that belong to no thought in particular, read from `kind_lines.toml`."""

from pathlib import Path

from ashore.content.toml_reader import Refused, read_entries, refuse
from ashore.domain.kind_lines import KindLine

FILE_NAME = "kind_lines.toml"


def read_kind_lines(folder: Path, refused: Refused = refuse) -> tuple[KindLine, ...]:
    """The lines of a language's content folder, in the file's order. Raises ContentError."""
    return read_entries(folder / FILE_NAME, "line", KindLine, refused=refused)
