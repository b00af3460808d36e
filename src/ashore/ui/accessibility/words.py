"""Finds the heading and the words of a group of widgets, as they are read."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ashore.ui.accessibility.marks import GROUP, ROLE
from ashore.ui.widgets.text import Role, Text

HEADINGS = (Role.TITLE, Role.HEADING, Role.SECTION, Role.LABEL)
_AS_HEADINGS = frozenset(role.value for role in HEADINGS)


def is_heading(text: QWidget) -> bool:
    """By its role in the look, unless it was given another."""
    given = text.property(ROLE)
    return given == "Heading" if given else text.property("role") in _AS_HEADINGS


def group_name(group: QWidget) -> str:
    """Its own name, or else its first heading, or its first words."""
    if name := group.accessibleName():
        return name
    texts = [text for text in _texts(group) if _says_something(text.text())]
    return next((text.text() for text in texts if is_heading(text)), texts[0].text() if texts else "")


def group_words(group: QWidget, *, with_groups: bool = False) -> str:
    """What can be read in it, apart from its name and from what its controls say themselves.

    Nested groups speak for themselves, unless they are asked for.
    """
    if words := group.accessibleDescription():
        return words
    name, said = group_name(group), _names_of_controls(group)
    found = []
    for widget in _readable(group, with_groups=with_groups):
        text = _words_of(widget)
        if (
            _says_something(text)
            and text != name
            and not any(each == text or each.startswith(f"{text}:") for each in said)
        ):
            found.append(text)
    return joined(found)


def joined(texts: list[str]) -> str:
    """As sentences: where one does not end by itself, a full stop follows."""
    whole = [text if text[-1:] in _ENDS else f"{text}." for text in map(str.strip, texts) if text]
    return " ".join(whole)


_ENDS = ".?!…:;,”。؟"


def _says_something(text: str) -> bool:
    """Not the dot before an item of a list."""
    return bool(text.strip("•·– \n"))


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, Text):
        return " ".join(widget.text().split())
    return joined([widget.accessibleName(), widget.accessibleDescription()])


def _texts(group: QWidget) -> Iterator[Text]:
    return (widget for widget in _readable(group, with_groups=False) if isinstance(widget, Text))


def _readable(group: QWidget, *, with_groups: bool) -> list[QWidget]:
    """Texts and pictures, from above to below."""
    found = [
        widget
        for widget in group.findChildren(QWidget)
        if (isinstance(widget, QLabel) or widget.property(ROLE) == "Graphic")
        and widget.isVisibleTo(group)
        and _belongs_to(widget, group, with_groups=with_groups)
    ]
    return sorted(found, key=lambda widget: _place(widget, group))


def _place(widget: QWidget, group: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(group, QPoint())
    return corner.y(), corner.x()


def _belongs_to(widget: QWidget, group: QWidget, *, with_groups: bool) -> bool:
    around = widget.parentWidget()
    while around is not None and around is not group:
        if isinstance(around, QAbstractButton) or (not with_groups and around.property(GROUP)):
            return False
        around = around.parentWidget()
    return True


def _names_of_controls(group: QWidget) -> set[str]:
    return {
        widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        for widget in group.findChildren(QWidget)
        if not isinstance(widget, QLabel) and widget is not group and widget.isVisibleTo(group)
    } - {""}
