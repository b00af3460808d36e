"""A part of the page: a heading, a quiet line, and what belongs to it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.ui.widgets.text import Role, Text


class Section(QWidget):
    """Hidden parts take no room."""

    def __init__(self, heading: str = "", intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text(heading, Role.HEADING)
        self.intro = Text(intro, Role.QUIET)
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
    """A quiet frame, and where its rows go."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(18, 14, 18, 14)
    rows.setSpacing(8)
    return frame, rows


def empty(rows: QVBoxLayout) -> None:
    """Takes every widget out of these rows."""
    while (item := rows.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
