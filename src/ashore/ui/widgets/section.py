"""A section of a page: a heading, an introduction, and rows."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.widgets.text import Role, Text


class Section(QWidget):
    """Heading and introduction take no space where they are empty."""

    def __init__(self, heading: str = "", intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text(heading, Role.SECTION)
        self.intro = Text(intro, Role.QUIET)
        mark_group(self)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 24)
        self.rows.setSpacing(10)
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.intro)
        self.heading.setVisible(bool(heading))  # once it has a parent: shown alone it would flash up as a window
        self.intro.setVisible(bool(intro))

    def set_intro(self, intro: str) -> None:
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))


def card() -> tuple[QFrame, QVBoxLayout]:
    """A frame, and the layout for its rows."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    mark_group(frame)
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(18, 14, 18, 14)
    rows.setSpacing(8)
    return frame, rows


def clear_rows(rows: QVBoxLayout) -> None:
    """Removes every widget from these rows."""
    while (item := rows.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
