"""The way to Support, the same for everyone, wherever a hard thought is read or written."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button, ButtonKind


class SupportLink(Button):
    """Nothing that is written or searched for decides where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        text = QCoreApplication.translate(
            "SupportLink", "If you are thinking about ending your life, you can talk to someone now. ›"
        )
        super().__init__(text, ButtonKind.LINK, parent)
