"""The guides: what they show at a moment, and how little they draw for it."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, pairwise
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.breath import BreathKind, Pattern, Phase, Step
from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.guides import make_guide
from ashore.ui.guides.bar import BarGuide
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.orb import OrbGuide
from ashore.ui.guides.phase_texts import Face, PhaseTexts
from ashore.ui.guides.tide import TideGuide
from ashore.ui.guides.transition import CROSSING_MS
from ashore.ui.theme import DARK, LIGHT, Colours
from ashore.ui.widgets.backdrop import Backdrop

BOX = Pattern(
    "box",
    "Box",
    (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 4), Step(Phase.HOLD_EMPTY, 4)),
)
SIGH = replace(BOX, steps=(Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)))
OWN = replace(BOX, kind=BreathKind.OWN)
FRAME_SECONDS = 0.016
MIDWAYS = {0.0: "", 1.5: "Breathe in", 6.0: "Hold softly", 9.5: "Breathe out", 14.0: "Rest"}


class Repaints(QObject):
    """The regions repainted, one for each repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False

    def area(self) -> int:
        """Of the latest repaint, in pixels."""
        return sum(rect.width() * rect.height() for rect in cast(Iterable[QRect], self.regions[-1]))


@pytest.fixture
def backdrop(qtbot: QtBot) -> Backdrop:
    window = Backdrop(DARK)
    qtbot.addWidget(window)
    window.resize(500, 500)
    return window


def shown(
    backdrop: Backdrop, kind: GuideKind, colours: Colours = DARK, motion: Motion = Motion.FULL, pattern: Pattern = BOX
) -> Guide:
    guide = make_guide(kind, backdrop)
    guide.setGeometry(20, 20, 460, 460)
    guide.set_colours(colours)
    guide.set_motion(motion)
    guide.set_pattern(pattern)
    backdrop.show()
    guide.show()
    return guide


def breathe(guide: Guide, start: float, end: float, pattern: Pattern = BOX) -> None:
    """Frame after frame from `start` to `end` seconds."""
    frames = int((end - start) / FRAME_SECONDS)
    for frame in range(frames + 1):
        guide.set_moment(moment_at(pattern, start + frame * FRAME_SECONDS))


def draw() -> None:
    """Let everything asked for be drawn."""
    QCoreApplication.processEvents()


def draw_whole(qtbot: QtBot, guide: Guide) -> None:
    """Once more from edge to edge, so that nothing asked for before is still waiting to be drawn."""
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.update()
    qtbot.wait_until(lambda: any(region.contains(guide.rect()) for region in repaints.regions))
    guide.removeEventFilter(repaints)


def on_screen(window: QWidget) -> QImage:
    """What the window's pixels hold, put together from all its repaints."""
    return window.screen().grabWindow(window.winId()).toImage()


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ground_of_words(guide: Guide) -> list[QColor]:
    """The colours behind the words: the picture without them, sampled where they stand."""
    guide.window().grab()
    rect = guide._lettering.word_rect.united(guide._lettering.count_rect)
    face, guide._lettering.face = (
        guide._lettering.face,
        guide._lettering.face._replace(word_opacity=0, number_opacity=0),
    )
    picture: QImage = guide.window().grab().toImage()
    guide._lettering.face = face
    corner = guide.pos()
    return [
        picture.pixelColor(QPoint(x, y) + corner)
        for x in range(rect.left(), rect.right(), 8)
        for y in range(rect.top(), rect.bottom(), 8)
    ]


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("seconds", [1.5, 6.0, 9.5, 14.0])
def test_each_guide_names_the_phase(backdrop: Backdrop, kind: GuideKind, seconds: float) -> None:
    guide = shown(backdrop, kind)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, seconds))
    assert guide.word == MIDWAYS[seconds]


def test_a_second_inhale_is_a_little_more(backdrop: Backdrop) -> None:
    guide = shown(backdrop, GuideKind.ORB, pattern=SIGH)
    backdrop.grab()
    breathe(guide, 1.0, 2.5, SIGH)
    assert guide.word == "A little more"


def test_words_of_the_pattern_come_before_the_usual_ones(backdrop: Backdrop) -> None:
    guide = shown(backdrop, GuideKind.ORB, pattern=replace(BOX, exhale_word="Hum out"))
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 10.0))
    assert guide.word == "Hum out"


