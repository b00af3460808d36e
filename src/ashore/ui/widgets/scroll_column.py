"""A page that scrolls: one column of a readable width."""

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ashore.ui.widgets.overlay_scroll_bar import OverlayScrollBar

WIDEST_PIXELS = 540
"""At 100 % text: lines of about 75 letters."""
NARROW_PIXELS, NARROW_LETTERS = 440, 9
USUAL_TEXT_PIXELS = 15
"""The size of plain text at 100 %."""


class CentredColumn(QWidget):
    """Widgets one under another in `rows`, centred, at most `widest` pixels wide at 100 % text, more at larger text."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margin: int = 32,
        widest: int = WIDEST_PIXELS,
        narrow: int = NARROW_PIXELS,
    ) -> None:
        """Where it is less than `narrow` pixels wide, there is half of the margin at the sides."""
        super().__init__(parent)
        self._widest = widest
        self._narrow = narrow
        self._is_measured = False
        self._margins = (margin, margin, margin, margin)
        row = self._row = QHBoxLayout(self)
        self._inner = QWidget()
        self.rows = QVBoxLayout(self._inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self._set_margins()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Without a height where that follows from the width: the one at the narrowest would leave an empty end."""
        if not self._is_measured:
            if not self.window().isVisible():  # measuring applies the theme, which is undone when it gets its place
                return QSize(0, 0)
            self._is_measured = True
        hint, view = super().minimumSizeHint(), self.parentWidget()
        width = hint.width() if view is None else min(hint.width(), view.width())  # it never scrolls sideways
        return QSize(width, 0 if self._row.hasHeightForWidth() else hint.height())

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Around the column, in pixels."""
        self._margins = (left, top, right, bottom)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _set_margins(self) -> None:
        """Less wide at the sides where the page is narrow, and hardly there where it is narrow for its text."""
        left, top, right, bottom = self._margins
        share = 2 if self.width() < self._narrow else 1
        if self.width() < NARROW_LETTERS * self.font().pixelSize():
            share = 4
        margins = QMargins(left // share, top, right // share, bottom)
        if margins != self._row.contentsMargins():
            self._row.setContentsMargins(margins)

    def _fit(self) -> None:
        text_pixels = self.font().pixelSize()  # -1 where the size is in points, which means that none was chosen
        scale = text_pixels / USUAL_TEXT_PIXELS if text_pixels > 0 else 1
        self._inner.setMaximumWidth(round(self._widest * scale))


class ScrollColumn(QScrollArea):
    """A CentredColumn that scrolls, and never sideways. With `fades_edges` it fades out where an edge cuts it."""

    width_changed = Signal(int)
    """How wide the part that scrolls has become, in pixels."""
    _has_size = False

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margin: int = 32,
        widest: int = WIDEST_PIXELS,
        narrow: int = NARROW_PIXELS,
        fades_edges: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would move the column
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = CentredColumn(margin=margin, widest=widest, narrow=narrow)
        self.rows = self.column.rows
        self.setWidget(self.column)
        self._bar = OverlayScrollBar(self)
        self._has_edge_fades = False
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._follow_focus)
        if fades_edges:
            self.verticalScrollBar().rangeChanged.connect(self._add_edge_fades)

    def event(self, event: QEvent) -> bool:
        if not self._has_size and event.type() is QEvent.Type.StyleChange:
            # Each change of its place is one. Qt would measure all that is in it, and so apply the style sheet.
            return QFrame.event(self, event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._has_size = True
        super().resizeEvent(event)
        self.width_changed.emit(self.viewport().width())

    def add(self, widget: QWidget) -> None:
        self.rows.addWidget(widget)

    def add_row(self, layout: QLayout) -> None:
        self.rows.addLayout(layout)

    def end(self) -> None:
        """Keeps what was added at the top."""
        self.rows.addStretch(1)

    def focus_on(self, widget: QWidget) -> None:
        """Gives `widget` the keyboard focus, and scrolls it into view."""
        widget.setFocus()
        self.show_whole(widget)

    def show_whole(self, widget: QWidget) -> None:
        """Scrolls `widget` into view, its end first where it is taller."""
        # Widgets that were just filled get their geometry now, from the inside out.
        around: QWidget | None = widget
        while around is not None and around is not self.viewport():
            if (layout := around.layout()) is not None:
                layout.activate()
            around = around.parentWidget()
        self.ensureWidgetVisible(widget)

    def clear(self) -> None:
        """Removes everything."""
        while (item := self.rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scrolls to what the keyboard or a screen reader has come to, from wherever it came."""
        if now is not None and self.isVisible() and self.column.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _add_edge_fades(self, least: int, most: int) -> None:
        """Where there is something to scroll; most pages never have any."""
        if self._has_edge_fades or least == most:
            return
        from ashore.ui.widgets.edge_fade import Edge, EdgeFade

        self._has_edge_fades = True
        for edge in Edge:
            EdgeFade(self, edge)
        self._bar.raise_()
