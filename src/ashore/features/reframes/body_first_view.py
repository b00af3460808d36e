"""Shown when distress is very strong: the body first, eyes open, nothing to write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.launch import Page
from ashore.features.reframes.panel_views import MARGIN, NARROW_PIXELS, View
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.distress_rating import DistressRating
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class BodyFirstView(View):
    """`page_requested` carries Page.BREATHE or Page.GROUND."""

    page_requested = Signal(object)
    thoughts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.breathe = Button(self.tr("Stay with the breath"), ButtonKind.PRIMARY)
        self.ground = Button(self.tr("Something other than breathing"))
        self.thoughts = Button(self.tr("Look at the thoughts anyway"), ButtonKind.LINK)
        self.distress_rating = DistressRating()
        self.breathe.clicked.connect(lambda: self.page_requested.emit(Page.BREATHE))
        self.ground.clicked.connect(lambda: self.page_requested.emit(Page.GROUND))
        self.thoughts.clicked.connect(self.thoughts_requested)
        column = ScrollColumn(narrow=NARROW_PIXELS)
        column.column.set_margins(MARGIN, 0, MARGIN, MARGIN)
        column.add(Text(self.tr("The body first"), Role.HEADING))
        column.add(Text(self.tr("When a moment is this hard, looking at a thought is hard too. The thought can wait.")))
        column.add(Text(self.tr("Eyes open is fine. There is nothing to write."), Role.QUIET))
        column.rows.addSpacing(8)
        column.add(button_row(self.breathe, self.ground, tight=False))
        column.rows.addSpacing(16)
        column.add(self.distress_rating)
        column.add(button_row(self.thoughts))
        column.end()
        self.set_content(column, first=self.breathe)

    def go_back(self) -> bool:
        """Collapses the scale. False where it is not expanded."""
        return self.distress_rating.go_back()
