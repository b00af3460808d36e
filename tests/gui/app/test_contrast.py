"""What identifies a control or its state stands out by 3:1 and words by 4.5:1, in pixels, in every view and look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from shiboken6 import isValid
from tests.contrast import changed_pixels, contrast, luminance, part_of, strongest_on_ground
from tests.gui.views import every_view

from ashore.domain.breath import LONGER_OUT
from ashore.domain.launch import Launch, Page
from ashore.domain.settings import Appearance, GuideKind, Motion
from ashore.features.ground.check_circles import CheckCircle
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import end_fades
from ashore.ui.widgets.edge_fade import EdgeFade
from ashore.ui.widgets.focus_ring import FocusRing
from ashore.ui.widgets.focus_rings import note_key, note_pointer
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.veil import Veil
from ashore.ui.window.navigation_button import NavigationButton

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.contrast import Luminance
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application
    from ashore.ui.window.main_window import MainWindow

LEAST, LEAST_FOR_WORDS = 3.0, 4.5
LOOKS = tuple(look for look in Appearance if look is not Appearance.SYSTEM)
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, NumberField)
ENOUGH_PIXELS = 40
"""Of a mark that tells a state: twenty wide and two high, or as many otherwise."""


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path, Launch(Page.BREATHE))
    app.services.settings.update(holds_welcome=True, region="IE")
    return app


def picture(window: QWidget, area: QRect | None = None) -> Luminance:
    return luminance(window.grab(area or window.rect()).toImage())


def show_at_once(window: QWidget) -> None:
    """Without what fades."""
    end_fades(window)
    for veil in window.findChildren(Veil):
        veil.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def place(widget: QWidget, area: QRect | None = None) -> QRect:
    return (area or widget.rect()).translated(widget.mapTo(widget.window(), QPoint()))


def fades_over(widget: QWidget) -> Iterator[EdgeFade]:
    """Those of the areas that it is in: looked for among all widgets of the window they took a fifth of the time."""
    around = widget.parentWidget()
    while around is not None:
        yield from (each for each in around.children() if isinstance(each, EdgeFade) and each.isVisible())
        around = around.parentWidget()


def is_in_full_view(widget: QWidget) -> bool:
    """Nothing lies over it or cuts it."""
    if not (widget.isVisible() and widget.isEnabled()) or widget.visibleRegion().boundingRect() != widget.rect():
        return False
    window, inner = widget.window(), place(widget).adjusted(2, 2, -2, -2)
    if any(place(fade).intersects(place(widget)) for fade in fades_over(widget)):
        return False
    for point in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight(), inner.center()):
        found = window.childAt(point)
        if found is None or not (found is widget or widget.isAncestorOf(found)):
            return False
    return True


def faint_edges(seen: Luminance, area: QRect, sides: tuple[str, ...] = ("left", "right", "top", "bottom")) -> list[str]:
    """The sides on which no pixel across the edge stands out from what is beside it."""
    x, y = area.center().x(), area.center().y()
    across = {
        "left": seen[y, area.left() - 3 : area.left() + 6],
        "right": seen[y, area.right() - 5 : area.right() + 4][::-1],
        "top": seen[area.top() - 3 : area.top() + 6, x],
        "bottom": seen[area.bottom() - 5 : area.bottom() + 4, x][::-1],
    }
    return [side for side in sides if contrast(across[side][0], across[side][1:]).max() < LEAST]


def faint_fields(window: QWidget, seen: Luminance) -> Iterator[str]:
    for field in window.findChildren(QWidget):
        is_field = isinstance(field, FIELDS) and not isinstance(field.parent(), QAbstractSpinBox)
        if is_field and is_in_full_view(field) and (faint := faint_edges(seen, place(field))):
            yield f"the edge of {type(field).__name__}, {', '.join(faint)}"


def indicator(box: QCheckBox) -> QRect:
    option = QStyleOptionButton()
    box.initStyleOption(option)
    return place(box, box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box))


def faint_boxes(window: QWidget, seen: Luminance) -> Iterator[str]:
    for box in window.findChildren(QCheckBox):
        if is_in_full_view(box) and faint_edges(seen, indicator(box)):
            yield f"the box of {box.accessibleName()!r}"


def faint_words_and_icons(window: QWidget, seen: Luminance) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if not isinstance(button, (Button, NavigationButton)) or not is_in_full_view(button):
            continue
        area = place(button)
        if button.text():
            words = area.adjusted(8, area.height() // 2 if isinstance(button, NavigationButton) else 6, -8, -6)
            if strongest_on_ground(part_of(seen, words)) < LEAST_FOR_WORDS:
                yield f"the words of {button.text()!r}"
        if not button.icon().isNull():
            drawing = QRect(QPoint(), button.iconSize())
            drawing.moveCenter(area.center())
            if isinstance(button, NavigationButton):
                drawing.moveTop(area.top() + 8)
            if button.text() and not isinstance(button, NavigationButton):
                continue  # the words name it
            if strongest_on_ground(part_of(seen, drawing)) < LEAST:
                yield f"the drawing of {button.accessibleName()!r}"


def faint_choices(window: QWidget) -> Iterator[str]:
    """What is chosen looks, by a change of 3:1, other than if it were not."""
    for button in window.findChildren(QAbstractButton):
        shows = isinstance(button, (NavigationButton, QCheckBox)) or (
            isinstance(button, Button) and button._shows_choice and not isinstance(button, CheckCircle)
        )
        if not shows or not button.isCheckable() or not is_in_full_view(button):
            continue
        if not button.isChecked() and not isinstance(button, QCheckBox):
            continue
        looks = [look_when(button, is_checked=is_checked) for is_checked in (True, False)]
        if changed_pixels(looks[0], looks[1], LEAST) < ENOUGH_PIXELS:
            yield f"that {button.text() or button.accessibleName()!r} is chosen"


def look_when(button: QAbstractButton, *, is_checked: bool) -> Luminance:
    before, was_exclusive = button.isChecked(), button.autoExclusive()
    with QSignalBlocker(button):
        button.setAutoExclusive(False)
        button.setChecked(is_checked)
        if isinstance(button, (Button, NavigationButton)):
            button._states.forget()  # without the fade between the two
        seen = picture(button.window(), place(button))
        button.setChecked(before)
        if isinstance(button, (Button, NavigationButton)):
            button._states.forget()
        button.setAutoExclusive(was_exclusive)
    return seen


def faint_focus(window: MainWindow, done: set[tuple[str, str, bool]]) -> Iterator[str]:
    """Of each kind of control one on the page and one in the panel."""
    for control in window.findChildren(QWidget):
        if not isValid(control) or not control.isVisible() or not control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        kind = (type(control).__name__, str(control.property("kind")), window.panel.isAncestorOf(control))
        if kind in done or isinstance(control.parent(), QAbstractSpinBox) or not is_in_full_view(control):
            continue
        around = control.parentWidget() if isinstance(control, QAbstractSpinBox) else None
        area = place(around or control).adjusted(-6, -6, 6, 6)
        if not window.rect().contains(area):
            continue
        done.add(kind)
        note_pointer()
        control.clearFocus()
        for ring in window.findChildren(FocusRing):
            ring.hide()
        before = picture(window, area)
        note_key()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        after = picture(window, area)
        if changed_pixels(before, after, LEAST) < area.width() + area.height():
            yield f"the focus of {' '.join(kind[:2])}"


@pytest.mark.parametrize("look", LOOKS)
def test_what_identifies_a_control_and_its_state_stands_out_on_every_page(look: Appearance, app: Application) -> None:
    app.services.settings.update(appearance=look)
    app.window.resize(1180, 760)
    QApplication.processEvents()
    wrong: set[str] = set()
    done: set[tuple[str, str, bool]] = set()
    measured = 0
    for view in every_view(app):
        show_at_once(app.window)
        seen = picture(app.window)
        faint = [
            *faint_fields(app.window, seen),
            *faint_boxes(app.window, seen),
            *faint_words_and_icons(app.window, seen),
            *faint_choices(app.window),
            *faint_focus(app.window, done),
        ]
        wrong |= {f"{view}: {each}" for each in faint}
        measured += 1
    assert measured > 30
    assert len(done) > 20
    assert not wrong, "\n".join(sorted(wrong))


RAYS = 24


def rim_contrasts(behind: Luminance, seen: Luminance, centre: QPoint, kind: GuideKind) -> list[float]:
    """From outside toward the middle: how much the shape stands out within four pixels of where it is first seen."""
    found = []
    for ray in range(RAYS):
        along = path_of(ray, centre, seen.shape, kind)
        if kind is GuideKind.TIDE:  # a fainter wave stands behind the water: what counts is the step between neighbours
            line = seen[along]
            found.append(max(float(contrast(line[apart:], line[:-apart]).max()) for apart in (1, 2, 3)))
            continue
        difference = contrast(behind[along], seen[along])
        begins = int(np.argmax(difference > 1.5))
        found.append(float(difference[begins : begins + 5].max()) if difference.max() > 1.5 else 1.0)
    return found


def path_of(
    ray: int, centre: QPoint, shape: tuple[int, ...], kind: GuideKind
) -> tuple[np.ndarray[tuple[int], np.dtype[np.intp]], np.ndarray[tuple[int], np.dtype[np.intp]]]:
    """The pixels of one way inward, as rows and columns."""
    height, width = shape[:2]
    if kind is GuideKind.TIDE:  # down to the water, away from its sides, which fade
        rows = np.arange(int(0.3 * height), height - 4)
        column = int(width * (0.25 + 0.5 * ray / RAYS))
        return rows, np.full_like(rows, column)
    if kind is GuideKind.BAR:  # down through the middle of the bar
        rows = np.arange(4, height - 4)
        return rows, np.full_like(rows, centre.x())
    steps = np.arange(min(height, width) // 2 - 4, 0, -1)
    angle = 2 * np.pi * ray / RAYS
    rows = np.rint(centre.y() + steps * np.sin(angle)).astype(np.intp)
    return rows, np.rint(centre.x() + steps * np.cos(angle)).astype(np.intp)


@pytest.mark.parametrize("look", LOOKS)
def test_the_shape_of_the_breath_stands_out_in_every_guide(
    look: Appearance, app: Application, clock: FakeClock
) -> None:
    app.services.settings.update(appearance=look, count_shown=False)
    app.window.resize(1180, 760)
    faint = []
    for kind in [kind for kind in GuideKind if kind is not GuideKind.WORDS]:
        for motion in (Motion.FULL, Motion.STILL):
            app.services.settings.update(guide=kind, motion=motion)
            app.breathe.session.driver.begin(LONGER_OUT)
            for seconds in (0.1, 1.4, 1.4):  # nearly empty, half full, full
                clock.let_pass(seconds)
                if (least := faintest_rim(app, kind)) < LEAST:
                    faint.append(f"{kind}, {motion}: {least:.2f}")
    assert not faint, "\n".join(faint)


def faintest_rim(app: Application, kind: GuideKind) -> float:
    guide, frame, driver = app.breathe.page.guide, app.breathe.page.guide_area.frame, app.breathe.session.driver
    pictures = []
    for is_shown in (False, True):
        frame.setVisible(is_shown)
        driver._show_frame()
        QApplication.processEvents()
        pictures.append(picture(app.window, place(guide)))
    return min(rim_contrasts(pictures[0], pictures[1], guide.rect().center(), kind))