@pytest.mark.parametrize(("counts_down", "counts"), [(False, "1234"), (True, "4321")])
def test_the_count_goes_up_or_down_through_the_phase(backdrop: Backdrop, counts_down: bool, counts: str) -> None:
    guide = shown(backdrop, GuideKind.ORB, pattern=replace(BOX, counts_down=counts_down))
    backdrop.grab()
    seen = []
    for second in range(4):
        guide.set_moment(moment_at(BOX, 4 + second))
        seen.append(guide.count)
    assert "".join(seen) == counts


def test_without_the_count_only_the_word_stands(backdrop: Backdrop) -> None:
    guide = shown(backdrop, GuideKind.ORB)
    guide.set_count_shown(count_shown=False)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 1.5))
    assert (guide.word, guide.count) == ("Breathe in", "")


def test_the_orb_is_largest_with_full_lungs_and_still_holds_its_words_when_smallest(backdrop: Backdrop) -> None:
    orb = shown(backdrop, GuideKind.ORB)
    assert isinstance(orb, OrbGuide)
    orb.set_moment(moment_at(BOX, 5.0))
    backdrop.grab()
    assert orb.diameter >= 450
    orb.set_moment(moment_at(BOX, 13.0))
    assert 0.4 * 456 < orb.diameter < 0.46 * 456
    words = orb._lettering.word_rect.united(orb._lettering.count_rect)
    corner = words.topLeft() - QPoint(230, 230)
    assert (corner.x() ** 2 + corner.y() ** 2) ** 0.5 <= orb.diameter / 2


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("percent", [80, 100, 200, 300])
@pytest.mark.parametrize("side", [150, 460])
def test_words_of_any_size_stay_inside_the_guide(backdrop: Backdrop, kind: GuideKind, percent: int, side: int) -> None:
    guide = shown(backdrop, kind)
    guide.resize(side, side)
    font = QFont(guide.font())
    font.setPixelSize(15 * percent // 100)
    guide.setFont(font)
    backdrop.grab()
    lettering = guide._lettering
    assert guide.rect().contains(lettering.word_rect.united(lettering.count_rect))


STAGES = [(649, 222), (740, 399), (603, 180), (632, 250), (733, 474), (1160, 517), (1900, 900)]
"""Pixels that the guide is left with in windows small and large, while watching and in a practice."""


def with_text(guide: Guide, percent: int) -> int:
    """Lets the text around the guide have this size, and returns it in pixels."""
    font = QFont(guide.font())
    font.setPixelSize(15 * percent // 100)
    guide.setFont(font)
    return font.pixelSize()


def shape_rect(guide: Guide) -> QRect:
    """What a shape takes up at its largest."""
    if isinstance(guide, OrbGuide):
        side = round(2 * guide._largest)
        return QRect(guide._centre.toPoint() - QPoint(side // 2, side // 2), QSize(side, side))
    if isinstance(guide, TideGuide):
        return guide._vessel.toRect()
    return guide._frame.toRect() if isinstance(guide, BarGuide) else QRect()


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_words_are_never_smaller_than_the_text_around_them(
    backdrop: Backdrop, kind: GuideKind, percent: int, stage: tuple[int, int]
) -> None:
    guide = shown(backdrop, kind)
    guide.resize(*stage)
    text = with_text(guide, percent)
    backdrop.grab()
    lettering = guide._lettering
    assert QFontInfo(lettering._word_font).pixelSize() >= 1.1 * text
    assert QFontInfo(lettering._count_font).pixelSize() >= 0.75 * text
    assert guide.rect().contains(lettering.word_rect.united(lettering.count_rect))


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.RING, GuideKind.TIDE, GuideKind.BAR])
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("stage", STAGES, ids=str)
def test_words_stand_within_the_shape_or_clear_of_it_in_an_ink_for_where_they_stand(
    backdrop: Backdrop, kind: GuideKind, percent: int, stage: tuple[int, int]
) -> None:
    guide = shown(backdrop, kind)
    guide.resize(*stage)
    with_text(guide, percent)
    backdrop.grab()
    shape, words = shape_rect(guide), guide._lettering.word_rect.united(guide._lettering.count_rect)
    assert guide.rect().contains(shape)
    if shape.contains(words):
        assert guide._ink() == (DARK.text if kind is GuideKind.RING else DARK.on_orb)
    else:
        assert not shape.intersects(words)
        assert guide._ink() == DARK.text
    assert shape.height() > 0.45 * stage[1] or shape.height() > 400


def test_ones_own_breath_leaves_the_words_where_they_were(backdrop: Backdrop) -> None:
    for percent in (100, 200, 300):
        for stage in STAGES:
            orb = shown(backdrop, GuideKind.ORB)
            assert isinstance(orb, OrbGuide)
            orb.resize(*stage)
            with_text(orb, percent)
            backdrop.grab()
            led = orb._words_inside
            orb.set_pattern(OWN)
            backdrop.grab()
            assert orb._words_inside is led
            orb.hide()


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.RING, GuideKind.TIDE, GuideKind.BAR])
@pytest.mark.parametrize(("percent", "most"), [(100, 640), (200, 760), (300, 880)])
def test_no_shape_grows_without_end_and_each_stays_in_the_middle(
    backdrop: Backdrop, kind: GuideKind, percent: int, most: int
) -> None:
    guide = shown(backdrop, kind)
    guide.resize(3000, 1800)
    with_text(guide, percent)
    backdrop.grab()
    shape, words = shape_rect(guide), guide._lettering.word_rect.united(guide._lettering.count_rect)
    assert max(shape.width(), shape.height()) <= most
    assert shape.united(words).height() >= most - 4
    assert abs(shape.center().x() - 1500) <= 2
    assert abs(shape.united(words).center().y() - 900) <= 4


