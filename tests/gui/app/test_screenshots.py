"""The window is left out of screenshots while that is asked for, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.app.screenshots import Screenshots

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication


def test_the_system_is_asked_when_the_setting_changes(open_application: OpenApplication, tmp_path: Path) -> None:
    app = open_application(tmp_path)
    asked: list[tuple[int, bool]] = []

    def leave_out(window: int, *, left_out: bool) -> bool:
        asked.append((window, left_out))
        return True

    settings, window = app.services.settings, app.window.winId()
    Screenshots(app.window, settings, leave_out, app)
    settings.update(text_percent=125)
    assert asked == []
    settings.update(kept_from_screenshots=True)
    assert asked == [(window, True)]
    settings.update(kept_from_screenshots=False)
    assert asked == [(window, True), (window, False)]


def test_where_it_was_asked_for_before_the_start_asks_at_once(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path)
    asked: list[bool] = []

    def leave_out(window: int, *, left_out: bool) -> bool:
        asked.append(left_out)
        return bool(window)

    app.services.settings.update(kept_from_screenshots=True)
    Screenshots(app.window, app.services.settings, leave_out, app)
    assert asked == [True]
