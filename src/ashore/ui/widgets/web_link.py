"""A link that opens an address in the person's own browser, and only when it is pressed."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ashore.ui.accessibility.factory import install_factory
from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.button import Button, ButtonKind


class WebLink(Button):
    """`problem_reported` carries one line to show where no browser opened."""

    problem_reported = Signal(str)

    def __init__(self, text: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.LINK, parent)
        install_factory()
        set_role(self, "Link")
        self.address = address
        self.setAccessibleName(text)  # without the mark that tells the eye where it leads
        self.setAccessibleDescription(self.tr("Opens {address} in the browser").format(address=address))
        self.setToolTip(address)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        url = QUrl(self.address)
        if url.scheme() not in ("https", "http") or not QDesktopServices.openUrl(url):
            text = self.tr("The browser didn’t open. The address is {address}")
            self.problem_reported.emit(text.format(address=self.address))
