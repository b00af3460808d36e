"""Shows the section on what helps to settle: a text field, with names from Ashore to add to it."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from ashore.domain.coping_plan import PlanSection
from ashore.features.coping_plan.suggestions import Suggestions
from ashore.features.coping_plan.text_section import TextSection


class SettleSection(TextSection):
    """A name that is chosen becomes a line of the text, to be edited like any other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PlanSection.SETTLE, parent)
        self.suggestions = Suggestions()
        self.suggestions.set_names(())
        self.rows.addWidget(self.suggestions)
        self.suggestions.name_toggled.connect(self._toggle_name)
        self.field.textChanged.connect(self._check_names)

    def set_names(self, patterns: list[str], exercises: list[str]) -> None:
        self.suggestions.set_names(((self.tr("Ways to breathe"), patterns), (self.tr("Ground"), exercises)))
        self._check_names()

    def tab_stops(self) -> list[QWidget]:
        return [*super().tab_stops(), *self.suggestions.tab_stops()]

    def _check_names(self) -> None:
        self.suggestions.check_names_in(self.field.toPlainText())

    def _toggle_name(self, name: str, is_on: bool) -> None:
        if is_on:
            self._add_line(name)
        else:
            self._remove_lines(name)
        self._check_names()

    def _add_line(self, name: str) -> None:
        cursor = QTextCursor(self.field.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        line = name if not cursor.block().text().strip() else f"\n{name}"
        if self.field.can_take(line):
            cursor.insertText(line)
        else:
            self.field.limit_reached.emit()

    def _remove_lines(self, name: str) -> None:
        """Removes every line that is this name and nothing else."""
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
