"""Widgets are tested offscreen unless a test starts the real program in a real window."""

import os
from pathlib import Path

from hypothesis import settings

# A screen with space for the window, which Qt's own offscreen screen of 800 by 800 has not.
SCREEN = Path(__file__).with_name("screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ["PYTEST_QT_API"] = "pyside6"
os.environ["LANGUAGE"] = "en"  # the texts in the tests are the English ones, whatever the machine speaks

# A property is about what holds, not about how busy the machine is.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
