"""The breath in a small window: the same moments, its words, its place, and every way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.gui.program_driver import current_page, practising, press_key
from tests.gui.screen_reader import ScreenReader

from ashore.domain.launch import Launch, Page, message_for
from ashore.domain.own_reframes import KeptLine
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import Appearance, GuideKind
from ashore.features.breathe.compact_window import CompactWindow
from ashore.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application
