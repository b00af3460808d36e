"""What stands at the foot of the list: the search, and, the same for everyone, the way to Support."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.features.reframes.panel_views import MARGIN
from ashore.features.reframes.support_link import SupportLink
from ashore.ui.widgets.paste_filter import LONGEST_PASTED


class ListFooter(QWidget):
    """Nothing is done with what is searched for beyond finding thoughts."""

    support_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(maxLength=LONGEST_PASTED)
        self.search.setPlaceholderText(self.tr("Search, or your own words"))
        self.search.setAccessibleName(self.tr("Search thoughts, or write your own"))
        self.search.setClearButtonEnabled(True)
        self.support = SupportLink()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 8, MARGIN, 10)
        rows.setSpacing(4)
        rows.addWidget(self.search)
        rows.addWidget(self.support)
        self.support.clicked.connect(self.support_requested)
