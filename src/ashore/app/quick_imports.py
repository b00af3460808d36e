"""Lets Python import as it always does, once PySide is there.

For `from __feature__ import ...`, which Ashore does not use, PySide reads the source of every module that is imported,
and Python keeps all of it in memory. The import that PySide put its own in front of does everything else.
"""

import builtins

import shiboken6  # noqa: F401  # puts its import in place, once

_import = getattr(builtins, "__orig_import__", None)
if _import is not None:  # another PySide may do without
    builtins.__import__ = _import
