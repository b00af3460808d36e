"""The composition root: builds the rooms, connects them, runs them, tests itself."""

from ashore.app.start import run

__all__ = ["run"]
