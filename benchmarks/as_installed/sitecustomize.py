"""Hides what only development installs, so that what is measured imports what it does for a person who uses it."""

import sys

sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # msgspec takes it where it is there
