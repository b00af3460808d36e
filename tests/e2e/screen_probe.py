"""Started as a program: opens the window on the screen that there is, and prints what of it lies outside.

python tests/e2e/screen_probe.py DIR LOOK...   each LOOK is a text size in percent, with "max" before it for maximised
"""

import json
import sys
from collections.abc import Iterator

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.practice_steps import just_quiet, stop_pacing

from ashore.app.application import Application
from ashore.cli import main
from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength

SETTLED_MS = 250
"""A window manager has answered, and nothing fades any more where nothing moves."""


def look(app: Application, asked: str) -> Iterator[str]:
    """Opens what has to be whole at each size, one after another, and names it."""
    app.services.settings.update(text_percent=int(asked.removeprefix("max")))
    if asked.startswith("max"):
        app.window.showMaximized()
    else:
        app.window.showNormal()
    app.open_breath()
    yield "watching"
    app.breathe.session.begin_practice(PracticeLength(1))
    yield "a practice"
    app.breathe.session.begin_or_pause()
    yield "a pause"
    stop_pacing(app)
    yield "this isn't helping"
    just_quiet(app)
    yield "just quiet"
    app.breathe.session.show_breath()
    app.services.navigator.open(Page.SUPPORT)
    yield "support"


def has_to_be_whole(app: Application, view: str) -> list[tuple[str, QWidget]]:
    area, rail = app.breathe.page.guide_area, app.window.rail
    found: list[tuple[str, QWidget]] = [("the way to Support", rail.button(Page.SUPPORT))]
    if view in ("watching", "a practice", "a pause", "just quiet"):
        found.append(("the guide", area.frame.guide))
    if view == "watching":
        found += [("the practice", area.watch_bar.begin), ("something else", area.watch_bar.ground)]
    elif view in ("a practice", "a pause"):
        bar = area.practice.bar
        found += [("pause", bar.pause), ("leave", bar.leave), ("this isn't helping", bar.not_helping)]
    elif view == "just quiet":
        found.append(("the breath", area.quiet_bar.breath))
    elif view == "this isn't helping" and (unhelpful := app.breathe.page.not_helping_view.built) is not None:
        found.append(("something else", unhelpful.ground))
    return found


def outside(app: Application, view: str) -> list[str]:
    """What is cut by the edge of the screen, of the window or of what it stands in, or lies under another of them."""
    window = app.window
    available = window.screen().availableGeometry()
    wrong: list[str] = []
    if not available.contains(window.frameGeometry()) and not window.isMaximized():
        wrong.append(f"the window {window.frameGeometry().getRect()} in {available.getRect()}")
    places: list[tuple[str, QRect]] = []
    for name, widget in has_to_be_whole(app, view):
        place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        places.append((name, place))
        if not widget.isVisible() or not available.contains(place):
            wrong.append(f"{name} {place.getRect()} in {available.getRect()}")
        elif widget.visibleRegion().boundingRect() != widget.rect():
            wrong.append(
                f"{name} is cut: {widget.visibleRegion().boundingRect().getRect()} of {widget.size().toTuple()}"
            )
    for index, (name, place) in enumerate(places):
        wrong += [f"{name} under {other}" for other, above in places[index + 1 :] if place.intersects(above)]
    return wrong


def probe(folder: str, asked: list[str]) -> int:
    found: dict[str, list[str]] = {}
    show = Application.show

    def show_and_look(app: Application) -> None:
        show(app)
        app.services_started.connect(lambda: QTimer.singleShot(SETTLED_MS, lambda: look_at_all(app)))

    def look_at_all(app: Application) -> None:
        QTest.keyClick(app.window, Qt.Key.Key_Shift)
        for each in asked:
            for view in look(app, each):
                QTest.qWait(SETTLED_MS)
                size = app.window.size().toTuple()
                found[f"{each} {view} {size[0]}x{size[1]}"] = outside(app, view)
        sys.stdout.write(json.dumps(found))
        QApplication.exit(0)

    setattr(Application, "show", show_and_look)  # noqa: B010  # for the rest of this process
    return main(["--data-dir", folder])


if __name__ == "__main__":
    sys.exit(probe(sys.argv[1], sys.argv[2:]))
