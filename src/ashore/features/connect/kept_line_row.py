"""One line that the person kept, with what can be done with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.own_reframes import KeptLine
from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.section import card
from ashore.ui.widgets.spaced_text import SpacedText

LINE_HEIGHT = 1.5


class KeptLineRow(QWidget):
    """Its buttons name it for who cannot see which row they stand in."""

    def __init__(self, line: KeptLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.guide_button = Button(
            self.tr("Remove from the guide") if line.rests_under_guide else self.tr("Show under the guide"),
            ButtonKind.LINK,
        )
        self.remove_button = Button(self.tr("Remove"), ButtonKind.LINK)
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        rows.addWidget(SpacedText(line.text, line_height=LINE_HEIGHT))
        links = LinkRow()
        rows.addLayout(links)
        for button in (self.guide_button, self.remove_button):
            name = self.tr("{action}: {line}").format(action=button.text(), line=shortened(line.text))
            button.setAccessibleName(name)
            links.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
