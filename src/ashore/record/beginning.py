"""Tells whether there is a record to open. Brings no SQLite, which a person who keeps nothing does without."""

import os
from pathlib import Path

from ashore.system.private_folder import make_private_folder


def is_begun(path: Path) -> bool:
    """Whether something is in the place of the record, or in the way of beginning one there, which opening it tells.

    Makes the folder of the record where it is missing.
    """
    try:
        make_private_folder(path.parent)
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return True
    begun = (path.name, f"{path.stem}.removed-")  # the second is left where removing everything was cut short
    return not os.access(path.parent, os.W_OK | os.X_OK) or any(name.startswith(begun) for name in names)
