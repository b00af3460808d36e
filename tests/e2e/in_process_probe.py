"""Started as a program: runs the real command in this process, looks at it from inside, and prints what it saw.

python tests/e2e/in_process_probe.py imports DIR        modules loaded by the first frame and later, or waiting
python tests/e2e/in_process_probe.py soak DIR SECONDS   frames led, frames painted, references to None lost
"""

# ruff: noqa: E402  # what comes first is part of what is looked at

import json
import linecache
import sys
from collections.abc import Callable

from ashore.ui.late_imports import import_seldom_used_later  # isort: skip

import_seldom_used_later()  # before all else, as from the command line

import ashore.app  # noqa: F401  # isort: skip  # and before Qt
from PySide6 import QtCore
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ashore.app.application import Application
from ashore.cli import main
from ashore.ui.guides.guide import Guide

WARM_UP_MS = 2000
QT_ENUMS = ("PySide6.QtCore.Qt",)
"""The name Qt is bound in QtCore once its enums have been built."""


def imports(folder: str) -> int:
    """The names of all modules at two moments, of files whose source is in memory, and of Qt's widget classes in it."""
    found: dict[str, list[str]] = {}
    paint, finish_start = Guide.paintEvent, Application._finish_start

    def paint_and_note(guide: Guide, event: QPaintEvent) -> None:
        paint(guide, event)
        found.setdefault("first frame", [*sorted(sys.modules), *(QT_ENUMS if "Qt" in vars(QtCore) else ())])

    def start_and_note(app: Application) -> None:
        finish_start(app)
        # a little later, so that what the record answers has been shown too
        app.services.database.read(lambda _db: None, lambda _nothing: QTimer.singleShot(500, end), None)

    def end() -> None:
        found["complete"] = [*sorted(sys.modules), *(QT_ENUMS if "Qt" in vars(QtCore) else ())]
        found["waiting"] = sorted(name for name, module in sys.modules.items() if "__getattr__" in vars(module))
        found["sources"] = sorted(linecache.cache)
        found["widget classes"] = sorted(cls.__name__ for cls in _subclasses(QWidget) if "PySide6" in cls.__module__)
        sys.stdout.write(json.dumps(found))
        QApplication.exit(0)

    _put_in_place(Guide, "paintEvent", paint_and_note)
    _put_in_place(Application, "_finish_start", start_and_note)
    return main(["--data-dir", folder])


def soak(folder: str, seconds: float) -> int:
    """Breathes for so long in a window on screen."""
    painted = [0]
    led = [0]
    none_before = [0]
    paint, show = Guide.paintEvent, Application.show

    def paint_and_count(guide: Guide, event: QPaintEvent) -> None:
        paint(guide, event)
        painted[0] += 1

    def show_and_watch(app: Application) -> None:
        show(app)
        QTimer.singleShot(WARM_UP_MS, lambda: begin(app))

    def begin(app: Application) -> None:
        app.breathe.session.driver.moment_changed.connect(count)
        painted[0] = 0
        none_before[0] = sys.getrefcount(None)
        QTimer.singleShot(round(seconds * 1000), end)

    def count(_moment: object) -> None:
        led[0] += 1

    def end() -> None:
        lost = none_before[0] - sys.getrefcount(None)
        sys.stdout.write(json.dumps({"led": led[0], "painted": painted[0], "nones_lost": lost}))
        QApplication.exit(0)

    _put_in_place(Guide, "paintEvent", paint_and_count)
    _put_in_place(Application, "show", show_and_watch)
    return main(["--data-dir", folder])


def _subclasses(cls: type) -> list[type]:
    found: list[type] = []
    below: list[type] = cls.__subclasses__()
    for one in below:
        found += [one, *_subclasses(one)]
    return found


def _put_in_place(owner: type, name: str, method: Callable[..., None]) -> None:
    """For the rest of this process. unittest.mock would load modules of its own, asyncio among them."""
    setattr(owner, name, method)


if __name__ == "__main__":
    kind, data_folder, *more = sys.argv[1:]
    sys.exit(imports(data_folder) if kind == "imports" else soak(data_folder, float(more[0])))
