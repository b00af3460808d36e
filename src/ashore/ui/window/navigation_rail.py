"""The rail on the left: a button for each page, with Support and Settings at its foot."""

from collections.abc import Iterable, Mapping, Set

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
        available = frozenset(pages)
        shown = [row for row in action_table() if _is_on_rail(row, available)]
        self._actions = {row.id: NavigationButton(row.name, theme) for row in shown}
        self._buttons = {row.page: self._actions[row.id] for row in shown if row.page is not None}
        self.thoughts = self._actions[ActionId.REFRAMES]
        self.thoughts.clicked.connect(self.panel_toggled)
        rows = self._rows = QVBoxLayout(self)
        self._form: RailForm | None = None
        self._is_laid_out = False
        for page, button in self._buttons.items():
            if page is FOOT[0]:
                rows.addWidget(self.thoughts)
                rows.addStretch(1)
            rows.addWidget(button)
            button.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
        # Each stays within reach of Tab: these are places to go to, and Support is among them.
        self._pages = ChoiceGroup(self, every_tab_stop=True)
        places = list(self._buttons.values())
        foot = places.index(self._buttons[FOOT[0]])
        self._pages.set_buttons(places, [*places[:foot], self.thoughts, *places[foot:]])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def draw_icons(self) -> None:
        """The drawings come after the first frame, into the places kept for them."""
        self._drawn = True
        self._apply_theme()

    def set_shortcuts(self, texts: Mapping[ActionId, str]) -> None:
        """The keys of the actions, for the tool tips; "" for an action without a key."""
        for action_id, button in self._actions.items():
            key = texts.get(action_id)
            name = button.text()
            button.setToolTip(self.tr("{name} ({key})").format(name=name, key=key) if key else name)

    def set_page(self, page: Page) -> None:
        """Marks where one is, or the page that leads there."""
        self._pages.choose(self._buttons[_LED_TO_BY.get(page, page)])

    def set_quiet(self, *, quiet: bool) -> None:
        """Leaves nothing but Support, in its place."""
        for drawing, button in self._drawn_buttons():
            button.setVisible(not quiet or drawing == Page.SUPPORT)

    def button(self, page: Page) -> NavigationButton:
        return self._buttons[page]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_laid_out = True
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_buttons"):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def _apply_theme(self) -> None:
        for drawing, button in self._drawn_buttons():
            button.setIcon(self._theme.icon(drawing if self._drawn else "", self._theme.colours.quiet_text))
        self._form = None
        self._fit()

    def _drawn_buttons(self) -> list[tuple[str, NavigationButton]]:
        """Every button with the name of its drawing."""
        return [*((page.value, button) for page, button in self._buttons.items()), ("panel", self.thoughts)]

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
        buttons = self._drawn_buttons()
        buttons[0][1].ensurePolished()
        name = buttons[0][1].fontMetrics().height()
        both = self._icon_pixels(form) + name + 4
        if form is RailForm.WHOLE:
            each, spacing, ends = max(LEAST_HEIGHT, both + 16), SPACING, TOP_MARGIN + FOOT_MARGIN
        else:
            each = max(LEAST_TIGHT_HEIGHT, both + 6 if form is RailForm.TIGHT else name + 6)
            spacing, ends = TIGHT_SPACING, 2 * TIGHT_MARGIN
        return len(buttons) * (each + spacing) - spacing + ends


def _is_on_rail(row: ActionRow, pages: Set[Page]) -> bool:
    return row.id is ActionId.REFRAMES or (row.page in pages and row.page not in _LED_TO_BY)
