"""A page that scrolls: one column of a width that reads well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

WIDEST_PIXELS = 760


class Column(QScrollArea):
    """Widgets one under another, centred, at most 760 px wide at 100 % text. Never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 32, widest: int = WIDEST_PIXELS) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(margin, margin, margin, margin)
        self._inner = QWidget()
        self._inner.setMaximumWidth(widest)
        self.rows = QVBoxLayout(self._inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self.setWidget(body)

    def add(self, widget: QWidget) -> None:
        self.rows.addWidget(widget)

    def add_row(self, layout: QLayout) -> None:
        self.rows.addLayout(layout)

    def end(self) -> None:
        """What was added stays at the top."""
        self.rows.addStretch(1)

    def bring(self, widget: QWidget) -> None:
        """Gives the keyboard to `widget`, and moves it into view."""
        widget.setFocus()
        if (body := self.widget()) is not None and (layout := body.layout()) is not None:
            layout.activate()  # what was filled a moment ago has its place now
        self.ensureWidgetVisible(widget)

    def clear(self) -> None:
        """Takes everything out again."""
        while (item := self.rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
