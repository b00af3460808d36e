"""Widgets are tested offscreen unless a test starts the real program in a real window."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTEST_QT_API"] = "pyside6"
