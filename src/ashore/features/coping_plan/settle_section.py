"""What helps someone settle: their own words, and names from Ashore among them."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ashore.domain.entries import PlanSection
from ashore.features.coping_plan.suggestions import Suggestions
from ashore.features.coping_plan.text_section import TextSection


class SettleSection(TextSection):
    """A name that is chosen becomes a line of its own, and can be written on like any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PlanSection.SETTLE, parent)
        self.offers = Suggestions()
        self.offers.set_names(())
        self.rows.addWidget(self.offers)
        self.offers.name_requested.connect(self._put)
        self.field.textChanged.connect(self._mark)

    def set_names(self, breaths: list[str], grounding: list[str]) -> None:
        self.offers.set_names(((self.tr("Ways to breathe"), breaths), (self.tr("Ground"), grounding)))
        self._mark()

    def stops(self) -> list[QWidget]:
        return [*super().stops(), *self.offers.stops()]

    def _mark(self) -> None:
        self.offers.mark(self.field.toPlainText())

    def _put(self, name: str, is_requested: bool) -> None:
        if is_requested:
            self._add(name)
        else:
            self._take_out(name)
        self._mark()

    def _add(self, name: str) -> None:
        cursor = QTextCursor(self.field.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        line = name if not cursor.block().text().strip() else f"\n{name}"
        if self.field.has_space_for(line):
            cursor.insertText(line)
        else:
            self.field.limit_reached.emit()

    def _take_out(self, name: str) -> None:
        """Every line that is this name and nothing else."""
        block = self.field.document().begin()
        while block.isValid():
            following = block.next()
            if block.text().strip() == name:
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)  # with the break before it
                cursor.removeSelectedText()
                if not following.isValid():
                    break
                if cursor.atStart() and not cursor.block().text():
                    cursor.deleteChar()  # the first line has no break before it
                    following = self.field.document().begin()
            block = following
