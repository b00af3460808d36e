"""Chooses what the booklet holds, and saves it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise
from ashore.features.saved_things.booklet import BookletChoice, BookletPart
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.save_dialog import ask_where_to_save
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card
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
        self.exercises: dict[str, Button] = {}
        self._touched: set[str] = set()
        self._chips = QWidget()
        self.exercises_button = Button("", ButtonKind.LINK)
        self.exercises_button.clicked.connect(lambda: self._set_open(is_open=self._chips.isHidden()))
        self._chip_flow = FlowLayout(self._chips)
        self._set_open(is_open=False)
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
        exercises = frozenset(each for each, chip in self.exercises.items() if chip.isChecked())
        return BookletChoice(parts, exercises)

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Called once."""
        for exercise in exercises:
            chip = Button(exercise.name, ButtonKind.CHIP)
            chip.setAccessibleName(self.tr("{name}, in the booklet").format(name=exercise.name))
            chip.clicked.connect(lambda _on, touched=exercise.id: self._touched.add(touched))
            chip.clicked.connect(self._update)
            self._chip_flow.addWidget(chip)
            self.exercises[exercise.id] = chip

    def set_helped(self, exercise_ids: Collection[str]) -> None:
        """They are in the booklet until the person takes them out."""
        for exercise_id, chip in self.exercises.items():
            if exercise_id not in self._touched:
                chip.setChecked(exercise_id in exercise_ids)
        self._update()

    def go_back(self) -> bool:
        """Folds the list of exercises. False where it is folded."""
        if self._chips.isHidden():
            return False
        self._set_open(is_open=False)
        self.exercises_button.setFocus()
        return True

    def _card(self) -> QFrame:
        frame, rows = card()
        rows.setSpacing(12)
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
        rows.addWidget(button_row(self.exercises_button))
        rows.addWidget(self._chips)
        rows.addWidget(button_row(self.pdf_button, self.html_button, tight=False))
        return frame

    def _ask(self, suffix: str, kind: str, chosen: Callable[[Path], object]) -> None:
        name = self.tr("my-booklet")  # says nothing to others who see the folder
        ask_where_to_save(self, self.tr("Save the booklet"), f"{name}.{suffix}", kind, chosen)

    def _set_open(self, *, is_open: bool) -> None:
        self._chips.setVisible(is_open)
        self.exercises_button.setText(self.tr("Hide the exercises") if is_open else self.tr("Choose exercises"))
        set_expanded(self.exercises_button, expanded=is_open)

    def _update(self) -> None:
        choice = self.choice
        for button in (self.pdf_button, self.html_button):
            button.setEnabled(bool(choice.parts or choice.exercise_ids))
