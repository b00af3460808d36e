"""A picture of what lies behind the content of a widget, for fades that go through it."""

from weakref import WeakSet

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_staying: WeakSet[QWidget] = WeakSet()


def set_staying(widget: QWidget, *, stays: bool = True) -> None:
    """It is live throughout a fade around it, as long as it stays where it is."""
    if stays:
        _staying.add(widget)
    else:
        _staying.discard(widget)


def ground_picture(area: QWidget, part: QRect | None = None) -> QPixmap:
    """What `area` and the widgets around it paint themselves, without anything that stands on them.

    Of all of it, or of a `part` in its coordinates.
    """
    part = part or area.rect()
    ratio = area.devicePixelRatio()
    picture = QPixmap(part.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(area.palette().window().color())
    around: list[QWidget] = [area]
    while (parent := around[-1].parentWidget()) is not None:
        around.append(parent)
    for widget in reversed(around):
        place = QRect(area.mapTo(widget, part.topLeft()), part.size())
        widget.render(picture, QPoint(), QRegion(place), QWidget.RenderFlag(0))
    return picture


def rect_in(area: QWidget, widget: QWidget) -> QRect:
    """The place of `widget` in the coordinates of a widget around it, or of its neighbour in the same window."""
    return QRect(area.mapFromGlobal(widget.mapToGlobal(QPoint())), widget.size())


def staying_widgets(area: QWidget) -> list[QWidget]:
    """What stays live in `area` throughout a fade, on screen or not.

    They are known by themselves: for the children of a line edit PySide builds every class of Qt there is, once.
    """
    return [each for each in _staying if isValid(each) and area.isAncestorOf(each)]
