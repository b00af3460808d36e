"""The program without a window in view: its services do not wait for anything to be painted."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from typing import TYPE_CHECKING

from ashore.app.application import Application
from ashore.domain.launch import Launch, message_for
from ashore.domain.own_reframes import KeptLine
from ashore.system.assets import assets_folder
from ashore.system.instance_client import send_message
from ashore.system.instance_lock import acquire_lock
from ashore.system.paths import folders

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_a_window_that_is_never_shown_has_its_log_its_record_and_its_listener(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, hook, getattr(module, hook))  # given back at the end, as is the log's handler
    monkeypatch.setattr(logging.getLogger("ashore"), "handlers", [])
    places = folders(tmp_path)
    lock = acquire_lock(places)
    app = Application(qapp, Launch(), places, assets_folder(), lock)
    try:
        qtbot.waitUntil(lambda: "own_patterns" in vars(app.services), timeout=5000)
        with qtbot.waitSignal(app.services.kept_lines.changed, timeout=5000):
            app.services.kept_lines.add(KeptLine("broken", "I am allowed to rest."))
        assert (places.logs / "ashore.log").exists()
        assert (places.data / "record.sqlite3").exists()
        received: list[bool] = []
        sender = threading.Thread(target=lambda: received.append(send_message(places, message_for(Launch()), 5)))
        sender.start()
        qtbot.waitUntil(lambda: bool(received), timeout=10_000)
        sender.join()
        assert received == [True]
    finally:
        faulthandler.disable()
        app.close()
        app.window.close()
        app.window.deleteLater()
        app.theme.deleteLater()
        app.deleteLater()
