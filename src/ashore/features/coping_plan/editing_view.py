"""Shows every section of the coping plan for editing."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.breath import Pattern
from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanSection, PlanText
from ashore.domain.exercises import Exercise
from ashore.features.coping_plan.choices_section import ChoicesSection
from ashore.features.coping_plan.settle_section import SettleSection
from ashore.features.coping_plan.text_section import TextSection
from ashore.services.plan_document import AvailableItems
from ashore.services.plan_section_texts import page_title
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

CURSOR_MARGIN_PIXELS = 24
"""Kept visible above and below the line with the cursor."""


class EditingView(ScrollColumn):
    """`text_changed` carries a PlanText after each change, `choice_changed` a PlanChoice."""

    back_requested = Signal()
    reading_requested = Signal()
    text_changed = Signal(object)
    choice_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = Button(self.tr("‹ Support"), ButtonKind.LINK)
        self.read_button = Button(self.tr("See the page"), ButtonKind.PRIMARY)
        self.saving_note = Text("", Role.QUIET)
        self.settle_section = SettleSection()
        self.text_sections = {
            section: self.settle_section if section is PlanSection.SETTLE else TextSection(section)
            for section in PlanSection
        }
        self.choice_sections = {kind: ChoicesSection(kind) for kind in PlanItemKind}
        self._sections = (
            self.text_sections[PlanSection.NOTICE],
            self.text_sections[PlanSection.SETTLE],
            self.choice_sections[PlanItemKind.LINE],
            self.text_sections[PlanSection.PLACES],
            self.choice_sections[PlanItemKind.PERSON],
            self.choice_sections[PlanItemKind.HELPLINES],
            self.text_sections[PlanSection.SAFER],
            self.text_sections[PlanSection.OTHERS],
        )
        self.set_lasting(True)
        self._add_rows()
        self._connect()
        self._update_tab_order()

    def set_plan(self, plan: CopingPlan) -> None:
        for section, text_section in self.text_sections.items():
            text_section.set_text(plan.text(section))
        for choice_section in self.choice_sections.values():
            choice_section.set_chosen(plan.shows)

    def set_available(self, available: AvailableItems, plan: CopingPlan) -> None:
        lines = [(str(line.id), line.text) for line in available.lines]
        people = [(str(person.id), ", ".join(filter(None, (person.name, person.reach)))) for person in available.people]
        helplines = [] if available.helplines.is_empty else [("", self._helplines_text(available.helplines.name))]
        for kind, items, has_more in (
            (PlanItemKind.LINE, lines, available.has_more_lines),
            (PlanItemKind.PERSON, people, available.has_more_people),
            (PlanItemKind.HELPLINES, helplines, False),
        ):
            self.choice_sections[kind].set_chosen(plan.shows)
            self.choice_sections[kind].set_items(items, has_more=has_more)

    def set_suggestions(self, patterns: Sequence[Pattern], exercises: Sequence[Exercise]) -> None:
        self.settle_section.set_names([each.name for each in patterns], [each.name for each in exercises])

    def focus_first_field(self) -> None:
        self.text_sections[PlanSection.NOTICE].field.setFocus()
        # The fields find their height after the layout, and the layout its own after them.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._scroll_to_cursor))

    def set_lasting(self, is_lasting: bool) -> None:
        """Whether what is written is on disk, or in memory only."""
        if is_lasting:
            text = self.tr("The page is saved as you write, and stays on this computer.")
        else:
            text = self.tr("The page can’t be saved right now. What you write is here until you close the window.")
        self.saving_note.setText(text)

    def _add_rows(self) -> None:
        top = QWidget()
        FlowLayout(top).addWidget(self.back_button)
        self.add(top)
        self.add(Text(page_title(), Role.TITLE))
        self.add(
            Text(
                self.tr(
                    "This is a page to write at a calmer time, to keep or to share. "
                    "Write as much or as little as you like. What you leave empty is left out."
                ),
                Role.QUIET,
            )
        )
        self.add(self.saving_note)
        self.rows.addSpacing(12)
        for section in self._sections:
            self.add(section)
        bottom = QWidget()
        FlowLayout(bottom).addWidget(self.read_button)
        self.add(bottom)
        self.end()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.read_button.clicked.connect(self.reading_requested)
        self.settle_section.suggestions.names_changed.connect(self._update_tab_order)
        self.settle_section.suggestions.name_toggled.connect(self._keep_suggestions_in_place)
        for section, text_section in self.text_sections.items():
            text_section.written.connect(lambda text, section=section: self.text_changed.emit(PlanText(section, text)))
            text_section.field.typed.connect(lambda: QTimer.singleShot(0, self, self._scroll_to_cursor))
        for choice_section in self.choice_sections.values():
            choice_section.chosen.connect(self.choice_changed)
            choice_section.items_changed.connect(self._update_tab_order)

    def _scroll_to_cursor(self) -> None:
        """Keeps the line with the cursor visible as its field grows."""
        for section in self.text_sections.values():
            body = self.widget()
            if section.field.hasFocus() and body is not None:
                line = section.field.cursorRect()
                centre = section.field.viewport().mapTo(body, QPoint(line.left(), line.center().y()))
                self.ensureVisible(centre.x(), centre.y(), 0, line.height() + CURSOR_MARGIN_PIXELS)

    def _keep_suggestions_in_place(self) -> None:
        """Scrolls by as much as the field above has grown, so that the chips stay under the pointer."""
        before = self.settle_section.suggestions.mapTo(self, QPoint(0, 0)).y()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        moved = self.settle_section.suggestions.mapTo(self, QPoint(0, 0)).y() - before
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def _helplines_text(self, region_name: str) -> str:
        if region_name:
            return self.tr("The helplines for {region}, and the emergency number").format(region=region_name)
        return self.tr("The emergency number")

    def _update_tab_order(self) -> None:
        """Tab goes down the page, in whatever order the widgets were made."""
        stops = [
            self.back_button,
            *(stop for section in self._sections for stop in section.tab_stops()),
            self.read_button,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
