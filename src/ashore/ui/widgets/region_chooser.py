"""Chooses the region that the helplines are for."""

from collections.abc import Sequence

from PySide6.QtCore import QCollator, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QVBoxLayout, QWidget

from ashore.domain.helplines import EU_REGIONS, Helpline
from ashore.ui.widgets.text import Role, Text

NARROWEST_PIXELS = 200
ELSEWHERE = "ZZ"  # what the Unicode locale data calls a region that is none of those known


class UnscrolledBox(QComboBox):
    """The wheel scrolls the page instead of changing the choice."""

    def minimumSizeHint(self) -> QSize:
        """Qt would keep all of the placeholder in view, also where the page is narrower."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), NARROWEST_PIXELS), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RegionChooser(QWidget):
    """Every region with a row, every one whose emergency number is known, and "Somewhere else"."""

    chosen = Signal(str)
    """The ISO code the person chose, "ZZ" for somewhere else; setting it from outside does not count."""

    def __init__(self, role: Role = Role.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Region")
        self.box = UnscrolledBox()
        self.box.setAccessibleName(name)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the wheel does not take the keyboard focus
        self.box.setPlaceholderText(self.tr("Choose a region"))
        self.box.setItemDelegate(QStyledItemDelegate(self.box))  # the style sheet reaches the rows through it
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(lambda index: self.chosen.emit(str(self.box.itemData(index))))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(6)
        label = Text(name, role)
        label.setBuddy(self.box)  # on Linux a screen reader is told the choice as the name, and the label besides
        rows.addWidget(label)
        rows.addWidget(self.box)

    def set_helplines(self, helplines: Sequence[Helpline]) -> None:
        names = {code: QLocale.territoryToString(QLocale.codeToTerritory(code)) for code in EU_REGIONS}
        names |= {row.country: row.name for row in helplines}
        collator = QCollator()
        self.box.clear()
        for code in sorted(names, key=lambda code: collator.sortKey(names[code])):
            self.box.addItem(names[code], code)
        self.box.addItem(self.tr("Somewhere else"), ELSEWHERE)

    def set_region(self, region: str) -> None:
        """An ISO code; "" for none."""
        index = self.box.findData(region)
        self.box.setCurrentIndex(index if index >= 0 or not region else self.box.count() - 1)
