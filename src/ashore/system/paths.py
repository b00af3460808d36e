"""Names the folders for data, logs and runtime files. Creates none of them."""

import os
import warnings
from pathlib import Path
from typing import NamedTuple

APP = "ashore"
CALENDAR_FOLDER = "calendar"
"""In the data folder: what a calendar program is to open."""


class Folders(NamedTuple):
    """`data` for what the person made and chose, `logs` for what went wrong, `runtime` for what ends with a session."""

    data: Path
    logs: Path
    runtime: Path


def folders(data_dir: Path | None) -> Folders:
    """Everything inside `data_dir`, or the platform's own folders when it is None."""
    if data_dir is not None:
        inside = Path(os.path.realpath(data_dir))
        return Folders(inside, inside / "logs", inside / "runtime")
    import platformdirs  # 6 to 9 ms: paid only where the platform is asked

    data = platformdirs.user_data_path(APP, appauthor=False)
    logs = platformdirs.user_log_path(APP, appauthor=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns on the person's console where XDG_RUNTIME_DIR is not set
        try:
            runtime = platformdirs.user_runtime_path(APP, appauthor=False)
        except OSError:  # somebody else has put theirs in its place, or there is no folder for temporary files
            runtime = data / "runtime"
    return Folders(data, logs, runtime)
