"""The buttons for the kinder line in view: keep it, another one, not for me, edit or write one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row


class LadderButtons(QWidget):
    """Which of them there are, and what they are called, depends on the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = Button(self.tr("Keep this"), ButtonKind.PRIMARY)
        self.another = Button(self.tr("Kinder"))
        self.not_for_me = Button("", ButtonKind.LINK)
        self.edit = Button(self.tr("Edit"), ButtonKind.LINK)
        self.write = Button("", ButtonKind.LINK)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(button_row(self.keep, self.another, tight=False))
        rows.addWidget(button_row(self.not_for_me, self.edit, self.write))

    @property
    def all(self) -> tuple[Button, ...]:
        return (self.keep, self.another, self.not_for_me, self.edit, self.write)

    def show_for(self, index: int, count: int, *, is_own: bool) -> None:
        """The line at `index`, from 0, of `count`, which may be 0. A line `is_own` where the person wrote it."""
        in_focus = self.window().focusWidget()  # also while another window is active
        focused = next((button for button in self.all if button is in_focus), None)
        onward = self.tr("Another") if is_own else self.tr("Kinder")
        self.another.setText(self.tr("Start again") if 0 < count == index + 1 else onward)
        self.not_for_me.setText(self.tr("Remove") if is_own else self.tr("Not for me"))
        can_reword = count > 0 and not is_own
        self.write.setText(self.tr("Say this in my own words") if can_reword else self.tr("Write my own"))
        self.edit.setVisible(is_own)
        for button in (self.keep, self.not_for_me):
            button.setEnabled(count > 0)
        self.another.setVisible(count > 1)
        if focused is not None and not (focused.isEnabled() and focused.isVisibleTo(self)):
            self.write.setFocus()

    def leave_removal(self) -> None:
        """The keyboard goes on where it was on "Delete", or a second press would be for the next line."""
        if self.window().focusWidget() is self.not_for_me:
            (self.another if self.another.isVisibleTo(self) else self.write).setFocus()
