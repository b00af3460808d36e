"""Removes everything that was saved, for good, in two steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class RemovalCard(QWidget):
    """The first press says what goes and what stays; the second, on another button, removes it."""

    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = Button(self.tr("Remove everything"))
        self.remove_button = Button(self.tr("Remove everything for good"))
        self.cancel_button = Button(self.tr("Not now"), ButtonKind.LINK)
        self._intro = Text(self.tr("All that you saved can be removed for good. The next step says what goes."))
        self.details = Text(
            self.tr(
                "This removes your people, lines, thoughts, patterns, numbers, plan, appointments and notes,"
                " anything unfinished, and every copy that Ashore made of them. None of it can be brought back."
                " Settings stay. Files that you saved elsewhere are yours and stay where they are."
            )
        )
        self._step = QWidget()
        self.open_button.clicked.connect(lambda: self._set_open(is_open=True))
        self.cancel_button.clicked.connect(self.go_back)
        self.remove_button.clicked.connect(self._remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._card())
        self._set_open(is_open=False)

    def go_back(self) -> bool:
        """Nothing is removed. False where nothing was about to be."""
        if self._step.isHidden():
            return False
        self._set_open(is_open=False)
        self.open_button.setFocus()
        return True

    def _card(self) -> QFrame:
        frame, rows = card()
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("Remove everything"), Role.SECTION))
        rows.addWidget(self._intro)
        rows.addWidget(button_row(self.open_button, tight=False))
        step = QVBoxLayout(self._step)
        step.setContentsMargins(0, 0, 0, 0)
        step.setSpacing(8)
        step.addWidget(self.details)
        step.addWidget(button_row(self.remove_button, self.cancel_button, tight=False))
        rows.addWidget(self._step)
        return frame

    def _set_open(self, *, is_open: bool) -> None:
        for widget in (self._intro, self.open_button):
            widget.setVisible(not is_open)
        self._step.setVisible(is_open)
        if is_open:
            self.cancel_button.setFocus()

    def _remove(self) -> None:
        self._set_open(is_open=False)
        self.open_button.setFocus()
        self.removal_requested.emit()
