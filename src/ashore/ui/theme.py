"""Applies colours and text sizes, light or dark, to the whole application."""

from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ashore.domain.settings import Appearance
from ashore.ui.colours import DARK, LIGHT, Colours
from ashore.ui.startup_workarounds import SCHEME_DARK, SCHEME_LIGHT, SCHEME_UNKNOWN
from ashore.ui.widgets.focus_rings import FocusRings


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
            "kept": min(self.scaled(18), self.body + 6),
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
            "tight_pad": min(16, self.scaled(13)),
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
        self.is_high_contrast = False
        self._system_has_high_contrast = False
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

    def set_system_contrast(self, *, is_high: bool) -> None:
        """Whether the system asks for more contrast, which the look that follows it has then."""
        if is_high == self._system_has_high_contrast:
            return
        self._system_has_high_contrast = is_high
        if self._appearance is Appearance.SYSTEM:
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
        follows = self._appearance in (None, Appearance.SYSTEM)
        dark = self._system_is_dark if follows else self._appearance in _DARK
        self.is_high_contrast = self._system_has_high_contrast if follows else self._appearance in _HIGH_CONTRAST
        self.colours = _colours(is_dark=dark, is_high_contrast=self.is_high_contrast)
        font = QFont("Inter")
        font.setPixelSize(self.sizes.body)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        icons = (self._assets / "icons").as_posix().replace('"', r"\"")
        images = {"chevron": f"{icons}/chevron.svg", "tick_mark": f"{icons}/tick-{'dark' if dark else 'light'}.svg"}
        outlines = _outlines(self.colours.edge) if self.is_high_contrast else _NO_OUTLINES
        names: dict[str, object] = {**self.colours._asdict(), **self.sizes.named(), **images, **outlines}
        self._app.setStyleSheet(Template(self._sheet()).substitute(names))
        self.changed.emit()

    def _sheet(self) -> str:
        """Empty where it cannot be read: the window is plainer then, and opens."""
        try:
            return (self._assets / "theme.qss").read_text("utf-8")
        except (OSError, ValueError):
            return ""


_DARK = (Appearance.DARK, Appearance.HIGH_CONTRAST_DARK)
_HIGH_CONTRAST = (Appearance.HIGH_CONTRAST_LIGHT, Appearance.HIGH_CONTRAST_DARK)
_SCHEMES = {
    Appearance.SYSTEM: SCHEME_UNKNOWN,
    Appearance.LIGHT: SCHEME_LIGHT,
    Appearance.DARK: SCHEME_DARK,
    Appearance.HIGH_CONTRAST_LIGHT: SCHEME_LIGHT,
    Appearance.HIGH_CONTRAST_DARK: SCHEME_DARK,
}


_NO_OUTLINES = {"outline": "none", "disabled_outline": "none", "link_decoration": "none", "field_edge": 1}


def _outlines(edge: str) -> dict[str, object]:
    """What the style sheet names besides, for the looks with high contrast."""
    return {
        "outline": f"2px solid {edge}",
        "disabled_outline": f"2px dashed {edge}",
        "link_decoration": "underline",
        "field_edge": 2,
    }


def _colours(*, is_dark: bool, is_high_contrast: bool) -> Colours:
    if not is_high_contrast:
        return DARK if is_dark else LIGHT
    from ashore.ui.high_contrast_colours import HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT  # few people need them

    return HIGH_CONTRAST_DARK if is_dark else HIGH_CONTRAST_LIGHT


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
