"""A card of a line that the person kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.own_reframes import KeptLine
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.spaced_text import SpacedText

LONGEST_SHOWN = 120
"""Characters of a line, before all of it is asked for."""


class KeptLineCard(QFrame):
    """Its buttons name it for who cannot see which card they stand on."""

    guide_requested = Signal()
    """The line is to be shown under the guide, or no longer."""
    removed = Signal()

    def __init__(self, line: KeptLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("kind", "card")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 6, 2)
        rows.setSpacing(0)
        text = self._text = ShortenedText(SpacedText(), LONGEST_SHOWN)
        text.set_text(line.text)
        rows.addWidget(text)
        self.rest = Button(
            self.tr("Remove from the guide") if line.rests_under_guide else self.tr("Show under the guide"),
            ButtonKind.LINK,
        )
        self.remove = Button(self.tr("Remove"), ButtonKind.LINK)
        for button in (self.rest, self.remove):
            button.setAccessibleName(self.tr("{action}: {line}").format(action=button.text(), line=text.label.text()))
        rows.addWidget(button_row(self.rest, self.remove))
        self.rest.clicked.connect(self.guide_requested)
        self.remove.clicked.connect(self.removed)

    def tab_stops(self) -> list[Button]:
        """In the order in which they stand."""
        return [self._text.show_all, self.rest, self.remove]
