"""The theme: colours that can be read, sizes that follow the text, one style sheet that names nothing unknown."""

from __future__ import annotations

import re
import shutil
from string import Template
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox

from ashore.domain.settings import Appearance
from ashore.system.assets import assets_folder
from ashore.ui.colours import DARK, LIGHT, Colours
from ashore.ui.high_contrast_colours import HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT
from ashore.ui.theme import _NO_OUTLINES, Sizes, Theme, _outlines

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

EVERY = pytest.mark.parametrize(
    "colours",
    [LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK],
    ids=["light", "dark", "high-contrast-light", "high-contrast-dark"],
)
BACKGROUNDS = ("backdrop_top", "backdrop_middle", "backdrop_low", "backdrop_bottom", "surface", "panel_over_page")
TEXTS = ("text", "quiet_text", "warm", "accent")
"""Colours of text on the background; the label of a checked box has the accent while it has the focus."""
EDGES = ("edge", "accent", "text")
"""Colours that show where a control ends, or that it has the focus."""


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_formula_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@EVERY
@pytest.mark.parametrize("background", [*BACKGROUNDS, "chosen"])
@pytest.mark.parametrize("text", TEXTS[:2])
def test_text_can_be_read_on_every_background_pressed_or_chosen_ones_included(
    colours: Colours, text: str, background: str
) -> None:
    assert contrast(getattr(colours, text), getattr(colours, background)) >= 4.5


@EVERY
@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("text", TEXTS[2:])
def test_coloured_text_can_be_read_on_every_background(colours: Colours, text: str, background: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, background)) >= 4.5


def is_alarming(colour: str) -> bool:
    """Whether it is a saturated red, as warnings are."""
    shown = QColor(colour)
    return shown.alpha() > 0 and shown.hslSaturationF() > 0.4 and (shown.hue() < 20 or shown.hue() > 330)


@pytest.mark.parametrize(("colour", "alarms"), [("#c62828", True), ("#ff3355", True), ("#e2bd91", False)])
def test_a_red_that_warns_is_known(colour: str, *, alarms: bool) -> None:
    assert is_alarming(colour) is alarms


@EVERY
def test_no_colour_alarms(colours: Colours) -> None:
    assert [name for name, colour in colours._asdict().items() if is_alarming(colour)] == []


def over(veil: str, background: str) -> str:
    """What is seen of the background through a colour written as #aarrggbb."""
    alpha = int(veil[1:3], 16) / 255
    mixed = (
        round(int(veil[at + 2 : at + 4], 16) * alpha + int(background[at : at + 2], 16) * (1 - alpha))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


GROUNDS = (
    ("backdrop_top",),
    ("backdrop_middle",),
    ("backdrop_middle", "aura"),
    ("backdrop_low", "shore", "shore"),
    ("backdrop_bottom", "shore", "shore", "shore"),
    ("panel_over_page",),
)
"""Parts of the picture behind everything, each with what lies over it."""
FILLED = [(text, fill) for text in TEXTS[:2] for fill in ("fill", "fill_hover", "fill_pressed")]
FILLED += [("text", "fill-fill_on_card"), ("text", "fill-fill_on_card_hover")]
FILLED += [(text, "fill") for text in TEXTS[2:]]
"""What is pressed has text of no colour of its own."""


@EVERY
@pytest.mark.parametrize("ground", GROUNDS, ids="-".join)
@pytest.mark.parametrize("panel", [(), ("panel",)], ids=["page", "panel"])
@pytest.mark.parametrize(("text", "fill"), FILLED)
def test_text_can_be_read_on_every_fill_wherever_it_lies(
    colours: Colours, text: str, fill: str, panel: tuple[str, ...], ground: tuple[str, ...]
) -> None:
    behind = getattr(colours, ground[0])
    for veil in (*ground[1:], *panel, *fill.split("-")):
        behind = over(getattr(colours, veil), behind)
    assert contrast(getattr(colours, text), behind) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])  # the others have outlines
@pytest.mark.parametrize("ground", GROUNDS, ids="-".join)
def test_a_fill_shows_on_the_panel_wherever_it_stands(colours: Colours, ground: tuple[str, ...]) -> None:
    behind = getattr(colours, ground[0])
    for veil in (*ground[1:], *(() if ground == ("panel_over_page",) else ("panel",))):
        behind = over(getattr(colours, veil), behind)
    assert contrast(over(colours.fill, behind), behind) >= 1.03


@EVERY
@pytest.mark.parametrize("background", ["accent", "accent_hover"])
def test_words_on_the_accent_can_be_read(colours: Colours, background: str) -> None:
    assert contrast(colours.on_accent, getattr(colours, background)) >= 4.5


@EVERY
def test_words_on_a_pressed_button_can_be_read(colours: Colours) -> None:
    assert contrast(colours.text, colours.line) >= 4.5


@EVERY
@pytest.mark.parametrize("background", ["orb_light", "orb_bright", "orb_middle", "orb_dark", "orb_deep"])
def test_words_on_the_guide_can_be_read(colours: Colours, background: str) -> None:
    assert contrast(colours.on_orb, getattr(colours, background)) >= 4.5


