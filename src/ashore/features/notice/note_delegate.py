"""Draws a note in the list: the day above the first of it, then the time, and one line of what it says."""

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
    """Every note is as high as two lines, and one with a day above it one line more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._heading_height(option, index) + self._note_height(option))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        heading = self._heading_height(option, index)
        note = option.rect.adjusted(0, heading, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if heading:
            painter.setFont(_small(option.font, bold=True))
            painter.setPen(QColor(colours.warm))
            self._write(painter, option.rect.adjusted(0, 2 * GAP_PIXELS, 0, 0), str(index.data(DAY_ROLE)), option)
        self._fill(painter, note, option)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(colours.quiet_text))
        self._write(painter, note.adjusted(0, GAP_PIXELS, 0, 0), str(index.data(TIME_ROLE)), option)
        second = note.adjusted(0, GAP_PIXELS + QFontMetrics(_small(option.font)).height(), 0, 0)
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

    def _write(self, painter: QPainter, area: QRect, text: str, option: QStyleOptionViewItem) -> None:
        inner = area.adjusted(MARGIN_PIXELS, 0, -MARGIN_PIXELS, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        at_start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(inner, at_start, shown)

    def _heading_height(self, option: QStyleOptionViewItem, index: Index) -> int:
        return 4 * GAP_PIXELS + QFontMetrics(_small(option.font, bold=True)).height() if index.data(DAY_ROLE) else 0

    def _note_height(self, option: QStyleOptionViewItem) -> int:
        lines = QFontMetrics(_small(option.font)).height() + QFontMetrics(option.font).height()
        return max(LEAST_PIXELS, lines + 3 * GAP_PIXELS)


def _small(font: QFont, *, bold: bool = False) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * 13 / 15)))
    if bold:
        small.setWeight(QFont.Weight.DemiBold)
    return small
