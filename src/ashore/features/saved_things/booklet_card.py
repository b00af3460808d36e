"""Chooses what the booklet holds, and saves it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise
from ashore.features.saved_things.booklet import BookletChoice, BookletPart
from ashore.ui.save_dialog import ask_where_to_save
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.section import card, clear_rows
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class BookletCard(QWidget):
    """`pdf_requested` and `html_requested` carry a Path."""

    pdf_requested = Signal(object)
    html_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: Mapping[BookletPart, SwitchRow] = {
            BookletPart.PLAN: SwitchRow(self.tr("What helps me")),
            BookletPart.LINES: SwitchRow(self.tr("Lines you kept")),
            BookletPart.PEOPLE: SwitchRow(self.tr("Your people")),
        }
        self.exercises: dict[str, SwitchRow] = {}
        self._touched: set[str] = set()
        chosen = QWidget()
        self._exercise_rows = QVBoxLayout(chosen)
        self._exercise_rows.setContentsMargins(0, 0, 0, 8)
        self._exercise_rows.setSpacing(4)
        self.exercises_row = FoldedRow(self.tr("Exercises"), chosen)
        self.pdf_button = Button(self.tr("Save as PDF"))
        self.html_button = Button(self.tr("Save as a web page"))
        pdf, web_page = "PDF (*.pdf)", self.tr("Web page (*.html)")
        self.pdf_button.clicked.connect(lambda: self._ask("pdf", pdf, self.pdf_requested.emit))
        self.html_button.clicked.connect(lambda: self._ask("html", web_page, self.html_requested.emit))
        for switch in self.parts.values():
            switch.set_on(is_on=True)
            switch.switched.connect(self._update)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._card())

    @property
    def choice(self) -> BookletChoice:
        parts = frozenset(part for part, switch in self.parts.items() if switch.box.isChecked())
        exercises = frozenset(each for each, switch in self.exercises.items() if switch.box.isChecked())
        return BookletChoice(parts, exercises)

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        clear_rows(self._exercise_rows)
        self.exercises = {each.id: SwitchRow(each.name) for each in exercises}
        for exercise_id, switch in self.exercises.items():
            switch.switched.connect(lambda _on, touched=exercise_id: self._touched.add(touched))
            switch.switched.connect(self._update)
            self._exercise_rows.addWidget(switch)

    def set_helped(self, exercise_ids: Collection[str]) -> None:
        """They are in the booklet until the person takes them out."""
        for exercise_id, switch in self.exercises.items():
            if exercise_id not in self._touched:
                switch.set_on(is_on=exercise_id in exercise_ids)
        self._update()

    def go_back(self) -> bool:
        """Folds the list of exercises. False where it is folded."""
        return self.exercises_row.go_back()

    def _card(self) -> QFrame:
        frame, rows = card()
        rows.addWidget(Text(self.tr("Everything as one booklet"), Role.SECTION))
        rows.addWidget(
            Text(
                self.tr(
                    "The booklet opens without Ashore: as a PDF to print, or as a web page that also reads well on a"
                    " phone. Exercises that you noted as helpful are in it, and you can choose others."
                )
            )
        )
        for switch in self.parts.values():
            rows.addWidget(switch)
        rows.addWidget(self.exercises_row)
        rows.addSpacing(6)
        rows.addWidget(button_row(self.pdf_button, self.html_button, tight=False))
        return frame

    def _ask(self, suffix: str, kind: str, chosen: Callable[[Path], object]) -> None:
        name = f"{self.tr('my-booklet')}.{suffix}"  # says nothing to others who see the folder
        ask_where_to_save(self, self.tr("Save the booklet"), name, kind, chosen)

    def _update(self) -> None:
        choice = self.choice
        for button in (self.pdf_button, self.html_button):
            button.setEnabled(bool(choice.parts or choice.exercise_ids))
