"""What begins once a screen reader is there."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ashore.ui.accessibility.marks import GROUP, STOP
from ashore.ui.accessibility.words import group_name, group_words

STARTED = "screenReaderStarted"


class ScreenReaderStart(QObject):
    """Made once, as a child of `app`, when a screen reader meets the first widget."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        from ashore.ui.announcer import announce_unheard, note_focus

        app.focusChanged.connect(note_focus)
        for window in app.topLevelWidgets():
            let_groups_be_reached(window)
        announce_unheard(app)


def start_once() -> None:
    """Later calls do nothing."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not app.property(STARTED):
        app.setProperty(STARTED, True)
        ScreenReaderStart(app)


def is_started() -> bool:
    app = QApplication.instance()
    return app is not None and bool(app.property(STARTED))


def let_groups_be_reached(view: QWidget) -> None:
    """By Tab, each before what it holds: words that belong to no control are heard in no other way."""
    shown = [each for each in (view, *view.findChildren(QWidget)) if each.isVisible()]
    groups = [each for each in shown if _is_for_reader(each)]
    stops = [each for each in shown if not _is_for_reader(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for group in groups:
        has_words = bool(group.property(STOP) or group_words(group) or group_name(group))
        group.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_words else Qt.FocusPolicy.NoFocus)
    window = view.window()
    stops.sort(key=lambda stop: _place(stop, window))
    for group in sorted(groups, key=lambda group: _place(group, window)):
        if stops and group.focusPolicy() & Qt.FocusPolicy.TabFocus:
            _put_into_tab_order(group, stops, window)


def _put_into_tab_order(group: QWidget, stops: list[QWidget], window: QWidget) -> None:
    """Before the first of `stops`, from above to below, that it holds or that is below its top."""
    within = (stop for stop in stops if group.isAncestorOf(stop))
    below = (stop for stop in stops if _place(stop, window) >= _place(group, window))
    first = next(within, None) or next(below, None)
    QWidget.setTabOrder(first or stops[-1], group)
    if first is not None:
        QWidget.setTabOrder(group, first)  # where it was, with the group before it


def _is_for_reader(widget: QWidget) -> bool:
    return bool(widget.property(GROUP) or widget.property(STOP))


def _place(widget: QWidget, window: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(window, QPoint())
    return corner.y(), corner.x()
