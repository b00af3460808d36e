"""Builds services, window and features, connects them, and runs them."""

from ashore.ui.startup_workarounds import restore_python_import

restore_python_import()  # first: each import after it is quicker

from ashore.app.startup import run  # noqa: E402

__all__ = ["run"]
