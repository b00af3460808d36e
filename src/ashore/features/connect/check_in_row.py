"""One planned appointment, with the ways it goes to a calendar."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.check_ins import CheckIn
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class CheckInRow(QWidget):
    """Its buttons name it for who cannot see which row they stand in."""

    def __init__(self, check_in: CheckIn, texts: CheckInTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check_in = check_in
        title = texts.title(check_in)
        self.open_button = Button(self.tr("Open in my calendar"), ButtonKind.LINK)
        self.save_button = Button(self.tr("Save as a file"), ButtonKind.LINK)
        self.edit_button = Button(self.tr("Edit"), ButtonKind.LINK)
        self.remove_button = Button(self.tr("Remove"), ButtonKind.LINK)
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        rows.addWidget(Text(title, Role.HEADING))
        rows.addWidget(Text(texts.when(check_in), Role.QUIET))
        links = LinkRow()
        rows.addLayout(links)
        for button in (self.open_button, self.save_button, self.edit_button, self.remove_button):
            button.setAccessibleName(self.tr("{action}: {title}").format(action=button.text(), title=title))
            links.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
