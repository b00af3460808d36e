"""Says that a hello to someone nearer may be easier first, where someone from long ago was chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.content.connect import ConnectTexts
from ashore.domain.claims import Claim
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class EasierFirst(QWidget):
    """Hidden unless it is asked for; nothing is held back while it shows."""

    someone_near_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text()
        self._reason = Text("", Role.SMALL)
        self.button = Button(self.tr("Someone nearer first"))
        actions = QWidget()
        FlowLayout(actions).addWidget(self.button)
        frame, card_rows = card()
        for widget in (self._words, self._reason, actions):
            card_rows.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(frame)
        self.button.clicked.connect(self.someone_near_requested)
        self.hide()

    def set_texts(self, texts: ConnectTexts | None, reason: Claim | None) -> None:
        """`reason` is what is known about it."""
        self._words.setText(texts.easier_first if texts else "")
        self._reason.setText(reason.text if reason else "")
        self._reason.setVisible(reason is not None)
