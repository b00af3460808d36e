"""Applies colours and text sizes, light or dark, to the whole application."""

from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ashore.domain.settings import Appearance
from ashore.ui.startup_workarounds import SCHEME_DARK, SCHEME_LIGHT, SCHEME_UNKNOWN
from ashore.ui.widgets.focus_rings import FocusRings


class Colours(NamedTuple):
    """Every colour in the window, as #rrggbb, or as #aarrggbb where the backdrop is to shine through.

    Text reaches a contrast of 4.5:1, edges of what is typed into and the shapes of the guides 3:1.
    """

    backdrop_top: str
    backdrop_middle: str
    """At half the height."""
    backdrop_low: str
    """At 86 % of the height."""
    backdrop_bottom: str
    shore: str
    """Each of the still waves along the lower edge."""
    aura: str
    """The glow behind the guide, at its centre."""
    surface: str
    panel: str
    """Of the side panel beside the page, over the backdrop."""
    panel_over_page: str
    """Of the side panel where it covers the page: nothing shines through, and fills show on it."""
    fill: str
    fill_hover: str
    fill_pressed: str
    """Fainter, as if it gave way."""
    fill_on_card: str
    """Of what is pressed on a card, which has a fill itself."""
    fill_on_card_hover: str
    line: str
    edge: str
    text: str
    quiet_text: str
    scroll_bar: str
    accent: str
    accent_hover: str
    on_accent: str
    chosen: str
    warm: str
    orb_light: str
    """The five tones of the orb, from its brightest point to its edge."""
    orb_bright: str
    orb_middle: str
    orb_dark: str
    orb_deep: str
    orb_rim: str
    on_orb: str
    orb_outline: str
    shape_top: str
    """Guides on which no text stands are filled from this tone to the next."""
    shape_bottom: str
    water: str


DARK = Colours(
    backdrop_top="#0a151b",
    backdrop_middle="#11262e",
    backdrop_low="#183037",
    backdrop_bottom="#1a363d",
    shore="#0a6fb0a8",
    aura="#2b9ad6c8",
    surface="#1a313b",
    panel="#09ffffff",
    panel_over_page="#1a313b",
    fill="#0ee9f1f0",
    fill_hover="#15e9f1f0",
    fill_pressed="#08e9f1f0",
    fill_on_card="#0ee9f1f0",
    fill_on_card_hover="#15e9f1f0",
    line="#2b444d",
    edge="#69838a",
    text="#e9f1f0",
    quiet_text="#bdcccd",
    scroll_bar="#38e9f1f0",
    accent="#8fcfc2",
    accent_hover="#a5dccf",
    on_accent="#0f2429",
    chosen="#22363c",
    warm="#e2bd91",
    orb_light="#e4f3ea",
    orb_bright="#c3e6db",
    orb_middle="#9dd4c7",
    orb_dark="#74b3a8",
    orb_deep="#5a9c93",
    orb_rim="#bfe6da",
    on_orb="#0d2a32",
    orb_outline="#17e9f1f0",
    shape_top="#b7e0d5",
    shape_bottom="#64a79e",
    water="#4f9a96",
)
LIGHT = Colours(
    backdrop_top="#fdf6ea",
    backdrop_middle="#f3f2ea",
    backdrop_low="#dde9e5",
    backdrop_bottom="#dbe9e4",
    shore="#082f7f76",
    aura="#00ffffff",
    surface="#fdfbf7",
    panel="#33ffffff",
    panel_over_page="#f3f2ea",
    fill="#99ffffff",
    fill_hover="#d1ffffff",
    fill_pressed="#66ffffff",
    fill_on_card="#14246b63",
    fill_on_card_hover="#21246b63",
    line="#d9dcd6",
    edge="#708080",
    text="#1c2d32",
    quiet_text="#4c5e62",
    scroll_bar="#381c2d32",
    accent="#246b63",
    accent_hover="#1f5d56",
    on_accent="#ffffff",
    chosen="#d9e3de",
    warm="#92531a",
    orb_light="#f2faf6",
    orb_bright="#d3ebe4",
    orb_middle="#a9d6cc",
    orb_dark="#79bbb0",
    orb_deep="#5fa79c",
    orb_rim="#2b7971",
    on_orb="#10303a",
    orb_outline="#171c2d32",
    shape_top="#4a9389",
    shape_bottom="#2f7f76",
    water="#3b877f",
)


