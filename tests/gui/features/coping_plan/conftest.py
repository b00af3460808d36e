"""The page "What helps me" on screen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.gui.features.coping_plan.coping_plan_driver import (
    AVAILABLE,
    CopingPlanDriver,
)

from ashore.domain.breath import LONGER_OUT
from ashore.domain.entries import (
    CopingPlan,
)
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, shown: Callable[[CopingPlanPage], None]) -> CopingPlanPage:
    """New, with everything available to choose."""
    page = CopingPlanPage(theme)
    page.load(CopingPlan())
    page.set_available(AVAILABLE)
    page.set_suggestions([replace(LONGER_OUT, name=name) for name in (LONGER_OUT.name, "Even five", "Box", "Sigh")], [])
    shown(page)
    return page


@pytest.fixture
def driver(page: CopingPlanPage) -> CopingPlanDriver:
    return CopingPlanDriver(page)
