"""The Support page on screen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from tests.gui.features.support.support_driver import DIRECTORIES, HELPLINES, TEXTS, TODAY, SupportDriver

from ashore.features.support.page import SupportPage
from ashore.services.drafts import Drafts
from ashore.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> SupportPage:
    """British, with everything that Ashore came with, in the light look at 100 %."""
    assert theme.sizes.percent == 100
    page = SupportPage(Drafts())
    page.set_content(TEXTS, HELPLINES, DIRECTORIES)
    page.set_today(TODAY)
    page.set_region("GB")
    shown(page)
    return page


@pytest.fixture
def driver(page: SupportPage) -> SupportDriver:
    return SupportDriver(page)
