"""What Support shows, read from `support.toml` (words) and `helplines.toml` (numbers and directories).

The two files are read apart, so that damage to one leaves the other standing.
"""

from pathlib import Path

from ashore.content.reading import ContentError, read_entries, read_table
from ashore.domain.support import Directory, Helpline, SupportWords

WORDS_FILE_NAME = "support.toml"
HELPLINES_FILE_NAME = "helplines.toml"


def read_support_words(folder: Path) -> SupportWords:
    """The words of a language's content folder. Raises ContentError."""
    return read_table(folder / WORDS_FILE_NAME, "support", SupportWords)


def read_helplines(folder: Path) -> tuple[Helpline, ...]:
    """The rows of a language's content folder, in the file's order, one a region. Raises ContentError."""
    file = folder / HELPLINES_FILE_NAME
    helplines = read_entries(file, "helpline", Helpline, also=("directory",))
    seen: set[str] = set()
    for helpline in helplines:
        if helpline.country in seen:
            raise ContentError(file, "this country is there twice", "make one row of the two", entry=helpline.country)
        seen.add(helpline.country)
    return helplines


def read_directories(folder: Path) -> tuple[Directory, ...]:
    """The public lists of services, in the file's order. Raises ContentError."""
    return read_entries(folder / HELPLINES_FILE_NAME, "directory", Directory, also=("helpline",))
