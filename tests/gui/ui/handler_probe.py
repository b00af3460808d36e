"""Started as a program: raises in each handler of Qt's that a class of Ashore overrides, and prints what came of it.

    python tests/gui/ui/handler_probe.py [NAME]     of all classes, or of those whose name ends so

Every handler is called by Qt itself, on an object of its class in which nothing else of Ashore has run. The error is
one that C raises: such a one crashes PySide on Python 3.11 where nothing guards the handler.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FunctionType, MethodDescriptorType
from typing import Any

import ashore.app  # isort: skip  # before any class is made from one of Qt's, as from the command line

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QIdentityProxyModel,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import (
    QCloseEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractScrollArea,
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QLayout,
    QListView,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import Shiboken

NEVER_CALLED_BY_QT = {"setText", "text"}
"""Methods that Python calls alone."""
ONLY_LOOKED_AT = {
    *("actionNames", "childAt", "childCount", "doAction", "role", "state", "currentValue", "setCurrentValue"),
    *("maximumValue", "minimumValue", "minimumStepSize", "interface_cast", "focusChild"),
    *("itemAt", "takeAt"),
}
"""A screen reader calls the first, and Qt itself takes no other answer of the last two than an item."""


def classes_of_ashore() -> list[type]:
    source = Path(ashore.app.__path__[0]).parent
    for file in source.rglob("*.py"):
        if file.stem not in ("__init__", "__main__"):
            importlib.import_module(".".join(file.relative_to(source.parent).with_suffix("").parts))
    ours = (each for each in set(_subclasses(Shiboken.Object)) if each.__module__.startswith("ashore."))
    return sorted(ours, key=name_of)


def handlers_of(cls: type) -> Iterator[str]:
    for name, method in vars(cls).items():
        if isinstance(method, FunctionType) and name[0] != "_" and name not in NEVER_CALLED_BY_QT:
            bases = cls.__mro__[1:]
            if any(isinstance(vars(base).get(name), MethodDescriptorType) for base in bases):
                yield name


def name_of(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def outcome(cls: type, name: str) -> str:
    """The names of the errors that reached Python's hook, or whoever had called Qt."""
    method = vars(cls)[name]
    if name in ONLY_LOOKED_AT:
        return "ZeroDivisionError" if hasattr(method, "__wrapped__") else "not guarded"
    heard: set[str] = set()
    sys.excepthook = lambda kind, _error, _trace: heard.add(kind.__name__)
    restore = [_replaced(vars(base)[other], STAND_INS[other]) for base, other in _others(cls, name)]
    restore.append(_replaced(method, "1 // 0"))
    try:
        _call(cls, name)
    except Exception as error:
        heard.add(type(error).__name__)
    for give_back in restore:
        give_back()
    return " ".join(sorted(heard))


STAND_INS = {
    "addItem": "None",
    "boundingRect": "QRectF(0, 0, 7, 7)",
    "canFetchMore": "True",
    "columnCount": "1",
    "count": "0",
    "data": "None",
    "fetchMore": "None",
    "hasHeightForWidth": "True",
    "heightForWidth": "7",
    "invalidate": "None",
    "itemAt": "None",
    "minimumSize": "QSize(7, 7)",
    "minimumSizeHint": "QSize(7, 7)",
    "paint": "None",
    "rowCount": "1",
    "setGeometry": "None",
    "sizeHint": "QSize(7, 7)",
}
"""What is answered by those of the same object that are asked on the way, and would miss what `__init__` makes."""


def _others(cls: type, name: str) -> Iterator[tuple[type, str]]:
    for base in cls.__mro__:
        if base.__module__.startswith("ashore."):
            yield from ((base, other) for other in handlers_of(base) if other in STAND_INS and other != name)


def _subclasses(cls: type) -> Iterator[type]:
    subclasses: list[type] = type.__subclasses__(cls)
    for each in subclasses:
        yield each
        yield from _subclasses(each)


def _replaced(method: Any, expression: str) -> Callable[[], None]:
    """Has the function as it was written return this instead. What is returned here brings back its own body."""
    function = getattr(method, "__wrapped__", method)
    own = function.__code__
    # A function takes only code with as many names of functions around it as its own has, such as that of `super()`.
    names = ", ".join(f"name_{number}" for number in range(len(own.co_freevars)))
    source = f"""
def outer({names}):
    def inner(self, *args, **named):
        from PySide6.QtCore import QRectF, QSize
        ({names})
        return {expression}
    return inner
"""
    made: dict[str, Any] = {}
    exec(source, made)  # noqa: S102  # these few lines
    function.__code__ = made["outer"](*own.co_freevars).__code__
    return partial(setattr, function, "__code__", own)


def _call(cls: type, name: str) -> None:
    """Has Qt call it, on an object that none of Ashore's own `__init__` has seen."""
    parent = QWidget()
    probe = _made(cls, parent)
    KEPT.append((parent, probe))
    if isinstance(probe, QLayout):
        _call_of_layout(probe, name)
    elif isinstance(probe, QAbstractItemDelegate):
        _show_in_list(QStringListModel(["words"]), probe)
    elif isinstance(probe, QGraphicsItem):
        _show_in_scene(probe)
    elif name == "eventFilter":
        target = QObject()
        target.installEventFilter(probe)
        QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
    elif name in CALLS:
        CALLS[name](probe)
    else:
        QCoreApplication.sendEvent(probe, EVENTS[name]())
        if isinstance(probe, QAbstractScrollArea):
            QCoreApplication.sendEvent(probe.viewport(), EVENTS[name]())
    QCoreApplication.processEvents()


KEPT: list[object] = []
"""Deleting what is half made is no part of this."""


