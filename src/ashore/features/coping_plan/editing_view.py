"""The page while it is written: part under part, everything optional."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.breath import Pattern
from ashore.domain.entries import CopingPlan, PlanItemKind, PlanSection, PlanText
from ashore.domain.exercises import Exercise
from ashore.features.coping_plan.choices_section import ChoicesSection
from ashore.features.coping_plan.document import AtHand
from ashore.features.coping_plan.section_texts import title
from ashore.features.coping_plan.settle_section import SettleSection
from ashore.features.coping_plan.text_section import TextSection
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

LINE_ROOM_PIXELS = 24


class EditingView(ScrollColumn):
    """`written` carries HelpsWords after each change, `chosen` a HelpsChoice."""

    back_requested = Signal()
    reading_requested = Signal()
    written = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("‹ Support"), ButtonKind.LINK)
        self.read = Button(self.tr("See the page"), ButtonKind.PRIMARY)
        self.settle = SettleSection()
        self.words = {part: self.settle if part is PlanSection.SETTLE else TextSection(part) for part in PlanSection}
        self.choices = {kind: ChoicesSection(kind) for kind in PlanItemKind}
        self._parts = (
            self.words[PlanSection.NOTICE],
            self.words[PlanSection.SETTLE],
            self.choices[PlanItemKind.LINE],
            self.words[PlanSection.PLACES],
            self.choices[PlanItemKind.PERSON],
            self.choices[PlanItemKind.HELPLINES],
            self.words[PlanSection.OTHERS],
        )
        self._arrange()
        self.back.clicked.connect(self.back_requested)
        self.read.clicked.connect(self.reading_requested)
        self.settle.offers.arranged.connect(self._keep_tab_order)
        self.settle.offers.name_requested.connect(self._hold_the_offers_still)
        for part, each in self.words.items():
            each.written.connect(lambda text, part=part: self.written.emit(PlanText(part, text)))
            each.field.typed.connect(lambda: QTimer.singleShot(0, self, self._follow_the_words))
        for choices in self.choices.values():
            choices.chosen.connect(self.chosen)
            choices.arranged.connect(self._keep_tab_order)
        self._keep_tab_order()

    def set_helps(self, helps: CopingPlan) -> None:
        for part, each in self.words.items():
            each.set_text(helps.text(part))
        for choices in self.choices.values():
            choices.mark(helps.shows)

    def set_at_hand(self, at_hand: AtHand, helps: CopingPlan) -> None:
        lines = [(str(line.id), line.text) for line in at_hand.lines]
        people = [(str(person.id), ", ".join(filter(None, (person.name, person.reach)))) for person in at_hand.people]
        helplines = [] if at_hand.helplines.is_empty else [("", self._helplines_words(at_hand.helplines.name))]
        for kind, items in (
            (PlanItemKind.LINE, lines),
            (PlanItemKind.PERSON, people),
            (PlanItemKind.HELPLINES, helplines),
        ):
            self.choices[kind].set_items(items)
            self.choices[kind].mark(helps.shows)

    def set_offers(self, patterns: Sequence[Pattern], exercises: Sequence[Exercise]) -> None:
        self.settle.set_names([each.name for each in patterns], [each.name for each in exercises])

    def focus_words(self) -> None:
        self.words[PlanSection.NOTICE].field.setFocus()
        # The fields find their height after the layout, and the layout its own after them.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._follow_the_words))

    def _arrange(self) -> None:
        top = QWidget()
        FlowLayout(top).addWidget(self.back)
        self.add(top)
        self.add(Text(title(), Role.TITLE))
        self.add(
            Text(
                self.tr(
                    "A page for calmer moments, to keep or to give to someone. Write as much or as little as you like; "
                    "what stays empty is left out. It is kept as you write, and stays on this computer."
                ),
                Role.QUIET,
            )
        )
        self.rows.addSpacing(12)
        for part in self._parts:
            self.add(part)
        foot = QWidget()
        FlowLayout(foot).addWidget(self.read)
        self.add(foot)
        self.end()

    def _follow_the_words(self) -> None:
        """Keeps the line that is being written in view, as its field grows. Nothing else moves the page."""
        for part in self.words.values():
            body = self.widget()
            if part.field.hasFocus() and body is not None:
                line = part.field.cursorRect()
                at = part.field.viewport().mapTo(body, QPoint(line.left(), line.center().y()))
                self.ensureVisible(at.x(), at.y(), 0, line.height() + LINE_ROOM_PIXELS)

    def _hold_the_offers_still(self) -> None:
        """The field above has another line, or one fewer: the names stay under the hand that chooses them."""
        before = self.settle.offers.mapTo(self, QPoint(0, 0)).y()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        moved = self.settle.offers.mapTo(self, QPoint(0, 0)).y() - before
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def _helplines_words(self, region: str) -> str:
        if region:
            return self.tr("The helplines for {region}, and the emergency number").format(region=region)
        return self.tr("The emergency number")

    def _keep_tab_order(self) -> None:
        """Tab goes down the page, whatever was built when."""
        stops = [self.back, *(stop for part in self._parts for stop in part.stops()), self.read]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
