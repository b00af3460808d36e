"""What the environment did, to be shown in one quiet line. Bugs are not problems of this kind: they are logged."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class ProblemKind(StrEnum):
    SETTINGS_UNREADABLE = "settings_unreadable"
    """The settings file is broken: the usual settings are in use, the file is kept as `detail`."""
    SETTINGS_PARTLY_UNKNOWN = "settings_partly_unknown"
    """Some settings (`detail` names them) are not known here: their usual values are in use, the file keeps them."""
    SETTINGS_NOT_SAVED = "settings_not_saved"
    """A change of the settings is in force and could not be written. `detail` says why."""
    FOLDER_SHARED = "folder_shared"
    """Others can write into the data folder: nothing of the person's is read or kept there."""
    NOTHING_SAVED = "nothing_saved"
    """The folder cannot be written, or the disk is full: the session goes on, nothing is kept. `detail` says why."""
    NOT_REMOVED = "not_removed"
    """Not all of the record could be removed. `detail` says why."""
    RECORD_DAMAGED = "record_damaged"
    """The record is damaged: it is kept as `detail`, and a new one has begun."""
    RECORD_OFFERED = "record_offered"
    """An earlier session has set damaged records aside (`detail` names them), and nobody has answered its offer."""
    RECORD_EMPTY = "record_empty"
    """The record has lost all it held: its file has no content. A new one has begun."""
    RECORD_REPLACED = "record_replaced"
    """The record was removed or replaced while it was open. What is in its place now is in use."""
    RECORD_NEWER = "record_newer"
    """A newer Ashore made the record: it is left alone, and this session keeps nothing in it."""
    RECORD_LOCKED = "record_locked"
    """The record is locked: nothing is read from it or kept in it until it is unlocked."""
    RECORD_UNRECOGNISED = "record_unrecognised"
    """The file in the record's place is none that Ashore knows: it is left alone, and this session keeps nothing."""
    CONTENT_UNREADABLE = "content_unreadable"
    """A content file is missing or damaged. `detail` names file, entry and mend."""
    HELPLINES_CHANGED = "helplines_changed"
    """A file with numbers is not as it was made: what it says is shown, and a number may be wrong."""


class Problem(NamedTuple):
    """`rescued` counts the entries of a record that is no longer in use which can be put into the one that is."""

    kind: ProblemKind
    detail: str = ""
    rescued: int = 0


ReportProblem = Callable[[Problem], None]
