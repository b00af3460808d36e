"""Draws a note in the list: its day where it is the first of that, its time, and one line of what it says."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ashore.features.notice.note_list_model import DAY_ROLE, TIME_ROLE
from ashore.ui.theme import Theme

MARGIN_PIXELS = 12
GAP_PIXELS = 4
RADIUS_PIXELS = 12
LEAST_PIXELS = 44
FILL_ALPHA, HOVER_ALPHA = 28, 14
"""Of the text colour, behind the note that the keyboard is at, and behind the one under the pointer."""

Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """All are equally high, so that a long list is laid out at once. A line stands above the first of a day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = QFontMetrics(_small(option.font)).height() + QFontMetrics(option.font).height()
        return QSize(0, max(LEAST_PIXELS, lines + 4 * GAP_PIXELS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        day = str(index.data(DAY_ROLE) or "")
        area = option.rect.adjusted(0, GAP_PIXELS // 2, 0, -GAP_PIXELS // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day and index.row():
            line = QRect(area.left() + MARGIN_PIXELS, option.rect.top(), area.width() - 2 * MARGIN_PIXELS, 1)
            painter.fillRect(line, QColor(colours.line))
        self._fill(painter, area, option)
        first = area.adjusted(MARGIN_PIXELS, GAP_PIXELS, -MARGIN_PIXELS, 0)
        second = first.adjusted(0, QFontMetrics(_small(option.font)).height(), 0, 0)
        if day:
            painter.setFont(_small(option.font, bold=True))
            painter.setPen(QColor(colours.warm))
            first = self._write(painter, first, f"{day}  ", option)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(colours.quiet_text))
        self._write(painter, first, str(index.data(TIME_ROLE)), option)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        self._write(painter, second, str(index.data() or ""), option)
        painter.restore()

    def _fill(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            colour = QColor(self._theme.colours.text)
            colour.setAlpha(FILL_ALPHA if is_chosen else HOVER_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(area, RADIUS_PIXELS, RADIUS_PIXELS)

    def _write(self, painter: QPainter, area: QRect, text: str, option: QStyleOptionViewItem) -> QRect:
        """What is left of the line behind the text."""
        metrics, is_mirrored = painter.fontMetrics(), option.direction is Qt.LayoutDirection.RightToLeft
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        at_start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(area, at_start, shown)
        used = metrics.horizontalAdvance(shown)
        return area.adjusted(0, 0, -used, 0) if is_mirrored else area.adjusted(used, 0, 0, 0)


def _small(font: QFont, *, bold: bool = False) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * 13 / 15)))
    if bold:
        small.setWeight(QFont.Weight.DemiBold)
    return small
