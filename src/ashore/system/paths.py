"""Where things are kept. Asking creates nothing."""

import os
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

APP = "ashore"


@dataclass(frozen=True, slots=True)
class Folders:
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

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns on the person's console where XDG_RUNTIME_DIR is not set
        return Folders(
            platformdirs.user_data_path(APP, appauthor=False),
            platformdirs.user_log_path(APP, appauthor=False),
            platformdirs.user_runtime_path(APP, appauthor=False),
        )


def assets_folder() -> Path:
    """The checkout's own assets, else the installed ones, else those of a frozen program."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "assets"
    here = Path(__file__).resolve()
    checkout = here.parents[3]
    if (checkout / "pyproject.toml").is_file() and (checkout / "assets").is_dir():
        return checkout / "assets"
    shared = Path("share", APP, "assets")
    for parent in here.parents:  # an install for one user, or under another prefix, has its own share
        if (parent / shared).is_dir():
            return parent / shared
    return Path(sys.prefix) / shared
