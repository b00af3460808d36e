"""The patterns page on screen, with the built-in patterns and one of a person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.features.patterns.patterns_driver import HOLD_CAUTION, OWN, EditorDriver, PatternsDriver
from tests.gui.program_driver import opened
from tests.paths import ENGLISH

from ashore.content.patterns import read_patterns
from ashore.domain.launch import Page
from ashore.features.patterns.page import PatternsPage
from ashore.services.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.domain.breath import Pattern
    from ashore.ui.theme import Theme


@pytest.fixture(scope="module")
def patterns() -> tuple[Pattern, ...]:
    return read_patterns(ENGLISH)


@pytest.fixture
def patterns_page(theme: Theme, patterns: tuple[Pattern, ...], shown: Callable[[QWidget], None]) -> PatternsDriver:
    page = PatternsPage(theme, Drafts(), HOLD_CAUTION)
    page.set_patterns(patterns, [OWN], holds_welcome=False)
    shown(page)
    return PatternsDriver(page)


@pytest.fixture
def editor(patterns_page: PatternsDriver) -> EditorDriver:
    return patterns_page.edit(None)


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


@pytest.fixture
def saved(app: Application, open_application: OpenApplication) -> Application:
    """The whole program, with one pattern of the person's own saved."""
    opened(app, Page.PATTERNS, PatternsPage).own_saved.emit(OWN)
    open_application.settle(app)
    return app
