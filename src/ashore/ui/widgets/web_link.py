"""A link that opens an address in the person's own browser, and only when it is pressed."""

from functools import cache

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QDesktopServices
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from ashore.ui.widgets.button import Button, ButtonKind

_interfaces: list[QAccessibleInterface] = []
"""Qt holds these without Python's knowledge: they live here until Qt has deleted them."""


class WebLink(Button):
    """`problem_reported` carries one line to show where no browser opened."""

    problem_reported = Signal(str)

    def __init__(self, text: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.LINK, parent)
        _speak_links_as_links()
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


class _AccessibleLink(QAccessibleWidget):
    """What a screen reader hears of a WebLink. By itself Qt would call it a button."""

    def __init__(self, link: WebLink) -> None:
        super().__init__(link, QAccessible.Role.Link)

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        link = self.object()
        if name == QAccessibleActionInterface.pressAction() and isinstance(link, WebLink):
            link.click()
        else:
            super().doAction(name)


@cache  # Qt keeps a factory for good
def _speak_links_as_links() -> None:
    """Qt asks the factory once for each widget that a screen reader meets."""
    QAccessible.installFactory(_accessible_link)


def _accessible_link(_class_name: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, WebLink):
        return None
    _interfaces[:] = [interface for interface in _interfaces if isValid(interface)]
    _interfaces.append(_AccessibleLink(of))
    return _interfaces[-1]
