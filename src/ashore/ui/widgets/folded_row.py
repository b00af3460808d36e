"""A row that unfolds what belongs to it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_expanded, set_role
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.chevron import draw_chevron
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.keyboard_focus import put_after

CHEVRON_INSET = 10


class FoldedRow(QWidget):
    """A name to press, with its content below it once it was pressed."""

    unfolding = Signal()
    """It is about to unfold: what is built late is to be set now."""
    unfolded = Signal()
    """It takes more height now, and may have to be scrolled into view."""

    def __init__(self, name: str, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = RowHeader(name)
        self._content: QWidget | None = None
        hairline = QFrame()
        hairline.setProperty("kind", "line")
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(hairline)
        rows.addWidget(_Heading(self.header))
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(4, 2, 4, 0)
        rows.addLayout(self._inner)
        if content is not None:
            self._add(content)
        set_expanded(self.header, expanded=False)
        self.header.clicked.connect(self._toggle)

    def set_content(self, content: QWidget) -> None:
        """Folded. Tab comes to it after the name, however late it is built."""
        self._add(content)
        put_after(self.header, content)

    @property
    def is_unfolded(self) -> bool:
        return self._content is not None and not self._content.isHidden()

    def fold(self) -> None:
        self.set_unfolded(is_unfolded=False)

    def go_back(self) -> bool:
        """Folds. False where it is folded."""
        if self._content is None or not self.is_unfolded:
            return False
        if self._content.isAncestorOf(self.window().focusWidget() or self):
            self.header.setFocus()
        self._toggle()
        return True

    def _toggle(self) -> None:
        is_unfolded = not self.is_unfolded
        crossfade(self, lambda: self.set_unfolded(is_unfolded=is_unfolded))
        if is_unfolded:
            self.unfolded.emit()

    def set_unfolded(self, *, is_unfolded: bool) -> None:
        """At once."""
        if is_unfolded:
            self.unfolding.emit()
        if self._content is not None:
            self._content.setVisible(is_unfolded)
        self._rows.setContentsMargins(0, 0, 0, 14 if is_unfolded else 0)
        self.header.setChecked(is_unfolded)
        set_expanded(self.header, expanded=is_unfolded)

    def _add(self, content: QWidget) -> None:
        self._content = content
        content.hide()
        self._inner.addWidget(content)


class _Heading(QWidget):
    """A screen reader finds the name of a row among the headings, with the button in it that unfolds the row."""

    def __init__(self, header: Button) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(header)
        set_role(self, "Heading")
        self.setAccessibleName(header.text())


class RowHeader(Button):
    """Points down, and up while its row is unfolded."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, ButtonKind.ROW, parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self, CHEVRON_INSET, points_up=self.isChecked())
