"""Draws rest and contact: each with a tone, a shape and a drawing of its own, neither before the other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from ashore.domain.check_ins import CheckInKind
from ashore.ui.theme import Theme

ICON_PIXELS, SMALL_ICON_PIXELS = 22, 14
TEXT_PIXELS, SMALL_TEXT_PIXELS = 13, 12
CONTACT_ROUNDING, REST_ROUNDING = 12.0, 30.0
"""Rest is as round as a cushion; contact has corners that meet."""
PADDING, GAP = 4, 4
WIDE_RATIO = 2.2
"""From so many times as wide as high on, the drawing stands beside the words."""
LIFTED_PERCENT = 112
"""How light a block is that the pointer is at."""
OUTLINE_PIXELS = 2.0
_DRAWINGS = {CheckInKind.REST: "rest", CheckInKind.CONTACT: "together"}


class BlockPainter:
    """Keeps the drawings of the look that is in use."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[CheckInKind, int], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def tone(self, kind: CheckInKind) -> QColor:
        colours = self._theme.colours
        return QColor(colours.accent if kind is CheckInKind.REST else colours.warm)

    def draw(self, painter: QPainter, area: QRectF, kind: CheckInKind, text: str, *, is_lifted: bool = False) -> None:
        """A block with its drawing and as many lines of its text as there is space for."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_shape(painter, area, kind, is_lifted=is_lifted)
        if area.width() > WIDE_RATIO * area.height():
            inner = area.adjusted(2 * PADDING, PADDING, -2 * PADDING, -PADDING)
            self._draw_beside(painter, inner, kind, text)
        else:
            self._draw_above(painter, area.adjusted(PADDING, PADDING, -PADDING, -PADDING), kind, text)

    def draw_planned_alone(self, painter: QPainter, area: QRectF, kind: CheckInKind, text: str) -> None:
        """As a block, without a shape: it has its place elsewhere, and stays where it is."""
        self._draw_above(painter, area, kind, text)

    def draw_planned(self, painter: QPainter, area: QRectF, kind: CheckInKind, text: str) -> None:
        """As a small line with a small drawing, below a block."""
        font = self.font(SMALL_TEXT_PIXELS)
        icon = self._pixmap(kind, self._scaled(SMALL_ICON_PIXELS))
        side = icon.deviceIndependentSize().width()
        metrics = QFontMetrics(font)
        space = int(area.width() - side - GAP)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, space)
        left = area.left() + max(0.0, (area.width() - side - GAP - metrics.horizontalAdvance(shown)) / 2)
        painter.drawPixmap(QPointF(left, area.center().y() - side / 2), icon)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.quiet_text))
        words = QRectF(left + side + GAP, area.top(), space, area.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def text_width(self, text: str) -> int:
        """Of a block's text in one line, in pixels."""
        return QFontMetrics(self.font(TEXT_PIXELS)).horizontalAdvance(text)

    def font(self, pixels: int) -> QFont:
        font = QFont("Inter")
        font.setPixelSize(self._scaled(pixels))
        return font

    def _draw_shape(self, painter: QPainter, area: QRectF, kind: CheckInKind, *, is_lifted: bool) -> None:
        colours = self._theme.colours
        fill = QColor(colours.rest_fill if kind is CheckInKind.REST else colours.contact_fill)
        if is_lifted:
            fill = fill.lighter(LIFTED_PERCENT)
        rounding = REST_ROUNDING if kind is CheckInKind.REST else CONTACT_ROUNDING
        rounding = min(rounding * self._theme.sizes.percent / 100, area.height() / 2)
        pen = QPen(self.tone(kind), OUTLINE_PIXELS) if self._theme.is_high_contrast else QPen(Qt.PenStyle.NoPen)
        half = OUTLINE_PIXELS / 2 if self._theme.is_high_contrast else 0.0
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), rounding, rounding)

    def _draw_above(self, painter: QPainter, area: QRectF, kind: CheckInKind, text: str) -> None:
        icon, metrics = self._icon(kind), QFontMetrics(self.font(TEXT_PIXELS))
        side, line_height = icon.deviceIndependentSize().width(), metrics.lineSpacing()
        lines = wrapped(text, metrics, int(area.width()), int((area.height() - side - GAP) // line_height))
        top = area.top() + (area.height() - side - GAP - len(lines) * line_height) / 2
        painter.drawPixmap(QPointF(area.center().x() - side / 2, top), icon)
        words = QRectF(area.left(), top + side + GAP, area.width(), len(lines) * line_height)
        self._draw_lines(painter, words, lines, Qt.AlignmentFlag.AlignHCenter)

    def _draw_beside(self, painter: QPainter, area: QRectF, kind: CheckInKind, text: str) -> None:
        icon, metrics = self._icon(kind), QFontMetrics(self.font(TEXT_PIXELS))
        side, line_height = icon.deviceIndependentSize().width(), metrics.lineSpacing()
        lines = wrapped(text, metrics, int(area.width() - side - 2 * GAP), int(area.height() // line_height))
        widest = max(map(metrics.horizontalAdvance, lines))
        left = area.left() + max(0.0, (area.width() - side - 2 * GAP - widest) / 2)
        painter.drawPixmap(QPointF(left, area.center().y() - side / 2), icon)
        height = len(lines) * line_height
        words = QRectF(left + side + 2 * GAP, area.center().y() - height / 2, widest, height)
        self._draw_lines(painter, words, lines, Qt.AlignmentFlag.AlignLeft)

    def _draw_lines(self, painter: QPainter, area: QRectF, lines: list[str], alignment: Qt.AlignmentFlag) -> None:
        painter.setFont(self.font(TEXT_PIXELS))
        painter.setPen(QColor(self._theme.colours.text))
        height = area.height() / len(lines)
        for number, line in enumerate(lines):
            at = QRectF(area.left(), area.top() + number * height, area.width(), height)
            painter.drawText(at, int(alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), line)

    def _icon(self, kind: CheckInKind) -> QPixmap:
        return self._pixmap(kind, min(self._scaled(ICON_PIXELS), 2 * ICON_PIXELS))

    def _pixmap(self, kind: CheckInKind, pixels: int) -> QPixmap:
        if (kind, pixels) not in self._pixmaps:
            self._pixmaps[kind, pixels] = self._theme.pixmap(_DRAWINGS[kind], self.tone(kind).name(), pixels)
        return self._pixmaps[kind, pixels]

    def _scaled(self, pixels: int) -> int:
        return self._theme.sizes.scaled(pixels)


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """The text as at least one line and at most `most`, between words where that is possible; the last may end in …"""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or metrics.horizontalAdvance(longer) <= width or len(lines) >= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