def _made(cls: type, parent: QWidget) -> Any:
    qts: Any = next(base for base in cls.__mro__ if not base.__module__.startswith("ashore"))

    def begin(self: object) -> None:
        qts.__init__(self, *(() if issubclass(cls, QLayout | QGraphicsItem) else (parent,)))

    return type("Probe", (cls,), {"__init__": begin})()


def _call_of_layout(layout: QLayout, name: str) -> None:
    outer = QVBoxLayout()
    outer.addLayout(layout)
    KEPT.append(outer)
    calls: dict[str, Callable[[], object]] = {
        "addItem": lambda: layout.addWidget(QWidget()),
        "count": layout.controlTypes,
        "hasHeightForWidth": outer.hasHeightForWidth,
        "heightForWidth": lambda: outer.heightForWidth(100),
        "invalidate": lambda: layout.setContentsMargins(1, 2, 3, 4),
        "minimumSize": outer.minimumSize,
        "setGeometry": lambda: outer.setGeometry(QRect(0, 0, 100, 100)),
        "sizeHint": outer.sizeHint,
    }
    calls[name]()


def _show_in_list(model: Any, delegate: QAbstractItemDelegate | None = None) -> None:
    view = QListView()
    view.setModel(model)
    if delegate is not None:
        view.setItemDelegate(delegate)
    view.doItemsLayout()
    view.grab()
    KEPT.append((view, model))


def _show_in_scene(item: QGraphicsItem) -> None:
    scene, picture = QGraphicsScene(), QPixmap(10, 10)
    scene.addItem(item)
    painter = QPainter(picture)
    scene.render(painter)
    painter.end()
    KEPT.append(scene)


def _ask_header(model: Any) -> None:
    proxy = QIdentityProxyModel()
    proxy.setSourceModel(model)
    proxy.headerData(0, Qt.Orientation.Horizontal)
    KEPT.append(proxy)


def _ask_height(probe: QWidget) -> None:
    policy = probe.sizePolicy()
    policy.setHeightForWidth(True)
    probe.setSizePolicy(policy)
    QWidgetItem(probe).heightForWidth(100)


def _can_paste(probe: Any) -> None:
    QApplication.clipboard().setText("words")
    probe.canPaste()


def _paste(probe: Any) -> None:
    QApplication.clipboard().setText("words")
    probe.paste()


CALLS: dict[str, Callable[[Any], object]] = {
    "canFetchMore": _show_in_list,
    "canInsertFromMimeData": _can_paste,
    "columnCount": lambda probe: probe.hasIndex(0, 0),
    "data": lambda probe: probe.index(0, 0).data(),
    "event": lambda probe: QCoreApplication.sendEvent(probe, QEvent(QEvent.Type.User)),
    "fetchMore": _show_in_list,
    "focusNextPrevChild": lambda probe: probe.focusNextChild(),
    "hasHeightForWidth": lambda probe: QWidgetItem(probe).hasHeightForWidth(),
    "heightForWidth": _ask_height,
    "headerData": _ask_header,
    "insertFromMimeData": _paste,
    "minimumSizeHint": lambda probe: QWidgetItem(probe).minimumSize(),
    "rowCount": lambda probe: probe.hasIndex(0, 0),
    "sizeHint": lambda probe: QWidgetItem(probe).sizeHint(),
    "textFromValue": lambda probe: probe.setValue(7),
}


def _key(key: Qt.Key, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)


def _mouse(kind: QEvent.Type) -> QMouseEvent:
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, QPointF(1, 1), QPointF(1, 1), left, left, Qt.KeyboardModifier.NoModifier)


def _wheel() -> QWheelEvent:
    where, turn = QPointF(1, 1), QPoint(0, 120)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QWheelEvent(where, where, QPoint(), turn, no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False)


EVENTS: dict[str, Callable[[], QEvent]] = {
    "changeEvent": lambda: QEvent(QEvent.Type.StyleChange),
    "closeEvent": QCloseEvent,
    "enterEvent": lambda: QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)),
    "focusInEvent": lambda: QFocusEvent(QEvent.Type.FocusIn),
    "hideEvent": QHideEvent,
    "inputMethodEvent": lambda: QInputMethodEvent("", []),
    "keyPressEvent": lambda: _key(Qt.Key.Key_A),
    "keyReleaseEvent": lambda: _key(Qt.Key.Key_A, QEvent.Type.KeyRelease),
    "mouseDoubleClickEvent": lambda: _mouse(QEvent.Type.MouseButtonDblClick),
    "mouseMoveEvent": lambda: _mouse(QEvent.Type.MouseMove),
    "mousePressEvent": lambda: _mouse(QEvent.Type.MouseButtonPress),
    "mouseReleaseEvent": lambda: _mouse(QEvent.Type.MouseButtonRelease),
    "moveEvent": lambda: QMoveEvent(QPoint(1, 1), QPoint()),
    "paintEvent": lambda: QPaintEvent(QRect(0, 0, 10, 10)),
    "resizeEvent": lambda: QResizeEvent(QSize(10, 10), QSize(20, 20)),
    "showEvent": QShowEvent,
    "wheelEvent": _wheel,
}


def _print(*parts: str) -> None:
    sys.stdout.write(json.dumps(parts) + "\n")
    sys.stdout.flush()


def main() -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for cls in classes_of_ashore():
        for name in list(handlers_of(cls)):
            label = f"{name_of(cls)}.{name}"
            if label.endswith(wanted):
                _print(label, "crashed")  # until the line that follows
                _print(label, outcome(cls, name))
    _print("end", "")


if __name__ == "__main__":
    main()
