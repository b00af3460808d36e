"""The whole program, on a folder of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)
