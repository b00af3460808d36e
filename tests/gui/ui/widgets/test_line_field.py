"""Fields with a label: which label belongs to which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


def test_a_label_stands_nearer_to_its_own_field_than_to_the_one_above(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    form = QWidget()
    rows = QVBoxLayout(form)
    rows.setSpacing(8)
    name, reach = LineField("Name"), LineField("How to reach them, if you like")
    rows.addWidget(name)
    rows.addWidget(reach)
    rows.addStretch(1)
    shown(form)
    QApplication.processEvents()
    label = reach.findChild(Text)
    assert label is not None
    above = label.mapTo(form, QPoint()).y() - name.line_edit.mapTo(form, QPoint(0, name.line_edit.height())).y()
    below = reach.line_edit.y() - label.geometry().bottom()
    assert above >= 1.5 * below