class Sizes(NamedTuple):
    """Type sizes and spacing in pixels for a text size in percent (80 to 300)."""

    percent: int

    @property
    def body(self) -> int:
        return self.scaled(15)

    def scaled(self, pixels: float) -> int:
        """`pixels` at 100 %, at this text size."""
        return round(pixels * self.percent / 100)

    def named(self) -> dict[str, int]:
        """Every size that the style sheet names."""
        target = max(44, self.scaled(30))
        large = max(target, min(96, self.scaled(56)))
        return {
            "body": self.body,
            "small": self.scaled(13),
            "rail": min(24, self.scaled(12.5)),  # so that the rail stays narrow
            "heading": self.scaled(18),
            "title": self.scaled(24),
            "held": min(self.scaled(23), self.body + 12),
            "number": self.scaled(28),
            "tile": self.scaled(16),
            "prompt": self.scaled(36),
            "target": target,
            "large": large,
            "large_round": large // 2,
            "field": target - 2,  # the border adds 2
            "round": target // 2,
            "pad": min(24, self.scaled(24)) if self.percent < 250 else 14,
            "chip_pad": min(24, self.scaled(16)),
            "chip_gap": min(18, self.scaled(14)),
            "gap": min(16, self.scaled(10)),
            "tick": min(36, self.scaled(20)),
        }


class Theme(QObject):
    """The colours and sizes in use. `changed` fires once new ones are applied to the whole application."""

    changed = Signal()

    def __init__(self, app: QApplication, assets: Path) -> None:
        super().__init__(app)
        self._app = app
        self._assets = assets
        self._appearance: Appearance | None = None
        self.sizes = Sizes(100)
        self.colours = LIGHT
        self._focus_rings = FocusRings(app, self)
        self._load_fonts()
        self._system_is_dark = app.palette().window().color().lightness() < 128
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set_appearance(self, appearance: Appearance, text_percent: int) -> None:
        if appearance is self._appearance and text_percent == self.sizes.percent:
            return
        self._appearance = appearance
        self.sizes = Sizes(text_percent)
        self._app.styleHints().setProperty("colorScheme", _SCHEMES[appearance])
        self._apply()

    def icon(self, name: str, colour: str) -> QIcon:
        """The icon `name` from assets/icons, drawn in `colour`; empty, but of the same size, for ""."""
        return QIcon(self.pixmap(name, colour, self.sizes.scaled(24)))

    def pixmap(self, name: str, colour: str, pixels: int) -> QPixmap:
        ratio = self._app.devicePixelRatio()
        pixmap = QPixmap(round(pixels * ratio), round(pixels * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        if not name:
            return pixmap
        try:
            svg = (self._assets / "icons" / f"{name}.svg").read_text("utf-8").replace("#808080", colour)
        except (OSError, ValueError):  # a button without its icon still has its name
            return pixmap
        from ashore.ui.svg_icons import draw_svg  # the first frame has no icons

        painter = QPainter(pixmap)
        draw_svg(painter, svg, pixels)
        painter.end()
        return pixmap

    def _load_fonts(self) -> None:
        for file in sorted((self._assets / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))

    def _follow_system(self, scheme: object) -> None:
        from PySide6.QtCore import Qt  # slow to load; the first frame only needs the palette

        if self._appearance is Appearance.SYSTEM and scheme is not Qt.ColorScheme.Unknown:
            self._system_is_dark = scheme is Qt.ColorScheme.Dark
            self._apply()

    def _apply(self) -> None:
        dark = self._appearance is Appearance.DARK or (self._appearance is Appearance.SYSTEM and self._system_is_dark)
        self.colours = DARK if dark else LIGHT
        font = QFont("Inter")
        font.setPixelSize(self.sizes.body)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        icons = (self._assets / "icons").as_posix().replace('"', r"\"")
        images = {"chevron": f"{icons}/chevron.svg", "tick_mark": f"{icons}/tick-{'dark' if dark else 'light'}.svg"}
        names: dict[str, object] = {**self.colours._asdict(), **self.sizes.named(), **images}
        self._app.setStyleSheet(Template(self._sheet()).substitute(names))
        self.changed.emit()

    def _sheet(self) -> str:
        """Empty where it cannot be read: the window is plainer then, and opens."""
        try:
            return (self._assets / "theme.qss").read_text("utf-8")
        except (OSError, ValueError):
            return ""


_SCHEMES = {
    Appearance.SYSTEM: SCHEME_UNKNOWN,
    Appearance.LIGHT: SCHEME_LIGHT,
    Appearance.DARK: SCHEME_DARK,
}


def _palette(colours: Colours) -> QPalette:
    """For what Qt draws itself, such as menus and dialogs."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: colours.backdrop_bottom,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.chosen,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.quiet_text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
    }.items():
        palette.setColor(which, QColor(colour))
    return palette
