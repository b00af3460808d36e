"""The reframes panel on screen, with Ashore's own beliefs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.features.reframes.reframes_driver import ReframesDriver

from ashore.content.beliefs import read_beliefs
from ashore.domain.launch import Page
from ashore.features.reframes.panel import ReframesPanel
from ashore.services.drafts import Drafts
from ashore.system.assets import assets_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ashore.domain.beliefs import Belief
    from ashore.ui.theme import Theme


@pytest.fixture(scope="session")
def beliefs() -> tuple[Belief, ...]:
    return read_beliefs(assets_folder() / "content" / "en")


@pytest.fixture
def reframes(theme: Theme, beliefs: tuple[Belief, ...], shown: Callable[[QWidget], None]) -> ReframesDriver:
    """At 100 % text, as narrow as the panel is at the smallest."""
    assert theme.sizes.percent == 100
    panel = ReframesPanel((Page.BREATHE, Page.GROUND), Drafts())
    panel.set_beliefs(beliefs, ())
    shown(panel)
    panel.resize(336, 760)
    return ReframesDriver(panel)


@pytest.fixture
def unlovable(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> Belief:
    """The belief whose card is open."""
    belief = next(each for each in beliefs if each.id == "unlovable")
    reframes.panel.open(belief.id)
    return belief
