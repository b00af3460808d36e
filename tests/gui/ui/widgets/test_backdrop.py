"""The backdrop looks the same however it is painted, and keeps few of its pixels."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.breath import LONGER_OUT
from ashore.domain.pacing import Moment, moment_at
from ashore.domain.settings import GuideKind
from ashore.ui.colours import DARK, LIGHT, Colours
from ashore.ui.guides import make_shape
from ashore.ui.guides.guide import Guide
from ashore.ui.widgets import backdrop as backdrop_module
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.shore_picture import ShorePicture

SIZE = QSize(640, 480)
GUIDE = QRect(201, 61, 240, 240)
WITHIN_GUIDE = QRect(233, 90, 61, 47)
CORNER = QRect(0, 0, 12, 12)
"""Of the guide, where no shape reaches."""


@pytest.fixture(params=[DARK, LIGHT], ids=["dark", "light"])
def colours(request: pytest.FixtureRequest) -> Colours:
    given: Colours = request.param
    return given


@pytest.fixture
def backdrop(qtbot: QtBot, colours: Colours, monkeypatch: pytest.MonkeyPatch) -> Backdrop:
    monkeypatch.setattr(backdrop_module, "RELEASE_MS", 50)
    made = Backdrop(colours)
    qtbot.addWidget(made)
    made.resize(SIZE)
    guide = Guide(make_shape(GuideKind.ORB), made)
    guide.setGeometry(GUIDE)
    made.keep_behind(guide)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: not made._release_timer.isActive())
    return made


def painted(backdrop: Backdrop, area: QRect) -> QImage:
    """What the backdrop paints where this area is to be painted."""
    picture = QPixmap(area.size())
    backdrop.render(picture, QPoint(), QRegion(area), QWidget.RenderFlag(0))
    return picture.toImage()


def drawn(colours: Colours, area: QRect, ratio: float = 1.0) -> QImage:
    picture = QImage(area.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.translate(-area.topLeft())
    ShorePicture(SIZE, ratio, colours).draw(painter, area)
    painter.end()
    return picture


def pixels(picture: QImage) -> bytes:
    """Every channel of every pixel."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)  # alive while its bytes are read
    return bytes(picture.constBits())


def test_behind_the_guide_only_the_pixels_there_are_kept(backdrop: Backdrop, colours: Colours) -> None:
    first, second = painted(backdrop, WITHIN_GUIDE), painted(backdrop, WITHIN_GUIDE)
    assert backdrop.kept_area == GUIDE
    assert first == second == drawn(colours, WITHIN_GUIDE)


def test_what_is_painted_again_and_again_is_kept_as_a_whole_for_a_while(backdrop: Backdrop, qtbot: QtBot) -> None:
    painted(backdrop, backdrop.rect())
    assert backdrop.kept_area == GUIDE
    once = painted(backdrop, backdrop.rect())
    assert backdrop.kept_area == backdrop.rect()
    assert painted(backdrop, backdrop.rect()) == once
    qtbot.waitUntil(lambda: backdrop.kept_area == GUIDE)


def test_something_small_outside_of_the_guide_keeps_nothing_more(backdrop: Backdrop) -> None:
    painted(backdrop, WITHIN_GUIDE)
    for _ in range(3):
        painted(backdrop, QRect(10, 10, 40, 40))
    assert backdrop.kept_area == GUIDE


def test_another_size_or_look_is_painted_anew(backdrop: Backdrop, colours: Colours) -> None:
    other = LIGHT if colours is DARK else DARK
    before = painted(backdrop, WITHIN_GUIDE)
    backdrop.set_colours(other)
    assert painted(backdrop, WITHIN_GUIDE) == drawn(other, WITHIN_GUIDE) != before
    backdrop.resize(SIZE + QSize(100, 100))
    assert painted(backdrop, WITHIN_GUIDE) != drawn(other, WITHIN_GUIDE)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_part_lies_where_it_is_drawn_on_every_screen(colours: Colours, ratio: float) -> None:
    part, origin = ShorePicture(SIZE, ratio, colours).part(GUIDE)
    picture = QImage(SIZE * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setBrushOrigin(origin)
    painter.fillRect(WITHIN_GUIDE, QBrush(part))
    painter.end()
    place = QRect(WITHIN_GUIDE.topLeft() * ratio, WITHIN_GUIDE.size() * ratio).adjusted(1, 1, -1, -1)
    pairs = zip(
        pixels(picture.copy(place)), pixels(drawn(colours, QRect(QPoint(), SIZE), ratio).copy(place)), strict=True
    )
    assert max(abs(one - other) for one, other in pairs) <= 1  # a gradient may round the other way


@pytest.fixture
def guide(backdrop: Backdrop) -> Guide:
    """It paints what is behind it, and shows a breath."""
    guide = backdrop.findChild(Guide)
    assert guide is not None
    backdrop.let_guide_paint()
    guide.set_pattern(LONGER_OUT)
    guide.set_moment(moment_at(LONGER_OUT, 1.0))
    return guide


def seen(guide: Guide, area: QRect) -> QImage:
    """What the guide alone paints where this area of it is to be painted."""
    picture = QPixmap(area.size())
    picture.fill(QColor("#ff0000"))
    guide.render(picture, QPoint(), QRegion(area), QWidget.RenderFlag(0))
    return picture.toImage()


def test_the_guide_paints_what_is_behind_it_where_it_may(backdrop: Backdrop, guide: Guide, colours: Colours) -> None:
    assert seen(guide, CORNER) == drawn(colours, CORNER.translated(GUIDE.topLeft()))
    guide.move(guide.pos() + QPoint(40, 30))
    assert seen(guide, CORNER) == drawn(colours, CORNER.translated(guide.pos()))
    backdrop.set_colours(other := LIGHT if colours is DARK else DARK)
    assert seen(guide, CORNER) == drawn(other, CORNER.translated(guide.pos()))
    assert backdrop.kept_area == QRect()


@pytest.mark.parametrize("kind", GuideKind)
def test_a_guide_that_paints_what_is_behind_it_looks_the_same(
    backdrop: Backdrop, colours: Colours, kind: GuideKind
) -> None:
    """With its outline and in both colours, whether that was kept or is drawn at each frame."""
    shown = backdrop.findChild(Guide)
    assert shown is not None
    shown.set_shape(make_shape(kind))
    shown.set_colours(colours)
    shown.set_pattern(LONGER_OUT)
    shown.hide()
    shown.show()  # which ends any transition
    moments = [moment_at(LONGER_OUT, seconds) for seconds in (1.0, 2.5, 5.5)]
    drawn_by_both = [picture_at(moment, backdrop, shown) for moment in moments]
    backdrop.let_guide_paint()
    for moment, before in zip(moments, drawn_by_both, strict=True):
        pairs = zip(pixels(before), pixels(picture_at(moment, backdrop, shown)), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 1  # blended in another order


def picture_at(moment: Moment, backdrop: Backdrop, guide: Guide) -> QImage:
    guide.set_moment(moment)
    return backdrop.grab().toImage()


def test_what_stands_still_in_the_guide_is_drawn_anew_for_another_shape(backdrop: Backdrop, guide: Guide) -> None:
    top = QRect(GUIDE.width() // 2 - 6, 0, 12, 12)
    with_outline = seen(guide, top)
    guide.set_shape(make_shape(GuideKind.WORDS))
    without = seen(guide, top)
    assert without == drawn(backdrop._colours, top.translated(GUIDE.topLeft())) != with_outline
