"""The patterns page on screen, with the built-in patterns and one of a person's own."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from tests.gui.features.patterns.patterns_driver import HOLD_CAUTION, OWN, EditorDriver, PatternsDriver
from tests.paths import ENGLISH

from ashore.content.patterns import read_patterns
from ashore.domain.breath import Pattern
from ashore.features.patterns.page import PatternsPage
from ashore.ui.theme import Theme


@pytest.fixture(scope="module")
def patterns() -> tuple[Pattern, ...]:
    return read_patterns(ENGLISH)


@pytest.fixture
def patterns_page(theme: Theme, patterns: tuple[Pattern, ...], shown: Callable[[QWidget], None]) -> PatternsDriver:
    page = PatternsPage(theme, HOLD_CAUTION)
    page.set_patterns(patterns, [OWN], holds_welcome=False)
    shown(page)
    return PatternsDriver(page)


@pytest.fixture
def editor(patterns_page: PatternsDriver) -> EditorDriver:
    return patterns_page.edit(None)