def test_words_grow_with_the_text_around_them(backdrop: Backdrop) -> None:
    heights = []
    guide = shown(backdrop, GuideKind.ORB)
    for pixels in (15, 30):
        font = QFont(guide.font())
        font.setPixelSize(pixels)
        guide.setFont(font)
        backdrop.grab()
        heights.append(QFontInfo(guide._lettering._word_font).pixelSize())
    assert heights[1] > 1.4 * heights[0]


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("motion", Motion)
def test_words_reach_a_contrast_of_4_5_on_whatever_is_behind_them(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion
) -> None:
    backdrop.set_colours(colours)
    guide = shown(backdrop, kind, colours, motion)
    ink = QColor(guide._ink())
    for seconds in (0.05, 2.0, 6.0, 10.0, 14.0):
        guide.set_moment(moment_at(BOX, seconds))
        assert min(contrast(ink, ground) for ground in ground_of_words(guide)) >= 4.5


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("motion", Motion)
def test_a_hold_repaints_nothing_but_the_count(
    qtbot: QtBot, backdrop: Backdrop, kind: GuideKind, motion: Motion
) -> None:
    guide = shown(backdrop, kind, motion=motion)
    breathe(guide, 0.0, 4.01)
    qtbot.wait_until(lambda: guide.word == "Hold softly")
    draw_whole(qtbot, guide)
    repaints = Repaints()
    guide.installEventFilter(repaints)
    for frame in range(240):
        guide.set_moment(moment_at(BOX, 4.02 + frame * FRAME_SECONDS))
        draw()
    assert len(repaints.regions) <= 3
    count = guide._lettering.count_rect
    assert all(count.contains(region.boundingRect()) for region in repaints.regions)


