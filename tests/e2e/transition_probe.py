"""Started as a program: makes every transition in a real window, records it 60 times a second, prints what it saw.

python tests/e2e/transition_probe.py DIR WIDTHxHEIGHT
"""

import json
import sys
from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
import numpy as np
from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from tests.pixels import Pixels, blocks, differs, pixels, stretches
from tests.practice_steps import just_quiet, stop_pacing

from ashore.app.application import Application
from ashore.app.first_breath import FirstBreath
from ashore.cli import main
from ashore.domain.launch import Page
from ashore.features.breathe.breath_session import BreathState
from ashore.ui.breath_driver import BreathDriver
from ashore.ui.widgets.crossfade import Crossfade
from ashore.ui.widgets.ground_picture import ground_picture, rect_in

FRAME_MS = 16
STEP = 2
"""Every second pixel is compared, in both directions: no word is missed whole."""
VISIBLE = 16
"""How far a pixel is from what is behind it, of 255, to be seen."""
LOOK_AGAIN_MS = 40
AFTER_FADES_MS = 150
"""What a page shows late is there, and the breath has moved on."""
SHORT_MS, PRACTICE_MS, END_MS = 460, 1300, 950
BESIDE_WORDS_PIXELS = 60
"""Above and below the middle of the guide, and still within it when it is smallest."""
LEAST_RUN_PIXELS = 60
"""A row of brightness as wide as this is a guide; strokes of letters are narrower."""
BRIGHT = 110
"""In the dark look a guide is brighter than this, and all but buttons and words are darker."""


class Way(NamedTuple):
    """One transition: what makes it, and how long it is recorded; 0 for what only leads to the next one.

    A `second` change comes in the midst of it, when what the way `through` led to is half there.
    """

    name: str
    change: Callable[[Application], object]
    recorded_ms: int = SHORT_MS
    second: Callable[[Application], object] | None = None
    through: str = ""
    resizes: bool = False
    holds_breath: bool = False
    """Where the guide fades too, in a picture, or stands still: else its own moving would look like something old."""


def open_page(page: Page) -> Callable[[Application], None]:
    return lambda app: app.services.navigator.open(page)


def toggle_panel(app: Application) -> None:
    app.window.side_panel_layout.toggle()


def resize(app: Application) -> None:
    app.window.resize(app.window.width() - 80, app.window.height() - 40)


WAYS = (
    Way("the panel is folded, or opened", toggle_panel),
    Way("and back", toggle_panel),
    Way("a practice begins", lambda app: app.breathe.session.begin_or_pause(), PRACTICE_MS),
    Way("a practice ends", lambda app: app.breathe.session._finish_practice(), END_MS),
    Way("its end is left", lambda app: app.breathe.session.go_back()),
    Way("another practice", lambda app: app.breathe.session.begin_or_pause(), 0),
    Way("it does not help", stop_pacing, END_MS, holds_breath=True),
    Way("just quiet", just_quiet),
    Way("the breath is brought back", lambda app: app.breathe.session.show_breath()),
    Way("to Ground", open_page(Page.GROUND), holds_breath=True),
    Way("an exercise begins", lambda app: app.features.ground.page.begin_chosen(), PRACTICE_MS),
    Way("its next step", lambda app: app.features.ground.page.views.step_view.get().next_requested.emit()),
    Way("the exercise is left", lambda app: app.features.ground.page.go_back()),
    Way("to Learn", open_page(Page.LEARN)),
    Way("to Support", open_page(Page.SUPPORT)),
    Way("to Learn, and at once to Settings", open_page(Page.LEARN), 2 * SHORT_MS, open_page(Page.SETTINGS), "to Learn"),
    Way("to Breathe", open_page(Page.BREATHE), holds_breath=True),
    Way("the panel, twice at once", toggle_panel, 2 * SHORT_MS, toggle_panel),
    Way("the window becomes smaller", resize, SHORT_MS, resizes=True),
)