@EVERY
@pytest.mark.parametrize("background", [*BACKGROUNDS, "chosen"])
@pytest.mark.parametrize("edge", EDGES)
def test_edges_and_the_focus_can_be_seen_on_every_background(colours: Colours, edge: str, background: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, background)) >= 3


@EVERY
def test_the_focus_on_the_accent_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.text, colours.accent) >= 1.5  # its ring lies on the ground, where it reaches far more
    assert all(contrast(colours.text, getattr(colours, background)) >= 3 for background in BACKGROUNDS)


@pytest.mark.parametrize("percent", [80, 100, 125, 150, 200, 250, 300])
def test_a_target_is_44_pixels_high_or_more_at_every_text_size(percent: int) -> None:
    assert Sizes(percent).named()["target"] >= 44
    assert Sizes(percent).named()["field"] + 2 >= 44  # and its border


def test_the_style_sheet_names_only_what_the_theme_has_and_no_colour_of_its_own() -> None:
    sheet = Template((assets_folder() / "theme.qss").read_text("utf-8"))
    known = {*LIGHT._asdict(), *Sizes(100).named(), "chevron", "tick_mark", *_NO_OUTLINES}
    assert set(sheet.get_identifiers()) <= known
    assert re.search(r"#[0-9a-fA-F]{3,8}\b", sheet.template) is None


def test_only_the_looks_with_high_contrast_have_outlines(theme: Theme) -> None:
    assert _outlines("#000000").keys() == _NO_OUTLINES.keys()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    outlined = []
    for look in (Appearance.LIGHT, Appearance.HIGH_CONTRAST_LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST_DARK):
        theme.set_appearance(look, 100)
        outlined.append("QPushButton { border: 2px solid" in app.styleSheet())
        assert theme.is_high_contrast is outlined[-1]
    assert outlined == [False, True, False, True]


def test_the_look_of_the_system_has_more_contrast_when_the_system_asks_for_it(theme: Theme) -> None:
    theme.set_appearance(Appearance.SYSTEM, 100)
    usual = theme.colours
    theme.set_system_contrast(is_high=True)
    assert theme.colours is {LIGHT: HIGH_CONTRAST_LIGHT, DARK: HIGH_CONTRAST_DARK}[usual]
    theme.set_appearance(Appearance.DARK, 100)
    assert theme.colours is DARK  # chosen, whatever the system asks for


def test_a_new_appearance_is_applied_to_the_whole_application_at_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.DARK, 150)
    assert theme.colours is DARK
    sheet = QApplication.instance()
    assert isinstance(sheet, QApplication)
    assert DARK.text in sheet.styleSheet()
    assert LIGHT.text not in sheet.styleSheet()
    assert QApplication.font().pixelSize() == round(15 * 1.5)


def test_the_same_appearance_again_costs_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_appearance(Appearance.LIGHT, 100)


@pytest.mark.parametrize("file", sorted((assets_folder() / "icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_drawing_can_be_drawn(file: object, theme: Theme) -> None:
    name = str(getattr(file, "stem", ""))
    image = theme.pixmap(name, theme.colours.text, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_every_weight_of_the_font_goes_by_one_name(qapp: QApplication) -> None:
    assert qapp
    for file in sorted((assets_folder() / "fonts").glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(file))
        assert "Inter" in QFontDatabase.applicationFontFamilies(number), file.name
        QFontDatabase.removeApplicationFont(number)


def test_headings_stand_out_by_weight(theme: Theme) -> None:
    assert theme.sizes.percent == 100
    widths = set()
    for weight in (400, 500, 600):
        font = QFont("Inter")
        font.setPixelSize(60)
        font.setWeight(QFont.Weight(weight))
        widths.add(QFontMetrics(font).horizontalAdvance("Kinder ways to see it"))
    assert len(widths) == 3


@pytest.mark.parametrize("name", ["two words", "größer", "it's (mine)", 'a "name"', "100%$body;"])
def test_the_marks_are_found_whatever_the_folder_of_the_assets_is_called(
    name: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = []
    for folder in (assets_folder(), shutil.copytree(assets_folder(), tmp_path / name)):
        theme = Theme(qapp, folder)
        theme.set_appearance(Appearance.LIGHT, 100)
        box = QCheckBox()
        qtbot.addWidget(box)
        box.setChecked(True)
        pictures.append(box.grab().toImage())
        theme.deleteLater()
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("sheet", [None, b"\xff\xfe\x00"])
def test_without_a_style_sheet_that_can_be_read_the_window_still_has_its_colours(
    qapp: QApplication, tmp_path: Path, sheet: bytes | None
) -> None:
    if sheet is not None:
        (tmp_path / "theme.qss").write_bytes(sheet)
    theme = Theme(qapp, tmp_path)
    theme.set_appearance(Appearance.DARK, 100)
    assert theme.colours is DARK
    assert qapp.styleSheet() == ""
    theme.deleteLater()
