"""A name and a few words below it; nothing where there are none."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.text import Role, Text


class TitledText(QWidget):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("")
        rows = self.rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(name, Role.SECTION))
        rows.addWidget(self.text)
        self.hide()

    def set_words(self, words: str) -> None:
        self.text.setText(words)
        self.setVisible(bool(words))
