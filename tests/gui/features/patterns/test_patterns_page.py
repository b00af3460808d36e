"""The patterns page: the list, and everything about one pattern before it starts."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.gui.features.patterns.patterns_driver import HOLD_CAUTION, OWN

from ashore.domain.settings import Appearance
from ashore.features.patterns.breath_curve import BreathCurve
from ashore.features.patterns.breath_picture import breath_path
from ashore.ui.grade_texts import grade_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.features.patterns.patterns_driver import PatternsDriver

    from ashore.domain.breath import Pattern
    from ashore.ui.theme import Theme


def test_patterns_with_holds_are_shown_only_where_they_were_switched_on(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    held = {pattern.id for pattern in patterns if pattern.has_holds}
    assert {"box", "4-7-8", "triangle"} <= held
    assert set(patterns_page.cards) == {pattern.id for pattern in patterns} - held | {OWN.id}
    with qtbot.waitSignal(patterns_page.page.holds_welcome_requested) as requested:
        patterns_page.holds_box.click()
    assert requested.args == [True]
    patterns_page.page.set_patterns(patterns, [OWN], holds_welcome=True)
    assert set(patterns_page.cards) == {pattern.id for pattern in patterns} | {OWN.id}


def test_the_focus_stays_on_the_switch_for_holds(patterns_page: PatternsDriver, patterns: tuple[Pattern, ...]) -> None:
    patterns_page.page.activateWindow()
    patterns_page.holds_box.setFocus()
    patterns_page.page.set_patterns(patterns, [OWN], holds_welcome=True)
    QApplication.processEvents()
    assert patterns_page.holds_box.hasFocus()


def test_the_caution_of_the_content_stands_below_the_switch_for_holds(patterns_page: PatternsDriver) -> None:
    assert HOLD_CAUTION in patterns_page.list_texts
    assert patterns_page.holds_box.accessibleDescription() == HOLD_CAUTION


def test_each_tile_is_named_with_its_timing_minutes_and_holds(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...]
) -> None:
    patterns_page.page.set_patterns(patterns, (), holds_welcome=True)
    name = patterns_page.cards["longer-out"].accessibleName()
    assert name == "Longer out-breath. 3 in, 4 out, growing to 4 in, 6 out. 3 to 5 minutes · no breath-holding"
    assert "each can be skipped" in patterns_page.cards["box"].accessibleName()
    for pattern in patterns:
        name = patterns_page.cards[pattern.id].accessibleName()
        assert ("minute" in name, "rounds" in name) == (pattern.rounds is None, pattern.rounds is not None)


def test_details_show_everything_before_a_pattern_starts(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    for pattern in patterns:
        patterns_page.page.show_details(pattern)
        texts = patterns_page.details_texts
        known = (claim.text for claim in pattern.claims)
        for text in (pattern.name, pattern.summary, pattern.when, *known, *pattern.cautions):
            assert text in texts
        assert ("no breath-holding" in texts.lower()) is (not pattern.has_holds)
        for claim in pattern.claims:
            assert grade_name(claim.grade) in texts
            assert claim.citation in texts or patterns_page.details_link(claim.citation).address == claim.source
        with qtbot.waitSignal(patterns_page.page.pattern_requested) as requested:
            patterns_page.details.use.click()
        assert requested.args == [pattern]


def test_a_source_opens_in_the_browser_only_when_it_is_pressed(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    patterns_page.page.show_details(patterns[0])
    assert opened == []
    claim = patterns[0].claims[0]
    patterns_page.details_link(claim.citation).click()
    assert opened == [claim.source]


def test_the_details_lead_to_all_sources(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    patterns_page.page.show_details(patterns[0])
    with qtbot.waitSignal(patterns_page.page.sources_requested):
        patterns_page.details_button("Where this comes from ›").click()


def test_a_softer_timing_can_be_used_instead(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    with_variant = next(pattern for pattern in patterns if pattern.variants)
    patterns_page.page.show_details(with_variant)
    variant = with_variant.variants[0]
    with qtbot.waitSignal(patterns_page.page.pattern_requested) as requested:
        patterns_page.details_button(f"{variant.name}: ").click()
    assert requested.args[0].steps == variant.steps


def test_only_ones_own_can_be_edited_and_deleted(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    patterns_page.page.show_details(patterns[0])
    assert "Remove" not in patterns_page.details_button_texts()
    patterns_page.page.show_details(OWN)
    with qtbot.waitSignal(patterns_page.page.own_deleted) as deleted:
        patterns_page.details_button("Remove").click()
    assert deleted.args == [OWN]
    assert patterns_page.is_list_shown


def test_the_curve_is_drawn_within_the_breath(theme: Theme, shown: Callable[[QWidget], None]) -> None:
    curve = BreathCurve(theme)
    shown(curve)
    curve.set_pattern(OWN)
    seconds, fullness = curve._line.getData()
    assert seconds[0] == 0
    assert seconds[-1] == pytest.approx(21)
    assert 0 <= min(fullness) < 0.01
    assert 0.99 < max(fullness) <= 1
    assert "3.5 in, 7 out" in curve.accessibleDescription()


def test_a_file_is_chosen_and_handed_out(
    patterns_page: PatternsDriver, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "breaths.toml"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(file), ""))
    with qtbot.waitSignal(patterns_page.page.import_requested) as requested:
        patterns_page.list_button("Import from a file").click()
    assert requested.args == [file]
    with qtbot.waitSignal(patterns_page.page.export_requested) as requested:
        patterns_page.list_button("Save yours to a file").click()
    assert requested.args == [file]


def test_no_file_chosen_means_nothing_happens(
    patterns_page: PatternsDriver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
    with qtbot.assertNotEmitted(patterns_page.page.import_requested):
        patterns_page.list_button("Import from a file").click()


def test_without_ones_own_there_is_nothing_to_save_to_a_file(
    patterns_page: PatternsDriver, patterns: tuple[Pattern, ...]
) -> None:
    patterns_page.page.set_patterns(patterns, (), holds_welcome=False)
    assert not patterns_page.list_button("Save yours to a file").isEnabled()


def test_every_breath_is_drawn_within_its_picture_from_side_to_side(patterns: tuple[Pattern, ...]) -> None:
    area = QRectF(10, 20, 200, 50)
    for pattern in patterns:
        path = breath_path(pattern, area)
        first, last = path.elementAt(0), path.elementAt(path.elementCount() - 1)
        assert (first.x, first.y) == (area.left(), area.bottom())
        assert (last.x, last.y) == pytest.approx((area.right(), area.bottom()), abs=0.1)
        assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(path.boundingRect())
        assert path.boundingRect().top() == pytest.approx(area.top(), abs=0.5)


def test_the_list_and_the_details_load_no_plotting_library() -> None:
    program = (
        "import sys, ashore.features.patterns.page, ashore.features.patterns.pattern_details;"
        "sys.exit(bool({'numpy', 'pyqtgraph'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("width", [560, 820, 2400])
def test_the_tiles_of_a_row_are_equally_large_and_none_is_cut(
    patterns_page: PatternsDriver, theme: Theme, percent: int, width: int
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    patterns_page.page.resize(width, 900)
    QApplication.processEvents()
    tiles = list(patterns_page.cards.values())
    assert len({tile.width() for tile in tiles}) == 1
    rows: dict[tuple[int, int], set[int]] = {}
    for tile in tiles:
        rows.setdefault((id(tile.parent()), tile.y()), set()).add(tile.height())
        assert tile.height() >= tile.heightForWidth(tile.width())
    assert all(len(heights) == 1 for heights in rows.values())
    column = patterns_page.page.list._column
    assert column.column.width() <= column.viewport().width()


def test_tab_leads_through_the_tiles_as_the_eye_goes(patterns_page: PatternsDriver) -> None:
    patterns_page.page.activateWindow()
    tiles = list(patterns_page.cards.values())
    tiles[0].setFocus()
    for before, tile in pairwise(tiles[:4]):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert tile.hasFocus()