@pytest.mark.parametrize("kind", [GuideKind.ORB, GuideKind.TIDE, GuideKind.BAR])
def test_a_frame_repaints_a_small_part_of_the_shape(qtbot: QtBot, backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown(backdrop, kind)
    guide.set_moment(moment_at(BOX, 1.5))
    backdrop.grab()
    draw()
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.set_moment(moment_at(BOX, 1.5 + FRAME_SECONDS))
    qtbot.wait_until(lambda: bool(repaints.regions))
    assert repaints.area() < 0.15 * 460 * 460


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("motion", Motion)
def test_what_is_drawn_piece_by_piece_is_what_would_be_drawn_whole(
    backdrop: Backdrop, kind: GuideKind, motion: Motion
) -> None:
    guide = shown(backdrop, kind, motion=motion)
    draw()
    for frame in range(150):
        guide.set_moment(moment_at(BOX, 2.0 + frame * 4 * FRAME_SECONDS))
        draw()
    assert _difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2


def _difference(one: QImage, other: QImage) -> int:
    """The largest difference of any channel over a grid of pixels."""
    largest = 0
    for x in range(0, one.width(), 3):
        for y in range(0, one.height(), 3):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            largest = max(largest, abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
    return largest


def accent_along(guide: Guide, shares: Iterable[float]) -> list[bool]:
    """Whether the outline has the accent's colour at these shares of the way around."""
    draw()
    picture, path = on_screen(guide.window()), guide._outline_path()
    accent = QColor(DARK.accent)
    found = []
    for share in shares:
        at = path.pointAtPercent(share).toPoint() + guide.pos()
        near = [picture.pixelColor(at + QPoint(x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        found.append(any(abs(each.red() - accent.red()) + abs(each.green() - accent.green()) < 30 for each in near))
    return found


@pytest.mark.parametrize("kind", GuideKind)
def test_the_progress_lies_on_the_outline_as_far_as_it_goes(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown(backdrop, kind)
    guide.set_moment(moment_at(BOX, 14.0))
    shares = (0.02, 0.1, 0.25, 0.37, 0.43, 0.6, 0.9)
    assert not any(accent_along(guide, shares))
    guide.set_progress(0.4)
    assert accent_along(guide, shares) == [True] * 4 + [False] * 3
    guide.set_progress(None)
    assert not any(accent_along(guide, shares))


@pytest.mark.parametrize("kind", GuideKind)
def test_the_progress_begins_too_faint_to_draw_the_eye(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown(backdrop, kind)
    ratings = []
    for step in range(1, 20):
        guide.set_progress(step / 180)
        ratings.append(guide._arc.strength)
    assert ratings[0] < 0.15
    assert ratings[-1] == 1.0
    assert max(after - before for before, after in pairwise(ratings)) < 0.15


@pytest.mark.parametrize("kind", GuideKind)
def test_a_longer_progress_is_drawn_where_it_grew_and_looks_as_if_drawn_whole(
    qtbot: QtBot, backdrop: Backdrop, kind: GuideKind
) -> None:
    guide = shown(backdrop, kind)
    guide.set_moment(moment_at(BOX, 5.0))
    guide.set_progress(0.3)
    draw_whole(qtbot, guide)
    draw()
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.set_progress(0.306)
    qtbot.wait_until(lambda: bool(repaints.regions) and repaints.area() < 60 * 60)
    for step in range(40):
        guide.set_progress(step / 80)
        guide.set_moment(moment_at(BOX, 5.0 + step / 4))
        draw()
    assert _difference(on_screen(backdrop), backdrop.grab().toImage()) <= 2


@pytest.mark.parametrize("kind", GuideKind)
def test_still_motion_moves_nothing(backdrop: Backdrop, kind: GuideKind) -> None:
    guide = shown(backdrop, kind, motion=Motion.STILL)
    backdrop.grab()
    extents = set()
    for seconds in (0.1, 2.0, 6.0, 10.0):
        guide.set_moment(moment_at(BOX, seconds))
        extents.add(guide._pose.extent)
    assert len(extents) == 1


def test_still_motion_fades_between_two_shades(backdrop: Backdrop) -> None:
    guide = shown(backdrop, GuideKind.ORB, motion=Motion.STILL)
    shades = []
    for seconds in (13.0, 5.0):
        guide.set_moment(moment_at(BOX, seconds))
        shades.append(luminance(backdrop.grab().toImage().pixelColor(250, 180)))
    assert shades[1] > 1.2 * shades[0]


def test_gentle_motion_moves_less(backdrop: Backdrop) -> None:
    travels = []
    for motion in (Motion.FULL, Motion.GENTLE):
        orb = shown(backdrop, GuideKind.ORB, motion=motion)
        assert isinstance(orb, OrbGuide)
        sizes = []
        for seconds in (13.0, 5.0):
            orb.set_moment(moment_at(BOX, seconds))
            backdrop.grab()
            sizes.append(orb.diameter)
        travels.append(sizes[1] - sizes[0])
    assert 0 < travels[1] < 0.5 * travels[0]


def test_ones_own_breath_is_neither_named_nor_counted_nor_paced(backdrop: Backdrop) -> None:
    guide = shown(backdrop, GuideKind.ORB, pattern=OWN)
    backdrop.grab()
    seen = set()
    for seconds in (0.1, 2.0, 6.0, 10.0, 14.0):
        guide.set_moment(moment_at(OWN, seconds))
        seen.add((guide.word, guide.count, guide._pose.extent))
    assert [(word, count) for word, count, _ in seen] == [("Your breath,\nas it is", "")]


def test_settling_comes_softly_to_rest_and_the_next_moment_leads_softly_on(qtbot: QtBot, backdrop: Backdrop) -> None:
    orb = shown(backdrop, GuideKind.ORB)
    assert isinstance(orb, OrbGuide)
    backdrop.grab()
    moment = moment_at(BOX, 5.0)
    orb.set_moment(moment)
    full = orb.diameter
    orb.settle()
    assert orb.diameter == pytest.approx(full, abs=1)
    qtbot.wait_until(lambda: orb.diameter < 0.7 * full and orb.word == "Resting")
    rest = orb.diameter
    orb.set_moment(moment)
    assert orb.diameter == pytest.approx(rest, abs=2)
    qtbot.wait_until(lambda: orb.diameter == pytest.approx(full) and orb.word == "Hold softly")


def cross(guide: Guide) -> list[Face]:
    """Lets the guide pass over to what is asked for, frame after frame; the faces seen on the way."""
    way, faces = guide._crossing._way, []
    way.pause()
    for ms in range(0, CROSSING_MS + 1, 15):
        way.setCurrentTime(ms)
        faces.append(guide._lettering.face)
    return faces


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("pattern", [BOX, OWN], ids=["led", "own breath"])
def test_a_rest_is_named_by_words_that_fade_in_and_out(backdrop: Backdrop, kind: GuideKind, pattern: Pattern) -> None:
    guide = shown(backdrop, kind, pattern=pattern)
    backdrop.grab()
    guide.set_moment(moment_at(pattern, 9.5))
    guide._crossing.end()
    led = guide.word
    guide.settle()
    faces = cross(guide)
    assert (guide.word, guide.count, guide._lettering.face.word_opacity) == ("Resting", "", 1.0)
    guide.set_moment(moment_at(pattern, 9.5))
    faces += cross(guide)
    assert guide.word == led
    assert [word for word, _ in groupby(face.word for face in faces)] == [led, "Resting", led]
    for before, after in pairwise(faces):
        if before.word == after.word:
            assert abs(before.word_opacity - after.word_opacity) < 0.1
        else:
            assert before.word_opacity + after.word_opacity < 0.1


@pytest.mark.parametrize("kind", GuideKind)
@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("motion", Motion)
def test_the_word_of_a_rest_reaches_a_contrast_of_4_5(
    backdrop: Backdrop, kind: GuideKind, colours: Colours, motion: Motion
) -> None:
    backdrop.set_colours(colours)
    guide = shown(backdrop, kind, colours, motion)
    backdrop.grab()
    guide.set_moment(moment_at(BOX, 9.5))
    guide.settle()
    guide._crossing.end()
    assert guide.word == "Resting"
    assert min(contrast(QColor(guide._ink()), ground) for ground in ground_of_words(guide)) >= 4.5


def test_a_hidden_guide_leaves_no_movement_behind(backdrop: Backdrop) -> None:
    orb = shown(backdrop, GuideKind.ORB)
    orb.set_moment(moment_at(BOX, 5.0))
    orb.settle()
    backdrop.hide()
    assert orb._crossing.share == 1.0


def test_words_fade_and_never_cut(qapp: QObject) -> None:
    words = PhaseTexts(qapp)
    before = words.face(moment_at(BOX, 0.0), Phase.HOLD_FULL)
    steps = ((Phase.INHALE, 0), (Phase.HOLD_FULL, 1), (Phase.EXHALE, 2), (Phase.HOLD_EMPTY, 3))
    following = {phase: steps[(index + 1) % 4][0] for phase, index in steps}
    for frame in range(1, 4000):
        moment = moment_at(BOX, frame * FRAME_SECONDS / 2)
        face = words.face(moment, following[moment.phase])
        if face.word == before.word:
            assert abs(face.word_opacity - before.word_opacity) < 0.1
        else:
            assert face.word_opacity + before.word_opacity < 0.1
        if moment.phase.is_hold:
            assert face.word_opacity == 1.0
        before = face


@pytest.mark.parametrize("counts_down", [False, True])
@pytest.mark.parametrize("seconds", [0.5, 1.0, 2.5, 4.0, 5.5])
def test_a_face_said_to_be_steady_is_steady(qapp: QObject, counts_down: bool, seconds: float) -> None:
    pattern = replace(BOX, steps=(Step(Phase.INHALE, seconds), Step(Phase.EXHALE, seconds)))
    words = PhaseTexts(qapp)
    words.counts_down = counts_down
    steady_until, place, steady = 0.0, None, None
    for frame in range(int(4 * seconds / 0.004)):
        moment = moment_at(pattern, frame * 0.004)
        face = words.face(moment, Phase.EXHALE if moment.phase is Phase.INHALE else Phase.INHALE)
        if place == (moment.cycle, moment.step) and moment.progress < steady_until:
            assert face == steady
        else:
            place, steady, steady_until = (moment.cycle, moment.step), face, words.steady_until(moment)
