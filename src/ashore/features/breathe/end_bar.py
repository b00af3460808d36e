"""One sentence and the ways on, below a guide that has come to rest."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class EndBar(QWidget):
    """At the end of a practice: a little more of it, or back to everything else."""

    more_requested = Signal()
    back_requested = Signal()
    exercise_requested = Signal()
    notice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("", Role.QUIET).centred()
        self.notice_link = Button(self.tr("Notice how hard this is now"), ButtonKind.LINK)
        self.notice_link.clicked.connect(self.notice_requested)
        self.notice_link.hide()
        self.more = Button(self.tr("A little more"))
        self.more.setToolTip(self.tr("Another minute"))
        self.back = Button(self.tr("Back"), ButtonKind.LINK)
        self.more.clicked.connect(self.more_requested)
        self.back.clicked.connect(self.back_requested)
        self.other = _other_button()
        self.other.clicked.connect(self.exercise_requested)
        _lay_out(self, self.text, self.more, self.back, self.other, self.notice_link)

    def set_notice_offered(self, *, is_offered: bool) -> None:
        """Whether there is a quiet way to notice how it is now."""
        self.notice_link.setVisible(is_offered)


class QuietBar(QWidget):
    """While nothing is paced: the way back to the breath, for the keyboard too."""

    breath_requested = Signal()
    exercise_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text(self.tr("There is nothing to follow."), Role.QUIET).centred()
        self.breath = Button(self.tr("Bring the breath back"), ButtonKind.LINK)
        self.breath.clicked.connect(self.breath_requested)
        self.other = _other_button()
        self.other.clicked.connect(self.exercise_requested)
        _lay_out(self, self.text, self.breath, self.other)


def _other_button() -> Button:
    """For whoever the breath made it harder for."""
    text = QCoreApplication.translate("EndBar", "Something other than breathing")
    return Button(text, ButtonKind.LINK)


def _lay_out(bar: QWidget, text: Text, *buttons: Button) -> None:
    holder = QWidget()
    row = FlowLayout(holder, centred=True, spacing=12)
    for button in buttons:
        button.setProperty("centred", True)  # which says something of links only
        row.addWidget(button)
    rows = QVBoxLayout(bar)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    rows.addWidget(text)
    rows.addWidget(holder)
