"""What Support shows, read from `support.toml` (words) and `helplines.toml` (numbers and directories).

The two files are read apart, so that damage to one leaves the other standing.
"""

from pathlib import Path

from ashore.content.toml_entry import WHOLE, Parts
from ashore.content.toml_reader import ContentError, Refused, read_entries, read_table, refuse
from ashore.domain.helplines import ChannelKind, Directory, Helpline
from ashore.domain.phrase import translate_later
from ashore.domain.support import SupportTexts

WORDS_FILE_NAME = "support.toml"
HELPLINES_FILE_NAME = "helplines.toml"


_CHANNELS = Parts({kind.value: WHOLE for kind in ChannelKind})
_SERVICES = Parts(services=_CHANNELS, if_hurt=_CHANNELS)
"""A service, or one way to reach it, is left out of its region alone."""


def read_support_words(folder: Path, _refused: Refused = refuse) -> SupportTexts:
    """The words of a language's content folder. Raises ContentError."""
    return read_table(folder / WORDS_FILE_NAME, "support", SupportTexts)


def read_helplines(folder: Path, refused: Refused = refuse) -> tuple[Helpline, ...]:
    """The rows of a language's content folder, in the file's order, one a region.

    Where `refused` returns, a region lacks only what did not fit, and keeps its emergency numbers even without any
    service. Raises ContentError.
    """
    file = folder / HELPLINES_FILE_NAME
    by_country: dict[str, Helpline] = {}
    for helpline in read_entries(file, "helpline", Helpline, also=("directory",), refused=refused, parts=_SERVICES):
        if helpline.country in by_country:
            problem = translate_later("ContentErrors", "this country is there twice")
            mend = translate_later("ContentErrors", "make one row of the two")
            refused(ContentError(file, problem, mend, entry=helpline.country))
        else:
            by_country[helpline.country] = helpline
    return tuple(by_country.values())


def read_directories(folder: Path, refused: Refused = refuse) -> tuple[Directory, ...]:
    """The public lists of services, in the file's order. Raises ContentError."""
    return read_entries(folder / HELPLINES_FILE_NAME, "directory", Directory, also=("helpline",), refused=refused)
