"""Shows a title with a text below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.text import Role, Text


class TitledText(QWidget):
    """Hidden while its text is empty."""

    def __init__(self, title: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("", role)
        rows = self.rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(Text(title, Role.SECTION))
        rows.addWidget(self.text)
        self.hide()

    def set_text(self, text: str) -> None:
        self.text.setText(text)
        self.setVisible(bool(text))
