"""The rail on the left: a button for each page, with Support and Settings at its foot."""

from collections.abc import Iterable, Mapping, Set
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, ActionRow, action_table
from ashore.ui.theme import Theme
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.window.navigation_button import LEAST_HEIGHT, LEAST_TIGHT_HEIGHT, NavigationButton, RailForm

FOOT = (Page.SUPPORT, Page.SETTINGS)
MARGIN, TOP_MARGIN, FOOT_MARGIN, SPACING = 10, 20, 16, 6
TIGHT_MARGIN, TIGHT_SPACING = 4, 2
_LED_TO_BY = {
    Page.PATTERNS: Page.BREATHE,
    Page.COPING_PLAN: Page.SUPPORT,
    Page.SOURCES: Page.LEARN,
    Page.SAVED_THINGS: Page.SETTINGS,
    Page.GUIDED: Page.BREATHE,
}


class NavigationRail(QWidget):
    """Names the pages; where height is short their drawings give way to their names.

    Support is there whatever else is: alone, while a practice has the window to itself.
    """

    chosen = Signal(object)
    """The Page that was asked for."""
    panel_toggled = Signal()
    """The side panel is to open, or to fold away."""

    def __init__(self, pages: Iterable[Page], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn = False
        self._quiet = False
        self._current_page: Page | None = None
        self._shown = [row for row in action_table() if _is_on_rail(row, frozenset(pages))]
        self._actions: dict[ActionId, NavigationButton] = {}
        self._buttons: dict[Page, NavigationButton] = {}
        self._form: RailForm | None = None
        self._width = 0
        self._width_measured_for: tuple[str, RailForm, int] | None = None
        self._is_laid_out = False
        rows = self._rows = QVBoxLayout(self)
        rows.addStretch(1)
        for row in self._shown:
            if row.page in FOOT:
                rows.addWidget(self._make_button(row))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def build(self) -> None:
        """The buttons above the foot, once. A first breath that is alone does not wait for them."""
        if self._is_built:
            return
        for place, row in enumerate(self._rows_above_foot()):
            button = self._make_button(row)
            self._rows.insertWidget(place, button)
            button.setVisible(not self._quiet)
        self.thoughts.clicked.connect(self.panel_toggled)
        # Each stays within reach of Tab: these are places to go to, and Support is among them.
        self._choices = ChoiceGroup(self, every_tab_stop=True)
        way = [self._actions[row.id] for row in self._shown]
        self._choices.set_buttons(list(self._buttons.values()), way)
        self._put_in_order(way)
        if self._current_page is not None:
            self.set_page(self._current_page)
        self._apply_theme()

    @property
    def thoughts(self) -> NavigationButton:
        """Opens the side panel, or folds it away."""
        self.build()
        return self._actions[ActionId.REFRAMES]

    def draw_icons(self) -> None:
        """The drawings come after the first frame, into the places kept for them."""
        self._drawn = True
        self.build()
        self._apply_theme()

    def set_shortcuts(self, texts: Mapping[ActionId, str]) -> None:
        """The keys of the actions, for the tool tips; "" for an action without a key."""
        for action_id, button in self._actions.items():
            key = texts.get(action_id)
            name = button.text()
            button.setToolTip(self.tr("{name} ({key})").format(name=name, key=key) if key else name)

    def set_page(self, page: Page) -> None:
        """Marks where one is, or the page that leads there."""
        self._current_page = page
        if self._is_built:
            self._choices.choose(self._buttons[_LED_TO_BY.get(page, page)])

    def set_quiet(self, *, quiet: bool) -> None:
        """Leaves nothing but Support, in its place."""
        self._quiet = quiet
        for drawing, button in self._drawn_buttons():
            button.setVisible(not quiet or drawing == Page.SUPPORT)

    def button(self, page: Page) -> NavigationButton:
        if page not in FOOT:
            self.build()
        return self._buttons[page]

    def sizeHint(self) -> QSize:
        """As wide as it is with all its buttons."""
        margins = self._rows.contentsMargins()
        return QSize(self._button_width() + margins.left() + margins.right(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_laid_out = True
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_rows"):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    @property
    def _is_built(self) -> bool:
        return ActionId.REFRAMES in self._actions

    def _button_width(self) -> int:
        """Measured once for each look of the buttons: a layout asks for it many times in a transition."""
        support = self._buttons[FOOT[0]]
        measured_for = (support.font().key(), support.form, support.iconSize().width())
        if measured_for != self._width_measured_for:
            self._width_measured_for = measured_for
            self._width = max(support.width_for(row.name) for row in self._shown)
        return self._width

    def _rows_above_foot(self) -> list[ActionRow]:
        """The thoughts come last, below the pages."""
        return sorted((row for row in self._shown if row.page not in FOOT), key=lambda row: row.page is None)

    def _make_button(self, row: ActionRow) -> NavigationButton:
        button = self._actions[row.id] = NavigationButton(row.name, self._theme)
        if row.page is not None:
            self._buttons[row.page] = button
            button.clicked.connect(lambda _checked=False, page=row.page: self.chosen.emit(page))
        return button

    def _put_in_order(self, way: list[NavigationButton]) -> None:
        """For Tab, and for a screen reader, which goes by what lies above what."""
        foot = [self._buttons[page] for page in FOOT]
        self.setTabOrder(foot[0], way[0])
        for before, after in pairwise(way):
            self.setTabOrder(before, after)
        for button in foot:
            button.raise_()

    def _apply_theme(self) -> None:
        for drawing, button in self._drawn_buttons() if self._drawn else ():
            button.setIcon(self._theme.icon(drawing, self._theme.colours.quiet_text))
        self._form = None
        self._fit()

    def _drawn_buttons(self) -> list[tuple[str, NavigationButton]]:
        """Every button there is with the name of its drawing."""
        pages = [(page.value, button) for page, button in self._buttons.items()]
        return [*pages, ("panel", self.thoughts)] if self._is_built else pages

    def _fit(self) -> None:
        """The first form whose buttons are not too high together, or the last one."""
        form = RailForm.WHOLE  # until the height is known: another form takes time to be styled
        if self._is_laid_out:
            form = next((each for each in RailForm if self._height_of(each) <= self.height()), RailForm.NAMES)
        if form is self._form:
            return
        self._form = form
        pixels = self._icon_pixels(form)
        for _drawing, button in self._drawn_buttons():
            button.setIconSize(QSize(pixels, pixels))
            button.set_form(form)
        is_whole = form is RailForm.WHOLE
        side, top, foot = (MARGIN, TOP_MARGIN, FOOT_MARGIN) if is_whole else (TIGHT_MARGIN,) * 3
        self._rows.setContentsMargins(side, top, side, foot)
        self._rows.setSpacing(SPACING if is_whole else TIGHT_SPACING)

    def _icon_pixels(self, form: RailForm) -> int:
        scaled = self._theme.sizes.scaled
        return min(36, scaled(24)) if form is RailForm.WHOLE else min(28, scaled(20))

    def _height_of(self, form: RailForm) -> int:
        """What all buttons need, by the metrics of their text and the air that the style sheet gives them."""
        support = self._buttons[FOOT[0]]
        support.ensurePolished()
        name = support.fontMetrics().height()
        both = self._icon_pixels(form) + name + 4
        if form is RailForm.WHOLE:
            each, spacing, ends = max(LEAST_HEIGHT, both + 16), SPACING, TOP_MARGIN + FOOT_MARGIN
        else:
            each = max(LEAST_TIGHT_HEIGHT, both + 6 if form is RailForm.TIGHT else name + 6)
            spacing, ends = TIGHT_SPACING, 2 * TIGHT_MARGIN
        return len(self._shown) * (each + spacing) - spacing + ends


def _is_on_rail(row: ActionRow, pages: Set[Page]) -> bool:
    return row.id is ActionId.REFRAMES or (row.page in pages and row.page not in _LED_TO_BY)
