"""The lower sections of a page come one in each turn of the event loop, in their order, or as soon as one is wanted."""

from collections.abc import Callable, Generator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ashore.ui.accessibility.activation import STARTED, let_groups_be_reached
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.late_sections import LateSections
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import Section

NAMES = ("first", "second", "third")


class Column(ScrollColumn):
    """A button that is there at once, and one in each late section."""

    def __init__(self, height: int = 40) -> None:
        """`height` is that of each late button, in pixels."""
        super().__init__()
        self.at_once = QPushButton("at once")
        self.add(self.at_once)
        self.built: list[str] = []
        self.late = LateSections(self, self)
        self.sections = [self.late.add(partial(self._button, name, height)) for name in NAMES]
        self.end()

    def _button(self, name: str, height: int) -> QPushButton:
        self.built.append(name)
        button = QPushButton(name)
        button.setFixedHeight(height)
        return button

    @property
    def texts(self) -> list[str]:
        """From top to bottom."""
        buttons = sorted(self.findChildren(QPushButton), key=lambda button: button.y())
        return [button.text() for button in buttons if button.isVisible()]


def test_nothing_of_them_is_built_at_once_and_then_all_of_it_from_the_top(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    column = Column()
    assert column.built == []
    shown(column)
    qtbot.waitUntil(lambda: column.late.are_there)
    assert column.built == list(NAMES)
    qtbot.waitUntil(lambda: column.texts == ["at once", *NAMES])


def test_each_turn_builds_one_of_them(qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    counts: list[int] = []
    for section in column.sections:
        section.when_built(lambda _button: counts.append(len(column.built)))
    turns: list[int] = []
    while not column.late.are_there:
        before = len(column.built)
        column.late._take_next()
        turns.append(len(column.built) - before)
    assert turns == [1, 1, 1, 0]
    assert counts == [1, 2, 3]


def test_one_that_is_asked_for_is_there_at_once_and_in_its_place(shown: Callable[[QWidget], None]) -> None:
    column = Column()
    shown(column)
    column.sections[2].get()
    column.sections[0].get()
    column.late.finish()
    assert column.texts == ["at once", *NAMES]


def test_tab_goes_through_them_from_the_top_whichever_was_built_first(shown: Callable[[QWidget], None]) -> None:
    column = Column()
    shown(column)
    column.sections[1].get()
    column.late.finish()
    column.at_once.setFocus()
    reached: list[str] = []
    for _ in NAMES:
        focused = column.focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        now = column.focusWidget()
        assert isinstance(now, QPushButton)
        reached.append(now.text())
    assert reached == list(NAMES)


def test_what_the_screen_has_space_for_is_shown_as_soon_as_it_is_there_and_the_rest_a_turn_later(
    shown: Callable[[QWidget], None],
) -> None:
    column = Column(height=300)
    column.setMinimumHeight(400)
    column.late._after_frame.stop()
    shown(column)
    column.resize(400, 400)
    seen: list[list[str]] = []
    while not column.late.are_there:
        column.late._take_next()
        seen.append(column.texts)
    two, three = ["at once", "first", "second"], ["at once", *NAMES]
    assert seen == [["at once", "first"], two, two, three, three]
    assert len(column.built) == len(NAMES)


def test_it_waits_until_the_page_itself_is_shown(
    qtbot: QtBot, shown: Callable[[QWidget], None], work_is_spread: None
) -> None:
    assert work_is_spread is None
    column = Column()
    shown(column)
    others = IncrementalWork(column)
    seen: list[int] = []

    def parts() -> Generator[None, None, None]:
        for _part in range(5):
            seen.append(len(column.built))
            qtbot.wait(1)
            yield

    others.run(parts(), lambda: seen.append(len(column.built)))
    qtbot.waitUntil(lambda: column.late.are_there)
    assert seen == [0] * 6
    assert column.built == list(NAMES)


def test_one_that_cannot_be_built_takes_none_of_the_others_away(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    column = ScrollColumn()
    late = LateSections(column, column)

    def broken() -> QPushButton:
        raise ValueError("of a test")

    sections = [late.add(partial(QPushButton, "first")), late.add(broken), late.add(partial(QPushButton, "third"))]
    column.end()
    with qtbot.capture_exceptions() as errors:
        shown(column)
        qtbot.waitUntil(lambda: late.are_there)
    assert [str(error) for _class, error, _trace in errors] == ["of a test"]
    assert [section.built is not None and section.built.isVisible() for section in sections] == [True, False, True]


def test_one_that_is_hidden_as_it_is_made_shows_itself(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    column = ScrollColumn()
    late = LateSections(column, column)

    def hidden() -> QPushButton:
        button = QPushButton("not always")
        button.hide()
        return button

    section = late.add(hidden)
    other = late.add(lambda: QPushButton("always"))
    column.end()
    shown(column)
    qtbot.waitUntil(lambda: late.are_there)
    assert other.get().isVisible()
    assert not section.get().isVisible()
    section.get().show()
    assert section.get().isVisible()


def test_a_screen_reader_that_is_there_already_comes_to_what_is_built_late(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    app = QApplication.instance()
    assert app is not None
    before = app.property(STARTED)
    app.setProperty(STARTED, True)
    try:
        column = ScrollColumn()
        column.add(QPushButton("at once"))
        late = LateSections(column, column)
        section = late.add(lambda: Section("What therapy can be", "A regular time and place."))
        column.end()
        shown(column)
        let_groups_be_reached(column)
        qtbot.waitUntil(lambda: late.are_there)
        assert section.get().focusPolicy() & Qt.FocusPolicy.TabFocus
    finally:
        app.setProperty(STARTED, before)