class Recording:
    """Pictures of the window beside its rail, from just before each transition until it is over."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._images: list[QImage] = []
        self._found: dict[str, dict[str, int]] = {}
        self._ends: dict[str, Pixels] = {}
        self._ways = list(WAYS)
        self._guide_before: QRect | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(app, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take)

    def start(self) -> None:
        """Once the first breath is no longer alone."""
        if (first_breath := self._app.window.findChild(FirstBreath)) is not None:
            first_breath.end()
        self._wait()

    def _wait(self) -> None:
        """Until nothing fades any more."""
        window = self._app.window
        fading = [fade for fade in window.findChildren(Crossfade) if fade.isVisible()]
        if fading or window.findChild(FirstBreath) is not None:
            QTimer.singleShot(LOOK_AGAIN_MS, self._wait)
        else:
            QTimer.singleShot(AFTER_FADES_MS, self._begin)

    def _begin(self) -> None:
        if not self._ways:
            sys.stdout.write(json.dumps(self._found))
            QApplication.exit(0)
            return
        self._app.window.setFocus()
        way = self._ways[0]
        if not way.recorded_ms:
            self._ways.pop(0).change(self._app)
            self._wait()
            return
        if way.holds_breath:
            for driver in self._app.window.findChildren(BreathDriver):
                driver.pause()
            self._app.breathe.session.driver.pause()
        QTimer.singleShot(LOOK_AGAIN_MS, self._record)

    def _record(self) -> None:
        way = self._ways[0]
        self._images = []
        self._guide_before = self._guide()
        self._take()
        way.change(self._app)
        self._clock.start()
        self._timer.start()
        if way.second is not None:
            QTimer.singleShot(way.recorded_ms // 4, lambda: way.second is not None and way.second(self._app))

    def _take(self) -> None:
        screen, stage = QGuiApplication.primaryScreen(), self._stage()
        window = self._app.window.winId()
        self._images.append(screen.grabWindow(window, stage.x(), stage.y(), stage.width(), stage.height()).toImage())
        if self._timer.isActive() and self._clock.elapsed() > self._ways[0].recorded_ms:
            self._timer.stop()
            way = self._ways.pop(0)
            if way.holds_breath and self._app.breathe.session.state is BreathState.WATCHING:
                self._app.breathe.session.driver.resume()
            self._found[way.name] = self._seen(way)
            self._wait()

    def _stage(self) -> QRect:
        """Beside the rail, which marks where one is while a page still fades."""
        window, rail = self._app.window, self._app.window.rail.width()
        return QRect(rail, 0, window.width() - rail, window.height())

    def _guide(self) -> QRect | None:
        """Where it is in the window beside the rail; None while it is not on screen."""
        guide: QWidget = self._app.breathe.page.guide_area.frame.guide
        if not guide.isVisible():
            return None
        return rect_in(self._app.window, guide).translated(QPoint(-self._stage().left(), 0))

    def _seen(self, way: Way) -> dict[str, int]:
        """How many pictures there are, how many guides any of them shows, and how often words lie over words."""
        pictures = [pixels(image, STEP) for image in self._images]
        guide = self._guide() or self._guide_before
        guides = 0 if guide is None else max(_guides_in(picture, guide.center().y()) for picture in pictures)
        found = {"pictures": len(pictures), "guides": guides, "over_each_other": 0}
        if not way.resizes:
            ground = pixels(ground_picture(self._app.window.backdrop).copy(self._stage()).toImage(), STEP)
            if guide is not None and self._guide() == self._guide_before:
                for picture in pictures:  # it goes on live
                    picture[:, *_part(guide)] = ground[:, *_part(guide)]
            between = [self._ends[way.through]] if way.through else []
            found["over_each_other"] = _times_over_each_other(pictures, between, ground)
            self._ends[way.name] = pictures[-1]
        return found


def _guides_in(picture: Pixels, middle: int) -> int:
    """How many there are side by side; `middle` is the place of their centres, in pixels of the window."""
    rows = [(middle + beside) // STEP for beside in (-BESIDE_WORDS_PIXELS, BESIDE_WORDS_PIXELS)]
    bright = [picture[:, min(row, picture.shape[1] - 1)].max(axis=0) > BRIGHT for row in rows]
    return min(stretches(line, LEAST_RUN_PIXELS // STEP) for line in bright)


def _part(rect: QRect) -> tuple[slice, slice]:
    return slice(rect.top() // STEP, rect.bottom() // STEP + 1), slice(rect.left() // STEP, rect.right() // STEP + 1)


def _times_over_each_other(pictures: list[Pixels], between: list[Pixels], ground: Pixels) -> int:
    """In how many pictures something of one state and something of another are seen in the same place.

    The states are those of the first and of the last picture, and any that was seen half in `between`.
    """
    states = [differs(picture, ground, VISIBLE) for picture in (pictures[0], *between, pictures[-1])]
    of_one_only = [state & ~np.any(states[:at] + states[at + 1 :], axis=0) for at, state in enumerate(states)]
    times = 0
    for picture in pictures:
        visible = differs(picture, ground, VISIBLE)
        seen = [blocks(visible & state, STEP) for state in of_one_only]
        times += int(any((one & other).any() for one, other in combinations(seen, 2)))
    return times


def record(folder: str, size: str) -> int:
    show = Application.show
    recordings: list[Recording] = []

    def show_and_record(app: Application) -> None:
        app.window.resize(*map(int, size.split("x")))
        show(app)
        recordings.append(Recording(app))  # held, for the timer does not
        wait_for_actions(app)

    def wait_for_actions(app: Application) -> None:
        """What follows the first frames is there with them."""
        if "actions" in vars(app):
            recordings[0].start()
        else:
            QTimer.singleShot(LOOK_AGAIN_MS, lambda: wait_for_actions(app))

    setattr(Application, "show", show_and_record)  # noqa: B010  # for the rest of this process
    return main(["--data-dir", folder])


if __name__ == "__main__":
    sys.exit(record(*sys.argv[1:]))
