"""The composition root: builds the rooms, connects them, runs them, tests itself."""

import ashore.app.quick_imports  # first: each import after it is quicker  # noqa: F401
from ashore.app.start import run

__all__ = ["run"]
