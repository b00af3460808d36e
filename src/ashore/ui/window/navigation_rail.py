"""The rail on the left: a button for each page, with Support and Settings at its foot."""

from collections.abc import Iterable, Mapping, Set

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, ActionRow, action_table
from ashore.ui.guides.drawing import brush_of
from ashore.ui.startup_workarounds import ICON_ONLY, TAB_FOCUS, TEXT_UNDER_ICON
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import press_on_enter
from ashore.ui.widgets.button_states import ButtonState, ButtonStates

FOOT = (Page.SUPPORT, Page.SETTINGS)
MARGIN = 10
TIGHT_MARGIN = 4
MARK_WIDTH, MARK_HEIGHT = 4, 20
_LED_TO_BY = {Page.PATTERNS: Page.BREATHE, Page.COPING_PLAN: Page.SUPPORT, Page.SOURCES: Page.LEARN}


class NavigationButton(QToolButton):
    """A drawing with its name below; Enter presses it too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("toolButtonStyle", TEXT_UNDER_ICON)
        self.setProperty("focusPolicy", TAB_FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(64, 48)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that Support stays where it is when it is alone
        self.setSizePolicy(policy)
        self._is_tight = False
        self._states = ButtonStates()

    def set_tight(self, *, is_tight: bool) -> None:
        """Whether the name does without the air at its sides."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint - QSize(2 * self.fontMetrics().horizontalAdvance(" "), 0) if self._is_tight else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        fading = self._states.fading(self, self._draw)
        if fading is None:
            super().paintEvent(event)
        else:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, fading)
            painter.end()
        if self.isChecked():
            self._paint_mark()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._states.forget()

    def _paint_mark(self) -> None:
        """A bar at the side that says where one is, for eyes that do not tell its fill from what is around it."""
        height = max(MARK_HEIGHT, self.height() // 3)
        left = self.width() - MARK_WIDTH if self.isRightToLeft() else 0
        bar = QPainterPath()
        bar.addRoundedRect(left, (self.height() - height) / 2, MARK_WIDTH, height, MARK_WIDTH / 2, MARK_WIDTH / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(bar, brush_of(self.palette().highlight().color()))
        painter.end()

    def _draw(self, painter: QPainter, state: ButtonState) -> None:
        """All of it, for the colour of its name changes with the fill."""
        from PySide6.QtWidgets import QStyle, QStyleOptionToolButton

        from ashore.ui.widgets.state_fade import set_state

        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        set_state(option, state)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)


class NavigationRail(QWidget):
    """Names the pages; where height is short only Support keeps its name, and the others their drawings.

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
        self._actions = {row.id: NavigationButton(row.name) for row in shown}
        self._buttons = {row.page: self._actions[row.id] for row in shown if row.page is not None}
        self.thoughts = self._actions[ActionId.REFRAMES]
        self.thoughts.clicked.connect(self.panel_toggled)
        self._group = QButtonGroup(self)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 20, MARGIN, 16)
        rows.setSpacing(6)
        for page, button in self._buttons.items():
            if page is FOOT[0]:
                rows.addWidget(self.thoughts)
                rows.addStretch(1)
            rows.addWidget(button)
            button.setCheckable(True)
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
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
            if key := texts.get(action_id):
                button.setToolTip(self.tr("{name} ({key})").format(name=button.text(), key=key))

    def set_page(self, page: Page) -> None:
        """Marks where one is, or the page that leads there."""
        self._buttons[_LED_TO_BY.get(page, page)].setChecked(True)

    def set_quiet(self, *, quiet: bool) -> None:
        """Leaves nothing but Support, in its place."""
        for drawing, button in self._drawn_buttons():
            button.setVisible(not quiet or drawing == Page.SUPPORT)

    def button(self, page: Page) -> NavigationButton:
        return self._buttons[page]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_buttons"):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def _apply_theme(self) -> None:
        pixels = min(36, self._theme.sizes.scaled(24))
        for drawing, button in self._drawn_buttons():
            button.setIconSize(QSize(pixels, pixels))
            button.setIcon(self._theme.icon(drawing if self._drawn else "", self._theme.colours.quiet_text))
        self._fit()

    def _drawn_buttons(self) -> list[tuple[str, NavigationButton]]:
        """Every button with the name of its drawing."""
        return [*((page.value, button) for page, button in self._buttons.items()), ("panel", self.thoughts)]

    def _fit(self) -> None:
        named, buttons = self._theme.sizes.scaled(64) + 6, self._drawn_buttons()
        names_fit = self.height() >= named * len(buttons) + 36
        for drawing, button in buttons:
            shown = names_fit or drawing == Page.SUPPORT
            button.setProperty("toolButtonStyle", TEXT_UNDER_ICON if shown else ICON_ONLY)
            button.set_tight(is_tight=not names_fit)
        margin = MARGIN if names_fit else TIGHT_MARGIN
        self._rows.setContentsMargins(margin, 20, margin, 16)


def _is_on_rail(row: ActionRow, pages: Set[Page]) -> bool:
    return row.id is ActionId.REFRAMES or row.page in pages
