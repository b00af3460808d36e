"""The reframes panel on screen, with Ashore's own beliefs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.features.reframes.reframes_driver import ReframesDriver

from ashore.content.beliefs import read_beliefs
from ashore.content.kind_lines import read_kind_lines
from ashore.domain.kind_lines import line_for_own_thoughts, resting_lines
from ashore.domain.launch import Page
from ashore.features.reframes.panel import ReframesPanel
from ashore.services.drafts import Drafts
from ashore.system.assets import assets_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ashore.domain.beliefs import Belief
    from ashore.domain.kind_lines import KindLine
    from ashore.ui.theme import Theme


@pytest.fixture(scope="session")
def beliefs() -> tuple[Belief, ...]:
    return read_beliefs(assets_folder() / "content" / "en")


@pytest.fixture(scope="session")
def kind_lines() -> tuple[KindLine, ...]:
    return read_kind_lines(assets_folder() / "content" / "en")


@pytest.fixture
def resting(
    theme: Theme, kind_lines: tuple[KindLine, ...], beliefs: tuple[Belief, ...], shown: Callable[[QWidget], None]
) -> ReframesDriver:
    """As it begins, at 100 % text, as narrow as the panel is at the smallest."""
    assert theme.sizes.percent == 100
    resting, own = resting_lines(kind_lines), line_for_own_thoughts(kind_lines)
    panel = ReframesPanel(resting, own, (Page.BREATHE, Page.GROUND), Drafts(), lambda: iter(()))
    panel.data.set_beliefs(beliefs, ())
    shown(panel)
    panel.resize(336, 760)
    return ReframesDriver(panel)


@pytest.fixture
def reframes(resting: ReframesDriver) -> ReframesDriver:
    """With the list open."""
    resting.panel.show_list()
    return resting


@pytest.fixture
def unlovable(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> Belief:
    """The belief whose card is open."""
    belief = next(each for each in beliefs if each.id == "unlovable")
    reframes.panel.open(belief.id)
    return belief
