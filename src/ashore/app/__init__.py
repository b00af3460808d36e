"""Builds services, window and features, connects them, and runs them."""

from ashore.ui.handler_guard import guard_handlers
from ashore.ui.late_imports import import_shiboken
from ashore.ui.startup_workarounds import restore_python_import

import_shiboken()
restore_python_import()  # before anything else of Qt: each import after it is quicker
guard_handlers()  # before any class is made from one of Qt's

from ashore.app.startup import run  # noqa: E402

__all__ = ["run"]
