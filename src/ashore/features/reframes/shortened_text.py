"""A text of which a long one is shown in part, with a way to see all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Text, shortened


class ShortenedText(QWidget):
    """Shows its texts in `label`."""

    expanded = Signal()
    """All of a long text is shown now."""

    def __init__(self, label: Text, longest: int, parent: QWidget | None = None) -> None:
        """Of a text of more than `longest` characters so many are shown, until all of it is asked for."""
        super().__init__(parent)
        self.label = label
        self._longest = longest
        self._whole = ""
        self.show_all = Button(self.tr("Show all"), ButtonKind.LINK)
        self._show_all_row = button_row(self.show_all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(label)
        rows.addWidget(self._show_all_row)
        self._show_all_row.hide()
        self.show_all.clicked.connect(self._show_all)

    @property
    def whole(self) -> str:
        return self._whole

    def set_text(self, text: str) -> None:
        """What is shown of the same text stays as it is."""
        if text == self._whole:
            return
        self._whole = text
        is_long = len(text) > self._longest
        self.label.setText(shortened(text, self._longest) if is_long else text)
        self._show_all_row.setVisible(is_long)

    def _show_all(self) -> None:
        self.label.setText(self._whole)
        self._show_all_row.hide()
        self.expanded.emit()
        announce(self, self._whole)
