"""On the side panel, which is nearly as light as a fill, what can be pressed is told from what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.window.side_panel import SidePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from ashore.ui.theme import Theme

LEAST_DIFFERENCE = 18
"""Of red, green and blue together, 0 to 765."""


def difference(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize("covers_page", [False, True])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_can_be_pressed_differs_from_the_panel(
    appearance: Appearance, covers_page: bool, theme: Theme, shown: Callable[[QWidget], None]
) -> None:
    theme.set_appearance(appearance, 100)
    backdrop = Backdrop(theme.colours)
    panel = SidePanel(theme, backdrop)
    panel.set_covers_page(covers_page=covers_page)
    content = QWidget()
    rows = QVBoxLayout(content)
    buttons = [Button("Another"), Button("People", ButtonKind.CHIP), CardButton("One", ["a line"])]
    for button in buttons:
        rows.addWidget(button)
    panel.set_content(content)
    panel.setGeometry(0, 0, 336, 760)
    shown(backdrop)
    image = backdrop.grab().toImage()
    for button in buttons:
        corner = button.mapTo(backdrop, button.rect().topLeft())
        fill = image.pixelColor(corner.x() + button.width() - 20, corner.y() + 4)
        ground = image.pixelColor(corner.x() + button.width() + 3, corner.y() + 4)
        assert difference(fill, ground) >= LEAST_DIFFERENCE, button.accessibleName() or button.text()
